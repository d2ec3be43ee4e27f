"""The list of contacts sorted by what is said of their companies, page by page, as a view, as a file."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from argosy.customers import queries, reach
from argosy.customers.actions import people
from argosy.customers.models import Customer, Follower, RecordKind
from argosy.platform.listing.asked import Asked
from tests.reading_pages import links, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(browse, company):
    return lambda address="": browse(company.bob).get(f"/customers/contacts/{address}")


@pytest.fixture
def person(add, seller):
    """`person("Omar", "Rawabi", days=3)`: somebody at a company of Bob's, last in contact three days ago."""

    def make(name, company, *, due=None, **known):
        at = Customer.objects.filter(name=company).first() or add(company, **known)
        if due is not None:
            Customer.objects.filter(pk=at.pk).update(next_step_at=timezone.now() + timedelta(days=due))
        people.add_contact(seller, at, people.NewContact(name))

    return make


def _order(seller, sort):
    """Everybody in this order, as one reads them page by page."""
    seen, after = [], ""
    while True:
        found = queries.look(seller, Asked(record="contact", sort=sort), after)
        seen += [one.name for one in found.rows]
        after = found.next
        if not after:
            return seen


@pytest.mark.parametrize("most", [1, 2, 3, 50])
@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        ("last_contact", ["Fay", "Eve", "Ola", "Zoe", "Noa", "Max"]),
        ("company", ["Max", "Noa", "Eve", "Fay", "Ola", "Zoe"]),
        ("next_step", ["Zoe", "Eve", "Fay", "Ola", "Noa", "Max"]),
    ],
)
def test_people_stand_in_the_order_of_their_companies(person, seller, monkeypatch, sort, expected, most):
    monkeypatch.setattr(queries, "ROWS", most)
    person("Max", "Alpha")
    person("Noa", "Beta", kind=RecordKind.LEAD)
    person("Ola", "Morrow", days=4)
    person("Eve", "Delta", days=1, due=5, kind=RecordKind.SUPPLIER)
    person("Fay", "Delta")
    person("Zoe", "Zeta", days=9, due=2)

    assert _order(seller, sort) == expected


def test_a_click_on_the_head_of_a_column_sorts_and_a_view_keeps_it(person, page, browse, company):
    person("Max", "Alpha", days=9)
    person("Eve", "Delta", days=1)
    newest = words(page())

    by_company = page(links(page(), "sort=company")[0])
    browse(company.bob).post("/customers/views/contact/", {"name": "By company", "sort": "company"})
    kept = page(next(one for one in links(page(), "sort=company") if "view=" in one))

    assert newest.index("Eve") < newest.index("Max")
    for shown in (by_company, kept):
        assert words(shown).index("Max") < words(shown).index("Eve")
        assert 'aria-sort="ascending"' in shown.content.decode()


def test_the_next_step_of_the_company_stands_beside_its_people(person, page):
    person("Eve", "Delta", due=2)
    delta = Customer.objects.get(name="Delta")
    delta.next_step = "Send the sample"
    delta.save(update_fields=["next_step"])

    assert "Send the sample" in words(page("?cols=next_step"))


def test_people_of_a_colleagues_customer_are_in_no_order(add, person, page, manager):
    person("Eve", "Delta", days=1)
    add("Morgans", by=manager, email="secret@morgan.example", days=2)

    for sort in ("last_contact", "company", "next_step"):
        text = words(page(f"?sort={sort}&cols=email"))
        assert "Eve" in text
        assert "secret@morgan.example" not in text


@pytest.mark.parametrize("few", [0, 100])
@pytest.mark.parametrize("sort", ["last_contact", "company", "next_step"])
def test_people_are_seen_in_order_by_whom_their_company_is_seen(add, seller, manager, monkeypatch, few, sort):
    monkeypatch.setattr(reach, "FEW", few)
    for place, name in enumerate(["Pooled", "Hers", "Nobodys", "Mine", "Followed"]):
        add(name, by=manager, email=f"x@{name}.example", days=place)
    Customer.objects.filter(name="Mine").update(owner=seller.member)
    Customer.objects.filter(name__in=["Nobodys", "Pooled"]).update(owner=None)
    Customer.objects.filter(name="Pooled").update(is_pooled=True)
    for name in ("Followed", "Mine"):
        Follower.objects.create(customer=Customer.objects.get(name=name), member_id=seller.member)

    found = [one.customer.name for one in queries.look(seller, Asked(record="contact", sort=sort)).rows]

    assert sorted(found) == ["Followed", "Mine", "Nobodys"]
    assert sort != "last_contact" or found == ["Nobodys", "Mine", "Followed"]


@pytest.mark.parametrize("after", ["nonsense", "WyIiXQ", "WyJ4IiwieCIsIngiXQ"])
def test_a_spoilt_cursor_is_refused_in_words(page, after):
    assert page(f"?sort=last_contact&after={after}").status_code == 422
