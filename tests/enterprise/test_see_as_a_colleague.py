"""Whoever settles roles looks at Argosy as a colleague sees it: never with more than her own, and changing nothing."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.test import Client

from argosy.audit.models import AuditEntry
from argosy.customers.actions.customers import add_customer
from argosy.customers.models import Customer
from argosy.enterprise.actions import roles
from argosy.enterprise.actions.roles import RolePlan
from argosy.enterprise.actors import actor_of
from argosy.enterprise.models import Member, MemberState
from argosy.enterprise.permissions import Permission
from argosy.enterprise.seeing_as import narrowed
from argosy.platform.access import Reach
from argosy.privacy.actions import agreements
from argosy.privacy.policy import current_version
from tests.mail_arriving import Letters


@pytest.fixture
def customers(seller, manager, company):
    """One customer of Bob's, one of Morgan's."""
    add_customer(seller, name="Vogt GmbH", country="DE", is_surely_new=True)
    add_customer(manager, name="Nagy Kft", country="HU", is_surely_new=True)
    return company


@pytest.fixture
def as_bob(customers, browse) -> Client:
    """Alice, looking as Bob."""
    client = browse(customers.alice)
    assert client.post(f"/settings/roles/see-as/{customers.bob.pk}/").status_code == 302
    return client


def test_lists_and_rooms_are_hers(as_bob, customers, browse):
    page = as_bob.get("/customers/").content.decode()

    assert "You look at Argosy as Bob sees it" in page
    assert "Vogt GmbH" in page
    assert "Nagy Kft" not in page
    assert as_bob.get("/settings/roles/").status_code == 403
    assert as_bob.get("/settings/roles/").status_code == browse(customers.bob).get("/settings/roles/").status_code


def test_what_she_would_not_find_is_not_found(as_bob, customers):
    hers = Customer.objects.get(name="Nagy Kft")

    assert as_bob.get(f"/customers/{hers.pk}/").status_code == 404
    assert as_bob.get(f"/customers/{Customer.objects.get(name='Vogt GmbH').pk}/").status_code == 200


def test_what_is_refused_meanwhile_says_as_whom_one_looks_and_how_to_end_it(as_bob):
    refused = as_bob.get("/settings/roles/").content.decode()

    assert "You look at Argosy as Bob sees it" in refused
    assert "End it" in refused


def test_nothing_is_changed_meanwhile(as_bob):
    found = Customer.objects.get(name="Vogt GmbH")

    answer = as_bob.post("/customers/new/", {"name": "Other"})

    assert answer.status_code == 403
    assert "End that at the top before you change something" in answer.content.decode()
    assert Customer.objects.count() == 2
    found.refresh_from_db()
    assert found.name == "Vogt GmbH"


def test_mail_that_is_shown_stays_unread(customers, browse):
    Member.objects.filter(pk=customers.morgan.pk).update(role=customers.alice.role)
    letter = Letters(customers.alice).arrive(sender="Anna <anna@werft.example>", text="Hello", subject="Ship")
    client = browse(customers.alice)
    client.post(f"/settings/roles/see-as/{customers.morgan.pk}/")

    assert client.get(f"/mail/t/{letter.thread_id}/").status_code == 200
    letter.refresh_from_db()
    assert not letter.is_read

    client.post("/settings/roles/see-as/end/")
    client.get(f"/mail/t/{letter.thread_id}/")
    letter.refresh_from_db()
    assert letter.is_read


def test_that_a_colleagues_mail_was_looked_at_stands_in_the_trail(customers, browse):
    letter = Letters(customers.bob).arrive(sender="Anna <anna@werft.example>", text="Hello", subject="Ship")
    client = browse(customers.alice)
    client.post(f"/settings/roles/see-as/{customers.bob.pk}/")

    assert client.get(f"/mail/t/{letter.thread_id}/").status_code == 200

    assert AuditEntry.objects.filter(word="mailbox.looked", concerns_id=customers.bob.pk).count() == 1


def test_who_must_agree_to_a_new_policy_meanwhile_can(as_bob, customers):
    customers.alice.user.agreements.all().delete()
    agreements._agreed.clear()  # who agreed is remembered by the process
    assert as_bob.get("/customers/").url.startswith("/privacy/agree/")

    as_bob.post("/privacy/agree/", {"version": current_version(), "agreed": "on"})

    assert "You look at Argosy as Bob sees it" in as_bob.get("/customers/").content.decode()


def test_it_ends_by_a_click_and_the_colleague_is_shown_that_it_happened(as_bob, customers):
    as_bob.post("/settings/roles/see-as/end/")

    assert "Nagy Kft" in as_bob.get("/customers/").content.decode()
    line = AuditEntry.objects.get(word="role.tried")
    assert (line.member_id, line.concerns_id) == (customers.alice.pk, customers.bob.pk)


def test_it_ends_when_the_colleague_has_gone_or_the_right_has(as_bob, customers):
    Member.objects.filter(pk=customers.bob.pk).update(state=MemberState.DISABLED)
    assert "Nagy Kft" in as_bob.get("/customers/").content.decode()
    assert "sees_as" not in as_bob.session


def test_the_page_of_roles_offers_it_for_each_colleague(customers, browse):
    page = browse(customers.alice).get("/settings/roles/").content.decode()

    assert f"/settings/roles/see-as/{customers.bob.pk}/" in page
    assert f"/settings/roles/see-as/{customers.alice.pk}/" not in page


def test_who_may_not_settle_roles_sees_as_nobody(customers, browse):
    client = browse(customers.morgan)

    assert client.post(f"/settings/roles/see-as/{customers.bob.pk}/").status_code == 403
    assert "sees_as" not in client.session


def test_it_never_shows_more_than_ones_own(customers, owner):
    keeper = roles.add_role(owner, RolePlan("Keeper of roles", "self", frozenset({str(Permission.MANAGE_ROLES)})))
    customers.bob.role = keeper
    customers.bob.save()
    bob = actor_of(customers.bob)

    seen = narrowed(bob, customers.alice)

    assert seen.rights == bob.rights
    assert seen.reach == Reach(frozenset({customers.bob.pk}))
    assert narrowed(bob, customers.morgan).reach.members <= bob.reach.members


def test_who_is_nobody_here_is_not_found(customers, browse):
    assert browse(customers.alice).post(f"/settings/roles/see-as/{uuid4()}/").status_code == 404
    assert browse(customers.alice).post(f"/settings/roles/see-as/{customers.alice.pk}/").status_code == 404
