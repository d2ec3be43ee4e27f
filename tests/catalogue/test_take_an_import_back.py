"""An import of products is taken back as a whole, and nothing that somebody did since is lost by it."""

from __future__ import annotations

import io
from decimal import Decimal

import pytest
from openpyxl import Workbook

from argosy.catalogue.actions import prices
from argosy.catalogue.models import ProductPrice

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
    assert rows.count() == len(found := {int(one.min_quantity): one.price.normalize() for one in rows})
    return found


def test_a_list_of_which_one_tier_was_changed_since_stays_whole(bring, seller, hinge, undo):
    prices.set_prices(seller, hinge, [(Decimal(0), Decimal(12))], currency="USD")
    answer = bring(TIERS + b"H-40,,USD,0,10\nH-40,,USD,100,9\n")
    prices.set_prices(seller, hinge, [(Decimal(0), Decimal(10)), (Decimal(100), Decimal("8.5"))], currency="USD")

    undo(answer)

    assert _standing() == {0: Decimal(10), 100: Decimal("8.5")}


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
