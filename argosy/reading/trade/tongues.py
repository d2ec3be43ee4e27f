"""Lists of words by language as patterns: of the languages that a text is written in, and made when first asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from argosy.reading.patterns import later, sifted
from argosy.reading.trade.phrases import languages_of

_SENTENCE_ENDS = later(r"[.!?;؟](?=\s|$)|\n\s*\n|[。！？；]")
Words = Mapping[str, str]
_UNSPACED = frozenset({"zh", "ja", "ko"})


class Tongue:
    """One language: its words of each list, as whole words where it puts spaces between words."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._made: dict[int, re.Pattern[str]] = {}

    def __call__(self, words: Words) -> re.Pattern[str]:
        """The pattern of these words."""
        found = self._made.get(id(words))
        if found is None:
            source = words[self.language]
            whole = source if self.language in _UNSPACED else rf"(?<![^\W_])(?:{source})(?![^\W_])"
            found = self._made[id(words)] = sifted(whole)
        return found


@lru_cache(maxsize=64)
def _tongue(language: str) -> Tongue:
    return Tongue(language)


def tongues_of(text: str, language: str | None, words: Words) -> Iterator[Tongue]:
    """The languages of a text in which there are such words."""
    return (_tongue(name) for name in languages_of(text, language) if name in words)


def sentence_around(text: str, place: re.Match[str], most: int) -> tuple[int, int]:
    """Where the sentence of this place begins and ends, or `most` letters before and behind it."""
    first, last = max(0, place.start() - most), min(len(text), place.end() + most)
    ends = [found.end() for found in _SENTENCE_ENDS.finditer(text, first, place.start())]
    after = _SENTENCE_ENDS.search(text, place.end(), last)
    return ends[-1] if ends else first, after.start() if after else last
