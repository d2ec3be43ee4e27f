"""Reads the date of a message in every form that mail programs write, and in those they should not."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_tz

_COMMENT = re.compile(r"\([^()]*\)")
_AROUND_COLON = re.compile(r"(?<=\d) ?: ?(?=\d)")
_ISO = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?)?")
_DAY_FIRST = re.compile(
    r"(\d{1,2})[\s\-/.]+([^\W\d_]{2,12})\.?,?[\s\-/.]+(\d{2,4})(?:,?\s+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?)?"
)
_MONTH_FIRST = re.compile(
    r"([^\W\d_]{3,12})\.?\s+(\d{1,2}),?\s+(?:(\d{1,2}):(\d{2})(?::(\d{2}))?\s+)?(?:[A-Z]{2,5}\s+)?(\d{4})(?:,?\s+(?:at\s+)?(\d{1,2}):(\d{2})(?::(\d{2}))?)?"
)
_NUMBERS = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?:,?\s+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?)?")
_OFFSET = re.compile(r"(?:GMT|UTC|UT|Z)?\s*([+-])(\d{1,2}):?(\d{2})?(?!\d)")
_ZONE = re.compile(r"\b([A-Z]{2,5})\b")
_HALF_DAY = re.compile(r"\b([AP])\.?M\b", re.IGNORECASE)
# Minutes east of Greenwich; where a word means several zones, the one that mail is most often written in.
_ZONES = {
    "UT": 0, "UTC": 0, "GMT": 0, "Z": 0, "WET": 0, "WEST": 60, "BST": 60, "CET": 60, "MET": 60, "CEST": 120,
    "MEST": 120, "MESZ": 120, "MEZ": 60, "EET": 120, "EEST": 180, "MSK": 180, "MSD": 240, "TRT": 180, "GST": 240,
    "PKT": 300, "ICT": 420, "WIB": 420, "HKT": 480, "SGT": 480, "AWST": 480, "PHT": 480, "JST": 540, "KST": 540,
    "AEST": 600, "AEDT": 660, "NZST": 720, "NZDT": 780, "EST": -300, "EDT": -240, "CST": -360, "CDT": -300,
    "MST": -420, "MDT": -360, "PST": -480, "PDT": -420, "AST": -240, "ADT": -180, "BRT": -180, "ART": -180,
    "CLT": -240, "AKST": -540, "HST": -600,
}  # fmt: skip
_MONTHS = {
    "jan": 1, "ene": 1, "янв": 1, "feb": 2, "fév": 2, "fev": 2, "фев": 2, "mar": 3, "mär": 3, "mrz": 3, "мар": 3,
    "apr": 4, "avr": 4, "abr": 4, "апр": 4, "may": 5, "mai": 5, "mag": 5, "мая": 5, "май": 5, "jun": 6, "giu": 6,
    "juin": 6, "июн": 6, "jul": 7, "lug": 7, "juil": 7, "июл": 7, "aug": 8, "ago": 8, "aoû": 8, "авг": 8,
    "sep": 9, "set": 9, "сен": 9, "oct": 10, "okt": 10, "ott": 10, "out": 10, "окт": 10, "nov": 11, "ноя": 11,
    "dec": 12, "dez": 12, "dic": 12, "déc": 12, "дек": 12,
}  # fmt: skip
_CHINESE_MONTHS = ["一月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "十一月", "十二月"]
_LONGEST = 200


def moment(text: str) -> datetime | None:
    """The moment a date header names, with its zone (UTC where it names none); None where it names no moment."""
    text = text[:_LONGEST].strip()
    if not text:
        return None
    plain = _AROUND_COLON.sub(":", " ".join(_COMMENT.sub(" ", text).split()))
    return _as_standard(plain) or _as_written(plain)


def received_at(value: str) -> datetime | None:
    """The moment at the end of a Received header, when a server took the message."""
    return moment(value.rpartition(";")[2]) if ";" in value else None


def _as_standard(text: str) -> datetime | None:
    if _HALF_DAY.search(text) or not re.match(r"(?:[A-Za-z]{3,9}\s*,?\s*)?\d{1,2}[\s-]+[A-Za-z]{3}", text):
        return None
    try:
        found = parsedate_tz(text)
    except (ValueError, IndexError, TypeError, OverflowError):
        return None
    if not found or found[0] < 1:
        return None
    return _moment(found[:3], found[3:6], _zone_seconds(text, found[9]))


def _zone_seconds(text: str, offset: int | None) -> int:
    named = _zone_named(text)
    return named * 60 if named is not None else offset or 0


def _as_written(text: str) -> datetime | None:
    day, clock, rest = _pieces(text)
    if day is None:
        return None
    half = _HALF_DAY.search(rest) or _HALF_DAY.search(text)
    hour = clock[0]
    if half and hour <= 12:
        hour = hour % 12 + (12 if half[1] in "pP" else 0)
    return _moment(day, (hour, clock[1], clock[2]), (_zone_named(rest) or 0) * 60)


_Triple = tuple[int, int, int]


def _pieces(text: str) -> tuple[_Triple | None, _Triple, str]:
    """Year, month and day; hour, minute and second; what is written after them."""
    if match := _ISO.search(text):
        y, m, d, *clock = match.groups()
        return (int(y), int(m), int(d)), _clock(clock), text[match.end() :]
    if (match := _DAY_FIRST.search(text)) and _month(match[2]):
        d, _, y, *clock = match.groups()
        return (int(y), _month(match[2]), int(d)), _clock(clock), text[match.end() :]
    if (match := _MONTH_FIRST.search(text)) and _month(match[1]):
        clock = list(match.groups()[2:5] if match[3] else match.groups()[6:9])
        return (int(match[6]), _month(match[1]), int(match[2])), _clock(clock), text[match.end() :] or text
    if match := _NUMBERS.search(text):
        first, second, y, *clock = match.groups()
        day, month = (int(second), int(first)) if int(second) > 12 else (int(first), int(second))
        return (int(y), month, day), _clock(clock), text[match.end() :]
    return None, (0, 0, 0), ""


def _clock(found: list[str | None]) -> _Triple:
    return int(found[0] or 0), int(found[1] or 0), int(found[2] or 0)


def _month(word: str) -> int:
    low = word.lower()
    if low in _CHINESE_MONTHS:
        return _CHINESE_MONTHS.index(low) + 1
    return _MONTHS.get(low[:4]) or _MONTHS.get(low[:3]) or 0


def _zone_named(text: str) -> int | None:
    """Minutes east of Greenwich, None where the text names no zone that we know."""
    tail = re.sub(r"^.*\d[:.]\d\d(?:[:.]\d\d)?(?:\.\d+)?", "", text) or text
    if match := _OFFSET.search(tail):
        hours, minutes = int(match[2]), int(match[3] or 0)
        if hours <= 15 and minutes < 60:
            return (hours * 60 + minutes) * (-1 if match[1] == "-" else 1)
    return next((_ZONES[word] for word in _ZONE.findall(tail) if word in _ZONES), None)


def _moment(day: tuple[int, ...], clock: tuple[int, ...], offset: int) -> datetime | None:
    year, month, number = day
    if year < 100:
        year += 2000 if year < 69 else 1900
    elif year < 1000:  # programs that counted years from 1900 until the year 2000 came
        year += 1900
    hour, minute, second = clock
    zone = UTC if not offset or abs(offset) > 15 * 3600 else timezone(timedelta(seconds=offset))
    try:
        return datetime(year, month, number, min(hour, 23), min(minute, 59), min(max(second, 0), 59), tzinfo=zone)
    except (ValueError, OverflowError):
        return None
