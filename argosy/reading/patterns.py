"""Patterns that are compiled when first asked: three hundred at once would cost every start a tenth of a second."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from typing import Any, cast

from argosy.reading.sieves import sieve


class _Later:
    """Becomes the pattern at the first question: from then on its methods are the pattern's own."""

    def __init__(self, source: str, flags: int) -> None:
        self.pattern, self.flags = source, flags

    def __getattr__(self, name: str) -> Any:
        method = self._method(name)
        setattr(self, name, method)  # asked only once: what stands on the object itself is found first
        return method

    def _method(self, name: str) -> Any:
        return getattr(re.compile(self.pattern, self.flags), name)


class _Sifted(_Later):
    """The same, with a sieve before its search."""

    def _method(self, name: str) -> Any:
        method = super()._method(name)
        return _behind_sieve(method, sieve(self.pattern, self.flags)) if name == "search" else method


Search = Callable[[str, int, int], "re.Match[str] | None"]


def _behind_sieve(search: Search, sieve: Any) -> Search:
    if sieve is None:
        return search
    may_be_in = sieve.search

    def sifted(text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        try:
            if not may_be_in(text.encode()):
                return None
        except UnicodeEncodeError:  # half a character is nothing that RE2 could read
            pass
        return search(text, start, end)

    return sifted


def later(source: str, flags: int = 0) -> re.Pattern[str]:
    """`re.compile` for a pattern that many messages never need."""
    return cast("re.Pattern[str]", _Later(source, flags))


def sifted(source: str, flags: int = 0) -> re.Pattern[str]:
    """The same for a long list of words or phrases that most texts have none of: to see that takes one quick pass."""
    return cast("re.Pattern[str]", _Sifted(source, flags))
