"""The rows of a line, repeated for each line of a document, with all that belongs to them: formats, heights, merged cells.

What stands below moves down, with its pictures, conditions, checks, breaks and names. Pure, for a limited child process.
"""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.formatting.formatting import ConditionalFormattingList
from openpyxl.worksheet.cell_range import CellRange, MultiCellRange
from openpyxl.worksheet.merge import MergedCellRange
from openpyxl.worksheet.pagebreak import Break, RowBreak

from argosy.deals.papers.workbook_template_refs import Repeat, Repeats, moved

# What is written into the copy for one line: the cell, and which line it is of.
Fill = Callable[[Any, int], None]


def repeated(book: Any, repeats: Repeats, fill: Fill) -> None:
    """Every sheet with its line's rows as often as there are lines; each copy is handed to `fill`."""
    for sheet in book.worksheets:
        repeat = repeats.get(sheet.title)
        _cells(sheet, repeat, repeats, fill)
        _conditions(sheet, repeat, repeats)
        for check in sheet.data_validations.dataValidation:
            check.sqref = MultiCellRange([_ranged(one, repeat) for one in check.sqref.ranges])
            for name in ("formula1", "formula2"):
                _refer(check, name, sheet.title, repeats)
        if repeat is not None:
            _around(sheet, repeat)
    _names(book, repeats)


def _cells(sheet: Any, repeat: Repeat | None, repeats: Repeats, fill: Fill) -> None:
    before, sheet._cells = sheet._cells, {}  # noqa: SLF001 the library moves cells, and nothing that belongs to them
    for (row, column), cell in sorted(before.items()):
        if repeat is None or not repeat.first <= row <= repeat.last:
            if isinstance(cell, Cell) and cell.data_type == "f":
                cell.value = moved(str(cell.value), sheet.title, repeats)
            _put(sheet, cell, row if repeat is None else repeat.below(row), column)
            continue
        for at in range(repeat.times):
            _put(sheet, _copied(sheet, cell, at, repeats, fill), row + at * repeat.height, column)


def _copied(sheet: Any, cell: Any, at: int, repeats: Repeats, fill: Fill) -> Any:
    if isinstance(cell, MergedCell):
        made: Any = MergedCell(sheet, cell.row, cell.column)
    else:
        made = Cell(sheet, cell.row, cell.column)
        made._value, made.data_type = cell._value, cell.data_type  # noqa: SLF001 a text stays a text
        if cell.data_type == "f":
            made.value = moved(str(cell.value), sheet.title, repeats, at)
    made._style = copy.copy(cell._style)  # noqa: SLF001 as the library copies a sheet
    fill(made, at)
    return made


def _put(sheet: Any, cell: Any, row: int, column: int) -> None:
    cell.row, cell.column = row, column
    sheet._cells[(row, column)] = cell  # noqa: SLF001 see above
    if cell.hyperlink is not None:
        cell.hyperlink.ref = cell.coordinate


def _ranged(one: Any, repeat: Repeat | None) -> Any:
    """A range of cells: what begins below moves, what reaches into the repeated rows grows with them."""
    if repeat is None:
        return CellRange(one.coord)
    return CellRange(
        min_col=one.min_col, max_col=one.max_col, min_row=repeat.below(one.min_row), max_row=repeat.end(one.max_row)
    )


def _conditions(sheet: Any, repeat: Repeat | None, repeats: Repeats) -> None:
    before, sheet.conditional_formatting = sheet.conditional_formatting, ConditionalFormattingList()
    for one in before:
        first = min(area.min_row for area in one.sqref.ranges)
        is_line = repeat is not None and repeat.first <= first <= repeat.last
        areas = " ".join(_ranged(area, repeat).coord for area in one.sqref.ranges)
        for rule in one.rules:
            rule.formula = [
                moved(f"={text}", sheet.title, repeats, 0 if is_line else None).removeprefix("=")
                for text in rule.formula
            ]
            sheet.conditional_formatting.add(areas, rule)


def _around(sheet: Any, repeat: Repeat) -> None:
    """What belongs to rows and not to cells."""
    sheet.merged_cells = MultiCellRange(
        [MergedCellRange(sheet, one.coord) for area in sheet.merged_cells.ranges for one in _merged(area, repeat)]
    )
    heights, kept = dict(sheet.row_dimensions), type(sheet.row_dimensions)(sheet, default_factory=sheet._add_row)  # noqa: SLF001
    for row, dimension in heights.items():
        is_line = repeat.first <= row <= repeat.last
        for at in range(repeat.times if is_line else 1):
            made = copy.copy(dimension)
            made.index = row + at * repeat.height if is_line else repeat.below(row)
            kept[made.index] = made
    sheet.row_dimensions = kept
    for picture in sheet._images:  # noqa: SLF001 the library has no other way to them
        _moved_picture(picture.anchor, repeat)
    breaks = RowBreak()
    for one in sheet.row_breaks.brk:
        breaks.append(Break(id=repeat.end(one.id), min=one.min, max=one.max, man=one.man))
    sheet.row_breaks = breaks
    if sheet.auto_filter.ref:
        sheet.auto_filter.ref = _ranged(CellRange(sheet.auto_filter.ref), repeat).coord
    if sheet.print_area:
        sheet.print_area = [_ranged(one, repeat).coord for one in sheet._print_area.ranges]  # noqa: SLF001 without the title
    if sheet.print_title_rows:
        first, _colon, last = sheet.print_title_rows.replace("$", "").partition(":")
        sheet.print_title_rows = f"{repeat.below(int(first))}:{repeat.below(int(last))}"


def _merged(area: Any, repeat: Repeat) -> list[Any]:
    """Merged cells within the line are merged in every copy; others move, or grow."""
    if not repeat.first <= area.min_row <= area.max_row <= repeat.last:
        return [_ranged(area, repeat)]
    return [
        CellRange(
            min_col=area.min_col, max_col=area.max_col, min_row=area.min_row + at * repeat.height,
            max_row=area.max_row + at * repeat.height,
        )
        for at in range(repeat.times)
    ]  # fmt: skip


def _moved_picture(anchor: Any, repeat: Repeat) -> None:
    for corner in (getattr(anchor, "_from", None), getattr(anchor, "to", None)):
        if corner is not None:  # rows are counted from nought here
            corner.row = repeat.below(corner.row + 1) - 1


def _refer(of: Any, name: str, sheet: str, repeats: Repeats) -> None:
    text = getattr(of, name)
    if isinstance(text, str) and text and not text.startswith('"'):
        setattr(of, name, moved(f"={text}", sheet, repeats).removeprefix("="))


def _names(book: Any, repeats: Repeats) -> None:
    for names in (book.defined_names, *(sheet.defined_names for sheet in book.worksheets)):
        for one in names.values():
            _refer(one, "attr_text", "", repeats)
