"""A buyer says in a sentence of its own what one of the listed goods may cost: that is the wished price of that line."""

# ruff: noqa: E501 — a list and its sentence on one line

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.reading.letters import letter, read

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Please quote:\n- garden bench teak, 300 pcs\n- parasol 3 m, 200 pcs\n\nFor the parasol we would not like to go above USD 17.50."),
        ("it", "Ci servono:\n- panca da giardino in teak, 300 pz\n- ombrellone 3 m, 200 pz\n\nPer l'ombrellone non vorrei superare i 17,50 USD."),
        ("de", "Bitte bieten Sie an:\n- Gartenbank Teak, 300 Stk.\n- Sonnenschirm 3 m, 200 Stk.\n\nBeim Sonnenschirm sollten es nicht über 17,50 USD werden."),
        ("tr", "Fiyat rica ederiz:\n- bahçe bankı tik, 300 adet\n- şemsiye 3 m, 200 adet\n\nŞemsiye için bütçemiz 17,50 USD civarı."),
        ("ar", "نرجو عرض سعر:\n- مقعد حديقة خشب - 300 قطعة\n- مظلة شاطئ 3 متر - 200 قطعة\n\nالسعر المطلوب للمظلة في حدود 17.50 دولار."),
        ("ja", "お見積りをお願いします。\n・ガーデンベンチ チーク　300台\n・日傘 3m　200本\n\n日傘につきましては1本あたり17.50ドル以下を希望いたします。"),
        ("ko", "견적 부탁드립니다.\n1. 정원 벤치 티크 300개\n2. 파라솔 3미터 200개\n\n파라솔은 개당 17.5달러 이하로 맞춰 주시면 감사하겠습니다."),
    ],
)  # fmt: skip
def test_the_line_that_the_sentence_names(language: str, text: str) -> None:
    found = read(letter("inquiry", text), language).items

    assert [item.target_price for item in found] == [None, Decimal("17.5")]
    assert found[1].currency == "USD"


def test_a_line_of_a_table_too() -> None:
    table = "Item\tSize\tQty\nBottle\t200 ml\t12,000 pcs\nBottle\t350 ml\t9,000 pcs\n"

    found = read(letter("RFQ", f"Please quote:\n\n{table}\nFor the 350 ml we think of EUR 0.21.")).items

    assert [item.target_price for item in found] == [None, Decimal("0.21")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Last year we paid USD 17.50 for the parasol.",
        "Your price for the parasol, USD 17.50, is what we start from.",
        "Our current supplier asks USD 17.50 for the parasol.",
        "The freight of the parasol was USD 17.50.",
    ],
)
def test_what_was_paid_once_or_what_others_ask_is_no_wish(sentence: str) -> None:
    text = f"Please quote:\n- garden bench teak, 300 pcs\n- parasol 3 m, 200 pcs\n\n{sentence}"

    assert [item.target_price for item in read(letter("inquiry", text)).items] == [None, None]


@pytest.mark.parametrize(
    ("language", "goods", "sentence"),
    [
        ("en", "1. bench teak, {} pcs\n2. parasol, {} pcs", "For item 2 our target is USD 17.50."),
        ("ru", "1. скамейка {} шт.\n2. зонт {} шт.", "По п.2 целевая цена USD 17,50 за штуку."),
        ("zh", "1. 长椅 {}个\n2. 阳伞 {}个", "若第2项能做到USD17.50以下，可再加量。"),
    ],
)
def test_a_wish_may_name_the_line_by_its_number(language: str, goods: str, sentence: str) -> None:
    text = f"Please quote / 请报价 / просим цену:\n{goods.format(300, 200)}\n\n{sentence}"

    found = read(letter("inquiry", text), language).items

    assert [item.target_price for item in found] == [None, Decimal("17.50")]
