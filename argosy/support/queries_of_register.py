"""What the operator's register and the page of outside requests show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.privacy.kinds import REQUESTS
from argosy.privacy.models import Knock
from argosy.support.models import PaperKind, Staff, StaffPaper
from argosy.support.queries import A_PAGE, Some

KINDS: dict[str, Any] = {
    PaperKind.CERTIFICATE: _("Certificate"),
    PaperKind.TRAINING: _("Training"),
    PaperKind.CONFIDENTIALITY: _("Confidentiality agreement"),
}


@dataclass(frozen=True, slots=True)
class PaperLine:
    """One paper in words."""

    kind: str
    title: str
    note: str
    who: str
    since: date
    until: date | None
    is_over: bool


@dataclass(frozen=True, slots=True)
class OutsideLine:
    """One request or complaint of somebody outside, with its clock."""

    id: UUID
    who: str
    email: str
    what: str
    words: str
    company: str
    due_at: datetime
    days_left: int
    is_overdue: bool
    answered_at: datetime | None
    answer: str


def papers() -> list[PaperLine]:
    """The whole register, newest first."""
    today = timezone.localdate()
    return [
        PaperLine(
            str(KINDS[one.kind]),
            one.title,
            one.note,
            str(one.staff) if one.staff else "",
            one.since,
            one.until,
            one.until is not None and one.until < today,
        )
        for one in StaffPaper.objects.select_related("staff__user").order_by("-since", "-noted_at")
    ]


def people() -> list[tuple[Staff, list[str]]]:
    """Who works for the operator, and which papers of hers are missing or over."""
    today = timezone.localdate()
    found = []
    for staff in Staff.objects.at_work().select_related("user").order_by("made_at"):
        valid = StaffPaper.objects.filter(staff=staff).exclude(until__lt=today).values_list("kind", flat=True)
        missing = [str(KINDS[one]) for one in (PaperKind.CONFIDENTIALITY, PaperKind.TRAINING) if one not in valid]
        found.append((staff, missing))
    return found


def outside(page: int, *, is_open: bool) -> Some:
    """What people outside asked the operator."""
    rows = Knock.objects.for_operator()
    rows = (
        rows.filter(answered_at=None).order_by("due_at")
        if is_open
        else rows.exclude(answered_at=None).order_by("-answered_at")
    )
    found = list(rows[(page - 1) * A_PAGE : page * A_PAGE + 1])
    return Some([outside_line(one) for one in found[:A_PAGE]], page, len(found) > A_PAGE)


def outside_line(one: Knock) -> OutsideLine:
    """One request in words."""
    assert one.due_at is not None
    return OutsideLine(
        one.pk,
        one.name,
        one.email,
        str(REQUESTS[one.kind]),
        one.words,
        one.company,
        one.due_at,
        max((one.due_at - timezone.now()).days, 0),
        one.answered_at is None and one.due_at < timezone.now(),
        one.answered_at,
        one.answer,
    )
