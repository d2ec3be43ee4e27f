"""What does not agree is said in sentences before a document leaves: with itself, its chain, the letter of credit."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.utils import translation

from argosy.deals.actions import documents
from argosy.deals.contents import content_of
from argosy.deals.papers.amounts_in_words import english
from argosy.deals.papers.checking import findings
from argosy.deals.papers.reading_words import amount_of
from tests.reading_pages import words

pytestmark = pytest.mark.django_db
TODAY = date(2026, 3, 2)


@pytest.fixture
def good(quotation):
    """An invoice that agrees with everything."""
    content = content_of(quotation) | {"kind": "invoice", "date": "2026-03-02", "valid_until": ""}
    content["bank"] = {"account": "1234"}
    content["buyer"] |= {"address": "Elbe 1"}
    content["terms"] = content["terms"] | {"marks": "VOGT\nHAMBURG"}
    return content


def said(content, *chain) -> str:
    return " ".join(one.sentence for one in findings(content, chain, TODAY))


def changed_line(content, **values):
    return content | {"lines": [content["lines"][0] | values]}


def test_a_good_one_passes(good):
    assert findings(good, [good | {"kind": "proforma", "number": "PI-1"}], TODAY) == []


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"lines": []}, "There are no goods on it."),
        ({"bank": {}}, "No bank account says where to pay."),
        ({"place": ""}, "The Incoterm needs its named place: FOB …"),
        ({"kind": "quotation", "valid_until": "2026-02-01"}, "Its validity has passed."),
        ({"incoterm": "CIF", "discharge": "DEHAM"}, "Under CIF you insure: say how."),
    ],
)
def test_what_is_missing_is_said(good, change, sentence):
    assert sentence in said(good | change)


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"quantity": "480"}, "H-40, Quantity: 480 here, 500 on PI-1."),
        ({"gross": "16"}, "H-40, Gross kg: 16 here, 15 on PI-1."),
        ({"hs": "830241"}, "H-40, HS code: 830241 here, 830210 on PI-1."),
        ({"net": "19"}, "H-40: the net weight is more than the gross weight."),
        ({"number": "H-41"}, "H-40 stands only on PI-1."),
    ],
)
def test_lines_that_differ_from_the_chain_are_said(good, values, sentence):
    assert sentence in said(changed_line(good, **values), good | {"kind": "proforma", "number": "PI-1"})


def test_names_marks_ports_and_totals_are_compared(good):
    other = good | {
        "number": "PI-1",
        "kind": "proforma",
        "loading": "CNSHA",
        "buyer": good["buyer"] | {"name": "Vogt AG"},
    }
    other["terms"] = good["terms"] | {"marks": "VOGT BREMEN"}
    text = said(changed_line(good | {"loading": "CNNGB"}, price="1.3"), other)

    for sentence in (
        "Port of loading: “Ningbo, China” here, “Shanghai, China” on PI-1.",
        "The buyer’s name is another on PI-1.",
        "The shipping marks are others on PI-1.",
        "The total is 650.00 here and 600.00 on PI-1.",
    ):
        assert sentence in text, sentence


def test_a_packing_list_is_not_compared_by_price(good):
    packing = good | {"kind": "packing_list", "number": "PL-1"}

    assert said(packing, changed_line(good, price="9")) == ""


def test_the_letter_of_credit_rules(good):
    credit = {
        "number": "LC1", "amount": "500", "tolerance": "5", "latest_shipment": "2026-03-01", "expiry": "2026-02-20",
        "applicant": "Vogt Holding", "loading": "CNSHA", "marks": "VOGT BREMEN",
    }  # fmt: skip
    content = good | {"loading": "CNNGB"}
    content["terms"] = good["terms"] | {"lc": credit, "transport": {"etd": "2026-03-10"}}

    text = said(content)

    for sentence in (
        "The total of 600.00 is more than the L/C pays, 525.00.",
        "Shipment on 2026-03-10 is after the L/C’s latest date, 2026-03-01.",
        "The L/C expired on 2026-02-20, before the document’s date.",
        "the applicant in the L/C “Vogt Holding”",
        "“Shanghai, China” in the L/C",
        "The shipping marks differ from those in the L/C.",
    ):
        assert sentence in text, sentence


def test_the_page_shows_the_red_list(quotation, seller, browse, company):
    documents.issue_document(seller, quotation)
    proforma = documents.continue_as(seller, quotation, "proforma")
    proforma.lines.update(quantity=450)

    text = words(browse(company.bob).get(f"/documents/{proforma.pk}/check/"))

    assert f"H-40, Quantity: 450 here, 500 on {quotation.number}." in text
    assert "No bank account says where to pay." in text


def test_what_several_papers_say_alike_is_said_once_with_all_their_numbers(quotation, seller, browse, company):
    documents.issue_document(seller, quotation)
    proforma = documents.issue_document(seller, documents.continue_as(seller, quotation, "proforma"))
    order = documents.continue_as(seller, proforma, "order")
    order.lines.update(quantity=450)

    text = words(browse(company.bob).get(f"/documents/{order.pk}/check/"))

    assert text.count("H-40, Quantity: 450 here, 500 on") == 1
    said = text.partition("H-40, Quantity: 450 here, 500 on ")[2].partition(".")[0]
    assert all(one.number in said for one in (quotation, proforma))


def test_what_agrees_is_said_of_what_there_is_alone(quotation, seller, browse, company):
    page = f"/documents/{quotation.pk}/check/"

    alone = words(browse(company.bob).get(page))
    documents.issue_document(seller, documents.continue_as(seller, quotation, "order"))
    beside_others = words(browse(company.bob).get(page))

    assert "Everything in it agrees." in alone
    assert "Everything agrees: with itself and with the other documents." in beside_others


@pytest.mark.parametrize(
    ("credit", "transport", "sentence"),
    [
        (
            {"amount": "1250", "amount_words": "SAY US DOLLARS ONE THOUSAND TWO HUNDRED AND FIVE ONLY"},
            {},
            "The L/C says 1,205.00 in words and 1,250.00 in figures: have it amended.",
        ),
        (
            {"number": "LC1"},
            {"etd": "2026-02-01"},
            "The papers had to be presented by 2026-02-22, 21 days after shipment.",
        ),
        (
            {"expiry": "2026-03-10"},
            {"etd": "2026-02-25"},
            "Present the papers by 2026-03-10, when the L/C expires, not only by 2026-03-18.",
        ),
    ],
)
def test_the_credits_words_and_days_are_looked_at(good, credit, transport, sentence):
    terms = good["terms"] | {"lc": credit, "transport": transport}

    assert sentence in said(good | {"terms": terms})


def test_an_amount_in_words_in_the_remarks_must_be_the_total(good):
    right = good["terms"] | {"notes": "Total: SAY US DOLLARS SIX HUNDRED ONLY."}
    wrong = good["terms"] | {"notes": "Total: SAY US DOLLARS SIXTY ONLY."}

    assert said(good | {"terms": right}) == ""
    assert "The remarks say “US DOLLARS SIXTY”, the total is 600.00." in said(good | {"terms": wrong})


@pytest.mark.pure
@pytest.mark.parametrize("amount", ["0.05", "1", "21.40", "115", "1000", "12345.67", "1000001", "999999999.99"])
def test_words_are_read_back_to_the_figure_that_they_say(amount):
    assert amount_of(english(Decimal(amount), "USD")) == Decimal(amount)


@pytest.mark.pure
def test_words_without_a_number_say_nothing():
    assert amount_of("as per contract") is None
    assert amount_of("US Dollars Six Hundred and 50/100") == Decimal("600.5")


def test_a_credit_that_expired_before_its_papers_were_presented_is_said(good):
    credit = {"number": "LC 1", "expiry": "2026-03-01"}
    content = good | {"date": "2026-02-20"}
    content["terms"] = good["terms"] | {"lc": credit, "transport": {"etd": "2026-02-20"}}

    assert "The L/C expired on 2026-03-01: the papers can no longer be presented." in said(content)
    assert "expired" not in said(content | {"terms": content["terms"] | {"lc": credit | {"expiry": "2026-03-02"}}})


def test_any_port_of_a_country_in_the_credit_is_looked_at_and_no_mistake(good):
    content = good | {"loading": "CNNGB"}
    ports = {"ANY CHINESE PORT": [False], "CNSHA": [True]}

    for port, graves in ports.items():
        terms = good["terms"] | {"lc": {"loading": port}}
        found = [one for one in findings(content | {"terms": terms}, (), TODAY) if "in the L/C" in one.sentence]
        assert [one.is_red for one in found] == graves


@pytest.mark.parametrize("day", ["0001-01-01", "1926-03-02", "2126-03-02", "9999-12-31"])
def test_a_day_decades_away_is_asked_about_and_taken(good, day):
    transport = {"etd": day, "latest_shipment": day}
    terms = good["terms"] | {"transport": transport, "lc": {"expiry": day}}

    found = findings(good | {"date": day, "terms": terms}, (), TODAY)

    asked = [one for one in found if f"{day} is more than ten years away. Is it meant?" in one.sentence]
    assert [one.sentence.partition(":")[0] for one in asked] == ["Date", "Shipment by", "Departure", "Expires on"]
    assert not any(one.is_red for one in asked)


def test_days_that_are_called_the_same_are_each_asked_about(good):
    terms = good["terms"] | {"transport": {"latest_shipment": "2126-03-02"}, "lc": {"latest_shipment": ""}}

    with translation.override("zh-hans"):
        found = [one.sentence for one in findings(good | {"terms": terms}, (), TODAY)]

    assert any("2126-03-02" in one for one in found)


def test_a_day_of_the_next_years_is_not_asked_about(good):
    assert said(good | {"valid_until": "2029-01-01"}) == ""
