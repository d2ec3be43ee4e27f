"""Zones that a calendar describes itself (RFC 5545 section 3.6.5): how long it takes to follow them, and leaving them out.

To know what the clock shows at an hour, each change of the clock before it is counted. A stranger may write a clock that
changes every second, or since the year one: known before anything of it is counted. What is looked at is what the reader
of calendars understood, and not the text, which can say the same in ways that only one of the two sees through.
"""

from __future__ import annotations

from collections.abc import Sized
from datetime import datetime
from typing import Any

from argosy.platform.later import later

rrule = later("dateutil.rrule")

# Changes of the clock that are counted. A zone of Outlook's, two rules since 1601, has 850 of them; counting a thousand
# takes about a tenth of a second.
MOST = 6_000
BEYOND = MOST + 1
DAYS_A_WEEK, WEEKS_A_MONTH, MONTHS_A_YEAR = 7, 5, 12
# No clock changes by these: nor in certain weeks or on certain days of a year, nor around Easter.
UNHEARD_OF = ("_byweekno", "_byyearday", "_byeaster", "_bysetpos")


def is_quick(moment: datetime) -> bool:
    """Can it be said at once what time this is? So with every zone but those that a calendar describes at length."""
    total = 0
    for part in getattr(moment.tzinfo, "_comps", ()):
        total += _cost(part.rrule, moment.year)
        if total > MOST:
            return False
    return True


def _cost(rules: Any, latest: int) -> int:
    """How many changes of the clock by these rules are counted until that year."""
    kept = vars(rules)
    if kept["_exrule"]:
        return BEYOND
    dates: int = len(kept["_rdate"]) + len(kept["_exdate"])
    return dates + sum(_times(rule, latest) for rule in kept["_rrule"])


def _times(rule: Any, latest: int) -> int:
    kept = vars(rule)
    if kept["_freq"] != rrule.YEARLY or any(kept[name] for name in UNHEARD_OF):
        return BEYOND
    until = kept["_until"]
    years: int = min(latest, until.year if until else latest) - kept["_dtstart"].year
    return max(0, years + 1) * max(1, _days(kept) * len(kept["_timeset"]))


def _days(kept: dict[str, Any]) -> int:
    """On how many days of a year at most: the last Sunday of March, or the Sunday among these days of March."""
    months, weekdays, of_month = (_length(kept[name]) for name in ("_bymonth", "_byweekday", "_bynweekday"))
    days = _length(kept["_bymonthday"]) + _length(kept["_bynmonthday"])
    weeks = -(-days // DAYS_A_WEEK) if days else WEEKS_A_MONTH
    found = of_month + weekdays * weeks if of_month or weekdays else days
    return found * (months or MONTHS_A_YEAR)


def _length(found: Sized | None) -> int:
    return len(found) if found else 0


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
