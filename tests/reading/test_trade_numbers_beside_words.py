"""A figure belongs to the word beside it: a model, a tariff number, a document, a price or a count."""

from __future__ import annotations

from decimal import Decimal

import pytest

from argosy.reading.model import Kind
from argosy.reading.trade.lines import items_in
from argosy.reading.trade.numbers import plain
from argosy.reading.trade.phones import phones_in
from tests.reading.letters import BUYER, SELLER, letter, read

pytestmark = pytest.mark.pure


def test_a_word_that_only_begins_like_a_label_announces_no_number():
    [item] = items_in("refletor LED 50 W  YF-FL50 - 1.000 un", "pt", None)

    assert (item.product, item.model, item.quantity) == ("refletor LED 50 W", "YF-FL50", 1000)


def test_a_price_a_ton_behind_the_tons_is_no_second_quantity():
    [item] = items_in("rutile powder R-218, 66 MT, 2180 usd/mt CIF Alexandria", "en", None)

    assert (item.product, item.quantity, item.price) == ("rutile powder", 66, Decimal(2180))


def test_a_count_may_stand_right_behind_the_sign_for_times():
    [item] = items_in(plain("・ポールライト80cm（YF-BL80）×200個"), "ja", None)

    assert (item.product, item.model, item.quantity) == ("ポールライト80cm", "YF-BL80", 200)


def test_a_tariff_number_in_a_column_is_no_part_of_the_name():
    text = "Item  Description  HS code  Qty Unit\nYF-BL80  bollard light 80 cm  940542  500 pcs  14.06  7,030.00\n"

    [item] = items_in(text, "en", "USD")

    assert (item.product, item.model, item.hs_code, item.quantity) == ("bollard light 80 cm", "YF-BL80", "940542", 500)


def test_six_digits_in_a_column_mean_nothing_where_no_heading_speaks_of_tariffs():
    [item] = items_in("YF-BL80  bollard light 80 cm  940542  500 pcs", "en", None)

    assert item.hs_code is None


def test_letters_grown_together_with_a_number_are_part_of_it():
    found = read(letter("Quality claim", "In your delivery for PO36783 7 pcs of the wall light arrived broken."))

    assert (found.kind, found.document_number) == (Kind.COMPLAINT, "PO36783")


def test_an_article_with_the_letters_bl_is_no_bill_of_lading():
    text = "Your goods are on board. YF-BL80 and YF-HB150 are in container TGHU7312261, B/L number NGBX6988501."

    found = read(letter("Shipped", text, sender=SELLER, to=BUYER))

    assert (found.kind, found.document_number) == (Kind.SHIPMENT, "NGBX6988501")


def test_two_telephones_behind_one_label_and_an_extension():
    assert phones_in(plain("0533-555 0147 / 139 0555 0147"), "CN")[0].number == "+865335550147"
    assert phones_in(plain("电话 0592-5550161-803"), "CN")[0].number == "+865925550161"


@pytest.mark.parametrize(
    "words", ["Your order is confirmed.", "Thank you very much for your order.", "We confirm receipt of your PO 4711."]
)
def test_a_proforma_invoice_that_confirms_an_order_is_no_offer(words: str):
    text = f"{words} Please find our proforma invoice YF24104 attached.\n\n1. LED lamp YF-50 - 480 pcs at EUR 6.95\n"

    found = read(letter("Re: New order", text, sender=SELLER, to=BUYER, in_reply_to=("<1@a>",)))

    assert found.kind is Kind.ORDER


def test_a_proforma_invoice_that_nobody_ordered_is_an_offer():
    text = "As you asked, please find our proforma invoice YF24104.\n\n1. LED lamp YF-50 - 480 pcs at EUR 6.95\n"

    assert read(letter("Proforma invoice", text, sender=SELLER, to=BUYER)).kind is Kind.QUOTATION


def test_what_will_be_paid_later_is_not_what_was_paid():
    text = "Сегодня отправили платеж по инвойсу EV-2509: 412 560,00 юаней, аванс 30%. Остаток 962 640 юаней оплатим по готовности."

    found = read(letter("оплата инвойса EV-2509", text), "ru")

    assert (found.kind, found.total) == (Kind.PAYMENT, 412_560)


def test_an_account_that_stays_the_same_is_no_change_of_bank():
    text = "報價單請見附件。另貨款帳號同去年，無變更。"

    assert read(letter("回覆: 詢價", text), "zh").risk is None


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Please print our logo on boxes and on twenty pallets.", "en"),
        ("Once cartons arrive we pay, the payment due sets no limit.", "en"),
        ("We take two three boxes of lamps.", "en"),
    ],
)
def test_a_small_word_that_counts_in_another_language_counts_nothing_here(line: str, language: str) -> None:
    assert {item.quantity for item in items_in(line, language, None)} <= {20}


def test_counts_in_words_are_those_of_the_language() -> None:
    assert [item.quantity for item in items_in("on koli abajur istiyoruz", "tr", None)] == [10]
    assert [item.quantity for item in items_in("quatre-vingt-dix cartons de lampes", "fr", None)] == [90]
    assert [item.quantity for item in items_in("five hundred and twenty cartons of lamps", "en", None)] == [520]


@pytest.mark.parametrize("heading", ["Weitere Anfragen:", "Autres demandes :", "Altre richieste:", "Outros pedidos:"])
def test_goods_below_a_heading_of_the_buyers_own_are_read_too(heading: str) -> None:
    mail = letter("Anfrage", f"500 pcs LED lamps 9W\n{heading}\n300 pcs solar panels 100W\n")

    assert [item.quantity for item in read(mail).items] == [500, 300]
