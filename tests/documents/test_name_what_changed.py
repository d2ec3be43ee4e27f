"""What differs between two versions of a document is named as its form names it, in the reader's language."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.utils import translation

from argosy.deals.change_words import OF_LINES, UNSAID, path
from argosy.deals.contents import FIELDS
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
