"""What the pages of temporary sign-ins show: how they stand, and the replay of each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils import timezone

from argosy.audit.models import AuditEntry
from argosy.audit.record import WORDS
from argosy.enterprise.models import Member
from argosy.support.kinds import SCOPES
from argosy.support.models import Visit, VisitScope, VisitStep
from argosy.support.queries import staff_name

SHOWN, LONGEST_REPLAY = 50, 2_000


@dataclass(frozen=True, slots=True)
class VisitLine:
    """One temporary sign-in in words."""

    id: UUID
    scope: str
    may_act: bool
    staff: str
    made_at: datetime
    began_at: datetime | None
    until: datetime
    is_open: bool


@dataclass(frozen=True, slots=True)
class Moment:
    """One line of a replay: a page that was opened, a thing that was done, or what the trail says of it."""

    at: datetime
    kind: str  # opened, did, refused, trail
    words: str
    path: str


def visits_of(member: Member) -> list[VisitLine]:
    """The member's temporary sign-ins, newest first."""
    rows = Visit.objects.filter(member=member).order_by("-made_at")[:SHOWN]
    return [line_of(one) for one in rows]


def line_of(one: Visit) -> VisitLine:
    """The temporary sign-in in words."""
    return VisitLine(
        one.pk,
        str(SCOPES[one.scope]),
        one.scope == VisitScope.ACT,
        staff_name(one.staff_id),
        one.made_at,
        one.began_at,
        one.ended_at or one.expires_at,
        one.ended_at is None and one.expires_at > timezone.now(),
    )


def replay(visit: Visit) -> list[Moment]:
    """Each page and each act in its order, with what the audit trail says of them."""
    steps: Any = VisitStep.objects.filter(visit=visit).order_by("at")[:LONGEST_REPLAY]
    found = [Moment(one.at, _kind(one), one.title, one.path) for one in steps]
    entries = AuditEntry.objects.filter(via=f"visit:{visit.pk}").order_by("at")[:LONGEST_REPLAY]
    found += [Moment(one.at, "trail", str(WORDS.get(one.word, one.word)), "") for one in entries]
    return sorted(found, key=lambda moment: moment.at)


def _kind(one: VisitStep) -> str:
    if one.is_refused:
        return "refused"
    return "did" if one.is_act else "opened"
