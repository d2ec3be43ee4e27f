"""What was paid and by whom, which sum is still to come, what was booked, blamed or only remembered."""

from __future__ import annotations

from decimal import Decimal

import pytest

from argosy.reading.model import Attachment
from argosy.reading.trade.letter import Letter
from argosy.reading.trade.schedule import time_in
from argosy.reading.trade.terms import currency_of_letter
from tests.reading.letters import OWN, letter, read

pytestmark = pytest.mark.pure


def _file(name: str, text: str) -> Attachment:
    content = text.encode()
    return Attachment(name, "text/plain", len(content), content)


def test_a_payer_whose_own_bank_changed_names_no_other_account() -> None:
    text = (
        "The deposit USD 2,050.00 went out today to your usual account. Another name stands on the slip: "
        "we have changed our bank and closed the former bank account."
    )

    assert read(letter("RE: PI 77", text)).risk is None


@pytest.mark.parametrize(
    "more",
    [
        " Our new account: IBAN EE00 0000 0000 0000 0000.",
        " For refunds our account no. is 4411 0022 9933.",
    ],
)
def test_who_shows_an_account_beside_it_is_suspected_all_the_same(more: str) -> None:
    text = "The deposit went out today to your usual account, we have changed our bank account." + more

    assert read(letter("RE: PI 77", text)).risk == "bank_change"


@pytest.mark.parametrize(
    ("language", "text", "quoted"),
    [
        ("en", "Done, screenshot attached. Start production pls", "> we still wait for the deposit of PI 77"),
        ("de", "Erledigt, bitte Produktion starten.", "> wir warten noch auf die Anzahlung"),
        ("es", "Listo, favor iniciar producción.", "> falta el anticipo de la proforma"),
    ],
)
def test_done_below_which_money_was_asked_for_is_a_payment(language: str, text: str, quoted: str) -> None:
    mail = letter("Re: PI", text, in_reply_to=("<1@baylight.example>",))

    assert read(mail, language, quoted=quoted).kind == "payment"


def test_done_below_which_nothing_was_asked_for_is_none() -> None:
    mail = letter("Re: samples", "Done, see you in May.", in_reply_to=("<1@baylight.example>",))

    assert read(mail, quoted="> please send me your courier account").kind != "payment"


def test_a_slip_in_cantonese_is_a_payment() -> None:
    text = "訂單 BL-033 尾數 HKD 45,600.00 今日已經過咗去你哋戶口，入數紙請見附件。"
    found = read(letter("入數紙", text), "zh")

    assert (found.kind, found.total) == ("payment", Decimal(45600))


def test_what_is_still_to_be_paid_was_not_paid() -> None:
    text = "前金30%、US$1,200.00 を本日送金いたしました。\n残金 US$2,800.00 は出荷前にお支払いいたします。"
    found = read(letter("送金のご連絡", text), "ja")

    assert (found.kind, found.total, found.terms.delivery) == ("payment", Decimal(1200), None)


@pytest.mark.parametrize(
    ("kind", "language", "text"),
    [
        ("order", "sv", "Tack, då kör vi enligt nedan, vårt ordernummer 5521: 60 säckar nötter à 248,00 EUR"),
        ("complaint", "de", "anbei unsere Mängelanzeige, die Teile sind gesperrt, 62 Stück mangelhaft"),
    ],
)
def test_ordered_and_blamed_in_other_words(kind: str, language: str, text: str) -> None:
    assert read(letter("Re: 5521", text), language).kind == kind


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("Barang harus sampai di Medan sebelum akhir Juli.", "sebelum akhir Juli"),
        ("Enlèvement possible à partir de la semaine 22.", "à partir de la semaine 22"),
        ("Levertijd max 8 weken anders moet ik het hier laten maken", "max 8 weken"),
        ("مدة التصنيع 35 يوم", "35 يوم"),
        ("납기는 발주 후 6주입니다", "발주 후 6주"),
        ("着金まで2〜3営業日かかります", None),
    ],
)
def test_times_of_delivery_in_other_words(text: str, time: str | None) -> None:
    assert time_in(text) == time


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("Please quote 40 pcs hose. The previous lot (400 pcs, EUR 3.15) was fine.", None),
        ("Please quote 40 pcs hose, same price as last time, EUR 3.15.", "EUR"),
        ("園芸用手袋 400双のお見積りをお願いします。前回(300双 @0.5ドル)と仕様は変わりません。", None),
    ],
)
def test_the_price_of_an_earlier_lot_names_no_money_unless_it_shall_hold(text: str, currency: str | None) -> None:
    mail = letter("hose", text)

    assert currency_of_letter(Letter(mail, text, "", "", "en", OWN, [])) == currency


def test_what_it_costs_to_cancel_a_booking_is_not_the_money_of_the_freight() -> None:
    paper = _file(
        "booking.txt",
        "BOOKING CONFIRMATION\nFreight: collect\nDead freight in case of late cancellation: 150 USD/TEU\n",
    )
    found = read(letter("Booking MT2605", "Please find our booking confirmation.", attachments=(paper,)))

    assert (found.kind, found.terms.currency) == ("shipment", None)


def test_the_grouped_number_of_a_parcel() -> None:
    found = read(letter("Shipment FW 7708 2215 394 CN - out for delivery", "Your shipment is out for delivery."))

    assert found.document_number == "FW77082215394CN"


def test_the_number_behind_what_a_request_is_for() -> None:
    paper = _file("z.txt", "Заявка на расчёт № 26-З-0077\nот 08.04.2026\nДомкрат 350 шт\n")
    found = read(letter("заявка", "Во вложении заявка, просьба дать цены.", attachments=(paper,)), "ru")

    assert found.document_number == "26-З-0077"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "The bank returned our transfer, a digit was missing. Sent again today, account as in your proforma HL-7.",
        ),
        ("es", "La transferencia nos la regresó el banco. Hoy la volvimos a enviar a la cuenta de su proforma HL-7."),
        ("de", "Die Überweisung kam zurück. Heute erneut überwiesen, Konto wie in Ihrer Proforma HL-7."),
        ("fr", "Notre virement est revenu. Nous l'avons relancé, compte indiqué sur votre facture proforma HL-7."),
        ("pt", "A transferência foi devolvida pelo banco. Reenviamos o pagamento, conta da sua fatura proforma HL-7."),
        ("it", "Il bonifico è tornato indietro. Rifatto il bonifico oggi, conto della vostra proforma HL-7."),
    ],
)
def test_money_that_came_back_and_went_out_again_is_a_payment(language: str, text: str) -> None:
    assert read(letter("HL-7", text, in_reply_to=("<1@baylight.example>",)), language).kind == "payment"


def test_a_seller_who_grants_a_term_of_payment_orders_nothing() -> None:
    text = "按这次的数量重新核了一下：\nUCP204  3000套起  9.8元/套\nUCP205  3000套起  11.2元/套\n交期25天，月结30天可以接受。"

    assert read(letter("回复：UCP系列", text, in_reply_to=("<1@baylight.example>",)), "zh").kind == "quotation"
