"""When an upgrade changes how companies are recognised, those that are known already are found by the new rules too."""

from __future__ import annotations

import pytest

from argosy.customers.actions import recognising, renewing
from argosy.customers.actions.customers import add_customer
from argosy.customers.actions.people import NewContact
from argosy.customers.jobs import renew_keys
from argosy.customers.models import Customer, MatchKey
from argosy.customers.rules import rules
from tests.running_jobs import waiting

pytestmark = pytest.mark.django_db


@pytest.fixture
def vogt(seller) -> Customer:
    """A customer with somebody there, saved now."""
    anna = NewContact("Anna Vogt", "anna@vogt.example", "+49 421 5556677")
    return add_customer(seller, name="Vogt Beschläge GmbH", country="DE", website="vogt.example", contacts=[anna])


def keys(customer: Customer) -> set[tuple[str, int]]:
    return set(MatchKey.objects.filter(customer=customer).values_list("kind", "key"))


def test_a_customer_says_by_which_rules_its_keys_were_made(vogt):
    vogt.refresh_from_db()

    assert vogt.match_rules == rules() > 0
    assert renewing.waiting() == 0


def test_keys_of_other_rules_are_replaced_and_the_customer_is_found_again(vogt, company):
    right = keys(vogt)
    MatchKey.objects.filter(customer=vogt).exclude(kind="person").delete()
    MatchKey.objects.create(customer=vogt, kind="name", key=7)
    Customer.objects.update(match_rules=1)
    assert (renewing.waiting(), recognising.twins("Vogt Beschlaege")) == (1, [])

    renew_keys.run(str(company.bob.enterprise_id))

    assert keys(vogt) == right
    assert [twin.customer for twin in recognising.twins("Vogt Beschlaege")] == [vogt]
    assert renewing.waiting() == 0


def test_the_work_goes_on_in_portions(vogt, seller, company, monkeypatch):
    monkeypatch.setattr(renewing, "AT_ONCE", 1)
    add_customer(seller, name="Luz Lda", country="PT", is_surely_new=True)
    Customer.objects.update(match_rules=1)

    renew_keys.run(str(company.bob.enterprise_id))

    assert renewing.waiting() == 1
    assert waiting("customers.renew_keys") == ["customers.renew_keys"]


def test_a_change_by_hand_renews_too(vogt, company):
    Customer.objects.update(match_rules=1)
    vogt.refresh_from_db()

    recognising.index(vogt)

    vogt.refresh_from_db()
    assert vogt.match_rules == rules()
