"""Approvals: rules are set, a document that falls under one waits, its steps are answered, access is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.customers.models import Customer
from argosy.deals.approving import needed
from argosy.deals.models import (
    ApprovalReason,
    ApprovalRequest,
    ApprovalRule,
    ApprovalState,
    ApprovalStep,
    Document,
    DocumentState,
    StandIn,
)
from argosy.deals.permissions import Permission
from argosy.enterprise.actors import members_who_may
from argosy.enterprise.models import Member, MemberState
from argosy.notifications.actions.telling import tell
from argosy.notifications.kinds import kind
from argosy.platform.access import Actor
from argosy.platform.errors import BadInput, Conflict

words(
    approval_ruled=_("set what needs an approval"),
    approval_asked=_("asked for an approval"),
    approval_answered=_("answered a request for an approval"),
    approval_stood=_("named a stand-in for approvals"),
)
ASKED = kind("documents.approval_asked", _("%(who)s asks you to approve %(number)s."))
ACCESS = kind("documents.access_asked", _("%(who)s asks to see %(number)s."))
SETTLED = kind("documents.approval_settled", _("Your request about %(number)s was answered."))
MOST_STEPS = 5
PAGE = "/documents/approvals/"


class NoSteps(BadInput):
    message = _("Choose who approves.")


class NoLimit(BadInput):
    message = _("Say from which value on it needs an approval.")


class NotYours(Conflict):
    message = _("It is not your turn to answer this.")


class SayWhy(BadInput):
    message = _("Say in a few words why not, so that it can be put right.")


class SayUntil(BadInput):
    message = _("Say until which day the other answers for you: today, or one to come.")


class ChooseColleague(BadInput):
    message = _("Choose a colleague who takes part: that one answers for you.")


@transaction.atomic
def add_rule(
    actor: Actor, reason: str, limit: Decimal | None, steps: Sequence[UUID], customer: Customer | None = None
) -> ApprovalRule:
    """Documents like this wait for these members from now on. Raises NoSteps, NoLimit."""
    actor.require(Permission.MANAGE_DOCUMENTS)
    known = set(Member.objects.filter(pk__in=steps, state=MemberState.ACTIVE).values_list("pk", flat=True))
    order = [one for one in dict.fromkeys(steps) if one in known][:MOST_STEPS]
    if not order:
        raise NoSteps
    if reason not in ApprovalReason.values or (limit is None) != (reason == ApprovalReason.CUSTOMER):
        raise NoLimit
    if reason == ApprovalReason.CUSTOMER and customer is None:
        raise NoLimit
    rule: ApprovalRule = ApprovalRule.objects.create(
        reason=reason, limit=limit, customer=customer, steps=[str(one) for one in order]
    )
    record(actor, "approval.ruled", rule, reason=reason, limit=str(limit or ""))
    return rule


@transaction.atomic
def end_rule(actor: Actor, rule: UUID) -> None:
    """Nothing waits because of this rule any more; what waits already still does."""
    actor.require(Permission.MANAGE_DOCUMENTS)
    row = ApprovalRule.objects.filter(pk=rule, ended_at__isnull=True).first()
    if row is not None:
        row.ended_at = timezone.now()
        row.save(update_fields=["ended_at"])
        record(actor, "approval.ruled", row, ended=True)


def ask_if_needed(actor: Actor, document: Document) -> bool:
    """The document waits for its approval from now on, where it needs one that nobody gave; called when it is issued."""
    if ApprovalRequest.objects.to_issue(document).filter(state=ApprovalState.APPROVED).exists():
        return False
    reasons, steps = needed(document)
    others = [one for one in steps if one != actor.member]
    if not others or actor.member is None:
        return False
    request = _asked(actor, document, others, reasons=reasons)
    document.state, document.changed_at = DocumentState.WAITING, timezone.now()
    document.save(update_fields=["state", "changed_at"])
    _tell_next(request, ASKED)
    return True


def _asked(
    actor: Actor,
    document: Document,
    steps: Sequence[UUID],
    *,
    reasons: Sequence[tuple[str, str]] = (),
    words_said: str = "",
    is_for_access: bool = False,
) -> ApprovalRequest:
    request: ApprovalRequest = ApprovalRequest.objects.create(
        document=document,
        version=document.version,
        is_for_access=is_for_access,
        reasons=[list(one) for one in reasons],
        words=words_said,
        asked_by_id=actor.member,
    )
    ApprovalStep.objects.bulk_create(
        ApprovalStep(request=request, position=at, member_id=member) for at, member in enumerate(steps)
    )
    record(actor, "approval.asked", document, number=document.number, is_for_access=is_for_access)
    return request


@transaction.atomic
def ask_for_access(actor: Actor, number: str, why: str) -> None:
    """The owner of the document with this number is asked to let the actor see it; nobody learns whether there is one."""
    actor.require(Permission.USE_DOCUMENTS)
    document = Document.objects.filter(number=number.strip()).first()
    if document is None or actor.member is None or Document.objects.visible_to(actor).filter(pk=document.pk).exists():
        return
    waiting = ApprovalRequest.objects.filter(
        document=document, is_for_access=True, asked_by=actor.member, state=ApprovalState.WAITING
    )
    if not waiting.exists():
        request = _asked(actor, document, [document.owner_id], words_said=why.strip()[:500], is_for_access=True)
        _tell_next(request, ACCESS)


@transaction.atomic
def answer(actor: Actor, request: ApprovalRequest, *, is_yes: bool, said: str = "") -> ApprovalRequest:
    """The step whose turn it is says yes or no; with the last yes it is approved, with the first no refused.

    Raises NotYours, SayWhy.
    """
    actor.require(Permission.USE_DOCUMENTS)
    # the document first, as whoever changes or cancels it locks it before its requests
    document = Document.objects.lock(request.document_id)
    request = ApprovalRequest.objects.lock(request.pk)
    request.document = document
    step = next_step(request)
    if (
        step is None
        or request.state != ApprovalState.WAITING
        or step.member_id not in answers_for(actor, own=request.asked_by_id == actor.member)
    ):
        raise NotYours
    if not is_yes and not said.strip():
        raise SayWhy
    step.is_yes, step.words = is_yes, said.strip()[:500]
    step.answered_by_id, step.answered_at = actor.member, timezone.now()
    step.save()
    record(actor, "approval.answered", request.document, is_yes=is_yes, number=request.document.number)
    if is_yes and next_step(request) is not None:
        _tell_next(request, ASKED)
        return request
    return _settled(request, ApprovalState.APPROVED if is_yes else ApprovalState.REFUSED)


def _settled(request: ApprovalRequest, state: str) -> ApprovalRequest:
    request.state, request.settled_at = state, timezone.now()
    request.save(update_fields=["state", "settled_at"])
    document = request.document
    if not request.is_for_access and document.state == DocumentState.WAITING:
        document.state, document.changed_at = DocumentState.DRAFT, timezone.now()
        document.save(update_fields=["state", "changed_at"])
    link = f"/documents/{document.pk}/"
    tell(request.asked_by_id, SETTLED, link=link, number=document.number)
    return request


def lapse(document: Document) -> None:
    """What was asked or given for this version counts no more: the document is changed again."""
    ApprovalRequest.objects.to_issue(document).filter(state__in=[ApprovalState.WAITING, ApprovalState.APPROVED]).update(
        state=ApprovalState.WITHDRAWN, settled_at=timezone.now()
    )


def next_step(request: ApprovalRequest) -> ApprovalStep | None:
    """Whose turn it is."""
    found: ApprovalStep | None = request.steps.filter(is_yes__isnull=True).order_by("position").first()
    return found


def answers_for(actor: Actor, *, own: bool) -> set[UUID]:
    """For whom the actor may answer today: herself, whoever named her as stand-in; who sets the rules, for the gone.

    What she asked for of her `own` she answers as nobody's stand-in: a second pair of eyes is to look at it.
    """
    if actor.member is None:
        return set()
    others = StandIn.objects.filter(stand_in=actor.member, until__gte=timezone.localdate())
    found = {actor.member, *(() if own else others.values_list("member", flat=True))}
    return found | _gone() if actor.may(Permission.MANAGE_DOCUMENTS) else found


def _gone() -> set[UUID]:
    return set(Member.objects.exclude(state=MemberState.ACTIVE).values_list("pk", flat=True))


def stand_in_of(member: UUID) -> UUID | None:
    """Who answers for the member today."""
    row = StandIn.objects.filter(member=member, until__gte=timezone.localdate()).first()
    return row.stand_in_id if row else None


@transaction.atomic
def name_stand_in(actor: Actor, other: UUID | None, until: date | None) -> None:
    """Until that day, the other member answers for the actor too; without one, nobody does.

    Raises ChooseColleague, SayUntil.
    """
    actor.require(Permission.USE_DOCUMENTS)
    if other is not None and not _colleagues(actor).filter(pk=other).exists():
        raise ChooseColleague
    if other is not None and (until is None or until < timezone.localdate()):
        raise SayUntil
    StandIn.objects.filter(member=actor.member).delete()
    if other is not None and until is not None:
        row = StandIn.objects.create(member_id=actor.member, stand_in_id=other, until=until)
        record(actor, "approval.stood", row, until=until.isoformat())


def _colleagues(actor: Actor) -> QuerySet[Member]:
    found: QuerySet[Member] = Member.objects.filter(state=MemberState.ACTIVE).exclude(pk=actor.member)
    return found


def _tell_next(request: ApprovalRequest, notice: str) -> None:
    step = next_step(request)
    if step is None:
        return
    who = Member.objects.select_related("user").get(pk=request.asked_by_id)
    asked = {step.member_id, stand_in_of(step.member_id)} - {None, request.asked_by_id}
    if step.member_id in _gone():
        asked |= {one.pk for one in members_who_may(Permission.MANAGE_DOCUMENTS)}
    for member in asked:
        assert member is not None
        tell(member, notice, link=PAGE, who=str(who), number=request.document.number)
