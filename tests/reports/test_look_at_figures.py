"""Four families of figures, counted within the viewer's reach, drawn, led to their rows and saved as files."""

from __future__ import annotations

import io
from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import timezone
from openpyxl import load_workbook

from argosy.customers.actions.customers import add_customer
from argosy.deals.actions import exchanging, opportunities, working
from argosy.deals.models import Opportunity
from tests.elsewhere import elsewhere
from tests.reading_pages import links, words

pytestmark = pytest.mark.django_db
FAMILIES = ("customers", "transactions", "opportunities", "people")


@pytest.fixture
def look(browse, company):
    return lambda address, who=None: browse(who or company.bob).get(f"/reports/{address}")


@pytest.mark.promise("S91")
@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("customers/countries/", "Germany 1"),
        ("customers/newcomers/?span=month", "1 0"),
        ("customers/silence/", "Never 1"),
        ("transactions/trend/?span=month", "1 USD 300"),
        ("transactions/customers/", "Vogt GmbH 1 USD 300"),
        ("transactions/countries/", "Germany 1 USD 300"),
        ("transactions/products/", "H-40 1 USD 300"),
        ("transactions/chain/", "Quotations 1 100 % Proforma invoices 0 0 % Orders 1 100 %"),
        ("opportunities/funnel/", "Inquiry 2 100 % Quoted 1 50 % Negotiating 1 50 % Ordered 1 50 %"),
        ("opportunities/decided/?span=month", "1 1 50 % USD 300"),
        ("opportunities/reasons/", "our price was too high 1 USD 200"),
        ("people/won/", "Bob 1 USD 300"),
        ("people/load/", "Bob 0 0 0 1 2 1"),
    ],
)
def test_each_family_counts_what_the_viewer_sees(deal, paper, seller, look, address, said):
    deal("Hinges", stage="ordered", price=3)
    opportunities.move_opportunity(seller, deal("Locks"), "lost", "price")
    paper("quotation")
    paper("order", price=3)

    assert said in words(look(address))


def test_who_ordered_most_is_told_in_one_currency_whatever_they_ordered_in(paper, seller, owner, look, monkeypatch):
    monkeypatch.setattr("argosy.reports.families.transactions.MOST", 2)
    exchanging.set_rate(owner, "JPY", Decimal("0.005"), timezone.localdate())
    for name, ordered in {
        "Nagoya KK": {"USD": 9},
        "Least Ltd": {"JPY": 950},
        "Most SA": {"USD": 4, "JPY": 800},
    }.items():
        customer = add_customer(seller, name=name, is_surely_new=True)
        for currency, price in ordered.items():
            paper("order", price=price, customer=customer, currency=currency)

    shown = words(look("transactions/customers/"))

    assert "Most SA 2 USD 800" in shown
    assert "Nagoya KK 1 USD 900" in shown
    assert "Least Ltd" not in shown


@pytest.mark.promise("S91")
def test_a_family_is_a_page_with_its_figures_and_days_to_choose(look):
    for family in FAMILIES:
        response = look(f"{family}/?span=quarter")

        assert response.status_code == 200
        assert all("span=quarter" in url for url in links(response, f"/reports/{family}/") if "?" in url)
    assert look("").headers["Location"] == "/reports/customers/"


def test_a_number_leads_to_what_it_counts(deal, paper, look, browse, company):
    won = deal("Hinges", stage="ordered")
    deal("Locks")
    order = paper("order")
    client = browse(company.bob)

    [first, *_more] = links(look("opportunities/decided/?span=month"), "state.is.ordered")
    reached = links(look("opportunities/funnel/"), "reached.is.quoted")[0]
    papers = links(look("transactions/customers/"), "documents")[0]

    for address in (first, reached):
        text = words(client.get(address))
        assert won.title in text
        assert "Locks" not in text
    assert order.number in words(client.get(papers))
    assert "Vogt GmbH" in words(client.get(papers))


def test_how_far_a_deal_got_stays_though_it_went_back_or_was_lost(deal, seller, look, browse, company):
    back, lost = deal("Bolts"), deal("Nails")
    for stage in ("quoted", "negotiating", "inquiry"):
        opportunities.move_opportunity(seller, back, stage)
    for stage in ("quoted", "lost"):
        opportunities.move_opportunity(seller, lost, stage, "price")

    shown = look("opportunities/funnel/")

    assert "Inquiry 2 100 % Quoted 2 100 % Negotiating 1 50 % Ordered 0 0 %" in words(shown)
    negotiated = words(browse(company.bob).get(links(shown, "reached.is.negotiating")[0]))
    assert "Bolts" in negotiated
    assert "Nails" not in negotiated


