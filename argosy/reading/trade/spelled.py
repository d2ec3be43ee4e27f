"""Counts in words become figures where a unit follows: "we take fifty metric tons", "dix-huit (18) tonnes"."""

from __future__ import annotations

import re

from argosy.reading.patterns import later, sifted
from argosy.reading.trade.quantities import UNIT
from argosy.reading.vocabulary.alternatives import any_of
from argosy.reading.vocabulary.spelled import AND, HUNDREDS, ONES, THOUSANDS, WORDS

_WORD = any_of(sorted(WORDS), not_after=r"[^\W_]")
_RUN = rf"{_WORD}(?:(?:[ -]|\s(?:{'|'.join(sorted(AND))})\s){_WORD}){{0,6}}"
# "deux (02) conteneurs": the figures count, the words repeat them
_REPEATED = sifted(rf"(?i){_RUN}\s?\(\s?(\d[\d., ]{{0,10}})\s?\)(?=\s?[^\W\d_])")
_COUNTED = sifted(rf"(?i)(?<!\d )(?<!\d)(?P<words>{_RUN})(?=\s(?:full |metric |whole )?{UNIT})")
_PARTS = later(r"[ -]+")
_FEWEST = 2


def in_figures(line: str) -> str:
    """The line with the counts that it tells in words written in figures."""
    return _COUNTED.sub(_figures, _REPEATED.sub(lambda match: match[1].strip(), line))


def _figures(match: re.Match[str]) -> str:
    value = _value([word for word in _PARTS.split(match["words"].lower()) if word not in AND])
    return str(value) if value is not None and value >= _FEWEST else match["words"]


def _value(words: list[str]) -> int | None:
    """What the words say together; None where they are of no number, as in "a hundred and one ways"."""
    total = part = 0
    for word in words:
        if word in ONES:
            part += ONES[word]
        elif word in HUNDREDS:
            part = (part or 1) * 100 if HUNDREDS[word] == 100 else part + HUNDREDS[word]
        elif word in THOUSANDS:
            total += (part or 1) * THOUSANDS[word] if THOUSANDS[word] == 1000 else THOUSANDS[word]
            part = 0
        else:
            return None
    return total + part
