"""Leads and suppliers stand beside customers; a lead becomes a customer with all that is known, in one click."""

from __future__ import annotations

import pytest

from argosy.audit.models import AuditEntry
from argosy.customers.actions import customers, timeline
from argosy.customers.actions.customers import NewContact
from argosy.customers.models import Contact, Customer, EntryKind
from tests.reading_pages import words

pytestmark = pytest.mark.django_db
HTMX = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture
def lead(seller):
    people = [NewContact("Anna Vogt", "anna@vogt.example", "+49 40 1234567")]
    made = customers.add_customer(
        seller, name="Vogt GmbH", kind="lead", country="DE", source="fair", contacts=people, is_surely_new=True
    )
    timeline.note(seller, made, "fair", "Met in hall 4, wants hinges.")
    return made


def test_a_lead_is_added_by_its_own_form_and_is_no_customer_yet(browse, company, scope):
    client = browse(company.bob)

    assert "New lead" in words(client.get("/customers/new/?kind=lead"))
    client.post("/customers/new/", {"name": "Rawabi", "kind": "lead", "source": "fair"})

    made = Customer.objects.get()
    assert (made.kind, made.stage, made.source) == ("lead", "new", "fair")
    assert "Rawabi" in words(client.get("/customers/leads/"))
    assert "Rawabi" not in words(client.get("/customers/"))


def test_one_click_makes_it_a_customer_and_nothing_is_typed_again(browse, company, lead):
    client = browse(company.bob)
    assert "Make it a customer" in words(client.get(f"/customers/{lead.pk}/"))

    client.post(f"/customers/{lead.pk}/convert/", **HTMX)

    page = words(client.get(f"/customers/{lead.pk}/"))
    for said in ("Anna Vogt", "anna@vogt.example", "Met in hall 4", "Trade fair", "Customer 1", "New deal"):
        assert said in page
    assert "Vogt GmbH" in words(client.get("/customers/"))
    assert Contact.objects.count() == 1
    assert AuditEntry.objects.filter(word="lead.converted").exists()


def test_who_is_a_customer_already_is_shown_first_and_the_two_can_be_merged(browse, company, add, lead):
    known = add("VOGT", country="DE", email="jan@vogt.example")

    answer = browse(company.bob).post(f"/customers/{lead.pk}/convert/", **HTMX)

    lead.refresh_from_db()
    assert lead.kind == "lead"
    assert f"/customers/{known.pk}/merge/{lead.pk}/" in answer.content.decode()
    assert "same domain vogt.example" in words(answer)


def test_said_to_be_another_company_it_is_made_a_customer_beside_the_known_one(browse, company, add, lead):
    add("VOGT", country="DE", email="jan@vogt.example")

    browse(company.bob).post(f"/customers/{lead.pk}/convert/", {"is_another": "on"}, **HTMX)

    lead.refresh_from_db()
    assert lead.kind == "customer"


def test_of_a_colleagues_customer_it_is_only_told_that_it_is_followed(browse, company, add, lead, manager):
    hers = add("VOGT Geheim", country="DE", email="anna@vogt.example", by=manager)

    answer = browse(company.bob).post(f"/customers/{lead.pk}/convert/", **HTMX)

    assert "followed by Morgan" in words(answer)
    assert "Geheim" not in answer.content.decode()
    assert AuditEntry.objects.filter(word="customer.checked", object_id=hers.pk, concerns_id=company.morgan.pk).exists()


def test_it_can_be_made_a_lead_again(browse, company, lead):
    client = browse(company.bob)
    client.post(f"/customers/{lead.pk}/convert/", **HTMX)

    client.post(f"/customers/{lead.pk}/unconvert/", **HTMX)

    lead.refresh_from_db()
    assert (lead.kind, lead.became_customer_at) == ("lead", None)


def test_what_is_a_customer_already_is_not_converted_again(browse, company, add):
    known = add("Vogt")

    assert browse(company.bob).post(f"/customers/{known.pk}/convert/", **HTMX).status_code == 409
    assert not known.timeline.filter(kind=EntryKind.CHANGE).exists()


def test_a_lead_that_inquires_is_a_customer(seller, lead):
    assert customers.advance_customer(seller, lead, "inquiry") == ""

    lead.refresh_from_db()
    assert (lead.kind, lead.stage) == ("customer", "inquiry")


def test_a_supplier_has_its_own_record_people_and_list_beside_customers(browse, company, seller):
    person = NewContact("Wang Wei", "wang@steel.example")
    mill = customers.add_customer(seller, name="Ningbo Steel", kind="supplier", contacts=[person], is_surely_new=True)
    client = browse(company.bob)

    assert "Ningbo Steel" in words(client.get("/customers/suppliers/"))
    assert "Ningbo Steel" not in words(client.get("/customers/"))
    assert "Wang Wei" in words(client.get("/customers/contacts/?f=kind.is.supplier"))
    page = words(client.get(f"/customers/{mill.pk}/"))
    assert "Supplier" in page
    assert "New deal" not in page
