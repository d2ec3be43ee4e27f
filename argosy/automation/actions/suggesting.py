"""Suggestions: an unknown company inquires, a customer is proposed; one click makes it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from argosy import matching
from argosy.automation import functions
from argosy.automation.actions import deals
from argosy.automation.actions.ledger import AlreadyAnswered, answered, decided, write
from argosy.automation.dealing import Letter
from argosy.automation.models import Decision, DecisionKind, DecisionState
from argosy.automation.permissions import Permission
from argosy.automation.queries import of_same_company
from argosy.customers.actions import fields
from argosy.customers.actions.customers import NewContact, add_contact, add_customer
from argosy.customers.errors import AlreadyThere, BadAddress, WasErased
from argosy.customers.models import Customer, Stage
from argosy.enterprise import switches
from argosy.enterprise.models import Enterprise
from argosy.mail.actions import filing
from argosy.mail.content import understanding_of
from argosy.mail.models import Message, MessageContent
from argosy.platform.access import Actor
from argosy.platform.tenancy.scope import current_enterprise
from argosy.reading.model import Kind, Understanding

# What a stranger must want before it is worth a line: newsletters and pitches never become customers.
WORTH_PROPOSING = frozenset({Kind.INQUIRY, Kind.ORDER})
MOST_FILED = 500


@dataclass(frozen=True, slots=True)
class Filled:
    """The values of the enterprise's own fields, by field: of the company, and of the person who wrote."""

    own: Mapping[UUID, Any] = field(default_factory=dict)
    of_person: Mapping[UUID, Any] = field(default_factory=dict)


NOTHING = Filled()


def suggest(message: Message, found: Understanding, address: str) -> None:
    """Propose a customer for the writer of this message, once per writer."""
    if message.direction != "in" or found.kind not in WORTH_PROPOSING or found.risk or not address:
        return
    waiting = Decision.objects.filter(kind=DecisionKind.SUGGEST_CUSTOMER, message__sender_key=message.sender_key)
    if waiting.exists() or _is_ours(address):
        return
    write(
        decided(
            DecisionKind.SUGGEST_CUSTOMER,
            message,
            switch=functions.SUGGEST,
            rule="unknown_inquirer",
            confidence=found.confidence,
            evidence=found.reasons,
            change=proposal(message, found, address),
            state=DecisionState.SUGGESTED,
        )
    )


def _is_ours(address: str) -> bool:
    domain = matching.registrable(address.rpartition("@")[2])
    enterprise = Enterprise.objects.get(pk=current_enterprise())
    return domain in {matching.registrable(one) for one in enterprise.mail_domains}


def proposal(message: Message, found: Understanding, address: str) -> dict[str, Any]:
    """The customer as the message lets one fill it in."""
    domain = address.rpartition("@")[2]
    own_domain = "" if matching.is_free_mail(domain) else domain
    party = found.party
    return {
        "company": party.company or own_domain or message.sender_name or address,
        "person": party.person or message.sender_name,
        "email": address,
        "country": party.country or "",
        "phone": party.phone or "",
        "website": own_domain,
        "language": message.language,
    }


@transaction.atomic
def accept(
    actor: Actor, decision: Decision, *, is_surely_new: bool = False, filled: Filled = NOTHING, **corrections: str
) -> Customer:
    """The proposed customer is made, with the corrections; the writer's mail is filed to it, the inquiry opens a deal.

    `filled` is what stands in the fields of the enterprise's own of the company and of the writer.
    Raises AlreadyAnswered, and AlreadyThere of the duplicate check unless `is_surely_new`.
    """
    actor.require(Permission.ANSWER_DECISIONS)
    decision = _waiting(actor, decision)
    wanted = _corrected(decision, corrections)
    customer = add_customer(
        actor,
        name=wanted["company"],
        country=wanted["country"],
        website=wanted["website"],
        source="mail",
        stage=Stage.INQUIRY,
        owner=decision.message.mailbox.member_id,
        contacts=[_person(wanted)],
        is_surely_new=is_surely_new,
    )
    fields.fill_new(actor, customer, filled.own, filled.of_person)
    return _followed(actor, decision, customer)


@transaction.atomic
def accept_into(
    actor: Actor, decision: Decision, customer: Customer, *, filled: Filled = NOTHING, **corrections: str
) -> Customer:
    """The writer is a person of a customer that we have: added there, with the corrections, and the mail is filed to it."""
    actor.require(Permission.ANSWER_DECISIONS)
    decision = _waiting(actor, decision)
    made = add_contact(actor, customer, _person(_corrected(decision, corrections)))
    fields.fill(actor, made, filled.of_person, is_new=True)
    return _followed(actor, decision, customer)


def _waiting(actor: Actor, decision: Decision) -> Decision:
    found: Decision = Decision.objects.visible_to(actor).lock(decision.pk)
    if found.state != DecisionState.SUGGESTED:
        raise AlreadyAnswered
    return found


def _corrected(decision: Decision, corrections: Mapping[str, str]) -> dict[str, str]:
    return {**(decision.change or {}), **{k: v for k, v in corrections.items() if v is not None}}


def _person(wanted: dict[str, str]) -> NewContact:
    return NewContact(wanted["person"], wanted["email"], wanted["phone"], language=wanted["language"])


def _followed(actor: Actor, decision: Decision, customer: Customer) -> Customer:
    for one in [decision, *of_same_company(actor, decision)]:
        if one.pk != decision.pk and not _is_added(actor, customer, one):
            continue
        one.customer = customer
        one.save(update_fields=["customer"])
        answered(actor, one, DecisionState.ACCEPTED, "decision.accepted")
        _file_all(actor, one.message, customer)
    return customer


def _is_added(actor: Actor, customer: Customer, colleague: Decision) -> bool:
    """False for one who may not be added: that keeps nobody else out, and waits to be answered for itself."""
    try:
        add_contact(actor, customer, _person(colleague.change or {}))
    except (AlreadyThere, BadAddress, WasErased):
        return False
    return True


def _file_all(actor: Actor, first: Message, customer: Customer) -> None:
    """The writer's mail belongs to the customer, as far as the actor sees it; the inquiry's conversation is followed."""
    visible = Message.objects.visible_to(actor).filter(customer__isnull=True).select_related("mailbox")
    theirs = Q(sender_key=first.sender_key) | Q(thread=first.thread_id)
    filed = [filing.file_message(actor, one, customer) for one in visible.filter(theirs).order_by("at")[:MOST_FILED]]
    if not switches.is_on(functions.DEALS):
        return
    conversation = [one for one in filed if one.thread_id == first.thread_id]
    contents = MessageContent.objects.in_bulk([one.pk for one in conversation])
    said = {one.pk: understanding_of(contents[one.pk].content) for one in conversation}
    deals.follow_all(actor, [Letter(one, said[one.pk], customer) for one in conversation])
