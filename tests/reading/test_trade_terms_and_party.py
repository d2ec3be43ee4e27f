"""Terms as written, the other side, and letters that try to cheat."""

from __future__ import annotations

import pytest

from argosy.reading.model import Address, Attachment
from argosy.reading.trade.delivery import incoterm_in
from tests.reading.letters import letter, read

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("your best price cif apapa? need soon", "CIF", "apapa"),
        ("以下报价，苏州工厂交货", "EXW", "苏州"),
        ("Preise ab Werk Solingen", "EXW", "Solingen"),
        ("C&F Chittagong", "CFR", "Chittagong"),
        ("Precio FOB Ningbo y también CFR San Antonio", "FOB", "Ningbo"),
        ("teslim şekli FCA Denizli:", "FCA", "Denizli"),
        ("CIF الدمام", "CIF", "الدمام"),
        ("lieferung frei Haus", None, None),
        ("Please quote FOB and CIF Cat Lai", "FOB", None),
        ("please advise ex-factory date", None, None),
        ("İstanbul CIF fiyatlarınızı rica ederiz", "CIF", "İstanbul"),
    ],
)
def test_the_incoterm_and_its_place(text: str, code: str | None, place: str | None) -> None:
    assert incoterm_in(text)[:2] == (code, place)


def test_an_order_at_the_offered_price_takes_it_from_the_older_mail() -> None:
    text = "OK we take it at your last price: 2200 pcs plastic chair PC-07 and 300 pcs round table PT-90."
    quoted = "Dear Chinedu, last price: PC-07 chair 3.35 USD, PT-90 table 8.60 USD, CIF Apapa."

    found = read(letter("Re: Price", text, in_reply_to=("<1@keane-diy.example>",)), quoted=quoted)

    assert [(item.model, item.quantity, str(item.price)) for item in found.items] == [
        ("PC-07", 2200, "3.35"),
        ("PT-90", 300, "8.60"),
    ]
    assert (found.terms.incoterm, found.terms.place) == ("CIF", "Apapa")


def test_a_new_price_beside_an_order_is_not_overruled_by_an_older_one() -> None:
    text = "We order 2200 pcs plastic chair PC-07 at USD 3.20, the rest as agreed."
    quoted = "PC-07 chair 3.35 USD, CIF Apapa."

    found = read(letter("Re: Purchase order", text, in_reply_to=("<1@keane-diy.example>",)), quoted=quoted)

    assert [str(item.price) for item in found.items] == ["3.20"]


@pytest.mark.promise("S50")
def test_terms_and_signature_of_a_french_offer() -> None:
    text = (
        "Suite à votre demande, voici notre offre : 5 000 m toile oxford à 1,35 €/m.\n"
        "Délai : 3 semaines. Règlement : 30 jours fin de mois. Incoterm EXW Lyon."
    )
    signature = "Cordialement\nLuc Perrin\nTissages Perrin SARL\nTél. +33 4 72 55 50 12"
    sender = Address("Luc Perrin", "luc@perrin.example")

    found = read(letter("Offre 2025-44", text, sender=sender), "fr", signature=signature)

    assert (found.terms.incoterm, found.terms.place) == ("EXW", "Lyon")
    assert (found.terms.payment, found.terms.delivery) == ("30 jours fin de mois", "3 semaines")
    assert found.document_number == "2025-44"
    assert (found.party.company, found.party.person) == ("Tissages Perrin SARL", "Luc Perrin")
    assert (found.party.country, found.party.phone) == ("FR", "+33472555012")


def test_the_land_line_without_extension_and_a_name_written_last_first() -> None:
    signature = "Uwe Brandt\nBrandt Freizeit GmbH, Hannover\nMobil 0171 5550144\nTelefon 0511 5550-144 Durchwahl 12"
    sender = Address("Brandt, Uwe", "u.brandt@brandt-freizeit.example")

    found = read(
        letter("Anfrage", "Bitte um Angebot für 300 Stk Campingtisch.", sender=sender), "de", signature=signature
    )

    assert found.party.person == "Uwe Brandt"
    assert found.party.phone == "+495115550144"


