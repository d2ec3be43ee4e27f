"""Of a count and the one it replaces the new one is ordered, however the change is written."""

from __future__ import annotations

import pytest

from argosy.reading.trade.lines import items_in
from argosy.reading.trade.numbers import plain

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("language", "line", "quantity", "unit"),
    [
        ("de", 'Bitte 650 statt 400 Stück vom Gartenschlauch 1/2"', 650, "piece"),
        ("en", "Please make it 900 instead of 600 pcs of the garden hose", 900, "piece"),
        ("fr", "Il nous faut 750 au lieu de 500 paires de gants de jardin", 750, "pair"),
        ("es", "Mándenos 820 en lugar de 500 cajas de guantes", 820, "carton"),
        ("it", "Vi preghiamo di spedire 340 invece di 200 rotoli di rete zincata", 340, "roll"),
        ("pt", "Queremos 260 em vez de 200 caixas de luvas", 260, "carton"),
        ("ru", "Нужно 560 вместо 400 шт лопат", 560, "piece"),
        ("nl", "Graag 480 in plaats van 300 stuks tuinslang", 480, "piece"),
        ("pl", "Prosimy o 220 zamiast 150 szt. łopat", 220, "piece"),
    ],
)
def test_so_many_instead_of_so_many(language, line, quantity, unit):
    [item] = items_in(plain(line), language, None)

    assert (item.quantity, item.quantity_max, item.unit) == (quantity, None, unit)
    assert item.product


@pytest.mark.parametrize(
    ("language", "line", "product", "quantity", "unit"),
    [
        ("ko", "무릎담요 70x100 : 2,000장 -> 3,500장", "무릎담요 70x100", 3500, "piece"),
        ("en", "garden hose 12 mm: 400 pcs => 650 pcs", "garden hose 12 mm", 650, "piece"),
        ("zh", "毛毯 1000条 → 1600条", "毛毯", 1600, "piece"),
        ("en", "garden gloves, size 9: 400 → 650 pairs", "garden gloves, size 9", 650, "pair"),
    ],
)
def test_behind_an_arrow_stands_what_is_ordered_now(language, line, product, quantity, unit):
    [item] = items_in(plain(line), language, None)

    assert (item.product, item.quantity, item.unit) == (product, quantity, unit)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Please change the HS code 3926 -> 3924 on the papers."),
        ("en", "We prefer colour temperature 3000 -> 4000 for them."),
        ("en", "Payment terms 30 -> 45 days please."),
        ("de", "Lieferung bitte KW 20 statt 24."),
        ("en", "60 instead of 30 % deposit is too much for us."),
    ],
)
def test_codes_weeks_and_terms_that_change_count_no_goods(language, line):
    assert items_in(plain(line), language, None) == []


@pytest.mark.parametrize(
    ("line", "quantity"), [("hinge DH-100 qty 500 -> 800", 800), ("hinge DH-100: 500 -> 800", 800)]
)
def test_bare_figures_at_an_arrow_count_behind_an_article_or_the_word_for_how_many(line, quantity):
    [item] = items_in(plain(line), "en", None)

    assert (item.model, item.quantity) == ("DH-100", quantity)


@pytest.mark.parametrize(
    ("language", "line", "product", "quantity", "unit"),
    [
        ("de", "Pos. 2 Unterlenkerkugel Kat. 2: statt 400 bitte 350 Stück", "Unterlenkerkugel Kat. 2", 350, "piece"),
        ("en", "garden hose 1/2 inch: instead of 400 please 350 pcs", "garden hose 1/2 inch", 350, "piece"),
        ("fr", "Gants de jardin taille 9 : au lieu de 500, 750 paires", "Gants de jardin taille 9", 750, "pair"),
        ("es", "Guantes de nitrilo: en lugar de 500 por favor 820 cajas", "Guantes de nitrilo", 820, "carton"),
        ("it", "Rete zincata 25 m: invece di 200 mettete 340 rotoli", "Rete zincata 25 m", 340, "roll"),
        ("ru", "Лопата штыковая: вместо 400 нужно 560 шт", "Лопата штыковая", 560, "piece"),
        ("en", "bearing UCP205, qty we can increase to 6,000", "bearing", 6000, "piece"),
    ],
)
def test_the_old_count_may_stand_first(language, line, product, quantity, unit):
    [item] = items_in(plain(line), language, None)

    assert (item.product, item.quantity, item.unit) == (product, quantity, unit)


def test_a_count_with_a_gap_is_read_whole_behind_instead_of():
    [item] = items_in(plain("Gants de jardin : 2 000 au lieu de 1 500"), "fr", None)

    assert item.quantity == 2000
