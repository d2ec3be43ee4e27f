"""PDF files: lines rebuilt from where each letter stands, and tables from columns that line up."""

from __future__ import annotations

import ctypes
import importlib
import struct
from collections.abc import Sequence
from typing import Any

from argosy.reading.documents.columns import Run, lines_of, tables_of
from argosy.reading.documents.limits import MOST_PAGE_CHARACTERS, MOST_PAGES, MOST_TEXT
from argosy.reading.documents.model import Table
from argosy.reading.documents.rules import rules_of

# A gap wider than this share of the line's height separates cells; a space between words is about a quarter.
_CELL_GAP = 0.65
_LINE_ENDS = "\n\r"
# Scanners' and telephones' programs print their name below each page that they photograph.
_MARK_OF_SCANNER = 40


class OnlyPicturesError(Exception):
    """The pages are photographs or scans: there is no text to take."""


class LockedError(Exception):
    """The file asks for a password."""


# A box as PDFium writes it: left, top, right, bottom. To read it at once costs a third of reading each side.
_SIDES = struct.Struct("@4f")
Box = tuple[float, float, float, float]  # left, right, bottom, top
# Letters that stand together, and the boxes of those with ink.
_Piece = tuple[list[str], list[Box]]


def _run(piece: _Piece) -> Run | None:
    """The letters with the box around them, None where there is no text in them."""
    letters, boxes = piece
    text = "".join(letters).strip().replace("\u00ad", "-").replace("\ufffe", "-")
    if not text:
        return None
    lefts, rights, bottoms, tops = zip(*boxes, strict=True)
    return Run(text, min(lefts), max(rights), min(bottoms), max(tops))


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
        rules = rules_of(page, raw) if any(len(line) >= 3 for line in lines) else []
        tables.extend(tables_of(lines, f"page {number + 1}", rules))
    text = "\n".join(texts)[:MOST_TEXT]
    if pages and (not text.strip() or (len(text) < _MARK_OF_SCANNER * pages and _is_pictured(document[0], raw))):
        raise OnlyPicturesError
    return text, tuple(tables)


def _is_pictured(page: Any, raw: Any) -> bool:
    """Whether a picture covers most of the page."""
    wide, high = page.get_size()
    boxes = [one.get_bounds() for one in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=2)]
    return any((right - left) * (top - bottom) > wide * high / 2 for left, bottom, right, top in boxes)


def _runs(page: Any, raw: Any) -> list[Run]:
    """The letters of a page, joined to runs that no wide gap interrupts.

    A page has thousands of letters: what is looked up before the loop is not looked up for each of them, and no function
    is called that need not be.
    """
    letters: list[str] = []
    boxes: list[Box] = []
    pieces: list[_Piece] = [(letters, boxes)]
    place = raw.FS_RECTF()
    handle, pointer, sides = ctypes.c_void_p(_address(page.raw)), ctypes.byref(place), _SIDES.unpack_from
    find_place = _BOX_OF(_address(raw.FPDFText_GetLooseCharBox))
    for index, text in enumerate(_letters(page, raw)):
        if text.isspace():  # only ink has a place that counts
            if text in _LINE_ENDS:
                letters, boxes = [], []
                pieces.append((letters, boxes))
            elif letters:
                letters.append(text)
            continue
        find_place(handle, index, pointer)
        left, top, right, bottom = sides(place)
        if letters:  # does it stand in another cell or line than the last one?
            last_left, last_right, last_bottom, last_top = boxes[-1]
            highest = max(top - bottom, last_top - last_bottom, 1.0)
            gap = highest * _CELL_GAP
            if (
                left - last_right > gap
                or last_left - right > gap
                or abs(top + bottom - last_top - last_bottom) > highest
            ):
                letters, boxes = [], []
                pieces.append((letters, boxes))
        letters.append(text)
        boxes.append((left, right, bottom, top))
    return [run for piece in pieces if (run := _run(piece))]


# Without the types of its arguments, which ctypes would check and convert for each letter.
_BOX_OF = ctypes.CFUNCTYPE(ctypes.c_int)


def _address(of: Any) -> int:
    return ctypes.cast(of, ctypes.c_void_p).value or 0


def _letters(page: Any, raw: Any) -> Sequence[str]:
    """Each letter of the page in its place, "" for one that the file does not tell."""
    count = min(page.count_chars(), MOST_PAGE_CHARACTERS)
    text: str = page.get_text_range(0, count) if count else ""
    if len(text) == count:  # asked for all at once; where some are left out, one by one
        return text
    codes = [raw.FPDFText_GetUnicode(page.raw, index) for index in range(count)]
    return [chr(code) if code else "" for code in codes]
