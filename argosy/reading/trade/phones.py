"""Telephone numbers as E.164: the land line where both stand there, without extension."""

# ruff: noqa: E501 — words in many languages, in one pattern each

from __future__ import annotations

import importlib
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from argosy.reading.patterns import later
from argosy.reading.trade.numbers import plain

_NUMBER = later(
    r"(?<![^\W\u3040-\u9fff\uac00-\ud7af])(?<![.@/-])(\+?\(?\+?\d[\d\s().\-–/]{5,22}\d)(?:\s?\+(?=\s|$))?(?![^\W\u3040-\u9fff\uac00-\ud7af]|@)"
)
_LABEL = later(
    r"(?<![^\W\d_])(?:(?P<mobile>mob(?:ile|il)?|cell(?:ular)?|cel|móvil|movil|handy|gsm|whats ?app|wa|wechat|portable|hp|di động|cep|моб|手机|手機|携帯|휴대폰|핸드폰|جوال|موبايل|محمول|مبايل|نقال|kom|matkapuhelin|mobiltelefon|mobiel|komórka|โทรมือถือ)"
    r"|(?P<fax>fax|факс|传真|傳真|فاكس|f)|(?P<land>tlf|tlph|telp|tel(?:efon|efono|éfono|éphone|efone|ephone)?|tlp|đt|sđt|điện thoại|phone|ph|office|direct|tél|тел|电话|電話|전화|هاتف|تليفون|تلفون|تلفن|الهاتف|telefoon|puh|τηλ|โทร|טל|연락처|연락전화|대표번호|대표전화|联系方式|聯絡方式|fone|pbx|conmutador|centralita|zentrale|t|o|d|p|switchboard))(?![^\W\d_])",
    re.IGNORECASE,
)
_LONGEST = 15  # digits (E.164)
_WORTH = {"land": 3, "mobile": 2, "": 2}


@dataclass(frozen=True, slots=True)
class Phone:
    """A number and the country it belongs to."""

    number: str
    country: str | None
    worth: int


def phones_in(text: str, country: str | None, *, is_signature: bool = True) -> list[Phone]:
    """The numbers of a text, the best first; `country` helps where the prefix is missing.

    Outside signatures a bare row of digits may be an order or a parcel: there it needs a label or a plus.
    """
    found: list[Phone] = []
    for line in plain(text).splitlines():
        for match in _NUMBER.finditer(line):
            label = _label_before(line[: match.start()])
            digits = re.sub(r"\D", "", match[1])
            if len(digits) > _LONGEST and "/" in match[1]:  # two numbers, not one with its area code
                match = _NUMBER.match(line[: match.start() + match.group().index("/")], match.start()) or match  # noqa: PLW2901
                digits = re.sub(r"\D", "", match[1])
            if (
                label == "fax"
                or _COUNTS.search(match[1])
                or not 7 <= len(digits) <= _LONGEST
                or _is_other_number(line[: match.start()], match[1])
            ):
                continue
            phone = _parsed(match.group(), country, label)
            is_sure = label or match.group().strip().startswith("+") or _CODE_FIRST.fullmatch(match.group().strip())
            if phone and (is_sure or (is_signature and len(digits) >= 9)):
                found.append(phone)
    return sorted(found, key=lambda phone: -phone.worth)


# "86-576-8555 0193": the code of the country without its plus
_CODE_FIRST = later(
    r"(?:86|886|852|853|82|81|84|91|90|66|62|60|63|880|971|966|965|968|973|974|962|961|972|254|234|94|95|855)-\d{1,4}[- ]\d{3,4}[- ]?\d{3,4}|(?:852|853|65|965|968|973|974)-\d{4}[- ]?\d{4}"
)
_COUNTS = later(r"\d\s/\s\d[^/]*\d\s/\s\d")  # "1500 / 900 / 1500 saucers"


def _label_before(text: str) -> str:
    """The last label within a few letters before the number."""
    near = text[-16:]
    labels = list(_LABEL.finditer(near))
    return (labels[-1].lastgroup or "") if labels else ""


