"""What everybody must agree to before joining. The privacy app lies above and says what that is (a slot)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Terms:
    """The version in force, where its text is, and what changed in it."""

    version: str
    date: str
    url: str
    summary: tuple[str, ...]


_sources: list[Callable[[str], Terms]] = []


def supply(source: Callable[[str], Terms]) -> Callable[[str], Terms]:
    """Say where the terms come from: called with the reader's language."""
    _sources[:] = [source]
    return source


def terms(language: str) -> Terms:
    """The terms in force, in this language."""
    return _sources[0](language)
