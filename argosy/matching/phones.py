"""Phone numbers as people write them: with brackets, extensions, trunk zeros and country codes, or without."""

from __future__ import annotations

import importlib
import re
from functools import cache, lru_cache
from typing import Any

# How an extension is announced, from English to Farsi; "w. 4" is Polish, "r. 12" Portuguese.
_EXTENSION = re.compile(
    r"(?:[\s,;/(-]|(?<=\d))(?:ext(?:ension|n)?\.?|xtn\.?|x|#|доб(?:авочный)?\.?|вн(?:утр)?\.?|вътр\.?|転|转|轉|分机|分機|内線|內線|내선|int(?:erno|\.)?|durchwahl|dw|nst\.?|nebenstelle"
    r"|klappe|kl\.?|poste|anexo|ramal|rml\.?|r\.|wew\.?|w\.|wewn\.?|linka|kl\.|mell(?:ék)?\.?|m\.|lokal(?:nummer)?|lok\.?|anknytning|ankn\.?|toestel|tst\.?|dahili|dah\.?|εσωτ\.?"
    r"|داخلی|تحويلة|داخلي|שלוחה|ต่อ|máy lẻ|nhánh|alanumero|alanro|option|opt\.?)\s{0,3}[:.]?\s{0,3}\d{1,5}\)?\s*$",
    re.IGNORECASE,
)
_SWITCHBOARD = re.compile(r"(?<=\d)\s*[-/]\s*0$")  # "-0" is the operator of an Austrian or German firm
_TRUNK_ZERO = re.compile(r"\(0\)")
# Mexico wrote a 1 before mobile numbers until 2019, Argentina writes a 9 when called from abroad (ITU E.129 notices).
_MOBILE_MARK = re.compile(r"^(?:(52)1(?=\d{10}$)|(54)9(?=\d{10}$))")
# What people dial before the area code within a country, and write too: "8 (495) 777-12-40" is +7 495 777-12-40. Elsewhere it is 0.
_TRUNKS = {
    "7": ("8",),
    "36": ("06",),
    "370": ("8", "0"),
    "375": ("80", "8"),
    "993": ("8",),
    "998": ("8",),
    "52": ("01", "044", "045"),
}
# Calling codes of one and two digits (ITU-T E.164); all others have three.
_CALLING_CODE = re.compile(r"1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3}")
_NOT_DIGIT = re.compile(r"\D+")
# As most numbers are written: nothing in it announces an extension; with its calling code it says all.
_PLAIN = re.compile(r"[\d\s+().]*")
_FULL = re.compile(r"\+([1-9][0-9 -]{6,20})")
_NOT_NUMBER = re.compile(r"^[^\d+]+")  # "Tel. (+48"
_DESK = re.compile(r"(?<=\d)\s*[-–/]\s*\d{1,4}$")
_ARGENTINA = "54"
_SHORTEST = 7
_END = 8


@cache
def _phonenumbers() -> Any:
    """Loaded only when a number is to be put into its international form."""
    return importlib.import_module("phonenumbers")


@lru_cache(maxsize=8192)
def digits(number: str) -> tuple[str, bool]:
    """The digits without extension and leading zeros, and whether they begin with a country code."""
    number = _without_extension(number)
    plain = _all_digits(number)
    is_international = _NOT_NUMBER.sub("", number).startswith(("+", "00"))
    plain = _MOBILE_MARK.sub(lambda found: found[1] or found[2], plain.lstrip("0"))
    return (plain if len(plain) >= _SHORTEST else ""), is_international


def _without_extension(number: str) -> str:
    if _PLAIN.fullmatch(number):
        return number.strip()
    return _SWITCHBOARD.sub("", _EXTENSION.sub("", number.strip()))


def _all_digits(number: str) -> str:
    return _NOT_DIGIT.sub("", _TRUNK_ZERO.sub("", number))


def are_same(left: str, right: str) -> bool:
    """The same line: equal, or one is the other without its country or area code."""
    (one, is_full), (other, is_other_full) = digits(left), digits(right)
    if not one or not other:
        return False
    if one == other:
        return True
    if _reach_one_operator(left, right):
        return True
    if is_full and is_other_full:
        return False
    if is_full and _is_dialled_within(one, right):
        return True
    if is_other_full and _is_dialled_within(other, left):
        return True
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) >= _END and longer.endswith(shorter)


