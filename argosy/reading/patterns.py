"""Patterns that are compiled when first asked: three hundred at once would cost every start a tenth of a second."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from functools import cached_property
from re import _compiler as compiler  # type: ignore[attr-defined] # the two halves of `re.compile`
from re import _constants as what  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, ClassVar, cast

from argosy.reading.sieves import Find, sieve_of


class _Later:
    """Becomes the pattern at the first question: from then on its methods are the pattern's own."""

    all: ClassVar[list[_Later]] = []

    def __init__(self, source: str, flags: int) -> None:
        self.pattern, self.flags = source, flags
        self.all.append(self)

    def make(self) -> None:
        """Do now what would be done at the first question."""
        _ = self._made, self._at_beginning
        self.__dict__.pop("_parsed", None)  # some are larger than all that was made of them

    def __getattr__(self, name: str) -> Any:
        self.make()
        method = self._method(name)
        setattr(self, name, method)  # asked only once: what stands on the object itself is found first
        return method

    def _method(self, name: str) -> Any:
        return getattr(self._at_beginning if self._at_beginning and name in _GUARDED else self._made, name)

    @cached_property
    def _parsed(self) -> Any:
        return parser.parse(self.pattern, self.flags)  # half of the time that a pattern takes to make: once for all

    @cached_property
    def _at_beginning(self) -> _AtBeginning | None:
        return _AtBeginning(self._made) if _only_at_beginning(self._parsed) else None

    @cached_property
    def _made(self) -> re.Pattern[str]:
        # not by `re.compile`: its store of 512 would forget the small patterns that are written where they are used
        made: re.Pattern[str] = compiler.compile(self._parsed, self.flags)
        return made


_GUARDED = frozenset({"search", "finditer", "split", "sub"})


class _Sifted(_Later):
    """The same, with a sieve before it: Python looks only where the sieve finds something."""

    def _method(self, name: str) -> Any:
        sieved = getattr(self._sieved, name, None) if name in _GUARDED else None
        return sieved or super()._method(name)

    @cached_property
    def _sieved(self) -> _Sieved | None:
        find = sieve_of(self._parsed)
        return _Sieved(self._made, find) if find else None

    def make(self) -> None:
        """Do now what would be done at the first question."""
        _ = self._sieved
        super().make()


_FIRST = (what.AT, what.AT_BEGINNING)
# A sieve that lets more through than this saves no time.
_MOST_TRIED = 64


class _Guarded:
    """The methods of a pattern that is asked only where something quicker says that it may be there."""

    _pattern: re.Pattern[str]
    search: Callable[..., re.Match[str] | None]

    def split(self, text: str, *given: Any, **named: Any) -> list[str | Any]:
        return self._pattern.split(text, *given, **named) if self.search(text) else [text]

    def sub(self, new: Any, text: str, *given: Any, **named: Any) -> str:
        return self._pattern.sub(new, text, *given, **named) if self.search(text) else text


class _AtBeginning(_Guarded):
    """Those of a pattern that begins with "^": Python would try it at each letter, though it can stand only at the first."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self._pattern, self.search = pattern, pattern.match

    def finditer(self, text: str, *places: int) -> Iterator[re.Match[str]]:
        return self._pattern.finditer(text, *places) if self.search(text, *places) else iter(())


def _only_at_beginning(parsed: Any) -> bool:
    return bool(len(parsed)) and parsed[0] == _FIRST and not parsed.state.flags & re.MULTILINE


class _Sieved(_Guarded):
    """Those of a pattern behind its sieve."""

    def __init__(self, pattern: re.Pattern[str], find: Find) -> None:
        self._pattern, self._match, self._find = pattern, pattern.match, find

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        try:
            data = text[start:end].encode()
        except UnicodeEncodeError:  # half a character is nothing that RE2 could read
            return self._pattern.search(text, start, end)
        place = self._find(data, 0)
        return None if place < 0 else next(self._places(text, start, end, data, place), None)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        try:
            data = text[start:end].encode()
        except UnicodeEncodeError:
            return self._pattern.finditer(text, start, end)
        place = self._find(data, 0)
        return iter(()) if place < 0 else self._places(text, start, end, data, place)

    def _places(self, text: str, start: int, end: int, data: bytes, place: int) -> Iterator[re.Match[str]]:
        """What `finditer` finds, looked for only where the sieve says; `place`, in `data`, is the first of these."""
        origin, is_ascii = start, len(data) == len(text[start:end])
        for _ in range(_MOST_TRIED):
            start = max(start, origin + (place if is_ascii else len(data[:place].decode())))
            # the sieve names the place itself or that of the letter before it
            found = self._match(text, start, end) or self._match(text, start + 1, end)
            if found:
                yield found
            start = found.end() if found else start + 2
            at = start - origin if is_ascii else len(text[origin:start].encode())
            place = self._find(data, _one_back(data, at))
            if place < 0:
                return
        yield from self._pattern.finditer(text, start, end)


def _one_back(data: bytes, at: int) -> int:
    """Where the letter before this place begins."""
    at = min(at, len(data)) - 1
    while at > 0 and data[at] & 0xC0 == 0x80:
        at -= 1
    return max(at, 0)


def later(source: str, flags: int = 0) -> re.Pattern[str]:
    """`re.compile` for a pattern that many messages never need."""
    return cast("re.Pattern[str]", _Later(source, flags))


def sifted(source: str, flags: int = 0) -> re.Pattern[str]:
    """The same for a long list of words or phrases that most texts have none of: to see that takes one quick pass."""
    return cast("re.Pattern[str]", _Sifted(source, flags))


def make_all() -> None:
    """Compile all patterns of the modules that are loaded."""
    for pattern in _Later.all:
        pattern.make()
