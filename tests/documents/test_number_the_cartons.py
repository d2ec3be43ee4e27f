"""A packing list says which cartons hold which line: numbered by itself, or as somebody typed it."""

from __future__ import annotations

import io
from datetime import date

import openpyxl
import pypdfium2
import pytest

from argosy.deals.actions import documents
from argosy.deals.contents import content_of
from argosy.deals.papers import cartons, setting
from argosy.deals.papers.checking import findings
from argosy.deals.papers.laying_out import laid_out
from argosy.deals.papers.workbook import as_xlsx
from tests.reading_pages import words

pytestmark = pytest.mark.django_db
TODAY = date(2026, 3, 2)
HTMX = {"HTTP_HX_REQUEST": "true"}
HEAD = {"date": "2026-03-02", "language": "en", "layout": "classic", "currency": "USD"}


@pytest.fixture
def packing(quotation, seller):
    return documents.continue_as(seller, quotation, "packing_list")


def listed(packing, *lines):
    """The list with these lines: each 200 hinges a carton, so many hinges, the numbers that were typed."""
    content = content_of(packing)
    first = content["lines"][0]
    names = [{"number": f"H-{at}", "quantity": quantity} for at, (quantity, _numbers) in enumerate(lines, start=1)]
    numbers = [{"carton_numbers": typed} for _quantity, typed in lines]
    return content | {"lines": [first | name | number for name, number in zip(names, numbers, strict=True)]}


def column(data, name: str) -> list[str]:
    at = [one["label"][0] for one in data["columns"]].index(name)
    return [row[at] for row in data["rows"]]


def said(content, *chain) -> str:
    return " ".join(one.sentence for one in findings(content, chain, TODAY))


def test_lines_are_numbered_one_behind_the_other(packing):
    data = laid_out(listed(packing, ("500", ""), ("200", ""), ("1000", "")))

    assert column(data, "Carton No.") == ["1-3", "4", "5-9"]
    assert column(data, "Cartons") == ["3", "1", "5"]


def test_what_somebody_typed_stays_and_the_next_line_goes_on_behind_it(packing):
    data = laid_out(listed(packing, ("500", "11-13"), ("200", "")))

    assert column(data, "Carton No.") == ["11-13", "14"]


def test_a_carton_with_goods_of_two_lines_is_counted_once(packing):
    data = laid_out(listed(packing, ("500", "1-3"), ("100", "3"), ("200", "4")))

    names = [one["label"][0] for one in data["columns"]]
    assert column(data, "Cartons") == ["3", "0", "1"]
    assert data["sums"][names.index("Cartons")] == "4"
    assert data["sums"][names.index("CBM (m³)")] == "0.120"
    assert data["sums"][names.index("N.W. (kg)")] == "56.00"  # 800 hinges weigh what they weigh


def test_behind_goods_whose_packing_nobody_knows_nothing_is_numbered(packing):
    content = listed(packing, ("500", ""), ("200", ""), ("200", "8"))
    content["lines"][0]["each"] = ""

    assert column(laid_out(content), "Carton No.") == ["", "", "8"]


def test_the_paper_and_the_workbook_show_the_numbers_and_other_papers_do_not(packing):
    content = listed(packing, ("500", ""), ("200", "21"))

    pages = pypdfium2.PdfDocument(setting.as_pdf(laid_out(content), {}))
    text = " ".join(page.get_textpage().get_text_range() for page in pages)
    sheet = openpyxl.load_workbook(io.BytesIO(as_xlsx(content))).active
    cells = [cell.value for row in sheet.iter_rows() for cell in row]
    booking = laid_out(content | {"kind": "booking"})

    assert "Carton No." in text
    assert "1-3" in text
    assert {"Carton No.", "1-3", "21"} <= set(cells)
    assert "Carton No." not in [one["label"][0] for one in booking["columns"]]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("1-20", "1-20"),
        ("C/NO. 1–20, 31", "1-20, 31"),
        ("箱号：1～20、21-25", "1-25"),
        ("7 to 9", "7-9"),
        ("Carton No. 7-9", "7-9"),
        ("CTN NOS.: 7-9", "7-9"),
        ("", ""),
    ],
)
def test_numbers_are_typed_as_people_write_them(typed, kept):
    assert cartons.words_of(cartons.read(typed)) == kept


