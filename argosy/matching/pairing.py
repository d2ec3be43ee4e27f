"""Which words of one name answer to which of the other, and what is left over on each side."""

from __future__ import annotations

from dataclasses import replace

from argosy.matching import rarity
from argosy.matching.frames import KANA, WITHOUT_VOWELS, sounds_like, whole_sounds_like
from argosy.matching.likeness import likeness, sound
from argosy.matching.names import Name, Word
from argosy.matching.outcome import Pairing, take, take_all
from argosy.matching.rarity import BRAND, CORPORATE, GOODS, NUMBER, PLACE, STOP
from argosy.matching.runs import pair_begun, pair_runs, pair_unlisted
from argosy.matching.scripts import reads_as
from argosy.matching.wordlist import word_list

_SAME_TRADE_OTHER_WORD = 0.6
_SAME_TRADE_IN_CHINESE = 0.9  # both translate one Chinese word: Shoes, Footwear
_ABBREVIATED = 0.9
_ONE_MORE_TRADE = 0.4
_CUT = range(3, 7)  # letters that are left of a word cut short
_LONGEST_STUCK_FORM = 6
_BY_EAR = 0.95  # one word heard through two scripts
_SHORT = 4
_SHORTEST_CONSONANTS = 8  # in a script without vowels a shorter word with one other letter is another word


def pair(left: Name, right: Name) -> Pairing:
    """Match the words of two names: equal ones first, then joined, then misspelt ones."""
    found = Pairing(left, right, left.script or right.script if left.script != right.script else "")
    lefts: list[Word | None] = list(left.words)
    rights: list[Word | None] = list(right.words)
    _pair_equal(found, lefts, rights)
    if any(lefts) and any(rights):
        if left.joined and _are_written_alike(left, right, found.script) and not _write_differently(lefts, rights):
            take_all(found, lefts, rights)
        else:
            _pair_translated(found, lefts, rights)
            pair_runs(found, lefts, rights)
            pair_begun(found, lefts, rights)
            _pair_alike(found, lefts, rights)
            _pair_near(found, lefts, rights)
            pair_unlisted(found, lefts, rights)
    trades = [any(word and word.kind == GOODS for word in side) for side in (lefts, rights)]
    found.left_over, found.matched_left = _forget_repeated(lefts, left, found.matched_left, is_opposed=trades[1])
    found.right_over, found.matched_right = _forget_repeated(rights, right, found.matched_right, is_opposed=trades[0])
    if found.is_translated and not all(trades):
        _forgive_trades(found)
    return found


def _forgive_trades(found: Pairing) -> None:
    """One more trade beside an answered one: 照明电器 is "Lighting" to some, "Lighting Electrical" to others."""
    for name, over in ((found.left, found.left_over), (found.right, found.right_over)):
        trades = [word for word in over if word.kind == GOODS]
        if not trades or len(trades) == sum(word.kind == GOODS for word in name.words):
            continue
        over[:] = [replace(word, weight=word.weight * _ONE_MORE_TRADE) if word.kind == GOODS else word for word in over]
        answered = sum(word.weight for word in trades) * (1 - _ONE_MORE_TRADE)
        found.matched_left += answered if name is found.left else 0.0
        found.matched_right += answered if name is found.right else 0.0


def _forget_repeated(
    over: list[Word | None], name: Name, matched: float, *, is_opposed: bool
) -> tuple[list[Word], float]:
    """A trade said twice ("Electrical Appliance", 电器) is answered once, unless the other side has one more too."""
    kept: list[Word] = []
    answered: set[str] = (
        set()
        if is_opposed
        else {
            word.meaning
            for word, left in zip(name.words, over, strict=True)
            if left is None and word.kind in (GOODS, CORPORATE, PLACE)
        }
    )
    for word in over:
        if word and word.meaning in answered:
            matched += word.weight
        elif word:
            kept.append(word)
    return kept, matched


def _pair_equal(found: Pairing, lefts: list[Word | None], rights: list[Word | None]) -> None:
    known = {word.meaning for word in found.right.words}
    answerable = [at for at, word in enumerate(found.left.words) if word.meaning in known]
    for exact in (True, False) if answerable else ():
        for at in answerable:
            word = lefts[at]
            if word is None:
                continue
            for other_at, other in enumerate(rights):
                if other is None or other.meaning != word.meaning or (exact and other.plain != word.plain):
                    continue
                if _is_homophone(word, other):
                    continue
                alike = _alike_in_meaning(found, word, other)
                found.varied += word.weight if alike < _SAME_TRADE_IN_CHINESE else 0.0
                take(found, word, other, alike)
                lefts[at] = rights[other_at] = None
                break


def _is_homophone(left: Word, right: Word) -> bool:
    return bool(left.native and right.native) and left.kind == BRAND and left.native != right.native


def _are_written_alike(left: Name, right: Name, script: str) -> bool:
    """The same letters, whatever the spaces, and be it that a form stuck to the name: SiemensAG."""
    if left.joined == right.joined:
        return True
    if script and whole_sounds_like(left.joined, right.joined, script):
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
        or word_list().are_one_trade(left.plain, right.plain, left.meaning)
    ):
        return 1.0
    return _SAME_TRADE_IN_CHINESE if found.left.is_chinese and found.right.is_chinese else _SAME_TRADE_OTHER_WORD


