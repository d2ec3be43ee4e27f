"""What people in foreign trade write, in eleven languages: every sentence is our own.

A language is one block of lines `key: one | another`; `{words}` are filled in when a message is written.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from random import Random

from argosy.samples.phrases import asian, english, germanic, romance, southern

_BLOCKS = {**english.BLOCKS, **asian.BLOCKS, **germanic.BLOCKS, **romance.BLOCKS, **southern.BLOCKS}


@dataclass(frozen=True, slots=True)
class Phrases:
    """The sentences of one language, by key."""

    language: str
    sentences: dict[str, tuple[str, ...]]

    def all(self, key: str) -> tuple[str, ...]:
        """Every alternative of a key, () where the language has none."""
        return self.sentences.get(key, ())

    def one(self, key: str, chance: Random) -> str:
        """One alternative, by chance."""
        return chance.choice(self.sentences[key])

    def only(self, key: str) -> str:
        """The alternative of a key that has just one."""
        return self.sentences[key][0]

    def unit(self, unit: str) -> str:
        """What the language writes for one of our units."""
        return dict(pair.split("=", 1) for pair in self.sentences["units"])[unit]


@cache
def phrases(language: str) -> Phrases:
    """The sentences of a language."""
    rows = (line.split(": ", 1) for line in _BLOCKS[language].strip().splitlines())
    return Phrases(language, {key: tuple(value.split(" | ")) for key, value in rows})


def languages() -> tuple[str, ...]:
    """Every language that can be written."""
    return tuple(_BLOCKS)
