"""Numbers as people write them anywhere: 1.234,50 and 1,234.50 and 1 234,50, ٨٠٠٠, 2.5万, 12k, 20 mil."""

# ruff: noqa: E501 — tables of marks

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

from argosy.reading.patterns import later

_ZEROS = (0x0660, 0x06F0, 0x0966, 0xFF10)  # Arabic-Indic, Persian, Devanagari, full-width
_DIGITS: dict[int, str] = {zero + value: str(value) for zero in _ZEROS for value in range(10)}
_MARKS: dict[int, str | None] = {
    0x066B: ".", 0x066C: ",", 0xFF0C: ", ", 0x060C: ", ", 0x30FB: "-", 0xFF0E: ".", 0x00A0: " ", 0x202F: " ", 0x2007: " ", 0x2009: " ", 0x3000: "  ",
    0x2019: "'", 0x2018: "'", 0x2212: "-", 0x2013: "-", 0x2014: "-", 0xFF1A: ":", 0xFF08: "(", 0xFF09: ")", 0xFFE5: "¥",
    0xFF04: "$", 0xFF05: "%", 0x066A: "%", 0x200E: None, 0x200F: None, 0x202A: None, 0x202B: None, 0x202C: None,
    0xFEFF: None, 0x200B: None, 0xFF0B: "+", 0xFF0D: "-", 0x00D7: "x", 0xFF0F: "/", 0x201C: '"', 0x201D: '"', 0x2033: '"',
    0x2032: "'",
}  # fmt: skip
# Letters as wide as a Chinese one, as Japanese keyboards give them: "ＨＳ－２５"
_WIDE_LETTERS = {0xFF21 + place: chr(65 + place) for place in range(26)} | {
    0xFF41 + place: chr(97 + place) for place in range(26)
}
_TABLE: dict[int, str | None] = {**_DIGITS, **_WIDE_LETTERS, **_MARKS}
# Between wide digits a wide comma parts thousands: "２，４００個"
_WIDE_GROUP = later(r"(?<=[０-９])，(?=[０-９]{3}(?![０-９]))")

# Digits with the separators of any country between groups.
NUMBER = r"(?:\d{1,3}(?: \d{3})+(?:[.,]\d{1,4})?(?!\d)|\d{1,3}(?:'\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)*)"
MULTIPLIERS = {
    "k": 1000, "tsd": 1000, "tsd.": 1000, "tausend": 1000, "mil": 1000, "mila": 1000, "mille": 1000, "thousand": 1000,
    "тыс": 1000, "тыс.": 1000, "тысяч": 1000, "bin": 1000, "tys.": 1000, "tys": 1000, "tysięcy": 1000,
    "ألف": 1000, "الف": 1000, "آلاف": 1000,
    "千": 1000, "천": 1000, "百": 100, "万": 10_000, "萬": 10_000, "만": 10_000, "十万": 100_000, "lakh": 100_000,
    "lakhs": 100_000, "lac": 100_000, "mio": 1_000_000, "mio.": 1_000_000, "million": 1_000_000, "millions": 1_000_000,
    "mln": 1_000_000, "млн": 1_000_000, "millones": 1_000_000, "millón": 1_000_000, "millionen": 1_000_000, "milione": 1_000_000, "milhão": 1_000_000, "миллион": 1_000_000, "миллиона": 1_000_000, "миллионов": 1_000_000, "milioane": 1_000_000, "miljoen": 1_000_000, "miljoner": 1_000_000, "milionów": 1_000_000, "triệu": 1_000_000, "juta": 1_000_000, "million de": 1_000_000, "millions de": 1_000_000, "millones de": 1_000_000, "milhões de": 1_000_000, "milioni di": 1_000_000, "milhões": 1_000_000, "milioni": 1_000_000,
    "milyon": 1_000_000, "百万": 1_000_000, "مليون": 1_000_000, "亿": 100_000_000, "億": 100_000_000,
}  # fmt: skip
MULTIPLIER = "|".join(sorted(map(re.escape, MULTIPLIERS), key=len, reverse=True))
# A number with the word that multiplies it; a Latin word must end there ("12k", not "12kg"). "(KL-80) x200" is one too.
COUNT = rf"(?:(?<![A-Za-z0-9\u00c0-\u024f\u0400-\u04ff./])(?<!\d,)|(?<=[)\] ]x))({NUMBER})(?:\s?({MULTIPLIER})(?![^\W\d_\u3400-\u9fff\uac00-\ud7af]))?"
_TABLED = later(f"[{''.join(map(chr, _TABLE))}]")
_LED = later(r"\s?\.{2,60}\s?:")
_EMPTY = later(r"\n{3,}")
_ROW_OF_SPACES = later(r"[ \t]{9,}")
_LONG_ROW = " " * 9
_FEWEST_LONG = 3  # letters; nothing shorter can be too long
_LIMIT = Decimal("1e12")


def plain(text: str) -> str:
    """Digits and marks of every script as the ASCII ones; endless empty lines and rows of spaces are cut short."""
    if text.isascii():
        if len(text) < _FEWEST_LONG:
            return text
    elif _TABLED.search(text):
        text = _WIDE_GROUP.sub(",", text).translate(_TABLE)
    if _LONG_ROW in text or ("\t" in text and ("\t\t" in text or "\t " in text or " \t" in text)):
        text = _ROW_OF_SPACES.sub(" " * 8, text)
    if "..:" in text or ".. :" in text:  # "EMBARQUE...: 20/10/2025"
        text = _LED.sub(":", text)
    return _EMPTY.sub("\n\n", text) if "\n\n\n" in text else text


def value_of(written: str, multiplier: str | None = None, *, is_count: bool = False) -> Decimal | None:
    """The most likely value of a number as written; `is_count` says that thousands are likelier than decimals."""
    text = written if written.isdecimal() else written.strip().replace("'", "").replace(" ", "")
    separators = _SEPARATORS.findall(text)
    try:
        value = Decimal(_with_point(text, separators, is_count=is_count and not multiplier))
    except InvalidOperation:
        return None
    if multiplier:
        value *= MULTIPLIERS[multiplier.lower()]
    return value if abs(value) < _LIMIT else None


def _with_point(text: str, separators: list[str], *, is_count: bool) -> str:
    if not separators:
        return text
    last = separators[-1]
    head, _, tail = text.rpartition(last)
    if len(set(separators)) == 2:  # both marks stand there: the last one is the decimal point
        return _SEPARATORS.sub("", head) + "." + tail
    if len(separators) > 1:
        return _CENTS.sub(".", text).replace(",", "") if _SWIFT.fullmatch(text) else text.replace(last, "")
    looks_grouped = len(tail) == 3 and head != "0" and len(head) <= 3
    if looks_grouped and (is_count or last == "," or len(head) > 1):
        return head + tail
    return f"{head}.{tail}"


# "9,864,00": banks write the cents behind a comma, whatever parts the thousands
_SEPARATORS = later(r"[.,]")
_SWIFT = later(r"\d{1,3}(?:,\d{3})+,\d{2}")
_CENTS = later(r",(?=\d{2}$)")


def other_reading(written: str) -> Decimal | None:
    """The second meaning of "1.250" or "1,250", None where there is only one."""
    match = re.fullmatch(r"(\d{1,3})[.,](\d{3})", written.strip())
    if not match:
        return None
    grouped, pointed = Decimal(match[1] + match[2]), Decimal(f"{match[1]}.{match[2]}")
    return pointed if value_of(written, is_count=True) == grouped else grouped
