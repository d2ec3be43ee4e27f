"""Discounts, surcharges, alternatives, packings and what only explains are no goods; what stands beside them is."""

# ruff: noqa: E501 — a message on few lines

from __future__ import annotations

from decimal import Decimal

import pytest

from argosy.reading.documents.model import Table
from argosy.reading.trade.lines import items_in
from argosy.reading.trade.numbers import plain
from argosy.reading.trade.table_items import listing_of
from tests.reading.letters import letter, read

pytestmark = pytest.mark.pure


def table(*rows: str) -> Table:
    return Table(name="1", rows=tuple(tuple(cell.strip() for cell in row.split("|")) for row in rows))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", "art. 2030 vaso conico € 7,90 cad. minimo 200 pz\nSconto 5% per ordini oltre € 10.000."),
        ("en", "art. 2030 garden pot EUR 7.90 each, minimum 200 pcs\nDiscount 5% for orders over EUR 10,000."),
        ("de", "Art. 2030 Kübel konisch 7,90 EUR/Stück, mindestens 200 Stück\nRabatt 5 % ab 10.000 EUR."),
        ("fr", "réf. 2030 vase conique 7,90 €/pièce, minimum 200 pièces\nRemise de 5 % à partir de 10 000 €."),
        ("zh", "型号2030 花盆 7.9欧元/个 200个起\n打激光字另加0.15欧元/个。"),
    ],
)
def test_what_is_taken_off_or_put_on_is_no_line(language, text):
    items = items_in(plain(text), language, "EUR", is_offer=True)

    assert [(item.model, item.quantity, item.price) for item in items] == [("2030", 200, Decimal("7.9"))]


def test_an_alternative_that_the_total_leaves_out_is_no_line():
    listed = listing_of(
        table(
            "Pos | Bezeichnung | Menge | ME | Preis EUR | Gesamt EUR",
            "10 | Windlicht rauchgrau | 1.200 | Stk | 4,85 | 5.820,00",
            "20 | Karaffe 1,0 l | 800 | Stk | 6,40 | 5.120,00",
            " | Alternativ: Windlicht klar | 1.200 | Stk | 4,40 | 5.280,00",
            " | Deckel (nicht in Summe) | 800 | Stk | 0,40 | 320,00",
            " | Summe netto: 10.940,00 EUR | | | | ",
        ),
        "body",
        "de",
    )

    assert listed is not None
    assert [item.product for item in listed.items] == ["Windlicht rauchgrau", "Karaffe 1,0 l"]
    assert listed.total == Decimal(10940)


def test_a_name_that_begins_with_option_is_a_line():
    listed = listing_of(
        table("Item | Qty | Price USD", "Option board X2 | 20 | 30.00", "Main board | 20 | 80.00"), "body", "en"
    )

    assert listed is not None
    assert len(listed.items) == 2


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("vi", "Báo giá găng tay theo yêu cầu (giá FOB Cát Lái, USD/hộp 100 chiếc):"),
        ("en", "Gloves, prices in USD/box of 100 pcs:"),
    ],
)
def test_how_many_a_price_is_for_is_no_quantity(language, line):
    assert items_in(plain(line), language, "USD", is_offer=True) == []


def test_steps_whose_prices_have_no_sign_are_read_behind_the_word_for_price():
    line = "* Găng tay nitrile 3.5g, mã PA-N35: từ 5.000 đến 19.999 hộp giá 2,65; từ 20.000 hộp trở lên giá 2,48"

    items = items_in(plain(line), "vi", "USD", is_offer=True)

    assert [(item.model, item.quantity, item.price) for item in items] == [
        ("PA-N35", 5000, Decimal("2.65")),
        ("PA-N35", 20000, Decimal("2.48")),
    ]


def test_no_count_begins_with_a_nought():
    items = items_in("Le confirmo el pedido n° 0092 para que me separe producción de brochas", "es", "USD")

    assert items == []


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        (
            "en",
            "Out of the 2,500 boxes received, 412 boxes of the 7x50 wall plugs are short filled (between 78 and 91 plugs instead of 100). We claim USD 1,186.20: 412 x 1.14 = 469.68, rest is sorting.",
            ("7x50 wall plugs", 412, "box", Decimal("1.14"), "USD"),
        ),
        (
            "de",
            "Von den 2.500 gelieferten Kartons, 412 Kartons Klappstühle sind beschädigt. Wir fordern 469,68 USD, also 412 x 1,14 = 469,68.",
            ("Klappstühle", 412, "carton", Decimal("1.14"), "USD"),
        ),
    ],
)
def test_a_claim_is_about_what_is_wrong_at_the_price_it_reckons_with(language, text, found):
    [item] = read(letter("Complaint", plain(text)), language).items

    assert (item.product, item.quantity, item.unit, item.price, item.currency) == found


def test_below_a_heading_for_what_is_disputed_stands_what_is_wrong():
    listed = listing_of(
        table(
            "Article | Désignation | Reçu | Conforme | Litige | Litige",
            "Article | Désignation | Reçu | Conforme | Qté | Motif",
            "FT-100 | Fouta nid d'abeille | 700 | 662 | 38 pcs | taches d'huile",
            "GH-02 | Gant de hammam | 2 000 paires | 2 000 paires | 0 | RAS",
            "PG-07 | Peignoir kimono | 300 | 245 | 55 pcs | coutures défaites",
        ),
        "body",
        "fr",
        is_claim=True,
    )

    assert listed is not None
    assert [(item.model, item.quantity) for item in listed.items] == [("FT-100", 38), ("PG-07", 55)]


@pytest.mark.parametrize(("year", "first"), [("Jahr", "Erstlos"), ("Year", "First order"), ("Año", "Primer pedido")])
def test_of_a_years_need_and_the_first_lot_the_lot_is_wanted(year, first):
    listed = listing_of(
        table(
            "No. | Part | Demand | Demand | Price EUR",
            f"No. | Part | {year} | {first} | Price EUR",
            "LG-1 | Bearing 6204 | 48000 | 12000 | 0.62",
            "LG-2 | Bearing 6205 | 20000 | 5000 | 0.74",
        ),
        "body",
        "de",
    )

    assert listed is not None
    assert [item.quantity for item in listed.items] == [12000, 5000]


def test_a_price_for_a_thousand_in_a_typed_table_is_led_back_to_one():
    text = (
        "We quote you as under:\n\n"
        "  Item                          Qty            Unit price\n"
        "  Chipboard screw 4.0x40        2,400,000 pcs  USD 6.85 / 1000 pcs\n"
        "  Drywall screw 3.5x35              1,000 boxes  USD 3.95 / box\n"
    )

    items = read(letter("Quotation screws", text)).items

    assert [item.price for item in items] == [Decimal("0.00685"), Decimal("3.95")]
