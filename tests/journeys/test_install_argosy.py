"""Argosy is installed as a program and a phone app, with the same account; without a network it says so."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser import is_inside, register, window

pytestmark = [pytest.mark.journey, pytest.mark.needs("chromium")]
# Said of every private window, as tests have; a person's own window has not this obstacle.
OF_THE_TEST = {"in-incognito"}


@pytest.mark.promise("S1")
def test_a_browser_may_install_it_and_the_program_is_the_same_account(product, browser):
    page = window(browser, product.address).page
    register(
        page, company="Install Lanterns Ltd", name="Ida Install", email="ida@install.example", mobile="13805740077"
    )
    page.goto("/install/")
    page.wait_for_function("navigator.serviceWorker.ready.then(() => true)")
    line = page.context.new_cdp_session(page)

    told = line.send("Page.getAppManifest")
    obstacles = {one["errorId"] for one in line.send("Page.getInstallabilityErrors")["installabilityErrors"]}

    assert not told["errors"]
    assert obstacles <= OF_THE_TEST
    # what the installed program opens is where this person is signed in
    page.goto("/")
    is_inside(page)


def test_without_a_network_a_page_says_so_and_nothing_of_anybodys_is_kept(product, browser):
    page = window(browser, product.address).page
    register(page, company="Offline Lanterns Ltd", name="Olga Off", email="olga@offline.example", mobile="13805740078")
    page.wait_for_function("navigator.serviceWorker.ready.then(() => true)")
    page.goto("/customers/")

    page.context.set_offline(True)
    page.goto("/customers/")

    expect(page.get_by_role("heading", name="There is no network")).to_be_visible()
    kept = page.evaluate(
        "caches.keys().then(names => Promise.all(names.map(name => caches.open(name).then(c => c.keys())))"
        ".then(all => all.flat().map(request => new URL(request.url).pathname)))"
    )
    assert all(path == "/offline/" or path.startswith("/static/") for path in kept)
