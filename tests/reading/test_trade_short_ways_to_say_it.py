"""A month alone, a number behind "số", a wish for one of two goods, a changed order: said in few words, and meant."""

from __future__ import annotations

from decimal import Decimal

import pytest

from argosy.reading.model import Attachment, Kind
from argosy.reading.trade.lines import items_in
from argosy.reading.trade.schedule import time_in
from tests.reading.letters import BUYER, SELLER, letter, read

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("eta before the monsoon, say Oct.", "Oct"),
        ("Departure by our forwarder, enlèvement fin juin.", "fin juin"),
        ("EXW, enlèvement par notre transporteur mi-avril.", "mi-avril"),
        ("送货到杭州仓，下月底前。定金三成", "下月底前"),
        ("送到宁波，月中前。", "月中前"),
        ("納期:9月12日 神戸港着希望", "9月12日"),
        ("Abholung durch unsere Spedition Ende Juni.", "Ende Juni"),
        ("Ritiro con nostro spedizioniere fine luglio.", "fine luglio"),
        ("Recogida por nuestro transitario finales de mayo.", "finales de mayo"),
    ],
)
def test_a_month_alone_is_a_time_of_delivery(text, time):
    assert time_in(text) == time


@pytest.mark.parametrize("text", ["Your offer of May was fine.", "Bezahlt haben wir Ende Juni.", "月底前付款"])
def test_a_month_of_something_else_is_none(text):
    assert time_in(text) is None


@pytest.mark.parametrize(
    ("language", "subject", "text", "number"),
    [
        ("vi", "Re: báo giá", "Chốt đơn hàng số TL-0912: khăn tắm 2.000 cái, giá 1,10 USD/cái.", "TL-0912"),
        ("vi", "Đơn đặt hàng số 44-1207", "Gửi anh chị đơn hàng: khăn tắm 2.000 cái.", "44-1207"),
        ("ru", "Заказ ВИ-204", "Высылаем заказ, просим выставить счёт: лопата 600 шт.", "ВИ-204"),
        ("nl", "Bestelbon 31-4402", "Graag leveren: 600 stuks tuinslang aan 4,10 EUR.", "31-4402"),
    ],
)
def test_the_number_of_an_order_is_read_in_its_own_words(language, subject, text, number):
    found = read(letter(subject, text), language)

    assert (found.kind, found.document_number) == (Kind.ORDER, number)


def test_a_wish_a_piece_belongs_to_the_goods_it_names():
    text = "- garden fork, ash handle   800 pcs\n- spade 28 cm D grip   1,500 pcs\n\ntarget for the spade is about $4.20 each."

    fork, spade = items_in(text, "en", "USD")

    assert (fork.target_price, spade.target_price) == (None, Decimal("4.20"))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "kleine Änderung zur PO 5521-08: bitte 650 statt 400 Stück vom Gartenschlauch, Rest unverändert."),
        ("en", "one change to our PO 5521-08: please make the garden hose 650 instead of 400 pcs, rest unchanged."),
        ("fr", "petite modification de la commande 5521-08 : 650 au lieu de 400 pièces du tuyau, le reste inchangé."),
        ("es", "un cambio en el pedido 5521-08: 650 en lugar de 400 piezas de la manguera, resto igual."),
        ("it", "modifica all'ordine 5521-08: 650 invece di 400 pezzi del tubo, resto invariato."),
    ],
)
def test_a_change_of_an_order_is_an_order(language, text):
    found = read(letter("Re: PO 5521-08", text), language, quoted="Hello, well received, thank you.")

    assert (found.kind, found.items[0].quantity) == (Kind.ORDER, 650)


