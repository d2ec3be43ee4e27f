"""Photographs and scans as text and tables: what the reader of pictures sees, put into lines and columns as on any page."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from typing import Any

from argosy.reading.documents import sight
from argosy.reading.documents.columns import lines_of, tables_of
from argosy.reading.documents.limits import MOST_PAGES_SEEN, MOST_TEXT
from argosy.reading.documents.model import Table

# A paper of the trade says more than this; a photograph of goods, a logo or a signature less.
_FEWEST_LINES, _FEWEST_LETTERS = 5, 60
# Points of a PDF are a 72nd of an inch: four times as many is what a scanner takes.
_FINEST = 4.0


class NothingToReadError(Exception):
    """There is no page of text on it."""


def text_and_tables_of(content: bytes, *, is_pdf: bool) -> tuple[str, tuple[Table, ...]]:
    """The text line by line and the tables of each page. Raises NothingToReadError for pictures that are no papers."""
    texts: list[str] = []
    tables: list[Table] = []
    for number, picture in enumerate(_pages(content) if is_pdf else [sight.picture_of(content)], 1):
        if picture is None:
            continue
        lines = lines_of(sight.runs_on(picture))
        texts.extend("  ".join(run.text for run in line) for line in lines)
        tables.extend(tables_of(lines, f"page {number}" if is_pdf else "picture"))
    text = "\n".join(texts)[:MOST_TEXT]
    if len(texts) < _FEWEST_LINES or len(text) < _FEWEST_LETTERS:
        raise NothingToReadError
    return text, tuple(tables)


def _pages(content: bytes) -> Iterator[Any]:
    document = importlib.import_module("pypdfium2").PdfDocument(content)
    try:
        for number in range(min(len(document), MOST_PAGES_SEEN)):
            page = document[number]
            scale = min(sight.LONGEST_SIDE / max(1.0, *page.get_size()), _FINEST)
            yield page.render(scale=scale, rev_byteorder=False).to_numpy()
    finally:
        document.close()
