"""The country of the other side, from places, domains and legal forms."""

# ruff: noqa: E501 — the states of a country, in one pattern

from __future__ import annotations

import importlib
from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from argosy.reading.model import Address
from argosy.reading.patterns import later
from argosy.reading.vocabulary.countries import DOMAIN_TO_COUNTRY, LEGAL_FORM_TO_COUNTRY, PLACE_TO_COUNTRY

_FORMS = sorted(LEGAL_FORM_TO_COUNTRY, key=len, reverse=True)
_MARKS = later(r"[\s,.;:|/()\-]+")


def country_of(company: str | None, own_words: str, other: Address, language: str | None = None) -> str | None:
    """By the signature's places, the domain, the legal form in this language."""
    ending = other.address.rpartition(".")[2].lower()
    named = country_named(own_words) or country_named(company or "")
    by_domain = DOMAIN_TO_COUNTRY.get(ending, ending.upper() if len(ending) == 2 else None)
    return (
        named
        or by_postcode(own_words)
        or ("US" if _STATE.search(own_words) else None)
        or ("IE" if _IRISH.search(own_words) else None)
        or by_domain
        or world_country(own_words)
        or _country_of_form(company or "", language)
        or by_phone(own_words, language)
    )


# How an address ends where only one country writes postcodes so.
_POSTCODES = (
    ("GB", later(r"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b")),
    (
        "US",
        later(
            r"\b(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]) \d{5}(?:-\d{4})?\b"
        ),
    ),
    ("CA", later(r"\b[ABCEGHJ-NPR-TVXY]\d[A-Z] \d[A-Z]\d\b")),
    ("PL", later(r"(?<![\d-])\d{2}-\d{3} [A-ZŁŚŻŹĆ]")),
    ("BR", later(r"(?<!\d)\d{5}-\d{3}(?!\d)")),
    (
        "BR",
        later(
            r"(?i)[^\W\d_]{3}\s?[/-]\s?(?:A[CLMP]|BA|CE|DF|ES|GO|M[AGST]|P[ABEIR]|R[JNORS]|S[CEP]|TO)(?![^\W_])(?=[^\n]{0,60}(?:\n[^\n]{0,80}){0,3}(?:brasil|cep|fone|cnpj|\(\d\d\)))"
        ),
    ),
    ("NL", later(r"(?<!HRB )(?<!HRA )\b[1-9]\d{3} [A-Z]{2}\b(?!,)")),
    ("JP", later(r"〒 ?\d{3}-\d{4}")),
)


# "Duluth, MN" at the end of a line
_STATE = later(
    r"(?m)(?:^|[|·\t ])[A-Z][a-z]+(?: [A-Z][a-z]+)?, (?:A[KLRZ]|C[AOT]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])[ \t]*(?:$|[|·])"
)


# "Tullamore, Co. Offaly"
_IRISH = later(
    r"(?<![^\W_])(?:Co\.?|County) (?:Carlow|Cavan|Clare|Cork|Donegal|Dublin|Galway|Kerry|Kildare|Kilkenny|Laois|Leitrim|Limerick|Longford|Louth|Mayo|Meath|Monaghan|Offaly|Roscommon|Sligo|Tipperary|Waterford|Westmeath|Wexford|Wicklow)(?![^\W_])"
)


def by_postcode(text: str) -> str | None:
    """The country whose way of writing postcodes a signature shows."""
    return next((country for country, pattern in _POSTCODES if pattern.search(text)), None)


# How only one country groups the digits of a telephone at home, in a signature that says nothing else.
_PHONES = (
    ("FR", later(r"(?<![\d+])0[1-79](?:[ .]\d{2}){4}(?!\d)")),
    ("BR", later(r"(?<![\d+])\(\d{2}\) ?9?\d{4}-\d{4}(?!\d)")),
    ("US", later(r"(?<![\d+])\([2-9]\d{2}\) ?[2-9]\d{2}-\d{4}(?!\d)")),
    (
        "GB",
        later(
            r"(?<![\d+])(?:\(?01\d{3}\)? ?\d{3} ?\d{3}|\(?011\d\)? \d{3} \d{4}|\(?02\d\)? \d{4} \d{4}|07\d{3} ?\d{3} ?\d{3})(?!\d)"
        ),
    ),
)


def by_phone(text: str, language: str | None = None) -> str | None:
    """The country whose way of writing telephone numbers a signature shows; Germans group theirs like the British."""
    patterns = ((country, pattern) for country, pattern in _PHONES if country != "GB" or language == "en")
    return next((country for country, pattern in patterns if pattern.search(text)), None)


