"""Lists of documents, products, shipments and receipts are all looked at in one way: found, filtered, sorted, grouped, kept."""

from __future__ import annotations

import base64
import json
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from argosy.catalogue.actions import products
from argosy.customers.models import SavedView
from argosy.deals.actions import documents
from argosy.deals.models import Document
from argosy.enterprise.models import Member, Role
from argosy.settlement.actions import receipts
from argosy.settlement.actions.receipts import NewReceipt
from argosy.shipments.actions import shipments
from argosy.shipments.models import Shipment
from tests.cast import person
from tests.reading_pages import links, words
from tests.settlement.conftest import issued

pytestmark = pytest.mark.django_db
HTMX = {"HTTP_HX_REQUEST": "true"}
ID = "019c0000-0000-7000-8000-000000000000"
# list → what is asked, what is found then and what is not
LISTS = {
    "/documents/": [
        ("?q=vogt", "QT", "No documents"),
        ("?f=kind.is.order", "SO", "QT"),
        ("?f=state.not.draft", "SO", "QT"),
        ("?f=owner.is.me&f=kind.is.quotation", "QT", "SO"),
        ("?f=date.before.2026-03-03", "SO", "QT"),
        ("?f=buyer.is.nobody", "Nothing like that", "QT"),
    ],
    "/products/": [
        ("?q=hinge", "H-40", "L-9"),
        ("?f=origin.is.CN", "H-40", "L-9"),
        ("?f=per_carton.least.100", "H-40", "L-9"),
        ("?f=stock.most.5", "Nothing like that", "H-40"),
        ("?f=retired.is.yes", "O-1", "H-40"),
    ],
    "/shipments/": [
        ("?q=ever", "Ever Given", "Nothing like that"),
        ("?q=maersk", "Nothing like that", "Ever Given"),
        ("?f=state.is.booked", "Ever Given", "Nothing like that"),
        ("?f=state.is.arrived,nonsense", "Nothing like that", "Ever Given"),
        ("?f=eta.after.2026-05-01", "Ever Given", "Nothing like that"),
    ],
    "/money/receipts/": [
        ("?q=FT26", "USD 180.00", "USD 20.00"),
        ("?f=currency.is.EUR", "Nothing like that", "USD 180.00"),
        ("?f=unused.is.no", "Nothing like that", "USD 180.00"),
        ("?f=received.before.2026-03-11", "USD 180.00", "USD 20.00"),
    ],
}
RECORDS = {"/documents/": "document", "/products/": "product", "/shipments/": "shipment", "/money/receipts/": "receipt"}


@pytest.fixture
def everything(quotation: Document, seller) -> Document:
    """A draft of today and its order of March, two products on sale and an old one, a ship, two payments."""
    order = issued(seller, documents.continue_as(seller, quotation, "order"))
    products.add_product(seller, number="L-9", name="Door lock", unit="set", origin="IT", pack_quantity=Decimal(24))
    old = products.add_product(seller, number="O-1", name="Old bolt", unit="piece")
    products.retire_product(seller, old, is_retired=True)
    ship = shipments.begin_shipment(seller, order)
    Shipment.objects.filter(pk=ship.pk).update(vessel="Ever Given", eta=date(2026, 5, 6))
    first = NewReceipt(date(2026, 3, 10), Decimal(180), "USD", reference="FT26001")
    receipts.register_receipt(seller, order.customer, first)
    receipts.register_receipt(
        seller, order.customer, replace(first, received_on=date(2026, 4, 1), amount=Decimal(20), reference="")
    )
    return order


@pytest.fixture
def look(browse, company, everything):
    return lambda address, **more: browse(company.bob).get(address, **more)


@pytest.mark.parametrize(
    ("address", "asked", "there", "gone"), [(at, *one) for at, every in LISTS.items() for one in every]
)
def test_a_list_is_found_in_and_filtered(look, address, asked, there, gone):
    shown = words(look(address + asked)).split("Save as a tab")[-1]

    assert there in shown
    assert gone not in shown


@pytest.mark.parametrize("address", LISTS)
def test_columns_are_chosen_and_the_table_alone_comes_back(look, address):
    part = look(f"{address}?col=owner&col=changed&col=currency", **HTMX)

    assert part["HX-Push-Url"].startswith(f"{address}?cols=")
    assert "<html" not in part.content.decode()
    heads = part.content.decode().split("<thead>")[1].split("</thead>")[0]
    assert 1 <= heads.count("<th") - 1 <= 3


@pytest.mark.parametrize(
    ("address", "group", "opened", "there"),
    [
        ("/documents/", "kind", "f=kind.is.order", "SO"),
        ("/products/", "origin", "f=origin.is.CN", "H-40"),
        ("/shipments/", "owner", "f=owner.is", "Ever Given"),
        ("/money/receipts/", "currency", "f=currency.is.USD", "USD 180.00"),
    ],
)
def test_groups_open_to_their_rows(look, address, group, opened, there):
    page = look(f"{address}?group={group}")

    [rows] = [one for one in links(page, opened) if "rows=1" in one]
    assert there not in words(page).split("Save as a tab")[-1]
    assert there in words(look(address + rows))


