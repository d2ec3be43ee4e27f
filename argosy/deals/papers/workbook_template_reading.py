"""An enterprise's own Excel file, looked at before anything of it is kept: what it holds, and what must not be in it.

The file is hostile until this has read it. Runs in a limited child process; no Django in it. Everything that is refused is
told as a word, the place where it stands, and what stands there: the page makes sentences of them.
"""

from __future__ import annotations

import difflib
import io
import re
import warnings
import zipfile
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import Any
from xml.etree import ElementTree as ET

import openpyxl
from openpyxl.formula import Tokenizer
from openpyxl.formula.tokenizer import Token, TokenizerError
from openpyxl.worksheet.formula import ArrayFormula, DataTableFormula

MOST_PARTS, MOST_UNPACKED, MOST_CELLS, MOST_SHEETS, MOST_ROWS, MOST_COLUMNS = (
    300,
    60 * 1024 * 1024,
    40_000,
    8,
    2_000,
    120,
)
MOST_PROBLEMS = 30
# A word between two braces, with the air around it; a Chinese keyboard types wide ones.
PLACEHOLDER = re.compile(r"(?:\{\{|｛｛)([^{}｛｝]{0,200})(?:\}\}|｝｝)")
BRACE = re.compile(r"\{\{|｛｛|\}\}|｝｝")
# What reads or sends something elsewhere, runs something, or hides where it points.
REACHES_OUT = frozenset(
    {"WEBSERVICE", "FILTERXML", "HYPERLINK", "IMAGE", "RTD", "CALL", "REGISTER", "REGISTER.ID", "EXEC", "SQL.REQUEST",
     "STOCKHISTORY", "INDIRECT", "DDE", "PY", "CUBEVALUE", "CUBEMEMBER", "CUBESET", "CUBERANKEDMEMBER", "CUBEKPIMEMBER",
     "CUBEMEMBERPROPERTY", "CUBESETCOUNT", "EVALUATE", "FOPEN", "TRANSLATE", "DETECTLANGUAGE", "COPILOT", "GETPIVOTDATA"}
)  # fmt: skip
MACROS = re.compile(r"vbaproject|macrosheets|dialogsheets|activex|ctrlprops", re.IGNORECASE)
OUTSIDE = re.compile(
    r"externallinks|connections\.xml|querytables|webextensions|xl/model|embeddings|oleobject", re.IGNORECASE
)
DRAWN = re.compile(rb"<(?:\w+:)?(?:sp|grpSp|cxnSp|graphicFrame|contentPart)[ >]")
HARMLESS_LINK = re.compile(r"(?:https?|mailto|tel):", re.IGNORECASE)
RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


class Refused(ValueError):
    """The file is not taken at all; the first word says why."""


@dataclass(slots=True)
class Checked:
    """What the file holds, and what is wrong in it."""

    problems: list[dict[str, str]] = field(default_factory=list)
    used: set[str] = field(default_factory=set)
    sheets: list[str] = field(default_factory=list)

    def wrong(self, why: str, where: str, what: str = "", near: str = "") -> None:
        """This stands there and must not."""
        if len(self.problems) < MOST_PROBLEMS:
            self.problems.append({"why": why, "where": where, "what": what[:80], "near": near})


def opened(content: bytes) -> Any:
    """The workbook, with the formats of words within cells. Raises Refused."""
    _look_at_parts(content)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(io.BytesIO(content), rich_text=True, keep_links=False)
    except Exception as problem:  # whatever the library meets: it is no workbook that it can read
        raise Refused("unreadable") from problem
    if len(book.sheetnames) != len(book.worksheets) or len(book.worksheets) > MOST_SHEETS:
        raise Refused("sheets")
    return book


def _look_at_parts(content: bytes) -> None:
    if content[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        raise Refused("old")  # .xls, or locked with a password
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            entries = parts.infolist()
            if len(entries) > MOST_PARTS or sum(one.file_size for one in entries) > MOST_UNPACKED:
                raise Refused("large")
            names = {one.filename for one in entries}
            if "xl/workbook.xml" not in names or len(names) != len(entries):
                raise Refused("unreadable")
            _look_at_names(names, parts)
            for name in sorted(names):
                if name.endswith((".xml", ".rels", ".vml")):
                    _look_at_text(name, parts.read(name))
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, EOFError, UnicodeError) as problem:
        raise Refused("unreadable") from problem


def _look_at_names(names: Collection[str], parts: zipfile.ZipFile) -> None:
    types = parts.read("[Content_Types].xml") if "[Content_Types].xml" in names else b""
    if b"macroEnabled" in types or any(MACROS.search(one) for one in names):
        raise Refused("macros")
    for one in sorted(names):
        if OUTSIDE.search(one):
            raise Refused(f"outside:{one}")
        if re.match(r"xl/(charts|chartsheets|pivot|slicers|timelines|diagrams)", one, re.IGNORECASE):
            raise Refused(f"drawn:{one}")


def _look_at_text(name: str, text: bytes) -> None:
    if b"<!DOCTYPE" in text or b"<!ENTITY" in text or b"<\x00!\x00" in text:
        raise Refused("unreadable")
    if name.startswith("xl/worksheets/") and text.count(b"<c ") + text.count(b":c ") > MOST_CELLS:
        raise Refused("large")
    if name.startswith("xl/drawings/") and name.endswith(".xml") and DRAWN.search(text):
        raise Refused(f"drawn:{name}")
    if name.startswith("xl/worksheets/") and b"legacyDrawingHF" in text:
        raise Refused(f"drawn:{name}")
    if name.endswith(".rels"):
        for one in ET.fromstring(text).iter(RELATION):  # noqa: S314 what declares entities was refused above # nosec B314
            target, kind = one.get("Target", ""), one.get("Type", "").rpartition("/")[2]
            if one.get("TargetMode") == "External" and not (kind == "hyperlink" and HARMLESS_LINK.match(target)):
                raise Refused(f"outside:{target[:60]}")