# "Hotel Bergkristall AG, Davos, CH"
_CODED = later(r",\s*([A-Z]{2})\s*$")


def coded_country(line: str) -> str | None:
    """The country whose code ends the line of an address."""
    match = _CODED.search(line)
    return match[1] if match and match[1] in _codes() else None


@cache
def _codes() -> frozenset[str]:
    return frozenset(_territories((*_TRADED_IN, "ru", "zh")).values())


# Names of countries that are also names of people or of other places.
_AMBIGUOUS = frozenset({"GE", "JE", "TD", "CX", "IM", "GG", "AX", "TO", "PN", "IC", "EA"})


_TRADED_IN = ("en", "fr", "es", "pt", "de", "it")


def world_country(text: str) -> str | None:
    """Any country of the world by its name in the languages of trade; asked where our own list knows none."""
    low = " " + _MARKS.sub(" ", text.lower()) + " "
    by_word = _world() if text.strip() else {}
    named = (place for word in by_word.keys() & set(low.split()) for place in by_word[word])
    first = min((place for place in named if place.looked_for in low), key=lambda place: place.rank, default=None)
    return first.country if first else None


def exact_country(text: str) -> str | None:
    """The country that a field names with its whole words: there Tonga and Georgia are no other thing."""
    name = _MARKS.sub(" ", text.lower()).strip()
    return _territories((*_TRADED_IN, "ru", "zh")).get(name) if name else None


@cache
def _territories(languages: tuple[str, ...]) -> dict[str, str]:
    """The names of all countries in these languages, as addresses write them; where two bear one name, the first one's."""
    babel = importlib.import_module("babel")  # loaded only where it is asked
    names: dict[str, str] = {}
    for language in languages:
        for code, name in babel.Locale(language).territories.items():
            if len(code) == 2 and code.isalpha():
                names.setdefault(_MARKS.sub(" ", name.lower().replace("\u2019", "'")).strip(), code)
    return names


# In English an island is no Iceland.
_WORDS_TOO = frozenset({"island"})
_SHORTEST = 4


@cache
def _world() -> dict[str, list[_Place]]:
    """By the first word of the name, those that are nothing else in a letter."""
    by_word: dict[str, list[_Place]] = defaultdict(list)
    for rank, (name, code) in enumerate(_territories(_TRADED_IN).items()):
        if code not in _AMBIGUOUS and len(name) >= _SHORTEST and name not in _WORDS_TOO:
            by_word[name.split()[0]].append(_Place(rank, f" {name} ", len(name), code))
    return dict(by_word)


# Forms that several countries have: (form, language) says more.
_ELSEWHERE = {"s.r.l.": "es", "s.r.l": "es", "srl": "es", "ltda": "es", "ltda.": "es", "s.a.s. di": "es"}


def _country_of_form(company: str, language: str | None) -> str | None:
    low = f" {company.lower()} "
    for form in _FORMS:
        if language and _ELSEWHERE.get(form) == language:
            continue
        if (not form[0].isascii() and form in low) or f" {form} " in low or f",{form} " in low:
            return LEGAL_FORM_TO_COUNTRY[form]
    return None


@dataclass(frozen=True, slots=True)
class _Place:
    """A name of a country or a city: what is looked for, in the order of the list."""

    rank: int
    looked_for: str
    length: int
    country: str


def country_named(text: str) -> str | None:
    """The country or city named last: addresses go from small to large."""
    if not text:
        return None
    low = " " + _MARKS.sub(" ", text.lower()) + " "
    by_word, eastern = _places()
    possible = [place for word in by_word.keys() & set(low.split(" ")) for place in by_word[word]]
    if not low.isascii():
        possible += eastern
    found = [(at, place) for place in possible if (at := low.rfind(place.looked_for)) >= 0]
    last = max(found, key=lambda pair: (pair[0], pair[1].length, -pair[1].rank), default=None)
    return last[1].country if last else None


@cache
def _places() -> tuple[dict[str, list[_Place]], list[_Place]]:
    """By the first word of the name, and those of scripts without spaces."""
    by_word: dict[str, list[_Place]] = defaultdict(list)
    eastern = []
    for rank, (name, country) in enumerate(PLACE_TO_COUNTRY.items()):
        if name[0] >= "\u2e80":
            eastern.append(_Place(rank, name, len(name), country))
        else:
            words = name.replace(".", " ").strip()
            by_word[words.split(" ")[0]].append(_Place(rank, f" {words} ", len(name), country))
    return dict(by_word), eastern
