"""A document in an enterprise's own Excel file: placeholders become values, the line's rows are there for each line.

Runs in a limited child process: the file came from outside. What users typed stays text, whatever it begins with.
"""

from __future__ import annotations

import base64
import io
import json
import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from openpyxl.cell.rich_text import CellRichText
from openpyxl.styles.numbers import is_date_format
from openpyxl.writer.excel import save_workbook

from argosy.deals.papers.workbook_template_reading import (
    PLACEHOLDER,
    Refused,
    checked,
    is_one_block,
    line_rows,
    margins,
    opened,
)
from argosy.deals.papers.workbook_template_refs import Repeat
from argosy.deals.papers.workbook_template_results import results, with_results
from argosy.deals.papers.workbook_template_rows import repeated
from argosy.deals.papers.workbook_template_words import said

MOST_LINES, LONGEST = 1_000, 32_000
# Signs that no XML holds.
UNHELD = re.compile(r"[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
LINE = "line."


def answer(packed: bytes) -> dict[str, Any]:
    """In the child. `packed` is a line of JSON that says what is asked, then the file.

    Asked for a check: the sheets, the placeholders, what is wrong. With a document's values: the file with them in it.
    """
    asked, _line, content = packed.partition(b"\n")
    question = json.loads(asked)
    try:
        if "names" in question:
            found = checked(content, set(question["names"]))
            return {"refused": "", "problems": found.problems, "used": sorted(found.used), "sheets": found.sheets}
        made = filled(content, question["values"], mark=question.get("mark", ""))
        return {"refused": "", "file": base64.b64encode(made).decode()}
    except Refused as problem:
        return {"refused": str(problem)}


def filled(content: bytes, values: dict[str, Any], *, mark: str = "") -> bytes:
    """The file with what the document says; `mark` stands above every printed page of a sheet that has no place for it."""
    book, lines = opened(content), values["lines"][:MOST_LINES]
    repeats = {}
    for sheet in book.worksheets:
        rows = line_rows(sheet)
        if rows and is_one_block(rows):
            repeats[sheet.title] = Repeat(rows[0], rows[-1], max(len(lines), 1))
    document = values["document"]
    empty = {name: {"kind": "text", "value": "", "shown": "", "format": ""} for name in values["line_names"]}
    for sheet in book.worksheets:
        if mark:
            _mark(sheet, mark)
        _fill_around(sheet, repeats.get(sheet.title), document)
    repeated(book, repeats, lambda cell, at: _fill(cell, document | (lines[at] if lines else empty)))
    book.calculation.fullCalcOnLoad = True
    kept = io.BytesIO()
    save_workbook(book, kept)
    return with_results(kept.getvalue(), results(book))


def _fill_around(sheet: Any, its: Repeat | None, document: dict[str, Any]) -> None:
    """Every cell that is of no line. Each is filled once: braces that somebody typed into a name are a name."""
    for row in sheet.iter_rows():
        for cell in row:
            if its is None or not its.first <= cell.row <= its.last:
                _fill(cell, document)
    for _name, part in margins(sheet):
        if part.text:
            part.text = said(part.text, lambda name: _shown(document, name).replace("&", "&&"))


def _mark(sheet: Any, mark: str) -> None:
    """Above the first page, the even and the odd ones, each of which may have a head of its own."""
    if _says_mark(cell.value for row in sheet.iter_rows() for cell in row if cell.data_type != "f"):
        return
    said = {name.partition(" ")[0][:-6] for name, part in margins(sheet) if _says_mark([part.text])}
    for pages in {"odd", "even", "first"} - said:
        head = getattr(sheet, f"{pages}Header").center
        head.text, head.size, head.color = mark, 20, "B3261E"


def _says_mark(texts: Iterable[Any]) -> bool:
    return any(one[1].strip().casefold() == "mark" for text in texts if text for one in PLACEHOLDER.finditer(str(text)))


def _shown(values: dict[str, Any], name: str) -> str:
    found = values.get(name.strip().casefold())
    return str(found["shown"]) if found is not None else ""


def _fill(cell: Any, values: dict[str, Any]) -> None:
    text = cell.value
    if not isinstance(text, str | CellRichText) or cell.data_type == "f" or not PLACEHOLDER.search(str(text)):
        return
    words = str(text)
    alone = PLACEHOLDER.fullmatch(words.strip())
    value = values.get(alone[1].strip().casefold()) if alone else None
    if value is not None and value["kind"] == "number":
        cell.value = Decimal(value["value"])
        if cell.number_format in {"General", "@"}:
            cell.number_format = value["format"]
    elif value is not None and value["kind"] == "day" and is_date_format(cell.number_format):
        cell.value = date.fromisoformat(value["value"])
    else:
        cell.value = UNHELD.sub("", said(words, lambda name: _shown(values, name)))[:LONGEST] or None
        if cell.value is not None:
            cell.data_type = "s"