@pytest.mark.parametrize("address", LISTS)
def test_whatever_stands_in_the_address_the_list_answers(look, address):
    assert look(f"{address}?q=H-4%000").status_code == 200
    for word in (["a\x00", ID], ["\ud800", ID], ["1", "1"], {}):
        assert look(f"{address}?after={_as_cursor(json.dumps(word))}").status_code == 422
    assert look(f"{address}?after={_as_cursor('[' * 1500)}").status_code == 422


def test_a_column_is_shown_once_however_often_it_is_asked_for(look):
    page = look("/products/?cols=" + "origin," * 40 + "moq").content.decode()

    assert page.split("<thead>")[1].split("</thead>")[0].count("<th") == 3


def _as_cursor(text: str) -> str:
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def test_a_list_is_sorted_and_goes_on_from_where_it_ended(look, seller, quotation, everything, monkeypatch):
    monkeypatch.setattr("argosy.customers.listings.ROWS", 1)

    for address in ("/documents/?sort=date", "/documents/?sort=valid", "/products/?sort=number", "/money/receipts/"):
        page = look(address)
        for _turn in range(4):
            more = links(page, "after=")
            if not more:
                break
            page = look(address.split("?")[0] + more[0])
            assert page.status_code == 200
        assert not links(page, "after="), address
    text = words(look("/documents/?sort=date"))
    assert quotation.number in text
    assert everything.number not in text, "the newest day first"


@pytest.mark.parametrize("address", LISTS)
def test_a_view_is_kept_as_a_tab_shared_and_removed(look, browse, company, address):
    record, client = RECORDS[address], browse(company.bob)

    client.post(f"/customers/views/{record}/", {"name": "Hot ones", "f": "owner.is.me", "is_shared": "on"}, **HTMX)

    view = SavedView.objects.get()
    assert view.record == record
    assert "Hot ones" in words(browse(company.morgan).get(address))
    assert browse(company.morgan).post(f"/customers/views/{view.pk}/remove/", **HTMX).status_code == 404
    answer = client.post(f"/customers/views/{view.pk}/remove/", **HTMX)
    assert answer["HX-Redirect"] == address
    assert not SavedView.objects.exists()


@pytest.mark.parametrize(("record", "column", "offered"), [
    ("document", "kind", "Packing list"), ("document", "state", "Waits for approval"), ("product", "unit", "set"),
    ("shipment", "state", "At sea"), ("receipt", "currency", "EUR"), ("insurance", "state", "Handed over"),
])  # fmt: skip
def test_the_filter_offers_what_there_is_to_choose(browse, company, record, column, offered):
    assert offered in browse(company.bob).get(f"/customers/filter/{record}/?fc={column}", **HTMX).content.decode()


def test_who_may_not_see_a_list_neither_filters_it_nor_keeps_views_of_it(browse, company, scope):
    client = browse(company.tina)

    for record in (*RECORDS.values(), "insurance"):
        assert client.get(f"/customers/filter/{record}/?fc=owner", **HTMX).status_code == 403
        assert client.post(f"/customers/views/{record}/", {"name": "Mine"}, **HTMX).status_code == 403
    assert client.get("/customers/filter/nonsense/?fc=owner", **HTMX).status_code == 404
    assert not SavedView.objects.exists()


@pytest.mark.parametrize("address", ["/documents/", "/shipments/", "/money/receipts/"])
def test_what_is_out_of_reach_is_neither_listed_nor_counted(everything, browse, company, address):
    sam = Member.objects.create(
        user=person("Sam", company.id), role=Role.objects.get(builtin="seller"), supervisor=company.morgan
    )
    client = browse(sam)

    assert "Vogt" not in words(client.get(address))
    assert "Bob" not in words(client.get(f"{address}?group=owner")).split("Save as a tab")[-1]
    assert "Vogt" not in words(client.get(f"{address}?f=buyer.is.{everything.customer_id}"))


def test_papers_of_one_kind_are_added_up_below_the_list_and_no_others(quotation, seller, browse, company):
    proforma = documents.continue_as(seller, quotation, "proforma")
    documents.settle_document(seller, documents.continue_as(seller, quotation, "proforma"), is_accepted=False)
    client = browse(company.bob)

    every, one_kind = words(client.get("/documents/")), words(client.get("/documents/?f=kind.is.proforma"))
    several = words(client.get("/documents/?f=kind.is.proforma,quotation"))

    assert proforma.total == Decimal(600)
    assert "3 in all" in every
    assert "3 in all ·" not in every, "a quotation and what came of it are the same money"
    assert "2 in all · USD 600.00" in one_kind, "what was cancelled counts no more"
    assert "3 in all ·" not in several
