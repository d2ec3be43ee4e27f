"""Forbid, warn or ignore, field by field."""

from __future__ import annotations

import pytest

from argosy.customers.models import Customer
from tests.reading_pages import words

pytestmark = pytest.mark.django_db
FIELDS = ("name", "email", "site", "phone", "social", "person")
NEW = {"name": "Torvald Import", "country": "SE", "website": "vogt.example"}


@pytest.fixture
def rule(browse, company, scope):
    def set_rules(**fields: str):
        chosen = dict.fromkeys(FIELDS, "warn") | fields
        return browse(company.alice).post(
            "/duplicates/rules/", chosen | {"tells_follower": "on", "most_masked_a_day": "60"}
        )

    return set_rules


def test_what_is_forbidden_cannot_be_saved_even_as_another_company(rule, add, browse, company):
    add("Vogt Beschläge", website="vogt.example")
    rule(site="forbid")

    answer = browse(company.bob).post("/customers/new/", NEW | {"is_another": "on"})

    assert "Your enterprise allows no second record of it" in words(answer)
    assert Customer.objects.count() == 1


def test_what_is_ignored_is_not_said(rule, add, browse, company):
    add("Vogt Beschläge", website="vogt.example")
    rule(site="ignore")

    browse(company.bob).post("/customers/new/", NEW)

    assert Customer.objects.count() == 2


def test_the_page_shows_what_holds(rule, browse, company):
    rule(phone="forbid")

    assert 'value="forbid" selected' in browse(company.alice).get("/duplicates/rules/").content.decode()


def test_a_seller_sets_no_rules(browse, company, scope):
    assert browse(company.bob).get("/duplicates/rules/").status_code == 403
