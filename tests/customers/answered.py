"""A browser at pages that the server has answered already: what is on them is used as a person uses it."""

from __future__ import annotations

from contextlib import contextmanager
from urllib.parse import parse_qs, urlsplit

from django.contrib.staticfiles import finders
from playwright.sync_api import Route, sync_playwright

from tests.browser import QUIET

SITE = "http://localhost"


@contextmanager
def opened(answers, width=1440):
    """A browser to which these answers of the server are given by method and path; what it sends beside is kept."""
    sent = []

    def serve(route: Route) -> None:
        path = urlsplit(route.request.url).path
        answer = answers.get((route.request.method, path))
        if route.request.method == "POST":
            sent.append((path, parse_qs(route.request.post_data or "")))
        if answer is not None:
            route.fulfill(body=answer.content, status=answer.status_code, headers=dict(answer.headers))
        elif path.startswith("/static/") and (found := finders.find(path.removeprefix("/static/"))):
            route.fulfill(path=found)
        else:
            route.fulfill(status=204)

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=QUIET)
        page = browser.new_context(viewport={"width": width, "height": 900}).new_page()
        page.route("**/*", serve)
        yield page, sent
        browser.close()
