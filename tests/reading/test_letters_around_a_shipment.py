"""How goods are to be shipped, a credit that was opened, a forwarder's rates: no orders, no offers."""

from __future__ import annotations

import pytest

from argosy.reading.model import Kind
from tests.reading.letters import letter, read

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("language", "subject", "text"),
    [
        ("es", "Instrucciones de embarque pedido EC-7", "Las instrucciones para el BL van en el Word."),
        ("de", "Versandinstruktion Bestellung 7", "anbei die B/L-Instruktionen zur Bestellung 7."),
        ("ru", "Отгрузочные инструкции по заказу 7", "Направляем данные для коносамента."),
        ("tr", "Sipariş 7 yükleme talimatı", "7 no'lu siparişin konşimento talimatı ektedir."),
        ("ja", "注文7 船積指示書", "船積指示書を添付いたします。"),
        ("ko", "주문 7 선적 지시서", "선적 지시서를 첨부합니다."),
        ("pl", "Instrukcja wysyłkowa do zamówienia 7", "w załączeniu instrukcja do konosamentu."),
    ],
)
def test_how_an_order_is_to_be_shipped_is_no_order(language, subject, text):
    assert read(letter(subject, text), language).kind is Kind.SHIPMENT


@pytest.mark.parametrize(
    ("language", "subject", "text"),
    [
        (
            "en",
            "Advice of L/C opening",
            "At the request of our client we have opened an irrevocable letter of credit, USD 87,360.00.",
        ),
        ("ru", "Открытие аккредитива", "По поручению клиента мы открыли безотзывный аккредитив на 87 360,00 USD."),
        ("ar", "إشعار فتح اعتماد مستندي", "بناء على طلب عميلنا تم فتح اعتماد مستندي لصالحكم. المبلغ: 87,360.00 دولار"),
        ("vi", "Thông báo mở L/C", "Theo yêu cầu của khách hàng, chúng tôi đã mở thư tín dụng trị giá USD 87,360.00."),
        ("pl", "Otwarcie akredytywy", "na zlecenie klienta otworzyliśmy na Państwa rzecz nieodwołalną akredytywę."),
    ],
)
def test_a_credit_that_was_opened_is_about_money(language, subject, text):
    assert read(letter(subject, text), language).kind is Kind.PAYMENT


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "please quote 500 folding chairs FOB Ningbo, payment by irrevocable letter of credit at sight."),
        ("es", "favor cotizar 500 sillas plegables, pago con carta de crédito irrevocable a la vista."),
        ("zh", "请报500把折叠椅的FOB宁波价格，付款方式：不可撤销信用证。"),
        ("ru", "прошу предложить 500 складных стульев, оплата: безотзывный аккредитив."),
    ],
)
def test_a_credit_that_is_only_wanted_leaves_an_inquiry_one(language, text):
    assert read(letter("500", text), language).kind is Kind.INQUIRY


@pytest.mark.parametrize(
    ("language", "subject", "text"),
    [
        (
            "tr",
            "Navlun kampanyası",
            "Mart ayına özel navlun fiyatlarımız:\nKeelung - Ambarlı 20' : 1.450 USD\nGümrükleme de yapıyoruz.",
        ),
        (
            "es",
            "Tarifas de flete",
            "Somos un agente de carga.\nNingbo - Callao 20' : USD 1.450\nNingbo - Callao 40'HC : USD 2.390",
        ),
        ("fr", "Tarifs fret", "nous sommes transitaire. Nos taux de fret:\nNingbo - Le Havre 20' : 1 450 USD"),
        ("ja", "海上運賃のご案内", "弊社はフォワーダーでございます。運賃：\n寧波-東京 20' : USD 450"),
        ("ar", "أسعار الشحن", "نحن شركة شحن. أسعارنا:\nنينغبو - جبل علي 20' : USD 450"),
    ],
)
def test_a_forwarders_rates_are_no_offer_of_goods(language, subject, text):
    assert read(letter(subject, text), language).kind is Kind.OTHER


@pytest.mark.parametrize(
    ("language", "text", "goods"),
    [
        ("en", "Your order left on Saturday: 300 cartons of garlic flakes. The B/L follows.", ("garlic flakes", 300)),
        ("fr", "Tout est parti samedi : 300 cartons d'ail en flocons. Le connaissement suit.", ("ail en flocons", 300)),
        ("de", "Verschifft: 300 Kartons Knoblauchflocken. Das B/L folgt.", ("Knoblauchflocken", 300)),
    ],
)
def test_packages_that_a_sentence_names_are_what_travels(language, text, goods):
    (item,) = read(letter("B/L QD2611093", text), language).items

    assert (item.product, item.quantity, item.unit) == (*goods, "carton")
