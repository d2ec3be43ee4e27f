"""A list is filtered by sentences, sorted, grouped, given columns, kept as a tab, changed in its cells."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from argosy.customers.actions import owners, people, tagging
from argosy.customers.actions.customers import change_customer
from argosy.customers.models import Customer, SavedView
from tests.reading_pages import links, words

pytestmark = pytest.mark.django_db
HTMX = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture
def page(browse, company):
    return lambda address="", **more: browse(company.bob).get(f"/customers/{address}", **more)


def test_filters_are_read_as_sentences_and_taken_off_one_by_one(add, page):
    add("Vogt", country="DE", days=40)
    add("Fresh", country="DE", days=1)
    add("Rawabi", country="SA", days=50)

    answer = page("?f=country.is.DE,AT&f=last_contact.ago.30")

    text = words(answer)
    assert "Country is Germany or Austria" in text
    assert "Last contact more than 30 days ago" in text
    assert "Vogt" in text
    assert "Fresh" not in text
    assert "Rawabi" not in text
    assert any("last_contact.ago.30" in link and "country" not in link for link in links(answer, "f="))


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("stars.least.4", {"Dear"}),
        ("country.not.DE", {"Dear"}),
        ("country.none", {"Dear"}),
        ("last_contact.none", {"Dear"}),
        ("last_contact.within.7", {"Near"}),
        ("city.set", {"Near"}),
        ("intention.is.3", {"Dear"}),
        ("owner.is.me", {"Near", "Dear"}),
        ("owner.none", set()),
        ("added.after.2020-01-01", {"Near", "Dear"}),
        ("added.before.2020-01-01", set()),
        ("next_step.next.7", {"Near"}),
        ("number.least.2", {"Dear"}),
        ("nonsense.is.x", {"Near", "Dear"}),
        ("stars.least.NaN", {"Near", "Dear"}),
        ("last_contact.before.2020-02-31", {"Near", "Dear"}),
        ("owner.is.nobody", {"Near", "Dear"}),
    ],
)
def test_each_way_of_asking_finds_what_it_says(add, page, seller, asked, found):
    near = add("Near", country="DE", city="Hamburg", days=2)
    dear = add("Dear")
    change_customer(seller, near, next_step="call", next_step_at=timezone.now() + timedelta(days=2))
    change_customer(seller, dear, stars=5, intention=3)

    text = words(page(f"?f={asked}"))

    assert {name for name in ("Near", "Dear") if name in text} == found


def test_tags_and_followers_are_asked_for_too(add, page, seller, manager, company):
    one, _other = add("Tagged"), add("Plain")
    tag = tagging.make_tag(seller, "VIP")
    tagging.tag_customer(seller, one, tag)
    owners.share_customer(manager, one, [company.morgan.pk])

    assert "Plain" not in words(page(f"?f=tags.is.{tag.pk}"))
    assert "Tagged" not in words(page(f"?f=tags.not.{tag.pk}"))
    assert "Plain" not in words(page(f"?f=followers.is.{company.morgan.pk}"))
    assert "VIP" in words(page(f"?f=tags.is.{tag.pk}&cols=tags,followers"))


def test_a_filter_is_put_together_in_three_fields(add, page):
    add("Vogt", country="DE")
    add("Rawabi", country="SA")
    assert ">Germany<" in page("filter/customer/?fc=country").content.decode()

    answer = page("?fc=country&fw=is&fv=DE&fv=AT", **HTMX)

    assert "Rawabi" not in words(answer)
    assert answer.headers["HX-Push-Url"].endswith("?f=country.is.DE%2CAT")


def test_columns_are_chosen(add, page, seller):
    change_customer(seller, add("Vogt"), products="hinges", stars=4)

    text = words(page("?col=products&col=stars"))

    assert "hinges" in text
    assert "★★★★" in text
    assert 'data-label="Country"' not in page("?col=products").content.decode()


def test_groups_say_how_many_and_open(add, page):
    for name in ("A", "B"):
        add(f"German {name}", country="DE")
    add("Rawabi", country="SA")

    answer = page("?group=country")

    assert "Germany 2" in words(answer)
    assert "Rawabi" not in words(answer)
    of_germany = next(link for link in links(answer, "rows=1") if "DE" in link)
    assert "German A" in words(page(of_germany, **HTMX))
    assert "Rawabi" not in words(page(of_germany, **HTMX))


def test_a_view_becomes_a_tab_for_oneself_or_for_all(add, page, browse, company):
    client = browse(company.bob)
    client.post("/customers/views/customer/", {"name": "My Germans", "f": "country.is.DE", "sort": "name"}, **HTMX)
    client.post("/customers/views/customer/", {"name": "For all", "f": "country.is.SA", "is_shared": "on"}, **HTMX)

    assert "My Germans" in words(page())
    others = words(browse(company.morgan).get("/customers/"))
    assert "For all" in others
    assert "My Germans" not in others

    mine = next(one for one in SavedView.objects.all() if one.name == "My Germans")
    assert browse(company.morgan).post(f"/customers/views/{mine.pk}/remove/", **HTMX).status_code == 404
    client.post(f"/customers/views/{mine.pk}/remove/", **HTMX)
    assert "My Germans" not in words(page())


def test_what_a_view_searches_for_lies_sealed_and_finds_again(company, browse, scope):
    client = browse(company.bob)
    client.post("/customers/views/customer/", {"name": "Frau Vogt", "f": "country.is.DE", "q": "Vogt"}, **HTMX)

    with connection.cursor() as cursor:
        cursor.execute("SELECT customers_savedview::text FROM customers_savedview")
        (row,) = cursor.fetchone()
    assert b"Vogt".hex() not in row
    assert "Vogt" not in row
    assert "q=Vogt" in client.get("/customers/").content.decode()


def test_a_view_needs_a_name(browse, company, scope):
    assert browse(company.bob).post("/customers/views/customer/", {"name": " "}, **HTMX).status_code == 422
    assert not SavedView.objects.exists()


def test_a_cell_is_changed_in_the_list_and_undone(add, browse, company):
    vogt = add("Vogt", country="DE")
    client = browse(company.bob)
    assert "select" in client.get(f"/customers/{vogt.pk}/cell/stage/", **HTMX).content.decode()

    answer = client.post(f"/customers/{vogt.pk}/cell/stage/change/", {"value": "sample"}, **HTMX)

    assert "Sample" in words(answer)
    vogt.refresh_from_db()
    assert vogt.stage == "sample"
    undo = answer.content.decode().split('"undo": "')[1].split('"')[0]
    client.post("/customers/put-back/", {"undo": undo}, **HTMX)
    vogt.refresh_from_db()
    assert vogt.stage == "to_follow"


@pytest.mark.parametrize(
    ("cell", "value", "status"),
    [("stage", "moon", 200), ("stars", "9", 200), ("source", "x", 200), ("country", "GER", 200), ("owner", "x", 404)],
)
def test_what_a_cell_cannot_hold_is_refused_in_the_cell(add, browse, company, cell, value, status):
    vogt = add("Vogt")
    before = Customer.objects.values().get()

    answer = browse(company.bob).post(f"/customers/{vogt.pk}/cell/{cell}/change/", {"value": value}, **HTMX)

    assert answer.status_code == status
    assert Customer.objects.values().get() == before


def test_several_are_tagged_and_it_is_undone(add, browse, company):
    chosen = [add("One"), add("Two")]
    client = browse(company.bob)

    answer = client.post("/customers/tag/", {"chosen": [c.pk for c in chosen], "tag": "Fair 2030"}, **HTMX)

    assert "2 customers marked with “Fair 2030”." in words(answer)
    assert "Fair 2030" in words(client.get("/customers/?cols=tags"))
    undo = answer.content.decode().split('"undo": "')[1].split('"')[0]
    client.post("/customers/put-back/", {"undo": undo}, **HTMX)
    assert not chosen[0].taggings.exists()


def test_private_tags_are_seen_by_their_owner_alone(add, browse, company, seller, owner):
    tagging.tag_customer(seller, add("One"), tagging.make_tag(seller, "Secret plan", "private"))

    assert "Secret plan" in words(browse(company.bob).get("/customers/?cols=tags"))
    assert "Secret plan" not in words(browse(company.alice).get("/customers/?cols=tags"))


def test_people_have_a_list_of_their_own(add, page, seller):
    vogt = add("Vogt", country="DE", email="anna@vogt.example")
    rawabi = add("Rawabi", country="SA")
    people.add_contact(seller, rawabi, people.NewContact("Omar", language="ar"))

    assert "Anna Vogt" in words(page("contacts/?q=anna"))
    assert "Omar" not in words(page("contacts/?q=anna"))
    assert "Anna Vogt" not in words(page("contacts/?f=language.is.ar"))
    assert "Omar" not in words(page("contacts/?f=country.is.DE"))
    assert str(vogt.pk) in page("contacts/").content.decode()


def test_people_of_a_colleagues_customer_are_not_in_it(add, page, manager):
    add("Morgans", by=manager, email="secret@morgan.example")

    assert "secret@morgan.example" not in words(page("contacts/"))
    assert "secret@morgan.example" not in words(page("contacts/?q=secret"))
