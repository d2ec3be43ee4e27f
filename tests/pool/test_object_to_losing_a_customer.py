"""Each return says why, and who lost the customer can object (S177)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from argosy.notifications.models import Notification
from argosy.pool.actions import claiming
from argosy.pool.models import Contest, PoolStay
from tests.reading_pages import words

pytestmark = pytest.mark.django_db


@pytest.fixture
def stay(add, pool, night):
    add("Vogt", age=90)
    pool(no_contact_days=30)
    night()
    return PoolStay.objects.get()


@pytest.fixture
def contested(stay, browse, company):
    browse(company.bob).post(f"/pool/returns/{stay.pk}/contest/", {"words": "We met at the fair last week"})
    stay.refresh_from_db()
    return stay


def test_who_keeps_pools_is_told(contested, company):
    assert contested.contest == Contest.OPEN
    assert Notification.objects.filter(member=company.alice, kind="pool.objected").exists()


def test_it_is_given_back(contested, browse, company):
    browse(company.alice).post(f"/pool/returns/{contested.pk}/settle/", {"outcome": "upheld", "words": "Right"})

    contested.refresh_from_db()
    contested.customer.refresh_from_db()
    assert contested.customer.owner == company.bob
    assert Notification.objects.filter(member=company.bob, kind="pool.settled").exists()


def test_it_stays_and_a_sentence_says_why(contested, browse, company):
    client = browse(company.alice)

    silent = client.post(f"/pool/returns/{contested.pk}/settle/", {"outcome": "refused"})
    client.post(f"/pool/returns/{contested.pk}/settle/", {"outcome": "refused", "words": "No note of it anywhere"})

    contested.refresh_from_db()
    assert silent.status_code == 422
    assert contested.contest == Contest.REFUSED
    assert contested.customer.owner is None


def test_nobody_objects_for_others_and_nobody_settles_without_the_right(contested, browse, company):
    assert browse(company.morgan).post(f"/pool/returns/{contested.pk}/contest/", {"words": "x"}).status_code == 404
    assert browse(company.bob).post(f"/pool/returns/{contested.pk}/settle/", {"outcome": "upheld"}).status_code == 403


def test_until_it_is_settled_nobody_takes_it(contested, browse, company):
    taken = browse(company.morgan).post("/pool/claim/", {"chosen": [contested.pk]})
    given = browse(company.alice).post("/pool/assign/", {"chosen": [contested.pk], "to": company.morgan.pk})

    contested.customer.refresh_from_db()
    assert (taken.status_code, given.status_code) == (409, 409)
    assert "objects" in words(taken)
    assert contested.customer.owner is None


def test_a_colleague_who_was_quicker_gives_it_back(stay, manager, browse, company):
    claiming.claim(manager, [stay.pk])
    browse(company.bob).post(f"/pool/returns/{stay.pk}/contest/", {"words": "We met at the fair last week"})

    browse(company.alice).post(f"/pool/returns/{stay.pk}/settle/", {"outcome": "upheld"})

    stay.customer.refresh_from_db()
    assert stay.customer.owner == company.bob
    assert Notification.objects.filter(member=company.morgan, kind="pool.went_back").exists()


def test_after_thirty_days_it_is_too_late(stay, browse, company):
    PoolStay.objects.update(came_at=timezone.now() - timedelta(days=31))

    answer = browse(company.bob).post(f"/pool/returns/{stay.pk}/contest/", {"words": "We met at the fair"})

    stay.refresh_from_db()
    assert answer.status_code == 409
    assert stay.contest == Contest.NONE
    assert "We spoke at the fair" not in browse(company.bob).get("/pool/returns/").content.decode()
