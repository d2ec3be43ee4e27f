"""The country of the other side, from places, domains and legal forms."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from argosy.reading.model import Address
from argosy.reading.patterns import later
from argosy.reading.vocabulary.countries import DOMAIN_TO_COUNTRY, LEGAL_FORM_TO_COUNTRY, PLACE_TO_COUNTRY

_FORMS = sorted(LEGAL_FORM_TO_COUNTRY, key=len, reverse=True)
_MARKS = later(r"[\s,.;:|/()\-]+")


def country_of(company: str | None, own_words: str, other: Address) -> str | None:
    """By the signature's places, the domain, the legal form."""
    ending = other.address.rpartition(".")[2].lower()
    named = country_named(own_words) or country_named(company or "")
    by_domain = DOMAIN_TO_COUNTRY.get(ending, ending.upper() if len(ending) == 2 else None)
    return named or by_domain or _country_of_form(company or "")


def _country_of_form(company: str) -> str | None:
    low = f" {company.lower()} "
    for form in _FORMS:
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
