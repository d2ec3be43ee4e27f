"""Public holidays at the customer's: whoever rings up on one finds nobody (X21)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

import holidays

LOOKED_AHEAD = 14


@dataclass(frozen=True, slots=True)
class Holiday:
    """A public holiday and how many days it is until then; 0 is today."""

    name: str
    day: date
    days: int


def coming(country: str, today: date) -> Holiday | None:
    """The holiday of this country that is today or within two weeks, None where there is none or nobody knows."""
    for year in sorted({today.year, (today + timedelta(days=LOOKED_AHEAD)).year}):
        for day, name in _of_year(country.upper(), year):
            days = (day - today).days
            if 0 <= days <= LOOKED_AHEAD:
                return Holiday(name, day, days)
    return None


@lru_cache(maxsize=512)
def _of_year(country: str, year: int) -> tuple[tuple[date, str], ...]:
    try:
        known = holidays.country_holidays(country, years=year, language="en_US")
    except NotImplementedError:
        return ()
    return tuple(sorted(known.items()))
