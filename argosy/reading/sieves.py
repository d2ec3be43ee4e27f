"""A pattern made loose for RE2, which says in one quick pass where it can be.

Python tries a pattern of two hundred words at each letter of a text. RE2 (https://github.com/google/re2/wiki/Syntax) reads the
text once, whatever the pattern; what it does not know (what stands before or behind, how often exactly) is left out, so
that it finds at least all that the pattern finds, and Python is asked only where there is something.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from re import _constants as what  # type: ignore[attr-defined] # the one way to read a pattern that Python offers
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import re2

_ANY = "(?s:.)"
_IS = {
    what.CATEGORY_DIGIT: r"\p{Nd}",
    what.CATEGORY_SPACE: r"\s\x0b\x1c-\x1f\x{85}\p{Z}",
}
# To Python these are an i without regard to case, to RE2 they are not.
_OTHER_I = r"\x{130}\x{131}"
_I = frozenset(map(ord, "iI\u0130\u0131"))
# States that RE2 may keep of a pattern; the oldest are forgotten, nothing else happens.
_MOST_MEMORY = 2 * 2**20


Find = Callable[[bytes, int], int]


def sieve(source: str, flags: int) -> Find | None:
    """Where from a place on, in bytes, a text may have what `re` finds there with this pattern; -1 for nowhere.

    Wherever the pattern is found, the sieve is. None where RE2 cannot make one.
    """
    parsed = parser.parse(source, flags)
    options = re2.Options()
    options.log_errors, options.max_mem, options.never_capture = False, _MOST_MEMORY, True
    try:
        made = re2.compile(_loose(parsed, is_folded=bool(parsed.state.flags & re.IGNORECASE)), options)
    except re2.error:
        return None
    # what lies around it in Python costs several times as much as the look itself
    look, anywhere = made._regexp.Match, re2._Anchor.UNANCHORED  # noqa: SLF001

    def find(data: bytes, at: int = 0) -> int:
        place: int = look(anywhere, data, at, len(data))[0][0]
        return place

    return find


def _loose(parts: Iterable[tuple[Any, Any]], *, is_folded: bool) -> str:
    return "".join(_one(kind, value, is_folded=is_folded) for kind, value in parts)


def _one(kind: Any, value: Any, *, is_folded: bool) -> str:
    if kind is what.LITERAL:
        return _letter(value, is_folded=is_folded)
    if kind is what.IN:
        return _class(value, is_folded=is_folded)
    if kind is what.BRANCH:
        return f"(?:{'|'.join(_loose(one, is_folded=is_folded) for one in value[1])})"
    if kind is what.SUBPATTERN:
        _, more, less, inner = value
        return f"(?:{_loose(inner, is_folded=(is_folded or bool(more & re.IGNORECASE)) and not less & re.IGNORECASE)})"
    if kind in {what.MAX_REPEAT, what.MIN_REPEAT}:
        return _repeated(value[0], value[1], _loose(value[2], is_folded=is_folded))
    if kind in {what.ASSERT, what.ASSERT_NOT, what.AT}:
        return ""
    return _ANY if kind in {what.ANY, what.NOT_LITERAL} else f"{_ANY}*"


def _letter(code: int, *, is_folded: bool) -> str:
    if is_folded and code in _I:
        return rf"[iI{_OTHER_I}]"
    letter = rf"\x{{{code:x}}}"
    return f"(?i:{letter})" if is_folded else letter


def _repeated(least: int, most: int, inner: str) -> str:
    if not inner:
        return ""
    if most == 1:
        return f"(?:{inner}){'' if least else '?'}"
    return f"(?:{inner}){'+' if least else '*'}"


def _class(members: Iterable[tuple[Any, Any]], *, is_folded: bool) -> str:
    found = []
    for kind, value in members:
        if kind is what.LITERAL:
            found.append(rf"\x{{{value:x}}}")
        elif kind is what.RANGE:
            found.append(rf"\x{{{value[0]:x}}}-\x{{{value[1]:x}}}")
        elif kind is what.CATEGORY and value in _IS:
            found.append(_IS[value])
        else:  # all but something, and what a word is made of
            return _ANY
    return f"(?i:[{''.join(found)}{_OTHER_I}])" if is_folded else f"[{''.join(found)}]"
