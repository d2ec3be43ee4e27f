"""Products come and go as tables: headings in two languages, numbers of any country, wrong lines to mend."""

from __future__ import annotations

import io
from decimal import Decimal

import pytest
from openpyxl import Workbook, load_workbook

from argosy.audit.models import AuditEntry
from argosy.catalogue import exchange
from argosy.catalogue.models import Product, ProductImport
from tests.catalogue.conftest import figures
from tests.reading_pages import words

pytestmark = pytest.mark.django_db


def test_a_chinese_price_list_is_brought_in(bring, scope):
    book = Workbook()
    book.active.append(["货号", "中文品名", "单位", "装箱数", "单价", "币种"])
    book.active.append(["DL-7", "门锁", "套", 24, 3.5, "usd"])
    file = io.BytesIO()
    book.save(file)

    answer = bring(file.getvalue(), "价格.xlsx")

    assert figures(answer) == "1 added, 0 changed, 0 failed"
    product = Product.objects.get(number="DL-7")
    assert (product.name_zh, product.unit, product.pack_quantity) == ("门锁", "set", 24)
    price = product.prices.get()
    assert (str(price.price.normalize()), price.currency) == ("3.5", "USD")


def test_known_numbers_are_changed_and_empty_cells_say_nothing(bring, hinge):
    answer = bring("Number;Name;HS code;MOQ\nH-40;;830211;1,000\nNEW-1;Bolt;;\n".encode("gb18030"))

    hinge.refresh_from_db()
    assert figures(answer) == "1 added, 1 changed, 0 failed"
    assert (hinge.name, hinge.hs_code, hinge.moq) == ("Stainless steel hinge", "830211", 1000)


def test_a_title_above_the_headings_is_passed_over_and_what_is_not_read_is_said(bring, scope):
    answer = bring(b"Price list 2030\n\nItem No;Name;Shelf\nA-1;Hinge;red\nA-2;Bolt;\n")

    assert sorted(Product.objects.values_list("number", "name")) == [("A-1", "Hinge"), ("A-2", "Bolt")]
    assert "Columns that were not read: Shelf." in words(answer)
    assert "Line 5" in words(bring(b"Price list 2030,\n,\nItem No,MOQ\nA-3,5\nA-4,many\n"))


def test_an_empty_unit_leaves_the_one_that_is_known(bring, hinge):
    Product.objects.update(unit="set")

    bring(b"Number,Unit,MOQ\nH-40,,7\nNEW-1,,\n")

    assert {one.number: one.unit for one in Product.objects.all()} == {"H-40": "set", "NEW-1": "piece"}


@pytest.mark.parametrize(
    ("heading", "currency", "incoterm"),
    [
        ("Price FOB USD", "USD", "FOB"),
        ("FOB (US$)", "USD", "FOB"),
        ("单价（美元）", "USD", ""),
        ("CIF价/EUR", "EUR", "CIF"),
    ],
)
def test_the_heading_of_the_prices_says_their_currency_and_term(bring, scope, heading, currency, incoterm):
    answer = bring(f"Number;Name;{heading};成本(RMB)\nA-1;Hinge;1.20;7.5\n".encode())

    product = Product.objects.get(number="A-1")
    price = product.prices.get()
    assert (str(price.price.normalize()), price.currency, price.incoterm) == ("1.2", currency, incoterm)
    assert (product.cost, product.cost_currency) == (Decimal("7.5"), "CNY")
    assert "not read" not in words(answer)


def test_a_line_that_names_its_currency_is_believed_and_a_word_is_no_currency(bring, scope):
    bring(b"Number;Name;Price USD;Currency;Cadmium\nA-1;Hinge;1.20;EUR;x\n")

    assert Product.objects.get(number="A-1").prices.get().currency == "EUR"
    assert not Product.objects.get(number="A-1").cost


@pytest.mark.parametrize("line", [b"A-1,1.20,", b"A-1,1.20,US$", b"A-1,1.20,dollars"])
def test_a_price_without_its_currency_is_not_lost_unseen(bring, hinge, line):
    answer = bring(b"Number,Price,Currency\n" + line + b"\n")

    assert "Line 2 Write the currency of the price with three letters, for example USD." in words(answer)
    assert Product.objects.count() == 1


def test_right_lines_come_in_and_wrong_ones_are_a_file_to_mend(bring, browse, company, hinge):
    answer = bring(b"Number,MOQ,Name\nA-1,5,Bolt\nA-2,many,Nut\nA-2,3,Nut\nA-1,6,Bolt again\n")

    assert figures(answer) == "2 added, 0 changed, 2 failed"
    assert "Line 3 “many” is not a number that can stand there." in words(answer)
    assert "The number A-1 stands in the file twice." in words(answer)
    url = answer.request["PATH_INFO"] + "problems/"
    file = browse(company.bob).get(url).content
    lines = [list(row) for row in load_workbook(io.BytesIO(file)).active.values]
    assert lines[0] == ["Number", "MOQ", "Name", "What was the matter"]
    assert lines[1][:3] == ["A-2", "many", "Nut"]
    book = load_workbook(io.BytesIO(file))
    book.active["A2"], book.active["B2"], book.active["A3"] = "A-4", "8", "A-5"
    mended = io.BytesIO()
    book.save(mended)
    again = bring(mended.getvalue())
    assert figures(again) == "2 added, 0 changed, 0 failed"
    assert "Columns that were not read" not in words(again)
    assert Product.objects.get(number="A-4").moq == 8


