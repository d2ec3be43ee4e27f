"""Questionnaires and activities: only shown fields are collected, and who receives them is shown before (S110, S147)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from argosy.audit.record import record, words
from argosy.enterprise.models import Member
from argosy.platform.access import Actor
from argosy.platform.models import Tenant
from argosy.platform.personal_data import Basis
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.privacy.actions import consents, sharing
from argosy.privacy.models import Recipient, SharingCase
from argosy.privacy.subjects import of_member
from argosy.support.actions.registering import recipient_of
from argosy.support.actions.staff import acting, note, require_lead
from argosy.support.activity_fields import FIELDS
from argosy.support.errors import ActivityOver, NothingWritten, NotSeen
from argosy.support.models import Activity, ActivityEntry, ActivityKind, Staff

words(
    activity_entered=gettext_lazy("answered a questionnaire or signed up for an activity"),
    activity_left=gettext_lazy("took back an answer or a sign-up"),
    activity_passed=gettext_lazy("passed a sign-up on to who receives it"),
)
LONGEST = 1_000


@dataclass(frozen=True, slots=True)
class Plan:
    """What the operator asks, and who receives what."""

    kind: str
    title_en: str
    title_zh: str
    text_en: str
    text_zh: str
    asked: Sequence[str]
    questions: Sequence[tuple[str, str]]
    closes_on: date
    receiver: str = ""
    receiver_contact: str = ""
    passed: Sequence[str] = ()


@transaction.atomic
def offer_activity(staff: Staff, plan: Plan) -> Activity:
    """Members find it under Help until its last day. It is never changed: people agree to what they were shown."""
    require_lead(staff)
    asked = [one for one in FIELDS if one in plan.asked]
    passed = [one for one in asked if one in plan.passed] if plan.receiver.strip() else []
    if not (asked or plan.questions) or (plan.receiver.strip() and not (passed and plan.receiver_contact.strip())):
        raise NothingWritten
    made = Activity.objects.create(
        kind=ActivityKind(plan.kind),
        title_en=plan.title_en,
        title_zh=plan.title_zh,
        text_en=plan.text_en,
        text_zh=plan.text_zh,
        asked=asked,
        questions=[list(pair) for pair in plan.questions],
        receiver=plan.receiver.strip()[:200],
        receiver_contact=plan.receiver_contact.strip()[:300],
        passed=passed,
        closes_on=plan.closes_on,
        staff=staff,
    )
    note(staff, "activity", made.title_en)
    return made


@transaction.atomic
def enter(
    actor: Actor,
    member: Member,
    activity: Activity,
    given: Mapping[str, str],
    answers: Sequence[str],
    *,
    has_seen: bool,
) -> ActivityEntry:
    """Exactly the asked fields are kept; if somebody else receives some of them, the sharing register says so now."""
    if activity.closed_at is not None or activity.closes_on < timezone.localdate():
        raise ActivityOver
    if activity.receiver and not has_seen:
        raise NotSeen
    values = {name: str(given.get(name, "")).strip()[:LONGEST] for name in activity.asked}
    said = [str(one).strip()[:LONGEST] for one in answers][: len(activity.questions)]
    ActivityEntry.objects.filter(member=member, activity_id=activity.pk).delete()
    recipient = _shared(actor, member, activity, values) if activity.receiver else None
    made: ActivityEntry = ActivityEntry.objects.create(
        activity_id=activity.pk, member=member, recipient=recipient, given=values, answers=said
    )
    record(actor, "activity.entered", made)
    return made


def _shared(actor: Actor, member: Member, activity: Activity, values: Mapping[str, str]) -> Recipient:
    purpose = f"{activity.title_zh} / {activity.title_en}"[:200]
    new = sharing.NewRecipient(
        activity.receiver,
        activity.receiver_contact,
        SharingCase.ACTIVITY,
        purpose,
        tuple(activity.passed),
        Basis.CONSENT,
    )
    recipient = recipient_of(member, new)
    if not consents.is_given(member.pk, sharing.CONSENT, recipient.pk):
        shown = [
            str(_("What is passed on, and to whom")),
            activity.receiver,
            *(str(FIELDS[n]) for n in activity.passed),
        ]
        consents.give(actor, sharing.CONSENT, shown, recipient.pk)
    filled = [name for name in activity.passed if values.get(name)]
    sharing.hand_over(member.pk, recipient, filled, purpose, of_member(member))
    return recipient


@transaction.atomic
def take_back(actor: Actor, entry: ActivityEntry) -> None:
    """The member's answer is gone here; what was passed on stands in the sharing register."""
    entry = ActivityEntry.objects.filter(member_id=actor.member).lock(entry.pk)
    record(actor, "activity.left", entry)
    entry.delete()


@transaction.atomic
def close(staff: Staff, activity: Activity) -> Activity:
    """Nobody can answer any more."""
    require_lead(staff)
    activity.closed_at = timezone.now()
    activity.save(update_fields=["closed_at"])
    note(staff, "activity_closed", activity.title_en)
    return activity


def pass_on(staff: Staff, activity: Activity) -> list[dict[str, str]]:
    """What the receiver gets: the passed fields of whoever signed up, and nothing else; each handing over is recorded."""
    require_lead(staff)
    found: list[dict[str, str]] = []
    for enterprise in Tenant.objects.filter(is_open=True).values_list("id", flat=True):
        with enterprise_scope(enterprise):
            found += [_passed(staff, activity, enterprise, one) for one in _entries(activity) if one.recipient_id]
    note(staff, "activity_passed", activity.title_en)
    return found


def _entries(activity: Activity) -> list[ActivityEntry]:
    return list(ActivityEntry.objects.filter(activity_id=activity.pk).order_by("at"))


def _passed(staff: Staff, activity: Activity, enterprise: UUID, one: ActivityEntry) -> dict[str, str]:
    record(acting(staff, enterprise), "activity.passed", one, concerns=one.member_id, receiver=activity.receiver)
    one.passed_at = timezone.now()
    one.save(update_fields=["passed_at"])
    return {name: (one.given or {}).get(name, "") for name in activity.passed}
