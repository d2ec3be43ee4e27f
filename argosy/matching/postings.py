"""Under which words a name is filed, so that it is found by part of it, by ear, and with one letter wrong.

Equal keys are all that an index of hashes can find. So a name is filed under its own words as they sound, under two words
together where one alone is too common, under the consonants that survive another script, and under each half of a word beside the
others: one slip spoils one half only.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations

from argosy.matching.cantonese import cantonese
from argosy.matching.company import Key
from argosy.matching.frames import HEBREW, KANA, THAI
from argosy.matching.likeness import sound
from argosy.matching.names import Name, Word, prepare
from argosy.matching.rarity import BRAND, CORPORATE, GOODS, NUMBER, PLACE, STOP
from argosy.matching.scripts import has_han, pinyin
from argosy.matching.variants import variants

_MOST_WORDS = 4
_SHORTEST_HALF, _LONG = 4, 8
_RARE, _LONG_HALF = 8, 5
_UNCUT = 4
_FEWEST_CONSONANTS, _TOO_FEW = 3, 2
# One table for all scripts: coarser than each script's own, because here nobody knows the other side's script.
# Letter → its class, for `str.translate`; whatever is no consonant is left out.
_CLASSES = defaultdict(
    str, {ord(one): letters[0] for letters in ("kgqcj", "td", "pbf", "sz", "nm", "rl") for one in letters}
)
_CLASSES[ord("x")] = "ks"
_PLAINER = {
    "sh": "s", "ch": "k", "ts": "s", "tz": "s", "ds": "s", "zh": "s", "th": "t", "kh": "k", "gh": "k", "dh": "t", "ph": "p",
}  # fmt: skip
_PAIRS_OF_LETTERS = re.compile("|".join(_PLAINER))
_ARTICLE = re.compile(r"^[ae]l(?=.{3})")
_DOUBLE = re.compile(r"(.)\1+")


def postings(name: str) -> tuple[Key, ...]:
    """The keys under which a name is filed: kinds word, pair, ear and half."""
    found = (key for part in variants(name) for key in _of(prepare(part)))
    return tuple(dict.fromkeys(found))


def _of(name: Name) -> Iterator[Key]:
    telling = _telling(name)
    own = [word for word in telling if word.kind in (BRAND, NUMBER)]
    for word in own or telling:
        yield from (("word", spelling) for spelling in _spellings(word))
        yield from _heard(word, name)
    for one, other in combinations(telling, 2):
        yield ("pair", " ".join(sorted((sound(one.meaning), sound(other.meaning)))))
    for word in own:
        beside = [sound(other.meaning) for other in telling if other is not word] or [""]
        for half in _halves(word.plain):
            yield from (("half", f"{half} {other}") for other in beside)
        if len(word.plain) >= _RARE:  # so long a half is rare by itself: what stands beside it may be written otherwise
            yield ("half", f"^{word.plain[:_LONG_HALF]}")
            yield ("half", f"{word.plain[-_LONG_HALF:]}$")
        if len(word.native) >= _UNCUT and has_han(
            word.native
        ):  # a trade that no list knows hangs on the name: 博远自动化
            yield from (("word", sound("".join(pinyin(word.native[:length])))) for length in (2, 3))
    yield from _together(name, own)


def _heard(word: Word, name: Name) -> Iterator[Key]:
    """A word by its consonants; where few are left (نور, Noor), together with the trade, which every language translates."""
    consonants = by_ear(word.plain)
    if len(consonants) >= _FEWEST_CONSONANTS:
        yield ("ear", consonants)
    if _TOO_FEW <= len(consonants) <= _FEWEST_CONSONANTS:
        trades = [other.meaning for other in name.words if other.kind in (GOODS, CORPORATE)]
        yield from (("ear", f"{consonants} {trade}") for trade in trades)


def _together(name: Name, own: list[Word]) -> Iterator[Key]:
    """Written as one word: scripts without spaces do not tell where a foreigner puts them."""
    parts = [word for word in name.words if word in own]
    whole = "".join(word.plain for word in parts)
    if len(parts) > 1:
        yield ("word", sound(whole))
    if any(word.kind == STOP for word in name.words) and parts:  # Delacroisière, Alfanar
        yield ("word", sound("".join(word.plain for word in name.words if word.kind in (BRAND, STOP))))
    for text in _ways_to_hear(name, whole):
        if len(consonants := by_ear(text)) >= _FEWEST_CONSONANTS:
            yield ("ear", consonants)


def _ways_to_hear(name: Name, whole: str) -> Iterator[str]:
    """The name's own words and all of them; kana write "ti" as "chi", and Thai hears a final r as n."""
    yield from (whole, name.joined)
    if name.script == KANA:
        yield from (text.replace("ch", "t") for text in (whole, name.joined))
    if name.script == HEBREW and whole.startswith("v"):  # one letter is b and v: b where a word begins
        yield f"b{whole[1:]}"
    if name.script == THAI:
        yield name.joined.replace("r", "n")


def _telling(name: Name) -> list[Word]:
    """The words that say most: own ones first, then numbers, trades, and towns where there is nothing else."""
    rank = {BRAND: 0, NUMBER: 1, GOODS: 2, PLACE: 3, CORPORATE: 4}
    words = sorted((word for word in name.words if word.kind != STOP), key=lambda word: (rank[word.kind], -word.weight))
    kept = [word for word in words if word.kind in (BRAND, NUMBER, GOODS)] or words
    return kept[:_MOST_WORDS]


def _spellings(word: Word) -> tuple[str, ...]:
    others = (word.other, cantonese(word.native)) if word.other else ()
    return (sound(word.meaning), *(other for other in others if other))


@lru_cache(maxsize=4096)
def by_ear(word: str) -> str:
    """The consonants of a word in classes that hold in every script."""
    plain = _ARTICLE.sub("", word) if word[1:2] == "l" else word
    if "h" in plain or "s" in plain or "tz" in plain:  # each pair has one of them
        plain = _PAIRS_OF_LETTERS.sub(lambda found: _PLAINER[found[0]], plain)
    return _DOUBLE.sub(_once, plain.translate(_CLASSES))


def _once(found: re.Match[str]) -> str:
    return found[1]  # a template "\1" would be put together by Python at each call


def _halves(word: str) -> Iterator[str]:
    """The beginning and the end of a word; near the length where their size changes, both sizes."""
    if len(word) < _SHORTEST_HALF:
        return
    sizes = (3, 4) if len(word) in (_LONG - 1, _LONG) else (3,) if len(word) < _LONG else (4,)
    for size in sizes:
        yield f"^{word[:size]}"
        yield f"{word[-size:]}$"
