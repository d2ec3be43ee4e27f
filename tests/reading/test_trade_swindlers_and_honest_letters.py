"""What swindlers write to get past, and what honest people write that sounds like it."""

from __future__ import annotations

import time
from decimal import Decimal

import pytest

from argosy.reading.documents.model import Table
from argosy.reading.model import Kind
from argosy.reading.trade.bank_change import _PAID_TO_US
from argosy.reading.trade.table_items import listing_of
from tests.reading.letters import letter, read

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "the balance should go to our new bank account: Beneficiary Baylight Trading, IBAN LT12 1000 0111 0100 1000.",
        ),
        ("en", "for any payment please use our new bank account: IBAN LT12 1000 0111 0100 1000."),
        ("de", "bei Überweisung bitte neue Bankverbindung verwenden: IBAN LT12 1000 0111 0100 1000."),
        ("fr", "Tout paiement : nouveau RIB ci-dessous. IBAN FR76 1000 0111 0100 1000."),
        ("zh", "任何款项，新账户如下：示例银行 账号 6222000011112222"),
        (
            "en",
            (
                "The invoice was sent to your accounts department. Please note that our bank account has changed as our old bank"
                " is under audit. Reply and I will send you the new bank details before you pay."
            ),
        ),
        ("en", "Samples were charged to your DHL account. Also our bank account was changed, ask me for the number."),
        ("es", "Hemos enviado la factura a su cuenta de correo. Además hemos cambiado de banco, pida la cuenta nueva."),
    ],
)
def test_a_changed_account_is_told_whatever_stands_around_it(language, text):
    assert read(letter("Payment", text), language).risk == "bank_change"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "de",
            "bitte 500 Klappstühle anbieten, Zeichnung unter https://we.tl/t-abc123. Bei Fragen melden Sie sich gerne per E-Mail.",
        ),
        (
            "pt",
            "favor cotar 500 cadeiras, fotos em https://drive.google.com/x. Qualquer dúvida entre em contato pelo e-mail da Ana.",
        ),
        (
            "fr",
            "merci de coter 500 chaises. Pour la visio connectez-vous à 10h, le lien https://meet.example par e-mail.",
        ),
    ],
)
def test_whoever_may_be_asked_by_mail_steals_nothing(language, text):
    found = read(letter("Anfrage", text), language)

    assert (found.risk, found.kind) == (None, Kind.INQUIRY)


def test_a_row_of_letters_keeps_nobody_waiting():
    begun = time.process_time()

    assert not _PAID_TO_US.search("our bank account has changed. " + "paga" * 5_000 + " gönder" * 2_000)

    assert time.process_time() - begun < 5  # it was minutes


@pytest.mark.parametrize(
    "line", ["Folding chair A-1-USD 9.50", "Folding chair FOB-USD9.50, MOQ 500 pcs", "Folding chair blue-$9.50"]
)
def test_a_price_behind_a_hyphen_is_one(line):
    [item] = read(letter("Quotation", f"Our offer:\n\n{line}")).items

    assert (item.price, item.currency) == (Decimal("9.50"), "USD")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Sent you the artwork by WeTransfer, please check the logo.", Kind.OTHER),
        ("Done, the new drawing is attached.", Kind.OTHER),
        ("Done, screenshot attached", Kind.PAYMENT),
        ("Paid this morning", Kind.PAYMENT),
    ],
)
def test_done_means_money_only_where_little_else_is_said(text, kind):
    mail = letter("Re: PI 22", text, in_reply_to=("x",))

    assert read(mail, quoted="Please pay the deposit of the proforma invoice, we wait for it.").kind == kind


def listed(*rows, language="en"):
    listing = listing_of(Table(name="", rows=rows), "body", language)
    return [] if listing is None else list(listing.items)


def test_two_ways_to_count_one_lot_are_no_steps_of_a_price():
    items = listed(
        ("Description", "Quantity", "Price"),
        ("Screws M4", "20 boxes / 2000 pcs", "EUR 125.00 / 100 pcs"),
        ("Chair", "20 ctns / 480 pcs", "USD 9.00 (EUR 8.20)"),
    )

    assert [item.product for item in items] == ["Screws M4", "Chair"]
    assert items[1].price == Decimal("9.00")


def test_goods_that_are_called_like_a_term_are_goods():
    items = listed(
        ("Item", "Description", "Qty", "Unit price"), ("1", "Valve DN50", "20", "30.00"), ("2", "Packing", "40", "2.50")
    )

    assert [(item.product, item.quantity) for item in items] == [("Valve DN50", 20), ("Packing", 40)]


def test_numbers_of_bearings_are_no_numbers_of_lines():
    items = listed(
        ("Item", "Description", "Qty"),
        ("6200", "Bearing", "500"),
        ("6201", "Bearing", "300"),
        ("6202", "Bearing", "200"),
    )

    assert [item.model for item in items] == ["6200", "6201", "6202"]


@pytest.mark.parametrize(
    ("language", "text", "quantities"),
    [
        ("en", "As in the previous order we need 500 pcs folding chairs and 200 pcs tables.", [500, 200]),
        ("de", "Wie bei der letzten Bestellung brauchen wir wieder 500 Stück Klappstühle.", [500]),
    ],
)
def test_what_is_wanted_again_is_wanted(language, text, quantities):
    assert [item.quantity for item in read(letter("Inquiry", text), language).items] == quantities


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "We need prices for 200 chai glasses."),
        ("en", "Please quote 500 pcs sad iron, and 200 pcs tack nails."),
    ],
)
def test_words_of_one_tongue_count_nothing_in_another(language, text):
    assert {item.unit for item in read(letter("Inquiry", text), language).items} <= {"piece"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ordering customer: OTAGO SHOES LTD, NEW ZEALAND\nRemittance amount: USD 27,936.00\nBeneficiary: BAYLIGHT"),
        ("en", "Please find attached your remittance advice. We will only change supplier bank details after a call-back."),
        ("fr", "Je vous confirme : nous n'avons PAS changé de banque, notre IBAN est celui de nos factures. Ne payez rien."),
        ("es", "Le confirmo que no hemos cambiado de banco; el mensaje que recibió no es nuestro."),
    ],
)  # fmt: skip
def test_who_denies_or_only_sounds_so_is_no_swindler(language, text):
    assert read(letter("Re: nouveau RIB ?" if language == "fr" else "Re: invoice", text), language).risk is None


def test_a_denial_beside_an_account_covers_nothing():
    text = "We have not changed our bank. Please pay to our new account: IBAN LT12 1000 0111 0100 1000."

    assert read(letter("Payment", text)).risk == "bank_change"
