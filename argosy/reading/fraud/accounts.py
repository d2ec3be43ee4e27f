"""Bank accounts in a text: IBANs with a right check number (ISO 13616), numbers that stand behind the word account."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argosy.reading.model import Account
from argosy.reading.patterns import later, sifted

_LONGEST = 60_000
_MOST = 20
_IBAN = later(r"(?<![A-Z0-9])[A-Z]{2}[0-9]{2}(?:[ \u00a0-]?[A-Z0-9]){11,30}(?![A-Z0-9])")
# The longest IBAN has 34 signs, the shortest 15 (Norway).
_LENGTHS = range(15, 35)
_LABELLED = sifted(
    r"(?:\baccount|\ba/c|\bacct|\bacc|\bkonto|\bcuenta|\bconta|\bcompte|\bconto|\bсчет|\bсчёт|\bр/с|\bhesap"
    r"|账\s?号|帳\s?號|账户|帳戶|口座番号|계좌번호|رقم الحساب)"
    r"\s{0,3}(?:no|number|nummer|nr|num|número|numero|numéro|№|番号|号码)?\s{0,3}[.:：#№]{0,3}\s{0,5}"
    r"((?:[0-9][ -]?){7,28}[0-9])(?![0-9])",
    re.IGNORECASE,
)
_BIC = later(
    r"(?:\bswift|\bbic)(?:\s{0,2}(?:/\s{0,2}(?:bic|swift)|code|no))?\s{0,3}[.:：]{0,2}\s{0,5}([A-Z]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)\b",
    re.IGNORECASE,
)
_HINTS = ("iban", "account", "a/c", "acc", "konto", "cuenta", "conta", "compte", "conto", "счет", "счёт", "р/с", "hesap",
          "账", "帳", "口座", "계좌", "الحساب", "swift", "bic")  # fmt: skip


def accounts_in(text: str, where: str) -> Iterator[Account]:
    """Each account that the text names, with the SWIFT code that stands behind it."""
    text = text[:_LONGEST]
    plain = text.casefold()
    if not any(hint in plain for hint in _HINTS):
        return
    codes = [(match.start(), match[1].upper()) for match in _BIC.finditer(text)]
    spans: list[tuple[int, int]] = []
    for match in _IBAN.finditer(text):
        number = _iban(match.group())
        if number:
            spans.append(match.span())
            yield Account(number, _near(codes, match.start()), _words(text, match.start()), where)
        if len(spans) >= _MOST:
            return
    for match in list(_LABELLED.finditer(text))[:_MOST]:
        if not any(start <= match.start(1) < end for start, end in spans):
            number = re.sub(r"[ -]", "", match[1])
            yield Account(number, _near(codes, match.start()), _words(text, match.start()), where)


def _iban(written: str) -> str:
    """The IBAN in what was written, "" where its check number is wrong; words that follow it are cut off."""
    signs = re.sub(r"[ \u00a0-]", "", written)
    for length in range(min(len(signs), _LENGTHS[-1]), _LENGTHS[0] - 1, -1):
        part = signs[:length]
        if int("".join(str(int(sign, 36)) for sign in part[4:] + part[:4])) % 97 == 1:
            return part
    return ""


def _near(codes: list[tuple[int, str]], at: int) -> str:
    near = [code for place, code in codes if abs(place - at) < 600]
    return near[0] if near else ""


def _words(text: str, at: int) -> str:
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    return " ".join(text[start : end if end >= 0 else at + 120].split())[:160]
