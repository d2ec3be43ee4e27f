"""An answer that takes lines of the offer by their numbers orders what stands in these lines."""

from __future__ import annotations

import time
from decimal import Decimal

import pytest

from argosy.reading.model import Kind
from tests.reading.letters import letter, read

pytestmark = pytest.mark.pure

OFFER = """> Dear Brian,
> our offer, FOB Xiamen:
> 1. TF-20 tent frame steel 2.0 m, 400 sets, USD 11.20/set
> 2. TP-9 tent peg 9 mm, 6000 pcs, USD 0.18/pc
> 3. GL-4 guy line 4 mm, 1500 pcs, USD 0.42/pc
"""


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "We order items 1 and 3 as offered, please cancel item 2.\nFor item 3 please 2,000 pcs instead of 1,500.",
        ),
        (
            "de",
            "Wir bestellen Pos. 1 und Pos. 3 wie angeboten, Pos. 2 bitte streichen.\nBei Pos. 3 aber 2000 statt 1500 Stück.",
        ),
        (
            "fr",
            "Nous commandons les lignes 1 et 3 selon votre offre, ligne 2 supprimée.\nLigne 3 : 2 000 au lieu de 1 500.",
        ),
        (
            "es",
            "Confirmamos el pedido: líneas 1 y 3 según su oferta, línea 2 eliminada.\nEn línea 3, 2000 en lugar de 1500",
        ),
        ("zh", "确认下单：第1和第3项按报价，第2项取消。\n第3项改为2000个。"),
    ],
)
def test_lines_are_taken_dropped_and_changed_by_their_numbers(language, text):
    found = read(letter("Re: offer", text), language, quoted=OFFER)

    assert found.kind is Kind.ORDER
    assert [(item.model, item.quantity, item.unit, item.price) for item in found.items] == [
        ("TF-20", 400, "set", Decimal("11.20")),
        ("GL-4", 2000, "piece", Decimal("0.42")),
    ]


def test_the_rest_of_the_offer_is_taken_where_the_answer_says_so():
    text = "We place the order: item 2 cancelled, the rest as offered."

    found = read(letter("Re: offer", text), "en", quoted=OFFER)

    assert [item.model for item in found.items] == ["TF-20", "GL-4"]


def test_a_price_that_is_set_for_a_line_holds():
    text = "We order item 1 at USD 10.90/set and the rest as offered."

    frame, *_ = read(letter("Re: offer", text), "en", quoted=OFFER).items

    assert (frame.quantity, frame.price) == (400, Decimal("10.90"))


def test_goods_that_an_answer_names_itself_need_no_offer():
    text = "We order 300 pcs of the tent peg bag TB-1 at USD 0.60/pc."

    [item] = read(letter("Re: offer", text), "en", quoted=OFFER).items

    assert (item.model, item.quantity) == ("TB-1", 300)


def test_goods_beside_the_numbers_are_ordered_too():
    text = "We order item 1 as offered.\nPlus 300 pcs of the tent bag TB-1 at USD 0.60/pc."

    found = read(letter("Re: offer", text), "en", quoted=OFFER)

    assert [(item.model, item.quantity) for item in found.items] == [("TF-20", 400), ("TB-1", 300)]


def test_what_stands_behind_a_comma_belongs_to_the_line_before_it():
    text = "We order item 1, hot dip galvanised, 550 sets, plus 300 pcs of the tent bag TB-1 at USD 0.60/pc."

    found = read(letter("Re: offer", text), "en", quoted=OFFER)

    assert [(item.model, item.quantity) for item in found.items] == [("TF-20", 550), ("TB-1", 300)]


def test_an_offer_of_endless_lines_is_read_in_a_moment():
    start = time.process_time()

    read(letter("Re: order", "We order item 1, 2 " * 400), "en", quoted="> 1. a 5 pcs USD 1\n" * 400)

    assert time.process_time() - start < 3


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "We order item 1 since our stock is low, item 3 as offered."),
        ("en", "We order item 1 without logo and item 3 as offered."),
        ("en", "We order item 1 (single box), item 3 as offered."),
        ("en", "We order item 1, and we are quite happy with item 3 too: please book both."),
        ("de", "Wir bestellen Pos. 1 ohne Aufdruck, Pos. 3 wie angeboten."),
        ("de", "Wir bestellen Pos. 1 nicht verzinkt und Pos. 3 wie angeboten, ohne Pos. 2."),
        ("es", "Hacemos el pedido: línea 1 sin logo, línea 3 según su oferta."),
        ("fr", "Nous commandons la ligne 1 sans logo, la ligne 3 selon votre offre."),
    ],
)
def test_how_a_line_is_wanted_drops_it_not(language, text):
    found = read(letter("Re: offer", text), language, quoted=OFFER)

    assert [item.model for item in found.items] == ["TF-20", "GL-4"]


@pytest.mark.parametrize(
    ("text", "models"),
    [
        ("We order 500 sets of TF-20 and 700 pcs of GL-4. For item 1 please print our logo.", ["TF-20", "GL-4"]),
        ("We confirm the order. On line 2 of the invoice please put our tax number.", []),
        (
            "We confirm the order as offered. On line 2 of the invoice please put our tax number.",
            ["TF-20", "TP-9", "GL-4"],
        ),
        ("We order as per your offer of 23 Nov. Item 3: shipment two weeks earlier please.", ["TF-20", "TP-9", "GL-4"]),
    ],
)
def test_a_line_that_is_only_mentioned_is_not_taken_by_that(text, models):
    found = read(letter("Re: offer", text), "en", quoted=OFFER)

    assert [item.model for item in found.items] == models


def test_a_list_of_lines_goes_on_behind_what_is_said_of_one():
    text = "We confirm the order for item 3, 900 pcs by 15 May, and item 1."

    found = read(letter("Re: offer", text), "en", quoted=OFFER)

    assert [(item.model, item.quantity) for item in found.items] == [("TF-20", 400), ("GL-4", 900)]
