"""A day until which an offer holds, an answer is wanted or somebody is away is not when goods are due."""

from __future__ import annotations

import pytest

from argosy.reading.trade.schedule import time_in

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    "sentence",
    [
        "The offer holds until 27 February 2026.",
        "Please come back to us by 13 March.",
        "I am on holiday until 13 March.",
        "Bitte bis 13.03. zurück, danach bin ich im Urlaub.",
        "Unser Büro ist bis 22.02. geschlossen.",
        "das Angebot gilt nur bis 27.02.2026.",
        "Necesito su cotización a más tardar el 13 de marzo.",
        "Estou de férias até 13 de março.",
        "Ci serve l'offerta entro il 13 marzo.",
        "Просим прислать КП до 13 марта.",
        "请于3月13日前报价。",
        "3月13日までにご返信ください。",
    ],
)
def test_it_is_no_time_of_delivery(sentence):
    assert time_in(sentence) is None


@pytest.mark.parametrize(
    ("sentence", "time"),
    [
        ("Please ship before the holiday, by 5 February at the latest.", "by 5 February at the latest"),
        ("Bitte liefern Sie bis 13.03. an unser Lager.", "bis 13.03"),
        ("请在放假前出货，最晚2月5日发货。", "2月5日"),
        ("Entrega a más tardar el 13 de marzo.", "a más tardar el 13 de marzo"),
    ],
)
def test_a_delivery_beside_a_holiday_is_one(sentence, time):
    assert time_in(sentence) == time
