"""The country of the other side, from places, domains and legal forms."""

from __future__ import annotations

import re

from argosy.reading.model import Address
from argosy.reading.vocabulary.countries import DOMAIN_TO_COUNTRY, LEGAL_FORM_TO_COUNTRY, PLACE_TO_COUNTRY


def country_of(company: str | None, own_words: str, other: Address) -> str | None:
    """By the signature's places, the domain, the legal form."""
    ending = other.address.rpartition(".")[2].lower()
    named = country_named(own_words) or country_named(company or "")
    by_domain = DOMAIN_TO_COUNTRY.get(ending, ending.upper() if len(ending) == 2 else None)
    return named or by_domain or _country_of_form(company or "")


def _country_of_form(company: str) -> str | None:
    low = f" {company.lower()} "
    for form in sorted(LEGAL_FORM_TO_COUNTRY, key=len, reverse=True):
        if (not form[0].isascii() and form in low) or f" {form} " in low or f",{form} " in low:
            return LEGAL_FORM_TO_COUNTRY[form]
    return None


def country_named(text: str) -> str | None:
    """The country or city named last: addresses go from small to large."""
    low = " " + re.sub(r"[\s,.;:|/()\-]+", " ", text.lower()) + " "
    best: tuple[int, int, str] | None = None
    for name, code in PLACE_TO_COUNTRY.items():
        place = low.rfind(name if name[0] >= "\u2e80" else f" {name.replace('.', ' ').strip()} ")
        if place >= 0 and (best is None or (place, len(name)) > best[:2]):
            best = (place, len(name), code)
    return best[2] if best else None
