"""A workbook as people keep it: a title and merged groups above the headings, further sheets, cells joined over rows."""

from __future__ import annotations

import io

import openpyxl
import pytest

from argosy.customers.models import Contact, Customer
from tests.exchange.workbooks import ods, xlsb
from tests.reading_pages import words

pytestmark = pytest.mark.django_db
TITLE = ["2026年广交会客户名单"]
GROUPS = ["公司信息", None, "联系人信息"]
HEAD = ["公司名称", "国家", "联系人", "邮箱"]
ROW = ["Hafenkontor GmbH", "德国", "Uwe Brandt", "uwe@hafenkontor.example"]


def _book(*sheets: tuple[str, list[list]], joined: tuple[str, ...] = ()) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets:
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
        for cells in joined:
            sheet.merge_cells(cells)
    if sheets[0][1][0] == TITLE:
        for cells in ("A1:D1", "A2:B2", "C2:D2"):
            book.worksheets[0].merge_cells(cells)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def test_headings_are_found_below_a_title_and_merged_groups(bring):
    done = bring(_book(("客户", [TITLE, GROUPS, HEAD, ROW])), name="messy.xlsx")

    assert (done.made, done.failed, done.rows) == (1, 0, 1)
    made = Customer.objects.get()
    assert (made.name, made.country) == ("Hafenkontor GmbH", "DE")
    assert Contact.objects.get().email == "uwe@hafenkontor.example"


def test_people_beside_a_company_that_is_joined_over_their_rows_are_all_its_people(bring):
    more = [None, None, "Ola Lie", "ola@hafenkontor.example"]
    other = ["Rawabi", "沙特阿拉伯", "Omar", "omar@rawabi.example"]

    done = bring(_book(("客户", [HEAD, ROW, more, other, more[:2]]), joined=("A2:A3", "B2:B3")), name="joined.xlsx")

    assert done.failed == 0
    assert sorted((one.name, one.customer.name) for one in Contact.objects.all()) == [
        ("Ola Lie", "Hafenkontor GmbH"),
        ("Omar", "Rawabi"),
        ("Uwe Brandt", "Hafenkontor GmbH"),
    ]
    assert Customer.objects.count() == 2


@pytest.mark.parametrize("head", [["Firma X", "Land X", "Wer", "Wo"], ["Company", "Land X", "Wer", "E-mail"], HEAD])
def test_a_first_line_is_the_headings_where_no_other_tells_more(upload, head):
    made = upload(_book(("List", [head, ROW, ROW])), name="plain.xlsx")

    assert made.shape["head"] == head
    assert made.rows == 2


def test_sheets_that_are_not_read_are_named(upload, browse, company):
    first, second = ("客户", [HEAD, ROW]), ("Suppliers", [["Company"], ["Second Ltd"]])

    made = upload(_book(first, second, ("Empty", [])), name="two.xlsx")
    said = words(browse(company.bob).get(f"/exchange/{made.pk}/"))

    assert "Only the first sheet is read. Not read: Suppliers." in said
    assert "Only the first sheet" not in words(browse(company.bob).get(f"/exchange/{upload(_book(first)).pk}/"))


def test_columns_of_a_card_are_called_in_the_readers_language(upload, browse, company):
    company.bob.user.language = "zh-hans"
    company.bob.user.has_chosen_language = True
    company.bob.user.save()

    made = upload(b"BEGIN:VCARD\r\nVERSION:2.1\r\nN:Smith;John\r\nORG:Smith\r\nEND:VCARD\r\n", name="old.vcf")
    page = browse(company.bob).get(f"/exchange/{made.pk}/").content.decode()

    assert "手机" in page
    assert "Mobile phone" not in page


def test_cells_joined_in_an_opendocument_list_are_said_of_all_their_rows(bring):
    rows = [
        [("Customers 2026", 4, 1), None, None, None],
        HEAD,
        [("Hafenkontor GmbH", 1, 2), ("德国", 1, 2), "Uwe Brandt", "uwe@hafenkontor.example"],
        [None, None, "Ola Lie", "ola@lie.example"],
        ["Rawabi", "沙特阿拉伯", "Omar", "omar@rawabi.example"],
    ]

    done = bring(ods(rows), name="list.ods")

    assert done.failed == 0
    assert sorted((one.name, one.customer.name) for one in Contact.objects.all()) == [
        ("Ola Lie", "Hafenkontor GmbH"),
        ("Omar", "Rawabi"),
        ("Uwe Brandt", "Hafenkontor GmbH"),
    ]


def test_a_list_of_excels_binary_sort_is_imported(bring):
    done = bring(xlsb([HEAD, ROW]), name="list.xlsb")

    assert (done.made, done.failed) == (1, 0)
    assert Contact.objects.get().customer.name == "Hafenkontor GmbH"


def test_the_page_offers_the_kinds_of_file_that_it_reads(browse, company):
    page = browse(company.bob).get("/exchange/new/").content.decode()

    for kind in (".xlsx", ".xls", ".xlsb", ".ods", ".csv", ".vcf"):
        assert f"{kind}," in page or f'{kind}"' in page
