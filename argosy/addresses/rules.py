"""When an address counts as failing: one final refusal, or the same trouble again and again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

# These say something of the message or of us, not of the address (RFC 3463 3.3.4 and 3.8): they never count.
ABOUT_THE_MESSAGE = frozenset({"message_too_large", "policy_or_spam", "blocked"})
# Each report of a passing trouble stands for four to five days of trying (RFC 5321 4.5.4.1): three of them, on three
# days, spread over a week at least, are two weeks of trying. Odoo waits for five in one month, which somebody who gets a
# letter a week never reaches; Mailman counts one a day and forgets after a while, as we do.
SOFT_COUNT = 3
SOFT_SPREAD = timedelta(days=7)
SOFT_WINDOW = timedelta(days=60)
# What is older says nothing of today.
REMEMBERED = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Failed:
    """One report about an address."""

    at: datetime
    failure: str
    is_permanent: bool


def is_final(failure: str, *, is_permanent: bool) -> bool:
    """Does this one report end it? A full mailbox can be emptied, whatever its server calls it."""
    return is_permanent and failure not in ABOUT_THE_MESSAGE and failure != "mailbox_full"


def is_failing(reports: Iterable[Failed]) -> bool:
    """Do these reports, none of them older than the last sign of life, make the address one that fails?"""
    told = [one for one in reports if one.failure not in ABOUT_THE_MESSAGE]
    if any(is_final(one.failure, is_permanent=one.is_permanent) for one in told):
        return True
    if not told:
        return False
    newest = max(one.at for one in told)
    recent = [one.at for one in told if newest - one.at <= SOFT_WINDOW]
    return len({_day(at) for at in recent}) >= SOFT_COUNT and newest - min(recent) >= SOFT_SPREAD


def _day(at: datetime) -> date:
    return at.date()
