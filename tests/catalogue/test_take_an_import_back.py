"""An import of products is taken back as a whole, and nothing that somebody did since is lost by it."""

from __future__ import annotations

import io
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook

from argosy.audit.models import AuditEntry
from argosy.catalogue import tables, typed_lines
from argosy.catalogue.actions import codes, prices, products
from argosy.catalogue.jobs import import_products, undo_product_import, watch_product_imports
from argosy.catalogue.models import BuyersCode, ImportState, Product, ProductImport, ProductPrice
from argosy.platform.tenancy.scope import enterprise_scope
from tests.running_jobs import run_jobs

pytestmark = pytest.mark.django_db
TIERS = b"Number,Customer,Currency,From quantity,Price\n"


def _book(*sheets: list[list[object]]) -> bytes:
    book = Workbook()
    book.remove(book.active)
    for lines in sheets:
        sheet = book.create_sheet()
        for line in lines:
            sheet.append(line)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _standing() -> dict[int, Decimal]:
    rows = ProductPrice.objects.standing()
    found = {int(one.min_quantity): one.price for one in rows}
    assert len(found) == len(rows), "two prices hold from one quantity on"
    return found


def test_a_list_of_which_one_tier_was_changed_since_stays_whole(bring, seller, hinge, undo):
    prices.set_prices(seller, hinge, [(Decimal(0), Decimal(12))], currency="USD")
    answer = bring(TIERS + b"H-40,,USD,0,10\nH-40,,USD,100,9\n")
    prices.set_prices(seller, hinge, [(Decimal(0), Decimal(10)), (Decimal(100), Decimal("8.5"))], currency="USD")

    undo(answer)

    assert _standing() == {0: Decimal(10), 100: Decimal("8.5")}
    assert ProductImport.objects.get().kept == 1


def test_the_first_prices_of_a_product_stay_whole_too(bring, seller, hinge, undo):
    answer = bring(TIERS + b"H-40,,USD,0,10\nH-40,,USD,100,9\n")
    prices.set_prices(seller, hinge, [(Decimal(0), Decimal(10)), (Decimal(100), Decimal("8.5"))], currency="USD")

    undo(answer)

    assert _standing() == {0: Decimal(10), 100: Decimal("8.5")}


def test_prices_that_somebody_ended_since_do_not_come_back(bring, seller, hinge, undo):
    prices.set_prices(seller, hinge, [(Decimal(0), Decimal(10)), (Decimal(100), Decimal(9))], currency="USD")
    answer = bring(TIERS + b"H-40,,USD,0,10\n")
    prices.set_prices(seller, hinge, [], currency="USD")

    undo(answer)

    assert _standing() == {}


def test_a_price_that_two_sheets_changed_is_the_one_before_both(bring, seller, hinge, undo):
    prices.set_prices(seller, hinge, [(Decimal(0), Decimal(9))], currency="USD")
    answer = bring(
        _book(
            [["Number", "Price", "Currency"], ["H-40", 6, "USD"]],
            [["Number", "Customer", "Currency", "From quantity", "Price"], ["H-40", None, "USD", 0, 5]],
        ),
        "list.xlsx",
    )
    assert _standing() == {0: Decimal(5)}

    undo(answer)

    assert _standing() == {0: Decimal(9)}
    assert ProductPrice.objects.count() == 1


def test_an_undoing_that_was_given_up_takes_nothing_of_later_work_when_it_is_begun_again(bring, seller, undo, company):
    answer = bring(b"Number,Name\nN-1,New\nN-2,New too\n")
    ended = ProductImport.objects.get().finished_at
    products.change_product(seller, Product.objects.get(number="N-1"), name="Typed since")
    ProductImport.objects.update(state=ImportState.UNDOING)

    watch_product_imports.run(str(company.id))

    row = ProductImport.objects.get()
    assert (row.state, row.finished_at, row.can_be_undone) == (ImportState.DONE, ended, True)
    undo(answer)
    assert [one.name for one in Product.objects.all()] == ["Typed since"]


@pytest.mark.parametrize("state", [ImportState.RUNNING, ImportState.UNDOING])
def test_what_an_import_came_to_meanwhile_is_not_written_over(bring, scope, company, monkeypatch, state):
    bring(b"Number,Name\nN-1,New\n")
    ProductImport.objects.update(state=state)
    job = import_products if state == ImportState.RUNNING else undo_product_import

    def ends_just_now(self, **arguments):
        ProductImport.objects.update(state=ImportState.DONE, added=7)
        return False

    monkeypatch.setattr(type(job), "is_waiting", ends_just_now)
    watch_product_imports.run(str(company.id))

    row = ProductImport.objects.get()
    assert (row.state, row.added, row.problem) == (ImportState.DONE, 7, "")


