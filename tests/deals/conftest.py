"""Opportunities of Bob's and of Morgan's."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from argosy.customers.actions.customers import add_customer
from argosy.customers.models import Customer
from argosy.deals.actions import opportunities
from argosy.deals.models import Opportunity
from argosy.platform.access import Actor
from argosy.reading.model import Item, Terms

HINGES = Item(product="Hinge H-40", quantity=Decimal(500), unit="piece", price=Decimal("1.20"), currency="USD")


@pytest.fixture
def vogt(seller: Actor) -> Customer:
    return add_customer(seller, name="Vogt GmbH", country="DE", is_surely_new=True)


@pytest.fixture
def deal(vogt: Customer, seller: Actor) -> Opportunity:
    """500 hinges at USD 1.20 for Vogt."""
    assert seller.member is not None
    terms = Terms(incoterm="CIF", place="Hamburg")
    return opportunities.open_opportunity(
        seller, vogt, title="Hinges for Hamburg", owner=seller.member, items=[HINGES], terms=terms
    )


@pytest.fixture
def open_deal(seller: Actor) -> Callable[..., Opportunity]:
    """`open_deal("Locks", by=manager)`: an opportunity at a customer of the same name."""

    def make(title: str, *, by: Actor = seller, items: tuple[Item, ...] = (), stage: str = "inquiry") -> Opportunity:
        assert by.member is not None
        customer = add_customer(by, name=f"{title} Ltd", is_surely_new=True)
        return opportunities.open_opportunity(by, customer, title=title, owner=by.member, items=items, stage=stage)

    return make
