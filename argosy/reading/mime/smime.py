"""Opens mail that S/MIME has sealed with a signature into one package (RFC 8551 3.5.2). Nothing is verified here."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

_DEPTH = 12
_MOST_ELEMENTS = 5000
_CONSTRUCTED = 0x20
_OCTETS = 0x04


class _Element(NamedTuple):
    tag: int
    start: int
    end: int
    after: int


def signed_content(package: bytes) -> bytes:
    """The message inside a signed package (CMS SignedData), b"" where there is none."""
    try:
        info = _inside(package, _element(package, 0, 0))
        signed = _inside(package, _inside(package, info[1])[0])
        wrapped = _inside(package, signed[2])
        return _octets(package, _inside(package, wrapped[1])[0], 0)
    except (IndexError, ValueError):
        return b""


def _element(data: bytes, at: int, depth: int) -> _Element:
    """The element at this place, also one that does not say its length but ends with two zeros."""
    tag, length, start = data[at], data[at + 1], at + 2
    if depth > _DEPTH or tag & 0x1F == 0x1F:
        raise ValueError("not a signed package")
    if length == 0x80:
        end = start
        while data[end : end + 2] != b"\x00\x00":
            end = _element(data, end, depth + 1).after
        return _Element(tag, start, end, end + 2)
    if length & 0x80:
        size = length & 0x7F
        length, start = int.from_bytes(data[start : start + size], "big"), start + size
    if start + length > len(data):
        raise ValueError("the package is cut off")
    return _Element(tag, start, start + length, start + length)


def _inside(data: bytes, outer: _Element) -> list[_Element]:
    return list(_each_inside(data, outer))


def _each_inside(data: bytes, outer: _Element) -> Iterator[_Element]:
    at = outer.start
    for _ in range(_MOST_ELEMENTS):
        if at >= outer.end:
            return
        one = _element(data, at, 0)
        yield one
        at = one.after


def _octets(data: bytes, one: _Element, depth: int) -> bytes:
    """The bytes of a string that may be written in pieces."""
    if one.tag & 0x1F != _OCTETS or depth > _DEPTH:
        raise ValueError("not a string of octets")
    if not one.tag & _CONSTRUCTED:
        return data[one.start : one.end]
    return b"".join(_octets(data, piece, depth + 1) for piece in _each_inside(data, one))
