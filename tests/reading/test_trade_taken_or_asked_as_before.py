"""Who takes an offer as it stands takes its lines; who reminds of a question, or passes one on, asks it again."""

from __future__ import annotations

from decimal import Decimal

import pytest

from argosy.reading.model import Kind
from tests.reading.letters import letter, read

pytestmark = pytest.mark.pure

ANSWERS = ("<1@baylight.example>",)
OFFER = (
    "> PI BL-2604:\n> CT-10 Cooler bag 12L 700 pcs x USD 3.15\n> CT-22 Picnic blanket 500 pcs x USD 4.40\n"
    "> CT-31 Hammock double 300 pcs x USD 8.20\n> FOB Xiamen. 30% deposit, balance before shipment.\n"
)


def bought(language, text):
    found = read(letter("Re: PI BL-2604", text, in_reply_to=ANSWERS), language, quoted=OFFER)
    assert found.kind is Kind.ORDER
    return [(item.model, item.quantity, item.price) for item in found.items]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "Please go ahead with our PO 771 but change the cooler bag to 900 (not 700) and drop the hammock. Rest as per your PI.",
        ),
        (
            "de",
            "Wir bestellen wie in Ihrem Angebot, aber Cooler bag bitte 900 statt 700, Hammock streichen. Rest laut PI.",
        ),
        (
            "fr",
            "Nous passons commande selon votre proforma, mais cooler bag à 900, supprimez hammock. Le reste selon votre proforma.",
        ),
        (
            "es",
            "Confirmamos el pedido según su proforma, pero cooler bag 900 y quitar hammock. El resto según su proforma.",
        ),
        ("zh", "确认下单，Cooler bag 改成900个，Hammock 取消，其余按PI。"),
    ],
)
def test_the_lines_of_the_offer_hold_but_for_what_is_changed_by_name(language, text):
    assert bought(language, text) == [("CT-10", 900, Decimal("3.15")), ("CT-22", 500, Decimal("4.40"))]


def test_an_offer_that_is_not_taken_gives_no_lines():
    text = "We order 200 pcs of beach tent BT-5 at USD 9.10, ship by May. Your PI of last week is under review."

    assert [model for model, _, _ in bought("en", text)] == ["BT-5"]


@pytest.mark.parametrize(
    ("language", "text", "asked"),
    [
        (
            "en",
            "Gentle reminder, we are still waiting for your price for the below.",
            "quote CIF Mombasa: mug 700 pcs, bowl 300 pcs.",
        ),
        (
            "de",
            "Kurze Erinnerung: wir warten noch auf Ihr Angebot.",
            "bitte CIF Hamburg: Kühltasche 700 Stück, Netz 300 Stück.",
        ),
        (
            "fr",
            "Petite relance, toujours pas de prix, voir ci-dessous.",
            "merci de coter CIF Dakar : sac 700 pièces, hamac 300 pièces.",
        ),
        (
            "es",
            "Les recuerdo que seguimos esperando lo de abajo.",
            "cotizar CIF Callao: bolsa 700 piezas, hamaca 300 piezas.",
        ),
        ("ru", "Напоминаю о запросе ниже, до сих пор ждём.", "цены CIF Новороссийск: сумка 700 шт, гамак 300 шт."),
        ("zh", "催一下，下面这个麻烦尽快。", "请报CIF汉堡价：保温袋 700个，吊床 300个。"),
    ],
)
def test_who_reminds_of_a_question_asks_it_again(language, text, asked):
    found = read(letter("Re: price", text, in_reply_to=ANSWERS), language, quoted=f"> {asked}\n")

    assert found.kind is Kind.INQUIRY
    assert [item.quantity for item in found.items] == [700, 300]
    assert found.terms.incoterm == "CIF"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "see below what our branch asks. Please quote, but double the quantities."),
        ("it", "vedi sotto cosa chiede la filiale. Mi fai un prezzo? Però raddoppia le quantità."),
        ("de", "siehe unten die Anfrage der Filiale. Bitte Angebot, aber mit doppelter Menge."),
        ("zh", "下面是分公司的询价，请报价，数量都翻倍。"),
    ],
)
def test_twice_as_many_as_was_asked(language, text):
    found = read(letter("Fwd: price", text), language, quoted="> 350 pcs cooler bag CT-10, 150 pcs hammock CT-31\n")

    assert [item.quantity for item in found.items] == [700, 300]


def test_our_offer_below_is_no_question_asked_again():
    text = "We are still waiting for your best price, the last one is too high."

    assert not read(letter("Re: PI BL-2604", text, in_reply_to=ANSWERS), "en", quoted=OFFER).items
