"""The city of a business card's address: taken where the address says it clearly, else left to whoever looks it over."""

from __future__ import annotations

import pytest

from argosy.reading.card_places import city_of
from argosy.reading.cards import Line, read_card


@pytest.mark.parametrize(
    ("address", "city"),
    [
        ("Speicherstraße 12, 20457 Hamburg, Germany", "Hamburg"),
        ("Am Hang 3, D-58239 Schwerte", "Schwerte"),
        ("Calle Mayor 5, 28013 Madrid", "Madrid"),
        ("Calle Mayor 22, Zaragoza, España", "Zaragoza"),
        ("12 Harbour Road, Hamburg, Germany", "Hamburg"),
        ("No. 88 Xingye Road, Ningbo, Zhejiang 315000, China", "Ningbo"),
        ("No. 1 Huaide Road, Ningbo City, Zhejiang Province, P.R. China", "Ningbo"),
        ("Keizersgracht 5, 1015 CN Amsterdam", "Amsterdam"),
        ("浙江省宁波市鄞州区中山东路1999号", "宁波"),
        ("中国浙江宁波市中山东路1999号", "宁波"),
        ("上海市浦东新区世纪大道100号", "上海"),
        ("广西壮族自治区南宁市民族大道1号", "南宁"),
    ],
)
def test_the_city_is_read_where_the_address_says_it_clearly(address, city):
    assert city_of(address) == city


@pytest.mark.parametrize(
    "address",
    [
        "",
        "12 Harbour Road",
        "Hamburg Road 12, Industrial Park, Block C",
        "1 Main Street, Springfield, Illinois 62701, USA",  # Springfield or Illinois
        "88 Xingye Road, Yinzhou District, Zhejiang, China",
        "Unit 5, Germany",
        "中山东路1999号",
        "Plot 7, Industrial Zone, Germany",
    ],
)
def test_where_it_might_be_another_none_is_said(address):
    assert city_of(address) == ""


def test_a_card_says_its_city():
    lines = [
        Line("Vogt GmbH", 2),
        Line("Anna Vogt", 3),
        Line("anna@vogt.example"),
        Line("Speicherstraße 12, 20457 Hamburg"),
    ]

    assert read_card(lines).city == "Hamburg"
