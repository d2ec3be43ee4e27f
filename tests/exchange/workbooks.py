"""Small workbooks of kinds that no library here writes: OpenDocument with joined cells, and Excel's binary sort."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Sequence

OPEN = "urn:oasis:names:tc:opendocument:xmlns:"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def ods(rows: Sequence[Sequence[str | tuple[str, int, int] | None]]) -> bytes:
    """`("Vogt", 1, 2)` is a cell joined over one column and two rows; None is a cell that another covers."""
    written = "".join(f"<table:table-row>{''.join(map(_cell, row))}</table:table-row>" for row in rows)
    spaces = " ".join(f'xmlns:{name}="{OPEN}{name}:1.0"' for name in ("office", "table", "text"))
    sheet = f'<table:table table:name="Sheet &amp; 1">{written}</table:table>'
    body = f"<office:body><office:spreadsheet>{sheet}</office:spreadsheet></office:body>"
    parts = {
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": f'<?xml version="1.0"?><office:document-content {spaces}>{body}</office:document-content>',
        "META-INF/manifest.xml": f'<?xml version="1.0"?><manifest:manifest xmlns:manifest="{OPEN}manifest:1.0"/>',
    }
    return _packed(parts)


def _cell(value: str | tuple[str, int, int] | None) -> str:
    if value is None:
        return "<table:covered-table-cell/>"
    text, across, down = value if isinstance(value, tuple) else (value, 1, 1)
    spans = f'table:number-columns-spanned="{across}" table:number-rows-spanned="{down}"'
    return f'<table:table-cell office:value-type="string" {spans}><text:p>{text}</text:p></table:table-cell>'


def xlsb(rows: Sequence[Sequence[str]]) -> bytes:
    """Rows of words, each kept in its cell."""
    book = _record(131) + _record(143)
    book += _record(156, struct.pack("<II", 0, 1) + _words("rId1") + _words("Sheet1")) + _record(144) + _record(132)
    last = (len(rows) - 1, max(map(len, rows)) - 1)
    sheet = _record(129) + _record(148, struct.pack("<IIII", 0, last[0], 0, last[1])) + _record(145)
    for number, row in enumerate(rows):
        sheet += _record(0, struct.pack("<IIHBBBI", number, 0, 300, 0, 0, 0, 0))
        for at, value in enumerate(row):
            sheet += _record(6, struct.pack("<II", at, 0) + _words(value))
    types = "http://schemas.openxmlformats.org/package/2006/content-types"
    parts = {
        "[Content_Types].xml": f'<?xml version="1.0"?><Types xmlns="{types}"/>',
        "_rels/.rels": _relation("officeDocument", "xl/workbook.bin"),
        "xl/workbook.bin": book,
        "xl/_rels/workbook.bin.rels": _relation("worksheet", "worksheets/sheet1.bin"),
        "xl/worksheets/sheet1.bin": sheet + _record(146) + _record(130),
    }
    return _packed(parts)


def _relation(kind: str, to: str) -> str:
    one = f'<Relationship Id="rId1" Type="{OFFICE}/{kind}" Target="{to}"/>'
    return f'<?xml version="1.0"?><Relationships xmlns="{RELATIONS}">{one}</Relationships>'


def _record(kind: int, body: bytes = b"") -> bytes:
    sort = bytes([kind]) if kind < 128 else bytes([kind & 127 | 128, kind >> 7])
    size, left = b"", len(body)
    while left > 127:
        size, left = size + bytes([left & 127 | 128]), left >> 7
    return sort + size + bytes([left]) + body


def _words(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def _packed(parts: dict[str, str | bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return made.getvalue()
