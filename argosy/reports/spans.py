"""From which day to which: the usual spans, or one's own."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, datetime, time, timedelta
from typing import Any

from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.translation import gettext_lazy as _

from argosy.platform.ui.words import full_day

MONTHS, DECEMBER = 12, 12
LONGEST = timedelta(days=3660)
NAMES: Mapping[str, Any] = {
    "month": _("This month"),
    "last_month": _("Last month"),
    "quarter": _("This quarter"),
    "year": _("This year"),
    "twelve": _("Last 12 months"),
    "own": _("Own days"),
}


@dataclass(frozen=True, slots=True)
class Span:
    """Days from `first` to `last`, both in it."""

    first: date
    last: date
    name: str = "twelve"

    @classmethod
    def of(cls, given: Mapping[str, str]) -> Span:
        """From the address; the last twelve months where nothing else is understood."""
        name = given.get("span", "twelve")
        if name == "own":
            first, last = _day(given.get("from", "")), _day(given.get("to", ""))
            if first and last and timedelta(0) <= last - first <= LONGEST:
                return cls(first, last, name)
        return usual(name if name in NAMES and name != "own" else "twelve")

    @property
    def begin(self) -> datetime:
        """The first moment."""
        return timezone.make_aware(datetime.combine(self.first, time.min))

    @property
    def end(self) -> datetime:
        """The first moment after it."""
        return timezone.make_aware(datetime.combine(self.last + timedelta(days=1), time.min))

    @property
    def words(self) -> str:
        """The days as one reads them."""
        return f"{full_day(self.first)} – {full_day(self.last)}"

    def months(self) -> list[date]:
        """The first days of the months that it touches."""
        found, month = [], self.first.replace(day=1)
        while month <= self.last:
            found.append(month)
            month = following(month)
        return found

    @classmethod
    def of_month(cls, month: date) -> Span:
        """The days of the month that begins on this day."""
        return cls(month, month.replace(day=monthrange(month.year, month.month)[1]), "own")

    def within(self, month: date) -> tuple[date, date]:
        """The days of this month that are in the span: the first, and the first after them."""
        return max(month, self.first), min(following(month), self.last + timedelta(days=1))


def usual(name: str) -> Span:
    """One of the spans that everybody uses."""
    today = timezone.localdate()
    month = today.replace(day=1)
    if name == "last_month":
        last = month - timedelta(days=1)
        return Span(last.replace(day=1), last, name)
    first = {
        "month": month,
        "quarter": month.replace(month=(month.month - 1) // 3 * 3 + 1),
        "year": month.replace(month=1),
    }.get(name)
    return Span(first or _earlier(month, MONTHS - 1), today, name)


def finished_year() -> Span:
    """The last twelve months that are over: what they tell no longer moves with each new customer."""
    month = timezone.localdate().replace(day=1)
    return Span(_earlier(month, MONTHS), month - timedelta(days=1), "own")


def following(month: date) -> date:
    """The first day of the month after this one."""
    return date(month.year + 1, 1, 1) if month.month == DECEMBER else date(month.year, month.month + 1, 1)


def _earlier(month: date, count: int) -> date:
    number = month.year * 12 + month.month - 1 - count
    return date(number // 12, number % 12 + 1, 1)


def _day(text: str) -> date | None:
    try:
        found = parse_date(text)
    except ValueError:
        return None
    # at both ends of the calendar no day comes before, or after
    return found if found and MINYEAR < found.year < MAXYEAR else None