def checked(content: bytes, names: Collection[str]) -> Checked:
    """What stands in the file: its sheets, which of the known placeholders, and what is wrong where. Raises Refused."""
    book, found = opened(content), Checked()
    found.sheets = [str(one.title)[:31] for one in book.worksheets]
    for sheet in book.worksheets:
        if sheet.max_row > MOST_ROWS or sheet.max_column > MOST_COLUMNS:
            raise Refused("large")
        for cell in _cells(sheet):
            _look_at_cell(found, sheet, cell, names)
        for text, where in _texts_of_pages(sheet):
            _look_at_words(found, text, where, names)
        if (rows := line_rows(sheet)) and not is_one_block(rows):
            found.wrong("two_lines", sheet.title, ", ".join(str(row) for row in rows[:8]))
    for text, where in _other_formulas(book):
        _look_at_formula(found, text, where)
    if not found.used and not found.problems:
        raise Refused("no_placeholder")
    return found


def _cells(sheet: Any) -> Iterator[Any]:
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is not None:
                yield cell


def _texts_of_pages(sheet: Any) -> Iterator[tuple[str, str]]:
    """The texts in the margins of printed pages."""
    for name, part in margins(sheet):
        if part.text:
            yield str(part.text), f"{sheet.title} · {name}"


def margins(sheet: Any) -> Iterator[tuple[str, Any]]:
    """The parts of the heads and feet of printed pages."""
    for name in ("oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"):
        for side in ("left", "center", "right"):
            yield f"{name} {side}", getattr(getattr(sheet, name), side)


def _other_formulas(book: Any) -> Iterator[tuple[str, str]]:
    """Formulas that stand in no cell: in names, conditions, checks."""
    for name, one in book.defined_names.items():
        yield str(one.attr_text or ""), name
    for sheet in book.worksheets:
        for name, one in sheet.defined_names.items():
            yield str(one.attr_text or ""), f"{sheet.title} {name}"
        yield from _rules(sheet)


def _rules(sheet: Any) -> Iterator[tuple[str, str]]:
    for area in sheet.conditional_formatting:
        for rule in area.rules:
            yield from ((str(text), f"{sheet.title}!{area.sqref}") for text in rule.formula)
    for check in sheet.data_validations.dataValidation:
        for text in (check.formula1, check.formula2):
            if text and not str(text).startswith('"'):
                yield str(text), f"{sheet.title}!{check.sqref}"


def _look_at_cell(found: Checked, sheet: Any, cell: Any, names: Collection[str]) -> None:
    where, value = f"{sheet.title}!{cell.coordinate}", cell.value
    if isinstance(value, ArrayFormula | DataTableFormula):
        found.wrong("array", where, str(getattr(value, "text", "") or ""))
    elif cell.data_type == "f":
        if BRACE.search(str(value)):
            found.wrong("in_formula", where, str(value))
        else:
            _look_at_formula(found, str(value), where)
    elif cell.data_type in {"s", "inlineStr"} or isinstance(value, str):
        _look_at_words(found, str(value), where, names)


def _look_at_words(found: Checked, text: str, where: str, names: Collection[str]) -> None:
    for match in PLACEHOLDER.finditer(text):
        name = match[1].strip().casefold()
        if name in names:
            found.used.add(name)
        elif len(found.problems) < MOST_PROBLEMS:
            near = difflib.get_close_matches(name, names, n=1, cutoff=0.3)
            found.wrong("unknown", where, match[0], near[0] if near else "")
    if BRACE.search(PLACEHOLDER.sub("", text)):
        found.wrong("braces", where, text)


def _look_at_formula(found: Checked, text: str, where: str) -> None:
    formula = text if text.startswith("=") else f"={text}"
    try:
        tokens = Tokenizer(formula).items
    except (TokenizerError, IndexError, ValueError):
        found.wrong("formula", where, text)
        return
    for token in tokens:
        value = token.value
        name = value.upper().removesuffix("(").replace("_XLFN.", "").replace("_XLWS.", "").replace("_XLUDF.", "")
        if (token.type == Token.FUNC and token.subtype == Token.OPEN and name in REACHES_OUT) or (
            token.type == Token.OPERAND and token.subtype == Token.RANGE and _is_elsewhere(value)
        ):
            found.wrong("reaches_out", where, text)


def _is_elsewhere(reference: str) -> bool:
    r"""Another workbook ([1]Sheet!A1, 'C:\[a.xlsx]Sheet'!A1), or a program that is asked (cmd|'/c …'!A1)."""
    before, mark, _after = reference.rpartition("!")
    return "|" in reference or (bool(mark) and any(sign in before for sign in "[]\\/")) or reference.startswith("[")


def line_rows(sheet: Any) -> list[int]:
    """The rows in which something of a line stands; a cell that is merged over several rows counts with all of them."""
    rows: set[int] = set()
    for cell in _cells(sheet):
        if cell.data_type != "f" and any(
            match[1].strip().casefold().startswith("line.") for match in PLACEHOLDER.finditer(str(cell.value))
        ):
            rows.add(cell.row)
    grown = set(rows)
    for area in sheet.merged_cells.ranges:
        if rows & set(range(area.min_row, area.max_row + 1)):
            grown |= set(range(area.min_row, area.max_row + 1))
    return sorted(grown)


def is_one_block(rows: list[int]) -> bool:
    """Do they stand below each other without a gap?"""
    return not rows or rows[-1] - rows[0] + 1 == len(rows)
