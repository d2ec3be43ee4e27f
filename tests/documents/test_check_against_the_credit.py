"""Papers under a letter of credit: what a bank would refuse is found before, and said in words."""

from __future__ import annotations

from datetime import date

import pytest

from argosy.deals.contents import content_of
from argosy.deals.papers.checking import findings
from argosy.deals.papers.describing_quantities import quantities
from tests.reading_pages import words

pytestmark = pytest.mark.django_db
TODAY = date(2026, 3, 2)
CREDIT = {
    "number": "LC-2026-88",
    "bank": "Hanse Bank",
    "applicant": "VOGT GMBH",
    "beneficiary": "Hailan Hardware Co., Ltd., 5 Harbour Road, Ningbo",
    "currency": "USD",
    "amount": "600",
    "amount_words": "SAY US DOLLARS SIX HUNDRED ONLY",
    "expiry": "2026-04-15",
    "latest_shipment": "2026-03-15",
    "present_within": "15",
    "incoterm": "CIF",
    "loading": "CNNGB",
    "discharge": "DEHAM",
    "partial": "not_allowed",
    "transhipment": "not_allowed",
    "goods": "STAINLESS STEEL HINGE\nAS PER PI NO. 7",
    "marks": "VOGT\nHAMBURG",
}


@pytest.fixture
def good(quotation):
    """An invoice of USD 600 CIF Hamburg that agrees with its letter of credit."""
    content = content_of(quotation) | {"kind": "invoice", "date": "2026-03-02", "valid_until": ""}
    content |= {"incoterm": "CIF", "place": "Hamburg", "loading": "CNNGB", "discharge": "DEHAM"}
    content["bank"] = {"account": "1234"}
    content["buyer"] |= {"address": "Elbe 1"}
    content["seller"] |= {"name": "Hailan Hardware Co., Ltd."}
    content["terms"] = content["terms"] | {
        "marks": "VOGT\nHAMBURG",
        "notes": "As per PI No. 7",
        "insurance": "110 % of invoice value, ICC (A)",
        "payment": [{"percent": "100", "method": "lc", "event": "sight", "days": ""}],
        "transport": {"etd": "2026-03-10", "partial": "not_allowed", "transhipment": "not_allowed"},
        "lc": CREDIT,
    }
    return content


def found(content, **credit) -> list[str]:
    terms = content["terms"] | {"lc": content["terms"]["lc"] | credit}
    return [one.sentence for one in findings(content | {"terms": terms}, (), TODAY)]


@pytest.mark.parametrize(
    "goods",
    [
        "HINGES, STAINLESS STEEL",
        "STAINLESS\nSTEEL HINGES",
        "500 PCS OF STAINLESS STEEL HINGES AT USD1.20/PC CIF HAMBURG",
        "Stainless steel hinges H40, H.S. code 830210, origin China, total USD 600.00",
        "STAINLESS STEEL HINGE\nOTHER DETAILS AS PER PROFORMA INVOICE NO. PI2026-0031 DATED 2026-02-14",
        "STAINLESS STEEL HINGES ACCORDING TO THE BENEFICIARY’S SALES CONTRACT NO.SC/26-004 DD 14TH FEBRUARY 2026",
        "STAINLESS STEEL HINGES AS PER\nP/I HL-88 OF FEB 14, 2026",
        "STAINLESS STEEL HINGES AS PER PROFORMA INVOICE",
        "STAINLESS STEEL HINGES H-40, 500PCS",
    ],
)
def test_goods_that_are_described_in_other_order_number_or_lines_are_the_same(good, goods):
    assert found(good, goods=goods) == []


@pytest.mark.parametrize(
    ("goods", "words"),
    [
        ("STAINLESS STEEL BOLTS", "bolts"),
        ("STAINLESS STEEL HINGES H-500", "h-500"),  # 500 of them are sold
        ("STAINLESS STEEL HINGES, 500W", "500w"),
        ("BRASS HINGES", "brass"),
        ("STAINLESS STEEL 316 HINGES", "316"),
        ("650 PCS STAINLESS STEEL HINGES", "650 pcs"),
        ("STAINLESS STEEL HINGES, 600PCS", "600pcs"),  # 600 dollars they cost
        ("40 PCS OF STAINLESS STEEL HINGES H-40", "40 pcs"),
        ("500 SETS OF STAINLESS STEEL HINGES", "500 sets"),
        ("STAINLESS STEEL HINGES AS PER PI NO. 7, AND DOOR CLOSERS", "door, closers"),
    ],
)
def test_another_article_is_a_contradiction(good, goods, words):
    assert [one for one in found(good, goods=goods) if one.endswith(f"does not say: {words}.")]


