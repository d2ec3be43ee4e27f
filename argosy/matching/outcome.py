"""What comes out of pairing two names, and how a pair of words is entered into it."""

from __future__ import annotations

from dataclasses import dataclass, field

from argosy.matching.names import Name, Word
from argosy.matching.rarity import BRAND, GOODS, NUMBER
from argosy.matching.scripts import is_latin

_SURELY = 0.93


@dataclass(slots=True)
class Pairing:
    """The outcome for two names."""

    left: Name
    right: Name
    script: str = ""  # through which one side was heard, where only one is written in such a script
    matched_left: float = 0.0
    matched_right: float = 0.0
    brand: float = 0.0  # weight of own words that answer to each other
    loss: float = 0.0  # how far the matched words are from being equal
    varied: float = 0.0  # weight of trades under one heading that are not the same trade
    rare: list[int] = field(default_factory=list)  # the lengths of words of their own that are the same in both
    initials: bool = False
    joined: bool = False
    translated: bool = False
    typos: list[tuple[str, str]] = field(default_factory=list)
    left_over: list[Word] = field(default_factory=list)
    right_over: list[Word] = field(default_factory=list)

    def over(self, kind: str) -> tuple[float, float]:
        """The weight of unanswered words of a kind on either side."""
        if not self.left_over and not self.right_over:
            return 0.0, 0.0
        return (
            sum(word.weight for word in self.left_over if word.kind == kind),
            sum(word.weight for word in self.right_over if word.kind == kind),
        )

    @property
    def is_translated(self) -> bool:
        """True where one name is in Latin letters and the other is not: its trade is translated, and often loosely."""
        return is_latin(self.left.raw) != is_latin(self.right.raw)

    @property
    def cover(self) -> tuple[float, float]:
        """How much of each name is answered."""
        return self.matched_left / (self.left.total or 1.0), self.matched_right / (self.right.total or 1.0)

    @property
    def rank(self) -> float:
        """To choose the best among several names of two companies."""
        left, right = self.cover
        return left * right * min(1.0, 0.4 + self.brand) - 0.5 * min(self.over(BRAND)) - 0.3 * min(self.over(GOODS))


def take(found: Pairing, left: Word, right: Word, alike: float) -> None:
    """Two words answer to each other, so far as they are alike."""
    found.matched_left += left.weight * alike
    found.matched_right += right.weight * alike
    weight = min(left.weight, right.weight)
    if alike >= _SURELY and weight >= 1:
        found.rare.append(max(len(left.plain), len(right.plain)))
    if BRAND in (left.kind, right.kind) or left.kind == NUMBER or weight >= 0.7:
        found.brand += weight * alike
    found.loss += weight * (1 - alike)


def take_all(found: Pairing, lefts: list[Word | None], rights: list[Word | None]) -> None:
    """Everything that is left answers to each other."""
    found.joined = True
    over = [word for word in lefts if word], [word for word in rights if word]
    found.matched_left += sum(word.weight for word in over[0])
    found.matched_right += sum(word.weight for word in over[1])
    found.brand += min(sum(word.weight for word in side) for side in over)
    found.rare += [len(word.plain) for word in over[0] if word.weight >= 1]
    lefts[:] = [None] * len(lefts)
    rights[:] = [None] * len(rights)


def take_run(found: Pairing, word: Word, run: list[Word], alike: float, *, is_swapped: bool) -> None:
    """One word answers to several."""
    weight = sum(other.weight for other in run)
    here, there = word.weight * alike, weight * alike
    found.matched_left += there if is_swapped else here
    found.matched_right += here if is_swapped else there
    found.brand += min(here, there)
    if alike == 1 and min(word.weight, weight) >= 1:
        found.rare.append(len(word.plain))
    found.loss += min(word.weight, weight) * (1 - alike)
