"""A long table comes in block by block: a break loses nothing and brings nothing twice, and it is still taken back whole."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import OperationalError

from argosy.audit.models import AuditEntry
from argosy.catalogue import typed_lines
from argosy.catalogue.actions import importing, prices, products
from argosy.catalogue.jobs import import_products
from argosy.catalogue.models import ImportState, Product, ProductImport, ProductImportBlock, ProductPrice
from tests.catalogue.conftest import figures
from tests.reading_pages import words
from tests.running_jobs import run_jobs

pytestmark = pytest.mark.django_db
TABLE = b"Number,Name,MOQ\nN-1,One,\nN-2,Two,many\nN-3,Three,\nN-4,Four,\nN-1,One again,\nN-2,Two,5\n"


@pytest.fixture(autouse=True)
def _two_at_once(monkeypatch):
    monkeypatch.setattr(importing, "AT_ONCE", 2)


@pytest.fixture
def at_line(monkeypatch):
    """Something happens when the line with this number is read for the first time."""

    def meanwhile(number: str, happens) -> None:
        real, left = typed_lines.product, [number]

        def read(given):
            if given["number"] in left:
                left.remove(given["number"])
                happens()
            return real(given)

        monkeypatch.setattr(typed_lines, "product", read)

    return meanwhile


def _breaks() -> None:
    raise OperationalError


def _stops() -> None:
    raise RuntimeError


def _begun(browse, company, content: bytes = TABLE):
    client = browse(company.bob)
    answer = client.post("/products/import/", {"file": SimpleUploadedFile("list.csv", content), "known": "update"})
    return client, answer["Location"]


def test_it_goes_on_where_it_broke_off_and_brings_nothing_twice(browse, company, scope, at_line):
    client, page = _begun(browse, company)
    at_line("N-4", _breaks)
    row = ProductImport.objects.get()
    for _time in range(2):
        try:
            import_products.run(str(company.id), imported=str(row.pk), language="en")
        except OperationalError:
            row.refresh_from_db()
            assert (row.state, row.added, row.failed) == (ImportState.RUNNING, 1, 1)

    answer = client.get(page)

    assert figures(answer) == "4 added, 0 changed, 2 failed"
    assert AuditEntry.objects.filter(word="product.added").count() == 4
    shown = words(answer)
    assert shown.index("Line 3") < shown.index("Line 6")
    assert "The number N-1 stands in the file twice." in shown
    assert Product.objects.get(number="N-2").moq == 5, "its first line was wrong"
    run_jobs()


def test_it_is_taken_back_as_a_whole(browse, company, scope, bring, hinge, undo):
    answer = bring(b"Number,Name,Price,Currency\nN-1,One,1,USD\nN-2,Two,2,USD\nH-40,Hinge,3,USD\nN-3,Three,4,USD\n")
    assert ProductImportBlock.objects.count() == 2

    undo(answer)

    hinge.refresh_from_db()
    assert [one.name for one in Product.objects.all()] == ["Stainless steel hinge"]
    assert not ProductPrice.objects.standing().exists()
    assert not ProductImportBlock.objects.exists()


def test_what_somebody_did_while_the_rest_came_in_stays(bring, seller, hinge, undo, at_line):
    prices.set_prices(seller, hinge, [(Decimal(0), Decimal(9))], currency="USD")

    def worked_on():
        products.change_product(seller, Product.objects.get(number="N-1"), name="Typed meanwhile")
        prices.set_prices(seller, hinge, [(Decimal(0), Decimal(8))], currency="USD")

    at_line("N-3", worked_on)
    answer = bring(b"Number,Name,Price,Currency\nN-1,One,,\nH-40,Hinge,7,USD\nN-3,Three,,\n")

    undo(answer)

    assert {one.number: one.name for one in Product.objects.all()} == {
        "N-1": "Typed meanwhile",
        "H-40": "Stainless steel hinge",
    }
    assert [one.price for one in ProductPrice.objects.standing()] == [Decimal(8)]
    assert ProductImport.objects.get().kept == 2


def test_what_came_in_before_it_stopped_is_shown_and_taken_back(browse, company, scope, at_line, undo):
    client, page = _begun(browse, company)
    at_line("N-3", _stops)
    run_jobs(name="catalogue.import_products")

    answer = client.get(page)

    assert [one.number for one in Product.objects.all()] == ["N-1"]
    shown = words(answer)
    assert "stopped. What is in can be taken back." in shown
    assert "Line 3" in shown
    assert "Take the whole import back" in shown
    undo(answer)
    assert not Product.objects.exists()
