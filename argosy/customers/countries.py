"""Countries by their names in the reader's language."""

from __future__ import annotations

from functools import cache

from babel import Locale
from django.utils.translation import get_language

# ISO 3166-1 has two letters; the rest of the table are regions and test codes.
NOT_COUNTRIES = frozenset({"EU", "EZ", "UN", "XA", "XB", "QO", "ZZ"})


def name(code: str) -> str:
    """The country's name, the code itself where nobody knows it."""
    return _names(get_language() or "en").get(code.upper(), code)


def choices() -> list[tuple[str, str]]:
    """Every country as (code, name), by name."""
    return sorted(_names(get_language() or "en").items(), key=lambda pair: pair[1])


@cache
def _names(language: str) -> dict[str, str]:
    locale = Locale.parse("zh_Hans" if language.startswith("zh") else "en")
    return {
        code: str(words)
        for code, words in locale.territories.items()
        if len(code) == 2 and code.isalpha() and code not in NOT_COUNTRIES
    }
