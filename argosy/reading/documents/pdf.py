"""PDF files: lines rebuilt from where each letter stands, and tables from columns that line up."""

from __future__ import annotations

import ctypes
import importlib
from dataclasses import dataclass
from typing import Any

from argosy.reading.documents.columns import Run, lines_of, tables_of
from argosy.reading.documents.limits import MOST_PAGE_CHARACTERS, MOST_PAGES, MOST_TEXT
from argosy.reading.documents.model import Table

# A gap wider than this share of the line's height separates cells; a space between words is about a quarter.
_CELL_GAP = 0.65


class OnlyPicturesError(Exception):
    """The pages are photographs or scans: there is no text to take."""


class LockedError(Exception):
    """The file asks for a password."""


@dataclass(slots=True)
class _Letter:
    text: str
    left: float
    right: float
    bottom: float
    top: float


def text_and_tables_of(content: bytes) -> tuple[str, tuple[Table, ...]]:
    """The text line by line, cells set apart by two spaces, and the tables of each page."""
    pdfium = importlib.import_module("pypdfium2")  # loaded only for mails that carry a PDF
    raw = importlib.import_module("pypdfium2.raw")
    try:
        document = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            raise LockedError from error
        raise
    try:
        return _read(document, raw)
    finally:
        document.close()


def _read(document: Any, raw: Any) -> tuple[str, tuple[Table, ...]]:
    texts: list[str] = []
    tables: list[Table] = []
    pages = min(len(document), MOST_PAGES)
    for number in range(pages):
        page = document[number]
        lines = lines_of(_runs(page.get_textpage(), raw))
        texts.extend("  ".join(run.text for run in line) for line in lines)
        tables.extend(tables_of(lines, f"page {number + 1}"))
    text = "\n".join(texts)[:MOST_TEXT]
    if pages and not text.strip():
        raise OnlyPicturesError
    return text, tuple(tables)


def _runs(page: Any, raw: Any) -> list[Run]:
    """The letters of a page, joined to runs that no wide gap interrupts."""
    runs: list[Run] = []
    current: list[_Letter] = []
    box = raw.FS_RECTF()
    for index in range(min(page.count_chars(), MOST_PAGE_CHARACTERS)):
        code = raw.FPDFText_GetUnicode(page, index)
        if code in {10, 13}:
            _close(current, runs)
            continue
        raw.FPDFText_GetLooseCharBox(page, index, ctypes.byref(box))
        letter = _Letter(chr(code) if code else "", box.left, box.right, box.bottom, box.top)
        if letter.text.isspace() and not current:
            continue
        if current and not letter.text.isspace() and _is_apart(_last_ink(current), letter):
            _close(current, runs)
        current.append(letter)
    _close(current, runs)
    return runs


def _last_ink(letters: list[_Letter]) -> _Letter:
    return next((letter for letter in reversed(letters) if not letter.text.isspace()), letters[-1])


def _is_apart(before: _Letter, letter: _Letter) -> bool:
    height = max(letter.top - letter.bottom, before.top - before.bottom, 1.0)
    gap = max(letter.left - before.right, before.left - letter.right)
    middle_before, middle = (before.top + before.bottom) / 2, (letter.top + letter.bottom) / 2
    return gap > height * _CELL_GAP or abs(middle - middle_before) > height * 0.5


def _close(letters: list[_Letter], runs: list[Run]) -> None:
    text = "".join(letter.text for letter in letters).strip().replace("\u00ad", "-").replace("\ufffe", "-")
    if text:
        ink = [letter for letter in letters if not letter.text.isspace()]
        runs.append(
            Run(
                text=text,
                left=min(letter.left for letter in ink),
                right=max(letter.right for letter in ink),
                bottom=min(letter.bottom for letter in ink),
                top=max(letter.top for letter in ink),
            )
        )
    letters.clear()
