"""One word against several: "Delacroisière" and "De La Croisière", "DTO" and "Drug Trafficking Organization", 创基门窗."""

from __future__ import annotations

from argosy.matching.additions import is_english
from argosy.matching.cantonese import cantonese
from argosy.matching.frames import sounds_like
from argosy.matching.likeness import sound, stands_for
from argosy.matching.names import Word
from argosy.matching.outcome import Pairing, take, take_run
from argosy.matching.rarity import BRAND, GOODS, NUMBER, STOP
from argosy.matching.scripts import reads_as

_SHORTEST_JOIN = 5
_TWO = 2
_INITIALS = 0.8
_BEGUN = 0.9
_UNLISTED = 0.8
_LONG_NATIVE = 4
_LONGEST_RUN = 5


def pair_runs(found: Pairing, lefts: list[Word | None], rights: list[Word | None]) -> None:
    """One word here, several there: "Delacroisière" and "De La Croisière", "DTO" and "Drug Trafficking Organization"."""
    for ones, others, is_swapped in ((lefts, rights, False), (rights, lefts, True)):
        for at, word in enumerate(ones):
            if word is None or word.kind in (STOP, NUMBER) or len(word.plain) < (2 if found.brand else 3):
                continue
            run = _run_for(found, word, others)
            if run is None:
                continue
            alike = run[2]
            take_run(found, word, [other for other in others[run[0] : run[1]] if other], alike, is_swapped=is_swapped)
            found.initials |= alike == _INITIALS
            found.joined |= alike != _INITIALS
            ones[at] = None
            others[run[0] : run[1]] = [None] * (run[1] - run[0])


def _run_for(found: Pairing, word: Word, others: list[Word | None]) -> tuple[int, int, float] | None:
    """The consecutive unanswered words which together make this one: where from, where to, how alike."""
    for start, first in enumerate(others):
        if first is None or not (found.script or _begin_alike(first, word)):
            continue
        joined, run = first.plain, [first.plain]
        for end in range(start + 1, min(len(others), start + _LONGEST_RUN)):
            other = others[end]
            if other is None:
                break
            joined += other.plain
            if other.kind != STOP:
                run.append(other.plain)
            if _is_join(word, joined) or (found.script and sounds_like(word.plain, joined, found.script)):
                return start, end + 1, 1.0
            if len(word.plain) < len(joined) and word.kind == BRAND and _are_initials(word.plain, run, other):
                return start, end + 1, _INITIALS
    return None


def _are_initials(short: str, run: list[str], last: Word) -> bool:
    """Two letters are initials of two words ("P. A." of Pavel Andreevich) beside a name that is already found."""
    if len(short) == _TWO:
        return len(run) == _TWO and last.kind != STOP and all(a == b[0] for a, b in zip(short, run, strict=True))
    return stands_for(short, run)


def _begin_alike(first: Word, word: Word) -> bool:
    beginnings = (word.plain[:1], word.other[:1], cantonese(word.native)[:1]) if word.other else (word.plain[:1],)
    return first.plain[:1] in filter(None, beginnings)


def _is_join(word: Word, joined: str) -> bool:
    if len(joined) < _SHORTEST_JOIN:
        return False
    if joined in (word.plain, word.other):
        return True
    if word.other:
        return reads_as(word.native, joined)
    return not word.native and abs(len(joined) - len(word.plain)) <= 1 and sound(joined) == sound(word.plain)


def pair_begun(found: Pairing, lefts: list[Word | None], rights: list[Word | None]) -> None:
    """创基门窗, "Chuangji Doors and Windows": what follows the reading is a trade that no list knows, in the other language."""
    for ones, others, is_swapped in ((lefts, rights, False), (rights, lefts, True)):
        for at, word in enumerate(ones):
            if word is None or len(word.native) < _LONG_NATIVE or word.kind != BRAND or not word.other:
                continue
            begun = next((i for i, other in enumerate(others) if other and _begins_with(word.native, other)), None)
            trades = [i for i, other in enumerate(others) if other and i != begun and not other.native]
            if begun is None or not trades:
                continue
            run = [other for i in (begun, *trades) if (other := others[i])]
            take_run(found, word, run, _BEGUN, is_swapped=is_swapped)
            ones[at] = None
            for i in (begun, *trades):
                others[i] = None


def pair_unlisted(found: Pairing, lefts: list[Word | None], rights: list[Word | None]) -> None:
    """金物 in characters, "Kanamono" in Latin: beside an equal name, a trade and a word no list knows are taken for each other."""
    if found.brand < 1 or found.loss or not found.is_translated:
        return
    is_native = any(word.native for word in (*found.left.words, *found.right.words))
    for ones, others in ((lefts, rights), (rights, lefts)):
        trades = [at for at, word in enumerate(ones) if word and word.kind == GOODS]
        rest = [at for at, word in enumerate(others) if word]
        own = [at for at in rest if (word := others[at]) and word.kind == BRAND and len(word.plain) >= _LONG_NATIVE]
        if not trades or len(own) != 1 or any((word := others[at]) and word.kind == GOODS for at in rest):
            continue
        if any(word and word.kind in (BRAND, NUMBER) for word in ones):
            continue
        trade, unknown = ones[trades[0]], others[own[0]]
        if trade and unknown and unknown.weight >= 1 and (is_native or not is_english(unknown.plain)):
            is_left = ones is lefts
            take(found, *((trade, unknown) if is_left else (unknown, trade)), _UNLISTED)
            for at in trades:
                ones[at] = None
            others[own[0]] = None


def _begins_with(native: str, latin: Word) -> bool:
    return latin.kind == BRAND and any(reads_as(native[:length], latin.plain) for length in (2, 3))
