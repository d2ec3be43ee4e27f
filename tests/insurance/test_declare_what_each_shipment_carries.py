"""Several shipments of one order are declared each with what it carries, and together with no more than the order unsaid."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from argosy.deals.actions import documents
from argosy.deals.models import Document
from argosy.insurance.actions import orders
from argosy.insurance.models import InsuranceOrder
from argosy.platform.access import Actor
from argosy.shipments import carrying
from argosy.shipments.actions.shipments import begin_shipment, change_shipment
from argosy.shipments.models import Shipment
from tests.reading_pages import words

pytestmark = pytest.mark.django_db
BOX = {"number": "", "kind": "", "seal": ""}


def issued(seller: Actor, before: Document, kind: str, pieces: int) -> Document:
    made = documents.continue_as(seller, before, kind)
    made.lines.update(quantity=pieces)
    documents.total(made)
    return documents.issue_document(seller, made)


@pytest.fixture
def order(quotation, seller) -> Document:
    """1,000 hinges in 5 cartons: USD 1,200."""
    return issued(seller, quotation, "order", 1000)


@pytest.fixture
def ship(seller):
    """A shipment booked by this document, with so many cartons of it."""

    def make(document: Document, cartons: int | None, **more: object) -> Shipment:
        made = begin_shipment(seller, document)
        boxes = [{"number": "", "kind": "", "seal": "", "cartons": cartons}]
        return change_shipment(seller, made, more, boxes)

    return make


def said(order: InsuranceOrder) -> dict[str, str]:
    return order.content or {}


def test_two_shipments_of_an_order_are_declared_each_with_its_share(order, policy, ship, seller, browse, company):
    ship(order, 2, etd=date(2026, 3, 20), bl_number="NGB1")
    second = ship(order, 3, etd=date(2026, 4, 20), bl_number="NGB2")
    client = browse(company.bob)
    beside = client.get(f"/insurance/of-document/{order.pk}/")
    assert "Which shipment?" in words(beside)

    client.post(f"/insurance/of-document/{order.pk}/draft/", {"shipment": second.pk})
    client.post(f"/insurance/of-document/{order.pk}/draft/")  # the first is not declared yet

    hers, earlier = InsuranceOrder.objects.order_by("number")
    assert [(said(one)["insureSum"], said(one)["invoiceSum"]) for one in (earlier, hers)] == [
        ("480.00", "480.00"),
        ("720.00", "720.00"),
    ]
    assert [(said(one)["transportBillNo"], said(one)["transportDate"]) for one in (earlier, hers)] == [
        ("NGB1", "2026-03-20"),
        ("NGB2", "2026-04-20"),
    ]
    page = words(client.get(f"/insurance/{hers.pk}/"))
    assert f"This shipment carries 3 of 5 cartons of {order.number}: USD 720.00 of USD 1,200.00" in page
    assert "which comes to" not in page


def test_the_shares_come_to_the_whole_to_the_last_cent(order, policy, ship, seller):
    odd = issued(seller, order, "invoice", 601)  # 721.20 in 4 cartons
    ships = [ship(odd, cartons) for cartons in (1, 1, 2)]
    Document.objects.filter(pk=odd.pk).update(total_minor=72_121)

    drafts = [orders.draft_shipment(seller, Document.objects.get(pk=odd.pk), one) for one in ships]

    assert [one.amount for one in drafts] == [Decimal("180.30"), Decimal("180.31"), Decimal("360.60")]


def test_an_invoice_for_each_shipment_is_declared_wholly(order, policy, ship, seller):
    papers = [issued(seller, order, "invoice", pieces) for pieces in (400, 600)]
    for paper, cartons in zip(papers, (2, 3), strict=True):
        ship(paper, cartons)

    drafts = [orders.draft_shipment(seller, one) for one in papers]

    assert [(said(one)["invoiceNo"], said(one)["insureSum"]) for one in drafts] == [
        (papers[0].number, "480.00"),
        (papers[1].number, "720.00"),
    ]


def test_one_invoice_over_two_shipments_keeps_its_sum_and_is_insured_by_shares(order, policy, ship, seller):
    invoice = issued(seller, order, "invoice", 1000)
    first, second = ship(order, 2), ship(order, 3)

    drafts = [orders.draft_shipment(seller, invoice, one) for one in (first, second)]

    assert [(said(one)["invoiceNo"], said(one)["invoiceSum"], said(one)["insureSum"]) for one in drafts] == [
        (invoice.number, "1200.00", "480.00"),
        (invoice.number, "1200.00", "720.00"),
    ]


def test_the_rest_of_an_order_is_declared_though_only_the_first_part_is_invoiced(order, policy, ship, seller):
    ship(issued(seller, order, "invoice", 400), 2)
    rest = ship(order, 3)

    draft = orders.draft_shipment(seller, order, rest)

    assert said(draft)["insureSum"] == "720.00"
    assert said(draft)["invoiceNo"] == "", "the invoice of the other is not its own"


def test_a_first_shipment_is_not_declared_with_what_stays_behind(order, policy, ship, seller):
    draft = orders.draft_shipment(seller, order, ship(order, 2))

    assert said(draft)["insureSum"] == "480.00"


def test_a_declaration_that_names_no_ship_counts_as_the_first_ships(order, policy, ship, seller, browse, company):
    old = orders.draft_shipment(seller, order)
    first, second = ship(order, 2), ship(order, 3)

    assert old.number in words(browse(company.bob).get(f"/shipments/{first.pk}/"))
    assert orders.draft_shipment(seller, order).shipment == second

    orders.drop_order(seller, old)
    assert orders.draft_shipment(seller, order).shipment == first


def test_an_invoice_in_another_currency_says_nothing_of_what_the_ship_carries(order, policy, ship, seller):
    invoice = issued(seller, order, "invoice", 1000)
    Document.objects.filter(pk=invoice.pk).update(currency="CNY", total_minor=900_000)

    assert carrying.carried(order, ship(order, 2)).paper == order


def test_all_ships_of_a_paper_are_measured_alike(order, policy, ship, seller):
    first, second = ship(order, 2), ship(order, None)
    change_shipment(seller, first, {}, [BOX | {"cartons": 2, "volume": Decimal("0.06")}])
    change_shipment(seller, second, {}, [BOX | {"volume": Decimal("0.09")}])

    found = [carrying.carried(order, one).share for one in (first, second)]

    assert [one and one.measure for one in found] == ["volume", "volume"]


def test_where_nobody_knows_what_it_carries_the_amount_is_left_to_who_declares(
    order, policy, ship, seller, browse, company
):
    ship(order, None)
    unknown = ship(order, None)

    draft = orders.draft_shipment(seller, order, unknown)

    assert said(draft)["insureSum"] == ""
    assert "Note in this one how many cartons it carries" in words(browse(company.bob).get(f"/insurance/{draft.pk}/"))


def test_more_than_the_order_is_declared_only_with_a_word_about_it(order, policy, seller, browse, company):
    first = orders.draft_shipment(seller, order)
    second = orders.draft_shipment(seller, order)
    client = browse(company.bob)

    page = words(client.get(f"/insurance/{second.pk}/"))
    assert f"With {first.number}, USD 2,400.00 are declared of this transaction, which comes to USD 1,200.00" in page

    orders.drop_order(seller, first)
    assert "which comes to" not in words(client.get(f"/insurance/{second.pk}/"))
    orders.change_order(seller, second, {"insureSum": "1300"})
    assert "USD 1,300.00 are declared of this transaction" in words(client.get(f"/insurance/{second.pk}/"))


def test_payment_is_expected_by_the_day_of_the_ship_itself(quotation, policy, ship, seller):
    begun = documents.continue_as(seller, quotation, "order")
    begun.lines.update(quantity=1000)
    begun.terms |= {"payment": [{"method": "oa", "percent": "100", "event": "after_bl", "days": 60}]}
    documents.total(begun)
    order = documents.issue_document(seller, begun)
    first = ship(order, 2, departed_on=date(2026, 3, 20))
    second = ship(order, 3, etd=date(2026, 4, 20))

    days = [said(orders.draft_shipment(seller, order, one))["expectdate"] for one in (first, second)]

    assert days == ["2026-05-19", "2026-06-19"]


def test_days_of_a_balance_by_transfer_after_shipment_are_the_term_of_payment(quotation, policy, ship, seller):
    begun = documents.continue_as(seller, quotation, "order")
    begun.terms |= {
        "payment": [
            {"method": "tt", "percent": "30", "event": "order", "days": 7},
            {"method": "tt", "percent": "70", "event": "bl_copy", "days": 45},
        ]
    }
    documents.total(begun)
    order = documents.issue_document(seller, begun)

    draft = said(orders.draft_shipment(seller, order, ship(order, None, departed_on=date(2026, 3, 20))))

    assert (draft["payMode"], draft["payTerm"]) == ("TT", "45")


def test_a_shipment_is_declared_on_its_own_page(order, policy, ship, seller, browse, company):
    ship(order, 2)
    second = ship(order, 3, vessel="EVER GOLD")
    client = browse(company.bob)
    before = words(client.get(f"/shipments/{second.pk}/"))

    client.post(f"/insurance/of-document/{order.pk}/draft/", {"shipment": second.pk})

    made = InsuranceOrder.objects.get()
    assert "This shipment is not declared yet." in before
    assert made.shipment == second
    assert made.number in words(client.get(f"/shipments/{second.pk}/"))
    beside = words(client.get(f"/insurance/of-document/{order.pk}/"))
    assert f"{made.number} EVER GOLD" in beside
