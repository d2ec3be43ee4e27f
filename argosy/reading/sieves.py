"""A pattern made loose for RE2, which says in one quick pass where it can be.

Python tries a pattern of two hundred words at each letter of a text. RE2 (https://github.com/google/re2/wiki/Syntax) reads the
text once, whatever the pattern; what it does not know (what stands before or behind, how often exactly) is left out or
widened, so that it finds at least all that the pattern finds, and Python is asked only where there is something.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from re import _compiler as compiler  # type: ignore[attr-defined] # with these three a parsed pattern can be looked into
from re import _constants as what  # type: ignore[attr-defined]
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
# States that RE2 may keep of a pattern; the oldest are forgotten. With too little for the longest lists of words it would
# go a hundred times slower, without any.
_MOST_MEMORY = 4 * 2**20
_TAKES_NOTHING = {what.ASSERT, what.ASSERT_NOT, what.AT}
_REPEATS = {what.MAX_REPEAT, what.MIN_REPEAT}
_BEHIND, _AHEAD = -1, 1

Part = tuple[Any, Any]  # of a parsed pattern: what it is, and its value
Find = Callable[[bytes, int], int]


def sieve(source: str, flags: int) -> Find | None:
    """Where from a place on, in bytes, a text may have what `re` finds there with this pattern; -1 for nowhere.

    What the pattern finds begins at the place that the sieve names or behind it: no earlier. None where RE2 cannot make
    one, and for a pattern that also finds nothing, which is everywhere.
    """
    return sieve_of(parser.parse(source, flags))


def sieve_of(parsed: Any) -> Find | None:
    """The same for a pattern that is parsed already."""
    if not parsed.getwidth()[0]:
        return None
    options = re2.Options()
    options.log_errors, options.max_mem, options.never_capture = False, _MOST_MEMORY, True
    folded = bool(parsed.state.flags & re.IGNORECASE)
    try:
        made = re2.compile(_Loose(parsed.state.flags).all_of(parsed, is_folded=folded, first=True, last=True), options)
    except re2.error:
        return None
    # what lies around it in Python costs several times as much as the look itself
    look, anywhere = made._regexp.Match, re2._Anchor.UNANCHORED  # noqa: SLF001

    def find(data: bytes, at: int = 0) -> int:
        place: int = look(anywhere, data, at, len(data))[0][0]
        return place

    return find


class _Loose:
    """Writes a parsed pattern for RE2; `first` and `last` say whether what is written can only stand at its edge.

    RE2 cannot look at a letter before or behind without taking it. At the edges of a pattern it may take it: the place
    that is named is then one letter early, or the end one letter late, which nobody asks for.
    """

    def __init__(self, flags: int) -> None:
        self._flags = flags & ~re.IGNORECASE
        self._begin = "(?m:^)" if flags & re.MULTILINE else "^"

    def all_of(self, parts: Iterable[Part], *, is_folded: bool, first: bool, last: bool) -> str:
        """Parts that stand behind each other."""
        parts = list(parts)
        taking = [place for place, (kind, _) in enumerate(parts) if kind not in _TAKES_NOTHING]
        if not taking:
            return ""
        begin, end = taking[0], taking[-1]
        lead = self._edge(parts[:begin], parts[begin:], is_folded=is_folded, way=_BEHIND) if first else ""
        tail = self._edge(parts[end + 1 :], parts[end::-1], is_folded=is_folded, way=_AHEAD) if last else ""
        written = (
            self._one(
                *parts[place],
                is_folded=is_folded,
                first=first and not lead and place == begin,
                last=last and not tail and place == end,
            )
            for place in taking
        )
        return f"{lead}{''.join(written)}{tail}"

    def _edge(self, looks: Sequence[Part], inner: Sequence[Part], *, is_folded: bool, way: int) -> str:
        """What may not stand beside the edge, as one letter of something else; and where a line must begin or end."""
        forbidden: set[str] = set()
        anchor = ""
        for kind, value in looks:
            if kind is what.AT:
                anchor = anchor or self._anchor(value)
                if value is what.AT_BOUNDARY and _is_word_at_edge(inner, way):
                    forbidden |= _WORD_LETTERS
            elif kind is what.ASSERT_NOT and value[0] == way:
                forbidden |= self._letters_of(value[1], is_folded=is_folded)
        if way == _BEHIND and len(inner) > 1 and inner[1][0] is what.ASSERT_NOT:
            forbidden |= self._letters_before_first(inner, is_folded=is_folded)
        if not forbidden:
            return anchor
        other = f"[^{''.join(sorted(map(_of_class, forbidden)))}]"
        return f"{anchor}(?:^|{other})" if way == _BEHIND else f"{anchor}(?:$|{other})"

    def _anchor(self, where: Any) -> str:
        if where is what.AT_BEGINNING:
            return self._begin
        return "(?m:$)" if where is what.AT_END else ""

    def _letters_before_first(self, inner: Sequence[Part], *, is_folded: bool) -> set[str]:
        """`any_of` asks behind the first letter whether another stands before it: "k(?<![a-z]k)"."""
        way, look = inner[1][1]
        if way != _BEHIND or inner[0][0] is not what.LITERAL or len(look) != 2 or look[1] != inner[0]:
            return set()
        return self._letters_of(look[:1], is_folded=is_folded)

    def _letters_of(self, look: Any, *, is_folded: bool) -> set[str]:
        """The ASCII letters that a look of one letter's width forbids."""
        if look.getwidth() != (1, 1):
            return set()
        matches = compiler.compile(look, self._flags | (re.IGNORECASE if is_folded else 0)).match
        return {letter for letter in map(chr, range(128)) if matches(letter)}

    def _one(self, kind: Any, value: Any, *, is_folded: bool, first: bool, last: bool) -> str:
        if kind is what.LITERAL:
            return _letter(value, is_folded=is_folded)
        if kind is what.IN:
            return _class(value, is_folded=is_folded)
        if kind is what.BRANCH:
            options = (self.all_of(one, is_folded=is_folded, first=first, last=last) for one in value[1])
            return f"(?:{'|'.join(options)})"
        if kind is what.SUBPATTERN:
            _, more, less, inner = value
            folds = (is_folded or bool(more & re.IGNORECASE)) and not less & re.IGNORECASE
            return f"(?:{self.all_of(inner, is_folded=folds, first=first, last=last)})"
        if kind in _REPEATS and last:  # how often the last of it comes changes nothing of where it begins
            return self.all_of(value[2], is_folded=is_folded, first=False, last=True) if value[0] else ""
        if kind in _REPEATS:
            return _repeated(value[0], value[1], self.all_of(value[2], is_folded=is_folded, first=False, last=False))
        return _ANY if kind in {what.ANY, what.NOT_LITERAL} else f"{_ANY}*"


