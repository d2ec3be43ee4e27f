"""Forbid, warn or ignore, field by field."""

from __future__ import annotations

import pytest

from argosy.customers.actions import customers
from argosy.customers.actions.customers import NewContact
from argosy.customers.errors import AlreadyThere
from argosy.customers.models import Customer
from argosy.duplicates import jobs
from argosy.duplicates.models import SuspectedPair
from argosy.enterprise.actions import roles
from argosy.enterprise.actions.roles import RolePlan
from argosy.enterprise.actors import actor_of
from argosy.enterprise.models import Member, Role
from argosy.platform import veil
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


@pytest.mark.parametrize(
    ("field", "known", "typed"),
    [
        ("site", {"website": "vogt.example"}, {"website": "www.vogt.example"}),
        ("name", {}, {"name": "VOGT BESCHLÄGE"}),
        ("phone", {"more": {"phone": "+49 40 5550199"}}, {"phone": "040 5550199"}),
    ],
)
def test_what_is_forbidden_is_not_written_into_a_record_afterwards_either(rule, add, seller, field, known, typed):
    add("Vogt Beschläge", country="DE", **known)
    other = add("Torvald Import", country="DE")
    rule(**{field: "forbid"})

    with pytest.raises(AlreadyThere):
        customers.change_customer(seller, other, **typed)

    other.refresh_from_db()
    assert (other.name, other.website, other.phone) == ("Torvald Import", "", "")
    customers.change_customer(seller, other, city="Malmö", website="torvald.example")


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


def test_what_ones_role_does_not_see_is_not_told_by_a_refusal_and_the_pair_is_looked_through(
    rule, owner, manager, scope
):
    rule(phone="forbid")
    person = NewContact("Anna", "", "+49 40 5550199")
    customers.add_customer(manager, name="Vogt GmbH", country="DE", contacts=[person])
    role = Role.objects.get(builtin="seller")
    roles.change_role(owner, role, RolePlan(role.name, role.reach, role.allowed, frozenset({"contact.phone"})))
    half_blind = actor_of(Member.objects.select_related("user", "role").get(pk=scope.bob.pk))

    with veil.through(half_blind):
        customers.add_customer(half_blind, name="Vogt GmbH", country="DE", contacts=[person], is_surely_new=True)
    jobs.look_for_pairs.run(str(scope.id))

    assert SuspectedPair.objects.count() == 1
