"""HTML: its text line by line, and its tables with spans filled in. Tables that only lay out a page are left out."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from argosy.reading.documents.limits import MOST_CELL_LENGTH, MOST_COLUMNS, MOST_ROWS, MOST_TEXT
from argosy.reading.documents.model import Table

_SPACE = re.compile(r"[ \t\r\n\f\u00a0]+")
_MOST_TABLES = 40
_MOST_LINKS = 300
_BLOCKS = "p, div, li, tr, h1, h2, h3, h4, h5, h6, table, blockquote, ul, ol, hr"


def text_and_tables_of(markup: str) -> tuple[str, tuple[Table, ...]]:
    """The text as lines, and the tables."""
    tree = LexborHTMLParser(markup[: MOST_TEXT * 4])
    tables = _tables(tree)
    tree.strip_tags(["script", "style", "head", "title"])
    for node in tree.css("td, th"):
        node.insert_after("\t")
    for node in tree.css("br"):
        node.replace_with("\n")
    for node in tree.css(_BLOCKS):
        node.insert_before("\n")
        node.insert_after("\n")
    text = tree.body.text() if tree.body else ""
    lines = (re.sub(r"[ \r\f\u00a0]+", " ", line).strip() for line in text.split("\n"))
    return "\n".join(line for line in lines if line)[:MOST_TEXT], tables


def tables_of(markup: str) -> tuple[Table, ...]:
    """The tables of this markup, without any that holds another one (a page's scaffolding)."""
    return _tables(LexborHTMLParser(markup[: MOST_TEXT * 4])) if "<td" in markup.lower() else ()


def links_of(markup: str) -> list[tuple[str, str]]:
    """Where the links of this markup lead, each with the words that stand on it."""
    nodes = LexborHTMLParser(markup[: MOST_TEXT * 4]).css("a[href]")[:_MOST_LINKS]
    pairs = ((node.attributes.get("href") or "", node.text(strip=True)[:MOST_CELL_LENGTH]) for node in nodes)
    return [(target, words) for target, words in pairs if target.lower().startswith("http")]


def _tables(tree: LexborHTMLParser) -> tuple[Table, ...]:
    found: list[Table] = []
    for node in tree.css("table")[: _MOST_TABLES * 3]:
        if len(found) >= _MOST_TABLES or len(node.css("table")) > 1:  # a table finds itself too
            continue
        rows = _rows(node)
        if rows:
            found.append(Table(name=f"table {len(found) + 1}", rows=rows))
    return tuple(found)


def _rows(table: LexborNode) -> tuple[tuple[str, ...], ...]:
    rows: list[tuple[str, ...]] = []
    hanging: dict[int, tuple[int, str]] = {}  # column -> rows still covered by a rowspan, and its text
    for node in table.css("tr")[:MOST_ROWS]:
        cells: list[str] = []
        for cell in node.css("td, th"):
            _take_hanging(cells, hanging)
            text = _SPACE.sub(" ", cell.text(separator=" ")).strip()[:MOST_CELL_LENGTH]
            down = _span(cell, "rowspan")
            for _ in range(_span(cell, "colspan")):
                if down > 1:
                    hanging[len(cells)] = (down - 1, text)
                cells.append(text)
        _take_hanging(cells, hanging)
        rows.append(tuple(cells[:MOST_COLUMNS]))
    return tuple(row for row in rows if any(row))


def _take_hanging(cells: list[str], hanging: dict[int, tuple[int, str]]) -> None:
    while len(cells) in hanging:
        left, text = hanging.pop(len(cells))
        if left > 1:
            hanging[len(cells)] = (left - 1, text)
        cells.append(text)


def _span(cell: LexborNode, name: str) -> int:
    value = cell.attributes.get(name) or ""
    return min(int(value), MOST_COLUMNS) if value.isdecimal() and int(value) else 1