def test_nobody_counts_what_she_may_not_see(rival, deal, manager, look, company, browse):
    hers = add_customer(manager, name="Nagy Kft", country="HU", is_surely_new=True)
    deal("Secret", by=manager, customer=hers, stage="ordered", price=9)

    for family, figure in (
        ("customers", "countries"),
        ("opportunities", "decided"),
        ("people", "won"),
        ("people", "load"),
    ):
        text = words(look(f"{family}/{figure}/"))
        assert "Hungary" not in text
        assert "900" not in text
        assert "Morgan" not in text
    assert "Morgan 1 USD 900" in words(look("people/won/", company.morgan))
    assert look(f"people/won/?member={company.morgan.pk}").status_code == 404
    theirs = elsewhere(lambda: browse(rival.alice).get("/reports/opportunities/decided/"))
    assert "900" not in words(theirs)


def test_who_has_no_right_sees_no_figures(look, company, visitor):
    for address in ("", "customers/", "customers/countries/", "customers/countries/save/csv/", "targets/"):
        assert look(address, company.tina).status_code == 403
        assert visitor.get(f"/reports/{address}").status_code == 302
    assert look("moon/").status_code == 404
    assert look("customers/moon/").status_code == 404


def test_a_supervisor_looks_at_one_members_work(deal, manager, look, company):
    deal("Hinges", stage="ordered")
    hers = add_customer(manager, name="Nagy Kft", is_surely_new=True)
    deal("Boxes", by=manager, customer=hers, stage="ordered", price=9)

    text = words(look(f"opportunities/decided/?span=month&member={company.bob.pk}", company.morgan))

    assert "1 0 100 % USD 200" in text


def test_a_deal_that_two_won_counts_for_each_as_its_split_says(deal, owner, look, company):
    won = deal("Hinges", stage="ordered", price=10)
    working.share_work(owner, won, 70, {company.morgan.pk: 30})

    text = words(look("people/won/", company.alice))

    assert "Bob 1 USD 700" in text
    assert "Morgan 1 USD 300" in text


def test_days_are_chosen(deal, look):
    old = deal("Old", stage="ordered", price=5)
    Opportunity.objects.filter(pk=old.pk).update(moved_at=timezone.now() - timedelta(days=500))
    first, last = (timezone.localdate() - timedelta(days=days) for days in (510, 490))

    assert "USD 500" not in words(look("opportunities/decided/"))
    assert "USD 500" in words(look(f"opportunities/decided/?span=own&from={first}&to={last}"))
    assert look("opportunities/decided/?span=own&from=moon&to=1").status_code == 200


@pytest.mark.parametrize("span", ["from=9999-12-01&to=9999-12-31", "from=0001-01-01&to=0001-02-01"])
@pytest.mark.parametrize("figure", ["transactions/trend/", "opportunities/decided/"])
def test_days_at_the_ends_of_the_calendar_are_no_days_to_choose(look, figure, span):
    assert look(f"{figure}?span=own&{span}").status_code == 200


def test_a_figure_is_saved_as_csv_and_as_a_workbook(vogt, look, company):
    table = look("customers/countries/save/csv/", company.alice)
    book = load_workbook(io.BytesIO(look("customers/countries/save/xlsx/", company.alice).content))

    assert table.content.decode("utf-8-sig").splitlines() == ["Country,Customers", "Germany,1"]
    assert [[cell.value for cell in row] for row in book.active] == [["Country", "Customers"], ["Germany", 1]]
    assert look("customers/countries/save/exe/").status_code == 404


def test_the_chart_is_drawn_from_the_table(vogt, look):
    page = look("customers/countries/").content.decode()

    assert 'data-table="table-customers-countries"' in page
    assert 'id="table-customers-countries"' in page
    assert 'data-value="1"' in page


@pytest.mark.parametrize(
    "address",
    [
        "customers/newcomers/",
        "transactions/trend/",
        "opportunities/funnel/",
        "people/load/",
        "people/won/",
        "people/targets/",
    ],
)
def test_more_rows_ask_the_database_no_more(deal, paper, browse, company, address, django_assert_max_num_queries):
    for number in range(4):
        deal(f"Goods {number}", stage="ordered")
    paper("order")
    client = browse(company.bob)
    client.get(f"/reports/{address}")

    with django_assert_max_num_queries(16):
        client.get(f"/reports/{address}")
