"""What is known of a company or person is seen while it is typed, on a phone too, and moves nothing where there is room."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from argosy.customers.actions.customers import NewContact, add_customer
from tests.customers.answered import SITE, opened

pytestmark = [pytest.mark.django_db, pytest.mark.needs("chromium")]
HTMX = {"HTTP_HX_REQUEST": "true"}
NEW, CHECK = "/customers/new/", "/customers/new/check/"
# As high as what an open keyboard leaves of a phone.
PHONE, TYPING = 390, {"width": 390, "height": 480}


@pytest.fixture
def vogt(seller):
    return add_customer(seller, name="Vogt GmbH", country="DE", contacts=[NewContact("Anna", "anna@vogt.example")])


@pytest.fixture
def form(browse, company, vogt):
    """The form of a new customer, and what is said when Vogt's address is typed into it."""
    client = browse(company.bob)
    said = client.post(CHECK, {"name": "Vogt", "email": "uwe@vogt.example"}, **HTMX)
    return {("GET", NEW): client.get(NEW), ("POST", CHECK): said}


def test_on_a_phone_it_stands_in_sight_of_whatever_field_is_typed(form):
    with opened(form, PHONE) as (page, _sent):
        page.set_viewport_size(TYPING)
        page.goto(SITE + NEW)
        known = page.get_by_text("is already a customer of ours")
        for label in ("Company", "Website", "E-mail", "Phone"):
            page.get_by_label(label, exact=True).press_sequentially("v")
            expect(known).to_be_in_viewport(ratio=0.9)
            expect(page.get_by_label(label, exact=True)).to_be_in_viewport(ratio=0.9)


def test_where_there_is_room_it_stands_beside_and_moves_nothing(form):
    with opened(form) as (page, _sent):
        page.goto(SITE + NEW)
        field = page.get_by_label("E-mail", exact=True)
        before = field.bounding_box()
        field.press_sequentially("u")
        expect(page.get_by_text("is already a customer of ours")).to_be_in_viewport()

        assert field.bounding_box() == before
        assert page.locator(".new-customer .notice").bounding_box()["x"] > before["x"] + before["width"]


def test_that_it_is_another_company_is_said_once_above_the_button(form, browse, company, seller):
    add_customer(seller, name="Vogt Beschläge", website="vogt.example", is_surely_new=True)
    said = browse(company.bob).post(CHECK, {"name": "Vogt", "email": "uwe@vogt.example"}, **HTMX)
    with opened(form | {("POST", CHECK): said}) as (page, sent):
        page.goto(SITE + NEW)
        page.get_by_label("Company").press_sequentially("Vogt")
        expect(page.get_by_text("is already a customer of ours")).to_have_count(2)
        page.get_by_label("It is another company").check()
        page.get_by_label("Phone").press_sequentially("1")
        page.get_by_role("button", name="Add customer").click()
        page.wait_for_timeout(300)

    assert [said["is_another"] for path, said in sent if path == NEW] == [["on"]]


def test_a_person_who_is_known_is_said_below_the_address_and_nothing_covers_it(browse, company, vogt, seller):
    nord = add_customer(seller, name="Nord AB")
    client, here = browse(company.bob), f"/customers/{nord.pk}/"
    check = f"{here}contacts/check/"
    said = client.post(check, {"person": "Anna", "email": "anna@vogt.example"}, **HTMX)
    with opened({("GET", here): client.get(here), ("POST", check): said}, PHONE) as (page, _sent):
        page.set_viewport_size(TYPING)
        page.goto(SITE + here)
        page.get_by_text("Add a contact").click()
        for label in ("E-mail", "Phone"):
            page.get_by_label(label, exact=True).press_sequentially("a")
            expect(page.get_by_text("has this person or a colleague of hers")).to_be_in_viewport(ratio=0.9)
        expect(page.locator(".page-actions")).to_be_hidden()
