"""Compares what mail systems say with the phrases of the word lists, however it is spelt."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

Phrase = tuple[str, ...]

_GAP = 60
_WHITE = re.compile(r"\s+")
# The typographic apostrophe, the dot that lower case leaves of a Turkish capital, the Russian letter often left plain.
_ONE_SPELLING = str.maketrans({"’": "'", "\u0307": None, "ё": "е"})


def plain(text: str) -> str:
    """Lower case, white space made one, one spelling."""
    text = _WHITE.sub(" ", text).strip().lower()
    return text if text.isascii() else text.translate(_ONE_SPELLING)


def spelt(phrases: Iterable[str]) -> tuple[str, ...]:
    """Phrases without gaps, in the spelling that `plain` gives."""
    return tuple(phrase.translate(_ONE_SPELLING) for phrase in phrases)


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases ready to be looked for. An answer in English, as most are, is not asked for words of other alphabets."""

    of_all_alphabets: tuple[Phrase, ...]
    of_ascii: tuple[Phrase, ...]

    def stand_in(self, text: str) -> bool:
        """Whether any of them stands in this text, which `plain` gave."""
        phrases = self.of_ascii if text.isascii() else self.of_all_alphabets
        return any(_stands_in(phrase, text) for phrase in phrases)


def compiled(phrases: Iterable[str]) -> Phrases:
    """The phrases ready to be looked for: what stands between the gaps of each."""
    found = tuple(_parts(phrase) for phrase in phrases if phrase)
    return Phrases(found, tuple(phrase for phrase in found if "".join(phrase).isascii()))


def _parts(phrase: str) -> Phrase:
    phrase = phrase.translate(_ONE_SPELLING)
    return tuple(part.strip(" ") if "*" in phrase else part for part in phrase.split("*") if part.strip())


def _stands_in(phrase: Phrase, text: str) -> bool:
    """Whether the parts of a phrase follow each other in the text, with at most a gap between."""
    at = text.find(phrase[0])
    while at >= 0:
        end = at + len(phrase[0])
        for part in phrase[1:]:
            found = text.find(part, end, end + _GAP + len(part))
            if found < 0:
                break
            end = found + len(part)
        else:
            return True
        at = text.find(phrase[0], at + 1)
    return False
