"""An enterprise's own Excel file becomes its documents: rows for every line, formulas and formats kept, nothing runs."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook, load_workbook
from openpyxl.drawing.image import Image
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Border, Font, PatternFill, Side
from openpyxl.worksheet.datavalidation import DataValidation
from PIL import Image as Picture

from argosy.audit.models import AuditEntry
from argosy.deals import workbooks
from argosy.deals.actions import documents
from argosy.deals.actions import workbooks as actions
from argosy.deals.actions.workbooks import current, file_of
from argosy.deals.models import DocumentKind, FilledWorkbook, WorkbookTemplate
from argosy.deals.papers import workbook_template_results
from argosy.deals.papers.workbook_placeholders import LINES, NAMES, lacks_money, values_of
from argosy.deals.papers.workbook_template import filled
from argosy.deals.papers.workbook_template_reading import checked
from argosy.deals.papers.workbook_template_refs import Repeat, moved
from argosy.deals.papers.workbook_template_sample import sample_template
from argosy.mail.models import Draft
from tests.mail_arriving import Letters
from tests.reading_pages import words

pytestmark = pytest.mark.django_db
SELLER = {
    "name": "Ningbo Hailan Hardware",
    "name_zh": "宁波海澜五金",
    "address": "12 Port Road",
    "phone": "+86 574 1234567",
}


def sample_document(kind: str, seller: dict[str, str], today: date) -> dict[str, object]:
    """A document of three lines, by which one sees what a template makes of it."""
    lines = [
        {"number": "H-40", "name": "Stainless steel hinge", "name_zh": "不锈钢合页", "description": "40 mm, brushed",
         "quantity": "1200", "unit": "piece", "price": "1.2", "each": "200", "length": "40", "width": "30", "height": "25",
         "net": "14", "gross": "15", "hs": "830210", "origin": "CN"},
        {"number": "DL-7", "name": "Door lock", "name_zh": "门锁", "description": "", "quantity": "240", "unit": "set",
         "price": "8.455", "each": "24", "length": "52.5", "width": "30", "height": "20", "net": "17.2", "gross": "18.5",
         "hs": "830140", "origin": "CN"},
        {"number": "=1+1", "name": "=1+1 stays a name", "name_zh": "=1+1 仍是名称", "quantity": "10", "unit": "pack",
         "price": "0.085", "each": "10", "length": "30", "width": "20", "height": "10", "net": "1", "gross": "1.1",
         "hs": "731815", "origin": "CN"},
    ]  # fmt: skip
    return {
        "kind": kind, "number": "SAMPLE-0001", "version": 1, "reference": "PO 4711", "language": "en", "layout": "classic",
        "currency": "USD", "incoterm": "CIF", "place": "Hamburg", "loading": "CNNGB", "discharge": "DEHAM",
        "date": today.isoformat(), "valid_until": today.isoformat(), "from_number": "QT-0001",
        "buyer": {"name": "Vogt Beschläge GmbH", "address": "Kajen 12\n20459 Hamburg", "country": "DE",
                  "contact": "Anna Vogt", "phone": "+49 40 5556677", "email": "anna@vogt.example", "tax_id": "DE 123456789"},
        "bank": {"beneficiary": seller.get("name", ""), "bank": "Bank of China, Ningbo Branch",
                 "bank_address": "139 Yaohang Street, Ningbo", "account": "3661 0000 0000 0000", "swift": "BKCHCNBJ92A"},
        "terms": {
            "payment": [{"method": "tt", "percent": "30", "event": "order"},
                        {"method": "tt", "percent": "70", "event": "bl_copy"}],
            "discount": "2", "charges": [{"words": "Freight", "amount": "350"}], "costs": {}, "lc": {"number": "LC 2026/118"},
            "transport": {"lead_time": "30 days", "vessel": "COSCO STAR 031W", "bl_number": "COSU123", "container": "CSNU1234567",
                          "partial": "allowed", "transhipment": "not_allowed", "etd": today.isoformat(),
                          "eta": today.isoformat(), "latest_shipment": today.isoformat()},
            "packing": "Export cartons", "insurance": "110 % of the invoice value", "tolerance": "5",
            "marks": "VOGT\nHAMBURG\nC/No. 1-17", "notes": "Thank you for your order.",
        },
        "seller": seller, "lines": lines,
    }  # fmt: skip


def packed(book: Workbook) -> bytes:
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def our_invoice() -> Workbook:
    """An invoice as exporters keep it: a merged head, the line in the middle, totals below, a logo, print settings."""
    book = Workbook()
    sheet = book.active
    sheet.title = "发票 Invoice"
    sheet.merge_cells("A1:F1")
    sheet["A1"] = "{{seller.name_zh}} 商业发票"
    sheet["A2"], sheet["F2"] = "No. {{ Number }} / {{buyer.name}}", "{{date}}"
    sheet["F2"].number_format = "yyyy-mm-dd"
    for at, head in enumerate(["#", "Item", "Goods", "Qty", "Price", "Amount"], start=1):
        sheet.cell(4, at, head).font = Font(bold=True)
    for at, text in enumerate(
        ["{{line.at}}", "{{line.number}}", "{{line.name}}", "{{line.quantity}}", "{{line.price}}", "=D5*E5"], start=1
    ):
        sheet.cell(5, at, text).border = Border(bottom=Side(style="thin"))
    sheet["D5"].number_format = '#,##0" pcs"'
    sheet.row_dimensions[5].height = 33
    sheet["E6"], sheet["F6"] = "Goods", "=SUM(F5:F5)"
    sheet["E7"], sheet["F7"] = "Total {{currency}}", "{{total}}"
    sheet["F8"] = "=F6/2+SUM(D5)+COUNT(F$5:F5)+$F$6"
    sheet.row_dimensions[8].height = 44
    sheet.merge_cells("A9:F10")
    sheet["A9"] = "SAY: {{total_in_words}}"
    sheet["A12"] = "{{bank.account}}"
    sheet.print_area = "A1:F12"
    sheet.print_title_rows = "4:4"
    sheet.oddFooter.center.text = "{{number}} &P"
    sheet.conditional_formatting.add(
        "F5:F5", FormulaRule(formula=["F5>1000"], fill=PatternFill("solid", bgColor="FFEE00"))
    )
    check = DataValidation(type="decimal", formula1="0", formula2="$F$7", operator="between", sqref="F8")
    sheet.add_data_validation(check)
    dot = io.BytesIO()
    Picture.new("RGB", (8, 8), "red").save(dot, "PNG")
    sheet.add_image(Image(io.BytesIO(dot.getvalue())), "E1")
    sheet.add_image(Image(io.BytesIO(dot.getvalue())), "A11")
    return book


def made(content: bytes, document) -> Workbook:
    found = checked(content, NAMES)
    assert not found.problems
    return load_workbook(io.BytesIO(filled(content, values_of(document) | {"line_names": sorted(LINES)})))


def document_of(count: int = 3, kind: str = "invoice", **more):
    document = sample_document(kind, SELLER, date(2026, 11, 30)) | more
    document["lines"] = (
        [document["lines"][0] | {"number": f"N-{at}"} for at in range(count)] if count != 3 else document["lines"]
    )
    return document


@pytest.mark.parametrize("count", [0, 1, 2, 300])
def test_the_lines_row_is_there_for_every_line_and_what_is_below_moves_down(count):
    sheet = made(packed(our_invoice()), document_of(count))["发票 Invoice"]

    added, last = max(count, 1) - 1, 4 + max(count, 1)
    assert [sheet.cell(at, 2).value for at in range(5, 5 + count)] == [f"N-{at}" for at in range(count)]
    assert sheet.cell(last, 6).value == f"=D{last}*E{last}"
    assert sheet.cell(6 + added, 6).value == f"=SUM(F5:F{last})"
    over = f"D5:D{last}" if count > 1 else "D5"
    assert sheet.cell(8 + added, 6).value == f"=F{6 + added}/2+SUM({over})+COUNT(F$5:F{last})+$F${6 + added}"
    assert {sheet.row_dimensions[at].height for at in range(5, last + 1)} == {33}
    assert sheet.row_dimensions[8 + added].height == 44
    assert sheet.cell(last, 1).border.bottom.style == "thin"
    assert sheet.cell(last, 4).number_format == '#,##0" pcs"'
    assert {str(one) for one in sheet.merged_cells.ranges} == {"A1:F1", f"A{9 + added}:F{10 + added}"}
    assert sheet.cell(12 + added, 1).value == "3661 0000 0000 0000"
    assert sheet.print_area == f"'发票 Invoice'!$A$1:$F${12 + added}"
    assert sheet.print_title_rows == "$4:$4"
    assert [str(one.sqref) for one in sheet.conditional_formatting] == [f"F5:F{last}" if added else "F5"]
    check = sheet.data_validations.dataValidation[0]
    assert (str(check.sqref), check.formula2) == (f"F{8 + added}", f"$F${7 + added}")
    assert sorted(one.anchor._from.row for one in sheet._images) == [0, 10 + added]


def test_values_keep_their_kind_and_the_cells_own_format():
    sheet = made(packed(our_invoice()), document_of())["发票 Invoice"]

    assert sheet["A1"].value == "宁波海澜五金 商业发票"
    assert sheet["A2"].value == "No. SAMPLE-0001 / Vogt Beschläge GmbH"
    assert (sheet["F2"].value.isoformat()[:10], sheet["F2"].number_format) == ("2026-11-30", "yyyy-mm-dd")
    assert [sheet.cell(at, 1).value for at in (5, 6, 7)] == [1, 2, 3]
    assert (sheet["E6"].value, sheet["E6"].number_format) == (8.455, "#,##0.000")
    # goods 3470.05 less 2 % and 350 freight
    assert sheet["F9"].value == pytest.approx(3750.65)
    assert "US DOLLARS" in sheet["A11"].value
    assert sheet.oddFooter.center.text == "SAMPLE-0001 &P"


def test_what_somebody_typed_is_text_and_never_a_formula_or_a_placeholder():
    document = document_of(1)
    document["lines"][0] |= {"number": "=1+1", "name": '=HYPERLINK("http://x.example")', "name_zh": "{{bank.account}}"}
    document["buyer"] |= {"name": "@SUM(1)", "address": "{{bank.account}}", "contact": "+1"}
    book = Workbook()
    for at, name in enumerate(["line.number", "line.name", "line.name_zh"], start=1):
        book.active.cell(1, at, "{{" + name + "}}")
    for at, name in enumerate(["buyer.name", "buyer.address", "buyer.contact"], start=1):
        book.active.cell(3, at, "{{" + name + "}}")

    sheet = made(packed(book), document).active

    assert {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value} == {"s"}
    assert [cell.value for cell in sheet[1]] == ["=1+1", '=HYPERLINK("http://x.example")', "{{bank.account}}"]
    assert [cell.value for cell in sheet[3]] == ["@SUM(1)", "{{bank.account}}", "+1"]


def test_an_invoice_and_a_packing_list_in_one_file_are_both_filled():
    book = our_invoice()
    packing = book.create_sheet("Packing")
    packing["A1"] = "{{title}}"
    packing["A3"], packing["B3"], packing["C3"] = "{{line.number}}", "{{line.cartons}}", "='发票 Invoice'!D5*2"
    packing["B4"], packing["C4"], packing["A5"] = "=SUM(B3)", "='发票 Invoice'!F6", "{{gross}}"

    done = made(packed(book), document_of())

    sheet = done["Packing"]
    assert [sheet.cell(at, 1).value for at in (3, 4, 5)] == ["H-40", "DL-7", "=1+1"]
    assert [sheet.cell(at, 3).value for at in (3, 4, 5)] == [f"='发票 Invoice'!D{at}*2" for at in (5, 6, 7)]
    assert (sheet["B6"].value, sheet["C6"].value) == ("=SUM(B3:B5)", "='发票 Invoice'!F8")
    assert sheet["A7"].value == pytest.approx(276.1)


def test_a_line_may_have_two_rows_with_cells_merged_over_both():
    book = Workbook()
    sheet = book.active
    sheet.merge_cells("A2:A3")
    sheet["A2"], sheet["B2"], sheet["B3"] = "{{line.at}}", "{{line.name}}", "{{line.description}}"
    sheet["C2"], sheet["C4"] = "{{line.amount}}", "=SUM(C2:C3)"

    done = made(packed(book), document_of()).active

    assert {str(one) for one in done.merged_cells.ranges} == {"A2:A3", "A4:A5", "A6:A7"}
    assert (done["B4"].value, done["A6"].value, done["C8"].value) == ("Door lock", 3, "=SUM(C2:C7)")


def test_a_file_without_a_line_is_filled_as_it_is():
    book = Workbook()
    book.active["B2"] = "唛头 {{marks}}"
    book.active["B3"] = "=A1+1"

    sheet = made(packed(book), document_of(kind="marks")).active

    assert sheet["B2"].value.startswith("唛头 VOGT\nHAMBURG")
    assert sheet["B3"].value == "=A1+1"


@pytest.mark.parametrize(
    ("formula", "copy", "wanted"),
    [
        ("=SUM(F5:F5)", None, "=SUM(F5:F8)"),
        ("=SUM(F4:F5)", None, "=SUM(F4:F8)"),
        ("=SUM(F5:F6)", None, "=SUM(F5:F9)"),
        ("=SUM(F5)", None, "=SUM(F5:F8)"),
        ("=F5*2", None, "=F5*2"),
        ("=SUM((F5))", None, "=SUM((F5:F8))"),
        ("=ROUND(SUM(F5)*$B$9,2)", None, "=ROUND(SUM(F5:F8)*$B$12,2)"),
        ("=SUM($5:$5)", None, "=SUM($5:$8)"),
        ("=SUM(F:F)", None, "=SUM(F:F)"),
        ("=Other!F9", None, "=Other!F9"),
        ("='S'!F9", None, "='S'!F12"),
        ("=C5*D5", 2, "=C7*D7"),
        ("=A4+1", 2, "=A6+1"),
        ("=C5*B2", 2, "=C7*B2"),
        ("=C5*$B$2/$B$9+B9", 2, "=C7*$B$2/$B$12+B12"),
        ("=SUM(F$5:F5)", 2, "=SUM(F$5:F7)"),
        ("=F5/SUM(F$5:F$5)", 2, "=F7/SUM(F$5:F$8)"),
        ('=IF(C5="","",C5&" F5")', 1, '=IF(C6="","",C6&" F5")'),
    ],
)
def test_references_move_as_in_a_spreadsheet(formula, copy, wanted):
    assert moved(formula, "S", {"S": Repeat(5, 5, 4)}, copy) == wanted


def test_what_formulas_come_to_stands_beside_them_for_who_shows_without_calculating():
    book = our_invoice()
    more = {
        "A13": "=ROUND(SUM(F5)*7.5%,2)", "B13": '=IF(F6>1000,"large & ok","")', "C13": "=-(2+3)*2^2/5", "D13": '=A13&" x"',
        "E13": "=VLOOKUP(A1,A1:B2,1)", "F13": "=F13+1", "A14": "=1/0", "B14": "=ROUND(2.675,2)+INT(-1.5)", "C14": "=SUM(E4:E5)",
        "D14": "=SUMPRODUCT(D5,E5)", "E14": "=AVERAGE(A5)*COUNT(A5)", "F14": "=E13+1",
    }  # fmt: skip
    for at, formula in more.items():
        book.active[at] = formula
    second = book.create_sheet("2")
    second["A1"] = "='发票 Invoice'!F6*2"
    content = packed(book)
    assert not checked(content, NAMES).problems

    done = filled(content, values_of(document_of()) | {"line_names": sorted(LINES)})

    shown = load_workbook(io.BytesIO(done), data_only=True)
    sheet = shown["发票 Invoice"]
    goods = 1200 * 1.2 + 240 * 8.455 + 10 * 0.085
    assert [sheet[f"F{at}"].value for at in (5, 6, 7)] == pytest.approx([1440, 2029.2, 0.85])
    assert sheet["F8"].value == shown["2"]["A1"].value / 2 == pytest.approx(goods)
    values = {at: sheet[at].value for at in ("A15", "B15", "C15", "D15", "B16", "C16", "D16", "E16")}
    assert values["A15"] == pytest.approx(260.25)
    assert (values["B15"], values["C15"], values["D15"]) == ("large & ok", -4, "260.25 x")
    assert values["B16"] == pytest.approx(0.68)
    assert values["C16"] == pytest.approx(1.2 + 8.455 + 0.085)
    assert (values["D16"], values["E16"]) == (pytest.approx(goods), 6)
    assert {sheet[at].value for at in ("E15", "F15", "A16", "F16")} == {None}, "left to Excel"
    assert load_workbook(io.BytesIO(done))["发票 Invoice"]["F8"].value == "=SUM(F5:F7)"


def test_formulas_that_would_take_too_long_or_come_to_no_number_are_left_to_excel(monkeypatch):
    monkeypatch.setattr(workbook_template_results, "MOST_LOOKED_AT", 300)
    book = our_invoice()
    sheet = book.active
    sheet["A13"], sheet["B13"] = "=(0-8)^0.5", "=SUM(D5,2)"
    for at in range(14, 40):
        sheet.cell(at, 1, "=SUM($A$40:$A$60)")

    done = load_workbook(
        io.BytesIO(filled(packed(book), values_of(document_of(1)) | {"line_names": []})), data_only=True
    )

    sheet = done.active
    assert (sheet["A13"].value, sheet["B13"].value) == (None, 1202)
    assert (sheet["A14"].value, sheet["A39"].value) == (0, None)


def test_texts_that_double_in_every_row_are_left_to_excel():
    book = our_invoice()
    book.active["A13"] = "x" * 1000
    for at in range(14, 60):
        book.active.cell(at, 1, f"=A{at - 1}&A{at - 1}")

    done = load_workbook(
        io.BytesIO(filled(packed(book), values_of(document_of(1)) | {"line_names": []})), data_only=True
    )

    assert len(done.active["A18"].value) == 32_000
    assert done.active["A19"].value is None


@pytest.mark.parametrize("kind", DocumentKind.values)
@pytest.mark.parametrize("language", ["en", "both"])
def test_the_sample_of_every_kind_is_taken_and_filled(kind, language):
    content = sample_template(kind, language)
    found = checked(content, NAMES)

    assert not found.problems
    assert {"number", "date", "buyer.name"} <= found.used
    sheet = made(content, document_of(kind=kind)).active
    texts = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert any("SAMPLE-0001" in one for one in texts)
    assert not [one for one in texts if "{{" in one or "2001" in one]
    assert ("origin" in found.used) == (kind == "invoice")
    if kind in {"quotation", "invoice"}:
        assert {"total", "discount", "charges", "line.amount"} <= found.used
    if kind != "marks":
        assert any("Door lock" in one for one in texts)


@pytest.fixture
def put_up(browse, company):
    """Alice puts up a template."""

    def send(content: bytes, name: str = "Our invoice", kinds=("quotation", "invoice"), at: str = "add/", **more):
        file = {"file": SimpleUploadedFile("form.xlsx", content)} if content else {}
        return browse(company.alice).post(
            f"/documents/workbooks/{at}", {"name": name, "kinds": list(kinds), **file, **more}
        )

    return send


def _with(part: str, text: bytes) -> bytes:
    kept = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(packed(our_invoice()))) as before,
        zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for name in before.namelist():
            if name != part:
                after.writestr(name, before.read(name))
        after.writestr(part, text)
    return kept.getvalue()


def _cell(value: str) -> bytes:
    book = our_invoice()
    book.active["C7"] = value
    return packed(book)


HOSTILE = {
    "macros": (_with("xl/vbaProject.bin", b"x"), "macros"),
    "link": (_with("xl/externalLinks/externalLink1.xml", b"<x/>"), "reaches out of itself: xl/externalLinks"),
    "embedded": (_with("xl/embeddings/oleObject1.bin", b"x"), "reaches out of itself"),
    "shape": (_with("xl/drawings/drawing9.xml", b"<xdr:wsDr><xdr:sp macro=''></xdr:sp></xdr:wsDr>"), "text box"),
    "entities": (_with("xl/workbook.xml", b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"), "cannot be read"),
    "bomb": (_with("xl/media/zeros.xml", b"0" * (61 * 1024 * 1024)), "too large"),
    "picture": (
        _with(
            "xl/worksheets/_rels/sheet9.xml.rels",
            b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type='
            b'"x/image" Target="http://evil.example/a.png" TargetMode="External"/></Relationships>',
        ),
        "reaches out of itself: http://evil.example",
    ),
    "old": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600, "old .xls"),
    "no zip": (b"Name;Price\n", "cannot be read"),
    "webservice": (_cell('=WEBSERVICE("http://evil.example")'), "发票 Invoice!C7: this formula reaches out"),
    "future": (_cell("=_xlfn.WEBSERVICE(A1)"), "C7: this formula reaches out"),
    "elsewhere": (_cell("='C:\\[book.xlsx]S'!A1"), "C7: this formula reaches out"),
    "dde": (_cell("=cmd|'/c calc'!A1"), "C7: this formula"),
    "indirect": (_cell('=INDIRECT("A"&1)'), "C7: this formula reaches out"),
    "in formula": (_cell('="{{total}}"&A1'), "C7: a placeholder cannot stand in a formula"),
    "unknown": (_cell("{{byer.name}}"), "C7: there is no placeholder {{byer.name}}. Do you mean {{buyer.name}}?"),
    "air": (_cell("{{" + " " * 30_000 + "x"), "C7: a placeholder is not closed"),
    "open": (_cell("{{number"), "C7: a placeholder is not closed"),
    "two": (_cell("{{line.name}}"), "rows 5, 7"),
}


@pytest.mark.parametrize("which", HOSTILE)
def test_a_file_that_must_not_be_taken_says_why_and_where(put_up, which, scope):
    content, sentence = HOSTILE[which]

    answer = put_up(content)

    assert answer.status_code == 422
    assert sentence in words(answer)
    assert not WorkbookTemplate.objects.exists()


def test_a_chinese_keyboards_braces_count_too(put_up, scope):
    assert put_up(_cell("｛｛buyer.name｝｝")).status_code == 302


def test_an_issued_document_is_handed_out_again_as_it_was(put_up, browse, company, quotation, seller, scope):
    put_up(packed(our_invoice()))
    template = WorkbookTemplate.objects.get()
    client, url = browse(company.bob), f"/documents/{quotation.pk}/workbook/{template.pk}/"
    assert "Excel by Our invoice" in words(client.get(f"/documents/{quotation.pk}/"))

    draft = load_workbook(io.BytesIO(client.get(url).content)).active
    assert draft["B5"].value == "H-40"
    assert draft.oddHeader.center.text == "DRAFT"
    assert not FilledWorkbook.objects.exists()
    documents.issue_document(seller, quotation)
    first = client.get(url)
    other = our_invoice()
    other.active["A1"] = "Another head"
    put_up(packed(other), at=f"{template.pk}/change/")

    again = client.get(url)

    assert again.content == first.content
    assert "Our invoice" in first["Content-Disposition"]
    assert load_workbook(io.BytesIO(first.content)).active.oddHeader.center.text is None
    kept = FilledWorkbook.objects.get()
    assert (kept.template_version, WorkbookTemplate.objects.get().version) == (1, 2)
    assert AuditEntry.objects.filter(word="workbook.changed").count() == 1
    browse(company.alice).post(f"/documents/workbooks/{template.pk}/archive/")
    assert client.get(url).content == first.content
    assert "Excel by Our invoice" not in words(client.get(f"/documents/{quotation.pk}/"))


def test_a_draft_that_is_issued_while_its_file_is_made_is_not_kept_as_the_issued_one(
    put_up, browse, company, quotation, seller, scope, monkeypatch
):
    put_up(packed(our_invoice()))
    url = f"/documents/{quotation.pk}/workbook/{WorkbookTemplate.objects.get().pk}/"
    fill = workbooks.filled

    def slowly(*what, **more):
        monkeypatch.undo()
        documents.issue_document(seller, quotation)
        return fill(*what, **more)

    monkeypatch.setattr(workbooks, "filled", slowly)

    answer = browse(company.bob).get(url)

    assert load_workbook(io.BytesIO(answer.content)).active.oddHeader.center.text == "DRAFT"
    assert not FilledWorkbook.objects.exists()
    final = browse(company.bob).get(url)
    assert load_workbook(io.BytesIO(final.content)).active.oddHeader.center.text is None
    assert FilledWorkbook.objects.count() == 1


def test_a_letter_takes_the_own_file_beside_the_pdf(put_up, browse, company, quotation, seller, scope):
    put_up(packed(our_invoice()))
    template = WorkbookTemplate.objects.get()
    documents.issue_document(seller, quotation)
    Letters(company.bob)
    client = browse(company.bob)
    page = client.get(f"/documents/{quotation.pk}/").content.decode()
    address = f"/documents/{quotation.pk}/mail/?workbook={template.pk}"
    assert f'hx-post="{address}"' in page

    client.post(address)

    names = sorted(one.name for one in Draft.objects.get().attachments.all())
    assert names == [f"{quotation.number} Our invoice.xlsx", f"{quotation.number}.pdf"]
    assert FilledWorkbook.objects.count() == 1


def test_a_sum_that_leaves_charges_out_is_not_handed_out(put_up, browse, company, quotation, scope):
    book = our_invoice()
    book.active["F7"] = "=F6"
    put_up(packed(book))
    template = WorkbookTemplate.objects.get()
    quotation.terms = quotation.terms | {"charges": [{"words": "Freight", "amount": "50"}]}
    quotation.save()

    answer = browse(company.bob).get(f"/documents/{quotation.pk}/workbook/{template.pk}/")

    assert answer.status_code == 409
    assert "its sum would be wrong" in words(answer)


def test_a_price_without_the_lines_discount_is_not_handed_out(put_up, browse, company, quotation, seller, scope):
    put_up(packed(our_invoice()))
    template = WorkbookTemplate.objects.get()
    quotation.lines.update(discount=3)
    documents.total(quotation)
    documents.issue_document(seller, quotation)

    answer = browse(company.bob).get(f"/documents/{quotation.pk}/workbook/{template.pk}/")

    assert answer.status_code == 409
    assert "its amounts would not add up" in words(answer)
    assert not FilledWorkbook.objects.exists()


def test_a_sample_is_handed_out_with_the_lines_discount(put_up, browse, company, quotation, scope):
    put_up(sample_template("quotation", "en"), kinds=["quotation"])
    template = WorkbookTemplate.objects.get()
    quotation.lines.update(discount=Decimal("2.5"))
    documents.total(quotation)

    made = browse(company.bob).get(f"/documents/{quotation.pk}/workbook/{template.pk}/")

    sheet = load_workbook(io.BytesIO(b"".join(made)), data_only=True).active
    said = [cell.value for row in sheet.iter_rows() for cell in row]
    assert ("2.5%" in said, 585 in said, 600 in said) == (True, True, False)


def test_names_kinds_and_rights_are_kept_to(put_up, browse, company, rival, quotation, scope):
    assert put_up(packed(our_invoice()), kinds=["invoice"]).status_code == 302
    template = WorkbookTemplate.objects.get()
    taken = put_up(packed(our_invoice()))
    assert taken.status_code == 422
    assert "Another template is called Our invoice already" in words(taken)
    assert "Choose for which documents" in words(put_up(packed(our_invoice()), name="Other", kinds=[]))
    assert WorkbookTemplate.objects.count() == 1
    assert browse(company.bob).get("/documents/workbooks/").status_code == 403
    assert browse(company.bob).post("/documents/workbooks/add/", {"name": "x"}).status_code == 403
    assert browse(company.bob).get(f"/documents/{quotation.pk}/workbook/{template.pk}/").status_code == 404, (
        "another kind"
    )
    alice = browse(company.alice)
    assert alice.get(f"/documents/workbooks/{template.pk}/file/").content == packed_again(template)
    assert (
        load_workbook(io.BytesIO(alice.get(f"/documents/workbooks/{template.pk}/try/").content)).active["B6"].value
        == "KH-330"
    )
    assert alice.get("/documents/workbooks/sample/invoice/").status_code == 200
    assert "{{line.amount}}" in words(browse(company.bob).get("/documents/workbooks/placeholders/"))


def test_a_refused_change_keeps_what_was_typed(put_up, scope):
    put_up(packed(our_invoice()), kinds=["invoice"])
    template = WorkbookTemplate.objects.get()

    answer = put_up(b"no workbook", name="Our new invoice", kinds=["quotation"], at=f"{template.pk}/change/")

    page = answer.content.decode()
    form = page[page.index(f'action="/documents/workbooks/{template.pk}/change/') :]
    form = form[: form.index("</form>")]
    assert (answer.status_code, "cannot be read" in form) == (422, True)
    assert 'value="Our new invoice"' in form
    assert [kind for kind in DocumentKind.values if f'value="{kind}" checked' in form] == ["quotation"]
    assert WorkbookTemplate.objects.get().name == "Our invoice"


def test_two_who_take_one_name_at_once_read_that_it_is_taken(put_up, scope, monkeypatch):
    put_up(packed(our_invoice()))
    monkeypatch.setattr(actions, "_refuse_taken", lambda template, name: None)  # neither sees the other's yet

    answer = put_up(packed(our_invoice()))

    assert answer.status_code == 422
    assert "Another template is called Our invoice already" in words(answer)
    assert WorkbookTemplate.objects.count() == 1


def test_a_template_is_not_taken_back_where_as_many_as_may_be_are_in_use(put_up, browse, company, scope, monkeypatch):
    put_up(packed(our_invoice()))
    template = WorkbookTemplate.objects.get()
    url, alice = f"/documents/workbooks/{template.pk}/archive/", browse(company.alice)
    alice.post(url)
    put_up(packed(our_invoice()), name="Another")
    monkeypatch.setattr(actions, "MOST_TEMPLATES", 1)

    answer = alice.post(url, {"do": "return"})

    assert answer.status_code == 409
    assert "At most 1 templates are in use at once" in words(answer)
    assert WorkbookTemplate.objects.in_use().get().name == "Another"


def test_every_printed_page_of_a_draft_says_so():
    book = our_invoice()
    sheet = book.active
    sheet.HeaderFooter.differentFirst = sheet.HeaderFooter.differentOddEven = True
    sheet.evenHeader.left.text = "{{mark}}"
    book.create_sheet("Packing")["A1"] = "{{ Mark }}"
    book.create_sheet("Notes")["A1"] = "{{notes}}"

    values = values_of(document_of(), mark="draft") | {"line_names": sorted(LINES)}
    done = load_workbook(io.BytesIO(filled(packed(book), values, mark="DRAFT")))

    heads = {one.title: [getattr(one, f"{at}Header").center.text for at in ("odd", "even", "first")] for one in done}
    assert heads["发票 Invoice"] == ["DRAFT", None, "DRAFT"]
    assert done["发票 Invoice"].evenHeader.left.text == done["Packing"]["A1"].value == "DRAFT"
    assert (heads["Packing"], heads["Notes"]) == ([None] * 3, ["DRAFT"] * 3)


def test_a_sum_of_goods_alone_is_not_taken_for_what_is_paid():
    document = document_of()

    assert lacks_money({"goods_total"}, document)
    assert not lacks_money({"goods_total", "total"}, document)


def test_quantities_are_added_up_only_where_every_line_has_one():
    document = document_of(2)
    assert values_of(document)["document"]["quantity"]["value"] == "2400"
    del document["lines"][1]["quantity"]

    assert values_of(document)["document"]["quantity"]["value"] == ""


def packed_again(template: WorkbookTemplate) -> bytes:
    return file_of(current(template))