@pytest.mark.parametrize("content", [b"\x00\x01\x02", b"PK\x03\x04nonsense", b"a,b\n1,2\n"])
def test_what_is_no_list_of_products_is_refused_with_a_sentence(bring, scope, content):
    answer = bring(content)

    assert answer.status_code == 422
    assert not Product.objects.exists()
    assert not ProductImport.objects.exists()


def test_what_is_exported_can_be_imported(browse, company, hinge, bring):
    client = browse(company.bob)
    csv = client.get("/products/export/csv/").content
    book = load_workbook(io.BytesIO(client.get("/products/export/xlsx/").content))

    rows = list(book.active.values)
    assert rows[0][0] == "Number"
    assert rows[1][rows[0].index("Per carton")] == 200
    hinge.delete()
    assert figures(bring(csv)) == "1 added, 0 changed, 0 failed"
    again = Product.objects.get(number="H-40")
    assert (again.name_zh, again.gross_weight, again.cost) == (hinge.name_zh, hinge.gross_weight, hinge.cost)


def test_costs_leave_only_with_who_may_see_them(browse, company, hinge):
    role = company.tina.role
    role.rights = ["catalogue.use"]
    role.save()

    head = browse(company.tina).get("/products/export/csv/").content.decode("utf-8-sig").splitlines()[0]

    assert "Cost" not in head
    assert "0.8" not in words(browse(company.tina).get(f"/products/{hinge.pk}/"))


def test_a_name_never_runs_as_a_formula(browse, company, seller):
    from argosy.catalogue.actions import products

    products.add_product(seller, number="X-1", name="=HYPERLINK(1)")
    client = browse(company.bob)

    book = load_workbook(io.BytesIO(client.get("/products/export/xlsx/").content))
    assert "'=HYPERLINK" in client.get("/products/export/csv/").content.decode("utf-8-sig")
    assert book.active["C2"].data_type == "s"


def test_numbers_below_nought_are_numbers_and_what_looks_like_a_formula_is_words():
    table = exchange.as_csv(["n"], [[-3], [-2.5], [Decimal("-1.20")], ["-2+3"]])

    assert table.decode("utf-8-sig").split() == ["n", "-3", "-2.5", "-1.2", "'-2+3"]


def test_what_is_in_stock_comes_and_goes_with_the_table(bring, browse, company, scope):
    bring(b"Number,Name,In stock\nH-1,Hinge,120.5\nH-2,Lock,\n")

    counted = dict(Product.objects.values_list("number", "in_stock"))
    assert counted == {"H-1": Decimal("120.5"), "H-2": None}
    assert AuditEntry.objects.filter(word="product.counted").count() == 1
    saved = browse(company.bob).get("/products/export/csv/").content.decode("utf-8-sig")
    assert "In stock" in saved
    assert "120.5" in saved
    bring(b"Number,In stock\nH-1,\nH-2,7\n")
    assert dict(Product.objects.values_list("number", "in_stock")) == {"H-1": Decimal("120.5"), "H-2": Decimal(7)}


def test_a_list_with_commas_in_names_and_numbers_is_parted_by_its_semicolons(bring, scope):
    lines = [
        "number;name;price;currency",
        *(f"A{at};Hinge, steel, black, 40 x 20 mm, 2,5 kg;1,20;EUR" for at in range(12)),
    ]

    answer = bring("\n".join(lines).encode())

    assert figures(answer) == "12 added, 0 changed, 0 failed"
    assert Product.objects.get(number="A3").name == "Hinge, steel, black, 40 x 20 mm, 2,5 kg"


def test_a_list_that_is_too_long_is_refused_whole(bring, scope, monkeypatch):
    monkeypatch.setattr("argosy.catalogue.exchange.MOST_ROWS", 5)
    lines = ["Price list 2026;;", "number;name;unit", *(f"A{at};Hinge;pc" for at in range(6))]

    refused = bring("\n".join(lines).encode())

    assert "more than 5 lines" in words(refused)
    assert not Product.objects.exists()
    assert figures(bring("\n".join(lines[:-1]).encode())).startswith("5 added")


def test_lines_that_failed_are_seen_by_who_imported_them_alone(bring, browse, company, hinge):
    answer = bring(b"Number,Cost,Cost currency,Price\nH-40,77.25,USD,much\n")
    url = answer.request["PATH_INFO"]
    assert "77.25" in words(answer)
    leader = browse(company.morgan)

    page, file = leader.get(url), leader.get(f"{url}problems/")

    assert file.status_code == 403
    assert "77.25" not in words(page)
    assert "Failed 1" in words(page)
    assert "Only who imported the file sees the lines that did not come in" in words(page)
    assert browse(company.bob).get(f"{url}problems/").status_code == 200
