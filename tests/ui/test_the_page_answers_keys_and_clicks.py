"""The modules at work in a real browser, under the policy that allows no inline style and no inline script."""

from __future__ import annotations

import mimetypes
from base64 import b64encode
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from django.template import Context, Template
from django.template.response import SimpleTemplateResponse
from django.test import RequestFactory
from playwright.sync_api import Page, Route, expect, sync_playwright

from argosy.platform import ui
from argosy.platform.http.headers import POLICY
from argosy.platform.ui import views

pytestmark = pytest.mark.needs("chromium")
STATIC = Path(ui.__file__).parent / "static"
# A browser counts localhost as safe, so that the tabs may share one line.
PLACE = "http://localhost"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
WRITTEN = "<div>By sea <b>in May</b></div>"
# Whoever is signed in has a key by which what she types is sealed in the tab.
SIGNED_IN = f'<div id="member-menu" hidden data-seal="{b64encode(bytes(32)).decode()}"></div>'
OFFERED = """(name) => document.body.insertAdjacentHTML(
  "beforeend", `<div data-toast class="toast"><button class="undo">${name}</button></div>`)"""
FOUND = '{"groups": [{"label": "Customers", "items": [{"label": "Nordwerk", "url": "/found/", "icon": "users"}]}]}'


def answer(route: Route) -> None:
    """The component page, its files and what it asks for; no server runs."""
    path = urlsplit(route.request.url).path
    headers = {"Content-Security-Policy": POLICY}
    if path == "/ui/":
        request = RequestFactory().get("/ui/")
        body = views.gallery(request).content.decode()
        body = body.replace("</main>", f'</main><div hidden data-live="/live/"></div>{SIGNED_IN}')
        body = body.replace("data-palette", 'data-palette data-source="/palette/"')
        route.fulfill(body=body, headers=headers | {"Content-Type": "text/html; charset=utf-8"})
    elif path.startswith("/static/"):
        kind = mimetypes.guess_type(path)[0] or "text/javascript"
        route.fulfill(path=STATIC / path.removeprefix("/static/"), headers=headers | {"Content-Type": kind})
    elif path == "/palette/":
        route.fulfill(body=FOUND, headers={"Content-Type": "application/json"})
    elif path == "/refuse/" or (path == "/kept/" and "wrong" in (route.request.post_data or "")):
        sentence = "This quote expired." if path == "/refuse/" else "That is no carton."
        toast = SimpleTemplateResponse("ui/refusal.html", {"sentence": sentence}).render().content
        headers = {"HX-Retarget": "#notices", "HX-Reswap": "beforeend", "Content-Type": "text/html"}
        route.fulfill(status=409, body=toast, headers=headers)
    elif path == "/starred/":
        about = parse_qs(urlsplit(route.request.url).query).get("about", [""])[0]
        body = Template("{% toast undo='/back/' about=about %}Starred{% endtoast %}").render(Context({"about": about}))
        route.fulfill(body=body, headers={"Content-Type": "text/html"})
    elif path == "/back/":
        body = Template("{% toast %}The star is gone{% endtoast %}").render(Context())
        route.fulfill(body=body, headers={"Content-Type": "text/html"})
    elif path.startswith("/broken/"):
        route.fulfill(status=500)
    elif path == "/live/":
        route.fulfill(body='data: {"topic": "mail", "message": "7"}\n\n', headers={"Content-Type": "text/event-stream"})
    elif path == "/not-kept/":
        body = SimpleTemplateResponse("ui/error.html", {"status": 409, "sentence": "Too late."}).render().content
        route.fulfill(status=409, body=body, headers={"Content-Type": "text/html"})
    elif path == "/found/":
        route.fulfill(body="<h1>Nordwerk</h1>", headers={"Content-Type": "text/html"})
    else:
        route.fulfill(status=204)


def breaks_the_policy(said: str) -> bool:
    """Handlers are left out: Chromium also names those that the editor throws away while it cleans what is pasted."""
    return "Security Policy" in said and "event handler" not in said


@pytest.fixture(scope="module")
def browser():
    if not (STATIC / "vendor" / "htmx.min.js").is_file():
        pytest.skip("the browser assets have not been brought (make setup)")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def page(browser):
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    troubles: list[str] = []
    page.on("pageerror", lambda problem: troubles.append(str(problem)))
    page.on("console", lambda said: troubles.append(said.text) if breaks_the_policy(said.text) else None)
    page.route("**/*", answer)
    page.goto(PLACE + "/ui/")
    expect(page.locator(".editor-tools")).to_be_visible()
    yield page
    page.close()
    assert not troubles


def test_the_palette_finds_and_goes(page: Page):
    page.keyboard.press("Control+k")
    page.keyboard.type("nord")
    expect(page.locator(".palette-item[aria-selected=true]")).to_have_text("Nordwerk")
    page.keyboard.press("Enter")

    expect(page).to_have_url(PLACE + "/found/")


