"""What events tell of by id can be read: documents with their goods, shipments with their containers, within reach."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.test import Client

from argosy.integrations.actions import tokens
from argosy.shipments.actions import shipments
from tests.documents.conftest import deal, hinge, quotation, vogt
from tests.settlement.conftest import order

__all__ = ["deal", "hinge", "order", "quotation", "vogt"]
pytestmark = pytest.mark.django_db


@pytest.fixture
def read(owner):
    """`read("documents", "documents.read")`: what Alice's token with this scope is told."""

    def ask(path: str, scope: str):
        _row, secret = tokens.make_token(owner, "ERP", (scope,), 7)
        return Client().get(f"/api/v1/{path}", headers={"Authorization": f"Bearer {secret}"})

    return ask


def test_a_document_is_read_with_its_goods_and_without_what_they_cost(read, order):
    order.lines.update(discount=Decimal("2.5"))
    listed = read("documents", "documents.read").json()["items"]
    told = read(f"documents/{order.pk}", "documents.read").json()

    assert str(order.pk) in {one["id"] for one in listed}
    assert (told["number"], told["kind"], told["customer"]) == (order.number, "order", str(order.customer_id))
    assert told["lines"][0]["name"] == order.lines.order_by("position").first().name
    assert told["lines"][0]["discount"] == "2.5"
    assert not {"cost", "cost_currency"} & set(told["lines"][0])


def test_a_shipment_is_read(read, order, seller):
    shipment = shipments.begin_shipment(seller, order)

    told = read(f"shipments/{shipment.pk}", "shipments.read").json()

    assert (told["document"], told["customer"]) == (str(order.pk), str(order.customer_id))
    assert [one["id"] for one in read("shipments", "shipments.read").json()["items"]] == [str(shipment.pk)]


@pytest.mark.parametrize("path", ["documents", "shipments"])
def test_no_other_scope_opens_them(read, order, path):
    assert read(path, "deals.read").status_code == 403
