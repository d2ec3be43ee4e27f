"""Long lists of words are folded into trees: they must find exactly what the list written out finds."""

from __future__ import annotations

import re

import pytest

from argosy.reading.patterns import later
from argosy.reading.vocabulary.alternatives import any_of, lowered
from argosy.reading.vocabulary.countries import PLACE_TO_COUNTRY
from argosy.reading.vocabulary.units import WORD_TO_UNIT

TEXTS = (
    "Please quote 500 pcs. of item A and 20 sets/sets, 3 stück, 2x40'hq to Santos, Brazil.",
    "需要500件 锤子, 20 箱, 30 公斤 到 宁波",
    "Прошу 300 шт.) и 20 компл. в Москву",
    "pcs pc p piece/pieces piecewise",
)


@pytest.mark.parametrize("words", [list(WORD_TO_UNIT), list(PLACE_TO_COUNTRY), ["a", "ab", "abc", "b.c", "a(b"]])
@pytest.mark.parametrize("text", TEXTS)
def test_a_tree_of_words_finds_what_the_list_finds_longest_first(words: list[str], text: str) -> None:
    row = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    for ends in ("", r"(?![^\W_])"):
        listed = [match.span() for match in re.finditer(f"(?:{row}){ends}", lowered(text))]
        assert [match.span() for match in re.finditer(any_of(words) + ends, lowered(text))] == listed
        listed = [match.span() for match in re.finditer(rf"(?<![^\W_])(?:{row}){ends}", lowered(text))]
        tree = any_of(words, not_after=r"[^\W_]") + ends
        assert [match.span() for match in re.finditer(tree, lowered(text))] == listed


def test_lower_case_keeps_every_letter_in_its_place() -> None:
    text = "İSTANBUL ſet Straße ΣΑΣ 500 PCS"
    assert len(lowered(text)) == len(text)
    assert lowered("İ 500 Pcs") == "i 500 pcs"


def test_a_pattern_made_later_is_a_pattern() -> None:
    pattern = later(r"(\d+) (?P<unit>pcs)", re.IGNORECASE)
    assert pattern.search("we need 500 PCS")["unit"] == "PCS"
    assert pattern.sub("x", "1 pcs, 2 pcs") == "x, x"