def test_an_import_that_stopped_brings_nothing_in_afterwards(browse, scope, company, monkeypatch):
    file = SimpleUploadedFile("list.csv", b"Number,Name\nN-1,New\n")
    browse(company.bob).post("/products/import/", {"file": file})

    def given_up_meanwhile(content):
        with enterprise_scope(company.id):
            ProductImport.objects.update(state=ImportState.FAILED)
        return [("", [["Number", "Name"], ["N-1", "New"]])]

    monkeypatch.setattr(tables, "sheets", given_up_meanwhile)
    run_jobs(name="catalogue.import_products")

    assert ProductImport.objects.get().state == ImportState.FAILED
    assert not Product.objects.exists()


def test_what_two_sheets_changed_is_as_it_was_before_both(bring, hinge, undo):
    answer = bring(
        _book([["Number", "Name"], ["H-40", "Once"]], [["Number", "Name", "MOQ"], ["H-40", "Twice", 5]]), "list.xlsx"
    )
    hinge.refresh_from_db()
    assert (hinge.name, hinge.moq) == ("Twice", 5)

    undo(answer)

    hinge.refresh_from_db()
    assert (hinge.name, hinge.moq) == ("Stainless steel hinge", None)


def test_what_somebody_typed_while_the_file_was_read_comes_back(bring, seller, hinge, undo, monkeypatch):
    real = typed_lines.product

    def typed_meanwhile(given):
        products.change_product(seller, hinge, name="Typed meanwhile")
        return real(given)

    monkeypatch.setattr(typed_lines, "product", typed_meanwhile)
    answer = bring(b"Number,Name\nH-40,Of the file\n")
    hinge.refresh_from_db()
    assert hinge.name == "Of the file"

    undo(answer)

    hinge.refresh_from_db()
    assert hinge.name == "Typed meanwhile"


def test_a_buyers_code_that_was_corrected_since_stays(bring, seller, hinge, vogt, undo):
    _lock, bolt = (products.add_product(seller, number=one, name=one) for one in ("L-1", "B-1"))
    codes.learn_code(seller, vogt, "AX", hinge)
    answer = bring(
        b"Number,Customer,Their item number\nL-1,Vogt GmbH,AX\nL-1,Vogt GmbH,BX\nL-1,Vogt GmbH,CX\nB-1,Vogt GmbH,CX\n"
    )
    codes.learn_code(seller, vogt, "AX", bolt)
    codes.learn_code(seller, vogt, "BX", bolt)

    undo(answer)

    assert sorted(BuyersCode.objects.values_list("code", "product__number")) == [("AX", "B-1"), ("BX", "B-1")]


def test_a_code_that_two_lines_name_means_what_it_meant_before_both(bring, seller, hinge, vogt, undo):
    for one in ("L-1", "B-1"):
        products.add_product(seller, number=one, name=one)
    codes.learn_code(seller, vogt, "AX", hinge)
    answer = bring(b"Number,Customer,Their item number\nL-1,Vogt GmbH,AX\nB-1,Vogt GmbH,ax\n")

    undo(answer)

    assert list(BuyersCode.objects.values_list("code", "product__number")) == [("AX", "H-40")]


def _may(member, *rights: str) -> None:
    member.role.is_own, member.role.rights = True, list(rights)
    member.role.save()


def test_who_asks_takes_the_import_back_whatever_the_importer_may_by_now(bring, browse, company, hinge):
    answer = bring(b"Number,Name\nH-40,Other\n")
    _may(company.bob, "catalogue.use")

    assert browse(company.alice).post(answer.request["PATH_INFO"] + "undo/").status_code == 200
    run_jobs(name="catalogue.undo_import")

    hinge.refresh_from_db()
    row = ProductImport.objects.get()
    assert (hinge.name, row.state, row.kept) == ("Stainless steel hinge", ImportState.UNDONE, 0)
    changed = AuditEntry.objects.filter(word="product.changed").order_by("-at").first()
    assert changed.member_id == company.alice.pk


def test_who_may_not_any_more_takes_nothing_back(bring, browse, company, hinge):
    answer = bring(b"Number,Name,Price,Currency\nH-40,Other,3,USD\n")
    assert browse(company.bob).post(answer.request["PATH_INFO"] + "undo/").status_code == 200
    _may(company.bob, "catalogue.use")

    run_jobs(name="catalogue.undo_import")

    hinge.refresh_from_db()
    row = ProductImport.objects.get()
    assert (hinge.name, row.state, row.can_be_undone) == ("Other", ImportState.DONE, True)
    assert _standing() == {0: 3}


def test_an_import_of_costs_is_taken_back_only_by_who_sees_them(bring, browse, company, hinge):
    answer = bring(b"Number,Cost\nH-40,0.9\n")
    _may(company.bob, "catalogue.use", "catalogue.edit")

    assert browse(company.bob).post(answer.request["PATH_INFO"] + "undo/").status_code == 403

    hinge.refresh_from_db()
    assert (hinge.cost, ProductImport.objects.get().state) == (Decimal("0.9"), ImportState.DONE)
