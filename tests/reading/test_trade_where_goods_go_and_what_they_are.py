"""Where goods go and what they are, where a letter tells it by the way."""

from __future__ import annotations

from decimal import Decimal

import pytest

from argosy.reading.documents import Document, Table
from argosy.reading.model import Kind, Own
from argosy.reading.trade.destination import destination_of
from argosy.reading.trade.letter import Letter
from argosy.reading.trade.lines import items_in
from tests.reading.letters import letter, read

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("en", "Please quote 300 camping chairs delivered to our yard in Tralee if you do that.", "Tralee"),
        ("de", "Bitte Angebot über 300 Campingstühle, geliefert an unser Lager in Suhl.", "Suhl"),
        ("fr", "Merci de coter 300 chaises de camping, livrées à notre dépôt de Brive.", "Brive"),
        ("es", "Favor cotizar 300 sillas entregadas en nuestra bodega de Ambato.", "Ambato"),
        ("it", "Chiedo il prezzo di 300 sedie consegnate al nostro magazzino di Empoli.", "Empoli"),
        ("ru", "Просим цену на 300 стульев с доставкой до нашего склада в Кинешма.", "Кинешма"),
    ],
)
def test_goods_are_delivered_to_a_store_of_the_buyer(language, text, place):
    assert read(letter("Camping", text), language).terms.place == place


def test_a_store_of_which_nothing_is_delivered_is_no_destination():
    text = "Please quote 300 camping chairs. The photos were taken at our yard in Tralee."

    assert read(letter("Camping", text)).terms.place is None


def test_the_port_stands_below_its_heading_in_a_form():
    rows = (
        ("Vessel", "Port of loading", "Port of discharge", "Freight"),
        ("STELLA 021W", "XIAMEN", "ZADAR, CROATIA", "PREPAID"),
    )
    text = "\n".join("\t".join(row) for row in rows)
    paper = Document(name="bl.docx", text=text, tables=(Table(name="table 1", rows=rows),))
    shipped = Letter(letter("B/L draft", "see attached"), "see attached", "", "", "en", Own(), [paper])

    assert (destination_of(shipped, Kind.SHIPMENT) or "").startswith("ZADAR")


def test_a_ship_berths_at_a_port_that_no_list_knows():
    text = "BL KXAMB250719 nolu konşimento geldi, gemi 31.07'de Dikili'ye yanaşıyor."

    assert read(letter("konşimento", text), "tr").terms.place == "Dikili"


@pytest.mark.parametrize(
    ("language", "line", "name"),
    [
        ("en", "B/L KX-20, container 40HQ, cargo - cotton yarn, 960 cartons", "cotton yarn"),
        ("de", "Ladung - Baumwollgarn 960 Kartons", "Baumwollgarn"),
        ("es", "BL KX-20, mercancía: hilo de algodón 960 cajas", "hilo de algodón"),
        ("ru", "контейнер 40HQ, груз - нитки швейные 960 картонов", "нитки швейные"),
    ],
)
def test_behind_the_word_for_cargo_stands_its_name(language, line, name):
    [item] = items_in(line, language, None)

    assert (item.product, item.quantity, item.unit) == (name, 960, "carton")


def test_a_size_alone_is_called_as_the_subject_says_and_never_as_who_is_greeted():
    answer = ("<1@baylight.example>",)
    text = "芳姐，\n\n太贵了，数量可以加到 24cm 2000个、28cm 1500个，请再报价。"

    found = read(letter("Re: 不锈钢盆 报价", text, in_reply_to=answer), "zh")

    assert [item.product for item in found.items] == ["不锈钢盆 24cm", "不锈钢盆 28cm"]


def test_a_claim_is_for_the_sum_and_not_for_the_price_of_one():
    text = "We want a credit for 120 lamps, 120 @ $7.25. That's $870.00 on the lamps alone. They flicker and are dead."

    found = read(letter("Lamps broken", text))

    assert (found.kind, found.total) == (Kind.COMPLAINT, 870)
    assert [(item.quantity, item.price) for item in found.items] == [(120, Decimal("7.25"))]