def _is_dialled_within(full: str, number: str) -> bool:
    """The whole number as people of that country dial it: +961 3 555 018 is 03/555018 there."""
    code = _CALLING_CODE.match(full)
    if not code:
        return False
    dialled = _all_digits(_without_extension(number))
    subscriber = full[code.end() :].lstrip("0")
    if len(subscriber) < _SHORTEST:
        return False
    within = [dialled.removeprefix(trunk).lstrip("0") for trunk in ("", *_TRUNKS.get(code[0], ()))]
    return subscriber in within or (code[0] == _ARGENTINA and subscriber in _without_fifteen(within[0]))


def _without_fifteen(dialled: str) -> list[str]:
    """Argentina puts 15 between area code (two to four digits) and number of a mobile telephone: 341 15 555-0129."""
    return [dialled[:at] + dialled[at + 2 :] for at in range(2, 5) if dialled[at : at + 2] == "15"]


def _reach_one_operator(left: str, right: str) -> bool:
    """The operator of a firm is 555 88-0: whether it is written 555880, or 555 88-12 leads to a desk beside."""
    one, other = (_EXTENSION.sub("", number.strip()) for number in (left, right))
    if len({_calling_code(one), _calling_code(other)} - {""}) > 1:
        return False  # Graz and Germany may have an area and a firm of the same digits
    return _is_desk_of(one, other) or _is_desk_of(other, one)


def _is_desk_of(operator: str, number: str) -> bool:
    if not _SWITCHBOARD.search(operator):
        return False
    desks = {_bare(number), _bare(_DESK.sub("", number))} - {""}
    return not desks.isdisjoint((_bare(operator), _bare(_SWITCHBOARD.sub("", operator))))


def _calling_code(number: str) -> str:
    """The country's code in a number that is written with it."""
    if not _NOT_NUMBER.sub("", number).startswith(("+", "00")):
        return ""
    code = _CALLING_CODE.match(_all_digits(number).lstrip("0"))
    return code[0] if code else ""


def _bare(number: str) -> str:
    """The digits without calling code and zeros before the area."""
    plain = _all_digits(number)
    if code := _calling_code(number):
        plain = plain.lstrip("0").removeprefix(code)
    plain = plain.lstrip("0")
    return plain if len(plain) >= _SHORTEST else ""


@lru_cache(maxsize=8192)
def e164(number: str, country: str) -> str:
    """The international form, "+442079460321", or nothing where the number or its country is not clear."""
    if full := _as_written(number):
        return full
    library = _phonenumbers()
    try:
        parsed = library.parse(_EXTENSION.sub("", number), country.upper() or None)
    except library.NumberParseException:
        return ""
    if not library.is_possible_number(parsed):
        return ""
    return str(library.format_number(parsed, library.PhoneNumberFormat.E164))


def _as_written(number: str) -> str:
    """The international form of a number written in it, as the library says it; nothing where that has more to look at."""
    if not (found := _FULL.fullmatch(number)):
        return ""
    plain = found[1].replace(" ", "").replace("-", "")
    code = _CALLING_CODE.match(plain)
    assert code is not None  # any three digits are one
    lengths, trunk = _plan(int(code[0]))
    subscriber = plain[code.end() :]
    is_whole = len(subscriber) in lengths and not (trunk and trunk.match(subscriber))
    return f"+{plain}" if is_whole else ""


@cache
def _plan(code: int) -> tuple[frozenset[int], re.Pattern[str] | None]:
    """How many digits numbers of this calling code have, and what before them is only dialled within the country."""
    metadata = _phonenumbers().PhoneMetadata
    known = metadata.metadata_for_region_or_calling_code(code, _phonenumbers().region_code_for_country_code(code))
    if known is None:
        return frozenset(), None
    trunk = known.national_prefix_for_parsing
    return frozenset(known.general_desc.possible_length), re.compile(trunk) if trunk else None


def last_digits(number: str) -> str:
    """The last eight digits, equal however the codes before them are written."""
    plain = digits(number)[0]
    return plain[-_END:] if len(plain) >= _END else ""
