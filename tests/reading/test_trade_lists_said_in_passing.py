"""Lines of goods that are said in passing: "the same but larger", "if you have it", a range without a unit, sizes before counts."""

from __future__ import annotations

from decimal import Decimal

import pytest

from argosy.reading.documents import Table
from argosy.reading.trade.lines import items_in
from argosy.reading.trade.table_items import listing_of
from argosy.reading.vocabulary.headings import field_of

pytestmark = pytest.mark.pure


def told(text, language):
    return [(item.product, item.quantity, item.unit) for item in items_in(text, language, None)]


@pytest.mark.parametrize(
    ("language", "text", "product"),
    [
        ("en", 'And if you carry them, brass elbows 1/2", 600 pcs', "brass elbows 1/2"),
        ("de", "und falls Sie das führen, Sechskantmuttern M8, 600 Stück", "Sechskantmuttern M8"),
        ("fr", "et si vous en faites, gants nitrile taille L, 600 pièces", "gants nitrile taille L"),
        ("es", "y si lo manejan, cinta aislante negra, 600 piezas", "cinta aislante negra"),
        ("ru", "и если есть, перчатки нитриловые, 600 шт", "перчатки нитриловые"),
        ("tr", "eğer varsa, seramik kupa, 600 adet", "seramik kupa"),
        ("zh", "如果有的话，陶瓷马克杯 600个", "陶瓷马克杯"),
    ],
)
def test_whether_the_seller_has_it_is_no_part_of_the_name(language, text, product):
    assert told(text, language) == [(product, 600, "piece")]


@pytest.mark.parametrize(
    ("language", "text", "products"),
    [
        ("de", "500 Stk Gartentisch Akazie 80x80\n300 Stk gleiche in 120x80", ["80x80", "120x80"]),
        ("fr", "200 pcs nappe coton 150x250 bleu\n100 pcs même mais 180x300", ["150x250 bleu", "180x300 bleu"]),
        ("zh", "陶瓷杯 350ml 2000个\n同款 450ml 1000个", ["陶瓷杯 350ml", "陶瓷杯 450ml"]),
        ("ru", "мешок 50x80 - 3000 шт\nто же 60x100 - 2000 шт", ["мешок 50x80", "мешок 60x100"]),
        (
            "en",
            "400 pcs canvas tote natural\n200 pcs same in black",
            ["canvas tote natural", "canvas tote natural black"],
        ),
    ],
)
def test_the_same_again_is_called_as_the_line_before_it(language, text, products):
    found = items_in(text, language, None)

    assert len(found) == 2
    assert all((item.product or "").endswith(name) for item, name in zip(found, products, strict=True))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "basin mixer, between 140 and 170"),
        ("fr", "mitigeur lavabo, entre 140 et 170"),
        ("es", "mezcladora de lavabo, de 140 a 170"),
        ("ru", "смеситель для раковины, от 140 до 170"),
    ],
)
def test_a_range_at_the_end_of_a_line_counts_without_a_unit(language, text):
    [item] = items_in(text, language, None)

    assert (item.quantity, item.quantity_max, item.unit) == (140, 170, "piece")


def test_a_range_of_sizes_counts_nothing():
    assert not items_in("door handles, from 40 to 60 mm", "en", None)


@pytest.mark.parametrize(
    "line", ["窗台板 1200*300*20 640块", "kerb 1200x300x20 640 pcs", "kerb 1200 x 300 x 20 640 pcs"]
)
def test_the_last_side_of_a_size_is_no_thousand_of_the_count_behind_it(line):
    [item] = items_in(line, "zh", None)

    assert item.quantity == 640


@pytest.mark.parametrize(
    ("words", "unit"), [("1个小柜起", "container_20"), ("2个大柜", "container_40"), ("3個高櫃", "container_40hq")]
)
def test_containers_as_chinese_forwarders_call_them(words, unit):
    [item] = items_in(f"白糖 25kg袋 {words}", "zh", None)

    assert item.unit == unit


def test_quantities_below_the_headings_begin_tiers_though_the_words_stand_one_row_above():
    rows = (
        ("Ref.", "Description", "Carton pcs", "EXW Porto, EUR / pc", "", ""),
        ("", "", "", "300 - 899", "900 - 2,999", "from 3,000"),
        ("CK-11", "Cork trivet 20 cm", "48", "1.90", "1.72", "1.55"),
        ("CK-15", "Cork coaster", "96", "0.42", "0.37", "0.33"),
    )

    listing = listing_of(Table(name="page 1", rows=rows, is_on_page=True), "attachment:offer.pdf", "en")

    assert listing is not None
    assert [(item.model, item.quantity, item.quantity_max, item.price) for item in listing.items[:3]] == [
        ("CK-11", 300, 899, Decimal("1.90")),
        ("CK-11", 900, 2999, Decimal("1.72")),
        ("CK-11", 3000, None, Decimal("1.55")),
    ]
    assert len(listing.items) == 6


@pytest.mark.parametrize(
    "heading",
    [
        "Zolltarifnr.",
        "Warennr.",
        "HS-Nr.",
        "Code NC",
        "Cód. arancelario",
        "Pos. doganale",
        "GTİP Kodu",
        "HS番号",
        "رمز HS",
    ],
)
def test_a_column_of_tariff_numbers_in_any_writing(heading):
    assert field_of(heading) == "hs"


def test_a_short_word_is_counted_where_an_article_number_follows():
    found = items_in("we need 500 oil filters OF-210 and 300 cabin filters CF-33", "en", None)

    assert [(item.model, item.quantity) for item in found] == [("OF-210", 500), ("CF-33", 300)]
