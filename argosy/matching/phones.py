"""Phone numbers as people write them: with brackets, extensions, trunk zeros and country codes, or without."""

from __future__ import annotations

import importlib
import re
from functools import cache, lru_cache
from typing import Any

_EXTENSION = re.compile(r"(?:ext\.?|extension|x|#|доб\.?|转|分机|int\.?|durchwahl)\s*\d+\s*$", re.IGNORECASE)
_SWITCHBOARD = re.compile(r"(?<=\d)\s*[-/]\s*0$")  # "-0" is the operator of an Austrian or German firm
_TRUNK_ZERO = re.compile(r"\(0\)")
# Mexico wrote a 1 before mobile numbers until 2019, Argentina writes a 9 when called from abroad (ITU E.129 notices).
_MOBILE_MARK = re.compile(r"^(?:(52)1(?=\d{10}$)|(54)9(?=\d{10}$))")
# Before the area code people of the former Union dial 8, in writing too: "8 (495) 777-12-40" is +7 495 777-12-40.
_TRUNK_EIGHT = re.compile(r"^8(?=\d{10}$)")
_NOT_DIGIT = re.compile(r"\D+")
_SHORTEST = 7
_END = 8


@cache
def _phonenumbers() -> Any:
    """Loaded only when a number is to be put into its international form."""
    return importlib.import_module("phonenumbers")


@lru_cache(maxsize=65536)
def digits(number: str) -> tuple[str, bool]:
    """The digits without extension and leading zeros, and whether they begin with a country code."""
    number = _SWITCHBOARD.sub("", _EXTENSION.sub("", number.strip()))
    number = _TRUNK_ZERO.sub("", number)
    plain = _NOT_DIGIT.sub("", number)
    is_international = number.lstrip(" (").startswith(("+", "00"))
    plain = _MOBILE_MARK.sub(lambda found: found[1] or found[2], plain.lstrip("0"))
    return (plain if len(plain) >= _SHORTEST else ""), is_international


def are_same(left: str, right: str) -> bool:
    """The same line: equal, or one is the other without its country or area code."""
    (one, is_full), (other, is_other_full) = digits(left), digits(right)
    if not one or not other:
        return False
    if one == other:
        return True
    if is_full and is_other_full:
        return False
    if is_full != is_other_full and _after_trunk(one, is_full=is_full) == _after_trunk(other, is_full=is_other_full):
        return True
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) >= _END and longer.endswith(shorter)


def _after_trunk(number: str, *, is_full: bool) -> str:
    return number if is_full else _TRUNK_EIGHT.sub("7", number)


@lru_cache(maxsize=65536)
def e164(number: str, country: str) -> str:
    """The international form, "+442079460321", or nothing where the number or its country is not clear."""
    library = _phonenumbers()
    try:
        parsed = library.parse(_EXTENSION.sub("", number), country.upper() or None)
    except library.NumberParseException:
        return ""
    if not library.is_possible_number(parsed):
        return ""
    return str(library.format_number(parsed, library.PhoneNumberFormat.E164))


def last_digits(number: str) -> str:
    """The last eight digits, equal however the codes before them are written."""
    plain = digits(number)[0]
    return plain[-_END:] if len(plain) >= _END else ""
