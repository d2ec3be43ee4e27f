"""Mails that we wrote ourselves, with other firms, goods, languages and layouts than the labelled corpora, are understood."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict
from functools import cache

import pytest

from argosy.reading import read
from argosy.reading.model import Own
from tests.reading.scoring import PARTY, TERMS, Score, score_items, score_values
from tests.reading.written_mails import OWN, labels, mails, raw

pytestmark = pytest.mark.pure

OURS = Own(companies=tuple(each["name"] for each in OWN["own"]), domains=tuple(each["domain"] for each in OWN["own"]))
WRITTEN = [
    mail
    for name in (
        "trade_1",
        "trade_2",
        "trade_blind",
        "trade_last",
        "trade_final",
        "trade_abroad",
        "trade_afar",
        "trade_plain",
        "trade_industries",
        "trade_layouts",
        "trade_regions",
        "trade_further",
        "trade_desk",
        "trade_counter",
        "trade_quay",
        "trade_yard",
        "trade_kerb",
        "trade_gate",
        "trade_port",
        "trade_mole",
        "trade_dock",
    )
    for mail in mails(name)
]


@cache
def readings():
    return [(labels(mail), read(raw(mail), OURS).understanding) for mail in WRITTEN]


def test_the_kind_is_right():
    wrong = [(want["file"], want["kind"], got.kind.value) for want, got in readings() if want["kind"] != got.kind]

    assert len(wrong) <= len(WRITTEN) * 0.03, wrong


def test_goods_terms_and_party_are_found():
    goods, terms, party = Score(), Score(), Score()
    for want, got in readings():
        if want["facts_place"] != "scan":
            score_items(goods, want["items"], [asdict(item) for item in got.items])
        if want["kind"] != "other":
            score_values(terms, TERMS, want["terms"], asdict(got.terms))
            numbers = {"document_number": got.document_number, "total": got.total}
            score_values(terms, ("document_number", "total"), want, numbers)
        known = tuple(name for name in PARTY if want["party"][name] is not None)
        score_values(party, known, want["party"], asdict(got.party))

    assert goods.f1 >= 0.95, goods.misses
    assert terms.f1 >= 0.94, terms.misses
    assert party.f1 >= 0.94, party.misses


def test_every_fraud_is_seen_and_no_honest_mail_suspected():
    found = Counter((want["risk"], got.risk) for want, got in readings())

    assert {pair: count for pair, count in found.items() if pair[0] != pair[1]} == {}