_WORD_LETTERS = frozenset(letter for letter in map(chr, range(128)) if letter.isalnum() or letter == "_")
_WORD_CLASSES = {what.CATEGORY_DIGIT, what.CATEGORY_WORD}


def _is_word_at_edge(parts: Iterable[Part], way: int) -> bool:
    """Whether what stands at the edge is always of a word: then a boundary wants something else beside it."""
    for kind, value in parts:
        if kind in _TAKES_NOTHING:
            continue
        inner = _inner(kind, value)
        is_word = all(_is_word_at_edge(one[::-way], way) for one in inner) if inner else _is_word(kind, value)
        if not is_word or kind not in _REPEATS or value[0]:
            return is_word
    return False


def _inner(kind: Any, value: Any) -> list[list[Part]]:
    if kind is what.BRANCH:
        return [list(one) for one in value[1]]
    if kind is what.SUBPATTERN:
        return [list(value[3])]
    return [list(value[2])] if kind in _REPEATS else []


def _is_word(kind: Any, value: Any) -> bool:
    if kind is what.LITERAL:
        return chr(value).isalnum() or value == ord("_")
    return kind is what.IN and all(
        one in _WORD_CLASSES if is_a is what.CATEGORY else is_a is what.LITERAL and _is_word(is_a, one)
        for is_a, one in value
    )


def _of_class(letter: str) -> str:
    return rf"\x{{{ord(letter):x}}}"


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