def test_a_web_form_names_the_buyer_not_the_robot_that_sends_it() -> None:
    text = (
        "You have received a new inquiry.\nName: Laura Gómez\nCompany: Jardines del Sol SL\nEmail: laura@jardines.example\n"
        "Phone: +34 955 550 123\nCountry: Spain\nProduct: Folding chair FC-02\nQuantity: 1,200 pcs"
    )

    found = read(letter("New inquiry from your website", text, sender=Address("Website", "noreply@forms.example")))

    assert found.kind == "inquiry"
    assert (found.party.company, found.party.person) == ("Jardines del Sol SL", "Laura Gómez")
    assert (found.party.email, found.party.phone, found.party.country) == (
        "laura@jardines.example",
        "+34955550123",
        "ES",
    )
    assert found.items[0].quantity == 1200


def test_an_answer_of_ours_names_the_buyer_from_the_older_mail() -> None:
    quoted = "From: Ali Hassan\nplease quote 300 tables\nAli Hassan\nCoast Traders Ltd, Mombasa\n+254 41 555 0110"
    us, buyer = Address("Amy", "amy@baylight.example"), Address("Ali Hassan", "ali@coast.example")

    found = read(
        letter("Re: tables", "Thanks for your inquiry, our price is USD 15.20/pc.", sender=us, to=buyer), quoted=quoted
    )

    assert (found.party.company, found.party.person, found.party.country) == ("Coast Traders Ltd", "Ali Hassan", "KE")


@pytest.mark.parametrize(
    ("risk", "text"),
    [
        (
            "phishing",
            "Your mailbox is almost full. Sign in with your email password: http://mail-upgrade.example/login",
        ),
        (
            "phishing",
            "Sign in with your company email and password to see our PO: http://po.keane-diy.example/9/?user=amy@baylight.example",
        ),
        ("phishing", "View the RFQ with your email login: http://docs.evil.example/login.php?u=amy@baylight.example"),
        (
            "bank_change",
            "our bank account has changed due to audit, remit to the new account IBAN GB29 0000, do not call",
        ),
        ("bank_change", "由于审计，收款账户变更，请汇到新账户：账号 6222 0000，银行：示例银行"),
        (
            "bank_change",
            "Prices stay unchanged. Our bank account has changed, pay to IBAN GB29 0000 0000 0000 0000 00.",
        ),
        (
            "bank_change",
            "The usual account cannot be used this year. The deposit must go to our subsidiary: IBAN GB29 0000.",
        ),
        (None, "PI attached. Our bank details have not changed: IBAN GB29 0000, beware of fraud."),
        (None, "Some got mails asking for new bank details. We will never change bank details by e-mail. Call us."),
        (
            None,
            "弊社の口座に変更はございません。口座情報をメールで変更されるご連絡には、必ず電話で確認させていただきます。",
        ),
        (
            None,
            "Contract: in case of any change of the bank details the seller shall notify the buyer. IBAN GB29 0000.",
        ),
        (None, "Please pay USD 500 to our account, IBAN GB29 0000, SWIFT EXAMGB2L."),
        (None, "See our catalogue at http://keane-diy.example/list and tell me your account manager."),
        (None, "We changed the colour of the new model; the bank slip for the deposit is attached."),
    ],
)
def test_letters_that_try_to_cheat(risk: str | None, text: str) -> None:
    found = read(letter("Re: payment", text))

    assert found.risk == risk
    assert risk is None or found.kind == "other"


def test_a_paper_that_names_another_account_is_one_too() -> None:
    text = b"PROFORMA INVOICE\nNEW BANK DETAILS - the old account is closed\nIBAN: GB29 0000 0000 0000 0000 00\n"
    paper = Attachment("proforma.txt", "text/plain", len(text), text)

    found = read(letter("Updated proforma", "Please use the attached version instead.", attachments=(paper,)))

    assert (found.risk, found.reasons[0].where) == ("bank_change", "attachment:proforma.txt")


def test_a_sender_one_letter_beside_the_known_one_who_names_an_account() -> None:
    mail = letter("Re: PI", "please pay to IBAN GB29 0000", sender=Address("Jo", "jo@sunrise-1amps.example"))

    found = read(mail, quoted="On Monday Jo <jo@sunrise-lamps.example> wrote: PI attached")

    assert found.risk == "bank_change"


@pytest.mark.parametrize(
    "text",
    [
        "Please note that our bank account has changed. Ask us for the new account before you transfer.",
        "Bitte beachten: unsere Bankverbindung hat sich geändert, neue Bankverbindung auf Anfrage.",
    ],
)
def test_whoever_asks_for_money_elsewhere_is_no_newspaper_by_a_header(text: str) -> None:
    mail = letter("Payment", text, headers=(("List-Unsubscribe", "<mailto:stop@news.example>"),))

    assert read(mail).risk == "bank_change"