def _is_other_number(before: str, number: str) -> bool:
    """VAT and register numbers, dates, postcodes, bank accounts."""
    if re.search(
        r"(?<![^\W\d_])(?:vat|ust|iban|tax|cuit|cuil|rfc|ein|siret|siren|tva|nit|ico|ičo|dič|gstin|krs|regon|eori|p\.?\s?iva|사업자번호|사업자등록번호|統一編號|统一编号|nip|cnpj|cif|nif|rut|ruc|инн|кпп|огрн|hr[ab]|reg|a/c|account|no|nr|po|inv|code|uid|mwst|税号|账号|帐号|qq|icq)\W{0,4}$",
        before[-12:],
        re.IGNORECASE,
    ):
        return True
    return bool(
        re.match(r"(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|20[12]\d[./-]?[01]\d[./-]?[0-3]\d)(?![\d-])", number.strip())
    )


_EXTENSION = later(r"(?<=\d{7})-\d{2,4}$")  # "0592-5550161-803"


_OFFICE = later(r"(?<=\d{2})\s*/\s*\d{1,4}$")  # "+90 224 555 03 48 / 105"
# "+43 316 555 048-12": behind a whole number the desk; "5550-12" is one only with it
_DESK = later(r"^(.*\d)-\d{2,4}$")
_WHOLE = 6  # digits of a subscriber's number
_DIALLED_THROUGH = ("+43", "+49", "+41", "0043", "0049", "0041")


def _without_desk(text: str) -> str:
    match = _DESK.match(text)
    groups = re.split(r"[\s/()]+", match[1].strip()) if match else []
    own = [group for group in groups if group not in {"", "0"}][2 if text.startswith(("+", "00")) else 1 :]
    return match[1] if match and len(re.sub(r"\D", "", "".join(own))) >= _WHOLE else text


def _parsed(written: str, country: str | None, label: str) -> Phone | None:
    text = _OFFICE.sub("", _EXTENSION.sub("", written.strip()))
    if text.startswith(_DIALLED_THROUGH) or country in {"DE", "AT", "CH", "LI"}:
        text = _without_desk(text)
    if text.endswith("+"):  # written from right to left
        text = "+" + text.rstrip("+ ")
    digits = re.sub(r"\D", "", text)
    tries: list[tuple[str, str | None]] = (
        [(text, None)]
        if text.startswith(("+", "(+"))
        else [("+" + digits[2:], None)]
        if digits.startswith("00")
        else [("+" + digits, None)]
        if _CODE_FIRST.fullmatch(text)
        else []
    )
    if not tries:
        tries = [(text, country)] if country else []
        code = _library().country_code_for_region(country) if country else 0
        if code and digits.startswith(str(code)) and len(digits) > len(str(code)) + 7:
            tries.insert(0, ("+" + digits, None))
        if not country and (len(digits) >= 11 or _CODE_IN_BRACKETS.match(text)):  # "PBX (502) 2255-5014"
            tries.append(("+" + digits, None))
    is_guessed = not country and bool(_CODE_IN_BRACKETS.match(text))
    for number, region in tries:
        phone = _try(number, region, label, is_sure=not is_guessed)
        if phone:
            return phone
    return None


# The code of a country as if it were a town's, as Central America writes it
_CODE_IN_BRACKETS = later(r"\(([2-9]\d{2})\)\s?\d{4}[ -]?\d{4}$")


@cache
def _library() -> Any:
    return importlib.import_module("phonenumbers")  # loaded only for mails with something like a number


@lru_cache(maxsize=2_000)  # people write to us more than once
def _try(number: str, region: str | None, label: str, *, is_sure: bool = True) -> Phone | None:
    phonenumbers = _library()
    try:
        parsed = phonenumbers.parse(number.replace("(0)", ""), region)
    except phonenumbers.NumberParseException:
        return None
    if not (phonenumbers.is_possible_number(parsed) if is_sure else phonenumbers.is_valid_number(parsed)):
        return None
    worth = _WORTH.get(label, 1)
    if not label and phonenumbers.number_type(parsed) == phonenumbers.PhoneNumberType.FIXED_LINE:
        worth = 3
    home = phonenumbers.region_code_for_number(parsed) or phonenumbers.region_code_for_country_code(
        parsed.country_code or 0
    )
    e164 = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
    return Phone(e164, home if home not in {"001", "ZZ"} else None, worth)
