"""What somebody typed and the page lost comes back to her: what she typed, no secret, and to nobody else."""

from __future__ import annotations

import time
from base64 import b64encode
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Route, expect, sync_playwright

from argosy.platform import ui

pytestmark = pytest.mark.needs("chromium")
SCRIPT = Path(ui.__file__).parent / "static" / "ui" / "unsent.js"
PLACE = "http://localhost"
OWN, OTHER = (b64encode(sign * 32).decode() for sign in (b"a", b"b"))
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
HEAD = '<!doctype html><script type="module" src="/unsent.js"></script><script type="module" src="/sheet.js"></script>'
# a script of one page, like the sheet of a document: it saves what was typed
SHEET = """
document.addEventListener("DOMContentLoaded", () => {
  document.addEventListener("input", (event) => { document.title += ` ${event.target.name}=${event.target.value}`; });
});
"""
FORM = """
<div id="member-menu" data-who="{who}" data-seal="{key}"><p class="menu-who">Wang Wei</p></div>
<form method="post" action="/sign-out/" data-forgets><button id="leave">Sign out</button></form>
<form method="post" action="/save/">
  <input name="city" value="{city}"><input name="notes"><input name="code" autocomplete="one-time-code">
  <input name="account" data-secret><select name="stage"><option>new<option>known</select>
  <select name="tags" multiple><option value="a">a<option value="b" selected>b<option value="c">c</select>
  {rows}
</form>
"""


def rows(*values: str) -> str:
    """A list whose rows can be marked."""
    return "".join(f'<input type="checkbox" name="row" value="{one}">' for one in values)


class Paper:
    """The page of the form, as it would be served next."""

    def __init__(self) -> None:
        self.shown = {"who": "1", "key": OWN, "city": "Hamburg", "rows": rows("a", "b")}
        self.slow = 0.0

    def answer(self, route: Route) -> None:
        """The form, the door, or the script."""
        path = urlsplit(route.request.url).path
        if path == "/unsent.js":
            route.fulfill(path=SCRIPT, headers={"Content-Type": "text/javascript"})
        elif path == "/sheet.js":
            time.sleep(self.slow)
            route.fulfill(body=SHEET, headers={"Content-Type": "text/javascript"})
        elif path == "/form/":
            route.fulfill(body=HEAD + FORM.format(**self.shown), headers={"Content-Type": "text/html"})
        else:
            route.fulfill(body=HEAD + "<p data-not-kept>The door</p>", headers={"Content-Type": "text/html"})


@pytest.fixture(scope="module")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def paper():
    return Paper()


@pytest.fixture
def page(browser, paper):
    page = browser.new_page()
    page.route("**/*", paper.answer)
    page.goto(PLACE + "/form/")
    yield page
    page.close()


def lose(page: Page) -> None:
    """The sign-in had ended; she comes back to the page."""
    page.goto(PLACE + "/door/")
    expect(page.locator("[data-not-kept]")).to_be_visible()
    page.goto(PLACE + "/form/")


def kept(page: Page) -> str:
    return page.evaluate("sessionStorage.getItem('argosy-unsent') ?? ''")


def at_rest(page: Page) -> str:
    """The same, with what is packed in it unpacked."""
    return page.evaluate("atob(JSON.parse(sessionStorage.getItem('argosy-unsent')).sealed)")


def test_what_she_did_not_touch_stays_as_a_colleague_wrote_it(page, paper):
    page.locator("[name=notes]").fill("Pays late")
    page.locator("[name=tags]").select_option(["a", "c"])
    paper.shown["city"] = "Bremen"

    lose(page)

    expect(page.locator("[name=notes]")).to_have_value("Pays late")
    expect(page.locator("[name=tags]")).to_have_values(["a", "c"])
    expect(page.locator("[name=city]")).to_have_value("Bremen")


def test_the_sheet_saves_what_came_back_however_late_its_script_is_there(page, paper):
    page.locator("[name=notes]").fill("Pays late")
    paper.slow = 0.3

    lose(page)

    expect(page.locator("[name=notes]")).to_have_value("Pays late")
    expect(page).to_have_title("notes=Pays late")


def test_the_row_that_was_marked_is_marked_wherever_it_stands_by_then(page, paper):
    page.locator("[name=row][value=a]").check()
    paper.shown["rows"] = rows("b", "a")

    lose(page)

    expect(page.locator("[name=row][value=a]")).to_be_checked()
    expect(page.locator("[name=row][value=b]")).not_to_be_checked()


def test_it_comes_back_after_a_long_pause_too(page):
    page.clock.install()
    page.goto(PLACE + "/form/")
    page.locator("[name=notes]").fill("Pays late")
    page.clock.fast_forward("40:00")

    lose(page)

    expect(page.locator("[name=notes]")).to_have_value("Pays late")


def test_what_was_saved_in_its_place_is_typed_no_more(page):
    page.locator("[name=notes]").fill("Pays late")
    page.evaluate("""() => {
      const saved = document.querySelector("[name=notes]");
      saved.outerHTML = '<input name="notes" value="Pays late">';
      document.dispatchEvent(new CustomEvent("htmx:afterSettle"));
    }""")

    page.goto(PLACE + "/door/")

    assert kept(page) == ""


def test_a_secret_is_kept_nowhere(page):
    page.locator("[name=account]").fill("DE02120300000000202051")
    page.locator("[name=code]").fill("493817")

    lose(page)

    assert kept(page) == ""
    expect(page.locator("[name=account]")).to_have_value("")
    expect(page.locator("[name=code]")).to_have_value("")


def test_what_lies_in_the_tab_cannot_be_read_there(page):
    page.locator("[name=notes]").fill("Pays late")

    page.goto(PLACE + "/door/")

    assert kept(page)
    assert not [one for one in ("Pays", "notes", "Wang", "/form/") if one in kept(page) or one in at_rest(page)]


def test_without_the_key_it_stays_shut(page, paper):
    page.locator("[name=notes]").fill("Pays late")
    paper.shown["key"] = OTHER

    lose(page)

    expect(page.locator("[name=notes]")).to_have_value("")
    assert kept(page) == ""


def test_a_visitor_leaves_nothing(page, paper):
    paper.shown["key"] = ""
    page.goto(PLACE + "/form/")
    page.locator("[name=notes]").fill("Pays late")

    page.goto(PLACE + "/door/")

    assert kept(page) == ""


def test_whoever_signs_out_leaves_nothing_behind(page):
    page.locator("[name=notes]").fill("Pays late")

    page.locator("#leave").click()

    expect(page.locator("[data-not-kept]")).to_be_visible()
    assert kept(page) == ""


def test_another_person_of_the_same_name_is_shown_nothing(page, paper):
    page.locator("[name=notes]").fill("Pays late")
    paper.shown["who"] = "2"

    lose(page)

    expect(page.locator("[name=notes]")).to_have_value("")
    assert kept(page) == ""
