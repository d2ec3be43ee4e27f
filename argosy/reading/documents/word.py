"""Word files (docx): paragraphs and tables in reading order, read straight from the XML without following entities."""

from __future__ import annotations

import importlib
import io
import zipfile
from typing import Any

from argosy.reading.documents.limits import MOST_CELL_LENGTH, MOST_COLUMNS, MOST_ROWS, MOST_TEXT
from argosy.reading.documents.model import Table

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def text_and_tables_of(content: bytes) -> tuple[str, tuple[Table, ...]]:
    """The text, with tables as tab-separated lines where they stand, and the tables."""
    etree = importlib.import_module("lxml.etree")  # loaded only for mails that carry a Word file
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = [n for n in archive.namelist() if n.startswith(("word/header", "word/footer")) and n.endswith(".xml")]
        heads = sorted(name for name in names if "header" in name)[:3]
        feet = sorted(name for name in names if "footer" in name)[:3]
        roots = [etree.fromstring(archive.read(name), parser) for name in [*heads, "word/document.xml", *feet]]
    lines: list[str] = []
    tables: list[Table] = []
    for root in roots:
        body = root.find(f"{_W}body")
        _walk(root if body is None else body, lines, tables)
    return "\n".join(lines)[:MOST_TEXT], tuple(tables)


def _walk(parent: Any, lines: list[str], tables: list[Table]) -> None:
    for child in parent:
        if child.tag == f"{_W}p":
            lines.append(_paragraph(child))
        elif child.tag == f"{_W}tbl":
            rows = _rows(child)
            tables.append(Table(name=f"table {len(tables) + 1}", rows=rows))
            lines.extend("\t".join(row) for row in rows)
        elif child.tag in {f"{_W}sdt", f"{_W}sdtContent"}:  # a form field wraps what it holds
            _walk(child, lines, tables)


def _paragraph(paragraph: Any) -> str:
    white = {f"{_W}tab": "\t", f"{_W}br": "\n"}
    nodes = paragraph.iter(f"{_W}t", *white)
    return "".join(white.get(node.tag, node.text or "") for node in nodes).strip()


def _rows(table: Any) -> tuple[tuple[str, ...], ...]:
    rows: list[tuple[str, ...]] = []
    for row in table.findall(f"{_W}tr")[:MOST_ROWS]:
        cells: list[str] = []
        for cell in row.iter(f"{_W}tc"):
            above = rows[-1][len(cells)] if rows and len(cells) < len(rows[-1]) else ""
            merge = cell.find(f"{_W}tcPr/{_W}vMerge")
            goes_on = merge is not None and merge.get(f"{_W}val") != "restart"
            text = above if goes_on else "\n".join(_paragraph(p) for p in cell.iter(f"{_W}p")).strip()
            span = cell.find(f"{_W}tcPr/{_W}gridSpan")
            width = int(span.get(f"{_W}val") or 1) if span is not None else 1
            cells.extend([text[:MOST_CELL_LENGTH]] * min(width, MOST_COLUMNS))
        rows.append(tuple(cells[:MOST_COLUMNS]))
    return tuple(rows)
