"""Words that people use, by how often: who mistypes one seldom comes to another of them (zxcvbn's lists)."""

from __future__ import annotations

import importlib
from functools import cache
from typing import Any

_SHORTEST_NAME = 5


@cache
def names() -> frozenset[str]:
    """The most frequent family and given names of the United States' census, immigrants' from everywhere."""
    return frozenset(word for word in _of("surnames", "female_names", "male_names") if len(word) >= _SHORTEST_NAME)


@cache
def spoken() -> frozenset[str]:
    """The words of everyday English."""
    return _of("us_tv_and_film")


@cache
def words() -> frozenset[str]:
    """These, and the most frequent words of an encyclopaedia, many of other languages among them."""
    return names() | spoken() | _of("english_wikipedia")


def _of(*kinds: str) -> frozenset[str]:
    lists: Any = importlib.import_module("zxcvbn.frequency_lists").FREQUENCY_LISTS
    return frozenset(word for kind in kinds for word in lists[kind])
