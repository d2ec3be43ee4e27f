"""The dock in a real browser: nobody who was named is lost, and no letter leaves without its files."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from types import MappingProxyType
from urllib.parse import urlsplit

import pytest
from django.contrib.staticfiles import finders
from playwright.sync_api import Page, Route, expect, sync_playwright

from tests.browser import QUIET
from tests.mail.outgoing import begin

pytestmark = [pytest.mark.django_db, pytest.mark.needs("chromium")]
SITE = "http://localhost"
SCRIPTS = ("ui/undo.js", "mail/people.js", "mail/upload.js", "mail/dock.js")
MODULES = "".join(f'<script type="module" src="/static/{name}"></script>' for name in SCRIPTS)
MEGABYTE = 1024 * 1024
HTMX = '<script src="/static/vendor/htmx.min.js"></script>'
# another letter is opened
CHANGE = "html => { const dock = document.getElementById('dock'); dock.innerHTML = html; htmx.process(dock) }"


@pytest.fixture
def docked(browse, company, post) -> Callable[[], str]:
    """A dock with a new letter, and the times at which it may go out, as the server sends them to Bob."""
    client = browse(company.bob)

    def make() -> str:
        draft = begin(client, company)
        parts = [
            client.get(f"/mail/drafts/{draft.pk}/", HTTP_HX_REQUEST="true"),
            client.post(f"/mail/drafts/{draft.pk}/when/"),
        ]
        return "".join(part.content.decode() for part in parts)

    return make


@pytest.fixture
def dock(docked) -> str:
    return docked()


def shown_to(
    dock: str, do, answers: Mapping[str, str] = MappingProxyType({}), held: list[Route] | None = None
) -> list[str]:
    """What is asked of the server while one does this with the dock; a file goes on coming up until what is `held` is answered.

    `answers` are for paths that end so.
    """
    asked: list[str] = []

    def serve(route: Route) -> None:
        path = urlsplit(route.request.url).path
        if path == "/":
            body = f'<!doctype html><body><div id="dock">{dock}</div><div id="notices"></div>{HTMX}{MODULES}'
            route.fulfill(body=body, headers={"Content-Type": "text/html; charset=utf-8"})
        elif path.startswith("/static/") and (found := finders.find(path.removeprefix("/static/"))):
            route.fulfill(path=found)
        elif path.endswith("/files/"):
            (held if held is not None else []).append(route)
        else:
            asked.append(path + ("?" + query if (query := urlsplit(route.request.url).query) else ""))
            answer = next((one for end, one in answers.items() if path.endswith(end)), "{}")
            route.fulfill(body=answer, content_type="text/html")

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


def test_what_is_being_sent_is_not_kept_once_more_behind_its_back(dock):
    sent: list[Route] = []

    def do(page: Page) -> None:
        page.route("**/send/", lambda route: sent.append(route))  # noqa: PLW0108 a builtin takes no mark of playwright
        page.locator("#draft-subject").press_sequentially("Offer")
        page.get_by_role("button", name="Send", exact=True).click()
        page.wait_for_timeout(1_500)  # what was typed is kept after a second
        sent[0].fulfill(body="Goes out", content_type="text/html")
        expect(page.locator("#dock")).to_contain_text("Goes out")

    asked = shown_to(dock, do)

    assert len(sent) == 1
    assert not [path for path in asked if path.endswith("/keep/")]


def test_what_is_typed_is_kept_while_nothing_is_sent(dock):
    def do(page: Page) -> None:
        with page.expect_response("**/keep/"):
            page.locator("#draft-subject").press_sequentially("Offer")

    assert [path for path in shown_to(dock, do) if path.endswith("/keep/")]


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


@pytest.mark.promise("S126")
def test_a_large_film_comes_up_in_two_pieces_and_stands_with_the_letter(dock):
    film = {"name": "line.mp4", "mimeType": "video/mp4", "buffer": b"x" * 5 * MEGABYTE}
    begun = {"piece": "/there/piece/", "detach": "/there/remove/", "most": 4 * MEGABYTE}

    def do(page: Page) -> None:
        page.set_input_files("[data-attach]", film)
        expect(page.locator("#draft-files")).to_contain_text("line.mp4")
        expect(page.locator(".file-upload")).to_have_count(0)

    answers = {"/files/begin/": json.dumps(begun), "/piece/": "<ul id='draft-files'><li>line.mp4</li></ul>"}
    asked = [path for path in shown_to(dock, do, answers) if "/begin/" in path or "/there/" in path]

    assert asked[0].endswith("/files/begin/")
    assert asked[1:] == ["/there/piece/?begins=0", f"/there/piece/?begins={4 * MEGABYTE}"]


def test_a_file_of_one_letter_neither_stands_in_the_next_nor_holds_it_back(docked):
    first, second = docked(), docked()
    held: list[Route] = []
    files = [{"name": name, "mimeType": "application/pdf", "buffer": b"%PDF"} for name in ("a.pdf", "b.pdf")]

    def do(page: Page) -> None:
        page.set_input_files("[data-attach]", files)
        expect(page.locator(".file-upload")).to_be_visible()
        page.evaluate(CHANGE, second)
        page.locator(".when-choice").first.click()
        held[0].fulfill(body="<ul id='draft-files'><li>a.pdf</li></ul>", content_type="text/html")
        expect(page.locator("#notices")).to_contain_text("b.pdf did not come up")
        expect(page.locator("#draft-files")).not_to_contain_text("a.pdf")

    asked = shown_to(first, do, {"/send/": second}, held)

    assert [path for path in asked if path.endswith("/send/")]
    assert len(held) == 1
