"""Prices of a table that are over stand in the history; those that end later hold still, and none vanishes without a word."""

from __future__ import annotations

import pytest

from argosy.catalogue.models import ProductImport, ProductPrice
from tests.reading_pages import words

pytestmark = pytest.mark.django_db
HEAD = "Number,Currency,From quantity,Price,Held from,Held until\n"


@pytest.mark.parametrize("until", ["9999-12-31", "9999-12-31 23:59:59-12:00", "2999/01/01"])
def test_a_price_that_ends_later_holds(bring, hinge, until):
    bring(f"{HEAD}H-40,USD,0,9,2020-01-01,{until}\n".encode())

    one = ProductImport.objects.get()
    assert (one.prices, one.failed, one.problem) == (1, 0, "")
    assert [(row.price, row.ended_at) for row in ProductPrice.objects.all()] == [(9, None)]


@pytest.mark.parametrize("since", ["", "2021-06-01", "9999-12-31"])
def test_a_price_that_is_over_and_has_no_beginning_before_it_is_a_line_to_mend(bring, hinge, since):
    answer = bring(f"{HEAD}H-40,USD,0,9,{since},2021-01-01\n".encode())

    assert ProductImport.objects.get().failed == 1
    assert "say since when it held" in words(answer)
    assert not ProductPrice.objects.exists()


def test_a_day_that_no_calendar_of_trade_knows_is_a_line_to_mend(bring, hinge):
    answer = bring(f"{HEAD}H-40,USD,0,9,0001-01-01,2021-01-01\n".encode())

    assert "“0001-01-01” is no day" in words(answer)
    assert not ProductPrice.objects.exists()


@pytest.mark.parametrize(("known", "counts"), [("update", (1, 0, 1)), ("skip", (0, 1, 0))])
def test_prices_of_the_history_are_counted(bring, hinge, known, counts):
    bring(f"{HEAD}H-40,USD,0,9,2020-01-01,2021-01-01\n".encode(), known=known)

    one = ProductImport.objects.get()
    assert (one.prices, one.left_out, ProductPrice.objects.count()) == counts
