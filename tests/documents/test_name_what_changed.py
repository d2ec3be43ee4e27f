"""What differs between two versions of a document is named as its form names it, in the reader's language."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.utils import translation

from argosy.deals.change_words import OF_LINES, UNSAID, path, value
from argosy.deals.contents import FIELDS
from argosy.deals.papers import payment
from argosy.deals.papers.comparing import changes
from argosy.deals.papers.sample_paper import sample

# Written alike in both languages.
ALIKE = {"SWIFT"}


@pytest.mark.parametrize("kind", ["quotation", "invoice", "booking"])
def test_every_part_of_a_paper_has_a_chinese_name(kind):
    full = sample(kind, "both", "USD", date(2026, 3, 2))
    empty = {
        name: {} if isinstance(value, dict) else [] if isinstance(value, list) else "" for name, value in full.items()
    }

    places = [one.where for one in changes(empty, full) if one.where not in UNSAID]
    with translation.override("zh-hans"):
        told = [path(where) for where in places if where[0] != "lines"]

    assert len(told) > 15
    assert [one for one in told if not all(part in ALIKE or re.search(r"[一-鿿]", part) for part in one)] == []


def test_every_field_of_a_line_has_a_name_and_a_product_keeps_its_own():
    assert set(FIELDS) <= set(OF_LINES)
    with translation.override("zh-hans"):
        assert path(("lines", "KH-201", "price")) == ["商品", "KH-201", "价格"]


@pytest.mark.parametrize(
    ("where", "kept", "english", "chinese"),
    [
        (
            ("terms", "payment"),
            [payment.Part("tt", "30", "order").kept(), payment.Part("oa", "70", "after_bl", 60).kept()],
            "30% T/T deposit with order; 70% O/A 60 days after B/L date",
            "30% 电汇 T/T，下单预付；70% 赊销 O/A，提单日后 60 天",
        ),
        (("terms", "charges"), [{"words": "Mould", "amount": "250"}], "Mould 250", "Mould 250"),
        (("layout",), "modern", "Modern", "现代"),
        (("language",), "both", "both, side by side", "中英对照"),
        (("terms", "transport", "partial"), "not_allowed", "not allowed", "不允许"),
        (("buyer", "country"), "DE", "Germany", "德国"),
        (("terms", "notes"), "allowed", "allowed", "allowed"),
        (("lines", "country", "name"), "DE", "DE", "DE"),
        (("terms", "lc", "partial"), "", "", ""),
    ],
)  # fmt: skip
def test_values_are_told_in_words_and_not_as_they_are_kept(where, kept, english, chinese):
    with translation.override("en"):
        in_english = value(where, kept)
    with translation.override("zh-hans"):
        in_chinese = value(where, kept)

    assert (in_english, in_chinese) == (english, chinese)
