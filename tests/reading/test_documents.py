"""Attached files of every kind give their text and tables, or say in words why not."""

from __future__ import annotations

import io
import zipfile

import openpyxl
import pytest
from reportlab.pdfgen.canvas import Canvas

from argosy.reading.documents import Document, extract
from argosy.reading.model import Attachment
from tests.exchange.workbooks import ods

pytestmark = pytest.mark.pure


def opened(content: bytes, name: str = "file.bin") -> Document:
    return extract(Attachment(name, "application/octet-stream", len(content), content))


def a_pdf(lines: list[tuple[int, int, str]]) -> bytes:
    """A one-page PDF with texts at given places."""
    stream = "BT /F1 10 Tf " + " ".join(f"1 0 0 1 {x} {y} Tm ({text}) Tj" for x, y, text in lines) + " ET"
    bodies = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        f"<</Length {len(stream)}>>stream\n{stream}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    out, places = "%PDF-1.4\n", []
    for number, body in enumerate(bodies, 1):
        places.append(len(out))
        out += f"{number} 0 obj{body}endobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    return f"{out}xref\n0 6\n0000000000 65535 f \n{table}trailer<</Size 6/Root 1 0 R>>\nstartxref\n{len(out)}\n%%EOF".encode()


def test_a_workbook_with_merged_headings_and_several_sheets() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Item", "Quantity", ""])
    sheet.append(["Item", "Cases", "Units"])
    sheet.append(["Chair", 10, 120.5])
    sheet.merge_cells("B1:C1")
    book.create_sheet("Notes").append(["hello"])
    book.create_sheet("Secret").append(["hidden"])
    book["Secret"].sheet_state = "hidden"
    stream = io.BytesIO()
    book.save(stream)

    found = opened(stream.getvalue(), "a.xlsx")

    assert [table.name for table in found.tables] == ["Sheet", "Notes"]
    assert found.tables[0].rows[0] == ("Item", "Quantity", "Quantity")
    assert found.tables[0].rows[2] == ("Chair", "10", "120.5")
    assert found.tables[0].place(2, 1) == "B3"


def test_merged_headings_of_an_opendocument_sheet_name_all_their_columns() -> None:
    rows = [["Item", ("Quantity", 2, 1), None], [("Chair", 1, 2), "10", "120"], [None, "11", "121"]]

    found = opened(ods(rows), "a.ods")

    assert [table.name for table in found.tables] == ["Sheet & 1"]
    assert found.tables[0].rows == (("Item", "Quantity", "Quantity"), ("Chair", "10", "120"), ("Chair", "11", "121"))


def test_rows_and_columns_that_a_workbook_hides_are_not_read_and_the_others_keep_their_place() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Parts & more"
    for row in (("Code", "Cost", "Qty"), ("A-1", "0.40", "100"), ("A-2", "0.55", "200"), ("A-3", "0.60", "300")):
        sheet.append(row)
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["B"].hidden = True
    book.create_sheet("Filtered away").append(["only", "this"])
    book["Filtered away"].row_dimensions[1].hidden = True
    stream = io.BytesIO()
    book.save(stream)

    found = opened(stream.getvalue(), "a.xlsx")

    assert found.tables[0].rows == (("Code", "", "Qty"), ("A-1", "", "100"), ("", "", ""), ("A-3", "", "300"))
    assert found.tables[0].place(3, 0) == "A4"
    assert found.tables[1].rows == (("only", "this"),)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "latin-1", "cp1252"])
def test_a_list_in_any_encoding_and_with_any_separator(encoding: str) -> None:
    text = "réf;désignation;qté\nA1;Tôle épaisse;1.200\nA2;Vis à bois;300\n"

    found = opened(text.encode(encoding), "liste.csv")

    assert found.tables[0].rows[1] == ("A1", "Tôle épaisse", "1.200")


def test_a_chinese_list_in_gb18030() -> None:
    text = "品名,数量,单价\n露营帐篷,800,185\n折叠椅子,2000,35\n" * 3

    assert opened(text.encode("gb18030"), "报价.csv").tables[0].rows[1] == ("露营帐篷", "800", "185")


def test_a_pdf_table_is_rebuilt_from_where_its_letters_stand() -> None:
    lines = [
        (50, 760, "Quotation Q-17"),
        (50, 700, "Code"), (150, 700, "Description"), (300, 700, "Qty"), (400, 700, "Price"),
        (50, 676, "A-1"), (150, 682, "Folding chair"), (150, 670, "steel grey"), (300, 676, "1,200"), (400, 676, "7.45"),
        (50, 646, "A-2"), (150, 646, "Table"), (300, 646, "300"), (400, 646, "15.20"),
    ]  # fmt: skip

    found = opened(a_pdf(lines), "q.pdf")

    assert found.error is None
    assert "Quotation Q-17" in found.text
    assert found.tables[0].rows[1] == ("A-1", "Folding chair steel grey", "1,200", "7.45")
    assert found.tables[0].rows[2] == ("A-2", "Table", "300", "15.20")


