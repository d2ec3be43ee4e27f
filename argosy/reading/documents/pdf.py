"""PDF files: lines rebuilt from where each letter stands, and tables from columns that line up."""

from __future__ import annotations

import ctypes
import importlib
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


class _Piece:
    """Letters that stand together, the box around them, and the box of the last one with ink."""

    __slots__ = ("bottom", "last", "left", "letters", "right", "top")

    def __init__(self) -> None:
        self.letters: list[str] = []
        self.left = self.right = self.bottom = self.top = 0.0
        self.last = (0.0, 0.0, 0.0, 0.0)

    def add(self, text: str, left: float, right: float, bottom: float, top: float) -> None:
        """One more letter, and the box it stands in."""
        if self.letters:
            self.left, self.right = min(self.left, left), max(self.right, right)
            self.bottom, self.top = min(self.bottom, bottom), max(self.top, top)
        else:
            self.left, self.right, self.bottom, self.top = left, right, bottom, top
        self.letters.append(text)
        self.last = (left, right, bottom, top)

    def is_apart(self, left: float, right: float, bottom: float, top: float) -> bool:
        """Whether a letter with this box stands in another cell or line."""
        last_left, last_right, last_bottom, last_top = self.last
        height = max(top - bottom, last_top - last_bottom, 1.0)
        gap = max(left - last_right, last_left - right)
        return gap > height * _CELL_GAP or abs((top + bottom) - (last_top + last_bottom)) > height


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
    current = _Piece()
    # a page has thousands of letters: what is looked up here is not looked up for each of them
    handle, box = page.raw, raw.FS_RECTF()
    pointer, code_of, place_of = ctypes.byref(box), raw.FPDFText_GetUnicode, raw.FPDFText_GetLooseCharBox
    for index in range(min(page.count_chars(), MOST_PAGE_CHARACTERS)):
        code = code_of(handle, index)
        if code in {10, 13}:
            current = _closed(current, runs)
            continue
        text = chr(code) if code else ""
        if text.isspace():
            if current.letters:  # a space has no place of its own: only ink is compared
                current.letters.append(text)
            continue
        place_of(handle, index, pointer)
        left, right, bottom, top = box.left, box.right, box.bottom, box.top
        if current.letters and current.is_apart(left, right, bottom, top):
            current = _closed(current, runs)
        current.add(text, left, right, bottom, top)
    _closed(current, runs)
    return runs


def _closed(piece: _Piece, runs: list[Run]) -> _Piece:
    """Keep a finished piece, if there is anything in it; a new one to go on with."""
    if not piece.letters:
        return piece
    text = "".join(piece.letters).strip().replace("\u00ad", "-").replace("\ufffe", "-")
    if text:
        runs.append(Run(text, piece.left, piece.right, piece.bottom, piece.top))
    return _Piece()
