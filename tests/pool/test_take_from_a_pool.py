"""Who has time takes one or many, within the caps; what the pool hides stays hidden until then."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from argosy.pool.actions import claiming
from argosy.pool.models import PoolStay
from argosy.privacy.jobs import keep_periods
from tests.reading_pages import words

pytestmark = pytest.mark.django_db


@pytest.fixture
def lie(add, manager):
    """`lie(sea, "Vogt", "Torvald")`: Morgan gave these back."""

    def put(into, *names):
        made = [add(name, by=manager, website=f"{name.lower()}.example") for name in names]
        return [claiming.put_into_pool(manager, one, into, "no time") for one in made]

    return put


def test_many_are_taken_at_once(lie, pool, browse, company):
    stays = lie(pool(), "Vogt", "Torvald")

    answer = browse(company.bob).post("/pool/claim/", {"chosen": [one.pk for one in stays]})

    assert "2 customers are yours now" in words(answer)
    assert {one.customer.owner for one in PoolStay.objects.select_related("customer__owner")} == {company.bob}


def test_what_somebody_took_is_gone(lie, pool, browse, company):
    [stay] = lie(pool(), "Vogt")
    browse(company.bob).post("/pool/claim/", {"chosen": [stay.pk]})

    assert browse(company.alice).post("/pool/claim/", {"chosen": [stay.pk]}).status_code == 409


def test_so_many_a_day_and_so_many_in_all(lie, pool, browse, company, add):
    first, second, third = lie(pool(claims_a_day=2), "Vogt", "Torvald", "Kestrel")
    [fourth] = lie(pool("Lake", holding_cap=2), "Brandt")
    client = browse(company.bob)

    answers = [client.post("/pool/claim/", {"chosen": [one.pk]}).status_code for one in (first, second, third, fourth)]

    assert answers == [200, 200, 409, 409]
    assert PoolStay.objects.lying().count() == 2


def test_more_at_once_than_one_may_take_says_how_many_that_would_be_and_takes_none(lie, pool, browse, company, add):
    add("His already")
    two = lie(pool(holding_cap=2), "Vogt", "Torvald")
    others = lie(pool("Lake", claims_a_day=1), "Brandt", "Kestrel")
    client = browse(company.bob)

    full = client.post("/pool/claim/", {"chosen": [one.pk for one in two]})
    today = client.post("/pool/claim/", {"chosen": [one.pk for one in others]})

    assert "Customers that you follow: 1. This pool allows 2. Take fewer" in words(full)
    assert "Customers that you took from this pool today: 0. It allows 1 a day." in words(today)
    assert PoolStay.objects.lying().count() == 4


def test_who_lost_it_waits(lie, pool, browse, company):
    [stay] = lie(pool(cool_down_days=10), "Vogt")
    client = browse(company.morgan)

    too_soon = client.post("/pool/claim/", {"chosen": [stay.pk]})
    PoolStay.objects.update(came_at=timezone.now() - timedelta(days=11))
    later = client.post("/pool/claim/", {"chosen": [stay.pk]})

    assert (too_soon.status_code, later.status_code) == (409, 200)
    assert "You may take it again from" in words(too_soon)


def test_what_is_hidden_shows_only_to_who_keeps_the_pool(lie, pool, browse, company):
    [stay] = lie(pool(hidden=["name", "website", "contacts", "last_owner"]), "Geheimvogt")

    for page in ("/pool/", "/customers/", f"/customers/{stay.customer_id}/"):
        answer = browse(company.bob).get(page)
        assert "eheimvogt" not in answer.content.decode(), page
        assert "Anna Vogt" not in answer.content.decode(), page
    assert "Geheimvogt" in words(browse(company.alice).get("/pool/"))


def test_a_pool_with_members_is_theirs(lie, pool, browse, company):
    [stay] = lie(pool(members=[company.morgan]), "Vogt")

    assert "Vogt" not in words(browse(company.bob).get("/pool/"))
    assert browse(company.bob).post("/pool/claim/", {"chosen": [stay.pk]}).status_code == 409


def test_who_keeps_pools_gives_them_out(lie, pool, browse, company):
    [stay] = lie(pool(), "Vogt")

    refused = browse(company.morgan).post("/pool/assign/", {"chosen": [stay.pk], "to": company.bob.pk})
    browse(company.alice).post("/pool/assign/", {"chosen": [stay.pk], "to": company.bob.pk})

    stay.refresh_from_db()
    assert refused.status_code == 403
    assert stay.taken_by == company.bob


@pytest.mark.promise("S157")
def test_who_lay_in_a_pool_is_forgotten_three_years_after_it_was_taken_and_not_while_it_lies_there(
    lie, pool, browse, company
):
    taken, lying = lie(pool(), "Vogt", "Torvald")
    browse(company.bob).post("/pool/claim/", {"chosen": [taken.pk]})
    PoolStay.objects.update(came_at=timezone.now() - timedelta(days=2000))
    PoolStay.objects.filter(pk=taken.pk).update(left_at=timezone.now() - timedelta(days=3 * 365 + 1))

    keep_periods.run(str(company.id))

    assert [one.pk for one in PoolStay.objects.all()] == [lying.pk]
