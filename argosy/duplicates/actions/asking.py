"""Asking the owner of a customer that one was told of: to talk about it, or to take it over; answered with a notice (S55)."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.audit.models import AuditEntry
from argosy.audit.record import record, words
from argosy.customers.actions.owners import give_customer
from argosy.customers.asked import LOOKED
from argosy.customers.models import Customer, EntryKind, TimelineEntry
from argosy.customers.permissions import Permission
from argosy.duplicates.errors import AlreadyAnswered, AlreadyAsked, NoAnswer
from argosy.duplicates.models import OwnerRequest, RequestState, Wish
from argosy.notifications.actions.telling import tell
from argosy.notifications.kinds import kind
from argosy.platform.access import Actor
from argosy.platform.errors import BadInput, NotFound
from argosy.platform.http.request import get_visible

words(
    request_asked=_("asked a colleague for a customer"),
    request_answered=_("answered a request for a customer"),
    request_withdrawn=_("withdrew a request for a customer"),
)
ASKED = kind("duplicates.asked", _("%(who)s asks you about “%(customer)s”."))
ANSWERED = kind("duplicates.answered", _("%(who)s answered your request for a customer."))
WROTE = (EntryKind.MAIL_IN, EntryKind.MAIL_OUT, EntryKind.NOTE, EntryKind.CALL, EntryKind.VISIT)
LONGEST = 2000


@transaction.atomic
def ask_owner(actor: Actor, look: UUID, wish: str, reason: str, typed: str = "") -> OwnerRequest:
    """The owner is asked for the customer whom the actor's recorded look was shown masked. Raises AlreadyAsked.

    `typed` is by what the actor knows it: she is told no name.
    """
    actor.require(Permission.USE_CUSTOMERS)
    entry = AuditEntry.objects.filter(pk=look, word=LOOKED, member_id=actor.member).first()
    customer = (
        Customer.objects.kept().filter(pk=entry.object_id).select_related("owner__user").first() if entry else None
    )
    if customer is None or customer.owner is None:
        raise NotFound
    if OwnerRequest.objects.waiting().filter(customer=customer, asked_by=actor.member).exists():
        raise AlreadyAsked
    made: OwnerRequest = OwnerRequest.objects.create(
        customer=customer,
        asked_by_id=actor.member,
        wish=wish if wish in Wish.values else Wish.CONTACT,
        reason=reason.strip()[:LONGEST],
        typed=typed.strip()[:300],
        trail=_trail(customer),
    )
    record(actor, "request.asked", made, concerns=customer.owner_id)
    tell(customer.owner_id, ASKED, link=reverse("duplicates:requests"), who=str(made.asked_by), customer=customer.name)
    return made


@transaction.atomic
def answer_request(actor: Actor, request: OwnerRequest, state: str, words_of_answer: str) -> OwnerRequest:
    """The owner, or who leads her, gives the customer away, replies, or declines; the asker is told."""
    actor.require(Permission.USE_CUSTOMERS)
    found: OwnerRequest = get_visible(OwnerRequest.objects.to_answer(actor).select_for_update(of=("self",)), request.pk)
    if found.state != RequestState.OPEN:
        raise AlreadyAnswered
    if state not in {RequestState.GIVEN, RequestState.REPLIED, RequestState.DECLINED}:
        raise BadInput
    if state != RequestState.GIVEN and not words_of_answer.strip():
        raise NoAnswer
    if state == RequestState.GIVEN:
        give_customer(actor, found.customer, found.asked_by)
    found.state = state
    found.answer = words_of_answer.strip()[:LONGEST]
    found.answered_by_id, found.answered_at = actor.member, timezone.now()
    found.save()
    record(actor, "request.answered", found, concerns=found.asked_by_id, state=state)
    tell(found.asked_by_id, ANSWERED, link=reverse("duplicates:requests"), who=str(found.answered_by))
    return found


@transaction.atomic
def withdraw_request(actor: Actor, request: OwnerRequest) -> OwnerRequest:
    """The asker no longer asks."""
    actor.require(Permission.USE_CUSTOMERS)
    found: OwnerRequest = get_visible(OwnerRequest.objects.asked_by(actor).select_for_update(of=("self",)), request.pk)
    if found.state != RequestState.OPEN:
        raise AlreadyAnswered
    found.state, found.answered_at = RequestState.WITHDRAWN, timezone.now()
    found.save(update_fields=["state", "answered_at"])
    record(actor, "request.withdrawn", found)
    return found


def _trail(customer: Customer) -> dict[str, Any]:
    """Who was first and who wrote last, as it stands now: what an arbiter needs, and it cannot be made up later."""
    last = (
        TimelineEntry.objects.filter(customer=customer, kind__in=WROTE, member__isnull=False)
        .select_related("member__user")
        .order_by("-at")
        .first()
    )
    first = customer.created_by or customer.owner
    return {
        "first": str(first),
        "first_at": customer.created_at.isoformat(),
        "follower": str(customer.owner),
        "last": str(last.member) if last else "",
        "last_at": last.at.isoformat() if last else "",
    }
