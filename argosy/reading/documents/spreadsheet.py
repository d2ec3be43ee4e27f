"""Spreadsheets of every age (xlsx, xlsb, xls, ods): each visible sheet is a table, merged cells filled in."""

from __future__ import annotations

import datetime as dt
import importlib
import io
import re
import zipfile
from array import array
from typing import Any

from argosy.reading.documents.limits import MOST_CELL_LENGTH, MOST_COLUMNS, MOST_ROWS, MOST_SHEETS
from argosy.reading.documents.model import Table

# The library keeps every cell between the first and the last one: two cells far apart would take gigabytes.
_MOST_CELLS = 20_000_000
_ROW = re.compile(rb'<(?:\w+:)?row [^>]{0,200}?\br="(\d{1,7})"')
_FAR_CELL = re.compile(rb' r="([A-Z]{2,3})\d')
_FEW_COLUMNS = 26  # those of one letter


class TooWideError(ValueError):
    """The cells of a sheet lie too far apart."""


def sheets_of(content: bytes) -> tuple[Table, ...]:
    """The sheets that are shown and not empty."""
    _refuse_endless(content)
    calamine = importlib.import_module("python_calamine")  # loaded only for mails that carry a spreadsheet
    book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
    shown = [meta.name for meta in book.sheets_metadata if meta.visible == calamine.SheetVisibleEnum.Visible]
    tables = (_table(book.get_sheet_by_name(name), name) for name in shown[:MOST_SHEETS])
    return tuple(table for table in tables if table.rows)


def _refuse_endless(content: bytes) -> None:
    if not zipfile.is_zipfile(io.BytesIO(content)):
        return
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        for name in parts.namelist():
            if name.startswith("xl/worksheets/") and name.endswith(".xml") and _extent(parts.read(name)) > _MOST_CELLS:
                raise TooWideError(name)


def _extent(sheet: bytes) -> int:
    """How many cells a rectangle around all of them has."""
    rows = array("L", (int(each[1]) for each in _ROW.finditer(sheet))) or array("L", [1])
    last_column = max((_column(each[1]) for each in _FAR_CELL.finditer(sheet)), default=_FEW_COLUMNS)
    return (max(rows) - min(rows) + 1) * last_column


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _table(sheet: Any, name: str) -> Table:
    if not sheet.height or not sheet.width:
        return Table(name=name, rows=())
    values = sheet.to_python(skip_empty_area=False, nrows=MOST_ROWS)
    grid = [[_as_text(value) for value in row[:MOST_COLUMNS]] for row in values]
    _fill_merged(grid, sheet.merged_cell_ranges or ())
    return Table(name=name, rows=tuple(tuple(row) for row in grid))


def _fill_merged(grid: list[list[str]], ranges: Any) -> None:
    """A header merged over three columns names all three; a product merged over two rows is in both."""
    for (top, left), (bottom, right) in ranges:
        if top >= len(grid) or left >= len(grid[top]):
            continue
        for row in grid[top : bottom + 1]:
            for column in range(left, min(right + 1, len(row))):
                row[column] = grid[top][left]


def _as_text(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return _number_as_text(value)
    if isinstance(value, dt.datetime) and value.time() == dt.time():
        value = value.date()
    return str(value).strip()[:MOST_CELL_LENGTH]


def _number_as_text(value: float) -> str:
    text = f"{value:.10f}".rstrip("0").rstrip(".") if abs(value) < 1e15 else repr(value)
    whole, _, decimals = text.partition(".")
    # "3.125" could be read as three thousand; a fourth decimal cannot
    return f"{whole}.{decimals}0" if len(decimals) == 3 else text
