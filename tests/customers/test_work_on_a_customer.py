"""The page of a customer: who they are, what happened, what comes next; changed in place."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone
from selectolax.lexbor import LexborHTMLParser

from argosy.audit.models import AuditEntry
from argosy.customers import queries
from argosy.customers.actions import timeline
from argosy.customers.models import Contact, Customer, EntryKind, TimelineEntry
from tests.elsewhere import elsewhere
from tests.reading_pages import links, words

pytestmark = pytest.mark.django_db
HTMX = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture
def vogt(add):
    return add("Vogt GmbH", country="DE", email="anna@vogt.example", days=2)


@pytest.fixture
def post(browse, company, vogt):
    return lambda part, values, who=None: browse(who or company.bob).post(
        f"/customers/{vogt.pk}/{part}/", values, **HTMX
    )


def test_the_page_says_who_they_are(browse, company, vogt):
    text = words(browse(company.bob).get(f"/customers/{vogt.pk}/"))

    for said in ("Vogt GmbH", "Germany", "Anna Vogt", "anna@vogt.example", "Bob"):
        assert said in text


def test_what_happened_is_noted_and_stands_on_top(browse, company, vogt, post):
    post("notes", {"kind": "call", "text": "They want a lower price for 5,000 pcs."})

    text = words(browse(company.bob).get(f"/customers/{vogt.pk}/timeline/"))
    assert "called" in text
    assert "They want a lower price" in text
    vogt.refresh_from_db()
    assert (timezone.now() - vogt.last_contact_at).seconds < 60


def test_what_was_said_last_is_the_same_whatever_is_chosen_below(browse, company, vogt, post):
    post("notes", {"kind": "call", "text": "An old call."})
    TimelineEntry.objects.update(at=timezone.now() - timedelta(days=3))
    TimelineEntry.objects.create(
        customer=vogt, kind=EntryKind.MAIL_IN, text="A new letter.", at=timezone.now(), member=company.bob
    )

    page = browse(company.bob).get(f"/customers/{vogt.pk}/?kind=notes").content.decode()

    glance = page[page.index('id="glance"') : page.index("</section>")]
    assert "A new letter." in glance


def test_an_empty_note_is_refused_and_nothing_kept(post):
    assert post("notes", {"kind": "note", "text": "  "}).status_code == 422
    assert not TimelineEntry.objects.exists()


def test_the_timeline_is_chosen_by_kind_and_goes_on(browse, company, vogt, seller, monkeypatch):
    monkeypatch.setattr(queries, "ENTRIES", 2)
    for number in range(5):
        timeline.add(seller, vogt, EntryKind.NOTE, f"note {number}")
    timeline.add(seller, vogt, EntryKind.MAIL_IN, "a letter")
    client = browse(company.bob)

    assert "a letter" not in words(client.get(f"/customers/{vogt.pk}/timeline/?kind=notes"))
    first = client.get(f"/customers/{vogt.pk}/timeline/?kind=notes")
    second = client.get(links(first, "before=")[0])
    assert "note 4" in words(first)
    assert "note 2" in words(second)
    assert "note 4" not in words(second)


def test_mail_of_a_colleague_out_of_reach_is_not_in_the_timeline(browse, company, vogt, manager):
    timeline.add(manager, vogt, EntryKind.MAIL_IN, "Morgan's letter", member=company.morgan.pk)

    assert "Morgan's letter" not in words(browse(company.bob).get(f"/customers/{vogt.pk}/"))
    assert "Morgan's letter" in words(browse(company.alice).get(f"/customers/{vogt.pk}/"))


def test_what_is_known_is_changed(post, vogt, browse, company):
    form = browse(company.bob).get(f"/customers/{vogt.pk}/change/", **HTMX)
    assert 'value="Vogt GmbH"' in form.content.decode()

    post("change", {"name": "Vogt Group", "country": "AT", "other_names": "Vogt GmbH\n", "stars": "4"})

    vogt.refresh_from_db()
    assert (vogt.name, vogt.country, vogt.time_zone, vogt.stars) == ("Vogt Group", "AT", "Europe/Vienna", 4)
    assert vogt.other_names == ["Vogt GmbH"]
    assert AuditEntry.objects.filter(word="customer.changed").exists()


def opened(page) -> dict[str, str]:
    """All that a browser would send back of this form, untouched."""
    form = LexborHTMLParser(page.content.decode()).css_first("form")
    sent = {one.attributes["name"]: one.attributes.get("value") or "" for one in form.css("input[name]")}
    sent |= {one.attributes["name"]: one.text().removeprefix("\n") for one in form.css("textarea[name]")}
    for one in form.css("select[name]"):
        chosen = one.css_first("option[selected]")
        sent[one.attributes["name"]] = chosen.attributes["value"] if chosen else ""
    return sent


def test_who_saves_an_older_form_does_not_undo_what_a_colleague_wrote(post, vogt, browse, company):
    change = lambda: browse(company.bob).get(f"/customers/{vogt.pk}/change/", **HTMX)  # noqa: E731
    mine, theirs = opened(change()), opened(change())

    post("change", theirs | {"website": "vogt.example", "address_text": "Hafenweg 1, Hamburg"})
    post("change", mine | {"city": "Hamburg"})

    vogt.refresh_from_db()
    assert (vogt.city, vogt.website) == ("Hamburg", "vogt.example")
    assert [one["text"] for one in vogt.addresses] == ["Hafenweg 1, Hamburg"]
    assert vogt.name == "Vogt GmbH"


def test_a_field_that_is_emptied_is_emptied(post, vogt, browse, company):
    post("change", {"name": "Vogt GmbH", "website": "vogt.example", "city": "Hamburg"})
    form = opened(browse(company.bob).get(f"/customers/{vogt.pk}/change/", **HTMX))

    post("change", form | {"website": ""})

    vogt.refresh_from_db()
    assert (vogt.website, vogt.city) == ("", "Hamburg")


def test_the_same_holds_for_a_person(post, vogt, browse, company):
    anna = Contact.objects.get(customer=vogt)
    mine = opened(browse(company.bob).get(f"/customers/{vogt.pk}/contacts/{anna.pk}/", **HTMX))

    post(f"contacts/{anna.pk}", {"person": "Anna Vogt", "email": "anna@vogt.example", "phone": "+49 40 123"})
    post(f"contacts/{anna.pk}", mine | {"position": "Buyer"})

    anna.refresh_from_db()
    assert (anna.position, anna.phone) == ("Buyer", "+49 40 123")


def test_stage_and_next_step_are_changed_in_place(post, vogt):
    post("stage", {"stage": "sample"})
    post("next-step", {"next_step": "Send samples", "day": "2030-05-02"})

    vogt.refresh_from_db()
    assert (vogt.stage, vogt.next_step, vogt.next_step_at.day) == ("sample", "Send samples", 2)

    post("next-step", {"next_step": "", "day": "2030-05-02"})
    vogt.refresh_from_db()
    assert (vogt.next_step, vogt.next_step_at) == ("", None)


def test_people_are_added_and_changed(post, vogt):
    answer = post("contacts", {"person": "Jan Kruse", "email": "jan@vogt.example", "position": "Buyer"})
    assert "Jan Kruse" in words(answer)

    jan = Contact.objects.get(is_main=False)
    post(f"contacts/{jan.pk}", {"person": "Jan Kruse-Meier", "email": "jan@vogt.example"})
    jan.refresh_from_db()
    assert jan.name == "Jan Kruse-Meier"


def test_a_wrong_address_is_refused_at_its_field(post):
    answer = post("contacts", {"person": "Jan", "email": "jan at vogt"})

    assert "is not an e-mail address" in words(answer)
    assert Contact.objects.count() == 1


def test_who_gives_a_customer_out_of_sight_is_led_to_the_list(post, vogt, company):
    answer = post("give", {"to": company.morgan.pk})

    assert answer.headers["HX-Redirect"] == "/customers/"
    vogt.refresh_from_db()
    assert vogt.owner_id == company.morgan.pk


@pytest.mark.parametrize("part", ["notes", "change", "stage", "give", "next-step", "contacts", "contacts/{contact}"])
def test_who_has_no_right_or_does_not_see_it_changes_nothing(browse, company, rival, vogt, part):
    part = part.format(contact=Contact.objects.get().pk)
    before = Customer.objects.filter(pk=vogt.pk).values().get()
    values = {"text": "x", "kind": "note", "name": "x", "stage": "deal", "to": company.bob.pk, "next_step": "x"}

    statuses = {
        who: elsewhere(lambda who=who: browse(who).post(f"/customers/{vogt.pk}/{part}/", values, **HTMX)).status_code
        for who in (company.tina, rival.alice)
    }

    assert list(statuses.values()) == [403, 404]
    assert Customer.objects.filter(pk=vogt.pk).values().get() == before
    assert not TimelineEntry.objects.exists()


def test_what_other_rooms_know_comes_beside_the_page(browse, company, vogt, seller):
    page = browse(company.bob).get(f"/customers/{vogt.pk}/").content.decode()
    beside = browse(company.bob).get(f"/customers/{vogt.pk}/beside/", **HTMX).content.decode()

    assert f'hx-get="/customers/{vogt.pk}/beside/" hx-trigger="load"' in page
    assert '<p id="glance-open" hx-swap-oob="true">' in beside
    assert "No open deal" in beside
    assert '<option value="Morgan' in beside  # whom a note can mention


def test_what_stands_beside_is_for_those_who_see_the_customer(browse, company, rival, vogt):
    asked = {
        who: lambda who=who: browse(who).get(f"/customers/{vogt.pk}/beside/") for who in (company.tina, rival.alice)
    }

    assert [elsewhere(ask).status_code for ask in asked.values()] == [403, 404]


def test_the_page_asks_the_database_at_most_a_dozen_times(browse, company, vogt, seller, django_assert_max_num_queries):
    for number in range(30):
        timeline.add(seller, vogt, EntryKind.NOTE, f"note {number}")
    client = browse(company.bob)
    client.get("/customers/")

    with django_assert_max_num_queries(12 + 3):  # and savepoint, scope, release
        client.get(f"/customers/{vogt.pk}/")
    with django_assert_max_num_queries(12 + 3):
        client.get(f"/customers/{vogt.pk}/beside/", **HTMX)