@pytest.mark.parametrize(
    "typed", ["many", "20-1", "0", "1-20-30", "1234567", ",".join(str(one) for one in range(1, 40, 2))]
)
def test_what_is_no_number_of_cartons_is_refused_with_a_sentence(packing, browse, company, typed):
    form = HEAD | {"l_number": ["H-40"], "l_quantity": ["500"], "l_carton_numbers": [typed]}

    answer = browse(company.bob).post(f"/documents/{packing.pk}/change/", form, **HTMX)

    assert answer.status_code == 422
    assert "does not say which cartons. Type for example 1-20, 31, and 8 ranges at most." in words(answer)
    assert packing.lines.get().carton_numbers == ""


def test_typed_numbers_are_kept_and_the_page_says_what_follows_by_itself(packing, browse, company):
    client = browse(company.bob)
    form = HEAD | {"l_number": ["H-40", "H-41"], "l_quantity": ["500", "200"], "l_each": ["200", "200"]}

    client.post(f"/documents/{packing.pk}/change/", form | {"l_carton_numbers": ["C/NO. 11-13", ""]}, **HTMX)
    page = client.get(f"/documents/{packing.pk}/").content.decode()

    assert [one.carton_numbers for one in packing.lines.order_by("position")] == ["11-13", ""]
    assert 'name="l_carton_numbers" maxlength="120" value="11-13"' in page
    assert 'placeholder="14"' in page


def test_a_pasted_block_has_a_column_of_carton_numbers_on_a_packing_list_alone(packing, quotation, browse, company):
    client = browse(company.bob)

    pasted = [client.get(f"/documents/{one.pk}/").context["columns"].split() for one in (packing, quotation)]

    assert ["l_carton_numbers" in columns for columns in pasted] == [True, False]


def test_as_many_numbers_as_may_be_typed_are_kept(packing, browse, company):
    numbers = [f"{first}-{first + 1}" for first in range(100_000, 100_024, 3)]
    form = HEAD | {"l_number": ["H-40"], "l_quantity": ["500"], "l_carton_numbers": [",".join(numbers)]}

    answer = browse(company.bob).post(f"/documents/{packing.pk}/change/", form, **HTMX)

    assert answer.status_code == 200
    assert packing.lines.get().carton_numbers == ", ".join(numbers)


def test_another_paper_of_the_transaction_keeps_the_numbers_while_it_is_typed_into(quotation, browse, company):
    quotation.lines.update(carton_numbers="11-13")
    client = browse(company.bob)

    page = client.get(f"/documents/{quotation.pk}/").content.decode()

    assert '<input type="hidden" name="l_carton_numbers" value="11-13">' in page


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        ([("500", "1-2")], "H-1: 1-2 are 2 cartons, and with 200 in a carton the goods take 3."),
        ([("500", "1-3"), ("200", "3")], "H-2: a line before it names the cartons 3 too. Are both in them?"),
        ([("500", "1-3"), ("200", "6")], "No line names the cartons 4-5."),
    ],
)
def test_numbers_that_do_not_fit_are_said(packing, lines, sentence):
    assert sentence in said(listed(packing, *lines))


def test_marks_and_other_papers_that_count_otherwise_are_said(packing):
    content = listed(packing, ("500", ""))
    content["terms"] = content["terms"] | {"marks": "VOGT\nHAMBURG\nC/NO. 1-5"}
    booking = listed(packing, ("500", "1-4")) | {"kind": "booking", "number": "BN-1"}

    assert "The marks number the cartons up to 5, and there are 3." in said(content)
    assert "There are 3 cartons here and 4 on BN-1." in said(content, booking)


@pytest.mark.parametrize("marks", ["C/NO. 1-3", "C/NO. 1-UP", "VOGT 1-5"])
def test_marks_that_agree_or_leave_it_open_are_no_alarm(packing, marks):
    content = listed(packing, ("500", ""))
    content["terms"] = content["terms"] | {"marks": marks}

    assert "carton" not in said(content)
