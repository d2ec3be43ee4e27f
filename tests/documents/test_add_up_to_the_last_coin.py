"""What a document comes to is the sum of what it prints: by line, by charge, to the currency's last coin."""

from __future__ import annotations

from decimal import Decimal

import pytest

from argosy.deals.actions import document_lines, documents
from argosy.deals.contents import content_of
from argosy.deals.errors import TooLargeASum
from argosy.deals.papers.laying_out import laid_out
from argosy.deals.papers.sums import Line, sums

pytestmark = pytest.mark.django_db


def figure(text: str) -> Decimal:
    return Decimal(text.removeprefix("USD ").removeprefix("JPY ").replace(",", "").replace("−", "-"))


@pytest.mark.parametrize("currency", ["USD", "JPY", "KWD"])
def test_lines_and_charges_are_rounded_one_by_one(currency):
    lines = [Line(Decimal(3), Decimal("0.33345")), Line(Decimal("0.5"), Decimal("0.01")), Line(Decimal(1), Decimal(1))]
    terms = {"discount": "12.5", "charges": [{"words": "a", "amount": "0.0005"}, {"words": "b", "amount": "-0.505"}]}
    smallest = {"USD": Decimal("0.01"), "JPY": Decimal(1), "KWD": Decimal("0.001")}[currency]

    found = sums(lines, terms, currency)

    assert found.goods == sum(found.amounts)
    assert found.total == found.goods - found.discount + found.charges
    assert all(amount % smallest == 0 for amount in (*found.amounts, found.discount, found.charges, found.total))


@pytest.mark.parametrize("currency", ["USD", "JPY"])
def test_the_printed_column_adds_up_to_the_printed_total(quotation, currency):
    content = content_of(quotation) | {"currency": currency}
    content["lines"] = [content["lines"][0] | {"quantity": "7", "price": "1.215"}] * 3
    halves = [{"words": "Inspection", "amount": "0.505"}, {"words": "Sample", "amount": "-0.505"}]
    content["terms"] |= {"discount": "3.3", "charges": [*halves, {"words": "Courier", "amount": "12.5"}]}

    data = laid_out(content)

    printed = [figure(row[-1]) for row in data["rows"]]
    goods, *rest, total = [figure(value) for _words, value in data["totals"]]
    assert sum(printed) == goods
    assert goods + sum(rest) == total


@pytest.mark.parametrize(
    ("price", "currency", "shown"),
    [("0.0125", "USD", "0.0125"), ("1.2", "USD", "1.20"), ("2400.5", "JPY", "2,400.5"), ("3", "KWD", "3.000")],
)
def test_the_price_of_one_piece_is_printed_as_it_was_agreed(quotation, price, currency, shown):
    content = content_of(quotation) | {"currency": currency}
    content["lines"] = [content["lines"][0] | {"price": price}]

    data = laid_out(content)

    prices = [one["label"][0].startswith("Unit price") for one in data["columns"]].index(True)
    assert [row[prices] for row in data["rows"]] == [shown]


def test_a_sum_that_no_document_can_say_is_refused(seller, quotation):
    lines = [{"name": "Hinge", "quantity": Decimal(999_999_999_999), "price": Decimal(999_999_999_999)}]

    with pytest.raises(TooLargeASum):
        documents.change_document(seller, quotation, {}, lines)

    quotation.refresh_from_db()
    assert quotation.total == 600
    assert [row.quantity for row in quotation.lines.all()] == [500]


def test_goods_typed_by_hand_each_keep_their_own_cost(quotation):
    rows = [{"name": "Bolt", "quantity": Decimal(1), "cost": Decimal(2)}, {"name": "Nut", "cost": Decimal(3)}]
    document_lines.set_lines(quotation, rows)

    # typed again by somebody who may not see costs
    document_lines.set_lines(quotation, [{"name": "Bolt"}, {"name": "Nut"}, {"name": "Washer"}], keeps_costs=True)

    assert [row.cost for row in quotation.lines.order_by("position")] == [2, 3, None]
