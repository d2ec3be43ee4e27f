from __future__ import annotations

from decimal import Decimal

import pytest

from argosy.catalogue.actions import prices, products
from argosy.catalogue.models import Product
from argosy.customers.actions.customers import NewContact, add_customer
from argosy.customers.models import Customer
from argosy.deals.actions import documents, opportunities
from argosy.deals.models import Document, Opportunity
from argosy.platform.access import Actor
from argosy.reading.model import Item, Terms


@pytest.fixture
def hinge(seller: Actor) -> Product:
    """H-40: 200 in a carton of 0.03 m³ and 15 kg; costs us USD 0.80, sells at USD 1.20 FOB."""
    made = products.add_product(
        seller, number="H-40", name="Stainless steel hinge", name_zh="不锈钢合页", unit="piece", hs_code="830210",
        origin="CN", pack_quantity=Decimal(200), carton_length=Decimal(40), carton_width=Decimal(30),
        carton_height=Decimal(25), net_weight=Decimal(14), gross_weight=Decimal(15), cost=Decimal("0.8"),
        cost_currency="USD",
    )  # fmt: skip
    prices.set_prices(seller, made, [(Decimal(0), Decimal("1.20"))], currency="USD", incoterm="FOB")
    return made


@pytest.fixture
def vogt(seller: Actor) -> Customer:
    person = NewContact("Anna Vogt", "anna@vogt.example", "+49 40 5556677")
    return add_customer(seller, name="Vogt GmbH", country="DE", city="Hamburg", contacts=[person], is_surely_new=True)


@pytest.fixture
def deal(vogt: Customer, seller: Actor, hinge: Product) -> Opportunity:
    """500 hinges FOB Ningbo for Vogt, 30 % deposit; the price is not agreed yet."""
    assert seller.member is not None
    items = [Item(product="Hinge", model="H40", quantity=Decimal(500), unit="piece")]
    terms = Terms(incoterm="FOB", place="Ningbo", payment="T/T 30% deposit")
    return opportunities.open_opportunity(seller, vogt, title="Hinges", owner=seller.member, items=items, terms=terms)


@pytest.fixture
def quotation(deal: Opportunity, seller: Actor) -> Document:
    """500 hinges at USD 1.20: USD 600."""
    return documents.begin_document(seller, "quotation", deal.customer, opportunity=deal)