def test_a_key_opens_the_form_ready_to_be_filled_in(page: Page):
    page.keyboard.press("c")

    expect(page.locator("#sample-dialog")).to_be_visible()
    expect(page.locator("#sample-dialog input[name=name]")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#sample-dialog")).to_be_hidden()


def test_keys_do_nothing_while_one_types(page: Page):
    page.locator(".card input[name=name]").first.fill("")
    page.keyboard.type("c?")

    expect(page.locator("dialog[open]")).to_have_count(0)


def test_what_was_typed_comes_back_after_a_refusal_and_only_then(page: Page):
    page.keyboard.press("c")
    field = page.locator("#sample-dialog input[name=name]")
    field.fill("Nordwerk GmbH")
    page.goto(PLACE + "/not-kept/")
    page.goto(PLACE + "/ui/")

    expect(field).to_be_visible()
    expect(field).to_have_value("Nordwerk GmbH")
    expect(page.locator("#notices")).to_contain_text("What you had typed is back.")
    field.fill("Nordwerk GmbH")
    page.goto(PLACE + "/ui/")  # as an answer that saved it leads back to the same page
    expect(page.locator("#notices")).not_to_contain_text("What you had typed is back.")
    expect(field).not_to_have_value("Nordwerk GmbH")
    page.keyboard.press("c")
    field.fill("Nordwerk GmbH")
    page.goto(PLACE + "/found/")
    page.goto(PLACE + "/ui/")
    expect(field).not_to_have_value("Nordwerk GmbH")


def test_shift_marks_all_between_and_the_bar_counts(page: Page):
    boxes = page.locator("[data-row-check]")
    boxes.nth(1).click()
    boxes.nth(3).click(modifiers=["Shift"])

    expect(page.locator("[data-marked-count]")).to_have_text("3")
    page.locator("[data-unmark]").click()
    expect(page.locator("[data-bulk-bar]")).to_be_hidden()


def test_rows_are_walked_marked_and_left_for_the_bar_by_keys_alone(page: Page):
    first = page.locator("[data-select-rows] tbody tr").first
    page.keyboard.press("j")
    expect(first.locator("a[href]").first).to_be_focused()
    page.keyboard.press("x")
    page.keyboard.press("j")
    page.keyboard.press("x")
    expect(page.locator("[data-marked-count]")).to_have_text("2")

    page.keyboard.press("b")

    expect(page.locator("[data-bulk-bar] .bulk-actions :focus")).to_have_count(1)


def test_what_was_done_last_is_undone_by_a_key_and_not_while_one_types(page: Page):
    for name in ("One", "Two"):
        page.evaluate(OFFERED, name)
    page.evaluate("document.addEventListener('click', (event) => { window.undone = event.target.textContent; })")
    field = page.get_by_label("Company")
    field.press("z")
    assert page.evaluate("window.undone") is None

    field.press("Escape")
    expect(field).not_to_be_focused()
    page.keyboard.press("z")

    assert page.evaluate("window.undone") == "Two"


def test_the_server_takes_the_marks_off_what_is_done_with(page: Page):
    boxes = page.locator("[data-row-check]")
    boxes.nth(1).click()
    boxes.nth(2).click()
    expect(page.locator("[data-marked-count]")).to_have_text("2")

    boxes.nth(1).dispatch_event("unmark-rows")

    expect(page.locator("[data-bulk-bar]")).to_be_hidden()
    expect(page.locator("[data-row-check]:checked")).to_have_count(0)


def test_a_menu_opens_under_its_button_and_arrows_walk_it(page: Page):
    page.get_by_role("button", name="Menu", exact=True).click()
    expect(page.locator("#sample-menu .menu-item:focus")).to_have_text("Rename")
    page.keyboard.press("ArrowDown")

    expect(page.locator("#sample-menu .menu-item:focus")).to_have_text("Merge with…")
    above = page.locator("[popovertarget=sample-menu]").bounding_box()
    below = page.locator("#sample-menu").bounding_box()
    assert above
    assert below
    assert below["y"] >= above["y"] + above["height"]


def test_a_refusal_is_said_below_and_stays(page: Page):
    page.get_by_role("button", name="Be refused").click()

    toast = page.locator("#notices .toast")
    expect(toast).to_contain_text("This quote expired.")
    toast.get_by_role("button").click()
    expect(toast).to_have_count(0)


def star_it(page: Page, about: str = "") -> None:
    """A button that stars a thing and changes no part of the page is pressed."""
    page.evaluate(
        """(about) => {
      const button = document.createElement("button");
      button.setAttribute("hx-post", `/starred/?about=${about}`);
      button.setAttribute("hx-swap", "none");
      document.querySelector("main").prepend(button);
      htmx.process(button);
      button.click();
    }""",
        about,
    )


def test_of_one_thing_only_the_latest_is_said(page: Page):
    toasts = page.locator("#notices .toast")
    for about in ("a", "b", "a", "a"):
        with page.expect_response("**/starred/**"):
            star_it(page, about)

    expect(toasts).to_have_count(2)
    assert [one.get_attribute("data-about") for one in toasts.all()] == ["b", "a"]


def test_trouble_is_said_once_and_can_be_closed(page: Page):
    for _ in range(3):
        with page.expect_response("**/broken/**"):
            page.evaluate("htmx.ajax('POST', '/broken/', {swap: 'none'})")

    toast = page.locator("#notices .toast-red", has_text="did not reach the server")
    expect(toast).to_have_count(1)
    toast.get_by_role("button", name="Close").click()
    expect(toast).to_have_count(0)


def test_what_is_typed_before_the_letter_is_there_commands_nothing(page: Page):
    page.evaluate("""() => {
      const main = document.querySelector("main");
      main.insertAdjacentHTML("afterbegin", `<div id="dock"></div>
        <button data-key="r" hx-post="/slow/" hx-target="#dock">Reply</button>
        <button data-key="e">Archive</button>`);
      htmx.process(main);
      window.archived = 0;
      main.querySelector("[data-key=e]").addEventListener("click", () => (window.archived += 1));
    }""")
    held: list[Route] = []
    page.route("**/slow/", lambda route: held.append(route))  # noqa: PLW0108 a builtin takes no mark of playwright

    page.keyboard.press("r")
    expect(page.locator(".htmx-request")).not_to_have_count(0)
    page.keyboard.type("we offer")
    assert page.evaluate("window.archived") == 0

    held[0].fulfill(body="", headers={"Content-Type": "text/html"})
    expect(page.locator(".htmx-request")).to_have_count(0)
    page.keyboard.press("e")
    assert page.evaluate("window.archived") == 1


def test_of_many_things_the_latest_three_are_said_and_a_refusal_stays(page: Page):
    page.get_by_role("button", name="Be refused").click()
    expect(page.locator("#notices .toast")).to_have_count(1)

    for about in "abcde":
        with page.expect_response("**/starred/**"):
            star_it(page, about)

    expect(page.locator("#notices [data-about=e]")).to_have_count(1)
    expect(page.locator("#notices .toast")).to_have_count(4)
    expect(page.locator("#notices .toast").first).to_contain_text("This quote expired.")


def test_a_refusal_goes_when_the_same_form_is_kept_and_no_other_does(page: Page):
    page.get_by_role("button", name="Be refused").click()
    toasts = page.locator("#notices .toast")
    expect(toasts).to_have_count(1)
    page.evaluate(
        """() => {
      const form = document.createElement("form");
      form.innerHTML = '<input name="cartons" aria-label="Cartons">';
      for (const [name, value] of [["post", "/kept/"], ["trigger", "input"], ["swap", "none"]]) {
        form.setAttribute(`hx-${name}`, value);
      }
      document.querySelector("main").prepend(form);
      htmx.process(form);
    }"""
    )

    page.get_by_label("Cartons").fill("wrong, 7")
    expect(toasts).to_have_count(2)
    page.get_by_label("Cartons").fill("6-7")

    expect(toasts).to_have_count(1)
    expect(toasts).to_contain_text("This quote expired.")


def test_what_changes_no_part_of_the_page_is_said_below_with_the_way_back(page: Page):
    star_it(page)
    toast = page.locator("#notices .toast")
    expect(toast).to_contain_text("Starred")
    toast.get_by_role("button", name="Undo").click()

    expect(toast).to_have_count(1)
    expect(toast).to_contain_text("The star is gone")


def test_the_chosen_brightness_is_kept_for_the_next_page(page: Page):
    with page.expect_request("**/cookies/look/") as asked:
        page.locator("[data-theme-choice] button[value=dark]").first.click()

    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    assert asked.value.post_data == "what=theme&value=dark"


def test_a_part_that_did_not_come_is_brought_by_a_click(page: Page):
    part = '<section hx-get="/broken/" hx-trigger="load" hx-swap="outerHTML" aria-busy="true"></section>'
    page.evaluate("part => htmx.swap('main', part, {swapStyle: 'afterbegin'})", part)
    again = page.locator("main > section").get_by_role("button", name="Try again")
    expect(again).to_be_visible()
    page.route("**/broken/", lambda route: route.fulfill(body="<p>Here it is</p>", content_type="text/html"))

    again.click()

    expect(page.get_by_text("Here it is")).to_be_visible()
    expect(again).to_have_count(0)


@pytest.mark.promise("S102")
def test_the_steps_before_a_failure_are_kept_in_the_tab_without_ids_and_contents(page: Page):
    page.evaluate("htmx.ajax('GET', '/broken/0189cd3e-0000/of-anna-schmidt-at-nordwerk/?q=secret')")
    page.wait_for_function("sessionStorage.getItem('argosy-trail')?.includes('500')")

    kept = page.evaluate("sessionStorage.getItem('argosy-trail')")
    assert "opened /ui/" in kept
    assert "get /broken/…/…/ 500" in kept
    assert "secret" not in kept


def test_rich_text_is_written_into_the_form(page: Page):
    paper = page.locator(".editor-paper")
    paper.click()
    page.keyboard.press("Control+a")
    page.keyboard.type("By sea ")
    page.locator("[data-do=bold]").click()
    page.keyboard.type("in May")

    assert page.locator("textarea[name=body]").input_value().replace("&nbsp;", " ") == WRITTEN


def test_pasted_script_does_not_survive(page: Page):
    page.evaluate("document.querySelector('ui-editor').insert('<p onclick=\"x()\">a<script>x()</script></p>')")

    value = page.locator("textarea[name=body]").input_value()
    assert "script" not in value
    assert "onclick" not in value


def test_a_card_is_moved_by_keys(page: Page):
    card = page.locator("[data-column=new] [data-card]").first
    moved = card.get_attribute("data-card")
    card.focus()
    with page.expect_request("**/undo/") as asked:
        page.keyboard.press("Alt+ArrowRight")

    assert page.locator("[data-column=quoted] [data-card]").first.get_attribute("data-card") == moved
    assert 'name="column"\r\n\r\nquoted' in (asked.value.post_data or "")


def test_a_card_is_moved_by_hand(page: Page):
    with page.expect_request("**/undo/") as asked:
        page.locator("[data-column=new] [data-card]").first.drag_to(
            page.locator("[data-column=ordered] [data-card]").last
        )

    assert 'name="column"\r\n\r\nordered' in (asked.value.post_data or "")
    expect(page.locator("[data-column=ordered] [data-card]")).to_have_count(3)


def test_what_happens_elsewhere_reaches_the_page(page: Page):
    page.reload()

    heard = page.evaluate(
        "new Promise(done => document.body.addEventListener('live:mail', event => done(event.detail.message)))"
    )

    assert heard == "7"


@pytest.mark.parametrize("width", [390, 768, 1440])
def test_nothing_is_wider_than_the_window(page: Page, width):
    page.set_viewport_size({"width": width, "height": 844})

    assert page.evaluate("document.querySelector('main').scrollWidth <= document.querySelector('main').clientWidth")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_of_more_tabs_than_there_is_room_for_the_open_one_is_in_sight(page: Page):
    page.set_viewport_size({"width": 390, "height": 844})
    tabs = page.locator(".tabs").first
    # as a page comes from the server: many tabs, a late one of them open
    page.evaluate("""() => {
      const tabs = document.querySelector(".tabs");
      tabs.append(...[1, 2, 3, 4].map(() => tabs.lastElementChild.cloneNode(true)));
      tabs.querySelector("[aria-current]").removeAttribute("aria-current");
      tabs.lastElementChild.setAttribute("aria-current", "page");
      document.dispatchEvent(new CustomEvent("htmx:load", { detail: { elt: tabs.parentElement } }));
    }""")

    expect(tabs.locator("[aria-current]")).to_be_in_viewport(ratio=1)
    assert page.evaluate("document.querySelector('main').scrollTop + scrollY") == 0


LONG = "luminária industrial LED 150 W, perfil de alumínio 17 mm +1"
LACKING = """one => {
  const words = document.createRange();
  words.selectNodeContents(one);
  return words.getBoundingClientRect().width - one.getBoundingClientRect().width;
}"""
CUT = "one => one.scrollWidth > one.clientWidth || one.scrollHeight > one.clientHeight"


def test_a_long_title_and_the_word_that_leads_back_are_not_cut(page: Page):
    page.set_viewport_size({"width": 1440, "height": 900})
    title, back = page.locator(".place h1"), page.locator(".place a")

    title.evaluate("(one, words) => one.textContent = words", LONG)
    back.evaluate("one => one.textContent = 'Opportunities'")

    assert not title.evaluate(CUT)
    # a part of a pixel too little puts dots there already
    assert back.evaluate(LACKING) < 0.05


def test_on_a_phone_an_arrow_leads_back_and_leaves_the_room_to_the_title(page: Page):
    page.set_viewport_size({"width": 390, "height": 844})

    page.locator(".place h1").evaluate("(one, words) => one.textContent = words", LONG)

    arrow, title = page.get_by_role("link", name="Page kit"), page.locator(".place h1")
    assert arrow.bounding_box()["width"] <= 32 < title.bounding_box()["width"] / 2
