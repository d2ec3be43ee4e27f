"""Telephones, postcodes and what somebody takes back are figures too, but nobody counts goods with them."""

from __future__ import annotations

import pytest

from argosy.reading.trade.lines import items_in
from argosy.reading.trade.numbers import plain

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("zh", "——绍兴市越帆家纺有限公司 沈越帆 0575-84440126"),
        ("zh", "- 宁波同泰机电 电话 0574 8444 0126"),
        ("fr", "- Ets Lormont, 03 27 44 40 18"),
        ("de", "- Fa. Brandtner, 0821 / 444 0172"),
        ("ja", "- 山陽木工 086-444-0173"),
        ("en", "- Tarrant Tools, 01632 960 144"),
    ],
)
def test_a_telephone_below_a_dash_is_no_count(language, line):
    assert items_in(plain(line), language, None) == []


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("fr", "SAS Bricolage Aubrac, 8 avenue du Pont Neuf, 12210 Laguiole"),
        ("de", "Hellwig Eisenwaren, Lindenstr. 4, 29221 Celle"),
        ("it", "Ferramenta Dalpozzo, via Garibaldi 41, 48018 Faenza"),
        ("es", "Suministros Arnedo, calle Mayor 17, 26580 Arnedo"),
        ("ru", "ИП Савельев, ул. Заречная 12, 620014 Екатеринбург"),
        ("pl", "Hurtownia Narwik, ul. Polna 7, 61800 Poznań"),
    ],
)
def test_a_postcode_in_the_address_of_a_claimant_is_no_count_of_broken_goods(language, line):
    assert items_in(plain(line), language, None, is_claim=True) == []


def test_goods_beside_a_telephone_are_still_read():
    [item] = items_in(plain("毛毯 1200条，有问题打 0575-84440126"), "zh", None)

    assert (item.product, item.quantity) == ("毛毯", 1200)


def test_goods_that_come_to_an_address_are_still_read():
    [item] = items_in("Please send 300 folding chairs to 12 Station Road, 4051 Basel", "en", None, is_claim=True)

    assert item.quantity == 300


@pytest.mark.parametrize(
    ("language", "line", "quantity"),
    [
        ("en", "In fact 64 lamps are cracked, not 25 as I wrote on Monday.", 64),
        ("it", "sono 73 le lampade rotte, non 30 come scritto lunedì", 73),
        ("de", "Es sind 58 Lampen defekt, nicht 20 wie gestern geschrieben.", 58),
        ("fr", "ce sont 47 lampes cassées, pas 12 comme annoncé hier", 47),
        ("es", "son 91 lámparas rotas, no 40 como dije ayer", 91),
        ("ru", "разбито 66 ламп, а не 30 как писали вчера", 66),
    ],
)
def test_the_number_that_is_taken_back_is_not_claimed(language, line, quantity):
    [item] = items_in(plain(line), language, None, is_claim=True)

    assert item.quantity == quantity
    assert not any(map(str.isdecimal, item.product or ""))


@pytest.mark.parametrize(
    ("line", "product", "quantity"),
    [
        ("500 pcs usb flash drive, 16GB", "usb flash drive, 16GB", 500),
        ("300 pcs drawer runner soft close, 450 mm", "drawer runner soft close, 450 mm", 300),
        ("120 sets garden lane, grey", "garden lane, grey", 120),
    ],
)
def test_goods_whose_names_sound_like_streets_are_read(line, product, quantity):
    [item] = items_in(f"We need:\n{line}", "en", None)

    assert (item.product, item.quantity) == (product, quantity)
