"""Whoever sets in the list what people allow is asked how they said so, for one and for many; and it is undone whole."""

from __future__ import annotations

import pytest

from argosy.customers.actions.people import NewContact, change_contact
from tests.customers.test_change_people_in_lists import HTMX, back, person, set_all, type_in
from tests.reading_pages import words

pytestmark = pytest.mark.django_db
__all__ = ["person", "set_all", "type_in"]
FAIR = "Signed the list at our stand in Canton"


def _said(*people):
    return [(one.may_mail, one.permit_note, one.permit_at, one.origins) for one in people]


@pytest.mark.parametrize("key", ["may_mail", "may_track"])
def test_it_is_asked_for_what_people_allow_and_for_nothing_else(person, browse, company, key):
    anna, client = person("Anna"), browse(company.bob)

    many = client.get("/customers/column/contact/", {"column": key}, **HTMX)
    cell = client.get(f"/customers/contacts/{anna.pk}/cell/{key}/", **HTMX)
    other = client.get(f"/customers/contacts/{anna.pk}/cell/language/", **HTMX)

    assert 'placeholder="How they said so"' in many.content.decode()
    assert 'placeholder="How they said so"' in cell.content.decode()
    assert "data-takes-more" in cell.content.decode(), "choosing alone does not send it yet"
    assert 'name="how"' not in other.content.decode()


def test_many_allow_it_with_the_words_of_how_and_since_now(person, browse, company, set_all):
    anna, jan = person("Anna"), person("Jan")
    before = _said(anna, jan)

    answer = set_all([anna, jan], "may_mail", value="yes", how=FAIR)

    assert [(one.may_mail, one.permit_note) for one in (anna, jan)] == [("yes", FAIR), ("yes", FAIR)]
    assert all(one.permit_at for one in (anna, jan))
    assert [one.origins["permit_note"]["by"] for one in (anna, jan)] == ["hand", "hand"]
    assert FAIR in browse(company.bob).get(f"/customers/{anna.customer_id}/contacts/{anna.pk}/").content.decode()
    back(browse, company, answer, anna, jan)
    assert _said(anna, jan) == before


def test_what_was_said_before_stays_behind_it_and_comes_back(person, seller, browse, company, set_all):
    anna = person("Anna")
    change_contact(seller, anna, NewContact("Anna", more={"may_mail": "yes", "permit_note": "By phone"}), by="card")
    before = _said(anna)

    answer = set_all([anna], "may_track", value="yes", how=FAIR)
    assert anna.permit_note == f"{FAIR}; By phone"
    set_all([anna], "may_track", value="yes", how=FAIR)
    assert anna.permit_note == f"{FAIR}; By phone", "it is not said twice"

    back(browse, company, answer, anna)
    assert _said(anna) == before


def test_who_said_so_already_gets_the_words_alone_and_loses_them_again(person, seller, browse, company, set_all):
    anna = person("Anna")
    change_contact(seller, anna, NewContact("Anna", more={"may_mail": "yes"}))
    before = _said(anna)

    answer = set_all([anna], "may_mail", value="yes", how=FAIR)
    assert (anna.permit_note, anna.permit_at) == (FAIR, before[0][2])

    back(browse, company, answer, anna)
    assert _said(anna) == before


def test_words_that_somebody_wrote_since_stay(person, seller, browse, company, set_all):
    anna = person("Anna")
    answer = set_all([anna], "may_mail", value="yes", how=FAIR)
    change_contact(seller, anna, NewContact("Anna", more={"permit_note": "Called on Monday"}))

    back(browse, company, answer, anna)

    assert (anna.may_mail, anna.permit_note) == ("unknown", "Called on Monday")
    assert "permit_note" in anna.origins


def test_one_cell_takes_the_words_too_and_too_many_are_refused_there(person, type_in):
    anna = person("Anna")

    answer = type_in(anna, "may_mail", value="no", how="x" * 301)
    assert "at most 300 characters" in words(answer)
    assert (anna.may_mail, anna.permit_note) == ("unknown", "")

    type_in(anna, "may_mail", value="no", how="Wrote that she wants none")
    assert (anna.may_mail, anna.permit_note) == ("no", "Wrote that she wants none")


def test_without_words_what_was_said_stays(person, seller, set_all):
    anna = person("Anna")
    change_contact(seller, anna, NewContact("Anna", more={"permit_note": "By phone"}))

    set_all([anna], "may_mail", value="yes")

    assert (anna.may_mail, anna.permit_note) == ("yes", "By phone")
