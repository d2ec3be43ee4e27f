"""What a buyer ordered is ordered from a supplier, at the price that the supplier asks and before the ship leaves."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from datetime import date
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from argosy.catalogue import supplying
from argosy.catalogue.actions.products import change_product
from argosy.catalogue.actions.supplier_prices import Offer, keep_offer
from argosy.catalogue.errors import NotASupplier
from argosy.catalogue.models import SupplierPrice
from argosy.customers.actions.customers import add_customer
from argosy.customers.models import RecordKind
from argosy.deals.actions import documents, exchanging, handing
from argosy.deals.actions.purchasing import NotFromASupplier, order_from
from argosy.deals.contents import content_of, shown_content
from argosy.deals.models import Document, DocumentKind
from argosy.deals.papers.checking import findings
from argosy.deals.papers.laying_out import laid_out
from argosy.deals.papers.ubl import CAC, as_ubl
from argosy.deals.purchasing import sources
from argosy.platform.errors import NotAllowed
from argosy.settlement.claims import claims
from argosy.settlement.goods import bought, goods_of
from argosy.settlement.profit import profit
from tests.documents.conftest import deal, hinge, quotation, vogt
from tests.reading_pages import words

__all__ = ["deal", "hinge", "quotation", "vogt"]
pytestmark = pytest.mark.django_db


def supplier_called(actor, name: str):
    return add_customer(actor, name=name, country="CN", city="Yongkang", kind=RecordKind.SUPPLIER, is_surely_new=True)


@pytest.fixture
def foundry(seller):
    return supplier_called(seller, "Yongkang Foundry")


@pytest.fixture
def offered(seller, hinge, foundry):
    """From 1 on CNY 5, from 400 on CNY 4; 25 days; at least 300."""
    tiers = [(Decimal(1), Decimal(5)), (Decimal(400), Decimal(4))]
    keep_offer(seller, hinge, foundry, Offer(tiers, "CNY", "YK-9", Decimal(300), 25, date(2030, 1, 1)))


@pytest.fixture
def order(quotation, seller) -> Document:
    """500 hinges at USD 1.20, to be shipped by 20 March 2030."""
    made = documents.continue_as(seller, quotation, "order")
    terms = (made.terms or {}) | {"transport": {"latest_shipment": "2030-03-20"}}
    lines = list(made.lines.values("number", "name", "quantity", "unit", "price", "cost", "cost_currency"))
    return documents.issue_document(seller, documents.change_document(seller, made, {"terms": terms}, lines))


def test_the_order_becomes_a_purchase_order_at_the_tier_of_its_quantity(order, offered, foundry, seller):
    made = order_from(seller, order, foundry)

    (line,) = made.lines.all()
    assert (made.kind, made.chain, made.currency) == (DocumentKind.PURCHASE, order.chain, "CNY")
    assert made.number.startswith("PO")
    assert (line.quantity, line.price, line.cost) == (Decimal(500), Decimal(4), None)
    assert made.total == Decimal(2000)
    assert made.buyer["name"] == "Yongkang Foundry"
    assert made.terms["transport"]["latest_shipment"] == "2030-03-13", "a week before the ship leaves"
    assert "YK-9" in line.description


def test_what_the_buyer_pays_does_not_reach_the_supplier(order, offered, foundry, seller):
    made = order_from(seller, order, foundry)

    said = str(laid_out(content_of(made)))
    assert "Vogt" not in said
    assert "1.20" not in said
    assert "采购订单" in said, "a supplier in China reads Chinese"


def test_a_supplier_without_an_offer_gets_all_lines_without_prices(order, seller):
    made = order_from(seller, order, supplier_called(seller, "Another Foundry"))

    assert [(one.quantity, one.price) for one in made.lines.all()] == [(Decimal(500), None)]


def test_who_buys_from_us_is_no_supplier(order, vogt, hinge, seller):
    with pytest.raises(NotFromASupplier):
        order_from(seller, order, vogt)
    with pytest.raises(NotASupplier):
        keep_offer(seller, hinge, vogt, Offer([(Decimal(1), Decimal(5))], "CNY"))

    assert not Document.objects.filter(kind=DocumentKind.PURCHASE).exists()
    assert not SupplierPrice.objects.exists()


def test_a_new_offer_replaces_the_old_one_which_stays_in_the_history(hinge, offered, foundry, seller):
    keep_offer(seller, hinge, foundry, Offer([(Decimal(1), Decimal("4.5"))], "CNY"))

    assert SupplierPrice.objects.standing().get().price == Decimal("4.5")
    assert SupplierPrice.objects.filter(ended_at__isnull=False).count() == 2


def test_an_expired_offer_is_no_source(order, hinge, foundry, seller):
    keep_offer(seller, hinge, foundry, Offer([(Decimal(1), Decimal(4))], "CNY", valid_until=date(2020, 1, 1)))

    assert sources(seller, order) == []


def test_too_few_and_too_late_are_said_on_both_papers(order, offered, foundry, seller):
    made = order_from(seller, order, foundry)
    lines = [{"number": "H-40", "name": "Hinge", "quantity": Decimal(450), "unit": "piece", "price": Decimal(4)}]
    terms = made.terms | {"transport": {"latest_shipment": "2030-03-25"}}
    made = documents.change_document(seller, made, {"terms": terms}, lines)

    here, there = content_of(made), shown_content(order)
    for content, chain in ((here, [there]), (there, [here])):
        said = " ".join(one.sentence for one in findings(content, chain, date(2026, 3, 1)))
        assert "H-40: 450 are bought, 500 are sold" in said
        assert "after" in said
        assert "The buyer’s name is another" not in said


def test_what_the_order_leaves_counts_what_the_supplier_gets(order, offered, foundry, seller):
    before = profit(claims(order.chain))
    documents.issue_document(seller, order_from(seller, order, foundry))
    after = profit(claims(order.chain))

    assert {kind: cost for kind, cost, _real in before.costs}["goods"] == Decimal(400)
    assert {kind: cost for kind, cost, _real in after.costs}["goods"] not in {Decimal(400), Decimal(0)}


def test_what_is_planned_beside_the_goods_counts_too_where_purchase_orders_alone_say_what_they_cost(
    quotation, hinge, foundry, seller
):
    keep_offer(seller, hinge, foundry, Offer([(Decimal(1), Decimal("0.7"))], "USD"))
    made = documents.continue_as(seller, quotation, "order")
    lines = list(made.lines.values("number", "name", "quantity", "unit", "price", "listed_id"))
    terms = made.terms | {"costs": {"inland": "20"}}
    made = documents.change_document(seller, made, {"terms": terms}, lines)
    made.lines.update(cost=None, cost_currency="", listed=hinge)
    order = documents.issue_document(seller, made)
    documents.issue_document(seller, order_from(seller, order, foundry))

    found = profit(claims(order.chain))

    assert {kind: cost for kind, cost, _real in found.costs} == {"goods": Decimal(350), "inland": Decimal(20)}
    assert found.is_complete


def test_without_a_cost_of_its_own_a_product_costs_what_the_cheapest_supplier_asks(deal, hinge, offered, seller):
    change_product(seller, hinge, cost=None)

    made = documents.begin_document(seller, "quotation", deal.customer, opportunity=deal)

    assert [(one.cost, one.cost_currency) for one in made.lines.all()] == [(Decimal(4), "CNY")]


def test_in_ubl_we_are_the_buyer(order, offered, foundry, seller):
    root = ET.fromstring(as_ubl(content_of(order_from(seller, order, foundry))))

    seller_party = root.find(f"{{{CAC}}}SellerSupplierParty")
    assert "Yongkang Foundry" in "".join(seller_party.itertext())


def test_who_may_not_see_costs_sees_no_purchase_order(order, offered, foundry, seller, trainee):
    made = order_from(seller, order, foundry)

    assert made in Document.objects.visible_to(seller)
    assert made not in Document.objects.visible_to(trainee)
    with pytest.raises(NotAllowed):
        order_from(trainee, order, foundry)


def test_the_page_of_the_order_offers_the_supplier_and_begins_the_purchase(order, offered, foundry, company, browse):
    client = browse(company.bob)

    page = words(client.get(f"/documents/{order.pk}/suppliers/"))
    answer = client.post(f"/documents/{order.pk}/suppliers/order/", {"supplier": str(foundry.pk), "currency": "CNY"})

    assert "Yongkang Foundry 1 of 1 products" in page
    shown = words(client.get(answer.url))
    assert "Purchase order PO" in shown
    assert "For the supplier" in shown
    assert "a link can show it to the supplier without signing in" in shown


def test_the_page_of_the_product_keeps_an_offer(hinge, foundry, company, browse):
    client = browse(company.bob)

    given = {"supplier": str(foundry.pk), "currency": "CNY", "from": "100", "price": "3.9", "lead_days": "20"}
    page = words(client.post(f"/products/{hinge.pk}/suppliers/keep/", given))

    assert "Yongkang Foundry" in page
    assert "from 100 CNY 3.90" in page
    assert "20 days" in page


def test_as_long_as_nobody_says_how_many_the_price_of_the_fewest_counts(hinge, offered, foundry):
    assert supplying.cheapest(hinge, None, date(2026, 3, 1)).price == Decimal(5)
    assert supplying.cheapest(hinge, Decimal(500), date(2026, 3, 1)).price == Decimal(4)


def test_goods_typed_by_hand_are_not_forgotten(quotation, offered, foundry, seller):
    made = documents.continue_as(seller, quotation, "order")
    lines = list(made.lines.values("number", "name", "quantity", "unit", "price"))
    by_hand = {"name": "Wooden box", "quantity": Decimal(20), "unit": "piece", "price": Decimal(3)}
    order = documents.issue_document(seller, documents.change_document(seller, made, {}, [*lines, by_hand]))
    bought = order_from(seller, order, foundry)

    (source,) = sources(seller, order)
    assert (len(source.lines), source.all_lines) == (1, 2)
    said = [one.sentence for one in findings(shown_content(order), [content_of(bought)], date(2026, 3, 1))]
    assert any(one.startswith("Wooden box: 0 are bought, 20 are sold") for one in said)
    here = [one.sentence for one in findings(content_of(bought), [shown_content(order)], date(2026, 3, 1))]
    assert not any("Wooden box" in one for one in here), "another supplier may bring it"


def test_discount_and_charges_of_the_purchase_count_in_what_is_left(order, offered, foundry, seller):
    made = order_from(seller, order, foundry)
    terms = made.terms | {"discount": "10", "charges": [{"words": "Moulds", "amount": "100"}]}
    lines = list(made.lines.values("number", "name", "quantity", "unit", "price"))
    documents.issue_document(seller, documents.change_document(seller, made, {"terms": terms}, lines))

    ((part,),) = bought(order.chain).values()
    assert part.price == Decimal("3.8"), "2 000 less 200 and 100 more, for 500"


def test_the_days_it_takes_stand_in_the_documents_language(order, offered, foundry, seller):
    said = str(laid_out(content_of(order_from(seller, order, foundry))))

    assert "25 天" in said
    assert "25 days" not in said


def test_our_sales_order_is_not_named_in_ubl_as_the_suppliers_quotation(order, offered, foundry, seller):
    content = content_of(order_from(seller, order, foundry))

    assert content["from_number"] == order.number
    assert order.number not in as_ubl(content).decode()


def test_a_confirmed_purchase_stands_on_the_suppliers_timeline_as_theirs(
    order, offered, foundry, seller, company, browse
):
    made = documents.issue_document(seller, order_from(seller, order, foundry))
    documents.settle_document(seller, made, is_accepted=True)

    page = words(browse(company.bob).get(f"/customers/{foundry.pk}/timeline/?kind=documents"))

    assert "confirmed by the supplier: Purchase order" in page
    assert "accepted by them" not in page


def test_a_deal_that_goes_to_a_colleague_takes_its_purchase_orders_along(
    order, offered, foundry, seller, owner, company
):
    made = order_from(seller, order, foundry)

    handing.give_opportunities(owner, [order.opportunity_id], company.morgan)

    made.refresh_from_db()
    assert made.owner_id == company.morgan.pk


def test_its_papers_are_held_before_the_deal_and_in_one_order(order, owner, company):
    with CaptureQueriesContext(connection) as asked:
        handing.give_opportunities(owner, [order.opportunity_id], company.morgan)

    papers, deals = [one["sql"] for one in asked if " FOR " in one["sql"]][:2]
    assert 'FROM "deals_document"' in papers
    assert 'FROM "deals_opportunity"' in deals
    assert 'ORDER BY "deals_opportunity"."id" ASC FOR NO KEY UPDATE' in deals


def test_goods_bought_in_two_currencies_each_count_with_their_share(order, offered, foundry, seller, owner):
    exchanging.set_rate(owner, "EUR", Decimal(2), date(2020, 1, 1))
    exchanging.set_rate(owner, "CNY", Decimal("0.1"), date(2020, 1, 1))
    for currency, quantity, price in (("CNY", 300, "4"), ("EUR", 200, "0.5")):
        made = order_from(seller, order, supplier_called(seller, f"Foundry {currency}"))
        line = {"number": "H-40", "quantity": Decimal(quantity), "price": Decimal(price)}
        documents.issue_document(seller, documents.change_document(seller, made, {"currency": currency}, [line]))

    parts = {one.currency: one.quantity for one in bought(order.chain)["H-40"]}
    cost = goods_of(order.chain, [shown_content(order)]).cost(shown_content(order), "USD")

    assert parts == {"CNY": Decimal(300), "EUR": Decimal(200)}
    assert cost == 300 * 4 * Decimal("0.1") + 200 * Decimal("0.5") * 2


def test_goods_with_a_chinese_name_alone_are_found_again_on_the_purchase_order(quotation, seller):
    made = documents.continue_as(seller, quotation, "order")
    box = {"name_zh": "木箱", "quantity": Decimal(20), "unit": "piece", "price": Decimal(3)}
    order = documents.issue_document(seller, documents.change_document(seller, made, {}, [box]))
    purchase = order_from(seller, order, supplier_called(seller, "Box maker"))
    lines = [box | {"price": Decimal(2)}]
    documents.issue_document(seller, documents.change_document(seller, purchase, {"currency": "USD"}, lines))

    assert goods_of(order.chain, [shown_content(order)]).cost(shown_content(order), "USD") == Decimal(40)
