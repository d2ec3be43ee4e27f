"""A browser that is too old to work well is told so on every page, with the version that works."""

from __future__ import annotations

import pytest

from argosy.accounts.browsers import OLDEST, OldBrowser, too_old
from argosy.accounts.models import SignIn
from tests.cast import PASSWORD

WEBKIT = "AppleWebKit/537.36 (KHTML, like Gecko)"
OLD = {
    f"Mozilla/5.0 (Windows NT 10.0; Win64; x64) {WEBKIT} Chrome/109.0.0.0 Safari/537.36": ("Chrome", "109"),
    f"Mozilla/5.0 (Windows NT 10.0) {WEBKIT} Chrome/110.0.0.0 Safari/537.36 Edg/110.0.1587.41": ("Edge", "110"),
    "Mozilla/5.0 (Windows NT 6.1; rv:115.0) Gecko/20100101 Firefox/115.0": ("Firefox", "115"),
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/16.4 Safari/605.1.15": (
        "Safari",
        "16.4",
    ),
    "Mozilla/5.0 (iPhone; CPU iPhone OS 15_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/120.0.0.0"
    " Mobile/15E148 Safari/604.1": ("Safari", "15.6"),
    "Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko": ("Internet Explorer", ""),
}
NEW = (
    f"Mozilla/5.0 (Windows NT 10.0; Win64; x64) {WEBKIT} Chrome/140.0.0.0 Safari/537.36",
    f"Mozilla/5.0 (X11; Linux x86_64) {WEBKIT} HeadlessChrome/140.0.0.0 Safari/537.36",
    "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Version/18.1 Mobile/15E148 Safari/604.1",
    "curl/8.5",
    "",
)


@pytest.mark.parametrize("agent", OLD)
def test_an_old_one_is_named_with_its_version(agent):
    found = too_old(agent)

    assert found is not None
    assert (found.name, found.version) == OLD[agent]


@pytest.mark.parametrize("agent", NEW)
def test_a_new_one_and_one_that_does_not_say_are_left_in_peace(agent):
    assert too_old(agent) is None


@pytest.mark.promise("S21")
def test_the_page_says_it_before_and_after_signing_in_and_which_system_is_used(company, visitor):
    agent = "Mozilla/5.0 (Windows NT 6.1; rv:115.0) Gecko/20100101 Firefox/115.0"
    door = visitor.get("/sign-in/", headers={"user-agent": agent}).content.decode()
    visitor.post("/sign-in/", {"email": company.bob.user.email, "password": PASSWORD}, headers={"user-agent": agent})
    inside = visitor.get("/customers/", headers={"user-agent": agent}).content.decode()

    for page in (door, inside):
        assert "Firefox 115 is too old" in page
        assert f"version {OLDEST['Firefox']:g}" in page
    assert SignIn.objects.get().user_agent == "Firefox"
    assert "Firefox" in visitor.get("/me/security/").content.decode()


@pytest.mark.promise("S21")
@pytest.mark.parametrize(
    ("agent", "said"),
    [
        (NEW[0], ("Chrome on Windows", "version 140", "works")),
        (next(iter(OLD)), ("Chrome on Windows", "version 109", "Update it, or use one of the browsers below")),
        ("curl/8.5", ("Unknown device", "does not say which version")),
    ],
)
def test_a_page_says_which_browsers_work_and_whether_the_readers_does(db, visitor, agent, said):
    page = visitor.get("/browsers/", headers={"user-agent": agent}).content.decode()

    for words in (*said, *OLDEST, f"{OLDEST['Safari']:g}"):
        assert words in page


def test_the_warning_leads_to_that_page(db, visitor):
    page = visitor.get("/sign-in/", headers={"user-agent": next(iter(OLD))}).content.decode()

    assert 'href="/browsers/"' in page.partition("is too old")[2].partition("</a>")[0]


def test_a_new_browser_hears_nothing(visitor):
    assert "too old" not in visitor.get("/sign-in/", headers={"user-agent": NEW[0]}).content.decode()


def test_an_explorer_needs_another_browser():
    assert too_old("MSIE 10.0") == OldBrowser("Internet Explorer", "", "")
