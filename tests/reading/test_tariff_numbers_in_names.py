"""A tariff number that stands in the name of goods is their number, and no part of the name; a postcode is no goods."""

from __future__ import annotations

import pytest

from argosy.reading.documents.model import Table
from argosy.reading.trade.lines import items_in
from argosy.reading.trade.table_items import listing_of

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("Garlic powder, HS 0712.90", "0712.90"),
        ("Garlic powder (HS code: 071290)", "071290"),
        ("Garlic powder GTİP 0712.90", "0712.90"),
        ("Garlic powder - ТН ВЭД 0712", "0712"),
        ("Garlic powder 税号0712.90", "0712.90"),
    ],
)
def test_the_number_is_taken_out_of_the_name(cell, code):
    table = Table(name="Order", rows=(("Description", "Quantity", "Price USD"), (cell, "500 kg", "2.15")))

    (item,) = listing_of(table, "file", "en", is_claim=False).items

    assert (item.product, item.hs_code) == ("Garlic powder", code)


def test_a_name_without_one_stays_as_it_is():
    table = Table(
        name="Order", rows=(("Description", "Quantity", "Price USD"), ("Ball valve DN 50 PN 16", "500 pcs", "2.15"))
    )

    (item,) = listing_of(table, "file", "en", is_claim=False).items

    assert (item.product, item.hs_code) == ("Ball valve DN 50 PN 16", None)


def test_a_japanese_postcode_is_no_goods():
    assert items_in("〒060-0000 札幌市中央区北1条西99", "ja", None) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ja", "採用となれば、ほうれん草だけで年間40トンを見込んでおります。"),
        ("en", "we use 40 tons of spinach annually."),
    ],
)
def test_what_a_year_may_bring_is_not_wanted_now(language, text):
    assert items_in(text, language, None) == []
