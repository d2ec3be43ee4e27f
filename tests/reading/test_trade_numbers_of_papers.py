"""Which number is the paper's: neither an article's nor a label's that only looks like one."""

from __future__ import annotations

from decimal import Decimal

import pytest

from argosy.reading.model import Attachment, Kind
from argosy.reading.trade.lines import items_in
from tests.reading.letters import letter, read

pytestmark = pytest.mark.pure


def _file(name: str, text: str) -> Attachment:
    content = text.encode()
    return Attachment(name, "text/plain", len(content), content)


def test_the_reference_of_an_article_is_no_papers():
    text = "Le paso oferta:\n- Mejillón en escabeche, ref. RX-ME120: 1.400 cajas a 31,25 €/caja\n- Pota: 800 cajas a 9 €/caja"

    found = read(letter("Oferta conservas", text), "es")

    assert (found.items[0].model, found.document_number) == ("RX-ME120", None)


def test_the_number_of_an_order_is_no_articles():
    found = read(letter("Re: offer", "OK, we order 6,000 pcs of the handle 128 mm, our PO is BM-0805. FOB Ningbo."))

    assert (found.items[0].model, found.document_number) == (None, "BM-0805")


@pytest.mark.parametrize(
    ("subject", "text", "kind", "number"),
    [
        ("Re: offer", "Please confirm the order: 500 pcs lamp. Our ref 26-DW-118.", Kind.ORDER, "26-DW-118"),
        ("Re: offer chain HL-Q2611", "Price still too high, we need 500 boxes at USD 4.00.", Kind.INQUIRY, "HL-Q2611"),
        (
            "NCR 09/26 - broken jars",
            "1,260 pcs of the jars arrived broken (delivery note 1187).",
            Kind.COMPLAINT,
            "09/26",
        ),
    ],
)
def test_more_ways_to_number_a_paper(subject, text, kind, number):
    found = read(letter(subject, text, in_reply_to=("<1@x>",) if subject.startswith("Re") else ()))

    assert (found.kind, found.document_number) == (kind, number)


def test_a_waybill_in_groups_behind_its_label():
    text = "The following parcel is on its way.\nWaybill: KX 77 2041 9930\nShipper: BAYLIGHT"

    assert read(letter("Delivery scheduled", text)).document_number == "KX7720419930"


def test_a_sum_behind_chinese_words_is_what_is_claimed():
    paper = _file("notice.txt", "品質異常通知書\n到貨日期：2026年2月2日\n索賠金額：美金318.60元\n請於七日內書面回覆。")

    found = read(letter("品質異常", "本批到貨有破損，請見附件。", attachments=(paper,)), "zh")

    assert (found.kind, found.total) == (Kind.COMPLAINT, Decimal("318.60"))


def test_a_credit_for_two_goods_names_both():
    paper = _file(
        "mt700.txt",
        "ISSUE OF A DOCUMENTARY CREDIT\n20: DOCUMENTARY CREDIT NUMBER LC26001\n32B: CURRENCY CODE, AMOUNT USD77360,00\n"
        "45A: 22,000 KGS COTTON YARN AND 1,500 KGS SPANDEX AS PER PI 31 CFR CHATTOGRAM\n71D: ALL CHARGES\n",
    )

    found = read(letter("Advice of L/C no. LC26001", "We advise the attached credit.", attachments=(paper,)))

    assert [(item.product, item.quantity) for item in found.items] == [("COTTON YARN", 22000), ("SPANDEX", 1500)]


def test_a_length_before_the_word_for_roll_is_a_size():
    text = "What would 2500 of the polywire 500m rolls set me back, landed Melbourne (CIF)?"

    [item] = items_in(text, "en", None)

    assert (item.product, item.quantity) == ("polywire 500m rolls", 2500)
