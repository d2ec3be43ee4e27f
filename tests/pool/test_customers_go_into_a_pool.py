"""Who is not looked after goes into a pool, with the reason; who is near it is warned of."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from argosy.customers.models import EntryKind, Stage
from argosy.deals.actions import documents, opportunities
from argosy.notifications.models import Notification
from argosy.pool.actions import claiming, keeping
from argosy.pool.models import Pool, PoolStay
from tests.pool.conftest import call
from tests.reading_pages import words

pytestmark = pytest.mark.django_db
PLACES = [("Vogt", "Bayern "), ("Torvald", "Hessen")]


def lies_in_pool(customer) -> bool:
    customer.refresh_from_db()
    return customer.owner_id is None and PoolStay.objects.lying().filter(customer=customer).exists()


def test_no_contact_for_too_long(add, pool, night):
    silent, talking = add("Vogt", age=90, silent=40), add("Torvald", age=90, silent=10)
    pool(no_contact_days=30)

    night()

    assert lies_in_pool(silent)
    assert not lies_in_pool(talking)


def test_what_counts_as_contact_is_said_by_the_pool(add, pool, night):
    noted = add("Vogt", age=90)
    call(noted, 5, EntryKind.NOTE)
    pool(no_contact_days=30, counts=["call", "note"])

    night()

    assert not lies_in_pool(noted)


def test_no_deal_for_too_long(add, pool, night):
    idle, dealing = add("Vogt", age=200, silent=1), add("Torvald", age=200, silent=1)
    call(dealing, 50, EntryKind.DEAL)
    pool(no_deal_days=90)

    night()

    assert lies_in_pool(idle)
    assert not lies_in_pool(dealing)


def test_only_some_stages_countries_and_stars(add, pool, night):
    french = add("Vogt", age=90, country="FR")
    german, starred, dealt = (add(name, age=90, country="DE") for name in ("Torvald", "Kestrel", "Brandt"))
    type(starred).objects.filter(pk=starred.pk).update(stars=5)
    type(dealt).objects.filter(pk=dealt.pk).update(stage=Stage.DEAL)
    pool(no_contact_days=30, countries=["DE"], most_stars=4, stages=["to_follow"])

    night()

    assert [lies_in_pool(one) for one in (french, german, starred, dealt)] == [False, True, False, False]


def test_only_some_regions_of_the_world_and_countries_beside_them(add, pool, night):
    emirati, german, french, nowhere = (
        add(name, age=90, country=code) for name, code in [("Saif", "AE"), ("Vogt", "DE"), ("Roux", "FR"), ("Nemo", "")]
    )
    pool(no_contact_days=30, markets=["middle_east"], countries=["DE"])

    night()

    assert [lies_in_pool(one) for one in (emirati, german, french, nowhere)] == [True, True, False, False]


def test_only_some_provinces_however_they_are_written(add, pool, night):
    bavarian, hessian = (add(name, age=90, country="DE", more={"region": place}) for name, place in PLACES)
    pool(no_contact_days=30, provinces=["bayern"])

    night()

    assert [lies_in_pool(one) for one in (bavarian, hessian)] == [True, False]


@pytest.mark.parametrize("kind", ["supplier", "lead"])
def test_suppliers_and_leads_stay_with_who_works_on_them(add, pool, night, kind):
    theirs = add("Vogt", age=90, kind=kind)
    pool(no_contact_days=30)

    night()

    theirs.refresh_from_db()
    assert theirs.owner is not None


def test_a_locked_customer_stays(add, pool, night, owner):
    kept = add("Vogt", age=90)
    claiming.lock_customer(owner, kept, is_locked=True)
    pool(no_contact_days=30)

    night()

    assert not lies_in_pool(kept)


def test_only_customers_of_the_pools_members(add, pool, night, company, manager):
    bobs, morgans = add("Vogt", age=90), add("Torvald", age=90, by=manager)
    pool(no_contact_days=30, members=[company.morgan])

    night()

    assert [lies_in_pool(one) for one in (bobs, morgans)] == [False, True]


def test_nothing_goes_by_itself_while_the_rule_is_off(add, pool, night):
    silent = add("Vogt", age=90)
    pool(no_contact_days=30, returns=False)

    night()

    assert not lies_in_pool(silent)


def test_whom_a_new_or_sharper_rule_finds_overdue_is_warned_first_and_has_the_days(add, pool, night, company, owner):
    customer = add("Vogt", age=90, silent=40)
    sea = pool(no_contact_days=60, warn_days=7)
    keeping.keep_pool(owner, sea, {"name": "Sea", "returns": True, "no_contact_days": 30}, [])

    night()
    night()

    customer.refresh_from_db()
    assert customer.owner_id == company.bob.pk
    told = Notification.objects.get(member=company.bob, kind="pool.warned")
    assert told.values["days"] == 7

    Pool.objects.update(rules_since=timezone.now() - timedelta(days=7, minutes=1))
    night()

    customer.refresh_from_db()
    assert customer.is_pooled


def test_a_pool_that_is_only_renamed_takes_as_it_did(add, pool, night, owner):
    customer = add("Vogt", age=90, silent=40)
    sea = pool(no_contact_days=30, warn_days=7)
    keeping.keep_pool(owner, sea, {"name": "Ocean"}, [])

    night()

    customer.refresh_from_db()
    assert customer.is_pooled


def test_the_owner_is_warned_once_before(add, pool, night, company):
    add("Vogt", age=27)
    pool(no_contact_days=30, warn_days=7)

    night()
    night()

    assert Notification.objects.filter(member=company.bob, kind="pool.warned").count() == 1
    assert not PoolStay.objects.exists()


@pytest.mark.parametrize("who", ["bob", "alice"])
def test_the_reason_stands_in_the_ledger(add, pool, night, browse, company, who):
    add("Vogt Beschläge", age=90, silent=40)
    pool(no_contact_days=30)
    night()

    said = words(browse(getattr(company, who)).get("/pool/returns/"))

    assert "Vogt Beschläge" in said
    assert "no contact for 30 days" in said
    assert "Followed by Bob until then" in said


def test_of_others_losses_a_seller_sees_nothing(add, pool, night, browse, company, manager):
    add("Vogt Geheim", age=90, by=manager)
    pool(no_contact_days=30)
    night()

    assert "Geheim" not in words(browse(company.bob).get("/pool/returns/"))


def test_the_owner_gives_one_back_by_hand_and_says_why(add, pool, browse, company):
    customer, sea = add("Vogt"), pool()
    client = browse(company.bob)

    refused = client.post(f"/pool/customers/{customer.pk}/put/", {"pool": sea.pk, "reason": " "})
    client.post(f"/pool/customers/{customer.pk}/put/", {"pool": sea.pk, "reason": "They buy in Turkey now"})

    assert refused.status_code == 422
    assert lies_in_pool(customer)
    assert "They buy in Turkey now" in words(client.get("/pool/"))


def test_a_deal_that_was_lost_is_no_new_deal_and_an_issued_document_is_one(add, pool, night, seller):
    lost, quoted = add("Vogt", age=200, silent=1), add("Torvald", age=200, silent=1)
    opened = opportunities.open_opportunity(
        seller, lost, title="Hinges", owner=seller.member, at=timezone.now() - timedelta(days=150)
    )
    opportunities.move_opportunity(seller, opened, "lost")
    draft = documents.begin_document(seller, "quotation", quoted)
    line = {"name": "Hinge", "quantity": Decimal(5), "unit": "piece", "price": Decimal(1)}
    documents.issue_document(seller, documents.change_document(seller, draft, {}, [line]))
    pool(no_deal_days=90)

    night()

    assert [lies_in_pool(one) for one in (lost, quoted)] == [True, False]
