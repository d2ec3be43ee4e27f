"""A customer of Bob's, deals won and lost, papers: something to count."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

import pytest
from django.utils import timezone

from argosy.catalogue.actions import products
from argosy.customers.actions.customers import add_customer
from argosy.customers.models import Customer
from argosy.deals.actions import documents, opportunities
from argosy.deals.models import Document, Opportunity
from argosy.platform.access import Actor
from argosy.reading.model import Item
from tests.cast import Company


@pytest.fixture(autouse=True)
def _in_the_hours_of_the_members(company: Company) -> Iterator[None]:
    """What is done falls on the day on which they see it: on the last evening of a month in UTC it is the next one there."""
    with timezone.override(company.bob.user.time_zone):
        yield


@pytest.fixture
def vogt(seller: Actor) -> Customer:
    return add_customer(seller, name="Vogt GmbH", country="DE", is_surely_new=True)


@pytest.fixture
def deal(vogt: Customer, seller: Actor) -> Callable[..., Opportunity]:
    """`deal("Locks", stage="ordered", price=3)`: a hundred pieces at so many dollars."""

    def make(
        title: str, *, by: Actor = seller, customer: Customer = vogt, stage: str = "", price: int = 2
    ) -> Opportunity:
        assert by.member is not None
        item = Item(product=title, quantity=Decimal(100), price=Decimal(price), currency="USD")
        made = opportunities.open_opportunity(by, customer, title=title, owner=by.member, items=[item])
        return opportunities.move_opportunity(by, made, stage) if stage else made

    return make


@pytest.fixture
def paper(vogt: Customer, seller: Actor) -> Callable[..., Document]:
    """`paper("order", price=3)`: a hundred hinges at so many dollars, or of another currency, issued."""
    hinge = products.add_product(seller, number="H-40", name="Hinge", unit="piece")

    def make(kind: str, *, price: int = 2, customer: Customer = vogt, currency: str = "USD") -> Document:
        made = documents.begin_document(seller, kind, customer)
        line = {"listed": hinge, "number": "H-40", "quantity": Decimal(100), "price": Decimal(price)}
        documents.change_document(seller, made, {"currency": currency}, [line])
        made.refresh_from_db()
        return documents.issue_document(seller, made)

    return make
