"""What traders write at their desks: changes of an order, sizes in a row, steps of a price, lists that say no quantity."""

from __future__ import annotations

from decimal import Decimal

import pytest

from argosy.reading import read
from argosy.reading.documents import Table
from argosy.reading.model import Kind
from argosy.reading.trade.lines import items_in
from argosy.reading.trade.numbers import plain, value_of
from argosy.reading.trade.table_items import listing_of

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("language", "line", "product", "quantity"),
    [
        ("en", "Line 4 - KT-11 kettle, enamel: qty goes from 700 down to 450, price unchanged at $8.10", "kettle", 450),
        ("en", "Pos 2 garden bench: quantity up from 1,200 to 1,500", "garden bench", 1500),
        ("de", "Bitte die Menge Gartenbank von 300 auf 450 Stück ändern", "Gartenbank", 450),
    ],
)
def test_of_a_changed_quantity_the_new_one_is_wanted(language, line, product, quantity):
    [item] = items_in(plain(line), language, "USD")

    assert product in (item.product or "")
    assert item.quantity == quantity


def test_a_size_alone_is_called_as_the_goods_before_it():
    items = items_in("steel pipe 60 mm 400 pcs and 80 mm 250 pcs", "en", None)

    assert [item.product for item in items] == ["steel pipe 60 mm", "steel pipe 80 mm"]


def test_the_first_step_of_a_price_has_only_an_upper_bound():
    text = "Miele di acacia, vaso 500 g\n  fino a 499 pezzi: 5,10 EUR\n  da 500 a 1.999 pezzi: 4,70 EUR\n"

    items = items_in(plain(text), "it", "EUR", is_offer=True)

    assert [(item.product, item.quantity, item.quantity_max, item.price) for item in items] == [
        ("Miele di acacia, vaso 500 g", None, 499, Decimal("5.10")),
        ("Miele di acacia, vaso 500 g", 500, 1999, Decimal("4.70")),
    ]


def test_wide_digits_and_letters_are_figures_and_codes():
    assert plain("ＡＢ－１２") == "AB-12"
    [item] = items_in(plain("収納箱　１，８００個　単価３．５０ドル"), "ja", "USD")

    assert (item.quantity, item.price) == (1800, Decimal("3.50"))


def test_cents_behind_a_comma_as_banks_write_them():
    assert value_of("9,864,00") == Decimal("9864.00")
    assert value_of("1,20,000") == Decimal(120_000)


@pytest.mark.parametrize(
    "text", ["报价有效期15天，起订量500，交货地点宁波。", "有效期15天。", "Validity 30 days, delivery 40 days."]
)
def test_how_long_an_offer_holds_is_no_line_of_goods(text):
    assert items_in(plain(text), "zh" if "天" in text else "en", "CNY", is_offer=True) == []


def test_the_column_over_words_names_the_goods_whatever_it_is_called():
    table = Table("Whole", (("Code", "Spice", "Min. order (kg)", "Price (EUR per kg)"), ("W1", "Nutmeg", "400", "9.2"),
                            ("W2", "Star anise", "300", "7.5")))  # fmt: skip

    listing = listing_of(table, "attachment:a.xlsx", "en")

    assert listing is not None
    assert [(item.product, item.model, item.unit) for item in listing.items] == [
        ("Nutmeg", "W1", "kg"),
        ("Star anise", "W2", "kg"),
    ]


def test_of_two_quantities_the_final_one_counts_and_none_is_no_line():
    table = Table("Pedido", (("Código", "Descrição", "Qtde cotada", "Qtde final", "Preço unit. (US$)"),
                             ("A1", "Colher", "500", "650", "0.4"), ("A2", "Faca", "500", "0", "0.5")))  # fmt: skip

    listing = listing_of(table, "attachment:a.xlsx", "pt")

    assert listing is not None
    assert [(item.product, item.quantity) for item in listing.items] == [("Colher", 650)]


def test_an_inquiry_may_list_goods_without_a_quantity():
    message = (
        "From: Bo <bo@buyer.example>\r\nTo: sales@ours.example\r\nSubject: RFQ fasteners\r\n\r\n"
        "Dear all,\r\nplease send us your quotation for these parts, quantities follow:\r\n\r\n"
        "  Hinge bolt M10x40, A4\r\n  Wing nut M10\r\n  Cover plate, anodised\r\n\r\nBo\r\n"
    )

    found = read(message.encode()).understanding

    assert found.kind is Kind.INQUIRY
    assert [item.product for item in found.items] == ["Hinge bolt M10x40, A4", "Wing nut M10", "Cover plate, anodised"]
    assert {item.quantity for item in found.items} == {None}


@pytest.mark.parametrize("name", ["Hinges 4 inch", "Cherries, pitted", "Carabiners 8 mm", "Besteck 24-teilig"])
def test_goods_may_begin_like_a_greeting(name):
    [item] = items_in(f"{name} - 500 pcs", "en", None)

    assert item.product == name


def test_a_cancelled_line_is_no_line_of_goods():
    text = "- please cancel the 300 pcs of lamp oil LO-1\n- increase the wicks WK-2 from 500 to 800 pcs at EUR 1.20"

    assert [(item.model, item.quantity) for item in items_in(text, "en", "EUR")] == [("WK-2", 800)]
    assert len(items_in("Coupler 48 mm, drop forged - 900 pcs", "en", None)) == 1


def test_counts_that_stand_first_below_each_other_are_a_list():
    items = items_in("40 x tea urn 20 L\n600 x GN lid 1/3\n", "en", None)

    assert [(item.product, item.quantity) for item in items] == [("tea urn 20 L", 40), ("GN lid 1/3", 600)]


def test_the_first_step_of_columns_may_have_only_an_upper_bound():
    table = Table("t", (("品名", "300打以下", "300打及以上"), ("棉手套", "4.20", "3.90")))

    listing = listing_of(table, "body", "zh")

    assert listing is not None
    assert [(item.quantity, item.quantity_max) for item in listing.items] == [(None, 300), (300, None)]


def test_an_interest_in_words_names_goods_too():
    message = (
        "From: Ana <ana@buyer.example>\r\nTo: sales@ours.example\r\nSubject: Consulta\r\n\r\n"
        "Hola, estamos interesados en linternas frontales y faroles solares. Favor cotizar CIF Callao.\r\n"
    )

    found = read(message.encode()).understanding

    assert [item.product for item in found.items] == ["linternas frontales", "faroles solares"]
