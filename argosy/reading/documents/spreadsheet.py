"""Spreadsheets of every age (xlsx, xlsb, xls, ods): each visible sheet is a table, merged cells filled in.

Rows and columns that an xlsx hides are left out as well: its writer filtered them away, or meant them for nobody else.
"""

from __future__ import annotations

import datetime as dt
import html
import importlib
import io
import re
import zipfile
from array import array
from collections.abc import Mapping, Sequence
from typing import Any

from argosy.reading.documents.joined import Joined, joined_in
from argosy.reading.documents.limits import MOST_CELL_LENGTH, MOST_COLUMNS, MOST_ROWS, MOST_SHEETS
from argosy.reading.documents.model import Table

# The library keeps every cell between the first and the last one: two cells far apart would take gigabytes.
_MOST_CELLS = 20_000_000
_ROW = re.compile(rb'<(?:\w+:)?row [^>]{0,200}?\br="(\d{1,7})"')
_FAR_CELL = re.compile(rb' r="([A-Z]{2,3})\d')
_FEW_COLUMNS = 26  # those of one letter
_HIDDEN = rb'(?=[^<>]{0,400}\bhidden="(?:1|true)")[^<>]{0,400}?'
_HIDDEN_ROW = re.compile(rb"<(?:\w+:)?row " + _HIDDEN + rb'\br="(\d{1,7})"')
_HIDDEN_COLUMNS = re.compile(rb"<(?:\w+:)?col " + _HIDDEN + rb'\bmin="(\d{1,5})"[^<>]{0,400}?\bmax="(\d{1,5})"')
_SHEET = re.compile(r'<(?:\w+:)?sheet [^<>]{0,400}?\bname="([^"]{1,400})"[^<>]{0,400}?\br:id="([^"]{1,80})"')
_TARGET = re.compile(
    r"<Relationship (?=[^<>]{0,900}?\bTarget=\"/?(?:xl/)?([^\"]{1,200})\")[^<>]{0,900}?\bId=\"([^\"]{1,80})\""
)


_BOOK = ("workbook.xml", "_rels/workbook.xml.rels")


class _Hidden:
    """Which rows and columns of which sheets are not shown; counted from nought."""

    def __init__(self) -> None:
        self.rows: dict[str, set[int]] = {}
        self.columns: dict[str, set[int]] = {}

    def look_at(self, name: str, sheet: bytes) -> None:
        """Take down what this sheet hides."""
        rows = {int(each[1]) - 1 for each in _HIDDEN_ROW.finditer(sheet)}
        spans = (range(int(each[1]) - 1, min(int(each[2]), MOST_COLUMNS)) for each in _HIDDEN_COLUMNS.finditer(sheet))
        self.rows[name], self.columns[name] = rows, {place for span in spans for place in span}

    def blanked(self, grid: list[list[str]], name: str) -> list[list[str]]:
        """The grid with what is hidden left empty, so that each cell keeps its place; all of it where nothing would be left."""
        rows, columns = self.rows.get(name, set()), self.columns.get(name, set())
        if not rows and not columns:
            return grid
        shown = [
            ["" if number in rows or place in columns else cell for place, cell in enumerate(row)]
            for number, row in enumerate(grid)
        ]
        return shown if any(map(any, shown)) else grid


class TooWideError(ValueError):
    """The cells of a sheet lie too far apart."""


def sheets_of(content: bytes) -> tuple[Table, ...]:
    """The sheets that are shown and not empty."""
    hidden = _looked_through(content)
    calamine = importlib.import_module("python_calamine")  # loaded only for mails that carry a spreadsheet
    book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
    shown = [meta.name for meta in book.sheets_metadata if meta.visible == calamine.SheetVisibleEnum.Visible]
    joined = joined_in(content)
    tables = (_table(book.get_sheet_by_name(name), name, hidden, joined) for name in shown[:MOST_SHEETS])
    return tuple(table for table in tables if table.rows)


def _looked_through(content: bytes) -> _Hidden:
    """What is hidden in an xlsx. Raises TooWideError before anybody unfolds it."""
    hidden = _Hidden()
    if not zipfile.is_zipfile(io.BytesIO(content)):
        return hidden
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        names = _names_of(parts)
        for part in parts.namelist():
            if not (part.startswith("xl/worksheets/") and part.endswith(".xml")):
                continue
            sheet = parts.read(part)
            if _extent(sheet) > _MOST_CELLS:
                raise TooWideError(part)
            if part in names and b"hidden=" in sheet:
                hidden.look_at(names[part], sheet)
    return hidden


def _names_of(parts: zipfile.ZipFile) -> dict[str, str]:
    """What the sheets are called, by the part of the file they lie in."""
    try:
        book, links = (parts.read(f"xl/{name}").decode("utf-8", "replace") for name in _BOOK)
    except KeyError:  # another kind of package
        return {}
    places = {each[2]: f"xl/{each[1]}" for each in _TARGET.finditer(links)}
    return {places[each[2]]: html.unescape(each[1]) for each in _SHEET.finditer(book) if each[2] in places}


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


def _table(sheet: Any, name: str, hidden: _Hidden, joined: Mapping[str, Sequence[Joined]]) -> Table:
    if not sheet.height or not sheet.width:
        return Table(name=name, rows=())
    values = sheet.to_python(skip_empty_area=False, nrows=MOST_ROWS)
    grid = [[_as_text(value) for value in row[:MOST_COLUMNS]] for row in values]
    _fill_merged(grid, sheet.merged_cell_ranges or joined.get(name, ()))
    return Table(name=name, rows=tuple(tuple(row) for row in hidden.blanked(grid, name)))


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
