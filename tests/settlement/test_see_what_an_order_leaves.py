"""The profit of an order: planned costs until there are bills, charges, exchange, and a refund that is called an estimate."""

from __future__ import annotations

from decimal import Decimal

import pytest

from argosy.deals.actions import documents, exchanging
from argosy.settlement.actions import costs
from argosy.settlement.actions.costs import NewCost
from argosy.settlement.claims import claims
from argosy.settlement.errors import BadRate
from argosy.settlement.models import CostLine, RefundRate
from argosy.settlement.profit import profit
from tests.reading_pages import words
from tests.settlement.conftest import issued

pytestmark = pytest.mark.django_db


@pytest.fixture
def at_home(quotation, seller):
    """500 hinges FOB Ningbo at USD 1.20, bought for CNY 5.65 with tax, with CNY-side rate 7 and USD 20 to the port."""
    return bought_at_home(seller, quotation)


def bought_at_home(seller, quotation, cost="5.65", currency="CNY"):
    document = documents.continue_as(seller, quotation, "order")
    document.lines.update(cost=Decimal(cost), cost_currency=currency, hs="8302100000")
    made = issued(seller, document, terms=document.terms | {"costs": {"inland": "20"}})
    made.rate, made.rate_currency = Decimal(7), "CNY"
    made.save()
    return made


def left(document):
    return profit(claims(document.chain))


def test_revenue_less_goods_and_what_is_planned(at_home):
    found = left(at_home)

    assert found.revenue == Decimal("4200.00")
    assert {kind: amount for kind, amount, _real in found.costs} == {
        "goods": Decimal("2825.00"),
        "inland": Decimal("140.00"),
    }
    assert found.left == Decimal("1235.00")
    assert found.percent == Decimal("29.4")


def test_goods_in_another_currency_count_by_the_rate_that_the_enterprise_set(quotation, seller, owner):
    order = bought_at_home(seller, quotation, "1.00", "EUR")

    exchanging.set_rate(owner, "EUR", Decimal(9), order.date)

    assert ("goods", Decimal("4500.00"), False) in left(order).costs


def test_two_orders_of_a_transaction_are_counted_together(at_home, quotation, seller):
    bought_at_home(seller, quotation)

    found = left(at_home)

    assert found.revenue == Decimal("8400.00")
    assert {kind: amount for kind, amount, _real in found.costs} == {
        "goods": Decimal("5650.00"),
        "inland": Decimal("280.00"),
    }
    assert found.refund.unknown == ["8302100000"]


def test_freight_that_nobody_can_count_is_said_to_be_missing_until_its_bill_is_there(quotation, seller, browse, scope):
    document = documents.continue_as(seller, quotation, "order")
    terms = document.terms | {"costs": {"freight_cbm": "100"}}
    order = issued(seller, document, terms=terms, incoterm="CFR", rate=Decimal(7), rate_currency="CNY")
    page = f"/money/of-document/{order.pk}/"

    assert not left(order).is_freight_known
    assert "it is missing here, so the profit is too high" in words(browse(scope.bob).get(page))
    costs.note_cost(seller, order, NewCost("freight", Decimal(630), "CNY", order.date, "Ship"))

    assert left(order).is_freight_known
    assert ("freight", Decimal("630.00"), True) in left(order).costs
    assert "it is missing here" not in words(browse(scope.bob).get(page))


def test_bills_take_the_place_of_the_plan(at_home, seller):
    costs.note_cost(seller, at_home, NewCost("inland", Decimal(200), "CNY", at_home.date, "Truck"))

    assert ("inland", Decimal("200.00"), True) in left(at_home).costs

    costs.remove_cost(seller, at_home, CostLine.objects.get().pk)
    assert ("inland", Decimal("140.00"), False) in left(at_home).costs


def test_a_bill_that_no_rate_turns_into_our_currency_is_said_to_be_missing(at_home, seller, browse, company):
    costs.note_cost(seller, at_home, NewCost("freight", Decimal(5000), "AED", at_home.date))

    page = words(browse(company.bob).get(f"/money/of-document/{at_home.pk}/"))

    assert left(at_home).uncounted == ("AED",)
    assert "No rate turns bills in AED into your currency: they are missing here, so the profit is too high." in page


def test_the_refund_is_the_price_without_tax_times_the_longest_known_rate(at_home, seller):
    assert left(at_home).refund.unknown == ["8302100000"]

    costs.keep_refund_rate(seller, "8302", Decimal(9))
    costs.keep_refund_rate(seller, "830210", Decimal(13))

    # 500 × 5.65 / 1.13 = 2 500; 13 % of it
    assert left(at_home).refund.amount == Decimal("325.00")
    assert left(at_home).left == Decimal("1560.00")


def test_a_code_or_rate_that_is_none_is_refused(seller):
    for code, percent in (("83", 9), ("abc", 9), ("8302", 101)):
        with pytest.raises(BadRate):
            costs.keep_refund_rate(seller, code, Decimal(percent))

    assert not RefundRate.objects.exists()


def test_it_is_called_an_estimate_and_shown_only_to_who_may_see_costs(at_home, seller, browse, company):
    client = browse(company.bob)
    client.post(f"/money/of-document/{at_home.pk}/refund/", {"hs": "8302.10", "percent": "13"})

    page = words(client.post(f"/money/of-document/{at_home.pk}/costs/", {
        "kind": "freight", "amount": "50", "currency": "USD", "spent_on": "2026-03-05", "words": "Sea",
    }))  # fmt: skip

    assert "Tax refund, an estimate" in page
    assert "325.00" in page
    assert "by bills" in page
    company.bob.role.rights = ["settlement.use", "deals.use_documents"]
    company.bob.role.builtin = ""
    company.bob.role.save()
    assert "Left for us" not in words(client.get(f"/money/of-document/{at_home.pk}/"))
