"""A field of the enterprise's own names a colleague: chosen among those who work here, told by name, found by whom."""

from __future__ import annotations

import pytest

from argosy.customers.actions import erasing, fields, merging
from argosy.customers.actions.fields import FieldShape
from argosy.customers.models import Customer, FieldIndex, FieldKind
from argosy.enterprise.models import Member, MemberState
from argosy.privacy.subjects import Subject
from tests.reading_pages import words

pytestmark = pytest.mark.django_db
HTMX = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture
def buyer_of(owner):
    """The field “Merchandiser”, of customers."""
    return fields.add_field(owner, "customer", FieldShape("Merchandiser", FieldKind.MEMBER))


@pytest.fixture
def choose(browse, company, buyer_of):
    """`choose(vogt, company.tina)`: Bob opens the customer and chooses the merchandiser."""

    def chosen(customer: Customer, member: object, **typed: str) -> str:
        pk = getattr(member, "pk", member)
        given = {"name": customer.name, f"x{buyer_of.pk.hex}": str(pk), **typed}
        return browse(company.bob).post(f"/customers/{customer.pk}/change/", given, **HTMX).content.decode()

    return chosen


def left(member: Member) -> None:
    Member.objects.filter(pk=member.pk).update(state=MemberState.LEFT)


def test_she_stands_there_by_name_and_the_list_is_filtered_by_her(add, choose, browse, company, buyer_of):
    choose(add("Vogt"), company.tina)
    add("Luz")

    client, key = browse(company.bob), f"x{buyer_of.pk.hex}"
    assert "Merchandiser Tina" in words(client.get(f"/customers/{Customer.objects.get(name='Vogt').pk}/"))
    hers = words(client.get(f"/customers/?f={key}.is.{company.tina.pk}&cols={key}"))
    assert "Vogt Tina" in hers
    assert "Luz" not in hers
    assert "Merchandiser is Tina" in hers
    assert "Vogt" not in words(client.get(f"/customers/?f={key}.none"))


def test_me_is_whoever_looks(add, choose, browse, company, buyer_of):
    choose(add("Vogt"), company.bob)

    mine = f"/customers/?f=x{buyer_of.pk.hex}.is.me"
    assert "Vogt" in words(browse(company.bob).get(mine))
    assert "Vogt" not in words(browse(company.morgan).get(mine))


@pytest.mark.parametrize("who", ["a stranger", "who has left", "nobody's"])
def test_only_who_works_here_is_chosen(rival, add, choose, company, who):
    vogt = add("Vogt")
    left(company.tina)
    other = {"a stranger": rival.bob, "who has left": company.tina, "nobody's": "somebody"}[who]

    assert "field-errors" in choose(vogt, other, city="Hamburg")

    vogt.refresh_from_db()
    assert (vogt.custom, vogt.city) == (None, "")


def test_who_has_left_stays_where_she_stands_and_is_found_there(add, choose, browse, company, buyer_of):
    vogt = add("Vogt")
    choose(vogt, company.tina)
    left(company.tina)

    client, key = browse(company.bob), f"x{buyer_of.pk.hex}"
    assert "Merchandiser Tina" in words(client.get(f"/customers/{vogt.pk}/"))
    assert "Vogt" in words(client.get(f"/customers/?f={key}.is.{company.tina.pk}"))
    assert ">Tina<" in client.get(f"/customers/filter/customer/?fc={key}", **HTMX).content.decode()
    choose(vogt, company.tina, city="Hamburg")
    vogt.refresh_from_db()
    assert (vogt.city, vogt.custom) == ("Hamburg", {str(buyer_of.pk): str(company.tina.pk)})


def test_the_timeline_tells_who_came_for_whom(add, choose, browse, company, owner):
    vogt = add("Vogt")
    choose(vogt, company.tina)
    choose(vogt, company.morgan)

    assert "Merchandiser: Tina → Morgan" in words(browse(company.bob).get(f"/customers/{vogt.pk}/"))


def test_another_company_is_told_by_name_too(add, owner, browse, company):
    group = fields.add_field(owner, "customer", FieldShape("Group", FieldKind.RELATION))
    mother, vogt = add("Mother AG"), add("Vogt")

    fields.fill(owner, vogt, {group.pk: str(mother.pk)})

    assert "Group: Mother AG" in words(browse(company.bob).get(f"/customers/{vogt.pk}/"))