def _is_foreign(name: Name) -> bool:
    return not name.raw.isascii()


def _begins(left: str, right: str) -> bool:
    """Cut short at the end or within ("Bldg", "Mat. de Construção"): its letters stand in the longer one in order."""
    if left.startswith(right[:5]) or right.startswith(left[:5]):
        return True
    short, full = sorted((left, right), key=len)
    letters = iter(full)
    return left[0] == right[0] and all(letter in letters for letter in short)


def _pair_translated(found: Pairing, lefts: list[Word | None], rights: list[Word | None]) -> None:
    """A Chinese word against the Latin one that spells or romanises it the other way."""
    for at, word in enumerate(lefts):
        for other_at, other in enumerate(rights):
            if word and other and _spells(word, other):
                take(found, word, other, 1.0)
                found.translated = True
                lefts[at] = rights[other_at] = None
                break


def _spells(left: Word, right: Word) -> bool:
    """One in characters, the other what they sound like, in China's or in Taiwan's spelling."""
    if left.plain == right.plain and bool(left.native) != bool(
        right.native
    ):  # a town that only the characters mark as one
        return PLACE in (left.kind, right.kind)
    if bool(left.native) != bool(right.native) and GOODS in (left.kind, right.kind):
        return reads_as(left.native, right.plain) if left.native else reads_as(right.native, left.plain)
    if bool(left.other) == bool(right.other):
        return False
    chinese, latin = (left, right) if left.other else (right, left)
    return chinese.other == latin.plain or reads_as(chinese.native, latin.plain)


def _pair_alike(found: Pairing, lefts: list[Word | None], rights: list[Word | None]) -> None:
    """Misspelt words, the most alike first."""
    ours = [(at, word) for at, word in enumerate(lefts) if word and _may_be_misspelt(found.left, word)]
    theirs = [(at, word) for at, word in enumerate(rights) if word and _may_be_misspelt(found.right, word)]
    candidates = [
        (alike, at, other_at)
        for at, word in ours
        for other_at, other in theirs
        if (alike := _alike(found, word, other))
    ]
    for alike, at, other_at in sorted(candidates, reverse=True):
        left, right = lefts[at], rights[other_at]
        if left and right:
            take(found, left, right, alike)
            found.typos.append((left.plain, right.plain))
            lefts[at] = rights[other_at] = None


def _may_be_misspelt(name: Name, word: Word) -> bool:
    """No number nor small word; "a" is one in Spanish, "A." is somebody's initial."""
    if word.kind == STOP:
        return len(word.plain) == 1 and f" {word.plain}." in name.raw.casefold()
    return word.kind != NUMBER


def _pair_near(found: Pairing, lefts: list[Word | None], rights: list[Word | None]) -> None:
    """Trades which translators mix: 电机 is "Electrical" and "Motor". Only between languages, or where both translate Chinese."""
    is_native = any(word.native for word in (*found.left.words, *found.right.words))
    if not (found.is_translated or (found.left.is_chinese and found.right.is_chinese and not is_native)):
        return
    for at, word in enumerate(lefts):
        for other_at, other in enumerate(rights):
            if word and other and frozenset((word.meaning, other.meaning)) in rarity.NEAR_TRADES:
                take(found, word, other, _SAME_TRADE_IN_CHINESE)
                lefts[at] = rights[other_at] = None
                break


def _alike(found: Pairing, left: Word, right: Word) -> float:
    """Misspelt, heard through another script, or cut short as people cut trades and countries: "Ind.", "Nig."."""
    if left.native and right.native:
        return 0.0
    if found.script and sounds_like(left.plain, right.plain, found.script):
        return _BY_EAR
    short, full = sorted((left, right), key=lambda word: len(word.plain))
    if len(short.plain) == 1 and full.kind == BRAND and found.brand and full.plain[0] == short.plain:
        return _ABBREVIATED  # W. Pretorius is Willem Pretorius
    if _are_both_known(left, right) or found.script == KANA:  # kana are read in one way only
        return 0.0
    side = found.left if short is left else found.right
    is_usual = full.kind in (GOODS, CORPORATE, PLACE) or full.weight < 1 or f"{short.plain}." in side.raw.casefold()
    if len(short.plain) in _CUT and is_usual and full.plain.startswith(short.plain):
        return _ABBREVIATED
    if found.left.script in WITHOUT_VOWELS and not found.script and len(short.plain) < _SHORTEST_CONSONANTS:
        return 0.0
    is_alone = not found.is_translated and not any(length > _SHORT for length in found.rare)
    if is_alone and len(short.plain) == _SHORT and BRAND == left.kind == right.kind:
        # Levi and Levin, Wong and Wing are two families; Levy is Levi
        return _BY_EAR if sound(left.plain) == sound(right.plain) else 0.0
    return likeness(left.plain, right.plain, chinese=found.left.is_chinese or found.right.is_chinese)


def _are_both_known(left: Word, right: Word) -> bool:
    """Star and Stern, Metal and Medal: two words that people know are not typos of each other."""
    if sound(left.plain) == sound(right.plain):
        return False
    known_left = left.kind in (GOODS, PLACE, CORPORATE) or left.weight < 1.0
    known_right = right.kind in (GOODS, PLACE, CORPORATE) or right.weight < 1.0
    return known_left and known_right
