"""The enterprise settles the words of its lists and fields of its own; they stand in forms, lists and filters."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from argosy.customers.actions import fields, settling, tagging
from argosy.customers.actions.customers import NewContact, add_contact, change_customer
from argosy.customers.actions.fields import FieldShape
from argosy.customers.models import Customer, CustomField, FieldIndex, FieldKind, Option, Tag
from tests.reading_pages import words

pytestmark = pytest.mark.django_db
HTMX = {"HTTP_HX_REQUEST": "true"}


def settle(browse, company, part, values=None, who=None):
    return browse(who or company.alice).post(f"/customers/settings/{part}/", values or {}, **HTMX)


def test_a_stage_is_called_and_coloured_as_the_enterprise_wants(add, browse, company):
    add("Vogt")

    settle(browse, company, "words/stage/to_follow", {"name": "Fresh catch", "tone": "amber", "is_shown": "on"})

    page = browse(company.bob).get("/customers/")
    assert "Fresh catch" in words(page)
    assert "chip-amber" in page.content.decode()


def test_a_new_stage_stands_where_it_is_put_and_can_be_set(add, browse, company, owner):
    vogt = add("Vogt")
    key = settling.add_word(owner, "stage", "Trial order")
    settle(browse, company, f"words/stage/{key}/move", {"way": "up"})

    change_customer(owner, vogt, stage=key)

    assert "Trial order" in words(browse(company.bob).get("/customers/"))
    assert settle(browse, company, f"words/stage/{key}/remove").status_code == 409
    change_customer(owner, Customer.objects.get(pk=vogt.pk), stage="deal")
    settle(browse, company, f"words/stage/{key}/remove")
    assert not Option.objects.filter(key=key).exists()


def test_a_tag_is_called_and_coloured_otherwise_on_all_that_bear_it(add, browse, company, owner):
    tagging.tag_customer(owner, add("Vogt"), made := tagging.make_tag(owner, "Canton Fair"))
    tagging.make_tag(owner, "Show")

    shown = settle(browse, company, f"tags/{made.pk}", {"name": "Canton 2027", "tone": "green"})
    refused = settle(browse, company, f"tags/{made.pk}", {"name": "show", "tone": "red"})

    assert 'value="Canton 2027"' in shown.content.decode()
    assert (refused.status_code, settle(browse, company, f"tags/{made.pk}", {"name": " "}).status_code) == (409, 422)
    assert settle(browse, company, f"tags/{made.pk}", {"name": "x"}, company.bob).status_code == 403
    page = browse(company.bob).get("/customers/?cols=tags")
    assert "Canton 2027" in words(page)
    assert "chip-green" in page.content.decode()


def test_a_colleagues_own_tag_stands_on_nobody_elses_page_and_stays_as_it_is(browse, company, owner, seller):
    his = tagging.make_tag(seller, "My hopes", "private")
    shared = tagging.make_tag(seller, "Fair")

    page = browse(company.alice).get("/customers/settings/?of=tags").content.decode()
    assert 'value="Fair"' in page
    assert "My hopes" not in page
    for what in ("", "/remove"):
        answer = settle(browse, company, f"tags/{his.pk}{what}", {"name": "Mine", "tone": "red"})
        assert answer.status_code == 404
    assert Tag.objects.get(pk=his.pk).name == "My hopes"

    assert settle(browse, company, f"tags/{shared.pk}/remove").status_code == 200
    assert not Tag.objects.filter(pk=shared.pk).exists()


def test_one_word_stays(browse, company, owner):
    for key in ("new", "completing", "reached", "engaged"):
        settle(browse, company, f"words/lead/{key}", {"name": key})

    assert settle(browse, company, "words/lead/invalid", {"name": "Invalid"}).status_code == 409


def test_only_who_may_settles(browse, company, scope):
    assert browse(company.bob).get("/customers/settings/").status_code == 403
    assert settle(browse, company, "words/stage", {"name": "x"}, company.bob).status_code == 403
    assert settle(browse, company, "fields/customer/add", {"name": "x"}, company.bob).status_code == 403
    assert not Option.objects.exists()
    assert not CustomField.objects.exists()


@pytest.fixture
def made(owner):
    """One field of each kind."""
    shapes = {
        kind: FieldShape(kind.label, kind, section="Trade", choices=["red", "blue"], is_personal=kind == FieldKind.TEXT)
        for kind in FieldKind
    }
    return {kind: fields.add_field(owner, "customer", shape) for kind, shape in shapes.items()}


TYPED = {
    FieldKind.TEXT: "Silbermoewe",
    FieldKind.LONG_TEXT: "two\nlines",
    FieldKind.NUMBER: "12.5",
    FieldKind.DATE: "2030-05-02",
    FieldKind.CHOICE: "red",
    FieldKind.SEVERAL: ["red", "blue"],
    FieldKind.YES_NO: "yes",
    FieldKind.LINK: "https://vogt.example/a",
    FieldKind.RELATION: "Mother AG",
}


@pytest.fixture
def filled(add, browse, company, made):
    add("Mother AG")
    vogt = add("Vogt")
    given = {f"x{made[kind].pk.hex}": value for kind, value in TYPED.items()}
    given[f"x{made[FieldKind.MEMBER].pk.hex}"] = str(company.morgan.pk)
    money = f"x{made[FieldKind.MONEY].pk.hex}"
    answer = browse(company.bob).post(
        f"/customers/{vogt.pk}/change/", {"name": "Vogt", **given, f"{money}_0": "1250.50", f"{money}_1": "EUR"}, **HTMX
    )
    assert answer.headers.get("HX-Redirect"), words(answer)
    return vogt


@pytest.mark.parametrize(
    "said", ["Silbermoewe", "two", "12.5", "red, blue", "yes", "EUR 1,250.50", "Mother AG", "Morgan", "Trade"]
)
def test_own_fields_of_all_kinds_are_filled_and_shown(filled, browse, company, said):
    assert said in words(browse(company.bob).get(f"/customers/{filled.pk}/"))


@pytest.mark.parametrize(
    ("kind", "hit", "miss"),
    [
        (FieldKind.NUMBER, "least.12", "least.13"),
        (FieldKind.MONEY, "most.1300", "most.1200"),
        (FieldKind.DATE, "before.2030-05-03", "before.2030-05-02"),
        (FieldKind.CHOICE, "is.red", "is.blue"),
        (FieldKind.SEVERAL, "is.blue", "not.blue"),
        (FieldKind.YES_NO, "is.yes", "is.no"),
        (FieldKind.TEXT, "is.Silbermoewe", "is.Silber"),
        (FieldKind.LINK, "set", "none"),
        (FieldKind.RELATION, "is.Mother AG", "is.Father AG"),
        (FieldKind.RELATION, "is.1", "is.999"),
        (FieldKind.RELATION, "set", "not.Mother AG"),
        (FieldKind.LONG_TEXT, "set", "none"),
    ],
)
def test_lists_are_filtered_by_them(filled, made, browse, company, kind, hit, miss):
    client, key = browse(company.bob), f"x{made[kind].pk.hex}"

    assert "Vogt" in words(client.get(f"/customers/?f={key}.{hit}&cols={key}"))
    assert "Vogt" not in words(client.get(f"/customers/?f={key}.{miss}"))


def test_a_value_with_commas_is_found_as_it_was_typed(filled, made, browse, company, owner):
    fields.fill(owner, filled, {made[FieldKind.TEXT].pk: "Rush & Co., Ltd."})
    client, key = browse(company.bob), f"x{made[FieldKind.TEXT].pk.hex}"

    found = words(client.get("/customers/", {"fc": key, "fw": "is", "fv": "Rush & Co., Ltd."}))
    other = words(client.get("/customers/", {"fc": key, "fw": "is", "fv": "Ltd.,Rush & Co."}))

    assert "is exactly Rush & Co., Ltd." in found
    assert "Vogt" in found
    assert "Nobody like that" in other


def test_a_company_that_one_does_not_see_is_found_by_nobody(filled, made, browse, company, add, manager):
    add("Hidden AG", by=manager)
    key = f"x{made[FieldKind.RELATION].pk.hex}"

    page = words(browse(company.bob).get(f"/customers/?f={key}.is.Hidden AG"))

    assert "Nobody like that" in page


def test_they_lie_sealed_and_what_is_personal_has_no_figure_outside(filled, made, owner):
    with connection.cursor() as cursor:
        cursor.execute("SELECT custom FROM customers_customer WHERE id = %s", [filled.pk])
        kept = bytes(cursor.fetchone()[0])

    assert b"Silbermoewe" not in kept
    personal = fields.add_field(owner, "customer", FieldShape("Age", FieldKind.NUMBER, is_personal=True))
    fields.fill(owner, filled, {personal.pk: 61.0})
    assert FieldIndex.objects.get(field=personal).number is None
    assert FieldIndex.objects.get(field=made[FieldKind.NUMBER]).number == 12.5


@pytest.mark.parametrize(
    ("kind", "typed"),
    [
        (FieldKind.NUMBER, "many"), (FieldKind.DATE, "soon"), (FieldKind.CHOICE, "green"),
        (FieldKind.LINK, "javascript:alert(1)"), (FieldKind.RELATION, "Nobody Ltd"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_refused_and_nothing_kept(add, browse, company, made, kind, typed):
    vogt = add("Vogt")

    answer = browse(company.bob).post(
        f"/customers/{vogt.pk}/change/", {"name": "Other", f"x{made[kind].pk.hex}": typed}, **HTMX
    )

    assert "field-errors" in answer.content.decode()
    vogt.refresh_from_db()
    assert (vogt.name, vogt.custom) == ("Vogt", None)


def test_a_field_is_required_renamed_moved_hidden_and_removed(add, browse, company, owner):
    vogt = add("Vogt")
    settle(browse, company, "fields/customer/add", {"name": "Target price", "kind": "number", "is_required": "on"})
    field = CustomField.objects.get()
    refused = browse(company.bob).post(f"/customers/{vogt.pk}/change/", {"name": "Vogt"}, **HTMX)
    assert "field-errors" in refused.content.decode()

    settle(browse, company, f"fields/{field.pk}", {"name": "Aim"})
    assert "Aim" not in words(browse(company.bob).get(f"/customers/{vogt.pk}/change/", **HTMX))
    settle(browse, company, f"fields/{field.pk}/move", {"way": "down"})
    settle(browse, company, f"fields/{field.pk}/remove")

    assert not CustomField.objects.exists()


def test_people_have_fields_of_their_own_too(add, browse, company, owner):
    vogt = add("Vogt", email="anna@vogt.example")
    field = fields.add_field(owner, "contact", FieldShape("Shoe size", FieldKind.NUMBER, is_personal=True))
    anna = vogt.contacts.get()

    browse(company.bob).post(
        f"/customers/{vogt.pk}/contacts/{anna.pk}/", {"person": "Anna", f"x{field.pk.hex}": "38"}, **HTMX
    )

    assert "38" in words(browse(company.bob).get(f"/customers/contacts/?cols=x{field.pk.hex}"))


def test_however_many_people_there_are_their_fields_are_asked_for_once(add, browse, company, owner, seller):
    field = fields.add_field(owner, "contact", FieldShape("Size"))
    vogt, client = add("Vogt"), browse(company.bob)
    for name in ("Anna", "Jan", "Luz"):
        fields.fill(seller, add_contact(seller, vogt, NewContact(name)), {field.pk: f"{name} wears L"})

    with CaptureQueriesContext(connection) as asked:
        page = words(client.get(f"/customers/{vogt.pk}/"))

    assert all(f"{name} wears L" in page for name in ("Anna", "Jan", "Luz"))
    assert len([one for one in asked if 'FROM "customers_customfield"' in one["sql"]]) == 1


def test_the_timeline_tells_a_whole_number_as_it_was_typed(browse, company, owner, seller, add):
    customer = add("Vogt GmbH")
    price = fields.add_field(owner, "customer", FieldShape("Target price", FieldKind.NUMBER))

    fields.fill(seller, customer, {price.pk: 42.0})

    assert re.search(r"Target price: 42(?!\.)", words(browse(company.bob).get(f"/customers/{customer.pk}/")))


@pytest.mark.parametrize(
    ("kind", "value", "said"),
    [
        (FieldKind.YES_NO, False, "Grade: no"),
        (FieldKind.NUMBER, 0.0, "Grade: 0"),
        (FieldKind.MONEY, {"amount": "1200.50", "currency": "USD"}, "Grade: USD 1,200.50"),
    ],
)
def test_the_timeline_tells_no_and_nought_and_amounts_as_the_page_does(browse, company, owner, add, kind, value, said):
    vogt = add("Vogt")
    grade = fields.add_field(owner, "customer", FieldShape("Grade", kind))

    fields.fill(owner, vogt, {grade.pk: value})

    assert said in words(browse(company.bob).get(f"/customers/{vogt.pk}/timeline/?kind=changes"))


def test_two_fields_of_one_kind_of_record_have_two_names(browse, company, owner):
    grade = fields.add_field(owner, "customer", FieldShape("Grade"))
    other = fields.add_field(owner, "customer", FieldShape("Trade"))
    fields.add_field(owner, "contact", FieldShape("Grade"))

    added = settle(browse, company, "fields/customer/add", {"name": "grade", "kind": "text"})
    renamed = settle(browse, company, f"fields/{other.pk}", {"name": "GRADE", "kind": "text", "is_shown": "on"})
    kept = settle(browse, company, f"fields/{grade.pk}", {"name": "Grade", "help": "A to C", "is_shown": "on"})

    assert (added.status_code, renamed.status_code, kept.status_code) == (409, 409, 200)
    assert "There is a field “GRADE” of these records already." in words(renamed)
    known = CustomField.objects.filter(record="customer").order_by("position")
    assert [(one.name, one.help) for one in known] == [("Grade", "A to C"), ("Trade", "")]
