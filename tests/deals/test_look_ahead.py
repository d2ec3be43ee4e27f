"""The forecast: open deals by expected month and by member, weighted by the win rate of their stage."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from argosy.deals.actions import opportunities, working
from argosy.deals.forecast import forecast
from argosy.deals.worth import Purse
from tests.deals.conftest import HINGES
from tests.reading_pages import links, words

pytestmark = pytest.mark.django_db
MARCH = date(2031, 3, 10)


@pytest.fixture
def expected(deal, seller):
    """600 dollars, an inquiry: a fifth of them may be expected, in March."""
    return opportunities.change_opportunity(seller, deal, closes_on=MARCH)


def test_a_month_says_what_is_open_and_what_may_be_expected(expected, open_deal, browse, company):
    open_deal("Locks", items=(HINGES,), stage="quoted")

    response = browse(company.bob).get("/deals/forecast/")

    text = words(response)
    assert "Mar 2031 1 USD 600 USD 120" in text
    assert "No day expected 1 USD 600 USD 240" in text
    assert "Together 2 USD 1,200 USD 360" in text
    [march] = links(response, "closes.after.2031-03-01")
    assert "Hinges for Hamburg" in words(browse(company.bob).get(march))
    [none] = links(response, "closes.none")
    assert "Locks" in words(browse(company.bob).get(none))


def test_a_deal_counts_for_each_as_its_split_says(expected, seller, owner, company):
    working.share_work(owner, expected, 75, {company.morgan.pk: 25})

    found = forecast(owner, Purse("USD"))

    assert {one.key: one.whole.amount for one in found.people} == {
        company.bob.pk: Decimal("450.00"),
        company.morgan.pk: Decimal("150.00"),
    }
    assert found.total.weighted.amount == Decimal(120)
    [hers] = forecast(owner, Purse("USD"), company.morgan.pk).months
    assert (hers.count, hers.weighted.amount) == (1, Decimal("30.00"))


def test_what_is_decided_is_not_expected_any_more(expected, seller):
    opportunities.move_opportunity(seller, expected, "lost")

    assert forecast(seller, Purse("USD")).total.count == 0


def test_nobody_looks_beyond_her_reach(expected, open_deal, manager, browse, company):
    open_deal("Locks", by=manager, items=(HINGES,))

    assert "Together 1 USD 600" in words(browse(company.bob).get("/deals/forecast/"))
    assert "Together 2 USD 1,200" in words(browse(company.morgan).get("/deals/forecast/"))
    assert browse(company.tina).get("/deals/forecast/").status_code == 403


def test_the_page_asks_the_database_no_more_when_there_are_more_deals(
    expected, open_deal, browse, company, django_assert_max_num_queries
):
    for number in range(6):
        open_deal(f"Goods {number}", items=(HINGES,))
    client = browse(company.bob)
    client.get("/deals/forecast/")

    with django_assert_max_num_queries(14):
        client.get("/deals/forecast/")
