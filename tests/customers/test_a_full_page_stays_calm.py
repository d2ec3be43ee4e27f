"""A company of which much is known shows what one needs first; the rest is one click away on the same page."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect
from selectolax.lexbor import LexborHTMLParser

from argosy.customers.actions import tagging, timeline
from argosy.customers.actions.customers import NewContact, add_contact, change_customer
from argosy.deals.actions import opportunities
from tests.customers.answered import SITE, opened
from tests.reading_pages import words

pytestmark = pytest.mark.django_db
HTMX = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture
def page(browse, company):
    return lambda vogt: LexborHTMLParser(browse(company.bob).get(f"/customers/{vogt.pk}/").content.decode())


def people(vogt, seller, count: int) -> None:
    for number in range(count):
        add_contact(seller, vogt, NewContact(f"Anna {number}"))


def names(tree, where: str) -> list[str]:
    return [one.text() for one in tree.css(f"{where} strong")]


def test_of_many_people_the_first_are_shown_and_all_are_there(add, seller, page):
    vogt = add("Vogt")
    people(vogt, seller, 12)

    shown = page(vogt)

    assert names(shown, ".people") == [f"Anna {number}" for number in range(12)]
    assert names(shown, ".more-people") == [f"Anna {number}" for number in range(6, 12)]
    assert shown.css_first(".more-people > summary").text() == "6 more"
    assert "open" not in shown.css_first(".more-people").attributes


def test_nobody_is_folded_away_where_there_are_but_a_few(add, seller, page):
    vogt = add("Vogt")
    people(vogt, seller, 8)

    assert page(vogt).css_first(".more-people") is None


def test_who_was_just_added_to_many_stands_in_sight(add, seller, browse, company):
    vogt = add("Vogt")
    people(vogt, seller, 12)

    answer = browse(company.bob).post(f"/customers/{vogt.pk}/contacts/", {"person": "Jan"}, **HTMX)

    folded = LexborHTMLParser(answer.content.decode()).css_first(".more-people")
    assert "open" in folded.attributes
    assert "Jan" in folded.text()


def test_of_many_tags_the_first_are_shown(add, seller, page):
    vogt = add("Vogt")
    for number in range(11):
        tagging.tag_customer(seller, vogt, tagging.make_tag(seller, f"Tag {number:02}"))

    shown = page(vogt)

    assert len(shown.css(".who-tags .chip")) == 11
    assert [one.text() for one in shown.css(".more-tags > summary")] == ["3 more"]


def test_a_very_long_text_begins_and_goes_on_at_a_click(add, seller, page):
    vogt, short = add("Vogt"), add("Luz")
    change_customer(seller, vogt, notes="They buy twice a year. " * 50)
    timeline.note(seller, vogt, "call", "Called about the cartons. " * 50)
    change_customer(seller, short, notes="They buy twice a year.")

    shown = page(vogt)

    assert len(shown.css(".long-box > .long > summary")) >= 2
    assert shown.css_first(".notes.long-text").text().count("twice a year") == 50, "the whole of it is there"
    assert page(short).css_first(".notes.long-text") is None
    assert page(short).css_first(".notes").text() == "They buy twice a year."


def test_from_the_number_of_open_deals_one_tap_leads_to_them(add, seller, browse, company):
    vogt = add("Vogt")
    opportunities.open_opportunity(seller, vogt, title="Hinges", owner=seller.member)

    beside = LexborHTMLParser(browse(company.bob).get(f"/customers/{vogt.pk}/beside/", **HTMX).content.decode())

    leads_to = beside.css_first("#glance-open a").attributes["href"]
    assert "Hinges" in beside.css_first(leads_to).text()


def test_on_a_phone_the_frame_stays_when_one_goes_down_to_the_deals(add, seller, browse, company):
    vogt = add("Vogt")
    opportunities.open_opportunity(seller, vogt, title="Hinges", owner=seller.member)
    for number in range(30):
        timeline.note(seller, vogt, "call", f"Call {number}")
    path, client = f"/customers/{vogt.pk}/", browse(company.bob)
    answers = {("GET", path): client.get(path), ("GET", f"{path}beside/"): client.get(f"{path}beside/", **HTMX)}

    with opened(answers, width=390) as (page, _sent):
        page.goto(SITE + path)
        # as the choice of a file has it, far down
        page.locator("#glance-open a").wait_for()
        page.locator("#beside").evaluate("beside => beside.insertAdjacentHTML('beforeend', '<i class=spoken>x</i>')")
        page.locator("#glance-open a").click()

        expect(page.get_by_text("Hinges").last).to_be_in_viewport()
        expect(page.get_by_role("link", name="Customers").last).to_be_in_viewport()
        assert page.evaluate("document.documentElement.scrollHeight <= document.documentElement.clientHeight")


def test_a_kind_of_which_nothing_is_there_does_not_say_that_nothing_happened(add, seller, browse, company):
    vogt = add("Vogt")
    timeline.note(seller, vogt, "call", "They like blue.")

    said = words(browse(company.bob).get(f"/customers/{vogt.pk}/timeline/?kind=documents", **HTMX))

    assert "Nothing of this kind yet" in said
    assert "Nothing happened yet" not in said
