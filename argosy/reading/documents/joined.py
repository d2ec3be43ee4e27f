"""Which cells of a spreadsheet are one, where the library that opens it does not say so: those of OpenDocument files."""

from __future__ import annotations

import html
import io
import re
import zipfile
from collections.abc import Iterator

# the first cell and the last, each as row and column, counted from nought
Joined = tuple[tuple[int, int], tuple[int, int]]
MOST_JOINED = 100_000
_TAG = re.compile(rb"<table:(table|table-row|table-cell|covered-table-cell)[ />]([^<>]{0,4000})")
_NAME = re.compile(rb'table:name="([^"]{1,400})"')
_REPEATED = re.compile(rb'table:number-(?:columns|rows)-repeated="(\d{1,7})"')
_COLUMNS = re.compile(rb'table:number-columns-spanned="(\d{1,7})"')
_ROWS = re.compile(rb'table:number-rows-spanned="(\d{1,7})"')


def joined_in(content: bytes) -> dict[str, list[Joined]]:
    """The joined cells of an OpenDocument spreadsheet by the name of their sheet; nothing for other files."""
    if not zipfile.is_zipfile(io.BytesIO(content)):
        return {}
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        if "content.xml" not in parts.namelist():
            return {}
        written = parts.read("content.xml")
    if b"-spanned=" not in written:
        return {}
    found: dict[str, list[Joined]] = {}
    for number, (name, one) in enumerate(_spans(written)):
        if number >= MOST_JOINED:
            break
        found.setdefault(name, []).append(one)
    return found


def _spans(written: bytes) -> Iterator[tuple[str, Joined]]:
    name, row, next_row, column = "", 0, 0, 0
    for each in _TAG.finditer(written):
        tag, said = each[1], each[2]
        repeated = int(again[1]) if (again := _REPEATED.search(said)) else 1
        if tag == b"table":
            called = _NAME.search(said)
            name = html.unescape(called[1].decode("utf-8", "replace")) if called else ""
            next_row = 0
        elif tag == b"table-row":
            row, next_row, column = next_row, next_row + repeated, 0
        else:
            across, down = _spanned(_COLUMNS, said), _spanned(_ROWS, said)
            if across > 1 or down > 1:
                yield name, ((row, column), (row + down - 1, column + across - 1))
            column += repeated


def _spanned(pattern: re.Pattern[bytes], said: bytes) -> int:
    return int(found[1]) if (found := pattern.search(said)) else 1
