"""A gate lets rules be skipped that cannot find anything: it saves time and changes no answer."""

from __future__ import annotations

import functools
import re
import sys
from collections.abc import Callable, Iterator
from re import _cache as kept  # type: ignore[attr-defined] # what `re.search` and its like have compiled

import pytest

from argosy.reading import mime, patterns, read
from argosy.reading.documents import Table
from argosy.reading.model import Own
from argosy.reading.trade import phrases, situations
from argosy.reading.trade.heading_rows import headings_of
from argosy.reading.trade.tier_columns import may_head_tier, tier_column
from tests.reading.written_mails import OWN, mails, raw

pytestmark = pytest.mark.pure

OURS = Own(companies=tuple(each["name"] for each in OWN["own"]), domains=tuple(each["domain"] for each in OWN["own"]))
METHODS = ("search", "finditer", "split", "sub")
EVERY = 12  # the whole of them takes as long as all other tests of reading


@functools.cache
def written() -> list[bytes]:
    names = ("trade_desk", "trade_counter", "trade_quay", "trade_port", "trade_mole", "trade_dock", "trade_regions")
    return [raw(mail) for name in names for mail in mails(name)[::EVERY]]


def forget() -> None:
    """Each rule is asked anew: nothing is left of what was found before, nor of how patterns were to be searched."""
    modules = [module for name, module in sys.modules.items() if name.startswith("argosy.reading")]
    for store in [one for module in modules for one in vars(module).values() if isinstance(one, type(written))]:
        store.cache_clear()
    for pattern in patterns._Later.all:
        for method in METHODS:
            pattern.__dict__.pop(method, None)


@pytest.fixture
def without_sieves(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], None]]:
    """Called, it lets Python search every text by itself."""

    def switch_off() -> None:
        forget()
        monkeypatch.setattr(patterns, "_GUARDED", frozenset())

    yield switch_off
    monkeypatch.undo()
    forget()


def test_without_sieves_every_letter_is_read_the_same(without_sieves: Callable[[], None]) -> None:
    forget()
    sieved = [read(one, OURS) for one in written()]

    without_sieves()

    assert [read(one, OURS) for one in written()] == sieved


FIRST = [r"^\s*(?:by|until)\b", r"(?i)^BY|^until", r"(?m)^by", r"^by(?P<day>\d?)", r"(?:^|,)by", r"^", r"\n^by", r"^$"]


@pytest.mark.parametrize("source", FIRST)
@pytest.mark.parametrize("text", ["", "by", "by by\nby1,by", " until\nby", "x by", "\nby", "By,by"])
def test_what_can_only_stand_first_is_found_as_if_looked_for_everywhere(source: str, text: str) -> None:
    plain, quick = re.compile(source), patterns.later(source)

    for start in range(len(text) + 1):
        found = [one.span() for one in plain.finditer(text, start)]
        assert [one.span() for one in quick.finditer(text, start)] == found
        first = quick.search(text, start, len(text) - 1)
        assert (first and first.span()) == ((one := plain.search(text, start, len(text) - 1)) and one.span())
    assert quick.split(text) == plain.split(text)
    assert quick.split(text, 1) == plain.split(text, 1)
    assert quick.sub(r"<\g<0>>", text, count=1) == plain.sub(r"<\g<0>>", text, count=1)
    assert quick.sub(lambda match: match.group().upper(), text) == plain.sub(lambda match: match.group().upper(), text)


def test_patterns_that_are_kept_make_nobody_forget_small_ones() -> None:
    before = dict(kept)

    assert patterns.later(r"one of hundreds \d").search("one of hundreds 1")

    assert kept == before


HEADINGS = [
    "500-999 pcs", "3000+", "ab 500 Stück", "up to 499 pcs", "500打以下", "USD/pc 500+", "unit price 1000-2999", "(≥ 500)",
    "от 1000 шт", "  1.000 - 2.999", "＄５００以上", "bis zu 99", "hasta 500 uds", "pcs 500", "$ / 1000", "より500",
]  # fmt: skip


@pytest.mark.parametrize("heading", HEADINGS)
def test_what_heads_a_tier_passes_its_gate(heading: str) -> None:
    assert may_head_tier(heading)


@pytest.mark.parametrize("cell", ["Lamp 343", "YF-001", "LED strip 5m", "pcs", ""])
def test_a_cell_that_begins_like_no_tier_is_none(cell: str) -> None:
    assert not may_head_tier(cell)
    assert tier_column(0, cell, cell) is None


def test_a_row_may_head_goods_by_tiers_that_no_cell_calls_so() -> None:
    rows = (("Model", "Colour", "100-499", "500-999"), ("YF-001", "red", "1.20", "1.10"))

    found = headings_of(Table(name="", rows=rows))

    assert found is not None
    assert found[0] == 1


def test_phrases_whose_words_are_not_all_there_are_not_found() -> None:
    told = [parts for language in situations._ALL if (parts := situations._parts_of(language))]
    lists = [*map(phrases.phrases_of, [*phrases.ALL, "other"]), *told]
    texts = [phrases.folded(mime.parse(one).text[:6_000]) for one in written()[::3]]
    for text in texts:
        for each in lists:
            tried_all = [hit for phrase in each.all if (hit := phrases._find(text, phrase))]
            assert [(hit.words, hit.start) for hit in phrases.found_in(text, each)] == [
                (hit.words, hit.start) for hit in tried_all
            ]