@pytest.mark.parametrize(
    ("said", "sold"),
    [
        ("BLOUSES, TOOL CASES", "Blouse, tool case"),
        ("Hose, size L", "Hoses, sizes L"),
        ("SHELVES AND KNIVES", "Shelf, knife"),
        ("Batteries, glasses, lenses", "Battery, glass, lens"),
        ("LED灯 SUS304", "LED 灯, SUS 304"),
    ],
)
def test_one_and_many_are_the_same_goods(good, said, sold):
    good["lines"][0] |= {"name": sold}

    assert found(good, goods=said) == []


@pytest.mark.parametrize(("said", "sold"), [("TAPES", "Taps"), ("CANES", "Cans"), ("TUBES", "Tubs")])
def test_goods_that_only_sound_alike_are_others(good, said, sold):
    good["lines"][0] |= {"name": sold}

    assert [one for one in found(good, goods=said) if one.endswith(f"does not say: {said.lower()}.")]


@pytest.fixture
def many(good):
    """500 hinges H-40, 600 bolts M8 and 20 t of wire."""
    first = good["lines"][0]
    bolts = first | {"number": "B-8", "name": "Hexagon bolt M8", "name_zh": "", "quantity": "600", "price": "0"}
    wire = bolts | {"number": "W-5", "name": "Steel wire 5 m", "quantity": "20", "unit": "metric_ton"}
    return good | {"lines": [first, bolts, wire]}


@pytest.mark.parametrize(
    "goods",
    [
        "500 PCS HINGES AND 600 PCS HEXAGON BOLTS",
        "HINGES 500 PCS; HEXAGON BOLTS 600 PCS",
        "HINGES AND BOLTS, 1,100 PCS",
        "20 MT STEEL WIRE, 600 PCS HEXAGON BOLTS, STAINLESS STEEL HINGES",
        "500 PCS HINGES, STAINLESS STEEL; 600 PCS BOLTS, M8, HEXAGON",
        "STEEL WIRE 5M, 20MTS",
        "20,000 KGS OF STEEL WIRE",
        "20.9 M/T OF STEEL WIRE",  # measured goods may be 5 % less
        "ABOUT 22 MT STEEL WIRE",
        "50 DOZEN HEXAGON BOLTS",
    ],
)
def test_quantities_are_looked_for_at_the_goods_that_they_are_said_of(many, goods):
    assert [one for one in found(many, goods=goods) if "does not say" in one] == []


@pytest.mark.parametrize(
    ("goods", "words"),
    [
        ("600 PCS HINGES AND 500 PCS HEXAGON BOLTS", "600 pcs, 500 pcs"),
        ("HINGES 600 PCS; HEXAGON BOLTS 600 PCS", "600 pcs"),
        ("HINGES AND BOLTS, 500 PCS", "500 pcs"),
        ("20 MT STEEL WIRE, 400 PCS HEXAGON BOLTS, STAINLESS STEEL HINGES", "400 pcs"),
        ("22 MT STEEL WIRE", "22 mt"),
        ("19 MT STEEL WIRE", "19 mt"),
        ("60 DOZEN HEXAGON BOLTS", "60 dozen"),
    ],
)
def test_as_many_of_other_goods_or_in_another_unit_are_another_quantity(many, goods, words):
    assert [one for one in found(many, goods=goods) if one.endswith(f"does not say: {words}.")]


def test_a_size_in_the_name_of_the_goods_is_no_quantity(good):
    good["lines"][0] |= {"name": "Steel tape 5 m", "quantity": "20000", "unit": "metre"}

    assert [one for one in found(good, goods="20,000 M OF STEEL TAPE 5M") if "does not say" in one] == []


@pytest.mark.parametrize(("goods", "is_fine"), [("1000 PCS HINGES", True), ("400 PCS HINGES", False)])
def test_less_may_be_shipped_where_partial_shipments_are_not_forbidden_and_never_more(good, goods, is_fine):
    told = [one for one in found(good, goods=goods, partial="allowed") if "does not say" in one]

    assert (told == []) is is_fine


def with_terms(content, **values):
    return content | {"terms": content["terms"] | values}


def test_papers_that_agree_pass(good):
    assert found(good) == []


