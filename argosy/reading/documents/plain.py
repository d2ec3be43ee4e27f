"""Text files and tables kept as text: any encoding, any separator."""

from __future__ import annotations

import codecs
import contextlib
import csv
import io
import itertools

import cchardet

from argosy.reading.documents.limits import MOST_CELL_LENGTH, MOST_COLUMNS, MOST_ROWS, MOST_TEXT
from argosy.reading.documents.model import Table

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SEPARATORS = ("\t", ";", "|", ",")
_LINES_TO_JUDGE = 30


def decode(content: bytes) -> str:
    """The text of these bytes: by its mark, as UTF-8, as UTF-16, else by a statistical guess."""
    for mark, name in _MARKS:
        if content.startswith(mark):
            return content.decode(name, "replace")
    start = content[:400]
    if start.count(0) >= max(1, len(start) // 3):
        return content.decode("utf-16-be" if not start[0] else "utf-16-le", "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode(_guess(content), "replace")


def _guess(content: bytes) -> str:
    guess = (cchardet.detect(content[:20_000]) or {}).get("encoding") or "cp1252"
    try:
        name = codecs.lookup(guess).name
    except LookupError:
        return "cp1252"
    return {"gb2312": "gb18030", "gbk": "gb18030", "ascii": "cp1252", "iso8859-1": "cp1252"}.get(name, name)


def table_of(text: str, name: str) -> Table | None:
    """The table that these lines are, None where they are prose."""
    lines = list(itertools.islice((line for line in text.splitlines() if line.strip()), _LINES_TO_JUDGE))
    separator, score = max(((mark, _agreement(lines, mark)) for mark in _SEPARATORS), key=lambda pair: pair[1])
    if score < 2:
        return None
    return Table(name=name, rows=tuple(_rows(text[:MOST_TEXT], separator)))


def _rows(text: str, separator: str) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = []
    reader = csv.reader(io.StringIO(text), delimiter=separator)
    with contextlib.suppress(csv.Error):  # a runaway quote ends the table, not the reading
        rows.extend(_row(row) for row in itertools.islice(reader, MOST_ROWS))
    return rows


def _row(cells: list[str]) -> tuple[str, ...]:
    return tuple(cell.strip()[:MOST_CELL_LENGTH] for cell in cells[:MOST_COLUMNS])


def _agreement(lines: list[str], separator: str) -> float:
    """How many columns this separator makes where at least half of the lines agree on it, else 0."""
    with_it = [line for line in lines if separator in line]
    counts: list[int] = []
    with contextlib.suppress(csv.Error):
        counts = [len(row) - 1 for row in csv.reader(with_it, delimiter=separator)]  # one in quotes parts nothing
    if len(counts) < 2:
        return 0
    common = max(set(counts), key=lambda count: (counts.count(count), count))
    return common + 1 if counts.count(common) * 2 >= len(lines) else 0
