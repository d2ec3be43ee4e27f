"""Goods that the catalogue does not know are proposed to it (S51); accepted, they are products and the deal knows them."""

from __future__ import annotations

from collections.abc import Collection
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


def propose(message: Message, found: Understanding, opportunity: Opportunity) -> None:
    """Propose the deal's goods that nobody knows, once a message, and none that waits already."""
    if not switches.is_on(functions.PRODUCTS):
        return
    rows = [row for row in _unlisted(opportunity.pk) if row.model or row.product]
    waiting = _waiting_numbers() if rows else set()
    wanted = {folded(one["number"]): one for one in (as_product(row) for row in rows)}
    products = [one for key, one in wanted.items() if key and key not in waiting][:MOST_PROPOSED]
    if not products or Decision.objects.filter(message=message, kind=DecisionKind.LIST_PRODUCTS).exists():
        return
    write(
        decided(
            DecisionKind.LIST_PRODUCTS,
            message,
            switch=functions.PRODUCTS,
            rule="unknown_goods",
            confidence=found.confidence,
            evidence=[Evidence(row.product or row.model, row.where) for row in rows if row.where],
            change={"products": products},
            state=DecisionState.SUGGESTED,
            customer=opportunity.customer_id,
            opportunity=opportunity.pk,
        )
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
