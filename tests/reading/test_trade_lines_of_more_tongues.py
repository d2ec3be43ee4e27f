"""Lines of goods as buyers of more countries type them, with what stands around a count there."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.reading.letters import letter, read

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ro", "Bună ziua, vă rugăm oferta pentru 5.000 buc becuri LED.", [("becuri LED", 5000, "piece")]),
        ("da", "Hej, vi vil gerne have pris på 2.000 stk. havehandsker.", [("havehandsker", 2000, "piece")]),
        (
            "sv",
            "Hej! Pris på 60 säckar nötter och 40 dussin glas",
            [("nötter", 60, "bag"), ("glas", 40, "dozen")],
        ),
        ("cs", "Prosím o cenu:\n- 400 sad šroubováků", [("šroubováků", 400, "set")]),
        ("id", "Mohon harga:\n1. Perban elastis = 2.000 lusin", [("Perban elastis", 2000, "dozen")]),
        ("th", "ขอราคา\n1. แก้วสแตนเลส จำนวน 1,000 ใบ", [("แก้วสแตนเลส", 1000, "piece")]),
        ("he", "נבקש הצעת מחיר ל-1,000 יחידות בקבוק נירוסטה", [("בקבוק נירוסטה", 1000, "piece")]),
        ("ko", "견적 부탁드립니다.\n- 박스테이프 투명 : 1만 2천롤", [("박스테이프 투명", 12_000, "roll")]),
        ("pt", "preciso preço para\ncatanas 22 polegadas 500 duzias", [("catanas 22 polegadas", 500, "dozen")]),
    ],
)
def test_a_line_is_read_as_it_is_typed_there(language, text, expected):
    items = read(letter("?", text), language).items

    assert [(item.product, item.quantity, item.unit) for item in items] == expected


def test_the_plies_of_a_tyre_are_no_pairs():
    text = "pls quote\ntruck tyre 12.00R24 20pr mix road - 480 pcs\nsafety shoe size 42, 20 pr"

    items = read(letter("price", text)).items

    assert [(item.product, item.quantity, item.unit) for item in items] == [
        ("truck tyre 12.00R24 20pr mix road", 480, "piece"),
        ("safety shoe size 42", 20, "pair"),
    ]


@pytest.mark.parametrize(
    ("language", "last"),
    [
        ("nl", "P.s. de vorige partij assen (400 st à € 3,15) was prima."),
        ("de", "Die letzte Lieferung von 400 Stück à 3,15 EUR war gut."),
        ("es", "El último pedido de 400 piezas a EUR 3,15 llegó bien."),
        ("en", "Our last order of 400 pcs at EUR 3.15 was fine."),
    ],
)
def test_what_was_bought_before_is_not_asked_for(language, last):
    text = f"Angebot bitte / please quote / prijs voor:\n\n- 1.500 pcs washer M8\n\n{last}"

    items = read(letter("Anfrage", text), language).items

    assert [item.quantity for item in items] == [1500]


def test_a_swedish_total_is_no_line_of_goods():
    text = "Our quotation:\n60 säckar nötter 25 kg à 248,00 EUR\n80 säckar mandel à 97,50 EUR\n\nTotalt 22 680,00 EUR"

    items = read(letter("Quotation", text), "sv").items

    assert [(item.quantity, item.price) for item in items] == [(60, Decimal("248.00")), (80, Decimal("97.50"))]
