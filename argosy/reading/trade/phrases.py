"""Weighted phrases found in a text, with the words as they stand there."""

# ruff: noqa: E501 — conditions in many languages, in one pattern

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from argosy.reading.patterns import later, sifted
from argosy.reading.vocabulary.alternatives import any_of, simpler
from argosy.reading.vocabulary.naming import MONTHS
from argosy.reading.vocabulary.phrases_east import PHRASES as EAST
from argosy.reading.vocabulary.phrases_other import CONDITIONS, NOT_A_TRANSACTION, PASSED_ON
from argosy.reading.vocabulary.phrases_west import PHRASES as WEST

ALL = {**WEST, **EAST}
_GAP = 42  # letters that "…" may stand for
_SCRIPTS = (
    ("zh", later(r"[\u4e00-\u9fff]")),
    ("ja", later(r"[\u3040-\u30ff]")),
    ("ko", later(r"[\uac00-\ud7af]")),
    ("ru", later(r"[\u0400-\u04ff]")),
    ("ar", later(r"[\u0600-\u06ff]")),
)
# Letters of scripts that put spaces between words, those that `_is_letter` knows.
_WORD = later(r"[^\W_\u3040-\ud7af\u0600-\u06ff]+")
_APART = {code: " " for code in range(128) if not chr(code).isalnum()}  # the same in half the time
# "delivery before 10.11", "balance before shipment": a time is no condition
_CONDITION = sifted(
    rf"(?:^|[\s,;，]){any_of(CONDITIONS)}(?!(?:the )?(?:\d|end|mid|christmas|xmas|shipment|shipping|loading|delivery|dispatch|embarque|envío|fin|{MONTHS}\b))"
)
# "ok for 60 pieces if you make it 52": the condition may come behind
_IF_YOU = sifted(
    r"(?<![^\W_])(?:if|provided|as long as)\s(?:you|u|ur|your|the price)\b|\bsi (?:vous|votre|nos|ustedes?|su|nous)\b|\bwenn (?:sie|ihr|du)\b|\bse (?:fate|ci|voi|vocês?|nos|puderem)\b|при (?:следующих )?цен|при условии|если (?:вы|дадите|сможете|цена)|如果(?:你|您|贵|价)|もし|eğer|إذا"
)
_SENTENCE_END = later(r"[.!?](?:\s|$)|[\n。！？]")
_MARKS = (("\u2019", "'"), ("\u00a0", " "), ("\u202f", " "), ("ё", "е"))
# One space alone is one already: to put one in its place would be most of the work.
_OTHER_SPACES = "\t\r\f\v"
_SPACES = later(r"[\t\r\f\v][ \t\r\f\v]*| [ \t\r\f\v]+")


@dataclass(frozen=True, slots=True)
class Phrase:
    """What is looked for: its parts, one behind the other, and what it speaks for."""

    kind: str
    weight: float
    parts: tuple[str, ...]
    is_open: bool  # any ending
    words: frozenset[str]  # that stand whole wherever it is found


@dataclass(frozen=True, slots=True, eq=False)
class Phrases:
    """Phrases in their order, and their places by the whole word they begin with; `loose`: without one, by letter."""

    all: tuple[Phrase, ...]
    by_word: Mapping[str, Sequence[int]]
    loose: Mapping[str, Sequence[tuple[int, str]]]

    def possible_in(self, text: str) -> list[Phrase]:
        """Those whose words all stand in the text: most do not."""
        near = (group for letter, group in self.loose.items() if letter in text)
        places = [place for group in near for place, first in group if first in text]
        words = _words_of(text)
        for word in self.by_word.keys() & words:
            places.extend(self.by_word[word])
        return [self.all[place] for place in sorted(places) if self.all[place].words <= words]


