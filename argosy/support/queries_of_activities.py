"""What the pages of questionnaires and activities show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from argosy.enterprise.models import Enterprise, Member
from argosy.platform.models import Tenant
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.support.activity_fields import FIELDS
from argosy.support.models import Activity, ActivityEntry, ActivityKind
from argosy.support.queries import A_PAGE, Some

KINDS: dict[str, Any] = {
    ActivityKind.QUESTIONNAIRE: _("Questionnaire"),
    ActivityKind.ACTIVITY: _("Activity"),
}


@dataclass(frozen=True, slots=True)
class ActivityLine:
    """An activity in the reader's language."""

    id: UUID
    kind: str
    title: str
    text: str
    questions: list[str]
    asked: list[str]
    receiver: str
    receiver_contact: str
    passed: list[str]
    closes_on: date
    is_over: bool
    count: int


@dataclass(frozen=True, slots=True)
class Answered:
    """What somebody answered."""

    who: str
    at: datetime
    given: list[tuple[str, str]]
    answers: list[tuple[str, str]]


def line_of(one: Activity, count: int = 0) -> ActivityLine:
    """The activity in the reader's language."""
    is_chinese = (get_language() or "en").startswith("zh")
    return ActivityLine(
        one.pk,
        str(KINDS[one.kind]),
        one.title_zh if is_chinese else one.title_en,
        one.text_zh if is_chinese else one.text_en,
        [pair[0] if is_chinese else pair[1] for pair in one.questions],
        [str(FIELDS[name]) for name in one.asked],
        one.receiver,
        one.receiver_contact,
        [str(FIELDS[name]) for name in one.passed],
        one.closes_on,
        one.closed_at is not None,
        count,
    )


def open_ones(member: Member) -> list[tuple[ActivityLine, bool]]:
    """What is asked at present, each with whether this member answered."""
    mine = set(ActivityEntry.objects.filter(member=member).values_list("activity_id", flat=True))
    return [(line_of(one), one.pk in mine) for one in Activity.objects.open().order_by("closes_on")[:A_PAGE]]


def entry_of(member: Member, activity: Activity) -> ActivityEntry | None:
    """What this member answered, if she did."""
    found: ActivityEntry | None = ActivityEntry.objects.filter(member=member, activity_id=activity.pk).first()
    return found


def all_ones(page: int) -> Some:
    """Everything that was ever asked, newest first, with how many answered."""
    found = list(Activity.objects.order_by("-made_at")[(page - 1) * A_PAGE : page * A_PAGE + 1])
    counts: dict[UUID, int] = {}
    for enterprise in Tenant.objects.filter(is_open=True).values_list("id", flat=True):
        with enterprise_scope(enterprise):
            for pk in ActivityEntry.objects.values_list("activity_id", flat=True):
                counts[pk] = counts.get(pk, 0) + 1
    return Some([line_of(one, counts.get(one.pk, 0)) for one in found[:A_PAGE]], page, len(found) > A_PAGE)


def answers_to(activity: Activity) -> list[Answered]:
    """What everybody answered, for the operator who asked."""
    found: list[Answered] = []
    questions = line_of(activity).questions
    for enterprise in Tenant.objects.filter(is_open=True).values_list("id", flat=True):
        with enterprise_scope(enterprise):
            company = Enterprise.objects.filter(pk=enterprise).first()
            for one in ActivityEntry.objects.filter(activity_id=activity.pk).order_by("at"):
                given = [(str(FIELDS[name]), value) for name, value in (one.given or {}).items() if name in FIELDS]
                said = list(zip(questions, one.answers or [], strict=False))
                found.append(Answered(company.name if company else "", one.at, given, said))
    return found
