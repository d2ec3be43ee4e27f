"""How unlike a sign-in is to a person's earlier ones: a score out of named signals, and nothing but these signals.

The signals and their weights are shown to the person (S119). A high score asks for another proof; nothing here ever
shuts anybody out.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.utils.translation import gettext_lazy as _

from argosy.accounts.models import FailedSignIn, SignIn, User
from argosy.accounts.place import Place, browser_words, network_of
from argosy.platform.reference.countries import country_of

# From this score on the password alone is not enough.
ASKS = 50
# How many of the earlier sign-ins a new one is compared with.
REMEMBERED = 100
# Nobody flies from one country's office to another's within this time, door to door.
TRAVEL = timedelta(hours=2)
# An hour of the day is unusual if, of at least this many sign-ins, none was within two hours of it.
ENOUGH_FOR_HABITS, NEAR_HOURS = 20, 2
FAILURES, FAILURES_WITHIN = 3, timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Signal:
    """One thing that is looked at, what it weighs, and its sentence."""

    weight: int
    sentence: Any


# The names are stored: never rename one.
SIGNALS = {
    "device": Signal(25, _("a type of browser that was not used before")),
    "network": Signal(25, _("a network that was not used before")),
    "country": Signal(30, _("a country in which the person was not before")),
    "travel": Signal(40, _("two countries within two hours")),
    "hour": Signal(10, _("an hour of the day at which the person never signs in")),
    "failures": Signal(20, _("several wrong passwords just before")),
    "standing": Signal(50, _("doubts about the account in the last weeks that nobody has settled")),
    "remembered": Signal(-30, _("a device that the person asked to remember, which speaks for her")),
}


# How doubtful an account is by itself, 0 to 100: the register of security events lies above and supplies it.
_standing: list[Callable[[User], int]] = []


def supply_standing(source: Callable[[User], int]) -> Callable[[User], int]:
    """Say where the score of an account comes from."""
    _standing[:] = [source]
    return source


@dataclass(frozen=True, slots=True)
class Risk:
    """The signals that a sign-in shows, and the country of its address ("" where unknown)."""

    signals: tuple[str, ...]
    country: str

    @property
    def score(self) -> int:
        """0 (like always) to 100."""
        return max(0, min(100, sum(SIGNALS[name].weight for name in self.signals)))

    @property
    def asks(self) -> bool:
        """Is another proof to be asked for?"""
        return self.score >= ASKS


def assess(user: User, place: Place, now: datetime, *, is_remembered: bool = False) -> Risk:
    """What is unlike about a sign-in from here, now; the first one ever is compared with nothing.

    A device that the person asked to remember is none that was not used before, and speaks for her.
    """
    earlier = list(SignIn.objects.filter(user=user).order_by("-at")[:REMEMBERED])
    country = country_of(place.ip)
    if not earlier:
        return Risk((), country)
    compared = _compared(earlier, place, country, now)
    found = [name for name, is_so in compared.items() if is_so and not (is_remembered and name == "device")]
    if _is_unusual(earlier, user, now):
        found.append("hour")
    failed = FailedSignIn.objects.filter(email_key=user.email_key, at__gt=now - FAILURES_WITHIN)
    if failed.count() >= FAILURES:
        found.append("failures")
    if any(source(user) >= ASKS for source in _standing):
        found.append("standing")
    if is_remembered and found:
        found.append("remembered")
    return Risk(tuple(found), country)


def _compared(earlier: Sequence[SignIn], place: Place, country: str, now: datetime) -> dict[str, bool]:
    countries = {row.country for row in earlier if row.country}
    just_now = [row for row in earlier if row.country and now - row.at < TRAVEL]
    return {
        "device": all(browser_words(row.user_agent) != browser_words(place.user_agent) for row in earlier),
        "network": all(network_of(row.ip) != network_of(place.ip) for row in earlier),
        "country": bool(country and countries and country not in countries),
        "travel": bool(country and just_now and just_now[0].country != country),
    }


def _is_unusual(earlier: Sequence[SignIn], user: User, now: datetime) -> bool:
    if len(earlier) < ENOUGH_FOR_HABITS:
        return False
    zone = ZoneInfo(user.time_zone)
    hour = now.astimezone(zone).hour
    away = (abs(row.at.astimezone(zone).hour - hour) for row in earlier)
    return all(min(hours, 24 - hours) > NEAR_HOURS for hours in away)
