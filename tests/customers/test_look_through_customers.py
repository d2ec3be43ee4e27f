"""The list of customers: found by anything known of them, filtered, sorted, page by page, each only where it may be seen."""

from __future__ import annotations

import pytest
from django.utils import timezone

from argosy.customers import queries
from argosy.customers.models import Customer
from tests.elsewhere import elsewhere
from tests.reading_pages import links, words

pytestmark = pytest.mark.django_db
HTMX = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture
def page(browse, company):
    return lambda address="", **more: browse(company.bob).get(f"/customers/{address}", **more)


def test_those_in_contact_lately_come_first_and_those_never_in_contact_last(add, page):
    add("Old Friend", days=90)
    add("Silent")
    add("Fresh", days=1)

    text = words(page())

    assert text.index("Fresh") < text.index("Old Friend") < text.index("Silent")


def test_a_row_says_country_time_stage_and_follower(add, page):
    add("Vogt GmbH", country="DE", days=2)

    text = words(page())

    for said in ("Vogt GmbH", "Germany", "To follow", "Bob"):
        assert said in text
    assert 'data-zone="Europe/Berlin"' in page().content.decode()


@pytest.mark.parametrize("text", ["vogt", "Beschl", "anna@vogt", "1", "hamb"])
def test_a_customer_is_found_by_what_is_known_of_it(add, page, text):
    add("Vogt Beschläge GmbH", city="Hamburg", email="anna@vogt.example")
    add("Rawabi Trading", city="Jeddah")

    found = words(page(f"?q={text}"))

    assert "Vogt Beschläge" in found
    assert text == "1" or "Rawabi" not in found


def test_one_filters_by_stage_country_and_follower(add, page, company):
    add("Vogt", country="DE", stage="deal")
    add("Rawabi", country="SA")

    assert "Rawabi" not in words(page("?f=country.is.DE"))
    assert "Vogt" not in words(page("?f=stage.is.to_follow"))
    assert "Vogt" in words(page(f"?f=owner.is.{company.bob.pk}&f=stage.is.deal"))


def test_the_list_goes_on_without_counting_or_skipping(add, page, monkeypatch):
    monkeypatch.setattr(queries, "ROWS", 3)
    for number in range(8):
        add(f"Customer {number}", days=number if number < 5 else None)

    seen, address = [], ""
    for _page in range(3):
        response = page(address, **(HTMX if address else {}))
        seen += words(response).split("Customer ")[1:]
        more = links(response, "after=")
        address = more[0] if more else ""

    names = [name for name in (part.split()[0] for part in seen) if name.isdigit()]
    assert names == ["0", "1", "2", "3", "4", "7", "6", "5"]
    assert address == ""


def test_by_name_goes_on_too(add, page, monkeypatch):
    monkeypatch.setattr(queries, "ROWS", 2)
    for name in ("Beta", "Alpha", "Gamma"):
        add(name)

    first = page("?sort=name")
    second = page(links(first, "after=")[0])

    assert "Alpha" in words(first)
    assert "Gamma" not in words(first)
    assert "Gamma" in words(second)


def test_a_spoilt_cursor_is_refused_in_words(page):
    assert page("?after=nonsense").status_code == 422


def test_a_colleagues_customer_is_not_in_the_list_and_has_no_page(add, page, manager):
    hers = add("Morgans Customer", by=manager)

    assert "Morgans" not in words(page())
    assert "Morgans" not in words(page("?q=morgans"))
    assert page(f"{hers.pk}/").status_code == 404


def test_nobodys_customer_is_everybodys(add, page):
    free = add("Free Ltd")
    Customer.objects.filter(pk=free.pk).update(owner=None)
    from argosy.customers.actions import recognising

    recognising.index(Customer.objects.get(pk=free.pk))

    assert "Free Ltd" in words(page("?f=owner.none"))
    assert "Free Ltd" in words(page("?q=free"))


def test_next_steps_come_the_most_urgent_first(add, page):
    for name, days in (("Later", 5), ("Sooner", -1)):
        one = add(name)
        Customer.objects.filter(pk=one.pk).update(next_step_at=timezone.now() + timezone.timedelta(days=days))

    text = words(page("?f=next_step.set&sort=next_step"))

    assert text.index("Sooner") < text.index("Later")


def test_an_empty_list_says_what_would_be_here(page):
    assert "No customers yet" in words(page())
    assert "Nobody like that" in words(page("?q=zzz"))


def test_a_trainee_without_the_right_sees_no_list(browse, company):
    assert browse(company.tina).get("/customers/").status_code == 403


def test_a_visitor_is_sent_to_the_door(visitor):
    assert visitor.get("/customers/").status_code == 302


def test_a_stranger_sees_nothing_of_ours(rival, add, browse):
    ours = add("Vogt")

    client = browse(rival.alice)

    assert "Vogt" not in words(elsewhere(lambda: client.get("/customers/")))
    assert elsewhere(lambda: client.get(f"/customers/{ours.pk}/")).status_code == 404


@pytest.mark.parametrize("address", ["", "?q=cust", "?f=owner.is.me&sort=name"])
def test_a_page_of_fifty_asks_the_database_at_most_twelve_times(
    add, browse, company, address, django_assert_max_num_queries
):
    for number in range(12):
        add(f"Customer {number}", days=number)
    client = browse(company.bob)
    client.get("/customers/")

    with django_assert_max_num_queries(12 + 3):  # and savepoint, scope, release
        client.get(f"/customers/{address}")


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        ("country", ["Aalto", "Vogt", "Muster", "Rawabi", "Nowhere"]),
        ("stage", ["Rawabi", "Nowhere", "Vogt", "Muster", "Aalto"]),
        ("stars", ["Rawabi", "Aalto", "Vogt", "Muster", "Nowhere"]),
    ],
)
def test_a_click_on_country_stage_or_stars_sorts_by_what_one_reads_there(add, page, sort, expected):
    add("Vogt", country="DE", stage="deal", more={"stars": 2}, days=1)
    add("Muster", country="DE", stage="deal", more={"stars": 2}, days=5)
    add("Aalto", country="FI", stage="repeat", more={"stars": 3})
    add("Rawabi", country="SA", stage="to_follow", more={"stars": 5}, days=9)
    add("Nowhere", stage="inquiry")

    shown = page(links(page("?cols=country,stage,stars"), f"sort={sort}")[0])

    text = words(shown)
    assert sorted(expected, key=text.index) == expected
    assert f'aria-sort="{"descending" if sort == "stars" else "ascending"}"' in shown.content.decode()
