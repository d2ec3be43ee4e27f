"""At night customers that may be one are found; by day somebody says what they are."""

from __future__ import annotations

import pytest

from argosy.customers.models import Customer, Follower
from argosy.duplicates import jobs
from argosy.duplicates.models import PairState, SuspectedPair
from tests.reading_pages import words

pytestmark = pytest.mark.django_db


@pytest.fixture
def night(company, scope):
    return lambda: jobs.look_for_pairs.run(str(company.id))


@pytest.fixture
def pair(add, night):
    add("Vogt Beschläge GmbH", website="vogt.example", country="DE")
    add("VOGT Beschlaege", email="anna@vogt.example")
    add("Torvald Import AB", website="torvald.example")
    night()
    return SuspectedPair.objects.get()


def test_two_that_may_be_one_are_found_with_the_reasons(pair, browse, company):
    said = words(browse(company.bob).get("/duplicates/review/"))

    assert "1 pair to look through" in said
    assert "same domain vogt.example" in said
    assert "Torvald" not in said


def test_a_second_night_finds_nothing_new(pair, night):
    night()

    assert SuspectedPair.objects.count() == 1


def test_different_ones_are_not_shown_again_and_it_can_be_undone(pair, browse, company):
    client = browse(company.bob)

    client.post(f"/duplicates/review/{pair.pk}/answer/", {"state": "different"})
    assert "Nothing to look through" in words(client.get("/duplicates/review/"))

    client.post(f"/duplicates/review/{pair.pk}/answer/", {"state": "open"})
    assert "1 pair to look through" in words(client.get("/duplicates/review/"))


def test_one_company_is_said_with_one_click_and_taken_back_with_another(pair, browse, company):
    client, there = browse(company.bob), f"/duplicates/review/{pair.pk}/answer/"

    said = client.post(there, {"state": "same"})
    merged = Customer.objects.filter(merged_into__isnull=False).count()
    again = client.post(there, {"state": "same"})
    back = client.post(there, {"state": "open"})
    once_more = client.post(there, {"state": "open"})

    assert ("Merged into one company." in words(said), '"state": "open"' in said.content.decode()) == (True, True)
    assert (merged, again.status_code) == (1, 409)
    assert "1 pair to look through" in words(back)
    assert not Customer.objects.filter(merged_into__isnull=False).exists()
    assert once_more.status_code == 200


def test_later_comes_last(pair, browse, company):
    browse(company.bob).post(f"/duplicates/review/{pair.pk}/answer/", {"state": "later"})

    pair.refresh_from_db()
    assert pair.state == PairState.LATER
    assert "put off" in words(browse(company.bob).get("/duplicates/review/"))


def test_of_a_colleagues_customer_no_pair_is_shown(add, night, browse, company, manager):
    add("Vogt Beschläge GmbH", website="vogt.example")
    add("VOGT Geheim", website="www.vogt.example", by=manager)
    night()
    hidden = SuspectedPair.objects.get()

    assert "Nothing to look through" in words(browse(company.bob).get("/duplicates/review/"))
    assert browse(company.bob).post(f"/duplicates/review/{hidden.pk}/answer/", {"state": "same"}).status_code == 404


def test_of_what_lies_in_a_pool_no_pair_is_shown(add, night, browse, company):
    add("Vogt Beschläge GmbH", website="vogt.example")
    pooled = add("VOGT Geheim", website="www.vogt.example")
    night()
    Customer.objects.filter(pk=pooled.pk).update(owner=None, is_pooled=True)
    hidden = SuspectedPair.objects.get()

    said = words(browse(company.bob).get("/duplicates/review/"))
    assert "Nothing to look through" in said
    assert "Geheim" not in said
    assert browse(company.bob).post(f"/duplicates/review/{hidden.pk}/answer/", {"state": "same"}).status_code == 404


def test_of_what_a_member_follows_for_a_colleague_the_pair_is_shown(add, night, browse, company, manager):
    add("Vogt Beschläge GmbH", website="vogt.example")
    shared = add("VOGT Import", website="www.vogt.example", by=manager)
    Follower.objects.create(customer=shared, member=company.bob)
    night()

    assert "VOGT Import" in words(browse(company.bob).get("/duplicates/review/"))


def test_a_phone_that_very_many_share_says_nothing(add, night):
    for number in range(8):
        customer = add(f"Haus{number:03d} Spedition Kunde", country="DE")
        customer.contacts.create(name="Lager", phone="+49 40 5550 1234")
        _index(customer)
    night()

    assert not SuspectedPair.objects.exists()


def _index(customer):
    from argosy.customers.actions import recognising

    recognising.index(customer)


def test_a_company_that_sells_to_us_and_buys_from_us_has_two_records(add, night):
    add("Vogt Beschläge GmbH", website="vogt.example", kind="supplier")
    add("VOGT Beschlaege", website="vogt.example")

    night()

    assert not SuspectedPair.objects.exists()


def test_of_a_lead_and_a_customer_the_customer_is_kept(add, night, browse, company):
    lead = add("Vogt Beschläge GmbH", website="vogt.example", kind="lead")
    customer = add("VOGT Beschlaege", website="vogt.example")
    night()

    browse(company.bob).post(f"/duplicates/review/{SuspectedPair.objects.get().pk}/answer/", {"state": "same"})

    lead.refresh_from_db()
    assert lead.merged_into_id == customer.pk
