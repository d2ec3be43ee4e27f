"""Goods that the catalogue does not know are proposed to it (S51); accepted, they are products and the deal knows them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from argosy.automation import functions
from argosy.automation.actions.ledger import AlreadyAnswered, answered, decided, write
from argosy.automation.models import Decision, DecisionKind, DecisionState
from argosy.automation.permissions import Permission
from argosy.catalogue.actions.products import add_product
from argosy.catalogue.models import Product
from argosy.catalogue.recognising import folded
from argosy.deals.actions.listing import as_product, recognise_again
from argosy.deals.models import Opportunity, OpportunityItem
from argosy.enterprise import switches
from argosy.mail.models import Message
from argosy.platform.access import Actor
from argosy.platform.standing import standing
from argosy.reading.model import Evidence, Understanding

# A list longer than this is a price list of somebody else's, not what a buyer asks us for.
MOST_PROPOSED, MOST_WAITING = 40, 100


@dataclass(frozen=True, slots=True)
class Dealt:
    """A message, what it says, and the deal that it opened or changed, with its lines of goods."""

    message: Message
    found: Understanding
    opportunity: Opportunity
    items: Sequence[OpportunityItem]


def propose(message: Message, found: Understanding, opportunity: Opportunity) -> None:
    """Propose the deal's goods that nobody knows, once a message, and none that waits already."""
    propose_all([Dealt(message, found, opportunity, _unlisted(opportunity.pk))])


def propose_all(dealt: Sequence[Dealt]) -> None:
    """The same for the deals of several messages."""
    unknown = [(one, rows) for one in dealt if (rows := [row for row in one.items if _is_unknown(row)])]
    if not unknown or not switches.is_on(functions.PRODUCTS):
        return
    waiting = _waiting_numbers()
    messages = [one.message.pk for one, _rows in unknown]
    before = Decision.objects.filter(message__in=messages, kind=DecisionKind.LIST_PRODUCTS)
    done = set(before.values_list("message", flat=True))
    proposals = []
    for one, rows in unknown:
        wanted = {folded(product["number"]): product for product in map(as_product, rows)}
        new = {key: product for key, product in wanted.items() if key and key not in waiting}
        chosen = dict(list(new.items())[:MOST_PROPOSED])
        if chosen and one.message.pk not in done:
            waiting |= chosen.keys()
            proposals.append(_proposal(one, rows, list(chosen.values())))
    write(*proposals)


def _is_unknown(row: OpportunityItem) -> bool:
    return row.listed_id is None and bool(row.model or row.product)


def _proposal(dealt: Dealt, rows: Sequence[OpportunityItem], products: list[dict[str, Any]]) -> Decision:
    return decided(
        DecisionKind.LIST_PRODUCTS,
        dealt.message,
        switch=functions.PRODUCTS,
        rule="unknown_goods",
        confidence=dealt.found.confidence,
        evidence=[Evidence(row.product or row.model, row.where) for row in rows if row.where],
        change={"products": products},
        state=DecisionState.SUGGESTED,
        customer=dealt.opportunity.customer_id,
        opportunity=dealt.opportunity.pk,
    )


@standing
def _unlisted(opportunity: UUID) -> QuerySet[OpportunityItem]:
    found: QuerySet[OpportunityItem] = OpportunityItem.objects.filter(
        opportunity=opportunity, listed__isnull=True
    ).order_by("position")
    return found


def _waiting_numbers() -> set[str]:
    return {folded(one["number"]) for decision in _waiting() for one in (decision.change or {}).get("products", [])}


@standing
def _waiting() -> QuerySet[Decision]:
    rows = Decision.objects.waiting().filter(kind=DecisionKind.LIST_PRODUCTS)
    found: QuerySet[Decision] = rows.order_by("-at")[:MOST_WAITING]
    return found


@transaction.atomic
def accept(actor: Actor, decision: Decision, numbers: Collection[str]) -> list[Product]:
    """The chosen ones of the proposed products are in the catalogue, and the deal's lines know them.

    Raises AlreadyAnswered.
    """
    actor.require(Permission.ANSWER_DECISIONS)
    decision = Decision.objects.visible_to(actor).lock(decision.pk)
    if decision.state != DecisionState.SUGGESTED:
        raise AlreadyAnswered
    proposed = [one for one in (decision.change or {}).get("products", []) if one["number"] in numbers]
    there = set(Product.objects.filter(number__in=[one["number"] for one in proposed]).values_list("number", flat=True))
    made = [add_product(actor, **one) for one in proposed if one["number"] not in there]
    decision.change = {**(decision.change or {}), "made": [one.number for one in made]}
    decision.save(update_fields=["change"])
    opportunity = Opportunity.objects.visible_to(actor).filter(pk=decision.opportunity_id).first()
    if opportunity is not None:
        recognise_again(actor, opportunity)
    answered(actor, decision, DecisionState.ACCEPTED, "decision.accepted")
    return made
