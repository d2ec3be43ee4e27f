"""Sums, times, terms, firms and persons as people write them short."""

from __future__ import annotations

import pytest

from argosy.reading.model import Address, Kind, Own
from argosy.reading.trade.companies import companies_in
from argosy.reading.trade.payment import payment_in
from argosy.reading.trade.prices import prices_in
from argosy.reading.trade.schedule import time_in
from tests.reading.letters import letter, read

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("words", "value", "currency"),
    [
        ("人民币 9.35万", 93_500, "CNY"),
        ("9.35万元", 93_500, "CNY"),
        ("USD 12.5k", 12_500, "USD"),
        ("€ 1,2 Mio", 1_200_000, "EUR"),
        ("1,5 млн руб", 1_500_000, "RUB"),
        ("2.4 million USD", 2_400_000, "USD"),
    ],
)
def test_sums_are_written_short(words, value, currency):
    [price] = prices_in(words)

    assert (price.value, price.currency) == (value, currency)


@pytest.mark.parametrize("words", ["USD 3 knives", "USD 2 万向节", "3 USD k", "USD 3 / kg"])
def test_what_only_begins_like_a_thousand_multiplies_nothing(words):
    [price] = prices_in(words)

    assert price.value in {2, 3}


@pytest.mark.parametrize(
    "words", ["今天付了合同 HX-2207 的尾款 人民币 9.35万", "已付订单 HX-2207 的定金 人民币 9.35万"]
)
def test_a_paper_is_named_in_the_middle_of_a_chinese_sentence(words):
    found = read(letter("货款已付", f"{words}，水单附后。"), "zh")

    assert (found.kind, found.document_number, found.total) == (Kind.PAYMENT, "HX-2207", 93_500)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("订单后两周装船。", "订单后两周"),
        ("下单后一个月交货", "下单后一个月"),
        ("订单后二十五天出货", "订单后二十五天"),
        ("交货期三到四周", "三到四周"),
        ("价格三天有效", None),
        ("三天内付款", None),
    ],
)
def test_weeks_are_counted_in_chinese_words(words, told):
    assert time_in(words) == told


@pytest.mark.parametrize(
    ("words", "terms"),
    [
        ("Payment CAD through Banco del Sur, we did that with others before.", "CAD"),
        ("Payment: LC at sight via First Harbour Bank, as always", "LC at sight"),
        ("Zahlung: 30 Tage netto, wie immer bei uns", "30 Tage netto"),
        ("Payment: TT 30% deposit, balance against copy of docs", "TT 30% deposit, balance against copy of docs"),
    ],
)
def test_what_is_told_beside_the_terms_is_no_part_of_them(words, terms):
    assert payment_in(words) == terms


@pytest.mark.parametrize(
    "name", ["Tonnellerie Marsac & Fils", "Huber & Söhne", "Tintas Moreira & Irmãos", "Wachs & Zonen"]
)
def test_sons_and_brothers_are_firms(name):
    assert list(companies_in(f"Vertrieb\n{name}\n", Own())) == [name]


@pytest.mark.parametrize(
    ("language", "line", "person"),
    [("ar", "سلمى الحداد - قسم المشتريات", "سلمى الحداد"), ("en", "Nora Quill - Purchasing Manager", "Nora Quill")],
)
def test_a_person_signs_with_a_department_behind_a_dash(language, line, person):
    mail = letter(
        "RFQ",
        f"Please quote 300 camping chairs.\n\n{line}\nTel +965 2200 0000",
        sender=Address("", "buy@quill.example"),
    )

    assert read(mail, language).party.person == person


def test_words_of_a_chinese_sentence_are_no_person():
    mail = letter("货款", "合同已盖章\n人民币 9.35万已付", sender=Address("财务部", "cw@quill.example"))

    assert read(mail, "zh").party.person is None
