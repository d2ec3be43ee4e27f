"""Counts in words become figures where a unit follows: "we take fifty metric tons", "dix-huit (18) tonnes"."""

from __future__ import annotations

import re
from functools import cache

from argosy.reading.patterns import later, sifted
from argosy.reading.trade.han_numbers import han_in_figures
from argosy.reading.trade.quantities import UNIT
from argosy.reading.vocabulary.alternatives import any_of
from argosy.reading.vocabulary.spelled import AND, HUNDREDS, ONES, THOUSANDS, WORDS, WORDS_TOO

_PARTS = later(r"[ -]+")
_FEWEST = 2


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Counts that figures repeat, and counts before a unit, in the words that are numbers in this language."""
    word = any_of(sorted(WORDS - {one for one, its in WORDS_TOO.items() if its != language}), not_after=r"[^\W_]")
    run = rf"{word}(?:(?:[ -]|\s(?:{'|'.join(sorted(AND))})\s){word}){{0,6}}"
    # "deux (02) conteneurs": the figures count, the words repeat them
    return (
        sifted(rf"(?i){run}\s?\(\s?(\d[\d., ]{{0,10}})\s?\)(?=\s?[^\W\d_])"),
        sifted(rf"(?i)(?<!\d )(?<!\d)(?P<words>{run})(?=\s(?:full |metric |whole )?{UNIT})"),
    )


def in_figures(line: str, language: str | None = None) -> str:
    """The line with the counts that it tells in words written in figures."""
    if line.isascii() and line.lower() == line.upper():  # no letter at all, as most cells of counts
        return line
    line = han_in_figures(line, language)
    repeated, counted = _patterns(language if language in _LANGUAGES else "")
    if "(" in line:
        line = repeated.sub(lambda match: match[1].strip(), line)
    return counted.sub(_figures, line)


_LANGUAGES = frozenset(WORDS_TOO.values())


def _figures(match: re.Match[str]) -> str:
    value = _value([word for word in _PARTS.split(match["words"].lower()) if word not in AND])
    return str(value) if value is not None and value >= _FEWEST else match["words"]


def _value(words: list[str]) -> int | None:
    """What the words say together; None where they are no number, as "two three"."""
    total = part = 0
    for word in words:
        if word in ONES:
            if not _goes_on(part % 100, ONES[word]):
                return None
            part += 76 if word == "vingt" and part % 100 == 4 else ONES[word]
        elif word in HUNDREDS:
            part = (part or 1) * 100 if HUNDREDS[word] == 100 else part + HUNDREDS[word]
        elif word in THOUSANDS:
            total += (part or 1) * THOUSANDS[word] if THOUSANDS[word] == 1000 else THOUSANDS[word]
            part = 0
        else:
            return None
    return total + part


def _goes_on(before: int, more: int) -> bool:
    """Whether a count may go on so: "twenty five", "soixante dix", "quatre-vingt"; "two three boxes" are two or three."""
    if not before or (before, more) == (4, 20):
        return True
    return before >= 20 and not before % 10 and (more < 10 or (before in (60, 80) and more < 20))