def test_a_company_out_of_reach_is_not_named_and_stays_where_it_stands(add, owner, manager, browse, company):
    group = fields.add_field(owner, "customer", FieldShape("Group", FieldKind.RELATION, is_required=True))
    hers, vogt = add("Silbermoewe AG", by=manager), add("Vogt")
    fields.fill(owner, vogt, {group.pk: str(hers.pk)})
    client, there = browse(company.bob), f"/customers/{vogt.pk}/"

    key = f"x{group.pk.hex}"
    for page in (there, f"{there}change/", f"/customers/?cols={key}"):
        assert "Silbermoewe" not in client.get(page, **HTMX).content.decode()
    page = client.get(there)
    assert "a company that you do not see" in words(page)
    assert f"/customers/{hers.pk}/" not in page.content.decode()
    typed = {"name": "Vogt", "city": "Hamburg", key: "", f"initial-{key}": ""}
    assert client.post(f"{there}change/", typed, **HTMX).headers.get("HX-Redirect")

    vogt.refresh_from_db()
    assert (vogt.city, vogt.custom) == ("Hamburg", {str(group.pk): str(hers.pk)})
    assert "Silbermoewe AG" in words(browse(company.morgan).get(there))


def test_what_a_merged_customer_brings_along_is_found_until_they_are_taken_apart(
    add, choose, seller, browse, company, buyer_of
):
    kept, gone = add("Vogt"), add("Vogt Beschlaege")
    choose(gone, company.tina)
    hers = f"/customers/?f=x{buyer_of.pk.hex}.is.{company.tina.pk}"

    made = merging.merge_customers(seller, kept, gone, [])
    assert Customer.objects.get(pk=kept.pk).custom == {str(buyer_of.pk): str(company.tina.pk)}
    assert str(kept.pk) in browse(company.bob).get(hers).content.decode()

    merging.undo_merge(seller, made)
    again = browse(company.bob).get(hers).content.decode()
    assert str(gone.pk) in again
    assert str(kept.pk) not in again


def test_nothing_is_left_of_the_fields_of_a_person_who_is_erased(add, owner, company):
    field = fields.add_field(owner, "contact", FieldShape("Her seller", FieldKind.MEMBER, is_personal=True))
    vogt = add("Vogt", email="anna@vogt.example")
    anna = vogt.contacts.get()
    fields.fill(owner, anna, {field.pk: str(company.bob.pk)})
    assert FieldIndex.objects.filter(row_id=anna.pk).exists()

    erasing.People().erase(Subject(company.id, keys=frozenset({anna.email_key})))

    assert not vogt.contacts.exists()
    assert not FieldIndex.objects.filter(row_id=anna.pk).exists()


def test_whose_name_or_number_is_part_of_a_day_or_an_id_is_erased_from_words_alone(add, owner, company, browse):
    shapes = [FieldShape("Fair", FieldKind.DATE), FieldShape("Merchandiser", FieldKind.MEMBER), FieldShape("Remark")]
    day, who, remark = (fields.add_field(owner, "customer", one) for one in shapes)
    vogt = add("Vogt", email="ada@vogt.example")
    fields.fill(owner, vogt, {day.pk: "2026-05-01", who.pk: str(company.tina.pk), remark.pk: "Ask Ada, 2026"})
    keys = frozenset({vogt.contacts.get().email_key})
    before = set(FieldIndex.objects.filter(field=remark).values_list("key", flat=True))

    part_of_an_id = str(company.tina.pk)[-12:]
    erasing.People().erase(Subject(company.id, keys=keys, words=(part_of_an_id, "2026", "Ada")))

    vogt.refresh_from_db()
    assert vogt.custom == {
        str(day.pk): "2026-05-01", str(who.pk): str(company.tina.pk), str(remark.pk): "Ask —, —",
    }  # fmt: skip
    assert not before & set(FieldIndex.objects.filter(field=remark).values_list("key", flat=True))
    shown = words(browse(company.bob).get(f"/customers/{vogt.pk}/"))
    assert "Merchandiser: Tina" in shown
    assert "Ada" not in shown


def test_another_company_is_one_click_away(add, owner, browse, company):
    group = fields.add_field(owner, "customer", FieldShape("Group", FieldKind.RELATION))
    mother, vogt = add("Mother AG"), add("Vogt")

    fields.fill(owner, vogt, {group.pk: str(mother.pk)})

    page = browse(company.bob).get(f"/customers/{vogt.pk}/").content.decode()
    assert f'<a href="/customers/{mother.pk}/">Mother AG</a>' in page
