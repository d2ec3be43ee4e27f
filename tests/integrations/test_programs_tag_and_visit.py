"""A program puts tags on companies and takes them off, and notes that its member was there."""

from __future__ import annotations

import json

import pytest
from django.test import Client

from argosy.audit.models import AuditEntry
from argosy.customers.actions import tagging
from argosy.customers.actions.customers import add_customer
from argosy.customers.models import Customer, Tag, TimelineEntry
from argosy.integrations.actions import tokens
from argosy.integrations.scopes import SCOPES
from argosy.platform.errors import NotAllowed
from argosy.privacy.actions import consents
from argosy.visits.actions import visits
from argosy.visits.actions.visits import NewVisit
from argosy.visits.functions import PLACE
from argosy.visits.models import CustomerVisit

STATED = {"statement": "orders in our own shop", "agreed": True}
pytestmark = pytest.mark.django_db


@pytest.fixture
def call(owner):
    """`call("get", "tags")` with a token of Alice's that may everything; `scopes=[…]` one that may less."""

    def send(method: str, path: str, body=None, *, by=owner, scopes=tuple(SCOPES)):
        secret = tokens.make_token(by, "test", scopes, 7, **STATED)[1]
        given = {"data": json.dumps(body), "content_type": "application/json"} if body is not None else {}
        return getattr(Client(), method)(f"/api/v1/{path}", **given, headers={"Authorization": f"Bearer {secret}"})

    return send


@pytest.fixture
def vogt(owner):
    return add_customer(owner, name="Vogt GmbH", country="DE")


def names(answer) -> list[str]:
    """The tags of an answer."""
    return [one["name"] for one in answer.json()["items"]]


def test_a_tag_is_made_once_renamed_put_on_and_taken_off(call, vogt):
    made = call("post", "tags", {"name": "Canton Fair", "tone": "teal"})
    assert made.status_code == 422, "there is no such colour"
    made = call("post", "tags", {"name": "Canton Fair", "tone": "green"}).json()
    assert call("post", "tags", {"name": "canton fair"}).json()["id"] == made["id"]

    assert call("patch", f"tags/{made['id']}", {"name": "Canton Fair 2027"}).json()["tone"] == "green"
    assert names(call("put", f"companies/{vogt.pk}/tags/{made['id']}")) == ["Canton Fair 2027"]
    assert names(call("put", f"companies/{vogt.pk}/tags/{made['id']}")) == ["Canton Fair 2027"]
    assert names(call("get", f"companies/{vogt.pk}/tags")) == ["Canton Fair 2027"]
    assert names(call("get", "tags")) == ["Canton Fair 2027"]
    assert names(call("delete", f"companies/{vogt.pk}/tags/{made['id']}")) == []
    assert AuditEntry.objects.filter(word="tag.changed").count() == 1


def test_two_tags_are_not_called_alike(call, owner):
    tagging.make_tag(owner, "Fair")
    other = tagging.make_tag(owner, "Show")

    refused = call("patch", f"tags/{other.pk}", {"name": "FAIR"})

    assert (refused.status_code, Tag.objects.get(pk=other.pk).name) == (409, "Show")
    assert "“FAIR”" in refused.json()["title"]


def test_a_colleagues_own_tag_is_not_there_and_everybodys_is_renamed_by_who_may(call, seller, owner, vogt):
    private = tagging.make_tag(seller, "My hopes", "private")
    shared = tagging.make_tag(owner, "Fair")

    assert names(call("get", "tags")) == ["Fair"]
    assert call("patch", f"tags/{private.pk}", {"name": "x"}).status_code == 404
    assert call("put", f"companies/{vogt.pk}/tags/{private.pk}").status_code == 404
    with pytest.raises(NotAllowed):
        tagging.change_tag(seller, shared, "Mine", "plain")
    assert Tag.objects.get(pk=shared.pk).name == "Fair"


def test_tags_need_the_scopes_of_customers(call, vogt, owner):
    tag = tagging.make_tag(owner, "Fair")

    assert call("get", "tags", scopes=["visits"]).status_code == 403
    for method, path, body in (
        ("post", "tags", {"name": "x"}),
        ("patch", f"tags/{tag.pk}", {"name": "x"}),
        ("put", f"companies/{vogt.pk}/tags/{tag.pk}", None),
        ("delete", f"companies/{vogt.pk}/tags/{tag.pk}", None),
    ):
        assert call(method, path, body, scopes=["customers.read"]).status_code == 403
    assert [one.name for one in Tag.objects.all()] == ["Fair"]
    assert not vogt.taggings.exists()


def test_a_visit_is_noted_and_moves_the_last_contact(call, vogt, owner):
    made = call("post", "visits", {"company": str(vogt.pk), "text": "Saw the line", "place": "Hall 4"})

    assert made.status_code == 201, made.content
    told = call("get", f"visits/{made.json()['id']}").json()
    assert (told["text"], told["place"], told["latitude"], told["has_photo"]) == ("Saw the line", "Hall 4", None, False)
    assert [one["company"] for one in call("get", "visits").json()["items"]] == [str(vogt.pk)]
    assert TimelineEntry.objects.get(kind="visit").text == "Saw the line\nHall 4"
    assert Customer.objects.get().last_contact_at is not None


def test_the_place_of_a_device_is_taken_by_consent_alone(call, vogt, owner):
    there = {"company": str(vogt.pk), "latitude": 53.55, "longitude": 9.99, "accuracy": 12.4}
    refused = call("post", "visits", there)
    assert refused.status_code == 403
    assert not CustomerVisit.objects.exists()

    consents.permit_one(owner, PLACE)
    told = call("post", "visits", there).json()

    assert (told["latitude"], told["longitude"], told["accuracy"]) == (53.55, 9.99, 12)


def test_a_look_at_a_colleagues_visit_is_written_down_and_the_list_tells_no_words(call, seller, owner):
    his = visits.note_visit(seller, add_customer(seller, name="Luz Lda"), NewVisit("Secret price", "Hall 9"))

    assert call("get", "visits").json()["items"] == []
    team = call("get", "visits?whose=team")
    assert [one["id"] for one in team.json()["items"]] == [str(his.pk)]
    assert "Secret" not in team.content.decode()
    assert not AuditEntry.objects.filter(word="visit.viewed").exists()
    assert call("get", f"visits/{his.pk}").json()["text"] == "Secret price"
    assert AuditEntry.objects.get(word="visit.viewed").concerns_id == seller.member


def test_visits_need_their_scope(call, vogt):
    for path in ("visits", "visits?whose=team"):
        assert call("get", path, scopes=["customers.read", "customers.write"]).status_code == 403
    refused = call("post", "visits", {"company": str(vogt.pk), "place": "x"}, scopes=["customers.write"])
    assert refused.status_code == 403
    assert not CustomerVisit.objects.exists()
