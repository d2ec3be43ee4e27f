"""Suggestions: an unknown company inquires, a customer is proposed; one click makes it."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from argosy import matching
from argosy.automation import functions
from argosy.automation.actions import deals
from argosy.automation.actions.ledger import AlreadyAnswered, answered, decided
from argosy.automation.models import Decision, DecisionKind, DecisionState
from argosy.automation.permissions import Permission
from argosy.customers.actions.customers import NewContact, add_customer
from argosy.customers.models import Customer, Stage
from argosy.enterprise import switches
from argosy.mail.actions import filing
from argosy.mail.content import understanding_of
from argosy.mail.models import Message, MessageContent
from argosy.platform.access import Actor
from argosy.reading.model import Kind, Understanding

# What a stranger must want before it is worth a line: newsletters and pitches never become customers.
WORTH_PROPOSING = frozenset({Kind.INQUIRY, Kind.ORDER})
MOST_FILED = 500


def suggest(message: Message, found: Understanding, address: str) -> None:
    """Propose a customer for the writer of this message, once per writer."""
    if message.direction != "in" or found.kind not in WORTH_PROPOSING or found.risk or not address:
        return
    waiting = Decision.objects.filter(kind=DecisionKind.SUGGEST_CUSTOMER, message__sender_key=message.sender_key)
    if waiting.exists():
        return
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
def accept(actor: Actor, decision: Decision, **corrections: str) -> Customer:
    """The proposed customer is made, with the corrections; the writer's mail is filed to it, the inquiry opens a deal.

    Raises AlreadyAnswered, and AlreadyThere of the duplicate check.
    """
    actor.require(Permission.ANSWER_DECISIONS)
    decision = Decision.objects.visible_to(actor).lock(decision.pk)
    if decision.state != DecisionState.SUGGESTED:
        raise AlreadyAnswered
    wanted = {**(decision.change or {}), **{k: v for k, v in corrections.items() if v is not None}}
    customer = add_customer(
        actor,
        name=wanted["company"],
        country=wanted["country"],
        website=wanted["website"],
        source="mail",
        stage=Stage.INQUIRY,
        owner=decision.message.mailbox.member_id,
        contacts=[NewContact(wanted["person"], wanted["email"], wanted["phone"], language=wanted["language"])],
    )
    decision.customer = customer
    decision.save(update_fields=["customer"])
    answered(actor, decision, DecisionState.ACCEPTED, "decision.accepted")
    _file_all(actor, decision.message, customer)
    return customer


def _file_all(actor: Actor, first: Message, customer: Customer) -> None:
    """The writer's earlier mail belongs to the customer too, as far as the actor sees it."""
    mine = Message.objects.visible_to(actor).filter(sender_key=first.sender_key, customer__isnull=True)
    for message in mine.order_by("at")[:MOST_FILED]:
        filing.file_message(actor, message, customer)
    if switches.is_on(functions.DEALS):
        first.refresh_from_db()
        content = MessageContent.objects.get(pk=first.pk).content
        deals.follow(actor, first, understanding_of(content), customer)
