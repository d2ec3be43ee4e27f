"""A new customer, with the check whether we have it already, in a sentence with its evidence."""

from __future__ import annotations

import pytest

from argosy.accounts.models import User
from argosy.customers.models import Contact, Customer
from tests.reading_pages import words

pytestmark = pytest.mark.django_db
HTMX = {"HTTP_HX_REQUEST": "true"}
NEW = {
    "name": "Vogt Beschläge GmbH",
    "country": "DE",
    "website": "vogt.example",
    "person": "Anna",
    "email": "a@vogt.example",
}


def test_a_customer_is_added_with_its_first_contact(browse, company, scope):
    answer = browse(company.bob).post("/customers/new/", NEW)

    made = Customer.objects.get()
    assert answer.headers["Location"] == f"/customers/{made.pk}/"
    assert (made.owner_id, made.time_zone, made.source) == (company.bob.pk, "Europe/Berlin", "hand")
    assert Contact.objects.get().is_main


def test_in_chinese_it_is_said_with_chinese_marks(add, browse, company):
    add("Vogt Beschlaege GmbH", country="DE", website="https://www.vogt.example", days=3)
    chinese = {"HTTP_ACCEPT_LANGUAGE": "zh-hans"}
    User.objects.filter(pk=company.bob.user_id).update(language="zh-hans")

    answer = browse(company.bob).post("/customers/new/check/", {"name": "Vogt"}, **HTMX, **chinese)

    shown = words(answer)
    assert "可能是同一家：" in shown
    assert "；" in shown
    assert ";" not in shown


@pytest.mark.promise("S53")
def test_whether_it_is_known_is_said_while_one_types(add, browse, company):
    add("Vogt Beschlaege GmbH", country="DE", website="https://www.vogt.example", days=3)

    answer = browse(company.bob).post("/customers/new/check/", {"name": "Vogt", "website": "vogt.example"}, **HTMX)

    assert "is already a customer of ours" in words(answer)
    assert "last contact 3 days ago" in words(answer)
    assert "vogt.example" in words(answer)


@pytest.mark.promise("S55")
def test_of_a_colleagues_customer_it_is_said_who_follows_it_and_since_when_and_no_more(add, browse, company, manager):
    hers = add("Vogt Geheim GmbH", country="DE", website="vogt.example", by=manager, days=3)

    answer = browse(company.bob).post("/customers/new/", NEW)

    assert "followed by Morgan since" in words(answer)
    assert "last contact 3 days ago" in words(answer)
    assert "Geheim" not in answer.content.decode()
    assert str(hers.pk) not in answer.content.decode()
    assert Customer.objects.count() == 1


def test_it_can_be_said_that_it_is_another_company(add, browse, company):
    add("Vogt Logistik", website="vogt.example", country="DE")

    browse(company.bob).post("/customers/new/", NEW | {"is_another": "on"})

    assert Customer.objects.count() == 2


def test_an_address_that_is_none_is_refused_beside_its_form(browse, company, scope):
    answer = browse(company.bob).post("/customers/new/", NEW | {"email": "not an address"})

    assert "is not an e-mail address" in words(answer)
    assert not Customer.objects.exists()


def test_a_customer_needs_a_name(browse, company, scope):
    browse(company.bob).post("/customers/new/", NEW | {"name": " "})

    assert not Customer.objects.exists()


def test_a_trainee_may_not_add(browse, company, scope):
    client = browse(company.tina)

    assert client.post("/customers/new/", NEW).status_code == 403
    assert client.post("/customers/new/check/", NEW).status_code == 403
    assert not Customer.objects.exists()
