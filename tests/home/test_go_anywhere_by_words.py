"""The command palette finds customers, deals and mail by the beginnings of their words, as far as one may see them."""

from __future__ import annotations

import pytest

from argosy.automation import functions
from argosy.customers.actions.customers import NewContact, add_customer
from argosy.enterprise import switches
from tests.elsewhere import elsewhere
from tests.mail_arriving import Letters

pytestmark = pytest.mark.django_db


@pytest.fixture
def filled(scope, owner, seller):
    for name in functions.ALL:
        switches.turn(owner, name, is_on=True)
    contact = NewContact("Anna Vogt", "anna@vogt-beschlaege.example")
    customer = add_customer(seller, name="Vogt GmbH", country="DE", contacts=[contact])
    Letters(scope.bob).arrive()
    return customer


@pytest.fixture
def go(browse):
    def ask(who, text: str) -> dict[str, list[str]]:
        groups = elsewhere(lambda: browse(who).get("/go/", {"q": text})).json()["groups"]
        return {group["label"]: [item["label"] for item in group["items"]] for group in groups}

    return ask


def test_one_word_finds_customer_deal_and_mail(filled, go, company):
    found = go(company.bob, "vog")

    assert found["Customers"] == ["Vogt GmbH"]
    assert len(found["Deals"]) == 1
    assert found["Mail"] == ["Inquiry for hinges"]


def test_each_line_leads_to_its_page(filled, browse, company):
    client = browse(company.bob)
    groups = client.get("/go/", {"q": "vogt"}).json()["groups"]

    assert groups[0]["items"][0]["url"] == f"/customers/{filled.pk}/"
    assert client.get(groups[1]["items"][0]["url"]).status_code == 200


def test_nothing_is_found_for_nothing_and_for_signs(filled, go, company):
    assert go(company.bob, "") == {}
    assert go(company.bob, "!!!") == {}


def test_out_of_reach_without_right_and_elsewhere_nothing_is_found(rival, filled, go, company):
    assert go(company.tina, "vogt") == {}
    assert go(rival.alice, "vogt") == {}
    assert "Vogt GmbH" in go(company.morgan, "vogt")["Customers"]
