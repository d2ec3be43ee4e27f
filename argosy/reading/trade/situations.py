"""What a mail tells without naming it: "we opened the cartons, half of the handles have come off" complains.

Each language has words for the parts of such a story (`vocabulary/situations_*.py`). Which parts, told in one breath, mean
what is the same in all of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, product

from argosy.reading.patterns import later, sifted
from argosy.reading.trade.phrases import Hit, Phrases, found_in, languages_of, phrases_from
from argosy.reading.vocabulary.situations_east import PARTS as EAST
from argosy.reading.vocabulary.situations_han import PARTS as HAN
from argosy.reading.vocabulary.situations_romance import PARTS as ROMANCE
from argosy.reading.vocabulary.situations_west import PARTS as WEST

# What must be told together, "twice" for two different words of one part; "-" before what must not. The letter itself tells
# whether it is a `reply`, `brief`, `asks` something or names a `figure`.
_RULES = """
complaint 4
    flaw arrive -well -rival -asif
    flaw hurt -well -rival -asif
    fewer arrive -well -rival
    fewer hurt -well
    late hurt -well -rival
    unlike arrive -well
    unlike flaw -well
    unlike hurt -well
    late twice -well
    hurt twice -well -rival -asis
    arrive hurt -well -rival -asif
    soon flaw -well -asif
    soon remedy
    extent hurt -well -rival
    extent flaw -well -asif -cost
    hurt remedy
    flaw remedy -asif
    late remedy -well
    extent remedy
    flaw proof -well -asif
    due fewer -well
    due remedy -well
    due late -well
    due hurt -well
    fewer remedy
    where figure -meet
complaint 3
    unlike -well -asif
    flaw twice -well -rival -asif -cost
    late flaw -well
order 4
    assent go -meet -asks
    assent asis -meet
    assent change reply -meet
    accept go -meet
    accept asis -meet
    accept figure reply -meet -asks
    change asis
    pick asis -limit
    cancel asis
    go asis -meet
    cancel figure reply -meet
    drop asis
    drop figure reply -meet -flaw
    go money reply -bill -limit -dear -meet
    again figure -asks -cost
    okfor figure reply -limit
    replan reply
    pick figure reply -asks -cost -limit -hurt
order 3
    go reply brief -flaw -hurt -meet -asks -limit -room -dear -moved
    cancel reply brief -meet
    pick figure -asks -cost -limit
inquiry 4
    dear room reply
    dear limit reply
    room limit reply
    limit twice reply
    sample see -flaw -well -assent -go -moved -arrive
    credit room reply
    cost have
    rival cost
    client cost
    client have
    client figure -assent -hurt
    have asks figure -flaw -hurt
    hope figure reply -hurt
    hope room reply
inquiry 3
    dear reply brief -hurt
    room reply brief -hurt -meet -assent
    limit reply brief -flaw -hurt
    credit reply brief
    cost asks
    cost figure -assent
    have asks -flaw -hurt -meet
    asif cost
payment 4
    money moved -hurt
    bill unpaid
    money unpaid
    moved twice
    bill moved
payment 3
    opened
shipment 4
    cargo sails -hurt -late
    papers clears
    consign notify
    carrier parcel
    sails twice -hurt
quotation 4
    offer figure -reply
    offer twice
    offer figure dear
quotation 3
    offer figure reply
other 3
    meet assent
    meet asks
    well -flaw -hurt -late -money -bill -figure -cost -have -go -pick
