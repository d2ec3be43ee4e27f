"""Whoever issues a quotation or an order does not move the card of the deal by hand besides."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from argosy.audit.models import AuditEntry
from argosy.deals import exchange
from argosy.deals.actions import documents, opportunities
from argosy.deals.actions.flows import keep_flow
from argosy.deals.flows import BUILTIN
from argosy.deals.models import DealStage, DocumentState
from argosy.deals.papers.rates import Rate
from argosy.deals.permissions import Permission
from argosy.reading.model import Item, Terms
from tests.reading_pages import words

pytestmark = pytest.mark.django_db


def stage(deal) -> str:
    deal.refresh_from_db()
    return deal.stage


def worth(deal) -> tuple[Decimal | None, str]:
    deal.refresh_from_db()
    return deal.amount, deal.currency


def issued(seller, document, price: str, currency: str = "USD"):
    lines = [{"name": "Hinge", "quantity": Decimal(500), "price": Decimal(price)}]
    return documents.issue_document(seller, documents.change_document(seller, document, {"currency": currency}, lines))


def test_a_quotation_that_went_out_is_quoted_and_an_order_ordered(deal, quotation, seller):
    documents.issue_document(seller, quotation)
    assert stage(deal) == DealStage.QUOTED

    order = documents.continue_as(seller, quotation, "order")
    assert stage(deal) == DealStage.QUOTED

    documents.issue_document(seller, order)
    assert stage(deal) == DealStage.ORDERED
    assert deal.furthest == 3
    assert AuditEntry.objects.filter(word="opportunity.moved", object_id=deal.pk).count() == 2


@pytest.mark.parametrize("further", ["negotiating", "ordered", "lost"])
def test_it_goes_no_step_back_and_what_is_lost_stays_lost(deal, quotation, seller, further):
    opportunities.move_opportunity(seller, deal, further)

    documents.issue_document(seller, quotation)

    assert stage(deal) == further


def test_what_must_be_known_for_a_stage_holds_no_document_up(deal, quotation, seller, monkeypatch):
    monkeypatch.setattr(opportunities, "missing", lambda *_: ["Incoterm"])

    documents.issue_document(seller, quotation)

    assert stage(deal) == DealStage.QUOTED


def test_the_deal_says_what_is_missing_where_its_document_brought_it(deal, quotation, seller, owner, browse, company):
    needy = [replace(one, required=("goods", "amount", "incoterm", "closes_on")) for one in BUILTIN]
    keep_flow(owner, None, "", needy)

    documents.issue_document(seller, quotation)

    assert stage(deal) == DealStage.QUOTED
    client = browse(company.bob)
    assert "though it should be at this stage: expected order day" in words(client.get(f"/deals/{deal.pk}/"))
    assert "Not known yet: expected order day" in words(client.get("/deals/"))


def test_who_may_not_change_deals_moves_none_by_a_document_but_its_worth_is_what_went_out(deal, quotation, seller):
    issued(replace(seller, rights=seller.rights - {Permission.EDIT_DEALS}), quotation, "1.20")

    quotation.refresh_from_db()
    assert quotation.state == DocumentState.ISSUED
    assert stage(deal) == DealStage.INQUIRY
    assert worth(deal) == (Decimal(600), "USD")


def test_a_packing_list_says_nothing_of_how_far_it_is(deal, quotation, seller):
    documents.issue_document(seller, documents.continue_as(seller, quotation, "packing_list"))

    assert stage(deal) == DealStage.INQUIRY


def test_it_is_worth_what_was_offered_last_and_then_what_was_ordered(deal, quotation, seller):
    assert worth(deal) == (None, "")

    issued(seller, quotation, "1.20")
    assert worth(deal) == (Decimal(600), "USD")

    issued(seller, documents.continue_as(seller, quotation, "proforma"), "1.30", "EUR")
    assert worth(deal) == (Decimal(650), "EUR")

    order = issued(seller, documents.continue_as(seller, quotation, "order"), "1.10")
    assert worth(deal) == (Decimal(550), "USD")

    documents.issue_document(seller, documents.continue_as(seller, order, "invoice"))
    assert worth(deal) == (Decimal(550), "USD")
    assert AuditEntry.objects.filter(word="opportunity.changed", object_id=deal.pk).count() == 3


def test_a_new_version_of_the_order_counts_once_it_is_issued(deal, quotation, seller):
    order = issued(seller, documents.continue_as(seller, quotation, "order"), "1.10")

    documents.revise_document(seller, order)
    documents.change_document(
        seller, order, {}, [{"name": "Hinge", "quantity": Decimal(500), "price": Decimal("1.40")}]
    )
    documents.issue_document(seller, documents.continue_as(seller, order, "proforma"))
    assert worth(deal) == (Decimal(550), "USD")

    documents.issue_document(seller, order)
    assert worth(deal) == (Decimal(700), "USD")


def test_two_orders_of_a_deal_count_together_at_the_days_rate(deal, quotation, seller, monkeypatch):
    rate = Rate(Decimal("1.10"), "ECB", date(2026, 3, 2))
    monkeypatch.setattr(
        exchange,
        "rates_of",
        lambda asked, *_: {one: rate if one == "EUR" else Rate(Decimal(1), "", rate.on) for one in asked},
    )
    issued(seller, documents.continue_as(seller, quotation, "order"), "1.00", "EUR")

    other = documents.begin_document(seller, "order", deal.customer, opportunity=deal)
    issued(seller, other, "2.00")

    assert worth(deal) == (Decimal(1550), "USD")


def test_a_cancelled_order_counts_no_more(deal, quotation, seller):
    issued(seller, quotation, "1.20")
    order = issued(seller, documents.continue_as(seller, quotation, "order"), "1.10")

    documents.settle_document(seller, order, is_accepted=False)
    assert worth(deal) == (Decimal(600), "USD")

    opportunities.change_items(
        seller, deal, [Item(product="Hinge", quantity=Decimal(10), price=Decimal(3), currency="USD")]
    )
    documents.settle_document(seller, quotation, is_accepted=False)
    assert worth(deal) == (Decimal(30), "USD")


def test_goods_that_are_asked_for_later_leave_the_order_what_it_is(deal, quotation, seller, browse, company):
    order = issued(seller, documents.continue_as(seller, quotation, "order"), "1.10")
    page = browse(company.bob)

    answer = page.post(
        f"/deals/{deal.pk}/items/", {"product": "Lock", "quantity": "10", "price": "3", "currency": "USD"}
    )

    assert worth(deal) == (Decimal(550), "USD")
    assert f"Ordered with {order.number} USD 550.00" in words(answer)
    assert f"Ordered with {order.number} USD 550.00" in words(page.get(f"/deals/{deal.pk}/"))


@pytest.mark.parametrize("items", [[], [Item(product="Hinge", quantity=Decimal(800))]])
def test_a_later_mail_that_names_another_currency_leaves_what_it_is_worth(deal, quotation, seller, items):
    issued(seller, quotation, "1.20", "EUR")
    deal.refresh_from_db()

    opportunities.learn(seller, deal, items, Terms(currency="JPY", place="Bremen"))

    assert worth(deal) == (Decimal(600), "EUR")
    assert deal.place == "Bremen"


def test_goods_without_prices_leave_what_was_offered(deal, quotation, seller, browse, company):
    issued(seller, quotation, "1.20")

    opportunities.change_items(seller, deal, [Item(product="Hinge", quantity=Decimal(800))])

    assert worth(deal) == (Decimal(600), "USD")
    assert f"Offered with {quotation.number} USD 600.00" in words(browse(company.bob).get(f"/deals/{deal.pk}/"))


@pytest.mark.parametrize(
    ("known", "delivery"),
    [
        ({}, ("CIF", "Hamburg")),
        ({"place": "Ningbo"}, ("CIF", "Hamburg")),
        ({"incoterm": "CIF"}, ("CIF", "Hamburg")),
        ({"incoterm": "FOB"}, ("FOB", "")),
        ({"incoterm": "CIF", "place": "Bremen"}, ("CIF", "Bremen")),
    ],
)
def test_the_deal_learns_the_terms_that_nobody_knew_and_keeps_the_others(vogt, seller, known, delivery):
    deal = opportunities.open_opportunity(seller, vogt, title="Locks", owner=seller.member)
    quotation = documents.begin_document(seller, "quotation", vogt, opportunity=deal)
    documents.change_document(seller, quotation, {"incoterm": "CIF", "place": "Hamburg"}, [])
    opportunities.change_opportunity(seller, deal, **known)

    issued(seller, quotation, "1.20")

    deal.refresh_from_db()
    assert (deal.incoterm, deal.place) == delivery
    assert deal.payment.startswith("30% T/T deposit with order, 70% ")


def test_payment_that_was_agreed_stays(deal, quotation, seller):
    issued(seller, quotation, "1.20")

    deal.refresh_from_db()
    assert deal.payment == "T/T 30% deposit"
