"""Tables as CSV and XLSX: written for people who work in Excel, read with headings in either language.

`sheets_of` runs in a limited child process: a table from outside may be built to harm.
"""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from argosy.catalogue.headings import columns, kind_of
from argosy.platform.later import later

openpyxl = later("openpyxl")
openpyxl_cell, openpyxl_styles = later("openpyxl.cell"), later("openpyxl.styles")

MOST_ROWS, MOST_COLUMNS, MOST_CELL, MOST_SHEETS = 10_000, 250, 32_000, 8
MOST_BESIDE = 50_000  # lines of prices: several a product
MOST_UNPACKED = 400 * 1024 * 1024
HEAD_WITHIN = 10  # in which lines the headings are looked for
ENCODINGS = ("utf-8-sig", "gb18030")
# What a spreadsheet would run when it opens the file.
ACTIVE = ("=", "+", "-", "@", "\t")


def as_csv(head: Sequence[str], lines: Iterable[Sequence[Any]]) -> bytes:
    """The table as CSV that Excel opens with its Chinese whole."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(head)
    for values in lines:
        writer.writerow([_plain(value) for value in values])
    return text.getvalue().encode("utf-8-sig")


def _plain(value: Any) -> str:
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    if isinstance(value, int | float):
        return str(value)
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith((*ACTIVE, "'")) else text


def as_xlsx(head: Sequence[str], lines: Iterable[Sequence[Any]]) -> bytes:
    """The table as a workbook with numbers that are numbers."""
    return as_book([("", head, lines)])


def as_book(sheets: Iterable[tuple[str, Sequence[str], Iterable[Sequence[Any]]]]) -> bytes:
    """Tables as the sheets of a workbook: title, headings, lines."""
    book = openpyxl.Workbook(write_only=True)
    for title, head, lines in sheets:
        sheet = book.create_sheet(title or None)
        for at, words in enumerate(head, start=1):
            sheet.column_dimensions[openpyxl.utils.get_column_letter(at)].width = max(12, len(words) + 4)
        sheet.freeze_panes = "B2"
        sheet.append([_heading(sheet, words) for words in head])
        for values in lines:
            sheet.append([_value(sheet, value) for value in values])
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def _heading(sheet: Any, words: str) -> Any:
    cell = _named(sheet, _text(words))
    cell.font = openpyxl_styles.Font(bold=True)
    cell.alignment = openpyxl_styles.Alignment(vertical="center")
    return cell


def _value(sheet: Any, value: Any) -> Any:
    if isinstance(value, Decimal | int):
        return value
    text = _text(value)
    return _named(sheet, text) if text and text.startswith("=") else text


def _named(sheet: Any, text: str | None) -> Any:
    """A name that begins with "=" is a name."""
    cell = openpyxl_cell.WriteOnlyCell(sheet, text)
    cell.data_type = "s"
    return cell


def _text(value: Any) -> str | None:
    # signs that no XML holds cannot stand in a workbook
    return "".join(c for c in str(value) if c >= " " or c in "\n\t") or None if value is not None else None


Rows = list[list[str]]


def sheets_of(content: bytes) -> list[tuple[str, Rows]]:
    """The sheets of a CSV or XLSX file that can be seen, by title; for a limited child process. Raises ValueError.

    Cells are texts. Empty rows stay between the others, so that a line has the number that it has in the file.
    """
    sheets = _of_workbook(content) if content[:4] == b"PK\x03\x04" else [("", _of_text(content))]
    for _title, rows in sheets:
        while rows and not any(rows[-1]):
            rows.pop()
    return sheets


def _of_workbook(content: bytes) -> list[tuple[str, Rows]]:
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        if sum(part.file_size for part in parts.infolist()) > MOST_UNPACKED:
            raise ValueError("it is too large when unpacked")
    book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    shown = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    return [(str(sheet.title), _of_sheet(sheet)) for sheet in shown[:MOST_SHEETS]]


def _of_sheet(sheet: Any) -> Rows:
    found = []
    for at, row in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS, values_only=True)):
        if at > MOST_BESIDE + HEAD_WITHIN:
            break
        found.append([_cell(value) for value in row])
    return found


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.15g}"
    if isinstance(value, (datetime, date)):
        return value.isoformat()
    return str(value).strip()[:MOST_CELL]


def _of_text(content: bytes) -> list[list[str]]:
    if b"\x00" in content and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise ValueError("it is not a text")
    text = _decoded(content)
    first = [line[:4_000] for line in text.splitlines()[:HEAD_WITHIN]]  # a title may stand above the headings

    def told(sign: str) -> tuple[int, int]:
        """How many known headings one line has, parted by this sign, and how often it stands there."""
        rows = list(csv.reader(first, delimiter=sign))
        known = max((len(columns(row, kind_of(row) or "product")) for row in rows), default=0)
        return known, sum(line.count(sign) for line in first)

    delimiter = max("\t;,", key=told)
    reader = csv.reader(io.StringIO(text), delimiter=delimiter)
    found = []
    for at, row in enumerate(reader):
        if at > MOST_BESIDE + HEAD_WITHIN:
            break
        found.append([cell.strip()[:MOST_CELL].removeprefix("'") for cell in row[:MOST_COLUMNS]])
    return found


def _decoded(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16")
    for encoding in ENCODINGS:
        with suppress(UnicodeDecodeError):
            return content.decode(encoding)
    raise ValueError("its letters are in no known encoding")
