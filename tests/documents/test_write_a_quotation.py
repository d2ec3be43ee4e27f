"""A quotation begins from a deal with everything in it, is typed like a sheet, issued, replaced by a version, continued."""

from __future__ import annotations

import io
from decimal import Decimal

import pytest
from openpyxl import load_workbook

from argosy.catalogue.actions import prices, products
from argosy.deals.actions import documents
from argosy.deals.actions.document_lines import set_lines
from argosy.deals.actions.documents import NotADraftDocument, NothingToIssue
from argosy.deals.contents import content_of, for_buyers
from argosy.deals.models import Document, DocumentLine, DocumentState
from argosy.deals.papers.workbook import as_xlsx
from argosy.platform.errors import NotAllowed
from tests.reading_pages import words

pytestmark = pytest.mark.django_db
HTMX = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture
def sheet(quotation, browse, company):
    """`sheet(l_price=["2"])`: types into the sheet as Bob, everything else as it stands."""

    def typed(**values):
        client = browse(company.bob)
        page = client.get(f"/documents/{quotation.pk}/")
        form = {name: page.context["form"][name].value() or "" for name in page.context["form"].fields}
        line = page.context["lines"][0]
        given = form | {f"l_{name}": [value or ""] for name, value in line.items()}
        given |= {"pay_percent": ["30", "70"], "pay_method": ["tt", "lc"], "pay_event": ["order", "sight"]}
        given |= {"pay_days": ["", ""]} | values
        return client.post(f"/documents/{quotation.pk}/change/", given, **HTMX)

    return typed


def test_one_click_on_a_deal_makes_the_whole_quotation(deal, browse, company):
    client = browse(company.bob)
    assert "Quotation" in words(client.get(f"/deals/{deal.pk}/"))

    page = client.post("/documents/new/", {"kind": "quotation", "opportunity": deal.pk}, follow=True)

    made = Document.objects.get()
    line = made.lines.get()
    assert (line.number, line.name_zh, line.quantity, line.price) == ("H-40", "不锈钢合页", 500, Decimal("1.2"))
    assert (made.incoterm, made.place, made.buyer["contact"]) == ("FOB", "Ningbo", "Anna Vogt")
    assert [part["percent"] for part in made.terms["payment"]] == ["30", "70"]
    assert made.total == 600
    for text in ("USD 600.00", "0.090 m³", "37.5 kg", "20GP"):
        assert text in words(page)


def test_what_is_typed_is_added_up_by_the_server(sheet, quotation):
    answer = sheet(
        l_quantity=["1,000"], l_price=["1,25"], discount="2", charge_words=["Freight"], charge_amount=["300"]
    )

    quotation.refresh_from_db()
    assert quotation.total == Decimal("1525.00")
    text = words(answer)
    assert "Discount − USD 25.00" in text
    assert "USD 1,525.00" in text
    assert [part["method"] for part in quotation.terms["payment"]] == ["tt", "lc"]


def test_the_margin_grows_with_what_the_term_costs_us(sheet, quotation):
    answer = sheet(incoterm="CIF", cost_inland="20", cost_freight="30", cost_insurance="1", cost_buffer="5")

    # (500 × 0.80 × 1.05 + 20 + 30) ÷ (1 − 1.1 × 1 %) = 475.23
    assert "Margin 20.7 % USD 124.77" in words(answer)


def test_where_the_freight_is_ours_and_none_is_planned_the_margin_says_so(sheet):
    said = "the freight is ours, and none is planned"

    assert said in words(sheet(incoterm="CIF"))
    assert "All costs" not in words(sheet(incoterm="CIF")), "what is left cannot be told"
    assert said not in words(sheet(incoterm="CIF", cost_freight="0"))
    answer = words(sheet(incoterm="FOB", cost_freight=""))
    assert (said in answer, "All costs USD 400.00" in answer) == (False, True)
    assert ("FOB 400.00" in answer, "CFR 400.00" in answer) == (True, False)


def test_freight_by_the_cubic_metre_of_goods_whose_packing_nobody_knows_is_said_to_be_missing(sheet):
    known = words(sheet(incoterm="CFR", cost_freight_cbm="1000"))
    # 3 cartons of 0.03 m³
    assert "All costs USD 490.00" in known

    answer = words(sheet(incoterm="CFR", cost_freight_cbm="1000", l_each=[""]))
    assert "these lines do not say how they are packed: 1." in answer
    assert "All costs" not in answer
    assert ("FOB 400.00" in answer, "CFR 400.00" in answer) == (True, False)

    answer = words(sheet(incoterm="FOB", cost_freight_cbm="1000", l_each=[""]))
    assert "All costs USD 400.00" in answer, "up to FOB nothing is missing"
    assert "CFR 400.00" not in answer


