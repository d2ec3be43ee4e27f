"""A line has a discount of its own: per cent off quantity × price, seen wherever the line’s amount is."""

from __future__ import annotations

import io
import xml.etree.ElementTree as ET
from decimal import Decimal

import pytest
from django.utils import timezone
from openpyxl import load_workbook

from argosy.customers.actions.customers import add_customer
from argosy.customers.models import RecordKind
from argosy.deals.actions import approvals, copying, documents, purchasing
from argosy.deals.contents import content_of, for_buyers
from argosy.deals.papers.checking import findings
from argosy.deals.papers.comparing import changes
from argosy.deals.papers.laying_out import laid_out
from argosy.deals.papers.sums import Line, sums
from argosy.deals.papers.ubl import CAC, CBC, as_ubl
from argosy.deals.papers.workbook import as_xlsx
from argosy.deals.papers.workbook_placeholders import lacks_line_discount, values_of
from argosy.settlement.goods import bought
from tests.reading_pages import words

pytestmark = pytest.mark.django_db
HTMX = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture
def type_in(quotation, browse, company):
    """`type_in(l_discount=["3"])`: types into the sheet as Bob, everything else as it stands."""

    def typed(**values):
        client = browse(company.bob)
        page = client.get(f"/documents/{quotation.pk}/")
        form = {name: page.context["form"][name].value() or "" for name in page.context["form"].fields}
        given = form | {f"l_{name}": [value or ""] for name, value in page.context["lines"][0].items()}
        return client.post(f"/documents/{quotation.pk}/change/", given | values, **HTMX)

    return typed


@pytest.fixture
def reduced(quotation, seller):
    """500 hinges at USD 1.20 less 3 %: USD 582."""
    line = content_of(quotation)["lines"][0]
    documents.change_document(seller, quotation, {}, [line | {"discount": Decimal(3)}])
    quotation.refresh_from_db()
    return quotation


@pytest.mark.parametrize(
    ("discount", "currency", "amount", "taken_off"),
    [("3", "USD", "8.25", "0.26"), ("12.3456", "KWD", "7.455", "1.050"), ("50", "JPY", "4", "5"), ("0", "USD", "8.51", "0")],
)  # fmt: skip
def test_it_is_taken_off_before_the_line_is_rounded(discount, currency, amount, taken_off):
    found = sums([Line(Decimal(7), Decimal("1.215"), discount=Decimal(discount))], {}, currency)

    assert (found.amounts, found.taken_off) == ([Decimal(amount)], [Decimal(taken_off)])
    assert found.total == found.goods == Decimal(amount)


@pytest.mark.parametrize("text", ["3", "3%", " 3 ％", "3,0", "3.0000"])
def test_it_is_typed_beside_the_price_and_the_total_is_net(type_in, quotation, text):
    answer = type_in(l_discount=[text])

    quotation.refresh_from_db()
    assert (quotation.total, quotation.lines.get().discount) == (582, 3)
    assert "USD 582.00" in words(answer)


@pytest.mark.parametrize("text", ["", "0", "0%"])
def test_nothing_and_nought_are_no_discount(type_in, quotation, text):
    type_in(l_discount=[text])

    quotation.refresh_from_db()
    assert (quotation.total, quotation.lines.get().discount) == (600, None)


@pytest.mark.parametrize("text", ["100", "120", "-3", "2.34567", "95折", "three", "NaN"])
def test_what_is_none_is_refused_with_what_to_type_and_nothing_is_kept(type_in, quotation, text):
    answer = type_in(l_discount=[text], l_quantity=["7"])

    assert answer.status_code == 422
    assert f"Line 1: “{text}” is no discount. Type how many per cent are taken off" in words(answer)
    assert (quotation.lines.get().discount, quotation.lines.get().quantity) == (None, 500)


def test_the_margin_is_of_what_is_paid(type_in):
    # 582 less 500 × 0.80
    assert "Margin 31.2 % USD 182.00" in words(type_in(l_discount=["3"], incoterm="FOB"))


@pytest.mark.parametrize("kind", ["quotation", "invoice", "contract"])
def test_papers_say_it_beside_the_price_only_where_a_line_has_one(quotation, reduced, kind):
    content = content_of(reduced) | {"kind": kind}
    without = content | {"lines": [content["lines"][0] | {"discount": ""}]}

    heads = [one["label"][0] for one in laid_out(content)["columns"]]
    row = laid_out(content)["rows"][0]

    assert heads[-3:] == ["Unit price (USD)", "Discount", "Amount (USD)"]
    assert row[-3:] == ["1.20", "3%", "582.00"]
    assert "Discount" not in [one["label"][0] for one in laid_out(without)["columns"]]


