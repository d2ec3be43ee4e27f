"""A file from outside as a table: its encoding, delimiter and lines. Runs in a limited child process; no Django in it.

Formulas are never worked out: of a workbook only the values are taken that were kept beside them, of a text the letters.
"""

from __future__ import annotations

import csv
import importlib
import io
import itertools
import json
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from typing import Any

import zstandard

from argosy.exchange.folding import fold
from argosy.exchange.vcards import cards, table_of
from argosy.reading.documents.joined import Joined, joined_in

MOST_ROWS, MOST_COLUMNS, MOST_CELL = 100_000, 200, 4_000
MOST_UNPACKED = 400 * 1024 * 1024
ROWS_A_BLOCK, SAMPLE, LOOKED_AT = 1_000, 8, 200_000
ABOVE, FEW_TOLD, MOST_OTHERS = 10, 2, 5
ENCODINGS = ("utf-8", "gb18030", "big5", "shift_jis", "euc_kr", "cp1252", "cp1250", "cp1251", "cp1254", "utf-16")
DELIMITERS = {"comma": ",", "semicolon": ";", "tab": "\t", "bar": "|"}


class TooMuch(ValueError):
    """Wider or longer than is taken; the first word says which."""


def read(data: bytes) -> dict[str, Any]:
    """The table of a file. `data` is a line of JSON with what the reader chose (encoding, delimiter), then the file.

    The lines come as blocks of compressed JSON, so that 100,000 of them stay small on their way.
    """
    chosen, _line, content = data.partition(b"\n")
    options = json.loads(chosen)
    shape, rows = _rows(content, options)
    lines = _from_headings((row for row in rows if any(row)), frozenset(options.get("known", ())))
    head = next(lines, [])
    if len(head) > MOST_COLUMNS:
        raise TooMuch("columns")
    blocks, count, sample = blocks_of(lines, len(head))
    return {**shape, "head": [cell[:200] for cell in head], "sample": sample, "rows": count, "blocks": blocks}


def _from_headings(lines: Iterator[list[str]], known: frozenset[str]) -> Iterator[list[str]]:
    """The lines from their headings on: a title and names of groups of columns may stand above them, in merged cells."""
    some = list(itertools.islice(lines, ABOVE))
    told = [sum(fold(cell) in known for cell in row) for row in some]
    is_below = bool(told) and told[0] < FEW_TOLD <= max(told)
    return itertools.chain(some[told.index(max(told)) if is_below else 0 :], lines)


def _rows(content: bytes, options: dict[str, Any]) -> tuple[dict[str, Any], Iterable[list[str]]]:
    if content[:4] == b"PK\x03\x04" or content[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        unread, lines = _of_workbook(content)
        return {"kind": "xlsx", "encoding": "", "delimiter": "", "unread": unread}, lines
    if b"\x00" in content[:1000] and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise ValueError("it is not a text")
    encoding = options.get("encoding") or encoding_of(content)
    if encoding not in ENCODINGS:
        raise ValueError("no such encoding")
    text = content.decode(encoding, "replace").removeprefix("\ufeff")
    if text.lstrip()[:11].upper() == "BEGIN:VCARD":
        return {"kind": "vcard", "encoding": encoding, "delimiter": ""}, table_of(cards(text))
    delimiter = options.get("delimiter") or delimiter_of(text)
    if delimiter not in DELIMITERS:
        raise ValueError("no such delimiter")
    csv.field_size_limit(1_000_000)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=DELIMITERS[delimiter])
    return {"kind": "csv", "encoding": encoding, "delimiter": delimiter}, ([_text(c) for c in row] for row in reader)


def _text(cell: str) -> str:
    cell = cell.strip().replace("\x00", "")
    # we and others write what a spreadsheet would run with a quote before it
    return cell[1:MOST_CELL] if cell[:1] == "'" and cell[1:2] in "=+-@" else cell[:MOST_CELL]


def blocks_of(
    lines: Iterator[list[str]], width: int, rows_a_block: int = ROWS_A_BLOCK
) -> tuple[list[bytes], int, list[list[str]]]:
    """The lines packed, some hundred together; how many there are, and the first of them."""
    pack = zstandard.ZstdCompressor(level=3)
    blocks: list[bytes] = []
    waiting: list[list[str]] = []
    sample: list[list[str]] = []
    count = 0
    for row in lines:
        count += 1
        if count > MOST_ROWS:
            raise TooMuch("rows")
        cells = [*row[:width], *[""] * (width - len(row))]
        waiting.append(cells)
        if count <= SAMPLE:
            sample.append([cell[:120] for cell in cells])
        if len(waiting) == rows_a_block:
            blocks.append(pack.compress(json.dumps(waiting, ensure_ascii=False).encode("utf-8", "surrogatepass")))
            waiting = []
    if waiting:
        blocks.append(pack.compress(json.dumps(waiting, ensure_ascii=False).encode("utf-8", "surrogatepass")))
    return blocks, count, sample


