"""Firms and people as signatures of many countries write them: the form in front, in brackets, beside a greeting."""

from __future__ import annotations

import pytest

from argosy.reading.model import Address, Own
from argosy.reading.trade.companies import companies_in
from tests.reading.letters import letter, read

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("line", "firm"),
    [
        ("Tụi em là Công ty TNHH Gạch Men Sông Đà Bắc, Hà Nội.", "Công ty TNHH Gạch Men Sông Đà Bắc"),
        ("Hạnh - Cty TNHH Dệt May Tân Lập", "Cty TNHH Dệt May Tân Lập"),
        ("Công ty CP Gỗ Trường Thịnh Phú, TP.HCM", "Công ty CP Gỗ Trường Thịnh Phú"),
        ("Олег Дёмин, ООО «Волга-Инструмент», тел. (846) 555-01-19", "ООО «Волга-Инструмент»"),
        ("Алия Сейтова, ТОО «Степь Трейд Логистик»", "ТОО «Степь Трейд Логистик»"),
        ("We are a small tile shop in Leeds (Brock & Ivy Ltd).", "Brock & Ivy Ltd"),
        ("我们是嘉兴市顺禾五金商行，做批发的。", "嘉兴市顺禾五金商行"),
        ("我司台州市沃丰塑料厂专业生产周转箱", "台州市沃丰塑料厂"),
    ],
)
def test_a_firm_is_cut_out_of_its_sentence(line, firm):
    assert next(companies_in(line, Own()), None) == firm


def test_a_company_that_is_only_pointed_at_has_no_name():
    assert list(companies_in("我们公司，最近需要灯具\n杭州华铸贸易有限公司", Own())) == ["杭州华铸贸易有限公司"]


def test_who_calls_himself_by_one_syllable_is_called_as_he_signs():
    buyer = Address("阿芬", "afen-88@mail.example")

    found = read(letter("毛巾", "下单：毛巾 800条\n——绍兴市越帆百货商行 沈越芬", sender=buyer), "zh")

    assert found.party.person == "沈越芬"


def test_a_word_of_a_korean_sentence_is_no_person():
    buyer = Address("남도현", "dh.nam@seorin.example")
    text = "안녕하세요, 남도현 대리입니다.\n첨부 참고 바랍니다. 지난 목록은 무시하셔도 됩니다."
    text += "\n\n서린상사(주) T. 031-555-0142"

    assert read(letter("견적 요청", text, sender=buyer), "ko").party.person == "남도현"
