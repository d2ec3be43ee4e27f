"""Legal forms with one slip of the hand in them: "Limted", "Corporaton", "Joint Stok Company" are no part of a name either."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from argosy.matching import in_use
from argosy.matching.rarity import is_common
from argosy.matching.wordlist import legal_forms, word_list
from argosy.platform.later import later

OSA = later("rapidfuzz.distance.OSA")
# In a shorter word a slip makes another form, or a name: "Ltda" and "Lada", "Corp" and "Crop", "Maison" and "Mason".
# One that is a form only together with others may be shorter: "Joynt Stock Company".
_ALONE, _TOGETHER = 7, 5


def as_spelled(tokens: list[str]) -> list[str]:
    """The words of a name, of which those of legal form that close it are put right; the first word is never one."""
    known = _words_of_forms()
    found, at = list(tokens), len(tokens)
    while (at := at - 1) > 0:
        if tokens[at] not in known:
            meant = _meant(tokens[at])
            if meant is None:
                break
            found[at] = meant
    return found


def _meant(token: str) -> str | None:
    """The word of a form that is a slip away, the longest of several. Who slips seldom comes to another word that people use."""
    if len(token) < _TOGETHER - 1 or not token.isalpha() or token in word_list().words or is_common(token):
        return None
    near = {word for trace in _traces(token) for word in _by_trace().get(trace, ())}
    meant = [word for word in near if OSA.distance(word, token) == 1]
    if not meant or token in in_use.words():
        return None
    return max(meant, key=lambda word: (len(word), word))


@cache
def _words_of_forms() -> frozenset[str]:
    forms = legal_forms()
    phrases = {word for several in forms.phrases.values() for phrase, _meaning in several for word in phrase}
    return frozenset(phrases | forms.words.keys())


@cache
def _by_trace() -> dict[str, set[str]]:
    """Words of forms by what is left of them without one letter: two words a slip apart have one such rest in common."""
    found: dict[str, set[str]] = {}
    forms = legal_forms()
    for word in _words_of_forms():
        if word.isalpha() and len(word) >= (_ALONE if word in forms.words else _TOGETHER) and not forms.is_arabic(word):
            for trace in _traces(word):
                found.setdefault(trace, set()).add(word)
    return found


def _traces(word: str) -> Iterator[str]:
    yield word
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]
