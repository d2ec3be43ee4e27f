"""The lists of legal forms, trades and places made ready for looking up: once, at the first name."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache

from argosy.matching.frames import THAI, script_of
from argosy.matching.legal_forms import FORMS
from argosy.matching.legal_forms_rarer import FORMS as RARER_FORMS
from argosy.matching.places import PLACES, PROVINCES
from argosy.matching.rarity import BRAND, COMMON_WORDS, CORPORATE, GIVEN_NAMES, GOODS, LEGAL, PLACE, STOP_WORDS
from argosy.matching.scripts import has_han, is_arabic_text, romanise, romanise_hangul, simplified
from argosy.matching.spellings import COMMON, PEOPLE, WORDS
from argosy.matching.tokens import is_unspaced, tokenise
from argosy.matching.trade_words import CORPORATE as CORPORATE_LINES
from argosy.matching.trade_words import GOODS as GOODS_LINES
from argosy.matching.trade_words_by_goods import LINES as BY_GOODS
from argosy.matching.trade_words_by_language import LINES as BY_LANGUAGE
from argosy.matching.trade_words_further import BY_LANGUAGE as FURTHER_BY_LANGUAGE
from argosy.matching.trade_words_further import LINES as FURTHER

_SHORTEST_THAI = 5
# Arabic as it is typed in a hurry: without hamza, ya without its dots, ha for ta marbuta.
_HASTY = str.maketrans("أإآىة", "ااايه")

_NONE: frozenset[str] = frozenset()
_LANGUAGE = frozenset({""})

Meaning = tuple[str, str]  # kind, and the one word that stands for all spellings


@dataclass(slots=True)
class WordList:
    """What is known of words: single ones, phrases by their first word, and the unspaced words of Chinese and Korean."""

    words: dict[str, Meaning] = field(default_factory=dict)
    phrases: dict[str, list[tuple[tuple[str, ...], Meaning]]] = field(default_factory=dict)
    unspaced: dict[str, Meaning] = field(default_factory=dict)
    longest_unspaced: int = 0
    alike: dict[str, set[str]] = field(default_factory=dict)  # in which lists of one trade's words a word stands
    arabic: set[str] = field(default_factory=set)  # words that may carry "the" or "for" in front

    thai: set[str] = field(default_factory=set)  # words to set apart in a script without spaces

    def add(self, spelling: str, meaning: Meaning) -> None:
        """The first meaning of a spelling stays: lists are read from the surest to the vaguest."""
        spelling = unicodedata.normalize("NFKC", spelling).casefold().strip()
        if len(spelling) >= _SHORTEST_THAI and script_of(spelling) == THAI:
            self.thai.add(spelling)
        if is_unspaced(spelling):
            spelling = simplified(spelling) if has_han(spelling) else spelling
            self.unspaced.setdefault(spelling, meaning)
            self.longest_unspaced = max(self.longest_unspaced, len(spelling))
            spelling = "" if has_han(spelling) else romanise_hangul(spelling)
        tokens = tuple(tokenise(romanise(spelling)))
        if len(tokens) == 1:
            self.words.setdefault(tokens[0], meaning)
            if is_arabic_text(spelling):
                self.arabic.add(tokens[0])
        elif tokens:
            self.phrases.setdefault(tokens[0], []).append((tokens, meaning))
        if (hasty := spelling.translate(_HASTY)) != spelling:
            self.add(hasty, meaning)

    def note_alike(self, spelling: str, trade: str) -> None:
        """All words of a line are one trade; of a line of a language each is only what its heading says."""
        plain = "".join(tokenise(romanise(unicodedata.normalize("NFKC", spelling.replace("_", " ")).casefold())))
        self.alike.setdefault(plain, set()).add(trade)

    def are_one_trade(self, left: str, right: str, heading: str) -> bool:
        """Molkerei and dairy, two words for one trade, where cheese and ham are only both food."""
        ours, theirs = self.alike.get(left, _NONE), self.alike.get(right, _NONE)
        if heading in (left, right) and "" in (theirs if left == heading else ours):
            return True
        return not (ours & theirs <= _LANGUAGE)

    def is_arabic(self, token: str) -> bool:
        """True for a word that came from Arabic writing."""
        return token in self.arabic

    def phrase_at(self, tokens: list[str], start: int) -> tuple[int, Meaning] | None:
        """The longest known phrase which begins here: how many tokens, and what it means."""
        if tokens[start] not in self.phrases:
            return None
        for phrase, meaning in self.phrases[tokens[start]]:
            if tuple(tokens[start : start + len(phrase)]) == phrase:
                return len(phrase), meaning
        return None


@cache
def word_list() -> WordList:
    """All lists in one, legal forms apart."""
    known = WordList()
    for country, line in PLACES.items():
        for place in line.split(", "):
            spellings = place.split("/")
            for spelling in spellings:
                known.add(spelling, (PLACE, f"{spellings[0]}.{country}"))
    for kind, lines in ((CORPORATE, CORPORATE_LINES), (GOODS, GOODS_LINES)):
        for line in filter(None, lines.splitlines()):
            meaning, words = line.split(": ", 1)
            for spelling in (meaning, *words.split(", ")):
                known.add(spelling, (kind, meaning))
    _add_by_language(known)
    _add_given_names(known)
    return _longest_first(known)


def _add_given_names(known: WordList) -> None:
    """Given names that are written in many ways, and cut short: one meaning for all."""
    for line in (*GIVEN_NAMES, *WORDS, *PEOPLE, *COMMON):
        for spelling in line.split():
            known.add(spelling, (BRAND, line.split()[0]))


def _add_by_language(known: WordList) -> None:
    """Words listed by language and by heading: each under the meaning that the main list gives to its heading."""
    corporate = {line.split(": ", 1)[0] for line in CORPORATE_LINES.splitlines() if line}
    languages = {line.split(": ", 1)[0] for line in (*BY_LANGUAGE.splitlines(), *FURTHER_BY_LANGUAGE.splitlines())}
    for line in filter(
        None,
        (*BY_LANGUAGE.splitlines(), *BY_GOODS.splitlines(), *FURTHER.splitlines(), *FURTHER_BY_LANGUAGE.splitlines()),
    ):
        label, entries = line.split(": ", 1)
        known.note_alike(label, label)
        for entry in entries.split(", "):
            heading, _, spellings = entry.partition("=")
            meaning = known.words.get(heading, (CORPORATE if heading in corporate else GOODS, heading))
            for spelling in spellings.split():
                if spelling not in COMMON_WORDS and romanise(spelling) not in STOP_WORDS and len(spelling) > 1:
                    known.add(spelling.replace("_", " "), meaning)
                    known.note_alike(spelling, "" if label in languages else label)


# Countries, provinces and continents: a town lies in one without being another place.
REGIONS = frozenset(
    f"{place.split('/')[0]}.{country}"
    for country, line in PLACES.items()
    for at, place in enumerate(line.split(", "))
    if at == 0 or not country or place.split("/")[0] in PROVINCES
)


@cache
def legal_forms() -> WordList:
    """Legal forms with their kind as the meaning: "limited", "stock", …"""
    known = WordList()
    kinds: dict[str, set[str]] = defaultdict(set)
    rows = [
        (spelling, kind.strip())
        for line in (*FORMS.values(), *RARER_FORMS.values())
        for kind, spellings in (part.split(": ", 1) for part in line.split("; "))
        for spelling in spellings.split(", ")
    ]
    for spelling, kind in rows:
        kinds[spelling.replace(".", "").replace("/", "")].add(kind)
    for spelling, kind in rows:
        # "A.Ş." is a stock company, "AS" in Norway a limited one: such letters tell no kind
        is_either = kinds[spelling.replace(".", "").replace("/", "")] >= {"limited", "stock"}
        known.add(spelling, (LEGAL, "company" if is_either else kind))
    return _longest_first(known)


def _longest_first(known: WordList) -> WordList:
    for phrases in known.phrases.values():
        phrases.sort(key=lambda phrase: -len(phrase[0]))
    return known


def country_of_place(canonical: str) -> str:
    """The country of a place word: "shenzhen.cn" -> "cn"."""
    return canonical.rpartition(".")[2]
