"""Words are found however they are written: case, accents, width and marks do not count."""

from __future__ import annotations

import pytest

from argosy.platform.search import words

WRITTEN = [
    ("Bath Towel 70x140, FOB!", ["bath", "towel", "70x140", "fob"]),
    ("Müller's Café", ["muller's", "cafe"]),
    ("a\u0301rbol \u00e1rbol", ["arbol", "arbol"]),  # one letter with a mark, and one that has it
    ("ＦＯＢ　１２３", ["fob", "123"]),
    ("Straße ﬁne", ["strasse", "fine"]),
    ("询价单 Q2", ["询价", "价单", "q2"]),
    ("한국", ["한국"]),
    ("A4纸 80克", ["a4", "纸", "80", "克"]),
    ("شَركة", ["شركة"]),
    ("x" * 80, ["x" * 64]),
]


@pytest.mark.parametrize(("text", "found"), WRITTEN)
def test_a_text_falls_into_these_words(text: str, found: list[str]) -> None:
    assert list(words(text)) == found
