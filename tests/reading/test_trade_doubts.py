"""What does not add up is flagged with the figures; what does is left alone."""

from __future__ import annotations

import json

import pytest

from argosy.mail.content import understanding_of
from argosy.reading.output import line_for
from tests.reading.letters import letter, read

pytestmark = pytest.mark.pure

ORDER = """We hereby order as follows:

Code     Description       Qty     Unit price   Amount
TB-1     Steel bottle      {count}    USD 2.50     USD {amount}
TB-2     Steel mug         500     USD 1.20     USD 600.00
Total                                           USD {total}
"""


def doubts(text: str) -> list[tuple[str, str]]:
    return [(doubt.about, doubt.words) for doubt in read(letter("Purchase order PO-77", text)).doubts]


def test_an_order_that_adds_up_leaves_no_doubt():
    assert doubts(ORDER.format(count=400, amount="1,000.00", total="1,600.00")) == []


def test_a_line_that_is_not_quantity_times_price_is_flagged():
    assert doubts(ORDER.format(count=400, amount="1,100.00", total="1,700.00")) == [("line", "400 × 2.5 = 1000 ≠ 1100")]


def test_lines_that_do_not_make_the_total_are_flagged():
    assert doubts(ORDER.format(count=400, amount="1,000.00", total="1,950.00")) == [("total", "1600 ≠ 1950")]


def test_freight_below_the_lines_belongs_to_the_total():
    text = (
        ORDER.format(count=400, amount="1,000.00", total="1,600.00")
        + "Freight  USD 150.00\nGrand total  USD 1,750.00\n"
    )

    assert doubts(text) == []


def test_two_currencies_in_one_list_are_flagged():
    text = "We order:\n- 100 pcs steel bottle TB-1 at USD 2.50\n- 200 pcs steel mug TB-2 at EUR 1.20\n"

    assert doubts(text) == [("currency", "USD ≠ EUR")]


def test_a_price_for_another_unit_than_the_quantity_is_flagged_unless_one_holds_the_other():
    assert doubts("We order:\n- 20 rolls of PE film F-1 at USD 1.42/kg\n") == [("unit", "20 roll ≠ 1.42 / kg")]
    assert doubts("We order:\n- 20 tons of resin R-1 at USD 1.42/kg\n") == []


def test_steps_of_one_price_are_no_sum():
    text = "Our offer: bottle TB-1 at USD 2.50 from 100 pcs, USD 2.30 from 500 pcs.\nTotal for the trial lot USD 250.\n"

    assert doubts(text) == []


def test_the_command_prints_them_and_the_kept_content_brings_them_back():
    text = ORDER.format(count=400, amount="1,100.00", total="1,700.00")
    raw = f"From: a@buyer.example\nTo: b@seller.example\nSubject: Purchase order PO-77\n\n{text}"

    printed = json.loads(line_for(raw.encode()))

    assert printed["doubts"] == [{"about": "line", "words": "400 × 2.5 = 1000 ≠ 1100", "where": "body"}]
    kept = {
        name: printed[name]
        for name in (
            "kind",
            "confidence",
            "reasons",
            "party",
            "items",
            "terms",
            "document_number",
            "total",
            "risk",
            "doubts",
        )
    }
    assert understanding_of({"understanding": kept | {"items": []}}).doubts[0].about == "line"
