"""Spreadsheets of every age (xlsx, xlsb, xls, ods): each visible sheet is a table, merged cells filled in."""

from __future__ import annotations

import datetime as dt
import importlib
import io
from typing import Any

from argosy.reading.documents.limits import MOST_CELL_LENGTH, MOST_COLUMNS, MOST_ROWS, MOST_SHEETS
from argosy.reading.documents.model import Table


def sheets_of(content: bytes) -> tuple[Table, ...]:
    """The sheets that are shown and not empty."""
    calamine = importlib.import_module("python_calamine")  # loaded only for mails that carry a spreadsheet
    book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
    shown = [meta.name for meta in book.sheets_metadata if meta.visible == calamine.SheetVisibleEnum.Visible]
    tables = (_table(book.get_sheet_by_name(name), name) for name in shown[:MOST_SHEETS])
    return tuple(table for table in tables if table.rows)


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
