"""Chinese and Korean names, which are written without spaces: town first, then the firm's own word, its trade, its form."""

from __future__ import annotations

import re
from dataclasses import dataclass

from argosy.matching.rarity import BRAND, LEGAL, PLACE
from argosy.matching.scripts import has_han, pinyin, romanise_hangul, wade_giles
from argosy.matching.wordlist import Meaning, legal_forms, word_list

# What may follow a place before the name begins: city, province, district, county, town.
_AFTER_PLACES = (
    "省",
    "市",
    "区",
    "县",
    "镇",
    "新区",
    "开发区",
    "园区",
    "工业园区",
    "高新区",
    "经济开发区",
    "特区",
    "地区",
)
_SHORTEST_BRAND = 2
_TOWN = re.compile(r"[^省市区县镇乡]{2}(?:镇|街道|乡|区|县)(?=..)")


@dataclass(frozen=True, slots=True)
class Piece:
    """One word of an unspaced name."""

    native: str
    plain: str
    kind: str
    meaning: str
    other: str = ""


def segment(run: str) -> list[Piece]:
    """Cut a run of Chinese or Korean: places from the front, form and trade from the back, the rest is the firm's own word."""
    front: list[Piece] = []
    back: list[Piece] = []
    rest, form = _strip_forms(run)
    while found := _known_start(rest):
        piece, rest = found
        front.append(piece)
    while front and (town := _TOWN.match(rest)):
        word = "".join(pinyin(town[0][:2]))
        front.append(Piece(town[0], word, PLACE, f"{word}.cn"))
        rest = rest[town.end() :]
    while found := _known_end(rest):
        piece, rest = found
        back.insert(0, piece)
    own = [_own_word(rest)] if rest else []
    return [*front, *own, *back, *form]


def _strip_forms(run: str) -> tuple[str, list[Piece]]:
    """The legal form, wherever Chinese, Japanese or Korean puts it: at the end or in front."""
    known = legal_forms()
    pieces: list[Piece] = []
    for length in range(min(known.longest_unspaced, len(run)), 1, -1):
        for part, rest in ((run[-length:], run[:-length]), (run[:length], run[length:])):
            if part in known.unspaced:
                kind = known.unspaced[part][1]
                pieces.append(Piece(part, part, LEGAL, kind))
                return rest, pieces
    return run, pieces


def _known_start(rest: str) -> tuple[Piece, str] | None:
    known = word_list().unspaced
    for length in range(min(5, len(rest)), 1, -1):
        meaning = known.get(rest[:length])
        if meaning and meaning[0] == PLACE:
            after = rest[length:]
            for word in _AFTER_PLACES:
                if after.startswith(word) and len(after) > len(word) + 1:
                    after = after[len(word) :]
            return _piece(rest[:length], meaning), after
    return None


def _known_end(rest: str) -> tuple[Piece, str] | None:
    """A trade word at the end; one character counts only where a name of two is left."""
    known = word_list()
    for length in range(min(known.longest_unspaced, len(rest)), 0, -1):
        meaning = known.unspaced.get(rest[-length:])
        left = len(rest) - length
        if meaning and meaning[0] != BRAND and (left >= _SHORTEST_BRAND or (length > 1 and left != 1)):
            return _piece(rest[-length:], meaning), rest[:-length]
    return None


def _piece(native: str, meaning: Meaning) -> Piece:
    plain = meaning[1].partition(".")[0].replace(" ", "")
    return Piece(native, plain, meaning[0], meaning[1])


def _own_word(native: str) -> Piece:
    if not has_han(native):
        word = romanise_hangul(native)
        return Piece(native, word, BRAND, word)
    syllables = pinyin(native)
    word = "".join(syllables)
    return Piece(native, word, BRAND, word, wade_giles(syllables))
