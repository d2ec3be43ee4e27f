"""Where only one of two names says more, or a word is written otherwise: an addition, a slip, or another firm?"""

from __future__ import annotations

from argosy.matching import in_use
from argosy.matching.likeness import skeleton, sound
from argosy.matching.outcome import Pairing
from argosy.matching.rarity import BRAND, PLACE
from argosy.platform.later import later

OSA = later("rapidfuzz.distance.OSA")

_SLIPS_RARELY = 8  # letters; in a longer word one letter matters less
_CUT_SHORT = 5  # "Nig." for Nigeria
_ORDINARY, _VERY_RARE = 4, 10  # letters


def are_two_names(left: str, right: str) -> bool:
    """Carlson and Carlton, Pedersen and Petersen: who mistypes one name seldom comes to another that people have."""
    known = in_use.names()
    return left in known and right in known and _heard(left) != _heard(right)


def _heard(name: str) -> str:
    """Schwarz and Schwartz are one family."""
    return sound(name).replace("c", "s")


def is_english(word: str) -> bool:
    """A word of everyday English has its own meaning: Milk does not romanise steel."""
    return word in in_use.spoken()


def are_several_slips(left: str, right: str) -> bool:
    """Bianchi and Bianchini, which also sound different: rather two families than a slip of the hand."""
    short, full = sorted((left, right), key=len)
    if skeleton(left) == skeleton(right) or (len(short) <= _CUT_SHORT and full.startswith(short)):
        return False
    if _begin_otherwise(left, right):
        return True
    return bool(OSA.distance(left, right) > 1 and OSA.distance(sound(left), sound(right)) > 1)


def _begin_otherwise(left: str, right: str) -> bool:
    """Karina and Marina, Norman and Roman: people seldom mistype the first letter, and short names differ by it often."""
    is_one_letter = len(left) == len(right) <= _SLIPS_RARELY and left[1:] == right[1:]
    return is_one_letter and sound(left)[:1] != sound(right)[:1]


def rare_within(names: Pairing, *, is_opposed: bool) -> float:
    """How rare the words are that both names have, where only one of them says more: long words are few firms' names."""
    over = (*names.left_over, *names.right_over)
    tells_apart = any(word.kind == PLACE or (word.kind == BRAND and len(word.plain) == 1) for word in over)
    if is_opposed or tells_apart or not over or _has_inserted(names):
        return 0.0
    return min(sum(max(0, length - _ORDINARY) for length in names.rare) / _VERY_RARE, 1.0)


def _has_inserted(names: Pairing) -> bool:
    """A word of its own amid the others makes another name; before or behind them it is an addition."""
    for name, over in ((names.left, names.left_over), (names.right, names.right_over)):
        own = [word in over for word in name.words if word.kind == BRAND]
        if True in own[1:-1] and not own[0] and not own[-1]:
            return True
    return False
