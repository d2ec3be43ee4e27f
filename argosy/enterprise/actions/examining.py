"""Accesses are examined every night: who read, took out or opened far more than usual, or at night (S162).

The audit trail says who did and read what, the network log how many pages were opened. Nothing is blocked: what stands
out becomes a security event with its signals, and whoever may see the trail is told.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from django.utils import timezone

from argosy.audit.models import AuditEntry
from argosy.audit.record import LOOKED
from argosy.enterprise import jobs
from argosy.enterprise.events import AccessDoubted
from argosy.enterprise.models import (
    Enterprise,
    Member,
    NetworkLogEntry,
    SecurityEvent,
    SecurityEventKind,
    SecurityOutcome,
)
from argosy.platform.access import Actor
from argosy.platform.events import publish

DAY, USUAL_DAYS = timedelta(days=1), 14
# So many reads, exports or pages in an hour stand out by themselves; beyond that, so many times one's own usual.
MOST_READS, MOST_TAKEN, MOST_PAGES, TIMES_USUAL = 60, 3, 600, 5
# At night by the enterprise's clock; so many accesses, where the member had hardly any in the nights before.
NIGHT, MOST_AT_NIGHT, USUAL_AT_NIGHT = range(5), 30, 5
# Words of the trail that say that data left: their last part.
TAKEN = ("exported", "downloaded", "taken")


@dataclass(slots=True)
class Day:
    """What one member did in a stretch of time."""

    reads: Counter[datetime] = field(default_factory=Counter)
    taken: Counter[datetime] = field(default_factory=Counter)
    pages: Counter[datetime] = field(default_factory=Counter)
    at_night: int = 0


@jobs.examine_accesses
def examine_accesses(actor: Actor) -> None:  # noqa: ARG001 the scope says whose
    """Nightly: yesterday's accesses of each member against the limits and against her own fortnight."""
    now = timezone.now()
    zone = ZoneInfo(Enterprise.objects.get().time_zone)
    today, before = _days(now - DAY, now, zone), _days(now - DAY * (USUAL_DAYS + 1), now - DAY, zone)
    already = set(_noted(now - DAY))
    for member, day in today.items():
        signals = standing_out(day, before.get(member, Day()))
        if signals and member not in already:
            _note(member, signals)


def standing_out(day: Day, before: Day) -> list[str]:
    """The names of what stands out about a day, given the fortnight before it."""
    usual_reads = max(before.reads.values(), default=0)
    found = {
        "bulk": _most(day.reads) > max(MOST_READS, TIMES_USUAL * usual_reads),
        "taken": _most(day.taken) > max(MOST_TAKEN, _most(before.taken)),
        "pages": _most(day.pages) > MOST_PAGES,
        "night": day.at_night > MOST_AT_NIGHT and before.at_night < USUAL_AT_NIGHT * USUAL_DAYS,
    }
    return [name for name, is_so in found.items() if is_so]


def _days(since: datetime, until: datetime, zone: ZoneInfo) -> dict[UUID, Day]:
    found: dict[UUID, Day] = defaultdict(Day)
    entries = AuditEntry.objects.filter(at__gte=since, at__lt=until).exclude(member_id=None)
    for member, at, word in entries.values_list("member_id", "at", "word").iterator():
        day = found[member]
        if word == LOOKED:
            day.reads[_hour(at)] += 1
        if word.endswith(TAKEN):
            day.taken[_hour(at)] += 1
        day.at_night += at.astimezone(zone).hour in NIGHT
    pages = NetworkLogEntry.objects.filter(at__gte=since, at__lt=until).values_list("member_id", "at")
    for member, at in pages.iterator():
        found[member].pages[_hour(at)] += 1
        found[member].at_night += at.astimezone(zone).hour in NIGHT
    return found


def _hour(at: datetime) -> datetime:
    return at.replace(minute=0, second=0, microsecond=0)


def _most(counted: Counter[datetime]) -> int:
    return max(counted.values(), default=0)


def _noted(since: datetime) -> Iterable[UUID]:
    rows = SecurityEvent.objects.filter(kind=SecurityEventKind.ACCESS, at__gte=since)
    found: Iterable[UUID] = rows.values_list("member_id", flat=True)
    return found


def _note(member_id: UUID, signals: list[str]) -> None:
    member = Member.objects.filter(pk=member_id).first()
    if member is None:
        return
    made = SecurityEvent.objects.create(
        member=member,
        kind=SecurityEventKind.ACCESS,
        score=min(100, 40 + 20 * len(signals)),
        signals=signals,
        outcome=SecurityOutcome.REPORTED,
    )
    publish(AccessDoubted(member.pk, made.pk))
