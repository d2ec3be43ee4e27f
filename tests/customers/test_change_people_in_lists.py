"""The list of contacts is worked through as that of customers: a cell, or many rows at once, each with its undo."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from argosy.audit.models import AuditEntry
from argosy.customers.actions import fields
from argosy.customers.actions.customers import NewContact, add_customer, change_contact
from argosy.customers.actions.fields import FieldShape
from argosy.customers.models import Contact, FieldKind
from argosy.enterprise.actions.roles import RolePlan, change_role
from argosy.enterprise.models import Role
from tests.customers.test_do_with_several_customers import undo_of
from tests.reading_pages import words

pytestmark = pytest.mark.django_db
HTMX = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture
def person(seller):
    """`person("Anna", "anna@vogt.example")`: somebody at a customer of Bob's."""

    def make(name: str, email: str = "", *, by=seller, **more: object) -> Contact:
        new = NewContact(name, email, "+49 40 7654321", "Buyer", "de", more=more)
        company = add_customer(by, name=f"{name}'s company", country="DE", contacts=[new], is_surely_new=True)
        return company.contacts.get()

    return make


@pytest.fixture
def type_in(browse, company):
    """`type_in(anna, "position", value="Head")`: Bob types it into the cell; the answer is the cell."""

    def typed(who: Contact, key: str, by=None, **given: str):
        answer = browse(by or company.bob).post(f"/customers/contacts/{who.pk}/cell/{key}/change/", given, **HTMX)
        who.refresh_from_db()
        return answer

    return typed


@pytest.fixture
def set_all(browse, company):
    """`set_all([anna, jan], "language", value="fr")`: Bob marks them and sets the column of all."""

    def done(chosen: list[Contact], key: str, by=None, **given: str):
        given = {"record": "contact", "column": key, "chosen": [one.pk for one in chosen], **given}
        answer = browse(by or company.bob).post("/customers/set/", given, **HTMX)
        for one in chosen:
            one.refresh_from_db()
        return answer

    return done


def all_of(person: Contact) -> dict[str, object]:
    """What is known of her, but for whence and when."""
    names = [one.attname for one in Contact._meta.fields if one.attname not in {"origins", "permit_at"}]
    return {name: getattr(person, name) for name in names}


def back(browse, company, answer, *rows: Contact):
    said = browse(company.bob).post("/customers/put-back/", {"undo": undo_of(answer)}, **HTMX)
    for one in rows:
        one.refresh_from_db()
    return said


@pytest.mark.parametrize(
    ("key", "typed", "shown"),
    [
        ("position", "Head of buying", "Head of buying"),
        ("email", "vogt@vogt.example", "vogt@vogt.example"),
        ("phone", "+49 171 2345678", "+49 171 2345678"),
        ("language", "fr", "French"),
        ("may_mail", "no", "refused"),
        ("may_track", "yes", "allowed"),
    ],
)
def test_a_value_is_typed_into_its_cell_and_undone(person, browse, company, type_in, key, typed, shown):
    anna = person("Anna", "anna@vogt.example")
    before = all_of(anna)
    page = browse(company.bob).get(f"/customers/contacts/?cols={key}").content.decode()
    assert f"/customers/contacts/{anna.pk}/cell/{key}/" in page

    answer = type_in(anna, key, value=typed)

    assert (getattr(anna, key), shown in words(answer)) == (typed, True)
    assert "Anna: " in words(answer)
    assert AuditEntry.objects.filter(word="contact.changed", object_id=anna.pk).exists()
    back(browse, company, answer, anna)
    assert all_of(anna) == before


def test_she_is_found_by_the_address_that_was_typed_into_the_cell(person, browse, company, type_in):
    anna = person("Anna", "anna@vogt.example")

    type_in(anna, "email", value="neu@hafenkontor.example")

    assert "Anna" in words(browse(company.bob).get("/customers/contacts/?q=hafenkontor"))
    assert "Anna" not in words(browse(company.bob).get("/customers/contacts/?f=email.none"))


@pytest.mark.parametrize(("key", "typed", "is_found_by_it"), [("position", "Head", False), ("phone", "+49 1", True)])
def test_only_what_a_company_is_found_by_makes_its_keys_anew(person, type_in, key, typed, is_found_by_it):
    anna = person("Anna")

    with CaptureQueriesContext(connection) as asked:
        type_in(anna, key, value=typed)

    assert any("customers_matchkey" in one["sql"] for one in asked) == is_found_by_it


@pytest.mark.parametrize(
    ("key", "typed", "said"),
    [
        ("email", "no address", "is not an e-mail address"),
        ("may_mail", "perhaps", "This value cannot be set there."),
        ("language", "Klingon", "This value cannot be set there."),
        ("position", "P" * 101, "at most 100 characters"),
    ],
)
def test_what_does_not_fit_is_said_in_the_cell_and_nothing_is_changed(person, type_in, key, typed, said):
    anna = person("Anna", "anna@vogt.example")

    answer = type_in(anna, key, value=typed)

    assert (answer.status_code, said in words(answer)) == (200, True)
    assert answer.content.decode().lstrip().startswith("<td")
    assert (anna.email, anna.may_mail, anna.language, anna.position) == ("anna@vogt.example", "unknown", "de", "Buyer")


def test_a_language_that_is_not_in_the_list_stays_until_another_is_chosen(person, browse, company, seller):
    anna = person("Anna")
    change_contact(seller, anna, NewContact("Anna", language="sv"))

    opened = browse(company.bob).get(f"/customers/contacts/{anna.pk}/cell/language/", **HTMX).content.decode()

    assert '<option value="sv" selected>' in opened


