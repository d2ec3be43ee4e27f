"""An amount that a form begins with is written as money is: USD 19090.90 and JPY 1200, never 19090.9."""

from __future__ import annotations

from decimal import Decimal

import pytest

from argosy.catalogue.models import Product
from argosy.customers.own_forms import MoneyField
from argosy.deals.actions import documents
from argosy.deals.document_forms import DocumentForm
from argosy.deals.models import OpportunityItem
from argosy.platform.typing_numbers import typed_amount
from argosy.settlement.forms import ReceiptForm
from tests.documents.conftest import deal, hinge, quotation, vogt

__all__ = ["deal", "hinge", "quotation", "vogt"]
pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("amount", "currency", "written"),
    [
        ("19090.9", "USD", "19090.90"),
        ("1200.00", "JPY", "1200"),
        ("1.2345", "KWD", "1.2345"),
        ("1.2", "KWD", "1.200"),
        ("0.085", "USD", "0.085"),
        ("5E+2", "EUR", "500.00"),
        ("7.5", "", "7.50"),
    ],
)
def test_with_the_decimals_of_its_currency_and_no_fewer(amount, currency, written):
    assert typed_amount(Decimal(amount), currency) == written
    assert typed_amount(None, currency) == ""


@pytest.mark.parametrize(("currency", "written"), [("USD", "19090.90"), ("JPY", "19091")])
def test_a_receipt_begins_so(scope, currency, written):
    initial = {"amount": Decimal("19090.9") if currency == "USD" else Decimal(19091), "currency": currency}

    assert ReceiptForm(initial=initial)["amount"].value() == written


def test_the_sheet_of_a_document_begins_so(quotation, seller, browse, company):
    terms = (quotation.terms or {}) | {
        "charges": [{"words": "Freight", "amount": "30.5"}, {"words": "Sample returned", "amount": "-5"}],
        "costs": {"inland": "20.5", "insurance": "1.5"},
        "lc": {"amount": "600.4", "currency": "JPY"},
    }
    line = quotation.lines.values("number", "name", "quantity", "unit", "cost", "cost_currency").get()
    documents.change_document(seller, quotation, {"terms": terms}, [line | {"price": Decimal("1.2")}])

    shown = browse(company.bob).get(f"/documents/{quotation.pk}/").context

    assert (shown["lines"][0]["price"], shown["lines"][0]["cost"]) == ("1.20", "0.80")
    assert [one.get("amount") for one in shown["charges"]] == ["30.50", "-5.00", None]
    form: DocumentForm = shown["form"]
    assert [form[name].value() for name in ("cost_inland", "cost_insurance", "lc_amount")] == ["20.50", "1.5", "600.4"]


def test_the_goods_of_a_deal_begin_so(deal, browse, company):
    OpportunityItem.objects.filter(opportunity=deal).update(price=Decimal("1.2"), currency="USD")

    page = browse(company.bob).get(f"/deals/{deal.pk}/").content.decode()

    assert 'name="price" inputmode="decimal" value="1.20"' in page


def test_a_product_begins_with_its_cost_so(hinge, browse, company):
    Product.objects.filter(pk=hinge.pk).update(cost=Decimal("0.8"), cost_currency="USD")

    form = browse(company.alice).get(f"/products/{hinge.pk}/edit/").context["form"]

    assert form["cost"].value() == "0.80"


def test_a_field_of_our_own_begins_so():
    shown = MoneyField().widget.decompress({"amount": "19090.9", "currency": "USD"})

    assert shown == ["19090.90", "USD"]