ITEMS = (
    ("A-1", ("Roof hook", "stainless,", "adjustable", "long"), "1,200", "7.45"),
    ("A-2", ("Table",), "300", "15.20"),
    ("A-3", ("Oak", "bench"), "40", "88.00"),
)


def a_list(*, from_below: bool, rules: bool, air: int) -> bytes:
    """A page with a list whose names wrap; the figures stand beside their first line, or beside their last one."""
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=(595, 842))
    canvas.setFont("Helvetica", 9)
    height = 700
    for place, text in zip((54, 150, 300, 400), ("Code", "Name", "Qty", "Price"), strict=True):
        canvas.drawString(place, height, text)
    for code, name, quantity, price in ITEMS:
        top = height - air
        height = top - 13 * (len(name) - 1)
        figures = height if from_below else top
        for place, text in zip((54, 300, 400), (code, quantity, price), strict=True):
            canvas.drawString(place, figures, text)
        for number, text in enumerate(name):
            canvas.drawString(150, top - 13 * number, text)
        if rules:
            canvas.line(48, top + 9, 548, top + 9)
    if rules:
        canvas.line(48, height - 4, 548, height - 4)
    canvas.drawString(54, height - 26, "Delivery: 30 days after deposit")
    canvas.save()
    return stream.getvalue()


@pytest.mark.parametrize("from_below", [False, True])
@pytest.mark.parametrize(("rules", "air"), [(False, 19), (True, 19), (True, 13)], ids=["air", "both", "rules"])
def test_names_that_wrap_stay_with_their_row(from_below: bool, rules: bool, air: int) -> None:
    found = opened(a_list(from_below=from_below, rules=rules, air=air), "q.pdf")

    rows = found.tables[0].rows
    assert rows[1:4] == tuple((code, " ".join(name), quantity, price) for code, name, quantity, price in ITEMS)


def test_rules_around_several_rows_do_not_make_them_one() -> None:
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=(595, 842))
    for height, row in ((700, ("Code", "Qty", "Price")), (686, ("A-1", "10", "7.45")), (672, ("A-2", "20", "8.45"))):
        for place, text in zip((54, 200, 300), row, strict=True):
            canvas.drawString(place, height, text)
    canvas.line(48, 712, 548, 712)
    canvas.line(48, 696, 548, 696)
    canvas.rect(48, 660, 500, 36)
    canvas.save()

    found = opened(stream.getvalue(), "q.pdf")

    assert found.tables[0].rows == (("Code", "Qty", "Price"), ("A-1", "10", "7.45"), ("A-2", "20", "8.45"))


def test_a_word_file_gives_paragraphs_and_tables_and_follows_no_entity() -> None:
    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    cells = "".join(f"<w:tc><w:p><w:r><w:t>{c}</w:t></w:r></w:p></w:tc>" for c in ("Chair", "1200"))
    xml = (
        f'<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/hostname">]><w:document {w}><w:body>'
        f"<w:p><w:r><w:t>Order 5 &secret;</w:t></w:r></w:p><w:tbl><w:tr>{cells}</w:tr></w:tbl></w:body></w:document>"
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("word/document.xml", xml)

    found = opened(stream.getvalue(), "o.docx")

    assert found.tables[0].rows == (("Chair", "1200"),)
    assert found.text.splitlines()[0].strip() == "Order 5"


def test_a_web_page_with_spans() -> None:
    page = b"<html><body><p>Offer</p><table><tr><td rowspan=2>Screw</td><td>M4</td></tr><tr><td>M5</td></tr></table>"

    found = opened(page, "x.txt")

    assert found.tables[0].rows == (("Screw", "M4"), ("Screw", "M5"))


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "is empty"),
        (b"\x89PNG\r\n\x1a\n" + b"0" * 99, "holds only pictures"),
        (b"PK\x03\x04 but nothing more", "is damaged"),
        (b"%PDF-1.4 but nothing more", "is damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "is encrypted"),
        (a_pdf([]), "holds only pictures"),
        (bytes(range(256)) * 20, "is of a kind that cannot be read"),
    ],
)
def test_what_cannot_be_read_says_why(content: bytes, why: str) -> None:
    assert opened(content).error == why


def test_a_small_zip_that_hides_gigabytes_is_refused() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"0" * 61_000_000)

    assert opened(stream.getvalue()).error == "is too large"


def test_two_cells_at_the_far_ends_of_a_sheet_take_no_memory() -> None:
    book = openpyxl.Workbook()
    book.active["A1"] = "Item"
    book.active["XFD1048576"] = 1
    stream = io.BytesIO()
    book.save(stream)

    assert opened(stream.getvalue()).error == "is too large"
