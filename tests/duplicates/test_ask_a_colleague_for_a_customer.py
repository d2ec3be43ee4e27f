"""A colleague follows it: one asks her, she answers, and it stands who was first and who wrote last."""

from __future__ import annotations

import re

import pytest

from argosy.audit.models import AuditEntry
from argosy.customers.asked import LOOKED
from argosy.duplicates.models import OwnerRequest, RequestState
from argosy.enterprise.models import Member, Role
from argosy.notifications.models import Notification
from argosy.privacy.actions.declared import Named
from argosy.privacy.subjects import Subject
from tests.reading_pages import words

pytestmark = pytest.mark.django_db


def offered_words(page: str) -> str:
    return re.search(r'name="typed" value="([^"]*)"', page)[1]


@pytest.fixture
def hers(add, manager):
    return add("Vogt Geheim GmbH", website="vogt.example", by=manager)


@pytest.fixture
def asked(browse, company, hers):
    """Bob looked, and asked Morgan to take the customer over."""
    client = browse(company.bob)
    client.post("/duplicates/", {"who": "vogt.example"})
    look = AuditEntry.objects.get(word=LOOKED)
    client.post(f"/duplicates/looks/{look.pk}/ask/", {"wish": "transfer", "reason": "I met them in Canton"})
    return OwnerRequest.objects.get()


def test_the_owner_is_told_and_sees_who_was_first(asked, browse, company):
    assert Notification.objects.get(member=company.morgan).kind == "duplicates.asked"

    said = words(browse(company.morgan).get("/duplicates/requests/"))

    assert "Bob would like to take over Vogt Geheim GmbH" in said
    assert "I met them in Canton" in said
    assert "First: Morgan" in said


def test_the_asker_still_does_not_learn_the_name(asked, browse, company):
    answer = browse(company.bob).get("/duplicates/requests/")

    assert "I met them in Canton" in words(answer)
    assert "Geheim" not in answer.content.decode()


def test_the_owner_gives_the_customer(asked, hers, browse, company):
    browse(company.morgan).post(f"/duplicates/requests/{asked.pk}/answer/", {"state": "given", "answer": "Good luck"})

    hers.refresh_from_db()
    assert hers.owner == company.bob
    assert Notification.objects.filter(member=company.bob, kind="duplicates.answered").exists()
    assert "Good luck" in words(browse(company.bob).get("/duplicates/requests/"))


def test_who_gave_a_customer_away_still_sees_that_she_did_and_who_was_first(add, seller, browse, company):
    Member.objects.filter(pk=company.tina.pk).update(role=Role.objects.get(builtin="seller"))
    his = add("Vogt Geheim GmbH", website="vogt.example", by=seller)
    tina, bob = browse(company.tina), browse(company.bob)
    tina.post("/duplicates/", {"who": "vogt.example"})
    tina.post(f"/duplicates/looks/{AuditEntry.objects.get(word=LOOKED).pk}/ask/", {"wish": "transfer"})

    answer = bob.post(f"/duplicates/requests/{OwnerRequest.objects.get().pk}/answer/", {"state": "given"})

    his.refresh_from_db()
    assert his.owner == company.tina
    for page in (answer, bob.get("/duplicates/requests/")):
        assert "Tina would like to take over Vogt Geheim GmbH" in words(page)
        assert "given to Tina" in words(page)
        assert "First: Bob" in words(page)
        assert f"/customers/{his.pk}/" not in page.content.decode(), "he does not see it any more"


def test_the_asker_tells_her_requests_apart_by_what_she_typed(add, manager, browse, company):
    client = browse(company.bob)
    for site in ("vogt.example", "rawabi.example"):
        add(f"Geheim {site}", website=site, by=manager)
        page = client.post("/duplicates/", {"who": site})
        look = page.content.decode().split("/duplicates/looks/")[1].split("/")[0]
        assert f'name="typed" value="{site}"' in page.content.decode()
        client.post(f"/duplicates/looks/{look}/ask/", {"wish": "contact", "typed": site})

    said = browse(company.bob).get("/duplicates/requests/")

    assert "To talk about a customer: vogt.example" in words(said)
    assert "To talk about a customer: rawabi.example" in words(said)
    assert "Geheim" not in said.content.decode()


def test_where_a_lead_led_to_it_the_request_bears_the_name_of_the_lead(add, hers, browse, company):
    lead = add("Vogt Hafenkontor", website="vogt.example", kind="lead")
    client = browse(company.bob)

    page = client.post(f"/customers/{lead.pk}/convert/", HTTP_HX_REQUEST="true").content.decode()
    look = page.split("/duplicates/looks/")[1].split("/")[0]
    client.post(f"/duplicates/looks/{look}/ask/", {"wish": "contact", "typed": offered_words(page)})

    assert "To talk about a customer: Vogt Hafenkontor" in words(client.get("/duplicates/requests/"))
    assert "Geheim" not in page


def test_who_was_first_stays_known_where_somebody_is_erased_by_whom_it_was_found(hers, browse, company, seller):
    client = browse(company.bob)
    client.post("/duplicates/", {"who": "vogt.example"})
    look = AuditEntry.objects.get(word=LOOKED)
    client.post(f"/duplicates/looks/{look.pk}/ask/", {"wish": "contact", "typed": "anna@vogt.example"})

    Named().erase(Subject(seller.enterprise).called(["anna@vogt.example"]))

    asked = OwnerRequest.objects.get()
    assert "anna" not in asked.typed
    assert asked.trail["first"] == "Morgan"


def test_the_owner_declines_with_a_sentence(asked, hers, browse, company):
    client = browse(company.morgan)

    silent = client.post(f"/duplicates/requests/{asked.pk}/answer/", {"state": "declined", "answer": " "})
    client.post(f"/duplicates/requests/{asked.pk}/answer/", {"state": "declined", "answer": "We are about to sign"})

    asked.refresh_from_db()
    hers.refresh_from_db()
    assert silent.status_code == 422
    assert (asked.state, hers.owner) == (RequestState.DECLINED, company.morgan)


def test_the_same_is_not_asked_twice(asked, browse, company):
    look = AuditEntry.objects.filter(word=LOOKED).first()

    again = browse(company.bob).post(f"/duplicates/looks/{look.pk}/ask/", {"wish": "contact"})

    assert again.status_code == 409
    assert OwnerRequest.objects.count() == 1


def test_a_request_is_withdrawn(asked, browse, company):
    browse(company.bob).post(f"/duplicates/requests/{asked.pk}/withdraw/")

    asked.refresh_from_db()
    assert asked.state == RequestState.WITHDRAWN


def test_nobody_asks_by_a_look_of_somebody_else(asked, browse, company):
    look = AuditEntry.objects.filter(word=LOOKED).first()

    assert browse(company.alice).post(f"/duplicates/looks/{look.pk}/ask/", {"wish": "contact"}).status_code == 404
    assert OwnerRequest.objects.count() == 1


def test_the_asker_cannot_answer_herself(asked, hers, browse, company):
    refused = browse(company.bob).post(f"/duplicates/requests/{asked.pk}/answer/", {"state": "given"})

    hers.refresh_from_db()
    assert refused.status_code == 404
    assert hers.owner == company.morgan
