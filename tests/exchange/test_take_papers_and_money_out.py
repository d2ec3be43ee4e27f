"""The lists of documents, receipts, shipments and insurance orders go out as files, as the list of deals does."""

from __future__ import annotations

import csv
import io
from datetime import date
from decimal import Decimal

import pytest
from openpyxl import load_workbook

from argosy.audit.models import AuditEntry
from argosy.customers.listings import LISTINGS
from argosy.deals.models import Document
from argosy.exchange.listing_cells import ListingCells
from argosy.exchange.models import Export
from argosy.exchange.sheets import SHEETS
from argosy.insurance.actions import orders
from argosy.settlement.actions import receipts
from argosy.settlement.models import Receipt
from argosy.shipments.actions.shipments import begin_shipment, change_shipment
from argosy.shipments.models import Shipment
from tests.reading_pages import words
from tests.running_jobs import run_jobs
from tests.settlement.conftest import deal, hinge, order, paid_in, quotation, vogt

__all__ = ["deal", "hinge", "order", "paid_in", "quotation", "vogt"]
pytestmark = pytest.mark.django_db
PAGES = {
    "document": "/documents/",
    "receipt": "/money/receipts/",
    "shipment": "/shipments/",
    "insurance": "/insurance/",
}


@pytest.fixture
def taken(browse, company):
    """`taken("receipt", "f=back.is.yes")`: Alice's file of that list, by its headings."""

    def whole(record: str, query: str = "", *, form: str = "csv", with_all: bool = False):
        client = browse(company.alice)
        given = {"query": query, "format": form, "reason": "audit"} | ({"with_all": "on"} if with_all else {})
        client.post(f"/exchange/exports/{record}/start/", given)
        run_jobs()
        made = Export.objects.order_by("-created_at", "-pk").first()
        content = client.get(f"/exchange/exports/{made.pk}/file/").content
        if form == "xlsx":
            return load_workbook(io.BytesIO(content)).active
        return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))

    return whole


@pytest.fixture
def papers(order, paid_in, seller) -> Document:
    """An order with a receipt, a withdrawn one, a shipment and a declaration."""
    paid_in("180", payer="Vogt GmbH", reference="F0312")
    receipts.withdraw_receipt(seller, paid_in("20"))
    ship = begin_shipment(seller, order)
    change_shipment(
        seller, ship, {"vessel": "EVER GOLD", "etd": date(2026, 3, 20), "departed_on": date(2026, 3, 22)}, []
    )
    orders.draft_shipment(seller, order)
    return order


def test_receipts_go_out_as_one_looks_at_them(papers, taken):
    lines = taken("receipt", "f=withdrawn.is.no&cols=customer,payer,amount,rest")

    assert lines == [
        {
            "Received on": "2026-03-10", "Customer": "Vogt GmbH", "Payer": "Vogt GmbH", "Currency": "USD",
            "Amount": "180.00", "Not written off": "180.00",
        }
    ]  # fmt: skip


def test_amounts_are_numbers_in_the_workbook(papers, taken):
    sheet = taken("receipt", "f=withdrawn.is.no&cols=amount", form="xlsx")

    assert [cell.value for cell in sheet[1]] == ["Received on", "Currency", "Amount"]
    assert (sheet["C2"].value, sheet["C2"].data_type) == (180, "n")


def test_documents_and_shipments_and_declarations_go_out(papers, taken):
    documents = taken("document", "f=kind.is.order&cols=kind,state,total,deal,date")
    ships = taken("shipment", "cols=document,ship,etd,state")
    declared = taken("insurance", "cols=kind,document,state,amount")

    assert documents == [
        {
            "Number": papers.number, "Kind": "Sales order", "State": "Issued", "Currency": "USD", "Total": "600.00",
            "Deal": "Hinges", "Date": "2026-03-02",
        }
    ]  # fmt: skip
    assert ships == [
        {
            "Customer": "Vogt GmbH",
            "Document": papers.number,
            "Vessel": "EVER GOLD",
            "Departure": "2026-03-22",
            "State": "At sea",
        }
    ]
    assert declared[0] | {"Number": ""} == {
        "Number": "", "Kind": "Shipment declaration", "Document": papers.number, "State": "Draft", "Currency": "USD",
        "Amount": "600.00",
    }  # fmt: skip


