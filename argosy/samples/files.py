"""The files that trade mail carries: workbooks, tables, letters, printed documents, pictures.

Made so that the same content is always the same bytes: no time of writing is kept in them.
"""

from __future__ import annotations

import csv
import io
import re
import struct
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass

from argosy.platform.later import later

docx, openpyxl = later("docx"), later("openpyxl")
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_LONG_AGO = (1980, 1, 1, 0, 0, 0)
_LINES_A_PAGE = 48

Rows = Sequence[Sequence[str | int | float]]


@dataclass(frozen=True, slots=True)
class File:
    """An attachment before it is packed."""

    name: str
    media_type: str
    content: bytes


def workbook(name: str, title: str, heading: Sequence[str], rows: Rows) -> File:
    """An XLSX with a title line, an empty one, the headings and the rows."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Sheet1"
    for row in ([title], [], list(heading), *(list(row) for row in rows)):
        sheet.append(row)
    sheet.column_dimensions["A"].width = 36
    out = io.BytesIO()
    book.save(out)
    return File(name, _XLSX, _timeless(out.getvalue()))


def table(name: str, heading: Sequence[str], rows: Rows, charset: str = "utf-8-sig") -> File:
    """A CSV as Excel writes it: CRLF, with a byte order mark or in the charset of an old Windows."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(heading)
    writer.writerows(rows)
    return File(name, "text/csv", out.getvalue().encode(charset))


def letter(name: str, title: str, paragraphs: Sequence[str], heading: Sequence[str], rows: Rows) -> File:
    """A DOCX with paragraphs and one table."""
    document = docx.Document()
    document.add_heading(title, level=1)
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    grid = document.add_table(rows=0, cols=len(heading))
    for row in (heading, *rows):
        for cell, value in zip(grid.add_row().cells, row, strict=True):
            cell.text = str(value)
    out = io.BytesIO()
    document.save(out)
    return File(name, _DOCX, _timeless(out.getvalue()))


def printed(name: str, lines: Sequence[str]) -> File:
    """A PDF of plain lines in Courier; columns stay where spaces put them."""
    pages = [lines[start : start + _LINES_A_PAGE] for start in range(0, max(1, len(lines)), _LINES_A_PAGE)]
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode("ascii"),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
    ]
    for number, page in enumerate(pages):
        stream = _page(page)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
            b"/Contents %d 0 R >>" % (5 + 2 * number)
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
    return File(name, "application/pdf", _pdf(objects))


def picture(name: str, width: int, height: int, pixels: bytes) -> File:
    """A PNG in RGB from raw pixels."""
    rows = b"".join(b"\0" + pixels[3 * width * y : 3 * width * (y + 1)] for y in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows, 6)), (b"IEND", b""))
    return File(name, "image/png", b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks))


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _page(lines: Sequence[str]) -> bytes:
    escaped = [re.sub(r"([\\()])", r"\\\1", line) for line in lines]
    shown = [f"({line}) Tj T*" for line in escaped]
    return "\n".join(["BT /F1 9 Tf 50 792 Td 15 TL", *shown, "ET"]).encode("cp1252", "replace")


def _pdf(objects: Sequence[bytes]) -> bytes:
    out = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)


def _timeless(packed: bytes) -> bytes:
    """The same Office file without the moment at which it was written."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "docProps/core.xml":
                content = re.sub(rb"\d{4}-\d\d-\d\dT[\d:]+Z", b"2025-01-01T00:00:00Z", content)
            entry = zipfile.ZipInfo(name, _LONG_AGO)
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, content)
    return out.getvalue()


LOGO = picture(
    "logo.png",
    96,
    32,
    b"".join(bytes((20, 90 + y * 3, 140 + x)) for y in range(32) for x in range(96)),
).content
