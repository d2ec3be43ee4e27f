"""The page of a visit in a real browser that gives the place of the device, and in one that does not."""

from __future__ import annotations

from contextlib import contextmanager
from urllib.parse import urlsplit

import pytest
from django.contrib.staticfiles import finders
from playwright.sync_api import Route, expect, sync_playwright

from argosy.customers.actions.customers import add_customer
from tests.browser import QUIET

pytestmark = [pytest.mark.django_db, pytest.mark.needs("chromium")]
# a browser counts localhost as safe, so that a page may ask for the place
SITE = "http://localhost"
HAMBURG = {"latitude": 53.5461, "longitude": 9.929, "accuracy": 18}


@pytest.fixture
def page_of_a_visit(browse, company, seller):
    """The page as the server sends it to Bob, who permits the place, with its policies."""
    vogt = add_customer(seller, name="Vogt GmbH", is_surely_new=True)
    client = browse(company.bob)
    client.post(f"/visits/at/{vogt.pk}/permit/")
    return client.get(f"/visits/new/?customer={vogt.pk}")


@contextmanager
def opened(answer, **device):
    """The page in a browser on this device, with the requests for it that were made."""
    headers = {name: answer.headers[name] for name in ("Permissions-Policy", "Content-Security-Policy", "Content-Type")}
    body, pages = answer.content, []

    def serve(route: Route) -> None:
        path = urlsplit(route.request.url).path
        if path == "/visits/new/":
            pages.append(route.request)
            route.fulfill(body=body, headers=headers)
        elif path.startswith("/static/") and (found := finders.find(path.removeprefix("/static/"))):
            route.fulfill(path=found)
        else:
            route.fulfill(status=204)

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=QUIET)
        context = browser.new_context(viewport={"width": 390, "height": 844}, **device)
        page = context.new_page()
        page.route("**/*", serve)
        page.goto(f"{SITE}/visits/new/")
        yield page, pages
        browser.close()


def taken(answer, **device):
    """What the page says and would send after "Take my place" on this device."""
    with opened(answer, **device) as (page, _pages):
        assert {page.locator(f"[name={name}]").input_value() for name in HAMBURG} == {""}, "before she asks for it"
        page.locator("[data-take-place]").click()
        said = page.locator("[data-place-said]")
        expect(said).not_to_have_text("Asking your device…")
        expect(said).not_to_be_empty()
        values = {name: page.locator(f"[name={name}]").input_value() for name in HAMBURG}
        return said.inner_text(), values, page.evaluate("document.activeElement.name")


@pytest.mark.promise("S124")
@pytest.mark.promise("S99")
def test_the_device_gives_its_place(page_of_a_visit):
    said, values, _focused = taken(page_of_a_visit, geolocation=HAMBURG, permissions=["geolocation"])

    assert said == "Taken, to within 18 m"
    assert {name: float(value) for name, value in values.items()} == HAMBURG


@pytest.mark.promise("S124")
@pytest.mark.promise("S99")
def test_the_device_refuses_and_one_writes_where_one_is(page_of_a_visit):
    said, values, focused = taken(page_of_a_visit)

    assert said == "Your browser does not give the place. Write below where you are."
    assert set(values.values()) == {""}
    assert focused == "place"


def test_what_says_nowhere_where_one_was_is_not_sent_and_the_picture_stays(page_of_a_visit):
    with opened(page_of_a_visit) as (page, pages):
        page.locator("[name=photo]").set_input_files({"name": "hall.txt", "mimeType": "text/plain", "buffer": b"x"})
        send = page.get_by_role("button", name="Note the visit")

        send.click()
        refused = page.evaluate("document.querySelector('[name=place]').validationMessage")
        page.locator("[name=place]").fill("Hall 4")
        allowed = page.evaluate("document.querySelector('[name=place]').validationMessage")
        kept = page.evaluate("document.querySelector('[name=photo]').files.length")
        sent_before = len(pages)
        send.click()
        expect(page.locator("[name=place]")).to_have_value("")

    assert (refused, allowed) == ("Take your place, or write in words where you were.", "")
    assert (kept, sent_before, len(pages)) == (1, 1, 2)
