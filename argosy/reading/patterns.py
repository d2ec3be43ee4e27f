"""Patterns that are compiled when first asked: three hundred at once would cost every start a tenth of a second."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from functools import cached_property
from typing import Any, cast

from argosy.reading.sieves import Find, sieve


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
    """The same, with a sieve before it: Python looks only where the sieve finds something."""

    def _method(self, name: str) -> Any:
        method = super()._method(name)
        if self._sieve is None:
            return method
        if name == "search":
            return _behind_sieve(method, super()._method("match"), self._sieve)
        nothing = _NOTHING.get(name)
        return _where_any(method, nothing, self._sieve, text_at=int(name == "sub")) if nothing else method

    @cached_property
    def _sieve(self) -> Find | None:
        return sieve(self.pattern, self.flags)


Search = Callable[[str, int, int], "re.Match[str] | None"]
# What comes of a text in which there is nothing.
_NOTHING: dict[str, Callable[[str], Any]] = {
    "finditer": lambda _text: iter(()),
    "split": lambda text: [text],
    "sub": lambda text: text,
}
# A sieve that lets more through than this saves no time.
_MOST_TRIED = 16


def _behind_sieve(search: Search, match: Search, find: Find) -> Search:
    """Search only at the places which the sieve names: wherever the pattern begins, the sieve begins too."""

    def sifted(text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        try:
            data = text[start:end].encode()
        except UnicodeEncodeError:  # half a character is nothing that RE2 could read
            return search(text, start, end)
        is_ascii, at = text.isascii(), 0  # in bytes, as `start` is in letters
        for _ in range(_MOST_TRIED):
            place = find(data, at)
            if place < 0:
                return None
            start += place - at if is_ascii else len(data[at:place].decode())
            found = match(text, start, end)
            if found or place == len(data):
                return found
            at = place + (1 if is_ascii else len(text[start].encode()))
            start += 1
        return search(text, start, end)

    return sifted


def _where_any(
    method: Callable[..., Any], nothing: Callable[[str], Any], find: Find, *, text_at: int
) -> Callable[..., Any]:
    def sifted(*given: Any, **named: Any) -> Any:
        text = given[text_at]
        try:
            is_there = find(text.encode(), 0) >= 0
        except UnicodeEncodeError:
            is_there = True
        return method(*given, **named) if is_there else nothing(text)

    return sifted


def later(source: str, flags: int = 0) -> re.Pattern[str]:
    """`re.compile` for a pattern that many messages never need."""
    return cast("re.Pattern[str]", _Later(source, flags))


def sifted(source: str, flags: int = 0) -> re.Pattern[str]:
    """The same for a long list of words or phrases that most texts have none of: to see that takes one quick pass."""
    return cast("re.Pattern[str]", _Sifted(source, flags))
