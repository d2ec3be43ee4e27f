"""Who ships in parts is paid in parts: each shipment makes due the share of the balance that it carries."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from argosy.deals.actions import documents
from argosy.deals.models import Document
from argosy.mail.models import Draft
from argosy.notifications.models import Notification
from argosy.settlement.actions import dues as owing
from argosy.settlement.actions import writing_off
from argosy.settlement.actions.writing_off import Pays
from argosy.settlement.models import Due
from argosy.settlement.queries import asked_now
from argosy.shipments.actions.shipments import begin_shipment, change_shipment
from argosy.shipments.models import Shipment
from tests.mail.binding import bind
from tests.reading_pages import words
from tests.settlement.conftest import PARTS

pytestmark = pytest.mark.django_db
MARCH, APRIL = date(2026, 3, 20), date(2026, 4, 20)


@pytest.fixture
def order(quotation, seller) -> Document:
    """1,000 hinges in 5 cartons: USD 1,200, of which 360 are a deposit and 840 the balance against copy of B/L."""
    return of_pieces(seller, quotation, "order", 1000)


def of_pieces(seller, before: Document, kind: str, pieces: int, parts: object = None) -> Document:
    made = documents.continue_as(seller, before, kind)
    made.lines.update(quantity=pieces)
    documents.total(made)
    made.date = date(2026, 3, 2)
    made.terms = (made.terms or {}) | {"payment": parts or PARTS}
    made.save()
    return documents.issue_document(seller, made)


@pytest.fixture
def ship(seller):
    """A shipment booked by this document, with so many cartons of it."""

    def make(document: Document, cartons: int | None, **more: object) -> Shipment:
        made = begin_shipment(seller, document)
        return change_shipment(seller, made, more, [{"cartons": cartons}])

    return make


def owed(document: Document) -> list[tuple[Decimal, date | None, str]]:
    return [
        (one.amount, one.due_on, one.carriage) for one in Due.objects.filter(document=document).order_by("position")
    ]


DEPOSIT = (Decimal(360), date(2026, 3, 2), "")


def test_each_shipment_makes_due_what_it_carries(order, ship):
    ship(order, 2, etd=MARCH)
    ship(order, 3, departed_on=APRIL)

    assert owed(order) == [DEPOSIT, (Decimal(336), MARCH, "ship"), (Decimal(504), APRIL, "ship")]


def test_what_was_counted_before_there_were_shares_is_counted_anew_at_night(order, ship):
    ship(order, 2, etd=MARCH)
    ship(order, 3, departed_on=APRIL)
    counted = owed(order)
    Due.objects.filter(position=3).delete()
    Due.objects.filter(position=2).update(
        amount_minor=84000, carriage="", shipment=None, goods_minor=None, due_on=MARCH, rules=0
    )

    owing.catch_up()
    once = set(Due.objects.values_list("pk", flat=True))
    owing.catch_up()

    assert owed(order) == counted
    assert set(Due.objects.values_list("pk", flat=True)) == once


def test_what_is_not_shipped_yet_is_not_due(order, ship):
    ship(order, 2, etd=MARCH)

    assert owed(order) == [DEPOSIT, (Decimal(336), MARCH, "ship"), (Decimal(504), None, "rest")]


def test_the_share_follows_what_is_noted_in_the_boxes(order, ship, seller):
    made = ship(order, 2, etd=MARCH)

    change_shipment(seller, made, {}, [{"cartons": 4}])

    assert [one[0] for one in owed(order)] == [Decimal(360), Decimal(672), Decimal(168)]


def test_a_shipment_of_all_goods_makes_all_of_it_due(order, ship):
    ship(order, 5, etd=MARCH)

    assert owed(order) == [DEPOSIT, (Decimal(840), MARCH, "")]


def test_the_shares_come_to_the_whole_to_the_last_cent(quotation, seller, ship):
    thirds = [{"method": "tt", "percent": one, "event": "bl_copy"} for one in ("33.33", "33.33", "33.34")]
    odd = of_pieces(seller, quotation, "order", 601, thirds)  # 721.20 in 4 cartons
    for cartons in (1, 1, 2):
        ship(odd, cartons)

    assert sum(one[0] for one in owed(odd)) == Decimal("721.20")
    assert len(owed(odd)) == 9


def test_by_invoices_of_its_own_each_shipment_is_paid_as_it_was_invoiced(quotation, seller, ship):
    parts = [
        {"method": "tt", "percent": "30", "event": "order"},
        {"method": "oa", "percent": "70", "event": "after_invoice", "days": 30},
    ]
    order = of_pieces(seller, quotation, "order", 1000, parts)
    first, second = (of_pieces(seller, order, "invoice", pieces, parts) for pieces in (400, 600))
    ship(first, None)
    Document.objects.filter(pk=second.pk).update(date=date(2026, 4, 2))
    ship(second, None)

    assert owed(order) == [
        DEPOSIT,
        (Decimal(336), date(2026, 4, 1), "ship"),
        (Decimal(504), date(2026, 5, 2), "ship"),
    ]


def test_of_two_orders_each_is_owed_by_its_own_ships(quotation, seller, ship):
    first, second = (of_pieces(seller, quotation, "order", 1000) for _time in range(2))
    ship(first, 5, etd=MARCH)
    ship(second, 5, etd=APRIL)

    assert owed(first) == [DEPOSIT, (Decimal(840), MARCH, "")]
    assert owed(second) == [DEPOSIT, (Decimal(840), APRIL, "")]


def test_where_nobody_noted_what_ships_carry_all_falls_due_with_the_first_and_it_is_said(order, ship, browse, company):
    ship(order, None, etd=APRIL)
    ship(order, None, etd=MARCH)

    assert owed(order) == [DEPOSIT, (Decimal(840), MARCH, "unknown")]
    page = words(browse(company.bob).get(f"/money/of-document/{order.pk}/"))
    assert "It is not noted how much each shipment carries, so this falls due with the first" in page


def test_what_is_known_of_one_ship_is_its_own_and_the_rest_goes_with_the_other(order, ship):
    ship(order, 2, etd=MARCH)
    ship(order, None, etd=APRIL)

    assert owed(order) == [DEPOSIT, (Decimal(336), MARCH, "ship"), (Decimal(504), APRIL, "unknown")]


def test_money_pays_what_falls_due_first(quotation, seller, ship, paid_in):
    parts = [
        {"method": "tt", "percent": "50", "event": "bl_copy"},
        {"method": "tt", "percent": "50", "event": "after_arrival", "days": 10},
    ]
    order = of_pieces(seller, quotation, "order", 1000, parts)
    ship(order, 2, etd=MARCH, eta=date(2026, 4, 1))
    ship(order, 3, etd=APRIL, eta=date(2026, 5, 20))

    writing_off.write_off(seller, paid_in("480"), [Pays(order, Decimal(480))])

    rows = Due.objects.filter(document=order).order_by("position")
    assert [one.left for one in rows] == [Decimal(0), Decimal(360), Decimal(0), Decimal(360)]
    assert asked_now(order) == Decimal(720)


def test_the_page_of_the_order_and_the_list_say_what_goes_with_which_ship(order, ship, browse, company):
    ship(order, 2, etd=MARCH, vessel="EVER GOLD")
    client = browse(company.bob)

    account = words(client.get(f"/money/of-document/{order.pk}/"))

    assert "EVER GOLD · 2026-03-20: goods for USD 480.00" in account
    assert "Not shipped yet: goods for USD 720.00" in account
    assert "EVER GOLD" in words(client.get("/money/?all=1"))


def test_who_answers_is_reminded_of_each_shipment_once_however_many_are_booked_since(quotation, seller, ship):
    parts = [
        {"method": "tt", "percent": "60", "event": "bl_copy"},
        {"method": "tt", "percent": "40", "event": "before_shipment"},
    ]
    order = of_pieces(seller, quotation, "order", 1000, parts)
    ship(order, 2, etd=MARCH)

    owing.remind_of_dues(None)
    ship(order, 1, etd=MARCH)
    owing.remind_of_dues(None)

    told = sorted(one.values["amount"] for one in Notification.objects.filter(kind=owing.OVERDUE))
    assert told == ["USD 144.00", "USD 192.00", "USD 288.00", "USD 96.00"]


def test_a_reminder_to_the_buyer_names_the_shipment(order, ship, browse, company):
    ship(order, 2, etd=MARCH, bl_number="NGB1")
    bind(company.bob, "bob@yunfan.example", "secret", 1)

    browse(company.bob).post(f"/money/of-document/{order.pk}/remind/")

    assert "B/L NGB1: USD 336.00 (2026-03-20)" in str(Draft.objects.get().html)
