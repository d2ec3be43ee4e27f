from __future__ import annotations

from decimal import Decimal

import pytest

from argosy.catalogue.actions import products
from argosy.catalogue.models import Product
from argosy.customers.actions.customers import add_customer
from argosy.customers.models import Customer
from argosy.platform.access import Actor

HINGE = {
    "number": "H-40", "name": "Stainless steel hinge", "name_zh": "不锈钢合页", "unit": "piece", "hs_code": "830210",
    "pack_quantity": Decimal(200), "carton_length": Decimal(40), "carton_width": Decimal(30),
    "carton_height": Decimal(25), "net_weight": Decimal(14), "gross_weight": Decimal(15), "cost": Decimal("0.8"),
    "cost_currency": "USD",
}  # fmt: skip


@pytest.fixture
def hinge(seller: Actor) -> Product:
    """H-40, 200 in a carton of 0.03 m³ and 15 kg, which costs us USD 0.80."""
    return products.add_product(seller, **HINGE)


@pytest.fixture
def vogt(seller: Actor) -> Customer:
    return add_customer(seller, name="Vogt GmbH", country="DE", is_surely_new=True)