def test_who_may_not_see_costs_neither_sees_nor_loses_them(quotation, browse, company):
    role = company.tina.role
    role.rights = ["deals.use_documents", "deals.edit_documents", "catalogue.use"]
    role.reach = "all"
    role.save()
    client = browse(company.tina)
    page = client.get(f"/documents/{quotation.pk}/")
    form = {name: page.context["form"][name].value() or "" for name in page.context["form"].fields}

    client.post(
        f"/documents/{quotation.pk}/change/",
        form | {"l_number": ["H-40"], "l_quantity": ["5"], "l_price": ["2"], "l_cost": ["0.01"]},
        **HTMX,
    )

    assert "What is left for us" not in words(page)
    assert quotation.lines.get().cost == Decimal("0.8")


def test_goods_that_stand_there_twice_keep_each_its_own_cost(quotation):
    quotation.lines.update(cost=Decimal("0.8"))
    DocumentLine.objects.create(document=quotation, position=9, number="H-40", quantity=5, price=1, cost=Decimal("0.7"))

    set_lines(quotation, [{"number": "H-40", "quantity": 500}, {"number": "H-40", "quantity": 5}], keeps_costs=True)

    assert [row.cost for row in quotation.lines.order_by("position")] == [Decimal("0.8"), Decimal("0.7")]


def test_a_wrong_number_is_refused_with_its_line(sheet, quotation):
    answer = sheet(l_quantity=["many"])

    assert answer.status_code == 422
    assert "Line 1: “many” is not a number" in words(answer)
    assert quotation.lines.get().quantity == 500


def test_issued_it_is_changed_no_more_and_a_new_version_says_what_changed(sheet, quotation, seller, browse, company):
    documents.issue_document(seller, quotation)
    assert sheet(l_price=["9"]).status_code == 409
    with pytest.raises(NotADraftDocument):
        documents.change_document(seller, quotation, {}, [])

    documents.revise_document(seller, quotation)
    sheet(l_price=["1.15"])
    documents.issue_document(seller, quotation)

    quotation.refresh_from_db()
    assert (quotation.version, quotation.state) == (2, DocumentState.ISSUED)
    assert [one.total_minor for one in quotation.versions.order_by("version")] == [60000, 57500]
    text = words(browse(company.bob).get(f"/documents/{quotation.pk}/"))
    assert "Goods › H-40 › Price 1.2 1.15" in text


def test_what_a_version_changed_is_said_in_words_and_its_costs_to_who_may_see_them(
    sheet, quotation, seller, browse, company
):
    documents.issue_document(seller, quotation)
    documents.revise_document(seller, quotation)
    sheet(l_cost=["0.77"], notes="Keep dry.")
    documents.issue_document(seller, quotation)
    page = browse(company.bob).get(f"/documents/{quotation.pk}/", headers={"accept-language": "zh-hans"})

    assert "商品 › H-40 › 成本" in words(page)
    assert "备注" in words(page)

    role = company.tina.role
    role.rights, role.reach = ["deals.use_documents", "catalogue.use"], "all"
    role.save()
    text = words(browse(company.tina).get(f"/documents/{quotation.pk}/"))
    assert "Remarks Keep dry." in text
    assert "0.77" not in text


def test_an_incomplete_quotation_cannot_be_issued(quotation, seller):
    quotation.lines.update(price=None)

    with pytest.raises(NothingToIssue):
        documents.issue_document(seller, quotation)

    quotation.refresh_from_db()
    assert quotation.state == DocumentState.DRAFT
    assert not quotation.versions.exists()


def test_the_chain_goes_on_without_typing_anything_again(quotation, browse, company):
    client = browse(company.bob)
    before, url = content_of(quotation), f"/documents/{quotation.pk}/continue/"

    client.post(url, {"kind": "proforma"})
    proforma = Document.objects.get(kind="proforma")
    client.post(f"/documents/{proforma.pk}/continue/", {"kind": "packing_list"})

    packing = Document.objects.get(kind="packing_list")
    after = content_of(packing)
    assert (packing.chain, packing.made_from) == (quotation.chain, proforma)
    assert after["lines"] == before["lines"]
    assert after["rate"] == before["rate"]
    text = words(client.get(f"/documents/{packing.pk}/"))
    assert all(one.number in text for one in (quotation, proforma, packing))


