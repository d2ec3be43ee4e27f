from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from argosy.deals.actions import documents
from argosy.deals.models import Document
from argosy.enterprise.models import Enterprise
from argosy.platform.access import Actor
from argosy.settlement.actions import receipts
from argosy.settlement.actions.receipts import NewReceipt
from argosy.settlement.models import Receipt
from tests.cast import Company
from tests.documents.conftest import deal, hinge, quotation, vogt

__all__ = ["deal", "hinge", "quotation", "vogt"]
PARTS = [{"method": "tt", "percent": "30", "event": "order"}, {"method": "tt", "percent": "70", "event": "bl_copy"}]


def issued(actor: Actor, document: Document, parts: object = None, **header: object) -> Document:
    """Issued on 2 March 2026 with 30 % deposit, the rest against copy of B/L."""
    terms = (document.terms or {}) | {"payment": PARTS}
    lines = list(document.lines.values("number", "name", "quantity", "unit", "price", "hs", "cost", "cost_currency"))
    given = {"date": date(2026, 3, 2), "terms": terms} | header
    given["terms"] = given["terms"] | {"payment": parts or PARTS}
    return documents.issue_document(actor, documents.change_document(actor, document, given, lines))


@pytest.fixture(autouse=True)
def _counts_in_yuan(scope: Company) -> None:
    Enterprise.objects.filter(pk=scope.id).update(currency="CNY")


@pytest.fixture
def order(quotation: Document, seller: Actor) -> Document:
    """500 hinges at USD 1.20: USD 600, of which 180 are a deposit."""
    return issued(seller, documents.continue_as(seller, quotation, "order"))


@pytest.fixture
def paid_in(order: Document, seller: Actor):
    """A receipt of Vogt's."""

    def make(amount: str = "180", currency: str = "USD", on: date = date(2026, 3, 10), **more: object) -> Receipt:
        return receipts.register_receipt(seller, order.customer, NewReceipt(on, Decimal(amount), currency, **more))

    return make
