"""What an enterprise wants to know of every record is asked of whoever makes one by hand, before it is made."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from selectolax.lexbor import LexborHTMLParser

from argosy.customers.actions import customers, fields
from argosy.customers.actions.customers import NewContact
from argosy.customers.actions.fields import FieldShape
from argosy.customers.models import Contact, Customer, FieldFile, FieldIndex, FieldKind
from argosy.enterprise.actions.roles import RolePlan, change_role
from argosy.enterprise.models import Role
from tests.reading_pages import words

pytestmark = pytest.mark.django_db
HTMX = {"HTTP_HX_REQUEST": "true"}
WANTED = "Your enterprise wants this to be filled in."
NEW = {"name": "Vogt GmbH", "country": "DE", "city": "Hamburg", "email": "anna@vogt.example"}


@pytest.fixture
def must(owner):
    """`must("customer")`: one more field that every customer must have."""

    def make(record: str, kind: str = FieldKind.TEXT, name: str = "Grade", *, is_required: bool = True, **shape):
        return fields.add_field(owner, record, FieldShape(name, kind, is_required=is_required, **shape))

    return make


def key(field) -> str:
    return f"x{field.pk.hex}"


def value_of(row, field) -> object:
    row.refresh_from_db()
    return (row.custom or {}).get(str(field.pk))


@pytest.mark.parametrize("kind", ["customer", "lead", "supplier"])
def test_it_is_asked_in_the_form_of_a_new_one_and_nothing_is_made_without_it(browse, company, must, kind):
    field, client = must(kind), browse(company.bob)
    assert f'name="{key(field)}"' in client.get(f"/customers/new/?kind={kind}").content.decode()

    refused = client.post("/customers/new/", {**NEW, "kind": kind}, **HTMX)
    assert WANTED in words(refused)
    assert not Customer.objects.exists()

    client.post("/customers/new/", {**NEW, "kind": kind, key(field): "A"}, **HTMX)
    assert value_of(Customer.objects.get(kind=kind), field) == "A"
    assert FieldIndex.objects.filter(field=field).exists(), "the list is filtered by it"


def test_what_was_typed_stays_when_it_is_refused(browse, company, must, add):
    grade, certificate = must("customer"), must("customer", FieldKind.FILE, "Certificate")
    add("Vogt GmbH", country="DE", email="jan@vogt.example")
    client = browse(company.bob)
    client.post(f"/customers/own-files/{certificate.pk}/", {"file": _file()}, **HTMX)
    given = {**NEW, key(grade): "Quite good", key(certificate): FieldFile.objects.get().pk}

    known = client.post("/customers/new/", given, **HTMX).content.decode()
    empty = client.post("/customers/new/", {**given, key(grade): ""}, **HTMX).content.decode()

    for shown in (known, empty):
        for typed in ("Vogt GmbH", "Hamburg", "anna@vogt.example", "CE.pdf"):
            assert typed in shown
    assert "Quite good" in known
    assert Customer.objects.count() == 1

    client.post("/customers/new/", {**given, "is_another": "on"}, **HTMX)
    made = Customer.objects.exclude(city="").get()
    assert value_of(made, certificate)["name"] == "CE.pdf"


def test_the_form_that_comes_back_stands_at_what_is_missing(browse, company, must):
    field = must("customer")

    refused = LexborHTMLParser(browse(company.bob).post("/customers/new/", NEW, **HTMX).content.decode())

    assert [one.attributes["name"] for one in refused.css("[autofocus]")] == [key(field)]


def _file():
    return SimpleUploadedFile("CE.pdf", b"%PDF-1.7 certificate", "application/pdf")


def test_a_file_that_is_brought_for_a_new_person_stands_at_its_own_place_of_the_page(browse, company, must):
    passport = must("contact", FieldKind.FILE, "Passport")

    part = browse(company.bob).post(f"/customers/own-files/{passport.pk}/?id=new_{key(passport)}", {"file": _file()})

    assert f'id="new_{key(passport)}"' in part.content.decode()
    assert f"?id=new_{key(passport)}" in part.content.decode(), "and so does the next one"


def test_a_field_that_need_not_be_filled_in_is_not_asked(browse, company, must):
    field, client = must("customer", is_required=False), browse(company.bob)

    assert key(field) not in client.get("/customers/new/").content.decode()
    client.post("/customers/new/", NEW, **HTMX)

    assert Customer.objects.exists()


def test_of_a_person_it_is_asked_only_where_a_person_is_typed(browse, company, must):
    field, client = must("contact"), browse(company.bob)

    assert WANTED in words(client.post("/customers/new/", NEW, **HTMX))
    assert not Customer.objects.exists()

    client.post("/customers/new/", {"name": "Luz SA"}, **HTMX)
    client.post("/customers/new/", {**NEW, key(field): "A"}, **HTMX)
    assert {one.name for one in Customer.objects.all()} == {"Luz SA", "Vogt GmbH"}
    assert value_of(Contact.objects.get(), field) == "A"


def test_a_new_person_at_a_customer_is_asked_for_it(browse, company, must, add):
    vogt, field, client = add("Vogt"), must("contact"), browse(company.bob)
    assert f'name="{key(field)}"' in client.get(f"/customers/{vogt.pk}/").content.decode()

    refused = client.post(f"/customers/{vogt.pk}/contacts/", {"person": "Anna", "phone": "+49 40 1"}, **HTMX)
    assert WANTED in words(refused)
    assert 'value="Anna"' in refused.content.decode()
    assert '<details class="add-person" open>' in refused.content.decode()
    assert not Contact.objects.exists()

    client.post(f"/customers/{vogt.pk}/contacts/", {"person": "Anna", key(field): "A"}, **HTMX)
    assert value_of(Contact.objects.get(), field) == "A"


def test_who_is_known_already_is_not_added_and_what_was_typed_of_her_stays(browse, company, must, add, owner):
    vogt, field = add("Vogt"), must("contact")

    answer = browse(company.bob).post(
        f"/customers/{vogt.pk}/contacts/", {"person": "Anna", "email": "no address", key(field): "Quite good"}, **HTMX
    )

    assert "is not an e-mail address" in words(answer)
    assert "Quite good" in answer.content.decode()
    assert not Contact.objects.exists()


@pytest.fixture
def lead(seller):
    return customers.add_customer(seller, name="Vogt GmbH", kind="lead", contacts=[NewContact("Anna")])


def test_a_lead_is_asked_for_it_before_it_becomes_a_customer(browse, company, must, lead):
    field, client = must("customer"), browse(company.bob)
    there = f"/customers/{lead.pk}/convert/"

    asked = client.post(there, **HTMX)
    assert f'name="{key(field)}"' in asked.content.decode()
    assert WANTED not in words(asked), "nobody was asked yet"
    assert WANTED in words(client.post(there, {"is_asked": "on"}, **HTMX))
    lead.refresh_from_db()
    assert lead.kind == "lead"

    client.post(there, {"is_asked": "on", key(field): "A"}, **HTMX)
    assert value_of(lead, field) == "A"
    assert lead.kind == "customer"


def test_a_lead_that_is_known_keeps_what_was_typed_until_it_is_said_to_be_another(browse, company, must, add, seller):
    add("Vogt", country="DE", email="jan@vogt.example")
    lead = customers.add_customer(
        seller, name="Vogt GmbH", kind="lead", contacts=[NewContact("Anna", "anna@vogt.example")], is_surely_new=True
    )
    field, client, there = must("customer"), browse(company.bob), f"/customers/{lead.pk}/convert/"

    both = client.post(there, **HTMX)
    assert "same domain vogt.example" in words(both)
    assert f'name="{key(field)}"' in both.content.decode()

    still = client.post(there, {"is_asked": "on", "is_another": "on", key(field): ""}, **HTMX)
    assert 'name="is_another"' in still.content.decode(), "it was said already"
    client.post(there, {"is_asked": "on", "is_another": "on", key(field): "A"}, **HTMX)
    assert value_of(lead, field) == "A"


def test_what_stands_in_a_leads_field_of_the_same_name_is_not_asked_again(browse, company, must, lead, seller):
    old, new = must("lead", name="Fair"), must("customer", name="fair")
    fields.fill(seller, lead, {old.pk: "Canton"})

    browse(company.bob).post(f"/customers/{lead.pk}/convert/", **HTMX)

    assert value_of(lead, new) == "Canton"
    assert lead.kind == "customer"
    assert FieldIndex.objects.filter(field=new, row_id=lead.pk).exists()


def test_one_that_was_a_customer_before_is_not_asked_again(browse, company, must, lead, seller):
    field, client = must("customer"), browse(company.bob)
    client.post(f"/customers/{lead.pk}/convert/", {"is_asked": "on", key(field): "A"}, **HTMX)
    lead.refresh_from_db()
    customers.unconvert_lead(seller, lead)

    client.post(f"/customers/{lead.pk}/convert/", **HTMX)

    assert value_of(lead, field) == "A"
    assert lead.kind == "customer"


@pytest.mark.parametrize(
    ("of_leads", "of_customers"),
    [
        ({}, {"kind": FieldKind.NUMBER}),
        ({"is_personal": True}, {}),
        ({"kind": FieldKind.CHOICE, "choices": ["Canton"]}, {"kind": FieldKind.CHOICE, "choices": ["Yiwu"]}),
    ],
)
def test_what_does_not_fit_the_customers_field_does_not_go_into_it(must, lead, seller, of_leads, of_customers):
    old, new = must("lead", **of_leads), must("customer", **of_customers)
    fields.fill(seller, lead, {old.pk: "Canton"})

    customers.convert_lead(seller, lead)

    assert value_of(lead, new) is None
    assert value_of(lead, old) == "Canton"


def test_a_role_that_does_not_fill_the_field_in_is_not_asked_for_it(browse, company, owner, must):
    field, role = must("customer"), Role.objects.get(builtin="seller")
    change_role(owner, role, RolePlan(role.name, role.reach, role.allowed, fixed=frozenset({field.veil_key})))

    browse(company.bob).post("/customers/new/", NEW, **HTMX)

    assert Customer.objects.get().custom is None


def test_where_a_role_fills_no_own_field_none_is_asked(browse, company, owner, must):
    must("customer")
    role = Role.objects.get(builtin="seller")
    change_role(owner, role, RolePlan(role.name, role.reach, role.allowed, unseen=frozenset({"customer.custom"})))

    browse(company.bob).post("/customers/new/", NEW, **HTMX)

    assert Customer.objects.exists()


def test_what_comes_without_a_person_is_held_up_by_no_field(must, seller, lead):
    field = must("customer")

    customers.add_customer(seller, name="Vogt GmbH", by="import", is_surely_new=True)
    customers.advance_customer(seller, lead, "deal")

    lead.refresh_from_db()
    assert (lead.kind, value_of(lead, field)) == ("customer", None)
