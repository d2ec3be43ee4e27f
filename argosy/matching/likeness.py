"""How alike two words are: typos, romanisations, dropped vowels, initials."""

# ruff: noqa: E501 — lists of words are easier to read dense

from __future__ import annotations

import re
from functools import lru_cache

from argosy.matching.scripts import is_pinyin
from argosy.platform.later import later

OSA = later("rapidfuzz.distance.OSA")

_SOUNDS = (
    ("shch", "s"), ("sch", "s"), ("tch", "c"), ("sh", "s"), ("kh", "h"), ("gh", "g"), ("zh", "z"), ("dz", "z"), ("ph", "f"), ("th", "t"), ("ck", "k"),
    ("qu", "k"), ("q", "k"), ("x", "ks"), ("w", "v"), ("ae", "a"), ("oe", "o"), ("ue", "u"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("y", "i"),
    ("j", "i"), ("ts", "c"), ("tz", "c"), ("ch", "c"), ("ie", "e"), ("ce", "se"), ("ci", "si"), ("ca", "ka"), ("co", "ko"), ("cu", "ku"), ("z", "s"),
)  # fmt: skip
_SOUND = re.compile("|".join(re.escape(sound) for sound, _ in sorted(_SOUNDS, key=lambda pair: -len(pair[0]))))
_PLAINER = dict(_SOUNDS)
_DOUBLE = re.compile(r"(.)\1+")
_H_AFTER_VOWEL = re.compile(r"(?<=[aeiou])h")
_VOWELS = re.compile(r"[aeiouy]")
_ADJECTIVE = re.compile(r"(?<=[a-z]{4})sk(?:iy|aya|oe|oye|ij|ii|yy|yi|i|y)$")
_DERIVED = 0.93
_ENDING = 1
_BY_EAR = 0.97
_LEAST = 0.72
_HOPELESS = 0.4  # no spelling by ear bridges more
_SHORTEST_TYPO = 4
_LONGEST_INITIALS = 12  # beyond that there is no abbreviation, only work
_SHORTEST_SKELETON = 4
_ABBREVIATED = 0.85
_PAIR, _PAIR_GIVES = 2, 3  # words, letters of each
_OTHER_START = 0.06  # people seldom mistype the first letter


@lru_cache(maxsize=8192)
def sound(word: str) -> str:
    """A word as a foreigner would write it down by ear: Khmelnytskyi and Chmelnitski come out alike."""
    word = _SOUND.sub(lambda found: _PLAINER[found[0]], word)
    return _DOUBLE.sub(lambda found: found[1], _H_AFTER_VOWEL.sub("", word) if "h" in word else word)


@lru_cache(maxsize=8192)
def skeleton(word: str) -> str:
    """The consonants of a word, for scripts and abbreviations which leave the vowels out."""
    return word[:1] + _VOWELS.sub("", word[1:])


def likeness(left: str, right: str, *, chinese: bool = False) -> float:
    """0 for different words, up to 1. In a Chinese name one letter makes another name, unless it cannot be read as Chinese."""
    if left == right:
        return 1.0
    shorter, longer = sorted((len(left), len(right)))
    if shorter < _SHORTEST_TYPO or longer > 2 * shorter or left.isdigit() or right.isdigit():
        return 0.0
    if chinese and is_pinyin(left) and is_pinyin(right):
        return 0.0
    if ("sk" in left or "sk" in right) and _is_derived(left, right):
        return _DERIVED
    return _by_letters(left, right, longer)


def _by_letters(left: str, right: str, longer: int) -> float:
    best = 1 - OSA.distance(left, right) / longer
    if best < _HOPELESS:
        return 0.0
    if left[0] != right[0]:
        best -= _OTHER_START
    if best < 0.9:
        best = max(best, _by_sound(left, right))
    return best if best >= _LEAST else 0.0


def _is_derived(left: str, right: str) -> bool:
    """The works of Murom are Muromskiy works, those of Poltava Poltavskiy ones."""
    stems = _ADJECTIVE.sub("", left), _ADJECTIVE.sub("", right)
    if stems[0] == stems[1]:
        return True
    return any(
        stem != word and other.startswith(stem) and len(other) - len(stem) <= _ENDING
        for stem, word, other in ((stems[0], left, right), (stems[1], right, left))
    )


def _by_sound(left: str, right: str) -> float:
    by_ear = sound(left), sound(right)
    alike: float = _BY_EAR - OSA.distance(*by_ear) / max(1, len(by_ear[0]), len(by_ear[1]))
    bones = skeleton(left), skeleton(right)
    if bones[0] == bones[1] and len(bones[0]) >= _SHORTEST_SKELETON and (left in bones or right in bones):
        alike = max(alike, _ABBREVIATED)
    return alike


def stands_for(short: str, words: list[str]) -> bool:
    """True where `short` is made of the beginnings of `words` in order: ISTCO, Incovalle, DTO."""
    if not words or len(short) > _LONGEST_INITIALS or short[:1] != words[0][:1]:
        return False
    if len(short) == len(words) and len(short) > 2:
        return all(letter == word[0] for letter, word in zip(short, words, strict=True))
    return len(short) > 3 and len(words) > 1 and _fits(short, words, skipped=0, given=())


def _fits(short: str, words: list[str], *, skipped: int, given: tuple[tuple[int, bool], ...]) -> bool:
    """Each word gives its first letters, one may give none; one word cut short is no abbreviation of a name.

    Nor is a word behind two letters: Tallano is a name of its own, and not Talleres del Llano.
    """
    if not short:
        return len(words) + skipped <= 1 < len(given) and not _is_tail(given)
    if not words or skipped > 1:
        return False
    word = words[0]
    common = 0
    while common < min(len(word), len(short)) and word[common] == short[common]:
        common += 1
    rest = words[1:]
    if any(
        _fits(short[taken:], rest, skipped=skipped, given=(*given, (taken, taken == len(word))))
        for taken in range(common, 0, -1)
    ):
        return True
    return _fits(short, rest, skipped=skipped + 1, given=given)


def _is_tail(given: tuple[tuple[int, bool], ...]) -> bool:
    """Two letters of one word before or behind the whole of another."""
    return len(given) == _PAIR and min(given)[0] < _PAIR_GIVES and any(is_whole for _, is_whole in given)
