"""Samples first and the goods later, a port that no answer changes, a number that is only called "No.": terms in other words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from argosy.reading.model import Attachment
from argosy.reading.trade.payment import payment_in, percent_in
from argosy.reading.trade.prices import currency_in, prices_in
from argosy.reading.trade.schedule import day_in, sailing_in, time_in
from tests.reading.letters import BUYER, SELLER, letter, read

pytestmark = pytest.mark.pure


def _file(name: str, text: str) -> Attachment:
    content = text.encode()
    return Attachment(name, "text/plain", len(content), content)


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("Ausfallmuster bis KW 9, Serienlieferung ab KW 21.", "ab KW 21"),
        ("Samples by 3 May, bulk ex-factory by 20 June.", "20 June"),
        ("Échantillons avant le 3 mai, série avant le 20 juin.", "avant le 20 juin"),
        ("样品5月10日寄出，大货6月底发。", "6月底"),
        ("Numuneler 3 mayıs, seri üretim sevkiyatı en geç 20 haziran.", "en geç 20 haziran"),
        ("مدة التوريد المطلوبة لا تزيد عن 45 يوم", "المطلوبة لا تزيد عن 45 يوم"),
        ("Meble muszą być w Łodzi do 3 maja.", "do 3 maja"),
        ("Товар должен быть в Минске до 5 мая.", "до 5 мая"),
        ("9月中前要到仓", "9月中前"),
        ("说好的交期是8月15日，不能再晚", "8月15日"),
        ("納期は5月末名古屋着でお願いします。", "5月末名古屋着"),
        ("納期は5月末必着でお願いします。", "5月末"),
    ],
)
def test_when_the_goods_themselves_are_wanted(text: str, time: str) -> None:
    assert time_in(text) == time


def test_samples_that_are_all_that_is_wanted_have_a_time_too() -> None:
    assert time_in("Bitte liefern Sie die Muster bis KW 9.") == "bis KW 9"


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Wagon left Riga on 4 March, waybill 118, arrival at the goods yard of Almaty 19 March.", "4 March, arrival 19 March"),
        ("Отправлен из порта Находка 04.03, прибытие на ст. Екатеринбург-Товарный примерно 19.03.", "04.03, прибытие 19.03"),
        ("ETD Ningbo 14.03, ETA Hamburg 19.04", "ETD Ningbo 14.03, ETA Hamburg 19.04"),
    ],
)  # fmt: skip
def test_a_carrier_names_departure_and_arrival(text: str, times: str) -> None:
    assert sailing_in(text) == times


def test_the_end_of_a_telephone_number_is_no_day() -> None:
    assert day_in("Tel 040 555 02-61") is None
    assert day_in("Tel 040 555 02-61, discharge 02-06") == "02-06"


def test_a_notice_whose_days_stand_in_its_file_alone_is_read_there() -> None:
    paper = "ARRIVAL NOTICE\nB/L No.  HLXX5501234\nVessel  MV ORKA\nETA  17 May 2026  Terminal  CTA\n"
    text = "Dear Sirs,\nplease see our arrival notice.\nElbe Agency, Tel 040 555 02-61"
    mail = letter("Arrival notice", text, attachments=(_file("an.txt", paper),))

    assert read(mail).terms.delivery == "ETA 17 May 2026"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Finché il reclamo è aperto non paghiamo il saldo.", None),
        ("Solange zahlen wir den Restbetrag nicht.", None),
        ("我们做数期45天", "数期45天"),
        ("放帳60日可唔可以？", "放帳60日"),
    ],
)
def test_how_it_is_to_be_paid(text: str, words: str | None) -> None:
    assert payment_in(text) == words


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("合同的20%订金 人民币5,000元今天下午已转出，请查收，并尽快排产", "20%订金"),
        ("Le virement de 40 % d'acompte est parti.", "40 % d'acompte"),
        ("20% 선금을 송금했습니다", "20% 선금"),
    ],
)
def test_which_part_of_the_price_was_paid(text: str, share: str) -> None:
    assert percent_in(text) == share


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("nl", "Levering franco Antwerpen, 10 dagen.", "Antwerpen"),
        ("de", "Lieferung frei Lager Bremen, 10 Tage.", "Bremen"),
        ("fr", "Nos prix s'entendent franco Lyon.", "Lyon"),
        ("it", "Consegna franco magazzino Verona.", "Verona"),
        ("de", "Lieferung frei Haus.", None),
    ],
)
def test_delivered_to_a_place_without_an_incoterm(language: str, text: str, place: str | None) -> None:
    terms = read(letter("Offer 88", f"500 pcs hose, EUR 2.10/pc. {text}"), language).terms

    assert (terms.incoterm, terms.place) == (None, place)


def test_lines_answered_one_by_one_keep_the_port_that_no_answer_changes() -> None:
    text = (
        "Hi Amy, answers below.\n> Camping chair, steel, USD 7.10/pc CIF Gdynia.\n\nStill too high, 6.60 please.\n\n"
        "> Payment 30% deposit, balance against copy of B/L.\n\nFine.\n\n> Delivery 35 days.\n\nok"
    )
    terms = read(letter("Re: chairs", text, in_reply_to=("<1@baylight.example>",)), quoted="> x").terms

    assert (terms.incoterm, terms.place, terms.currency) == ("CIF", "Gdynia", "USD")


def test_an_order_as_offered_is_in_the_money_of_the_offer() -> None:
    quoted = "On 5 May Amy wrote:\n> citric acid, EUR 810/MT CIF Gdynia, 25 MT per 20GP"
    text = "Ok go ahead, 2x20gp citric acid, same price as your offer."
    found = read(letter("Re: citric", text, in_reply_to=("<1@baylight.example>",)), quoted=quoted)

    assert (found.kind, found.terms.currency) == ("order", "EUR")


@pytest.mark.parametrize(
    ("language", "head", "number"),
    [
        ("vi", "PHIẾU YÊU CẦU\nSố: PYC-26/091   Ngày: 04/05/2026", "PYC-26/091"),
        ("tr", "İstek Formu\tForm No\tIF-2026-112", "IF-2026-112"),
        ("de", "Bedarfsmeldung\nDokument-Nr.: BM-55120", "BM-55120"),
        ("ru", "Потребность\n№: ПР-118/26", "ПР-118/26"),
        ("en", "Needs\nNo.: 12.05.2026", None),
        ("en", "Needs\nS/N\tName\tUnit\tCount\n1\tpanel\tNo.\t240", None),
    ],
)
def test_a_number_at_the_head_of_a_file_that_is_only_called_so(language: str, head: str, number: str | None) -> None:
    mail = letter(
        "prices please", "Please quote the attached list, 40 pcs hose.", attachments=(_file("list.txt", head),)
    )

    assert read(mail, language).document_number == number


def test_the_number_of_a_web_form_is_counted_in_its_subject() -> None:
    found = read(letter('New entry from "Contact" (#4417)', "Please quote 40 pcs hose, CIF Callao."))

    assert found.document_number == "4417"


def test_a_price_for_a_unit_is_no_number_of_a_paper() -> None:
    text = "please quote 25 mt citric acid, your offer 810/mt was fine"

    assert read(letter("citric acid", text)).document_number is None


def test_letters_of_an_article_are_no_money() -> None:
    assert prices_in("10 lamps ABC-FR55 720 pcs") == []
    assert currency_in("your offer TL-Q-88 and lamp XY-KR20") is None
    assert [price.currency for price in prices_in("FR 55.00 the piece")] == ["CHF"]


@pytest.mark.parametrize(("text", "currency"), [("麻煩報個價：餐椅 360張", None), ("麻烦报个价：餐椅 360张", "CNY")])
def test_who_writes_traditional_characters_does_not_mean_yuan(text: str, currency: str | None) -> None:
    assert read(letter("餐椅", text), "zh").terms.currency == currency


def test_the_sum_of_an_order_by_its_trade_name() -> None:
    paper = _file("4711.txt", "Bestellung 4711\nGesamtnettowert EUR  12.480,00\n")
    mail = letter("Bestellung 4711", "Anbei die Bestellung.", attachments=(paper,))

    assert read(mail, "de").total == Decimal(12480)


def test_an_offer_of_ours_answered_in_chat_names_port_and_terms() -> None:
    text = "Hi Brian, here are the prices (USD, FOB Xiamen): bench 31.50. Lead time 30-35 days, 30% deposit."
    found = read(letter("Re: benches", text, sender=SELLER, to=BUYER, in_reply_to=("<1@x>",)), quoted="> price?")

    assert (found.terms.place, found.terms.delivery) == ("Xiamen", "30-35 days")


def test_terms_of_the_confirmation_hold_where_the_order_says_so() -> None:
    text = (
        "Danke für die Auftragsbestätigung. Wir müssen ändern:\nPos. 2 Kugel: statt 400 bitte 350 Stück\n"
        "Liefer- und Zahlungsbedingungen wie in der AB."
    )
    mail = letter("AW: Auftragsbestätigung zu Bestellung 700", text, in_reply_to=("<1@x>",))
    quoted = "> we confirm your order 700: 7 items, FOB Ningbo, T/T 30/70, ball 400 pcs x 1.85."

    found = read(mail, "de", quoted=quoted)

    assert (found.kind, found.terms.incoterm, found.terms.place) == ("order", "FOB", "Ningbo")
    assert found.terms.payment == "T/T 30/70"


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("包装彩盒，30天左右能出货吗？付款30%定金，见提单复印件付尾款。", "30天左右"),
        ("客戶希望5月底前船到漢堡，付款條件出貨前付清。", "5月底前"),
        ("Thanh toán T/T 30/70. Cần hàng về trước ngày 15/4.", "trước ngày 15/4"),
        ("Entrega requerida: segunda semana de mayo 2026", "segunda semana de mayo 2026"),
        ("开船日\n2026-03-25\n", "2026-03-25"),
    ],
)
def test_more_times_of_delivery(text: str, time: str) -> None:
    assert time_in(text) == time


def test_what_is_asked_for_now_is_no_term_of_payment() -> None:
    assert (
        payment_in("Balance payment USD 14,380.00 pls arrange to our account within 7 days, then we release.") is None
    )
