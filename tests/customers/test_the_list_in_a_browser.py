"""The list of customers and a customer's page in a real browser: what is done can be undone where it is said."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from argosy.customers.actions.customers import NewContact, add_customer
from tests.customers.answered import SITE, opened

pytestmark = [pytest.mark.django_db, pytest.mark.needs("chromium")]
HTMX = {"HTTP_HX_REQUEST": "true"}
# France is chosen before anything else can happen to the cell that has just been opened.
AT_ONCE = """new MutationObserver((_, eye) => {
  const choice = document.querySelector(".cell-open select");
  if (!choice) return;
  eye.disconnect();
  choice.value = "FR";
  choice.dispatchEvent(new Event("change", { bubbles: true }));
}).observe(document.body, { childList: true, subtree: true })"""


@pytest.fixture
def vogt(seller):
    return add_customer(seller, name="Vogt GmbH", country="DE", contacts=[NewContact("Anna", "anna@vogt.example")])


@pytest.fixture
def answers(browse, company, vogt):
    """What the server says to Bob about his list, a cell of it, its change, and a stage that he sets at once."""
    client, cell = browse(company.bob), f"/customers/{vogt.pk}/cell/country/"
    page, open_cell = client.get("/customers/"), client.get(cell, **HTMX)
    changed = client.post(f"{cell}change/", {"value": "FR"}, **HTMX)
    staged = client.post("/customers/stage/", {"chosen": [vogt.pk], "stage_to": "sample"}, **HTMX)
    return {
        ("GET", "/customers/"): page,
        ("GET", cell): open_cell,
        ("POST", f"{cell}change/"): changed,
        ("POST", "/customers/stage/"): staged,
    }


def test_a_changed_cell_is_undone_by_its_button_and_the_keyboard_stands_on_it(answers):
    with opened(answers) as (page, sent):
        page.goto(f"{SITE}/customers/")
        page.locator(".cell-edit").first.focus()
        page.keyboard.press("Enter")
        page.locator(".cell-open select").select_option("FR")
        expect(page.locator(".cell-edit").first).to_have_text("France")
        expect(page.locator(".cell-edit").first).to_be_focused()

        page.locator("#notices .undo").click()
        expect(page.locator("#notices .undo")).to_have_count(0)

    [(path, values)] = [one for one in sent if "put-back" in one[0]]
    assert path == "/customers/put-back/"
    assert values["undo"]


def test_a_choice_made_the_moment_a_cell_is_open_is_kept(answers):
    with opened(answers) as (page, sent):
        page.goto(f"{SITE}/customers/")
        page.evaluate(AT_ONCE)
        page.locator(".cell-edit").first.click()
        expect(page.locator(".cell-edit").first).to_have_text("France")

    assert [values["value"] for path, values in sent if path.endswith("/cell/country/change/")] == [["FR"]]


def test_what_was_done_with_several_is_undone_by_its_button(answers):
    with opened(answers) as (page, sent):
        page.goto(f"{SITE}/customers/")
        page.locator("[data-row-check]").first.check()
        page.get_by_role("button", name="Set stage").click()
        expect(page.locator("#notices .undo")).to_be_visible()

        page.locator("#notices .undo").click()
        expect(page.locator("#notices .undo")).to_have_count(0)

    assert [path for path, values in sent if values.get("undo")] == ["/customers/put-back/"]


def test_the_keys_of_a_page_stand_in_its_list_of_keys(browse, company, vogt):
    here = f"/customers/{vogt.pk}/"
    with opened({("GET", here): browse(company.bob).get(here)}) as (page, _sent):
        page.goto(SITE + here)
        page.keyboard.press("?")

        listed = page.locator("[data-keys-here] > div").all_inner_texts()
        everywhere = page.locator(".key-list:not([data-keys-here])").inner_text()

    keys = {one.split()[0]: " ".join(one.split()[1:]) for one in listed}
    assert keys.items() >= {"m": "Note", "n": "Next step", "e": "Edit", "w": "Write to Anna", "v": "I am here"}.items()
    assert "Archive" not in everywhere


def test_a_next_step_is_kept_and_nothing_moves_between_its_words_and_its_day(browse, company, vogt):
    here, client = f"/customers/{vogt.pk}/", browse(company.bob)
    page_of_vogt = client.get(here)
    kept = client.post(f"{here}next-step/", {"next_step": "Send samples", "day": ""}, **HTMX)
    with opened({("GET", here): page_of_vogt, ("POST", f"{here}next-step/"): kept}) as (page, sent):
        page.goto(SITE + here)
        page.keyboard.press("n")
        page.keyboard.type("Send samples")
        with page.expect_response("**/next-step/"):
            page.keyboard.press("Tab")
        day = page.locator("#glance [name=day]")
        expect(day).to_be_focused()
        day.fill("2030-05-02")
        with page.expect_response("**/next-step/"):
            page.locator("#timeline a.tab").first.focus()

    steps = [values for path, values in sent if "next-step" in path]
    assert steps[0]["next_step"] == ["Send samples"]
    assert (steps[-1]["next_step"], steps[-1]["day"]) == (["Send samples"], ["2030-05-02"])


def test_on_a_phone_a_long_name_ends_before_the_box_that_marks_its_row(browse, company, seller):
    add_customer(seller, name="Steinacker Elektrogroßhandel und Leuchtenvertrieb Nordwest GmbH & Co. KG", country="DE")
    with opened({("GET", "/customers/"): browse(company.bob).get("/customers/")}, width=390) as (page, _sent):
        page.goto(f"{SITE}/customers/")
        box = page.locator("tbody [data-row-check]").bounding_box()
        words = page.evaluate(
            """() => {
                const range = document.createRange();
                range.selectNodeContents(document.querySelector("tbody td.lead"));
                return Math.max(...[...range.getClientRects()].map((one) => one.right));
            }"""
        )

    assert words <= box["x"]


def test_two_marked_lines_can_be_merged_and_one_or_three_cannot(browse, company, vogt, seller):
    for name in ("Vogt Beschläge", "Nord AB"):
        add_customer(seller, name=name)
    answers = {("GET", "/customers/"): browse(company.bob).get("/customers/")}
    with opened(answers) as (page, sent):
        page.goto(f"{SITE}/customers/")
        merge = page.get_by_role("button", name="Merge", exact=True)
        for number, shows in ((0, False), (1, True), (2, False)):
            page.locator("[data-row-check]").nth(number).check()
            expect(merge).to_be_visible(visible=shows)
        page.locator("[data-row-check]").nth(2).uncheck()
        merge.click()
        page.wait_for_timeout(300)

    assert [(path, len(said["chosen"])) for path, said in sent] == [("/customers/merge/", 2)]


def test_the_other_company_is_seen_and_opened_however_much_speaks_for_it(browse, company, vogt, seller):
    twin = add_customer(seller, name="Vogt Beschläge", website="vogt.example", is_surely_new=True)
    client, here = browse(company.bob), f"/customers/{vogt.pk}/"
    answers = {
        ("GET", here): client.get(here),
        ("GET", f"{here}twins/"): client.get(f"{here}twins/", **HTMX),
        ("GET", f"{here}merge/{twin.pk}/"): client.get(f"{here}merge/{twin.pk}/"),
    }
    for width in (1440, 390):
        with opened(answers, width) as (page, _sent):
            page.goto(f"{SITE}{here}")
            page.locator("main").get_by_role("button", name="More").first.click()
            page.get_by_text("Merge with…").click()
            page.get_by_role("dialog").get_by_role("link", name="Vogt Beschläge").click()
            expect(page.get_by_text("Which value stays")).to_be_visible()


def test_on_a_customers_page_each_thing_is_one_key_away_and_esc_leads_out_of_a_field(browse, company, vogt):
    here = f"/customers/{vogt.pk}/"
    with opened({("GET", here): browse(company.bob).get(here)}) as (page, _sent):
        page.goto(SITE + here)
        for key, label in (("m", "Note"), ("n", "Next step"), ("s", "Stage"), ("t", "Tag"), ("a", "Contact")):
            page.keyboard.press(key)
            expect(page.locator(":focus")).to_have_accessible_name(label)
            page.keyboard.press("Escape")
            expect(page.locator(":is(input, textarea, select):focus")).to_have_count(0)
        page.keyboard.press("o")
        expect(page.locator("[role=menuitem]:focus")).to_have_text("Give to…")
