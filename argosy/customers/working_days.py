"""When people elsewhere are at work: their morning, their weekend, their public holidays.

Weekends and holidays are the package `holidays` (by country, ISO 3166-1); a country that it does not know rests on
Saturdays and Sundays.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.utils.translation import get_language

from argosy.customers.holiday_names import in_readers_words
from argosy.platform.later import later

holidays = later("holidays")

MORNING, EVENING = time(9), time(17)
SATURDAY, SUNDAY = 5, 6
# The longest rest that we know of (Spring Festival, Eid with its bridges) is shorter.
MOST_DAYS = 30
LOOKED_AHEAD = 14


@dataclass(frozen=True, slots=True)
class Morning:
    """A moment at which people begin to work, and the holidays that lie between now and then."""

    at: datetime
    skipped: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Holiday:
    """A public holiday and how many days it is until then; 0 is today."""

    name: str
    day: date
    days: int


def zone(name: str) -> ZoneInfo | None:
    """The IANA zone of this name; None where there is none."""
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError):
        return None


def next_morning(now: datetime, where: ZoneInfo, country: str = "", at: time = MORNING) -> Morning:
    """The next time that it is `at` o'clock there on a day on which people work."""
    day = now.astimezone(where).date()
    skipped: list[str] = []
    for _step in range(MOST_DAYS):
        moment = datetime.combine(day, at, where)
        rests, name = rest(day, country)
        if not rests and moment > now:
            return Morning(moment, tuple(dict.fromkeys(skipped)))
        if name and moment > now:
            skipped.append(name)
        day += timedelta(days=1)
    return Morning(datetime.combine(day, at, where))


def is_at_work(now: datetime, where: ZoneInfo, country: str = "") -> bool:
    """Are people there at their desks now?"""
    local = now.astimezone(where)
    return MORNING <= local.time() < EVENING and not rest(local.date(), country)[0]


def rest(day: date, country: str) -> tuple[bool, str]:
    """Does this country rest on that day, and which holiday is it ("" for a weekend or none)?"""
    calendar = _calendar(country.upper(), day.year, (get_language() or "en")[:2])
    if calendar is None:
        return day.weekday() in {SATURDAY, SUNDAY}, ""
    return not calendar.is_working_day(day), in_readers_words(calendar.get_list(day))


def coming_holiday(country: str, today: date) -> Holiday | None:
    """The holiday of this country that is today or within two weeks, None where there is none or nobody knows (X21)."""
    for days in range(LOOKED_AHEAD + 1):
        day = today + timedelta(days=days)
        _rests, name = rest(day, country)
        if name:
            return Holiday(name, day, days)
    return None


@lru_cache(maxsize=512)
def _calendar(country: str, year: int, language: str) -> Any:
    try:
        plain = holidays.country_holidays(country, years=year)
    except NotImplementedError:
        return None
    known = plain.supported_languages or ()
    # else in English, and not in the country's own language, which few readers know
    spoken = [one for one in ("zh_CN" if language == "zh" else "", "en_US", "en_GB") if one in known]
    return holidays.country_holidays(country, years=year, language=spoken[0]) if spoken else plain