def test_the_rate_stands_with_its_source_and_day(quotation):
    from argosy.deals.papers import rates

    assert (quotation.rate, quotation.rate_currency) == (1, "USD")
    from datetime import date

    found = rates.rate("USD", "CNY", date(2024, 3, 2))  # a Saturday: the ECB's last rate is Friday's
    assert (found.source, found.on, round(found.rate, 2)) == ("ECB", date(2024, 3, 1), Decimal("7.20"))
    assert rates.rate("USD", "XXX", date(2024, 3, 1)) is None


def test_numbers_run_by_kind_and_pattern(quotation, owner, deal, browse, company):
    browse(company.alice).post("/documents/settings/numbers/", {"kind": "quotation", "pattern": "HL-Q-{number}"})

    second = documents.begin_document(owner, "quotation", deal.customer)

    assert quotation.number.startswith("QT20")
    assert quotation.number.endswith("-0001")
    assert second.number == "HL-Q-0002"
    refused = browse(company.alice).post("/documents/settings/numbers/", {"kind": "quotation", "pattern": "no place"})
    assert refused.status_code == 422


def test_a_line_fills_from_the_catalogue_at_the_customers_price(quotation, browse, company, seller):
    products.add_product(seller, number="DL-7", name="Door lock", unit="set", pack_quantity=Decimal(24))

    known = browse(company.bob).get(f"/documents/{quotation.pk}/product/", {"number": "H-40"}).json()["line"]
    new = browse(company.bob).get(f"/documents/{quotation.pk}/product/", {"number": "DL-7"}).json()["line"]

    assert (known["price"], known["each"], known["hs"]) == ("1.20", "200", "830210")
    assert (new["price"], new["unit"]) == ("", "set")


def test_the_lists_price_follows_the_quantity_and_what_is_near_is_hinted_at(quotation, hinge, browse, company, seller):
    tiers = [(Decimal(500), Decimal("1.20")), (Decimal(5000), Decimal("1.05"))]
    prices.set_prices(seller, hinge, tiers, currency="USD", incoterm="FOB")

    def asked(**values):
        said = browse(company.bob).get(f"/documents/{quotation.pk}/product/", {"number": "H-40", **values}).json()
        return said["line"]["price"], said["before"], said["hint"]

    assert asked(quantity="6,000", was="500") == ("1.05", "1.20", "")
    assert asked(quantity="100") == ("", "1.20", "≥ 500: 1.20")
    Document.objects.filter(pk=quotation.pk).update(incoterm="CIF")
    assert asked(quantity="6000") == ("", "", "FOB 1.05")


def test_a_buyer_never_sees_what_goods_cost_us(quotation, browse, company):
    content = for_buyers(content_of(quotation))

    assert "0.8" not in str(content["lines"])
    assert "costs" not in content["terms"]


def test_the_workbook_counts_by_formulas(quotation, browse, company):
    answer = browse(company.bob).get(f"/documents/{quotation.pk}/xlsx/")

    sheet = load_workbook(io.BytesIO(answer.content)).active
    row = next(cell.row for cell in sheet["A"] if cell.value == "H-40")
    assert (sheet.cell(row, 4).value, sheet.cell(row, 6).value) == (500, 1.2)
    assert sheet.cell(row, 7).value == f"=ROUND(D{row}*F{row},2)"


def test_the_workbook_shows_its_sums_where_nothing_calculates(quotation):
    content = content_of(quotation)
    content["terms"] |= {"discount": "2.5", "charges": [{"words": "Freight", "amount": "30"}]}

    sheet = load_workbook(io.BytesIO(as_xlsx(content)), data_only=True).active

    shown = {row[5].value: row[6].value for row in sheet.iter_rows() if row[5].value}
    assert (shown["Discount 2.5%"], shown["Freight"], shown["Total FOB Ningbo"]) == (-15, 30, 615)


