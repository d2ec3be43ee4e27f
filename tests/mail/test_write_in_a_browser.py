"""The dock in a real browser: nobody who was named is lost, and no letter leaves without its files."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from django.contrib.staticfiles import finders
from playwright.sync_api import Page, Route, expect, sync_playwright

from tests.browser import QUIET
from tests.mail.outgoing import begin

pytestmark = [pytest.mark.django_db, pytest.mark.needs("chromium")]
SITE = "http://localhost"
SCRIPTS = ("vendor/htmx.min.js", "ui/undo.js", "mail/people.js", "mail/upload.js")
MODULES = "".join(f'<script type="module" src="/static/{name}"></script>' for name in SCRIPTS)


@pytest.fixture
def dock(browse, company, post) -> str:
    """The dock with a letter, and the times at which it may go out, as the server sends them to Bob."""
    client = browse(company.bob)
    draft = begin(client, company)
    parts = [
        client.get(f"/mail/drafts/{draft.pk}/", HTTP_HX_REQUEST="true"),
        client.post(f"/mail/drafts/{draft.pk}/when/"),
    ]
    return "".join(part.content.decode() for part in parts)


def shown_to(dock: str, do) -> list[str]:
    """What is asked of the server while one does this with the dock; a file goes on coming up for ever."""
    asked: list[str] = []

    def serve(route: Route) -> None:
        path = urlsplit(route.request.url).path
        if path == "/":
            body = f'<!doctype html><body><div id="dock">{dock}</div><div id="notices"></div>{MODULES}'
            route.fulfill(body=body, headers={"Content-Type": "text/html; charset=utf-8"})
        elif path.startswith("/static/") and (found := finders.find(path.removeprefix("/static/"))):
            route.fulfill(path=found)
        elif not path.endswith("/files/"):
            asked.append(path)
            route.fulfill(json={})

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=QUIET)
        page = browser.new_page()
        page.route("**/*", serve)
        page.goto(SITE)
        do(page)
        browser.close()
    return asked


def test_a_letter_does_not_leave_at_a_chosen_time_while_its_file_comes_up(dock):
    def do(page: Page) -> None:
        page.set_input_files("[data-attach]", {"name": "a.pdf", "mimeType": "application/pdf", "buffer": b"%PDF"})
        expect(page.locator(".file-upload")).to_be_visible()
        page.locator(".when-choice").first.click()
        expect(page.locator("#notices")).to_contain_text("still being brought up")

    assert not [path for path in shown_to(dock, do) if path.endswith("/send/")]


def test_of_more_people_than_are_shown_one_by_one_none_is_dropped(dock):
    people = [f"p{number}@many.example" for number in range(305)]

    def do(page: Page) -> None:
        line = page.locator("#draft-to")
        line.fill(", ".join(people))
        line.press("Enter")
        expect(page.locator(".person-chip")).to_have_count(300)
        expect(line).to_have_value(", ".join(people[300:]))
        expect(page.locator(".people-said").first).to_contain_text("the others stay here")
        assert page.locator("input[name=to]").input_value() == ", ".join(people)

    shown_to(dock, do)
