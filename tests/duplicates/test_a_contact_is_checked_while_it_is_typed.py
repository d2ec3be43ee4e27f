"""A person typed at a customer: is she in the list already, is she at another customer, and whose is that?"""

from __future__ import annotations

import re

import pytest

from argosy.audit.models import AuditEntry
from argosy.customers.actions import people
from argosy.customers.actions.people import NewContact
from argosy.customers.asked import LOOKED
from argosy.customers.errors import AlreadyThere
from argosy.customers.models import Contact
from argosy.duplicates.models import OwnerRequest
from tests.reading_pages import words

pytestmark = pytest.mark.django_db


@pytest.fixture
def vogt(add):
    return add("Vogt Beschläge GmbH", country="DE", email="anna@vogt.example")


@pytest.fixture
def typed(browse, company):
    def ask(customer, **given):
        return browse(company.bob).post(f"/customers/{customer.pk}/contacts/check/", given)

    return ask


def test_who_is_in_the_list_already_is_said_by_address_number_or_name(typed, vogt, seller):
    people.add_contact(seller, vogt, NewContact("Uwe Vogt", "", "+49 40 123456"))

    assert "Uwe Vogt is in this list already" in words(typed(vogt, phone="0049 (40) 12 34 56"))
    assert "Uwe Vogt is in this list already" in words(typed(vogt, person="uwe vogt"))
    assert "is in this list already" in words(typed(vogt, email="Anna@Vogt.example"))
    assert "in this list" not in words(typed(vogt, person="Karl", email="karl@vogt.example"))
    assert "in this list" not in words(typed(vogt, phone="1"))


def test_where_else_the_person_is_stands_there_with_the_evidence(typed, add, vogt):
    other = add("Luz Lda", country="PT")

    page = typed(other, person="Anna", email="anna@vogt.example")

    assert "Vogt Beschläge GmbH has this person or a colleague of hers" in words(page)
    assert f'href="/customers/{vogt.pk}/"' in page.content.decode()


def test_at_a_colleagues_customer_it_is_masked_written_down_and_its_owner_can_be_asked(
    typed, add, manager, browse, company
):
    theirs = add("Vogt Beschläge GmbH", by=manager, email="anna@vogt.example")
    ours = add("Luz Lda")

    page = typed(ours, email="anna@vogt.example")

    assert "Vogt" not in words(page)
    assert "followed by Morgan" in words(page)
    assert AuditEntry.objects.filter(word=LOOKED, object_id=theirs.pk, concerns_id=company.morgan.pk).count() == 1
    address = re.search(r'hx-post="(/duplicates/[^"]+)"', page.content.decode())[1]
    browse(company.bob).post(address, {"wish": "contact", "reason": "Anna wrote to me"})
    assert OwnerRequest.objects.get().customer_id == theirs.pk


def test_what_the_enterprise_forbids_to_have_twice_is_refused_and_nobody_is_added(
    typed, add, vogt, browse, company, seller
):
    other = add("Luz Lda")
    rules = dict.fromkeys(("name", "site", "phone", "social", "person"), "warn")
    browse(company.alice).post("/duplicates/rules/", {**rules, "email": "forbid", "most_masked_a_day": "60"})

    page = browse(company.bob).post(
        f"/customers/{other.pk}/contacts/", {"person": "Anna", "email": "anna@vogt.example"}
    )

    assert "Vogt Beschläge GmbH" in words(page)
    assert not Contact.objects.filter(customer=other).exists()
    with pytest.raises(AlreadyThere):
        people.add_contact(seller, other, NewContact("Anna", "anna@vogt.example"))
    people.add_contact(seller, vogt, NewContact("Anna again", "anna@vogt.example"))


def test_nothing_typed_asks_nothing(typed, vogt):
    assert words(typed(vogt)).strip() == ""
    assert words(typed(vogt, position="Buyer")).strip() == ""
