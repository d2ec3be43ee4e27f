"""Firms and people below a letter, numbers of papers named behind them, and times and places told in passing."""

# ruff: noqa: E501 — a letter on one line

from __future__ import annotations

import pytest

from argosy.reading.model import Kind
from argosy.reading.trade.companies import companies_in, company_without_form
from argosy.reading.trade.delivery import incoterm_in
from argosy.reading.trade.homelands import by_postcode
from argosy.reading.trade.letter import Letter
from argosy.reading.trade.lines import items_in
from argosy.reading.trade.people import clean_person
from argosy.reading.trade.phones import phones_in
from argosy.reading.trade.references import document_number_of
from argosy.reading.trade.schedule import time_in
from tests.reading.letters import OWN, letter, read

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("line", "firm"),
    [
        ("As agreed with the buyer yesterday", None),
        ("是否可以請公司補新的零件", None),
        ("您好，我们是温岭市海潮水泵商行，做出口配套的。", "温岭市海潮水泵商行"),
        ("Whitmore & Fell Garden Group plc. Registered in England 04440123.", "Whitmore & Fell Garden Group plc"),
        ("Arredi Montebello snc", "Arredi Montebello snc"),
        ("GAMMA TRUCK PARTS CO.", "GAMMA TRUCK PARTS CO."),
    ],
)
def test_a_firm_in_a_line_and_no_words_of_a_sentence(line: str, firm: str | None) -> None:
    assert next(companies_in(line, OWN), None) == firm


def test_a_shop_that_signs_without_a_legal_form() -> None:
    assert company_without_form(["永豐水電材料行", "陳小姐"], OWN) == "永豐水電材料行"


@pytest.mark.parametrize(
    "line", ["Toronto ON", "بنك الشرق للتجارة", "هذه رسالة آلية", "Kreditorenbuchhaltung", "Dpto. de Administración"]
)
def test_towns_banks_and_departments_are_nobody(line: str) -> None:
    assert clean_person(line) is None


def test_a_number_of_a_register_is_no_postcode() -> None:
    assert by_postcode("HRB 5550 KI, Amtsgericht Kiel") is None
    assert by_postcode("Kade 12, 3011 AB Rotterdam") == "NL"


def test_the_last_figures_of_a_short_number_belong_to_it_and_three_counts_are_none() -> None:
    assert [phone.number for phone in phones_in("Tel.: +49 (0) 751 55508-44", "DE")] == ["+497515550844"]
    assert phones_in("1500 / 900 / 1500 saucers", "CN") == []


@pytest.mark.parametrize(
    ("language", "text", "number"),
    [
        ("zh", "上个月 JY26-0158 那批逆止阀弹簧生锈了，请补货。", "JY26-0158"),
        ("tr", "2026/114 no'lu siparişimizde 12 koli hasarlı geldi.", "2026/114"),
        ("vi", "Lần này hàng bể nhiều quá, đơn hàng số AP-2601-05.", "AP-2601-05"),
        ("ko", "HYF-26-0017 건 제품이 파손되었습니다.", "HYF-26-0017"),
    ],
)  # fmt: skip
def test_the_paper_of_a_complaint_as_other_languages_name_it(language: str, text: str, number: str) -> None:
    found = Letter(letter("claim", text), text, "", "", language, OWN, [])

    assert document_number_of(found, Kind.COMPLAINT) == number


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("We need the shipment by the end of next month.", "the end of next month"),
        ("nie wiem, czyja to do końca wina, ale towaru sprzedać nie możemy.", None),
        ("Lead time not more than 35 days pls.", "not more than 35 days"),
        ("Fecha requerida en puerto: 30-05-2027", "30-05-2027"),
        ("Required on site: 15 May 2027. Late bids will not be considered.", "15 May 2027"),
    ],
)
def test_times_of_delivery_and_what_only_sounds_so(text: str, time: str | None) -> None:
    assert time_in(text) == time


def test_when_somebody_will_pay_is_no_time_of_delivery() -> None:
    paid = "We have paid invoice SG-0412 today, GBP 9,318.75. Will the glands be ready before Easter?"

    assert read(letter("payment", paid)).terms.delivery is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("出厂价，淄博装车。", "淄博"),
        ("几款报价整理好了，出厂价含13%增值税，不含运费（自提地点厦门同安仓库）", "厦门"),
        ("麻烦报到厦门港FOB，美金人民币都可以", "厦门"),
    ],
)
def test_the_place_of_a_chinese_term_beside_it(text: str, place: str) -> None:
    assert incoterm_in(text)[1] == place


@pytest.mark.parametrize(
    ("language", "text", "lines"),
    [
        ("es", "Confirmamos: 48 toneladas de brócoli y 24 de ajo.", [("brócoli", 48), ("ajo", 24)]),
        ("fr", "Pourriez-vous passer l'ail en flocons de 4 000 à 5 500 kg s'il vous plaît ?", [("ail en flocons", 5500)]),
        ("vi", "- Đèn tuýp 18W, mã LM-T8: đặt từ 5.000 đến 9.999 cái giá 1,05 USD/cái, từ 10.000 cái trở lên còn 0,98 USD/cái", [("Đèn tuýp 18W", 5000), ("Đèn tuýp 18W", 10000)]),
        ("ru", "Инвертор 6 кВт: 2 980 юаней за шт. при заказе от 50 шт.", [("Инвертор 6 кВт", 50)]),
        ("fr", "c) seringues 3 pièces 5 ml avec aiguille - environ 1,2 million de pièces", [("seringues 3 pièces 5 ml avec aiguille", 1_200_000)]),
        ("en", "go ahead with 450 of the large grey and 600 medium grey, prices as in ur quote", [("large grey", 450), ("medium grey", 600)]),
        ("en", "looking for porcelain dinner sets (16 piece), matte finish", []),
        ("ar", "التعبئة في أكياس كرافت ٢٥ كغم", []),
    ],
)  # fmt: skip
def test_goods_in_a_sentence(language: str, text: str, lines: list[tuple[str, int]]) -> None:
    assert [(item.product, item.quantity) for item in items_in(text, language, None)] == lines