@lru_cache(maxsize=4)  # one text is asked for the phrases of several languages
def _words_of(text: str) -> frozenset[str]:
    return frozenset(text.translate(_APART).split() if text.isascii() else _WORD.findall(text))


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase found, and where."""

    kind: str
    weight: float
    words: str
    start: int


def folded(text: str) -> str:
    """Lower case and single spaces; line ends stay."""
    same = simpler(_marked(text.lower()))
    return _SPACES.sub(" ", same) if "  " in same or any(space in same for space in _OTHER_SPACES) else same


def as_written(text: str, words: str) -> str:
    """Words of the folded text as they stand in the text itself; where they cannot be found there, as they are."""
    same = _same_length(text)
    if len(same) != len(text):  # a capital that becomes two letters
        return words
    place = same.find(words)
    if place >= 0:
        return text[place : place + len(words)]
    match = re.search(r"[^\S\n]+".join(map(re.escape, words.split(" "))), same)
    return text[match.start() : match.end()] if match else words


@lru_cache(maxsize=2)  # one letter gives several reasons
def _same_length(text: str) -> str:
    return simpler(_marked(text.lower()))


def _marked(text: str) -> str:
    if not text.isascii():
        for mark, plain in _MARKS:
            text = text.replace(mark, plain)
    return text


def _parsed(kind: str, weight: str | float, phrases: str) -> list[Phrase]:
    found = []
    for phrase in phrases.split("|"):
        text = _marked(phrase.strip().lower())
        for form in dict.fromkeys((text, simpler(text))) if text else ():
            parts = tuple(part.strip() for part in form.rstrip("*").split("…"))
            is_open = form.endswith("*")
            found.append(Phrase(kind, float(weight), parts, is_open, _whole_words(parts, is_open=is_open)))
    return found


def _whole_words(parts: Sequence[str], *, is_open: bool) -> frozenset[str]:
    words = [word for part in parts[:2] for word in _WORD.findall(part)]  # `_find` asks for no third
    return frozenset(words[:-1] if is_open else words)


@lru_cache(maxsize=32)
def phrases_of(language: str) -> Phrases:
    """The phrases of one language; "other" are those that show no transaction in any."""
    lines = (NOT_A_TRANSACTION if language == "other" else ALL.get(language, "")).strip().splitlines()
    found: list[Phrase] = []
    for line in lines:
        head, _, rest = line.partition(":")
        kind, _, weight = head.rpartition(" ")
        found.extend(_parsed(kind or "other", weight, rest))
    return _indexed(found)


def phrases_from(rows: Iterable[tuple[str, str, float]]) -> Phrases:
    """Phrases of other lists in the same writing: what each row speaks for, its phrases, and their weight."""
    return _indexed([phrase for kind, words, weight in rows for phrase in _parsed(kind, weight, words)])


@lru_cache(maxsize=1)
def passed_on() -> Phrases:
    """The words with which platforms and web forms pass on an inquiry."""
    return _indexed(_parsed("passed_on", "3", " ".join(PASSED_ON.split())))


def _indexed(phrases: Sequence[Phrase]) -> Phrases:
    by_word: dict[str, list[int]] = defaultdict(list)
    loose: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for place, phrase in enumerate(phrases):
        first = phrase.parts[0]
        word = _WORD.match(first)
        is_whole = word and (word.end() < len(first) or len(phrase.parts) > 1 or not phrase.is_open)
        if word and is_whole:
            by_word[word.group()].append(place)
        else:
            loose[first[0]].append((place, first))
    return Phrases(tuple(phrases), dict(by_word), dict(loose))


def languages_of(text: str, language: str | None) -> list[str]:
    """The languages to look in: the one detected, English, and any whose script the text shows."""
    wanted = ["en", *([language] if language in ALL and language else [])]
    scripts = () if text.isascii() else _SCRIPTS
    wanted.extend(name for name, script in scripts if len(script.findall(text[:2_000])) >= 2)
    return list(dict.fromkeys(wanted))


def hits_in(text: str, phrases: Phrases) -> list[Hit]:
    """Each phrase at most once; of phrases inside each other only the longest counts."""
    found = sorted(found_in(text, phrases), key=lambda hit: -len(hit.words))
    kept: list[Hit] = []
    for hit in found:
        end = hit.start + len(hit.words)
        is_inside = any(o.start <= hit.start and end <= o.start + len(o.words) and o.weight >= hit.weight for o in kept)
        if not is_inside:
            kept.append(hit)
    return kept


def found_in(text: str, phrases: Phrases) -> list[Hit]:
    """Each phrase at most once, also inside another."""
    return [hit for phrase in phrases.possible_in(text) if (hit := _find(text, phrase))]


def _find(text: str, phrase: Phrase) -> Hit | None:
    first = phrase.parts[0]
    start = text.find(first)
    while start >= 0:
        end = start + len(first)
        is_last = len(phrase.parts) == 1
        if _stands_alone(text, start, end, is_open=phrase.is_open and is_last):
            if is_last:
                return Hit(phrase.kind, phrase.weight, text[start:end], start)
            end = _rest(text, end, phrase)
            if end:
                return Hit(phrase.kind, phrase.weight, text[start:end], start)
        start = text.find(first, start + 1)
    return None


def _rest(text: str, end: int, phrase: Phrase) -> int:
    """The end of the second part, within the gap and the sentence; 0 where it does not follow."""
    second = phrase.parts[1]
    window = re.split(r"[.!?。！？](?:\s|$)", text[end : end + _GAP + len(second)], maxsplit=1)[0]
    place = window.find(second)
    if place < 0:
        return 0
    start = end + place
    return start + len(second) if _stands_alone(text, start, start + len(second), is_open=phrase.is_open) else 0


def _stands_alone(text: str, start: int, end: int, *, is_open: bool) -> bool:
    """Not the middle of a longer word, in scripts that put spaces between words."""
    before, after = text[start - 1 : start], text[end : end + 1]
    first, last = text[start : start + 1], text[end - 1 : end]
    is_fresh = not (_is_letter(before) and _is_letter(first))
    return is_fresh and (is_open or not (_is_letter(last) and _is_letter(after)))


def _is_letter(letter: str) -> bool:
    return letter.isalnum() and not "\u3040" <= letter <= "\ud7af" and not "\u0600" <= letter <= "\u06ff"


def sets_condition(text: str) -> bool:
    """Whether a folded text sets any condition."""
    return bool(_CONDITION.search(text))


def is_conditional(text: str, start: int) -> bool:
    """Whether the sentence before this place sets a condition."""
    begin = max(text.rfind(mark, 0, start) for mark in (". ", "! ", "? ", "\n", "。", "！", "？"))
    if _CONDITION.search(text[max(begin + 1, start - 120) : start]):
        return True
    rest = _SENTENCE_END.split(text[start : start + 120], maxsplit=1)[0]
    return bool(_IF_YOU.search(rest))


def with_rest(found: re.Match[str]) -> str:
    """What was found, with the rest of its last word; writings without spaces have no rest."""
    rest = re.match(r"[^\W\d_\u0e00-\uffff]{0,30}", found.string[found.end() :])
    return (found.group() + (rest.group() if rest else ""))[:120]