@pytest.mark.parametrize(
    ("key", "value", "kept", "said"),
    [
        ("position", "Buyer of hinges", "Buyer of hinges", "Position of 2 contacts is set."),
        ("language", "fr", "fr", "Language of 2 contacts is set."),
        ("may_mail", "no", "no", "May be written to of 2 contacts is set."),
    ],
)
def test_many_are_set_at_once_and_put_back_as_each_was(person, browse, company, set_all, key, value, kept, said):
    anna, jan = person("Anna"), person("Jan")
    Contact.objects.filter(pk=jan.pk).update(language="en")
    before = [getattr(Contact.objects.get(pk=one.pk), key) for one in (anna, jan)]

    answer = set_all([anna, jan], key, value=value)
    assert said in words(answer)
    assert [getattr(one, key) for one in (anna, jan)] == [kept, kept]

    back(browse, company, answer, anna, jan)
    assert [getattr(one, key) for one in (anna, jan)] == before
    assert [one.name for one in (anna, jan)] == ["Anna", "Jan"], "what else is known of them stands as it stood"


def test_what_is_put_back_comes_whence_and_holds_since_when_it_did(person, browse, company, manager, set_all):
    anna, jan = person("Anna"), person("Jan")
    change_contact(manager, anna, NewContact("Anna", more={"may_mail": "yes"}), by="card")
    said = [(one.permit_at, one.origins) for one in (anna, jan)]

    answer = set_all([anna, jan], "may_mail", value="no")
    assert jan.permit_at is not None
    back(browse, company, answer, anna, jan)

    assert [(one.permit_at, one.origins) for one in (anna, jan)] == said
    assert said[1][0] is None


def test_what_she_said_since_is_not_dated_back(person, browse, company, set_all, type_in):
    anna = person("Anna")
    answer = set_all([anna], "may_mail", value="no")
    type_in(anna, "may_track", value="no")
    said = anna.permit_at

    back(browse, company, answer, anna)

    assert (anna.may_mail, anna.may_track, anna.permit_at) == ("unknown", "no", said)


def test_own_fields_of_people_are_changed_in_lists_and_put_back_too(person, browse, company, owner, type_in, set_all):
    anna, jan = person("Anna"), person("Jan")
    field = fields.add_field(owner, "contact", FieldShape("Size", FieldKind.CHOICE, choices=["M", "L"]))
    key = f"x{field.pk.hex}"
    type_in(anna, key, **{key: "M"})
    assert anna.custom == {str(field.pk): "M"}

    answer = set_all([anna, jan], key, **{key: "L"})
    assert "Size of 2 contacts is set." in words(answer)
    assert "Jan" in words(browse(company.bob).get(f"/customers/contacts/?f={key}.is.L"))

    back(browse, company, answer, anna, jan)
    assert (anna.custom, jan.custom) == ({str(field.pk): "M"}, None)


def test_what_a_colleague_changed_since_is_not_put_back(person, browse, company, set_all, type_in):
    anna, jan = person("Anna"), person("Jan")
    answer = set_all([anna, jan], "position", value="Head")
    type_in(jan, "position", value="Owner", by=company.alice)

    client = browse(company.bob)
    client.post("/customers/put-back/", {"undo": undo_of(answer)}, **HTMX)

    anna.refresh_from_db()
    jan.refresh_from_db()
    assert (anna.position, jan.position) == ("Buyer", "Owner")
    assert "1 contact was changed since and stays as it is." in words(client.get("/customers/contacts/"))


def test_an_address_is_not_given_to_many(person, browse, company, set_all):
    anna, jan = person("Anna", "anna@vogt.example"), person("Jan")
    page = browse(company.bob).get("/customers/contacts/").content.decode()
    assert '<option value="position">' in page
    assert '<option value="email">Wr' not in page

    assert set_all([anna, jan], "email", value="one@vogt.example").status_code == 404

    assert (anna.email, jan.email) == ("anna@vogt.example", "")


def test_only_those_whom_one_sees_are_changed(person, browse, company, manager, type_in, set_all):
    mine, hers = person("Anna"), person("Hers", by=manager)

    assert type_in(hers, "position", value="Head").status_code == 404
    set_all([mine, hers], "position", value="Head")
    assert set_all([hers], "position", value="Head").status_code == 422

    assert (mine.position, hers.position) == ("Head", "Buyer")


def test_a_trainee_changes_nobody(person, company, type_in, set_all):
    anna = person("Anna")

    assert type_in(anna, "position", by=company.tina, value="Head").status_code == 403
    assert set_all([anna], "position", by=company.tina, value="Head").status_code == 403

    assert anna.position == "Buyer"


@pytest.mark.parametrize("how", ["unseen", "fixed"])
def test_what_the_role_does_not_see_or_change_is_no_cell_to_be_changed(person, browse, company, owner, type_in, how):
    anna, role = person("Anna"), Role.objects.get(builtin="seller")
    kept = {"unseen": frozenset(), "fixed": frozenset()} | {how: frozenset({"contact.phone"})}
    change_role(owner, role, RolePlan(role.name, role.reach, role.allowed, **kept))

    assert type_in(anna, "phone", value="+49 1").status_code == 404
    page = browse(company.bob).get("/customers/contacts/?cols=phone,position").content.decode()
    assert "/cell/position/" in page
    assert "/cell/phone/" not in page

    type_in(anna, "position", value="Head")
    assert (anna.phone, anna.position) == ("+49 40 7654321", "Head"), "what is not seen stays as it is"


def test_people_are_grouped_by_what_their_companies_are(person, browse, company):
    person("Anna")
    person("Jan")
    client = browse(company.bob)

    for key, group in (("country", "Germany"), ("kind", "Customer"), ("language", "German"), ("owner", "Bob")):
        page = client.get(f"/customers/contacts/?group={key}")
        assert f"{group} 2" in words(page), key