def test_the_workbook_of_a_packing_list_adds_up_and_leaves_empty_columns_out(quotation):
    content = content_of(quotation) | {"kind": "packing_list"}
    content["lines"] = [one | {"number": "", "net": ""} for one in content["lines"] * 2]

    sheet = load_workbook(io.BytesIO(as_xlsx(content)), data_only=True).active

    rows = [[cell.value for cell in row if cell.value is not None] for row in sheet.iter_rows()]
    heads = next(row for row in rows if "Cartons" in row)
    assert "Item" not in heads
    assert "N.W. (kg)" not in heads
    assert ["Total", 6, 75, 0.18] in rows


def test_the_workbook_of_marks_tells_no_prices(quotation):
    content = content_of(quotation) | {"kind": "marks"}
    content["terms"] |= {"marks": "VOGT\nHAMBURG"}

    sheet = load_workbook(io.BytesIO(as_xlsx(content))).active

    values = [cell.value for row in sheet.iter_rows() for cell in row]
    assert "VOGT\nHAMBURG" in values
    assert not {1.2, 500, 600} & set(values)


def test_who_may_not_begins_nothing(trainee, deal):
    with pytest.raises(NotAllowed):
        documents.begin_document(trainee, "quotation", deal.customer, opportunity=deal)

    assert not Document.objects.exists()


def test_the_letterhead_and_the_bank_stand_on_new_documents(deal, browse, company, owner):
    client = browse(company.alice)
    given = {"label": "Dollars", "currency": "usd", "beneficiary": "Hailan", "account": "1234", "bank": "BOC"}
    client.post("/documents/settings/bank/", given)
    head = {
        "name": "Hailan Hardware", "accent": "#113355", "layout": "modern", "language": "both", "valid_days": "14",
        "packing": "Export cartons",
    }  # fmt: skip
    client.post("/documents/settings/letterhead/", head)

    made = documents.begin_document(owner, "proforma", deal.customer, opportunity=deal)

    assert (made.bank["account"], made.layout, made.language) == ("1234", "modern", "both")
    assert (made.valid_until - made.date).days == 14
    assert made.terms["packing"] == "Export cartons"
    assert "Hailan Hardware" in str(content_of(made)["seller"])
    assert browse(company.bob).get("/documents/settings/").status_code == 403


def test_documents_and_products_are_found_by_the_command_palette(quotation, hinge, browse, company):
    found = browse(company.bob).get("/go/", {"q": quotation.number}).json()["groups"]
    products = browse(company.bob).get("/go/", {"q": "hinge"}).json()["groups"]

    assert [(one["label"], one["hint"]) for group in found for one in group["items"]] == [
        (quotation.number, "Quotation · Vogt GmbH")
    ]
    assert "H-40" in [one["label"] for group in products for one in group["items"]]
    assert browse(company.tina).get("/go/", {"q": quotation.number}).json()["groups"] == []


def test_what_was_cancelled_gets_no_new_version(quotation, seller, browse, company):
    documents.issue_document(seller, quotation)
    documents.settle_document(seller, quotation, is_accepted=False)
    client = browse(company.bob)

    assert "New version" not in words(client.get(f"/documents/{quotation.pk}/"))
    with pytest.raises(documents.IsCancelled):
        documents.revise_document(seller, quotation)

    quotation.refresh_from_db()
    assert (quotation.state, quotation.version) == (DocumentState.CANCELLED, 1)


def test_a_sheet_that_is_too_long_is_refused_and_not_cut_off(quotation, browse, company):
    page = browse(company.bob).get(f"/documents/{quotation.pk}/")
    form = {name: page.context["form"][name].value() or "" for name in page.context["form"].fields}
    names = [f"Hinge {at}" for at in range(403)]

    answer = browse(company.bob).post(f"/documents/{quotation.pk}/change/", form | {"l_name": names}, **HTMX)

    assert answer.status_code == 422
    assert "A sheet holds 400 lines, and 403 are there." in words(answer)
    assert quotation.lines.count() == 1


@pytest.mark.parametrize(
    ("currency", "digits", "shown"), [("JPY", 0, "500"), ("USD", 2, "500.00"), ("KWD", 3, "500.000")]
)
def test_amounts_and_the_ladder_have_the_digits_of_their_currency(quotation, browse, company, currency, digits, shown):
    Document.objects.filter(pk=quotation.pk).update(currency=currency)
    quotation.lines.update(price=Decimal(2), cost=Decimal(1), cost_currency=currency)

    page = browse(company.alice).get(f"/documents/{quotation.pk}/").content.decode()

    assert f'data-digits="{digits}"' in page
    assert f'<tr><th scope="row">EXW</th><td class="number">{shown}</td>' in page
