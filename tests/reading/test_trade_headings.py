"""Headings say more than one word: sizes, thousands, currencies, two rows, or they stand below each other."""

from __future__ import annotations

from decimal import Decimal

import pytest

from argosy.reading.documents import Table
from argosy.reading.trade.table_items import listing_of
from argosy.reading.vocabulary.headings import field_of

pytestmark = pytest.mark.pure


def listed(*rows, language="en"):
    listing = listing_of(Table(name="", rows=rows), "body", language)
    return [] if listing is None else list(listing.items)


def test_sizes_side_by_side_count_one_article_where_their_sum_stands_beside_them():
    [item] = listed(
        ("Style", "Description", "36", "38", "40", "42", "Total", "FOB USD"),
        ("K-17", "Canvas shoe, laced", "60", "120", "120", "60", "360", "5.40"),
    )

    assert (item.model, item.product, item.quantity, item.price) == ("K-17", "Canvas shoe, laced", 360, Decimal("5.40"))


def test_sizes_without_a_sum_are_a_line_each():
    items = listed(
        ("Art.", "Bezeichnung", "S", "M", "L", "Preis"),
        ("P-4", "Poloshirt weiß", "100", "200", "150", "4,20 €"),
        language="de",
    )

    assert [(item.product, item.quantity) for item in items] == [
        ("Poloshirt weiß S", 100),
        ("Poloshirt weiß M", 200),
        ("Poloshirt weiß L", 150),
    ]


def test_colours_below_a_merged_heading_are_a_line_each_without_their_sum():
    items = listed(
        ("型号", "品名", "颜色/数量", "颜色/数量", "颜色/数量", "单价(RMB)", "金额"),
        ("", "", "红", "蓝", "合计", "", ""),
        ("B-1", "保温杯", "200", "300", "500", "18", "9000"),
        ("B-2", "保温壶", "100", "100", "200", "30", "6000"),
        language="zh",
    )

    assert [(item.product, item.quantity) for item in items] == [
        ("保温杯 红", 200),
        ("保温杯 蓝", 300),
        ("保温壶 红", 100),
        ("保温壶 蓝", 100),
    ]


@pytest.mark.parametrize(
    ("heading", "language", "figure", "quantity"),
    [
        ("Потребность, тыс. шт.", "ru", "60", 60_000),
        ("Qty (thousand pcs)", "en", "2.5", 2500),
        ("数量(万只)", "zh", "3", 30_000),
        ("Menge (Tsd. Stk)", "de", "12", 12_000),
        ("Qty (pcs)", "en", "60", 60),
    ],
)
def test_a_heading_in_thousands_multiplies_what_stands_below(heading, language, figure, quantity):
    [item] = listed(("Article", heading, "Remark"), ("Door handle 128 mm", figure, "zinc"), language=language)

    assert item.quantity == quantity


def test_a_currency_in_the_heading_hides_no_price():
    [item] = listed(
        ("Pos", "Bezeichnung", "Menge", "ME", "EP in EUR", "Gesamt"),
        ("1", "Kreisel bunt", "5.000", "St", "0,32", "1.600,00"),
        language="de",
    )

    assert (item.quantity, item.price, item.currency) == (5000, Decimal("0.32"), "EUR")


def test_unit_above_sums_of_money_is_the_price():
    [item] = listed(
        ("SKU", "Item", "Qty", "Unit", "Ext"),
        ("PN-2", "Bamboo pen, one colour", "10,000", "$0.29", "$2,900.00"),
    )

    assert (item.product, item.unit, item.price) == ("Bamboo pen, one colour", "piece", Decimal("0.29"))


def test_a_second_row_of_headings_is_no_line_of_goods():
    [item] = listed(
        ("Marks", "Description of goods", "", "HSN", "Quantity", "Rate", "Amount"),
        ("", "Style", "Particulars", "", "Pcs", "US $", "US $"),
        ("1-up", "GH-7", "Brass candle stand", "83062990", "600", "4.10", "2460.00"),
    )

    assert (item.model, item.quantity, item.price, item.currency) == ("GH-7", 600, Decimal("4.10"), "USD")
    assert "Brass candle stand" in item.product


def test_goods_side_by_side_below_headings_in_the_first_column_are_read_too():
    items = listed(
        ("Product", "Shape sorter", "Shape sorter", "Pull-along duck"),
        ("Ref", "LO-11", "LO-11", "LO-14"),
        ("Quantity", "2,000", "2,000", "1,500"),
        ("Target price", "$3.10", "$3.10", "$2.20"),
    )

    assert [(item.model, item.quantity, item.target_price) for item in items] == [
        ("LO-11", 2000, Decimal("3.10")),
        ("LO-14", 1500, Decimal("2.20")),
    ]


def test_a_year_is_wanted_only_where_nothing_else_is():
    [item] = listed(("Item", "Paper (g/m2)", "Annual volume (pcs)"), ("Kraft bag brown", "90", "250000"))

    assert item.quantity == 250_000


def test_the_first_lot_is_wanted_and_not_the_need_of_a_year():
    [item] = listed(
        ("Lot", "Désignation", "Unité", "Quantité annuelle", "1ère tranche"),
        ("1", "Gant latex examen", "boîte", "40000", "10000"),
        language="fr",
    )

    assert (item.quantity, item.unit) == (10_000, "box")


def test_what_the_goods_are_made_of_is_not_their_name():
    [item] = listed(
        ("Item", "Material", "Size", "Qty", "Unit"), ("Closed toe slipper", "waffle cotton", "28 cm", "12000", "pair")
    )

    assert (item.product or "").startswith("Closed toe slipper")


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("數量", "quantity"),
        ("單價", "price"),
        ("Cód.", "model"),
        ("Clave", "model"),
        ("Cost centre", "remark"),
        ("USD/W", "remark"),
        ("Unit price USD", "price"),
        ("Prix souhaité", "target"),
        ("כמות", "quantity"),
        ("จำนวน", "quantity"),
    ],
)
def test_headings_in_traditional_characters_without_accents_and_of_no_price(heading, field):
    assert field_of(heading) == field


def test_a_unit_that_is_said_with_thousands_or_as_a_container():
    [pins, carts] = listed(
        ("Artikel", "Menge", "Einheit"),
        ("Stift 5 mm", "250", "Tsd. Stück"),
        ("Karren", "1", "conteneur de 40'HQ"),
        language="de",
    )

    assert (pins.quantity, pins.unit, carts.quantity, carts.unit) == (250_000, "piece", 1, "container_40hq")


def test_a_row_that_says_one_thing_across_is_no_line():
    note, paid = "Delivery: CIF Aqaba, LC 60 days", "Payment: LC 60 days"

    items = listed(
        ("Code", "Item", "Qty", "USD", "Amount"),
        ("BT-6", "Bath towel", "420", "3.15", "1323"),
        (note, note, note, note, note),
        ("Delivery: CIF Aqaba", "", paid, paid, paid),
    )

    assert [item.product for item in items] == ["Bath towel"]


def test_a_line_whose_figures_are_still_open_stays_a_line():
    unknown = "to be confirmed"

    items = listed(
        ("Code", "Item", "Qty", "USD", "Amount", "Delivery"),
        ("BT-6", "Bath towel", "420", "3.15", "1323", "May"),
        ("BT-7", "Hand towel", "900", unknown, unknown, unknown),
    )

    assert [item.product for item in items] == ["Bath towel", "Hand towel"]
