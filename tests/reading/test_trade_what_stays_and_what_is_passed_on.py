"""What the newest message leaves as offered belongs to the order; what it only passes on, or says in passing, does not."""

from __future__ import annotations

from decimal import Decimal

import pytest

from argosy.reading.model import Kind
from tests.reading.letters import letter, read

pytestmark = pytest.mark.pure

OFFER = """> TT-57 Tea towel waffle 50x70, 6,000 pcs, USD 0.74/pc
> AP-3 Apron cotton twill, navy, 1,500 pcs, USD 2.90/pc
> NP-8 Napkin linen, 900 pcs, USD 1.10/pc
> CIF Rijeka, 30% deposit
"""


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Aprons stay as offered."),
        ("de", "Die Aprons bleiben unverändert."),
        ("es", "Los aprons sin cambios."),
    ],
)
def test_a_line_that_stays_as_offered_is_ordered_with_the_one_that_changes(language, said):
    text = f"Offer accepted, we order: tea towels 9,000 pcs instead of 6,000 pcs. {said}\nOur order number is DT-519."

    found = read(letter("Re: Offer 26044", text), language, quoted=OFFER)

    assert found.kind is Kind.ORDER
    assert [(item.quantity, item.price) for item in found.items][1:] == [(1500, Decimal("2.90"))]
    assert found.items[0].quantity == 9000


def test_what_only_stays_in_other_words_takes_no_line_along():
    text = "Offer accepted, we order: tea towels 9,000 pcs. Delivery stays as offered. The other terms remain."

    found = read(letter("Re: Offer 26044", text), quoted=OFFER)

    assert [item.quantity for item in found.items] == [9000]


FORWARDED = """
---------- Forwarded message ---------
From: Nuwan Silva <nuwan@ceylonpac.example>
Subject: Re: enquiry hinges

We asked for 18000 pcs concealed hinge and 900 kg screws. They said USD 0.41 / pc FOB Ningbo, 30% TT.
"""


def test_who_says_above_a_forwarded_letter_what_is_wanted_wants_that_alone():
    text = f"Dear Amy,\nthis time we need only the concealed hinge 110 degree: 24,000 pcs. Please quote CFR Colombo.\n{FORWARDED}"

    found = read(letter("Fwd: Re: enquiry hinges", text))

    assert [item.quantity for item in found.items] == [24000]
    assert (found.terms.incoterm, found.terms.payment) == ("CFR", None)


def test_who_only_passes_a_letter_on_wants_what_stands_in_it():
    found = read(letter("Fwd: Re: enquiry hinges", f"Dear Amy,\nplease quote the request below.\n{FORWARDED}"))

    assert [item.quantity for item in found.items] == [18000, 900]


def test_the_day_of_a_payment_and_the_sum_of_an_offer_are_no_term_and_no_goods():
    paid = read(letter("Remittance advice", "Payment date: 05/19/2026\nInvoice INV-26117\nTotal paid USD 21,207.20"))
    offer = read(
        letter(
            "Angebot",
            "Montagekleber MK 300\n2.400 Kartuschen zu 2,15 €/Stück\n\nAuf die Summe von 5.160,00 € gewähren wir 5 %.",
        ),
        "de",
    )

    assert paid.terms.payment is None
    assert [(item.quantity, item.price) for item in offer.items] == [(2400, Decimal("2.15"))]


def test_packages_and_cargo_behind_two_labels_are_one_line():
    text = "ARRIVAL NOTICE\nB/L No. : QDHAM2604771\nPackages : 18 CRATES\nCommodity : GRANITE COBBLESTONE\nETA : 27 JUN 2026"

    [item] = read(letter("ARRIVAL NOTICE", text)).items

    assert (item.product, item.quantity) == ("GRANITE COBBLESTONE", 18)


@pytest.mark.parametrize("between", ["　　", "  "])
def test_a_form_in_one_line_keeps_its_own_name_below_a_sentence(between):
    lines = ("ステンレス丁番 64mm", "1万2千個"), ("戸車", "3,000枚")
    form = "\n".join(f"　品名：{name}{between}数量：{count}" for name, count in lines)
    text = f"下記につきまして、お見積りをお願いいたします。\n{form}"

    found = read(letter("見積依頼", text), "ja")

    assert [(item.product, item.quantity) for item in found.items] == [("ステンレス丁番 64mm", 12000), ("戸車", 3000)]


def test_a_name_in_a_frame_stands_for_the_prices_below_it():
    text = "重新核价如下：\n【彩盒】350g白卡，覆哑膜，尺寸18*12*6cm\n数量5000个：0.98元/个\n数量10000个：0.83元/个"

    found = read(letter("报价", text), "zh")

    assert found.kind is Kind.QUOTATION
    assert [(item.product, item.quantity, item.price) for item in found.items] == [
        ("彩盒", 5000, Decimal("0.98")),
        ("彩盒", 10000, Decimal("0.83")),
    ]


@pytest.mark.parametrize(
    "divider",
    ["----------", "__________", "From: our plant in Cairo", "De: almacén 2"],
    ids=["dashes", "line", "from", "de"],
)
def test_a_divider_or_a_field_within_a_letter_passes_nothing_on(divider):
    found = read(letter("Inquiry", f"Please quote 500 pcs steel hinge H-40.\n{divider}\nAnd 300 pcs drawer slide S-9."))

    assert [item.quantity for item in found.items] == [500, 300]


@pytest.mark.parametrize(
    "said",
    [
        "Please cancel the aprons, the rest remains unchanged.",
        "We do not need the aprons, everything else as offered.",
        "Die Aprons bitte streichen, der Rest bleibt.",
    ],
)
def test_a_line_that_is_dropped_does_not_stay(said):
    text = f"Offer accepted, we order: tea towels 9,000 pcs instead of 6,000 pcs. {said}\nOur order number is DT-519."

    found = read(letter("Re: Offer 26044", text), quoted=OFFER)

    assert [item.quantity for item in found.items] == [9000]


def test_terms_that_begin_with_a_word_for_a_day_are_terms():
    found = read(
        letter("Offerta", "Offriamo 500 pz cerniera H-40 a EUR 1,20/pz.\nPagamento: data fattura + 60 giorni."), "it"
    )

    assert found.terms.payment