def rows_of(block: bytes) -> list[list[str]]:
    """The lines of a block again."""
    found: list[list[str]] = json.loads(zstandard.ZstdDecompressor().decompress(block).decode("utf-8", "surrogatepass"))
    return found


def encoding_of(content: bytes) -> str:
    """The most likely encoding: what a mark says, else UTF-8 where it fits, else Chinese where the pairs are Chinese."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    # cut at a line, so that no letter is cut in two
    some = content[:LOOKED_AT].rpartition(b"\n")[0] or content[:LOOKED_AT]
    with suppress(UnicodeDecodeError):
        some.decode("utf-8")
        return "utf-8"
    pairs = Counter(_sort_of(pair) for pair in _high_pairs(some))
    return "gb18030" if pairs["chinese"] * 3 >= sum(pairs.values()) * 2 else "cp1252"


def _high_pairs(content: bytes) -> Iterator[bytes]:
    """Neighbours of which the first is not ASCII."""
    at = 0
    while at < len(content) - 1:
        if content[at] > 0x7F:
            yield content[at : at + 2]
            at += 2
        else:
            at += 1


def _sort_of(pair: bytes) -> str:
    """Both bytes where GB 2312 has its 6,763 usual characters and its punctuation: accents of Latin letters stand alone."""
    first, second = pair
    return "chinese" if 0xA1 <= first <= 0xF7 and second >= 0xA1 else "other"


def delimiter_of(text: str) -> str:
    """What separates the cells: the sign that gives the headings, and most lines below, the most columns."""
    lines = text[:LOOKED_AT].splitlines()[:20]
    best, most = "comma", 0.0
    for name, sign in DELIMITERS.items():
        widths = [len(row) for row in csv.reader(lines, delimiter=sign) if row]
        # the headings have no decimal commas in them
        worth = widths[0] * widths.count(widths[0]) / len(widths) if widths else 0
        if widths and widths[0] > 1 and worth > most:
            best, most = name, worth
    return best


def _of_workbook(content: bytes) -> tuple[list[str], Iterator[list[str]]]:
    """The lines of the first sheet that is shown, and the names of further ones in which something stands."""
    _refuse_bomb(content)
    calamine = importlib.import_module("python_calamine")  # loaded only where a workbook comes
    book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
    shown = [meta.name for meta in book.sheets_metadata if meta.visible == calamine.SheetVisibleEnum.Visible]
    sheet = book.get_sheet_by_name(shown[0] if shown else book.sheet_names[0])
    if (sheet.width or 0) > MOST_COLUMNS:
        raise TooMuch("columns")
    others = [one for one in shown if one != sheet.name][:MOST_OTHERS]
    unread = [one[:100] for one in others if book.get_sheet_by_name(one).height]
    cells = sheet.merged_cell_ranges or joined_in(content).get(sheet.name, ())
    return unread, ([_cell(value) for value in row] for row in _joined(sheet, cells))


def _joined(sheet: Any, cells: Iterable[Joined]) -> Iterator[list[Any]]:
    """The rows; what stands in cells that were joined over rows is said of each of them, as whoever joined them means it."""
    _first, left = sheet.start or (0, 0)  # rows are counted from the sheet's first, columns from the first used one
    joined = {(top, at - left): bottom for (top, at), (bottom, _right) in cells if bottom > top}
    reaching: dict[int, tuple[int, Any]] = {}  # column → the last row, and what stands in the first
    by_row: dict[int, list[int]] = {}
    for top, at in joined:
        by_row.setdefault(top, []).append(at)
    for number, row in enumerate(sheet.iter_rows()):
        for at, (bottom, value) in list(reaching.items()):
            if number > bottom:
                del reaching[at]
            elif at < len(row) and row[at] == "":
                row[at] = value
        for at in by_row.get(number, ()):
            if at < len(row):
                reaching[at] = (joined[number, at], row[at])
        yield row


def _refuse_bomb(content: bytes) -> None:
    if content[:4] != b"PK\x03\x04":
        return
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        if sum(part.file_size for part in parts.infolist()) > MOST_UNPACKED:
            raise TooMuch("rows")


def _cell(value: Any) -> str:
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:.0f}" if value.is_integer() else f"{value:.10g}"
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    return str(value) if isinstance(value, int | timedelta) else ""