@pytest.mark.parametrize(
    ("language", "name", "title"),
    [
        ("nl", "Bestelbon 31-4402.xlsx", "order"),
        ("sv", "Beställning 31-4402.csv", "order"),
        ("cs", "Objednávka 31-4402.csv", "order"),
        ("vi", "Đơn đặt hàng 31-4402.csv", "order"),
    ],
)
def test_an_order_sheet_is_known_by_its_name(language, name, title):
    sheet = Attachment(name, "text/csv", b"Art;Qty;Price EUR\nTH-1 tuinslang;600;4.10\nTH-2 tuinhark;400;3.20\n")

    assert read(letter("31-4402", "zie bijlage", attachments=(sheet,)), language).kind.value == title


def test_a_credit_that_a_bank_advises_is_a_payment():
    paper = Attachment(
        "LC_0088.txt",
        "text/plain",
        "CRÉDITO DOCUMENTARIO IRREVOCABLE\n20: 2026-0088\n50: Comercial Ayacucho S.R.L.\n".encode(),
    )
    text = "Estimados señores,\n\nPor instrucciones de nuestro cliente les anticipamos copia del crédito documentario."

    assert read(letter("Aviso L/C 2026-0088", text, attachments=(paper,)), "es").kind is Kind.PAYMENT


@pytest.mark.parametrize(
    "text",
    [
        "The bank details in the first PI are not valid any more, use those in the attached one.",
        "Our old bank details are no longer valid. Please use the account in the revised invoice: IBAN DE00 0000.",
        "Die Bankdaten in der ersten Rechnung sind nicht mehr gültig, bitte die neue Rechnung (IBAN) verwenden.",
        "Les coordonnées bancaires de la première facture ne sont plus valables, voir l'IBAN ci-joint.",
    ],
)
def test_an_account_that_shall_hold_no_longer_is_a_change_of_the_bank(text):
    found = read(letter("Re: revised PI", text, sender=BUYER, to=SELLER), "en")

    assert found.risk == "bank_change"


@pytest.mark.parametrize(
    "text",
    [
        "Our bank says your bank account information is no longer valid, please send the right IBAN.",
        "Ihre Bankverbindung ist laut unserer Bank ungültig, bitte IBAN prüfen.",
        "Votre RIB n'est plus valable chez nous, merci de renvoyer l'IBAN.",
    ],
)
def test_who_says_that_ours_holds_no_longer_names_no_other_account(text):
    assert read(letter("Re: PI", text, sender=BUYER, to=SELLER), "en").risk is None


def test_an_order_at_the_offered_prices_takes_them_from_the_offer():
    text = "견적 감사합니다. 수량만 변경합니다.\n무릎담요 70x100 : 2,000장 -> 3,500장\n가격, FOB 조건 동일합니다. 발주번호 KR-77"
    quoted = "> 무릎담요 70x100 2,000장 USD 1.15\n> FOB Ningbo"

    [item] = read(letter("Re: 견적", text), "ko", quoted=quoted).items

    assert (item.quantity, item.price, item.currency) == (3500, Decimal("1.15"), "USD")


@pytest.mark.parametrize(
    ("language", "text", "payment"),
    [
        ("en", "CAD at sight thru bank, C&F Mombasa pls", "CAD at sight"),
        ("en", "payment net 60 from invoice, need goods in June", "net 60 from invoice"),
        ("en", "FOB Tianjin, open account 45 days", "open account 45 days"),
        ("de", "Preis DAP Linz, zahlbar 60 Tage nach Rechnungserhalt", "zahlbar 60 Tage nach Rechnungserhalt"),
        ("ru", "FCA Шэньчжэнь, отсрочка платежа 45 дней", "отсрочка платежа 45 дней"),
        ("zh", "CIF 汉堡，不可撤销即期信用证", "不可撤销即期信用证"),
        ("ko", "FOB 상하이, 결제는 선적 후 60일 T/T", "선적 후 60일 T/T"),
        ("fr", "paiement 50% à la commande, 50% au départ, livraison en mars", "50% à la commande, 50% au départ"),
    ],
)
def test_payment_is_told_without_its_label_and_ends_where_the_time_begins(language, text, payment):
    understood = read(letter("inquiry", f"Please quote 500 pcs steel kettle.\n{text}"), language)

    assert understood.terms.payment == payment