@pytest.mark.parametrize(
    ("credit", "sentence"),
    [
        ({"currency": "EUR"}, "It is in USD, the L/C in EUR."),
        (
            {"amount": "700", "amount_words": ""},
            "The total of 600.00 is less than 665.00, and the L/C allows no partial shipments.",
        ),
        ({"incoterm": "FOB"}, "The delivery term is CIF here and FOB in the L/C."),
        ({"discharge": "DEBRV"}, "Port of discharge: “Hamburg, Germany” here, “Bremerhaven, Germany” in the L/C."),
        ({"latest_shipment": "2026-03-09"}, "Shipment on 2026-03-10 is after the L/C’s latest date, 2026-03-09."),
        (
            {"latest_shipment": "2026-04-20"},
            "The L/C lets ship until 2026-04-20 but expires on 2026-04-15: have it amended.",
        ),
        (
            {"expiry": "2026-03-20"},
            "Present the papers by 2026-03-20, when the L/C expires, not only by 2026-03-25.",
        ),
        (
            {"beneficiary": "Hailan Hardware Co., Limited"},
            "We are “Hailan Hardware Co., Ltd.” on it, the beneficiary in the L/C is “Hailan Hardware Co., Limited”.",
        ),
        ({"applicant": "Vogt AG"}, "The buyer is “Vogt GmbH”, the applicant in the L/C “Vogt AG”."),
        (
            {"goods": "Stainless steel hinges, mirror finish"},
            "The L/C describes the goods as “Stainless steel hinges, mirror finish”, and the invoice does not say: mirror, finish.",
        ),
        ({"marks": "VOGT\nBREMEN"}, "The shipping marks differ from those in the L/C."),
        ({"amount_words": "US DOLLARS SIXTY"}, "The L/C says 60.00 in words and 600.00 in figures: have it amended."),
    ],
)
def test_a_contradiction_of_the_credit_is_found_and_nothing_else(good, credit, sentence):
    assert found(good, **credit) == [sentence]


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        (
            {"transport": {"etd": "2026-03-10", "partial": "allowed"}},
            "Partial shipments are allowed here, but not in the L/C.",
        ),
        (
            {"transport": {"etd": "2026-03-10", "transhipment": "allowed"}},
            "Transhipment is allowed here, but not in the L/C.",
        ),
        (
            {"transport": {"etd": "2026-02-10"}},
            "The papers had to be presented by 2026-02-25, 15 days after shipment.",
        ),
        (
            {"insurance": "100 % of invoice value"},
            "100 % are insured, and under an L/C at least 110 % of the value must be.",
        ),
        (
            {"insurance": "发票金额的100％, 免赔额10%"},
            "100 % are insured, and under an L/C at least 110 % of the value must be.",
        ),
        (
            {"insurance": "按发票金额100%投保一切险，加保战争险"},
            "100 % are insured, and under an L/C at least 110 % of the value must be.",
        ),
        (
            {"payment": [{"percent": "100", "method": "tt", "event": "bl_copy", "days": ""}]},
            "There is an L/C, but no part of the payment is by L/C.",
        ),
        (
            {"lc": {}},
            "It is paid by L/C, and nothing of the L/C is written down to check it against.",
        ),
        ({"discount": "-1"}, "The total of 606.00 is more than the L/C pays, 600.00."),
    ],
)
def test_a_paper_that_contradicts_its_credit_is_found(good, values, sentence):
    assert found(with_terms(good, **values)) == [sentence]


def test_a_tolerance_that_the_credit_does_not_pay_is_said(good):
    contract = with_terms(good, tolerance="10") | {"kind": "contract"}

    assert found(contract) == ["10 % more or less is agreed, the L/C pays 0 % more at most."]
    assert found(contract, tolerance="10") == []


@pytest.mark.parametrize(
    "cover",
    [
        "invoice value plus 10%",
        "100% + 10% of CIF value",
        "发票金额加成10%投保一切险",
        "按发票金额100%加10%投保",
        "10% over the invoice value",
        "CIF value with 10 per cent added",
        "上浮10%",
        "110 %, deductible 10 %",
        "ICC (A)",
    ],
)
def test_a_cover_that_is_said_as_a_sum_is_no_alarm(good, cover):
    assert found(with_terms(good, insurance=cover)) == []


def test_the_sheet_keeps_what_the_credit_says(quotation, browse, company):
    client = browse(company.bob)
    page = client.get(f"/documents/{quotation.pk}/")
    form = {name: page.context["form"][name].value() or "" for name in page.context["form"].fields}
    form |= {f"l_{name}": [value or ""] for name, value in page.context["lines"][0].items()}
    form |= {f"lc_{name}": value for name, value in CREDIT.items()} | {"lc_currency": "EUR"}

    answer = client.post(f"/documents/{quotation.pk}/change/", form, HTTP_HX_REQUEST="true")

    quotation.refresh_from_db()
    assert answer.status_code == 200
    kept = {name: value.replace("\r\n", "\n") for name, value in quotation.terms["lc"].items()}
    assert kept == CREDIT | {"currency": "EUR"}
    assert "It is in USD, the L/C in EUR." in words(client.get(f"/documents/{quotation.pk}/check/"))


@pytest.mark.parametrize("text", ["tape 5,10,15 m", "sizes 36,38,40 pairs", "1.2.3 pcs", "12.12.2025 kg"])
def test_a_row_of_sizes_is_no_quantity_and_stops_nothing(text):
    assert list(quantities(text)) == []