"""
_ALL = WEST | ROMANCE | EAST | HAN
_TOLD = frozenset({"reply", "figure", "asks", "brief"})
_BRIEF = 600  # letters
_AT_ONCE = 220  # letters that one breath may have
_MOST = 2  # findings of one kind that count
_LOOK_AT = 2_000
_END = later(r"[.!?](?=\s)|[\n。！？]")
_COUNTS = "two|three|zwei|drei|deux|trois|dos|tres|dois|duas|due|tre|два|две|три|двух|dwa|dwie|trzy|iki|üç|hai|ba"
_FIGURE = sifted(rf"\d|(?<![^\W_])(?:{_COUNTS})(?![^\W_])|حاويتين|قطعتين|[两二三]|두 |세 ")
_EITHER = later(r"[{}]")
_ASKS = later(r"[?？]|(?<=か)。|吗|么。")
_SAID = (("figure", _FIGURE), ("asks", _ASKS))


@dataclass(frozen=True, slots=True)
class _Rule:
    kind: str
    weight: float
    needs: tuple[str, ...]
    never: frozenset[str]
    told: frozenset[str]
    is_twice: bool


def _rules() -> Iterator[_Rule]:
    kind, weight = "", 0.0
    for line in _RULES.strip().splitlines():
        words = line.split()
        if line[0] != " ":
            kind, weight = words[0], float(words[1])
            continue
        needs = tuple(word for word in words if word[0] != "-" and word not in _TOLD and word != "twice")
        never = frozenset(word[1:] for word in words if word[0] == "-")
        yield _Rule(kind, weight, needs, never, _TOLD & frozenset(words), "twice" in words)


_ALL_RULES = tuple(_rules())


@lru_cache(maxsize=32)
def _parts_of(language: str) -> Phrases | None:
    rows = _ALL.get(language)
    if rows is None:
        return None
    lines = (line.split(": ", 1) for line in rows.strip().splitlines())
    return phrases_from((part, " | ".join(_spelled_out(words)), 1.0) for part, words in lines)


def parse_all() -> None:
    """Read the words of every language now: the first letter that tells a story would wait for its own."""
    for language in _ALL:
        _parts_of(language)


def _spelled_out(words: str) -> Iterator[str]:
    """Each phrase of a row: "{can,may} proceed" is two."""
    for phrase in words.split("|"):
        pieces = [piece.split(",") if place % 2 else [piece] for place, piece in enumerate(_EITHER.split(phrase))]
        yield from ("".join(chosen) for chosen in product(*pieces))


def situations_in(text: str, language: str | None, *, is_answer: bool) -> list[Hit]:
    """What a folded text tells, as hits like those of the phrases."""
    text = text[:_LOOK_AT]
    parts: dict[str, list[Hit]] = defaultdict(list)
    for spoken in _spoken(text, language):
        words = _parts_of(spoken)
        for hit in found_in(text, words) if words else ():
            parts[hit.kind].append(hit)
    if not parts:
        return []
    told = _Told(text, parts, is_answer=is_answer)
    found: dict[str, list[Hit]] = defaultdict(list)
    for rule in _ALL_RULES:
        known = found[rule.kind]
        told_so = told.follows(rule) if len(known) < _MOST else None
        if told_so and all(hit.words != told_so.words and _is_apart(hit, told_so) for hit in known):
            known.append(told_so)
    return [hit for hits in found.values() for hit in hits]


def _spoken(text: str, language: str | None) -> list[str]:
    """The languages to look in: English only where no other is known."""
    languages = languages_of(text, language)
    return languages if language == "en" or len(languages) == 1 else languages[1:]


class _Told:
    """The parts found in one text, and what it says by itself."""

    def __init__(self, text: str, parts: Mapping[str, Sequence[Hit]], *, is_answer: bool) -> None:
        self._text, self._parts, self._is_answer = text, parts, is_answer
        self._ends = [0, *(match.end() for match in _END.finditer(text)), len(text) + 1]

    def follows(self, rule: _Rule) -> Hit | None:
        """The words in which a rule is told, else nothing."""
        if "reply" in rule.told and not self._is_answer:
            return None
        if "reply" in rule.never and self._is_answer:
            return None
        if "brief" in rule.told and len(self._text) > _BRIEF:
            return None
        if not all(part in self._parts for part in rule.needs):
            return None
        for hit in self._parts[rule.needs[0]]:
            if self._is_told(rule, hit):
                return Hit(rule.kind, rule.weight, hit.words, hit.start)
        return None

    def _is_told(self, rule: _Rule, hit: Hit) -> bool:
        begin, end = self._breath(hit)
        breath = self._text[begin:end]
        for what, pattern in _SAID:
            if (what in rule.told and not pattern.search(breath)) or (what in rule.never and pattern.search(breath)):
                return False
        if any(begin <= other.start < end for part in rule.never for other in self._parts.get(part, ())):
            return False
        if rule.is_twice and not any(_is_apart(hit, o) and begin <= o.start < end for o in self._parts[hit.kind]):
            return False
        return all(
            any(begin <= other.start < end and _is_apart(hit, other) for other in self._parts[part])
            for part in rule.needs[1:]
        )

    def _breath(self, hit: Hit) -> tuple[int, int]:
        """From the sentence before to the one behind, as far as one breath reaches."""
        place = next((at for at, (_, end) in enumerate(pairwise(self._ends)) if hit.start < end), 0)
        begin, end = self._ends[max(0, place - 1)], self._ends[min(len(self._ends) - 1, place + 2)]
        return max(begin, hit.start - _AT_ONCE), min(end, hit.start + _AT_ONCE)


def _is_apart(one: Hit, other: Hit) -> bool:
    """Two different words, not one inside the other."""
    return one.start + len(one.words) <= other.start or other.start + len(other.words) <= one.start