@pytest.mark.parametrize("record", list(PAGES))
def test_with_all_columns_nothing_is_marked_up(papers, taken, record):
    lines = taken(record, with_all=True)

    assert lines
    assert set(lines[0]) >= {
        str(one.label) for one in LISTINGS[record].picked(LISTINGS[record].of()) if one.key != "currency"
    }
    assert not [value for line in lines for value in line.values() if "<" in value]


def test_only_what_is_in_reach_goes_out_and_whose_it_is_is_told(papers, company, manager, browse):
    others = Receipt.objects.filter(withdrawn_at__isnull=False)
    others.update(owner=company.morgan, made_by=company.morgan)
    role = company.bob.role
    role.rights, role.builtin = ["settlement.use", "exchange.export"], ""
    role.save()

    browse(company.bob).post("/exchange/exports/receipt/start/", {"format": "csv", "reason": "audit"})
    run_jobs()
    assert Export.objects.get().rows == 1

    browse(company.alice).post("/exchange/exports/receipt/start/", {"format": "csv", "reason": "audit"})
    run_jobs()
    told = AuditEntry.objects.filter(word="list.exported", member_id=company.alice.pk)
    assert {one.concerns_id for one in told} == {company.bob.pk, company.morgan.pk}


@pytest.mark.parametrize("record", list(PAGES))
def test_the_right_of_the_room_is_needed_beside_that_of_exporting(papers, company, browse, record):
    role = company.tina.role
    role.rights = ["exchange.export"]
    role.save()

    answer = browse(company.tina).post(f"/exchange/exports/{record}/start/", {"format": "csv"})

    assert answer.status_code == 403
    assert not Export.objects.exists()


@pytest.mark.parametrize(("record", "page"), list(PAGES.items()))
def test_the_list_offers_its_export_to_those_who_may(papers, company, browse, record, page):
    mine, hers = words(browse(company.bob).get(page)), browse(company.alice).get(page)

    assert "Export this list" not in mine
    assert "Export this list" in words(hers)
    assert f"/exchange/exports/{record}/start/" in hers.content.decode()


def test_a_shipment_that_only_plans_to_leave_says_its_planned_day(papers, owner):
    Shipment.objects.update(departed_on=None)
    cells = ListingCells(LISTINGS["shipment"], owner, ["etd", "state"], with_all=False)

    (line,) = cells.lines(list(Shipment.objects.select_related("customer")))

    assert line == ["Vogt GmbH", "2026-03-20", "Booked"]
    assert set(PAGES) < set(SHEETS)


def test_what_went_back_is_below_nought(order, paid_in, owner):
    Receipt.objects.filter(pk=paid_in("180").pk).update(amount_minor=-18_000)
    cells = ListingCells(LISTINGS["receipt"], owner, ["back", "amount"], with_all=False)

    (line,) = cells.lines(list(Receipt.objects.all()))

    assert line[1:] == ["yes", "USD", Decimal("-180.00")]


def test_a_number_below_nought_stays_one_in_csv_and_words_that_would_be_run_are_quoted(order, paid_in, taken):
    Receipt.objects.filter(pk=paid_in("180", payer="-2+3").pk).update(amount_minor=-18_000)

    (line,) = taken("receipt", "cols=amount,payer")

    assert list(line.values())[1:] == ["USD", "-180.00", "'-2+3"]


def test_who_exports_and_nothing_more_is_led_to_no_page_that_refuses_her(papers, company, browse):
    role = company.tina.role
    role.rights, role.reach = ["settlement.use", "exchange.export"], "all"
    role.save()
    client = browse(company.tina)
    client.post("/exchange/exports/receipt/start/", {"format": "csv", "reason": "audit"})

    hers = client.get("/exchange/exports/").content.decode()
    all_ways = browse(company.alice).get("/exchange/exports/").content.decode()

    for address in ('href="/exchange/"', 'href="/customers/"'):
        assert address not in hers
        assert address in all_ways
