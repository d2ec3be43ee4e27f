"""The list of opportunities is filtered, sorted, grouped, given other columns, and kept as a tab."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from argosy.customers.models import SavedView
from argosy.deals.actions import opportunities
from tests.deals.conftest import HINGES
from tests.reading_pages import links, words

pytestmark = pytest.mark.django_db
HTMX = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture
def look(browse, company):
    return lambda address="", who=None: browse(who or company.bob).get(f"/deals/list/{address}")


def test_filters_are_said_as_sentences_and_taken_off(deal, open_deal, look):
    open_deal("Locks", stage="quoted")

    response = look("?f=step.is.quoted&f=currency.none")

    assert "Stage is Quoted" in words(response)
    assert "Locks" in words(response)
    assert "Hinges" not in words(response)
    assert "?f=currency.none" in links(response, "f=")


def test_other_columns_are_shown(deal, seller, look):
    opportunities.change_opportunity(seller, deal, closes_on=timezone.localdate() + timedelta(days=9))

    response = look("?col=closes&col=rate&col=country&col=opened&col=number")

    text = words(response)
    assert "20 %" in text
    assert "Germany" in text


def test_the_next_to_be_ordered_come_first(deal, open_deal, seller, look):
    soon = open_deal("Soon")
    opportunities.change_opportunity(seller, deal, closes_on=timezone.localdate() + timedelta(days=90))
    opportunities.change_opportunity(seller, soon, closes_on=timezone.localdate() + timedelta(days=3))

    text = words(look("?sort=closes"))

    assert text.index("Soon") < text.index("Hinges for Hamburg")


def test_the_foot_says_how_many_and_how_much(deal, open_deal, look):
    open_deal("Locks", items=(HINGES,))

    assert "2 deals · USD 1,200" in words(look())


def test_groups_open_to_their_rows(deal, open_deal, look):
    open_deal("Locks", stage="quoted")

    response = look("?group=step")

    assert "Inquiry 1" in words(response)
    [rows] = links(response, "f=step.is.quoted")
    assert "Locks" in words(look(rows))
    assert "Hinges" not in words(look(rows))


def test_a_view_is_kept_as_a_tab_and_shared_and_removed(deal, browse, company):
    client = browse(company.bob)

    client.post("/deals/list/views/", {"name": "Hot ones", "f": "step.is.inquiry", "is_shared": "on"}, **HTMX)

    view = SavedView.objects.get()
    assert view.record == "deal"
    assert "Hot ones" in words(browse(company.morgan).get("/deals/list/"))
    assert browse(company.morgan).post(f"/deals/list/views/{view.pk}/remove/", **HTMX).status_code == 404
    assert browse(company.bob).post(f"/customers/views/{view.pk}/remove/", **HTMX).status_code == 404
    client.post(f"/deals/list/views/{view.pk}/remove/", **HTMX)
    assert not SavedView.objects.exists()


def test_the_filter_form_offers_the_stages(browse, company):
    page = browse(company.bob).get("/deals/list/filter/?fc=step", **HTMX).content.decode()

    assert "Negotiating" in page
    assert not browse(company.bob).get("/deals/list/filter/?fc=amount", **HTMX).content