@pytest.mark.parametrize("kind", ["packing_list", "booking", "marks"])
def test_papers_of_the_load_do_not_say_it(reduced, kind):
    content = content_of(reduced) | {"kind": kind}
    sheet = load_workbook(io.BytesIO(as_xlsx(content))).active

    assert "Discount" not in str(laid_out(content)["columns"])
    assert not [cell for row in sheet.iter_rows() for cell in row if "Discount" in str(cell.value)]


def test_a_layout_of_ones_own_says_it_even_if_nobody_chose_the_column(reduced):
    design = {"columns": [["goods", "", ""], ["quantity", "", ""], ["price", "", ""], ["amount", "", ""]]}
    named = {"columns": [["goods", "", ""], ["discount", "Rebate", ""], ["price", "", ""], ["amount", "", ""]]}
    content = content_of(reduced)

    own, placed = (laid_out(content | {"design": one})["columns"] for one in (design, named))

    assert [one["label"][0] for one in own] == [
        "Description of goods", "Quantity", "Unit price (USD)", "Discount", "Amount (USD)",
    ]  # fmt: skip
    assert [one["label"][0] for one in placed][1] == "Rebate"


def test_a_workbook_calculates_with_it(reduced):
    content = content_of(reduced)
    content["lines"] = [content["lines"][0] | {"discount": "2.5"}, content["lines"][0] | {"discount": ""}]
    made = as_xlsx(content)

    formulas, shown = (load_workbook(io.BytesIO(made), data_only=one).active for one in (False, True))

    head = next(cell for row in formulas.iter_rows() for cell in row if cell.value == "Discount")
    amount = formulas.cell(head.row + 1, head.column + 1)
    assert (formulas.cell(head.row + 1, head.column).value, formulas.cell(head.row + 1, head.column).number_format) == (
        0.025, "0.0%",
    )  # fmt: skip
    assert amount.value == f"=ROUND(D{head.row + 1}*F{head.row + 1}*(1-G{head.row + 1}),2)"
    assert [shown.cell(head.row + at, amount.column).value for at in (1, 2)] == [585, 600]


def test_excel_files_of_ones_own_have_places_for_it_and_are_not_used_without(reduced):
    content = content_of(reduced)
    bare = content | {"lines": [content["lines"][0] | {"discount": ""}]}

    line, none = values_of(content)["lines"][0], values_of(bare)["lines"][0]

    assert (line["line.discount_percent"]["shown"], line["line.discount"]["shown"]) == ("3%", "−18.00")
    assert (line["line.amount"]["value"], none["line.amount"]["value"]) == ("582.00", "600.00")
    assert (none["line.discount_percent"]["shown"], none["line.discount"]["shown"]) == ("", "")
    assert lacks_line_discount({"line.price", "line.amount"}, content)
    assert lacks_line_discount({"line.price", "line.discount_percent"}, content), "a formula may leave it out"
    assert not lacks_line_discount({"line.price", "line.discount_percent", "line.amount"}, content)
    assert not lacks_line_discount({"line.price", "line.discount"}, content)
    assert not lacks_line_discount({"line.amount"}, content)
    assert not lacks_line_discount({"line.price"}, bare)
    assert not lacks_line_discount({"line.price"}, content | {"kind": "packing_list"})


@pytest.mark.parametrize(
    ("quantity", "price", "discount", "whole", "limit", "is_asked"),
    [
        ("500", "1.20", "3", "", "2.99", True),
        ("500", "1.20", "3", "", "3", False),
        ("7", "1.215", "3", "", "3", False),  # rounded to coins, it would be 3.06
        ("500", "1.20", "3", "2", "4.93", True),  # 3 % and 2 % of the rest
        ("500", "1.20", "3", "2", "4.94", False),
    ],
)
def test_the_rule_on_discounts_sees_it(
    quotation, seller, owner, company, quantity, price, discount, whole, limit, is_asked
):
    line = {"name": "Hinge", "quantity": Decimal(quantity), "price": Decimal(price), "discount": Decimal(discount)}
    documents.change_document(seller, quotation, {"terms": quotation.terms | {"discount": whole}}, [line])
    approvals.add_rule(owner, "discount", Decimal(limit), [company.alice.pk])
    quotation.refresh_from_db()

    reasons, _steps = approvals.needed(quotation)

    assert [name for name, _limit in reasons] == ["discount"] * is_asked


