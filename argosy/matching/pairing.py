"""Which words of one name answer to which of the other, and what is left over on each side."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from argosy.matching.likeness import by_consonants, likeness, sound, stands_for
from argosy.matching.names import Name, Word
from argosy.matching.rarity import BRAND, CORPORATE, GOODS, NUMBER, PLACE, STOP
from argosy.matching.scripts import reads_as

_SAME_TRADE_OTHER_WORD = 0.6
_SHORTEST_JOIN = 5
_INITIALS = 0.8
_ABBREVIATED = 0.9
_CUT = range(3, 6)  # letters that are left of a word cut short
_LONGEST_RUN = 5
_LONGEST_STUCK_FORM = 6
_NO_VOWELS = re.compile(r"[\u0590-\u06ff]")


@dataclass(slots=True)
class Pairing:
    """The outcome for two names."""

    left: Name
    right: Name
    matched_left: float = 0.0
    matched_right: float = 0.0
    brand: float = 0.0  # weight of own words that answer to each other
    loss: float = 0.0  # how far the matched words are from being equal
    varied: float = 0.0  # weight of trades under one heading that are not the same trade
    initials: bool = False
    joined: bool = False
    translated: bool = False
    typos: list[tuple[str, str]] = field(default_factory=list)
    left_over: list[Word] = field(default_factory=list)
    right_over: list[Word] = field(default_factory=list)

    def over(self, kind: str) -> tuple[float, float]:
        """The weight of unanswered words of a kind on either side."""
        return (
            sum(word.weight for word in self.left_over if word.kind == kind),
            sum(word.weight for word in self.right_over if word.kind == kind),
        )

    @property
    def cover(self) -> tuple[float, float]:
        """How much of each name is answered."""
        return self.matched_left / (self.left.total or 1.0), self.matched_right / (self.right.total or 1.0)

    @property
    def rank(self) -> float:
        """To choose the best among several names of two companies."""
        left, right = self.cover
        return left * right * min(1.0, 0.4 + self.brand) - 0.5 * min(self.over(BRAND)) - 0.3 * min(self.over(GOODS))


def pair(left: Name, right: Name) -> Pairing:
    """Match the words of two names: equal ones first, then joined, then misspelt ones."""
    found = Pairing(left, right)
    lefts: list[Word | None] = list(left.words)
    rights: list[Word | None] = list(right.words)
    _pair_equal(found, lefts, rights)
    if any(lefts) and any(rights):
        if left.joined and _are_written_alike(left, right) and not _write_differently(lefts, rights):
            _take_all(found, lefts, rights)
        else:
            _pair_translated(found, lefts, rights)
            _pair_runs(found, lefts, rights)
            _pair_alike(found, lefts, rights)
    found.left_over, found.matched_left = _forget_repeated(lefts, left, found.matched_left)
    found.right_over, found.matched_right = _forget_repeated(rights, right, found.matched_right)
    return found


def _forget_repeated(over: list[Word | None], name: Name, matched: float) -> tuple[list[Word], float]:
    """A trade said twice ("Electrical Appliance", 电器) is answered when it is answered once."""
    kept: list[Word] = []
    answered = {
        word.meaning
        for word, left in zip(name.words, over, strict=True)
        if left is None and word.kind in (GOODS, CORPORATE, PLACE)
    }
    for word in over:
        if word and word.meaning in answered:
            matched += word.weight
        elif word:
            kept.append(word)
    return kept, matched


def _take(found: Pairing, left: Word, right: Word, alike: float) -> None:
    found.matched_left += left.weight * alike
    found.matched_right += right.weight * alike
    weight = min(left.weight, right.weight)
    if BRAND in (left.kind, right.kind) or left.kind == NUMBER or weight >= 0.7:
        found.brand += weight * alike
    found.loss += weight * (1 - alike)


def _take_all(found: Pairing, lefts: list[Word | None], rights: list[Word | None]) -> None:
    found.joined = True
    over = [word for word in lefts if word], [word for word in rights if word]
    found.matched_left += sum(word.weight for word in over[0])
    found.matched_right += sum(word.weight for word in over[1])
    found.brand += min(sum(word.weight for word in side) for side in over)
    lefts[:] = [None] * len(lefts)
    rights[:] = [None] * len(rights)


def _pair_equal(found: Pairing, lefts: list[Word | None], rights: list[Word | None]) -> None:
    for exact in (True, False):
        for at, word in enumerate(lefts):
            if word is None:
                continue
            for other_at, other in enumerate(rights):
                if other is None or other.meaning != word.meaning or (exact and other.plain != word.plain):
                    continue
                if _is_homophone(word, other):
                    continue
                alike = _alike_in_meaning(found, word, other)
                found.varied += word.weight if alike < 1 else 0.0
                _take(found, word, other, alike)
                lefts[at] = rights[other_at] = None
                break


def _is_homophone(left: Word, right: Word) -> bool:
    return bool(left.native and right.native) and left.kind == BRAND and left.native != right.native


def _are_written_alike(left: Name, right: Name) -> bool:
    """The same letters, whatever the spaces, and be it that a form stuck to the name: SiemensAG."""
    if left.joined == right.joined:
        return True
    if abs(len(left.joined) - len(right.joined)) > _LONGEST_STUCK_FORM:
        return False
    return any(
        one.joined == other.joined + form.replace(" ", "")
        for one, other in ((left, right), (right, left))
        for form in other.forms
    )


def _write_differently(lefts: list[Word | None], rights: list[Word | None]) -> bool:
    """Both in characters, and not in the same ones: names that only sound alike."""
    return any(word and word.native for word in lefts) and any(word and word.native for word in rights)


def _alike_in_meaning(found: Pairing, left: Word, right: Word) -> float:
    """Two trades under one heading are the same trade if they are the same word, or each in its own language."""
    if left.plain == right.plain or left.kind != GOODS or left.native or right.native:
        return 1.0
    if (
        _is_foreign(found.left) != _is_foreign(found.right)
        or likeness(left.plain, right.plain)
        or _begins(left.plain, right.plain)
    ):
        return 1.0
    return _SAME_TRADE_OTHER_WORD


def _is_foreign(name: Name) -> bool:
    return not name.raw.isascii()


def _begins(left: str, right: str) -> bool:
    return left.startswith(right[:5]) or right.startswith(left[:5])


def _pair_translated(found: Pairing, lefts: list[Word | None], rights: list[Word | None]) -> None:
    """A Chinese word against the Latin one that spells or romanises it the other way."""
    for at, word in enumerate(lefts):
        for other_at, other in enumerate(rights):
            if word and other and _spells(word, other):
                _take(found, word, other, 1.0)
                found.translated = True
                lefts[at] = rights[other_at] = None
                break


def _spells(left: Word, right: Word) -> bool:
    """One in characters, the other what they sound like, in China's or in Taiwan's spelling."""
    if bool(left.other) == bool(right.other):
        return False
    chinese, latin = (left, right) if left.other else (right, left)
    return chinese.other == latin.plain or reads_as(chinese.native, latin.plain)


def _pair_runs(found: Pairing, lefts: list[Word | None], rights: list[Word | None]) -> None:
    """One word here, several there: "Delacroisière" and "De La Croisière", "DTO" and "Drug Trafficking Organization"."""
    for ones, others, is_swapped in ((lefts, rights, False), (rights, lefts, True)):
        for at, word in enumerate(ones):
            if word is None or word.kind in (STOP, NUMBER) or len(word.plain) < 3:
                continue
            run = _run_for(word, others)
            if run is None:
                continue
            alike = run[2]
            _take_run(found, word, [other for other in others[run[0] : run[1]] if other], alike, is_swapped=is_swapped)
            found.initials |= alike == _INITIALS
            found.joined |= alike != _INITIALS
            ones[at] = None
            others[run[0] : run[1]] = [None] * (run[1] - run[0])


def _take_run(found: Pairing, word: Word, run: list[Word], alike: float, *, is_swapped: bool) -> None:
    weight = sum(other.weight for other in run)
    here, there = word.weight * alike, weight * alike
    found.matched_left += there if is_swapped else here
    found.matched_right += here if is_swapped else there
    found.brand += min(here, there)
    found.loss += min(word.weight, weight) * (1 - alike)


def _run_for(word: Word, others: list[Word | None]) -> tuple[int, int, float] | None:
    """The consecutive unanswered words which together make this one: where from, where to, how alike."""
    for start, first in enumerate(others):
        if first is None or not (
            first.plain[:1] == word.plain[:1] or (word.other and first.plain[:1] == word.other[:1])
        ):
            continue
        joined, run = first.plain, [first.plain]
        for end in range(start + 1, min(len(others), start + _LONGEST_RUN)):
            other = others[end]
            if other is None:
                break
            joined += other.plain
            if other.kind != STOP:
                run.append(other.plain)
            if _is_join(word, joined):
                return start, end + 1, 1.0
            if len(word.plain) < len(joined) and word.kind == BRAND and stands_for(word.plain, run):
                return start, end + 1, _INITIALS
    return None


def _is_join(word: Word, joined: str) -> bool:
    if len(joined) < _SHORTEST_JOIN:
        return False
    if joined in (word.plain, word.other):
        return True
    if word.other:
        return reads_as(word.native, joined)
    return not word.native and abs(len(joined) - len(word.plain)) <= 1 and sound(joined) == sound(word.plain)


def _pair_alike(found: Pairing, lefts: list[Word | None], rights: list[Word | None]) -> None:
    """Misspelt words, the most alike first."""
    ours = [(at, word) for at, word in enumerate(lefts) if word and word.kind not in (STOP, NUMBER)]
    theirs = [(at, word) for at, word in enumerate(rights) if word and word.kind not in (STOP, NUMBER)]
    chinese = found.left.is_chinese or found.right.is_chinese
    without_vowels = bool(_NO_VOWELS.search(found.left.raw)) != bool(_NO_VOWELS.search(found.right.raw))
    candidates = [
        (alike, at, other_at)
        for at, word in ours
        for other_at, other in theirs
        if (alike := _alike(word, other, chinese=chinese, without_vowels=without_vowels))
    ]
    for alike, at, other_at in sorted(candidates, reverse=True):
        left, right = lefts[at], rights[other_at]
        if left and right:
            _take(found, left, right, alike)
            found.typos.append((left.plain, right.plain))
            lefts[at] = rights[other_at] = None


def _alike(left: Word, right: Word, *, chinese: bool, without_vowels: bool) -> float:
    """Misspelt, or cut short as people cut trades and countries: "Ind." and "Industriales", "Nig." and "Nigeria"."""
    if (left.native and right.native) or _are_both_known(left, right):
        return 0.0
    short, full = sorted((left, right), key=lambda word: len(word.plain))
    if len(short.plain) in _CUT and full.kind in (GOODS, CORPORATE, PLACE) and full.plain.startswith(short.plain):
        return _ABBREVIATED
    alike = likeness(left.plain, right.plain, chinese=chinese)
    return by_consonants(left.plain, right.plain) if alike == 0.0 and without_vowels else alike


def _are_both_known(left: Word, right: Word) -> bool:
    """Star and Stern, Metal and Medal: two words that people know are not typos of each other."""
    if sound(left.plain) == sound(right.plain):
        return False
    known_left = left.kind in (GOODS, PLACE, CORPORATE) or left.weight < 1.0
    known_right = right.kind in (GOODS, PLACE, CORPORATE) or right.weight < 1.0
    return known_left and known_right
