"""In a line of a list one count is wanted; the others say how large the goods are, how they are packed, what they cost."""

from __future__ import annotations

from decimal import Decimal

import pytest

from argosy.reading.trade.aligned import typed_tables
from argosy.reading.trade.labelled import form_items
from argosy.reading.trade.lines import items_in
from argosy.reading.trade.numbers import plain

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("language", "line", "product", "quantity", "unit"),
    [
        ("pl", "- kreda chodnikowa, wiaderko 20 szt. – 1 200 szt.", "kreda chodnikowa", 1200, "piece"),
        ("es", "- Sorbato de potasio granular ............ 5.000 kg", "Sorbato de potasio granular", 5000, "kg"),
        ("zh", "1、冷冻毛豆（A级，400g/袋） 2个20尺柜", "冷冻毛豆", 2, "container_20"),
        ("ja", "・アルミテーブル 70cm　型番 AT-70　800台", "アルミテーブル 70cm", 800, "piece"),
        ("tr", "* Polyester astar kumaş 190T, en 150 cm - 30.000 metre", "Polyester astar kumaş", 30000, "metre"),
        ("ru", "Чеснок очищенный         1 контейнер 40 фут", "Чеснок очищенный", 1, "container_40"),
        ("en", "(3) 600 rolls - Poly wire 1320 ft @ $21.75", "Poly wire", 600, "roll"),
        ("en", "Rice in 25 kg bags, 3000 bags (75 MT)", "Rice", 3000, "bag"),
        ("es", "3 contenedores de 40 pies HC de ajo blanco fresco", "ajo blanco fresco", 3, "container_40hq"),
    ],
)
def test_the_wanted_count_is_told_from_sizes_and_packing(language, line, product, quantity, unit):
    [item] = items_in(plain(line), language, None)

    assert (item.product or "").startswith(product)
    assert (item.quantity, item.unit) == (quantity, unit)


@pytest.mark.parametrize(
    ("language", "line", "steps"),
    [
        ("fr", "Chaise CH-22 : 18,90 USD pièce à partir de 200, 17,60 USD à partir de 500 pièces", [200, 500]),
        ("de", "Lounge-Set LS-5:  238,00 USD/Set (ab 40 Sets), 229,00 USD/Set (ab 80 Sets)", [40, 80]),
        ("en", "Hose reel 20 m: USD 12.80 / 500 pcs, USD 12.10 / 1000 pcs", [500, 1000]),
        ("en", "Mask, 20pcs/box: $0.098/pc (100k pcs), $0.092/pc (500k pcs)", [100_000, 500_000]),
    ],
)
def test_prices_that_fall_with_the_quantity_make_a_line_each(language, line, steps):
    items = items_in(plain(line), language, None)

    assert [item.quantity for item in items] == steps
    assert len({item.product for item in items}) == 1


def test_fields_one_behind_the_other_in_a_line_are_told_apart():
    line = "品番：PD-6S　精密ドライバーセット6本組　数量：1,000セット　単価：¥780"

    [item] = form_items(plain(line), "ja", "JPY")

    assert (item.model, item.quantity, item.unit, item.price) == ("PD-6S", 1000, "set", Decimal(780))
    assert item.product == "精密ドライバーセット6本組"


def test_a_table_typed_with_spaces_is_a_table():
    text = "Art.       Descrizione               Q.tà     Prezzo\nSC-1     Scatola avana   10.000   € 0,185\n\nDistinti saluti"

    [table] = typed_tables(text)

    assert table.rows[1] == ("SC-1", "Scatola avana", "10.000", "€ 0,185")


def test_a_telephone_number_is_no_quantity():
    assert items_in("(41) 3555-0120 | (41) 99555-0121\nTel. 0511 400 pcs", "pt", None) == []


def test_a_tariff_number_goes_with_the_goods_it_stands_beside():
    [film, net] = items_in("- Film 200 mic, 18,000 kg (HS 3920.10)\n- Shade net, 800 rolls", "en", None)

    assert (film.hs_code, net.hs_code) == ("3920.10", None)


@pytest.mark.parametrize(
    ("language", "sentence", "goods"),
    [
        ("es", "Quisiéramos el precio de 600 sillas plegables (modelo SP-08) y 90 carpas 3x3 m", [600, 90]),
        ("en", "Please go ahead with 200 wheelbarrow WB-65 @ $13.80 and 500 shovel S503 at $2.35.", [200, 500]),
        ("en", "CE and ISO 13485 certificates are a must for all 3 factories", []),
        ("de", "bitte um Angebot für 200 Stück rund, 150 Stück eckig sowie 50 Untersetzer", [200, 150, 50]),
    ],
)
def test_goods_are_counted_without_a_unit_too(language, sentence, goods):
    assert [item.quantity for item in items_in(plain(sentence), language, None)] == goods


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        # the last of a list needs no unit
        ("en", "sockets double 13A 5000pcs, breaker 32A C curve 3000.", [(5000, "piece"), (3000, "piece")]),
        (
            "fr",
            "pompes airless 50 ml (5000 pcs) et étuis carton imprimés (15 000)",
            [(5000, "piece"), (15_000, "piece")],
        ),
        # a comma without a space behind it parts no number in Chinese
        ("zh", "白虾仁 41/50,包冰 20%,3000 公斤", [(3000, "kg")]),
        # what is glued to its figure is a size
        ("en", "we need 2000 tyres 4.00-8 and 500 wheelbarrows 65L green", [(2000, "piece"), (500, "piece")]),
        # the amount behind the price is no second line
        ("en", "pos 10  Tile cutter 900 mm   80 pcs   à 46,50 EUR   =  3.720,00 EUR", [(80, "piece")]),
        # an article with a number only
        ("tr", "30207         800 adet", [(800, "piece")]),
    ],
)
def test_counts_are_found_where_the_unit_is_left_out(language, text, found):
    items = items_in(plain(text), language, None)

    assert [(item.quantity, item.unit) for item in items] == found


def test_a_price_list_says_once_for_how_many_its_prices_are():
    text = "weekly prices EXW Riga, EUR per 1000 pcs:\n\nHex bolt M8x40 ....... 41,20\nNut M8 cl.8 ......... 12,90"

    items = items_in(plain(text), "en", "EUR", is_offer=True)

    assert [(item.product, item.price) for item in items] == [
        ("Hex bolt M8x40", Decimal("0.0412")),
        ("Nut M8 cl.8", Decimal("0.0129")),
    ]


def test_each_wish_goes_to_the_goods_that_it_names():
    text = (
        "flacons verre 30 ml, 10000 pcs\npompes airless 50 ml, 5000 pcs\n"
        "Budget environ 0,38 € pour le flacon et 0,55 € pour la pompe"
    )

    items = items_in(plain(text), "fr", None)

    assert [item.target_price for item in items] == [Decimal("0.38"), Decimal("0.55")]


def test_steps_of_a_price_bear_the_number_of_the_article_above_them():
    text = (
        "Many thanks for your mail of today. Our price for garden shears forged, model GS-21, FOB Qingdao:\n\n"
        "300 - 899 pcs     USD 2.60/pc\n900 pcs up        USD 2.35/pc\n"
    )

    items = items_in(text, "en", "USD", is_offer=True)

    assert [(item.product, item.model, item.quantity) for item in items] == [
        ("garden shears forged", "GS-21", 300),
        ("garden shears forged", "GS-21", 900),
    ]