def test_it_goes_along_the_chain_through_the_packing_list(reduced, seller):
    documents.issue_document(seller, reduced)

    made = reduced
    for kind in ("proforma", "order", "packing_list", "invoice"):
        made = documents.continue_as(seller, made, kind)

    assert (made.lines.get().discount, made.total) == (3, 582)


def test_the_same_buyer_keeps_it_and_no_other_gets_it(reduced, seller, vogt):
    duval = add_customer(seller, name="Duval SARL", country="FR", is_surely_new=True)

    again, for_another = (copying.copy_document(seller, reduced, "quotation", one) for one in (vogt, duval))

    assert (again.lines.get().discount, again.total) == (3, 582)
    assert (for_another.lines.get().discount, for_another.total) == (None, 600)


def test_a_supplier_is_not_told_of_it(reduced, seller):
    order = documents.issue_document(seller, documents.continue_as(seller, reduced, "order"))
    foundry = add_customer(seller, name="Foundry", country="CN", kind=RecordKind.SUPPLIER, is_surely_new=True)

    made = purchasing.order_from(seller, order, foundry)

    assert made.lines.get().discount is None


def test_what_a_supplier_takes_off_is_no_cost(reduced, seller):
    order = documents.issue_document(seller, documents.continue_as(seller, reduced, "order"))
    foundry = add_customer(seller, name="Foundry", country="CN", kind=RecordKind.SUPPLIER, is_surely_new=True)
    made = purchasing.order_from(seller, order, foundry)
    line = {"number": "H-40", "quantity": Decimal(500), "price": Decimal(4), "discount": Decimal(25)}
    made = documents.change_document(seller, made, {}, [line])

    documents.issue_document(seller, made)

    assert [(one.quantity, one.price) for one in bought(order.chain)["H-40"]] == [(500, 3)]


@pytest.mark.parametrize(("here", "there", "said"), [("3", "5", "3% here, of 5%"), ("", "2.5", "0% here, of 2.5%")])
def test_papers_of_a_chain_that_give_another_one_are_found(quotation, here, there, said):
    content = content_of(quotation)
    lines = [[content["lines"][0] | {"discount": one}] for one in (here, there, here)]
    one, other, packed = (
        content | {"kind": kind, "number": number, "lines": of}
        for kind, number, of in zip(("quotation", "invoice", "packing_list"), ("Q", "I", "P"), lines, strict=True)
    )

    today = timezone.localdate()
    found = [one.sentence for one in findings(one, [other], today)]

    assert f"H-40: a discount of {said} on I." in found
    assert not [one for one in findings(packed, [other], today) if "a discount of" in one.sentence]


def test_versions_are_compared_by_it(reduced, seller):
    before = content_of(reduced)
    after = before | {"lines": [before["lines"][0] | {"discount": "5"}]}

    (change,) = changes(before, after)

    assert (change.where, change.before, change.after) == (("lines", "H-40", "discount"), "3", "5")


def test_ubl_says_it_on_the_line_and_the_net_amount(reduced):
    root = ET.fromstring(as_ubl(for_buyers(content_of(reduced) | {"kind": "invoice"})))

    (line,) = root.iter(f"{{{CAC}}}InvoiceLine")
    found = [(one.tag.partition("}")[2], one.text) for one in line.find(f"{{{CAC}}}AllowanceCharge")]
    assert found == [
        ("ChargeIndicator", "false"), ("AllowanceChargeReason", "Discount"), ("MultiplierFactorNumeric", "0.03"),
        ("Amount", "18.00"), ("BaseAmount", "600.00"),
    ]  # fmt: skip
    assert line.find(f"{{{CBC}}}LineExtensionAmount").text == "582.00"
    assert line.find(f"{{{CAC}}}Price/{{{CBC}}}PriceAmount").text == "1.2"


def test_columns_and_placeholders_are_offered(browse, company, owner):
    page = words(browse(company.alice).get("/documents/workbooks/placeholders/"))

    assert "{{line.discount_percent}}" in page
