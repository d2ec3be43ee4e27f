"""A block copied from a spreadsheet fills the sheet of goods as it stood there, whatever stands in its cells."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.template.loader import render_to_string
from playwright.sync_api import Page

import argosy.deals
from argosy.deals.views.document_pages import LINE_COLUMNS
from tests.browser import chromium

pytestmark = pytest.mark.needs("chromium")
MODULE = Path(argosy.deals.__file__).parent / "static" / "deals" / "sheet.js"
PLACE = "http://localhost/deals/"
COPIED = """([name, text]) => {
  const field = document.querySelector(`[name="${name}"]`);
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", text);
  field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
}"""


@pytest.fixture(scope="module")
def browser():
    with chromium() as found:
        yield found


@pytest.fixture
def page(browser):
    yield from _sheet(browser, render_to_string("deals/sheet.html", {"spare": range(1)}))


@pytest.fixture
def document(browser):
    """The sheet of a document, which has a discount between the price and what the goods cost us."""
    columns = " ".join(f"l_{name}" for name in LINE_COLUMNS if name != "carton_numbers")
    yield from _sheet(
        browser,
        render_to_string("documents/goods.html", {"spare": range(1), "columns": columns, "with_costs": True}),
    )


def _sheet(browser, sheet: str):
    body = f'<form>{sheet}</form><script type="module">{MODULE.read_text()}</script>'
    page = browser.new_page()
    page.route("**/*", lambda route: route.fulfill(body=body, headers={"Content-Type": "text/html; charset=utf-8"}))
    page.goto(PLACE)
    yield page
    page.close()


def pasted(page: Page, text: str, into: str = "product") -> list[tuple[str, ...]]:
    """What the lines say afterwards: product, model, quantity, unit, price, currency; the empty one at the end is left out."""
    page.evaluate(COPIED, [into, text])
    columns = ("product", "model", "quantity", "unit", "price", "currency")
    lines = page.locator("tbody tr").all()
    found = [tuple(line.locator(f"[name={name}]").input_value() for name in columns) for line in lines]
    return [one for one in found if any(one)]


def test_a_block_fills_lines_from_where_it_is_pasted(page):
    assert pasted(page, "H-40\t500\tpcs\nH-60\t80\tset\n", into="model") == [
        ("", "H-40", "500", "pcs", "", ""),
        ("", "H-60", "80", "set", "", ""),
    ]


def test_a_cell_of_several_lines_stays_one_cell(page):
    copied = 'Hinge\tH-40\t500\r\n"Door closer\n""soft"" 45 kg"\tD-9\t20\r\nPipe 12"\tP-1\t7\r\n'

    assert pasted(page, copied) == [
        ("Hinge", "H-40", "500", "", "", ""),
        ('Door closer "soft" 45 kg', "D-9", "20", "", "", ""),
        ('Pipe 12"', "P-1", "7", "", "", ""),
    ]


@pytest.mark.parametrize(
    ("cell", "figures"),
    [
        (".85", ".85"),
        ("$.85", ".85"),
        ("USD 1,200.50", "1,200.50"),
        ("￥8.40/件", "8.40"),
        ("Rs.500", "500"),
        ("12,50 €", "12,50"),
        ("3 x 5", "3 x 5"),
        ("８．４０元", "8.40"),
        ("￥１，２００", "1,200"),
        ("TBA", ""),
    ],
)
def test_a_price_keeps_its_point_and_loses_what_stands_around_it(page, cell, figures):
    [(*_others, price, _currency)] = pasted(page, f"Hinge\tH-40\t1\tpcs\t{cell}\n")

    assert price == figures


@pytest.mark.parametrize(
    "head",
    ["No.\tItem No.\tDescription\tUnit Price (USD)\tQty (pcs)\tAmount", "序号\t货号\t品名规格\t单价\t数量\t金额"],
)
def test_headings_say_where_each_column_goes(page, head):
    copied = head + "\n1\tH-40\tHinge\t1.20\t500\t600.00\n2\tH-60\tHinge 60\t1.55\t80\t124.00\n"

    assert pasted(page, copied) == [
        ("Hinge", "H-40", "500", "", "1.20", ""),
        ("Hinge 60", "H-60", "80", "", "1.55", ""),
    ]


@pytest.mark.parametrize(
    "rows",
    [
        ("Product name plate\tModel A\t500", "Product tag\tModel B\t80"),
        ("Christmas net light\tCL-1\t100 pcs\tpcs\tUSD 8.40", "Curtain light\tCL-2\t50 pcs\tpcs\tUSD 9"),
        ("产品展示架\tA-1\t100pcs\t\t￥8.40/件", "产品支架\tA-2\t50pcs\t\t￥9/件"),
        ("Product tag\tModel A\tpcs\tprice on request", "Product plate\tModel B\tset\tprice on request"),
    ],
)
def test_a_row_that_only_sounds_like_headings_is_goods(page, rows):
    names = [row.split("\t")[0] for row in rows]

    assert [one[0] for one in pasted(page, "\n".join(rows))] == names


@pytest.mark.parametrize(
    ("cells", "discount", "cost", "currency", "each"),
    [
        ("9.10\tCNY\t24", "", "9.10", "CNY", "24"),  # as sheets were typed before they had a discount
        ("9.10", "", "9.10", "", ""),
        ("\tCNY\t24", "", "", "CNY", "24"),
        ("5\t9.10\tCNY\t24", "5", "9.10", "CNY", "24"),
        ("5 %\t9.10", "5", "9.10", "", ""),
        ("\t9.10", "", "9.10", "", ""),
        ("2,208.00\t9.10\tCNY", "", "9.10", "CNY", ""),  # the amount of the line is ours to reckon
        ("9.10\tRMB\t24", "", "9.10", "RMB", "24"),
        ("9.10\t24\tCTN", "", "9.10", "", "24"),  # three capital letters are no currency by that alone
        ("5 %\t9.10\t24\tPCS", "5", "9.10", "", "24"),
    ],
)
def test_what_stands_behind_the_price_is_a_discount_only_where_it_says_so(
    document, cells, discount, cost, currency, each
):
    document.evaluate(COPIED, ["l_number", f"H-40\tHinge\t铰链\t120\tpcs\t18.40\t{cells}\n"])

    line = document.locator("tbody tr").first
    names = ("price", "discount", "cost", "cost_currency", "each")
    found = tuple(line.locator(f"[name=l_{name}]").input_value() for name in names)
    assert found == ("18.40", discount, cost, currency, each)


def test_discounts_are_pasted_into_their_own_column(document):
    document.evaluate(COPIED, ["l_discount", "5\n7.5\n"])

    assert [one.input_value() for one in document.locator("[name=l_discount]").all()][:2] == ["5", "7.5"]
