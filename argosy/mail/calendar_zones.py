"""Zones that a calendar describes itself (RFC 5545 section 3.6.5): how long it takes to follow them, and leaving them out.

To know what the clock shows at an hour, each change of the clock before it is counted. A stranger may write a clock that
changes every second, or since the year one: known before anything of it is counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# Changes of the clock that are counted. A zone of Outlook's, two rules since 1601, has 850 of them; counting a thousand
# takes about a tenth of a second.
MOST = 6_000
BEYOND = MOST + 1
# What rules of clocks say: the last Sunday of March, or the Sunday among these days of March.
PARTS = frozenset({"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYMONTH", "BYDAY", "BYMONTHDAY"})
_FOLDED = re.compile(rb"\r?\n[ \t]")
_YEAR = re.compile(r":(\d{4})\d{4}")
_UNTIL = re.compile(r"UNTIL=(\d{4})")
_MOMENT = re.compile(
    rb"^(?:DTSTART|DTEND|RECURRENCE-ID)[;:][^\r\n]*?(\d{4})\d{4}(?:T|\s|$)", re.IGNORECASE | re.MULTILINE
)


def cost(content: bytes) -> int:
    """How many changes of the clock are counted to follow the zones of this calendar; BEYOND where nobody can say."""
    plain = _FOLDED.sub(b"", content)
    latest = max((int(year) for year in _MOMENT.findall(without(plain))), default=0)
    total, begins = 0, 1
    for line in _of_zones(plain):
        name, _colon, value = line.partition(":")
        name = name.partition(";")[0]
        if name == "DTSTART":
            found = _YEAR.search(line)
            begins = int(found[1]) if found else 1
        elif name == "RDATE":
            total += value.count(",") + 1
        elif name == "RRULE":
            total += _times(value, begins, latest)
        if total > MOST:
            return BEYOND
    return total


def _times(rule: str, begins: int, latest: int) -> int:
    """How often the clock changes by this rule until then."""
    parts = dict(part.partition("=")[::2] for part in rule.split(";") if part)
    is_usual = parts.get("FREQ") == "YEARLY" and parts.keys() <= PARTS
    if not is_usual or "," in parts.get("BYDAY", "") + parts.get("BYMONTH", ""):
        return BEYOND
    until = _UNTIL.search(rule)
    return max(0, min(latest, int(until[1]) if until else latest) - begins) + 1


def _of_zones(content: bytes) -> Iterator[str]:
    is_zone = False
    for one in content.splitlines():
        line = one.strip().upper()
        if line == b"BEGIN:VTIMEZONE":
            is_zone = True
        elif line == b"END:VTIMEZONE":
            is_zone = False
        elif is_zone:
            yield line.decode("utf-8", "replace")


def without(content: bytes) -> bytes:
    """The calendar with none of its own zones."""
    kept, is_zone = [], False
    for one in content.splitlines(keepends=True):
        word = one.strip().upper()
        is_zone = is_zone or word == b"BEGIN:VTIMEZONE"
        if not is_zone:
            kept.append(one)
        elif word == b"END:VTIMEZONE":
            is_zone = False
    return b"".join(kept)
