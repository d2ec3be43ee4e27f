"""A program asks whether a company is known, gives it to somebody, merges two, and takes from the public pool."""

from __future__ import annotations

import json

import pytest
from django.test import Client

from argosy.audit.models import AuditEntry
from argosy.customers.actions.customers import add_customer
from argosy.customers.asked import LOOKED
from argosy.customers.models import Customer
from argosy.enterprise.models import Member
from argosy.integrations.actions import tokens
from argosy.integrations.permissions import Permission
from argosy.integrations.scopes import SCOPES
from argosy.pool.actions import claiming, keeping
from argosy.pool.models import PoolStay

pytestmark = pytest.mark.django_db
STATED = {"statement": "orders in our own shop", "agreed": True}


@pytest.fixture
def call(owner, seller):
    """`call("post", "known", {…})` with Bob's token; `by=owner` with Alice's; `scopes=[…]` with one that may less."""
    role = Member.objects.select_related("role").get(pk=seller.member).role
    role.rights, role.builtin = sorted({*seller.rights, str(Permission.USE_API)}), ""
    role.save()

    def send(method: str, path: str, body=None, *, by=None, scopes=tuple(SCOPES)):
        may = by or type(seller)(**{**_of(seller), "rights": seller.rights | {str(Permission.USE_API)}})
        secret = tokens.make_token(may, "test", scopes, 7, **STATED)[1]
        given = {"data": json.dumps(body), "content_type": "application/json"} if body is not None else {}
        answer = getattr(Client(), method)(f"/api/v1/{path}", **given, headers={"Authorization": f"Bearer {secret}"})
        return answer.status_code, json.loads(answer.content)

    return send


def _of(actor):
    return {name: getattr(actor, name) for name in actor.__dataclass_fields__}


@pytest.fixture
def hers(manager):
    return add_customer(manager, name="Vogt Geheim GmbH", country="DE", website="vogt.example")


def test_a_colleagues_company_is_told_without_its_name_and_the_look_is_written_down(call, hers, company):
    status, said = call("post", "known", {"website": "vogt.example"})

    [one] = said["items"]
    assert (status, one["company"], one["name"]) == (200, None, "This company")
    assert "followed by Morgan" in one["follower"]
    assert "Geheim" not in json.dumps(said)
    assert AuditEntry.objects.filter(word=LOOKED, concerns_id=company.morgan.pk).count() == 1


def test_one_line_asks_as_on_the_page(call, hers, owner):
    assert call("post", "known", {"text": "VOGT geheim"}, by=owner)[1]["items"][0]["company"] == str(hers.pk)
    assert call("post", "known", {"text": "Zephyr Fans"})[1] == {"items": []}


def test_who_learns_of_it_by_a_refusal_is_written_down_too(call, hers, company):
    status, said = call("post", "companies", {"name": "Vogt Geheim", "country": "DE", "website": "vogt.example"})

    assert (status, said["code"]) == (409, "conflict")
    assert AuditEntry.objects.filter(word=LOOKED, concerns_id=company.morgan.pk).count() == 1
    assert Customer.objects.count() == 1


def test_it_is_given_to_a_member_and_to_nobody(call, hers, owner, company):
    assert call("put", f"companies/{hers.pk}/owner", {"owner": str(company.bob.pk)}, by=owner)[0] == 200
    assert Customer.objects.get().owner_id == company.bob.pk

    assert call("put", f"companies/{hers.pk}/owner", {"owner": None}, by=owner)[1] == {"owner": None}


def test_without_the_scope_nothing_is_handed_over(call, hers, owner, company):
    some = tuple(set(SCOPES) - {"customers.hand_over"})

    assert call("put", f"companies/{hers.pk}/owner", {"owner": None}, by=owner, scopes=some)[0] == 403
    assert Customer.objects.get().owner_id == company.morgan.pk


def test_two_are_merged(call, hers, owner):
    other = add_customer(owner, name="Vogt Hamburg", city="Hamburg", is_surely_new=True)

    status, said = call("post", f"companies/{hers.pk}/merges", {"other": str(other.pk), "taken": ["city"]}, by=owner)

    other.refresh_from_db()
    assert (status, said["gone"], other.merged_into_id) == (201, str(other.pk), hers.pk)
    assert Customer.objects.get(pk=hers.pk).city == "Hamburg"


def test_a_lead_becomes_a_customer(call, seller):
    lead = add_customer(seller, name="Vogt", kind="lead")

    assert call("post", f"companies/{lead.pk}/conversion")[1] == {"kind": "customer"}


def test_a_lead_that_surely_is_a_customer_becomes_one_only_when_it_is_said_to_be_another(call, seller, hers, company):
    lead = add_customer(
        seller, name="Vogt Geheim", kind="lead", country="DE", website="vogt.example", is_surely_new=True
    )

    status, said = call("post", f"companies/{lead.pk}/conversion")
    lead.refresh_from_db()

    assert (status, said["code"], lead.kind) == (409, "conflict", "lead")
    assert "Geheim" not in json.dumps(said)
    assert AuditEntry.objects.filter(word=LOOKED, concerns_id=company.morgan.pk).count() == 1
    assert call("post", f"companies/{lead.pk}/conversion?is_another=true") == (200, {"kind": "customer"})


def test_a_company_is_put_into_a_pool_seen_there_without_what_is_hidden_and_taken(call, owner, manager, hers, company):
    pool = keeping.keep_pool(owner, None, {"name": "Sea", "hidden": ["name"]}, [])
    call("post", f"companies/{hers.pk}/pool", {"pool": str(pool.pk), "reason": "no time"}, by=owner)

    listed = call("get", "pools")[1]["items"]
    [lying] = call("get", f"pools/{pool.pk}/companies")[1]["items"]
    taken = call("post", "pools/claims", {"stays": [lying["id"]]})

    assert [one["name"] for one in listed] == ["Sea"]
    assert (lying["name"], lying["country"], lying["cause"]) == ("", "DE", "by_hand")
    assert taken == (200, {"companies": [str(hers.pk)]})
    assert Customer.objects.get().owner_id == company.bob.pk


def test_of_a_pool_that_is_for_others_nothing_is_told(call, owner, manager, hers, company):
    pool = keeping.keep_pool(owner, None, {"name": "Sea"}, [company.morgan.pk])
    stay = claiming.put_into_pool(manager, hers, pool, "no time")

    assert call("get", f"pools/{pool.pk}/companies")[0] == 404
    assert call("post", "pools/claims", {"stays": [str(stay.pk)]})[0] == 409
    assert PoolStay.objects.lying().count() == 1
