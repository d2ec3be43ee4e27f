"""The ledger, the strip above a conversation and the page of a deal say what happened by itself, why, and take it back."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext

from argosy.automation import queries
from argosy.automation.models import Decision, DecisionKind, DecisionState
from argosy.customers.actions.customers import add_customer
from argosy.customers.actions.fields import FieldShape, add_field
from argosy.customers.models import Customer
from argosy.deals.models import Opportunity
from argosy.mail.models import Thread
from argosy.platform.slots import filled
from tests.elsewhere import elsewhere
from tests.mail_arriving import Letters
from tests.reading_pages import links, words

pytestmark = pytest.mark.django_db
HTMX = {"HTTP_HX_REQUEST": "true"}


def decision(kind: str) -> Decision:
    return Decision.objects.get(kind=kind)


@pytest.fixture
def answer(browse, company):
    """`answer("file", "undo")`: what the page says after the button of that decision was pressed."""
    return lambda kind, button, values=None, who=None: browse(who or company.bob).post(
        f"/automation/{decision(kind).pk}/{button}/", values or {}, **HTMX
    )


@pytest.fixture
def strip(company, seller):
    def show(message) -> str:
        request = RequestFactory().get("/")
        request.actor, request.member = seller, company.bob
        parts = filled(
            "mail.reading_strip", request, thread=Thread.objects.get(pk=message.thread_id), messages=[message]
        )
        return words(type("Answer", (), {"content": "".join(parts).encode()}))

    return show


def test_the_letter_that_is_open_is_not_read_again_to_say_what_it_is_about(letters, vogt, switched_on, browse, company):
    message = letters.arrive()
    client = browse(company.bob)

    with CaptureQueriesContext(connection) as asked:
        text = words(client.get(f"/mail/t/{message.thread_id}/"))

    assert "Inquiry · 2 products · CIF Hamburg" in text
    assert len([one for one in asked if 'FROM "mail_messagecontent"' in one["sql"]]) == 1


@pytest.mark.promise("S177")
def test_the_ledger_says_what_why_and_how_sure(letters, vogt, switched_on, browse, company):
    letters.arrive()

    text = words(browse(company.bob).get("/automation/"))

    for said in ("Marked as inquiry", "Filed to Vogt Beschläge GmbH", "Opened", "% sure", "in the text", "Undo",
                 "The address is that of a contact of this customer.", "Inquiry for hinges"):  # fmt: skip
        assert said in text


def test_what_waits_stands_first(letters, switched_on, browse, company):
    letters.arrive()

    text = words(browse(company.bob).get("/automation/"))

    assert text.index("Waits for you") < text.index("New customer? Vogt") < text.index("Marked as inquiry")
    assert "Anna Vogt · Germany · anna@vogt-beschlaege.example" in text


def test_people_of_one_company_stand_in_one_line_and_are_declined_together(letters, switched_on, browse, company):
    letters.arrive()
    jan = letters.arrive(sender="Jan Kruse <jan@vogt-beschlaege.example>", text="Please quote 300 pcs lock DL-7.")
    letters.arrive(sender="Ann <ann@garden-depot.example>", text="Please quote 300 pcs lock DL-7.")
    client = browse(company.bob)

    text = words(client.get("/automation/"))
    assert (text.count("New customer? Vogt"), text.count("Add as customer")) == (1, 2)
    assert "Jan Kruse writes from there too" in text

    his = Decision.objects.get(message=jan, kind=DecisionKind.SUGGEST_CUSTOMER)
    client.post(f"/automation/{his.pk}/dismiss/", **HTMX)
    text = words(client.get("/automation/"))
    assert text.count("Add as customer") == 1
    assert "New customer? Garden" in text or "garden-depot" in text


def test_who_declines_a_company_waits_for_no_colleague_who_answers_about_it(letters, switched_on, browse, company):
    first = letters.arrive()
    letters.arrive(sender="Jan Kruse <jan@vogt-beschlaege.example>", text="Please quote 300 pcs lock DL-7.")
    hers = Decision.objects.get(message=first, kind=DecisionKind.SUGGEST_CUSTOMER)

    with CaptureQueriesContext(connection) as asked:
        browse(company.bob).post(f"/automation/{hers.pk}/dismiss/", **HTMX)

    assert len([one for one in asked if "SKIP LOCKED" in one["sql"] and "automation_decision" in one["sql"]]) == 1
    assert not Decision.objects.waiting().filter(kind=DecisionKind.SUGGEST_CUSTOMER).exists()


def test_the_ledger_is_filtered_and_goes_on(letters, vogt, switched_on, browse, company, monkeypatch):
    monkeypatch.setattr(queries, "ROWS", 2)
    letters.arrive()
    client = browse(company.bob)

    first = client.get("/automation/")
    second = client.get("/automation/" + links(first, "after=")[0])
    assert len(words(first).split("% sure")) + len(words(second).split("% sure")) == 4 + 2
    assert "Marked as" not in words(client.get("/automation/?kind=file"))
    assert "Filed to" not in words(client.get("/automation/?state=undone"))


def test_with_everything_off_the_ledger_says_so(browse, company):
    assert "Nothing runs by itself" in words(browse(company.bob).get("/automation/"))


def test_above_a_conversation_stands_what_was_understood(letters, vogt, switched_on, strip):
    text = strip(letters.arrive())

    assert "Inquiry · 2 products · CIF Hamburg — shown in the text" in text
    assert "Filed to Vogt Beschläge GmbH" in text
    assert "Opened" in text


def test_above_a_conversation_of_which_nothing_was_understood_stands_nothing(letters, vogt, strip):
    assert strip(letters.arrive()) == ""


def test_above_an_unknown_inquiry_stands_the_proposed_customer(letters, switched_on, strip):
    text = strip(letters.arrive())

    assert "New customer? Vogt" in text
    assert "Add as customer" in text


def test_on_the_deals_page_stands_why_it_was_opened(letters, vogt, switched_on, browse, company):
    letters.arrive()

    text = words(browse(company.bob).get(f"/deals/{Opportunity.objects.get().pk}/"))

    assert "What happened by itself" in text
    assert "Please quote" in text or "quote" in text
    assert "Undo" in text


def test_one_click_undoes_and_the_line_says_so(letters, vogt, switched_on, answer):
    letters.arrive()

    said = answer("file", "undo")

    assert "taken back" in words(said)
    assert "Undo" not in words(said)
    assert decision(DecisionKind.FILE).state == DecisionState.UNDONE
    assert answer("file", "undo").status_code == 409


def test_one_click_accepts_and_leads_to_the_customer(letters, switched_on, answer):
    letters.arrive()

    said = answer("suggest_customer", "accept")

    made = Customer.objects.get()
    assert f"/customers/{made.pk}/" in said.content.decode()
    assert "became a customer" in words(said)


def test_corrections_are_taken(letters, switched_on, answer):
    letters.arrive()

    answer("suggest_customer", "accept", {"company": "Vogt Group", "country": "AT", "person": "A. Vogt"})

    made = Customer.objects.get()
    assert (made.name, made.country, made.contacts.get().name) == ("Vogt Group", "AT", "A. Vogt")


def test_a_known_company_is_shown_with_evidence_and_the_writer_can_be_filed_to_it(letters, switched_on, answer, seller):
    message = letters.arrive()
    known = add_customer(seller, name="Vogt Beschlaege", website="vogt-beschlaege.example", country="DE")

    refused = answer("suggest_customer", "accept")
    assert "is already a customer of ours" in words(refused)
    assert "File to Vogt Beschlaege" in words(refused)
    assert decision(DecisionKind.SUGGEST_CUSTOMER).state == DecisionState.SUGGESTED

    answer("suggest_customer", "accept-into", {"customer": known.pk})
    message.refresh_from_db()
    assert message.customer_id == known.pk


def test_what_must_be_filled_in_is_asked_before_it_becomes_a_customer_and_nothing_typed_is_lost(
    letters, switched_on, answer, owner
):
    letters.arrive()
    of_company = add_field(owner, "customer", FieldShape("Grade", is_required=True))
    of_person = add_field(owner, "contact", FieldShape("Role", is_required=True))
    grade, role = (f"x{one.pk.hex}" for one in (of_company, of_person))

    asked = answer("suggest_customer", "accept", {"company": "Vogt Group", "country": "AT", "person": "A. Vogt"})
    assert f'name="{grade}"' in asked.content.decode()
    assert f'name="{role}"' in asked.content.decode()
    assert 'value="Vogt Group"' in asked.content.decode()
    assert not Customer.objects.exists()
    assert decision(DecisionKind.SUGGEST_CUSTOMER).state == DecisionState.SUGGESTED

    answer("suggest_customer", "accept", {"company": "Vogt Group", grade: "A", role: "buys"})
    made = Customer.objects.get()
    assert (made.custom, made.contacts.get().custom) == ({str(of_company.pk): "A"}, {str(of_person.pk): "buys"})


def test_what_must_be_known_of_a_person_is_asked_when_the_writer_is_filed_to_a_known_company(
    letters, switched_on, answer, seller, owner
):
    letters.arrive()
    known = add_customer(seller, name="Vogt Beschlaege", website="vogt-beschlaege.example", country="DE")
    field = add_field(owner, "contact", FieldShape("Role", is_required=True))

    asked = answer("suggest_customer", "accept-into", {"customer": known.pk})
    assert f'name="x{field.pk.hex}"' in asked.content.decode()
    assert not known.contacts.exists()

    answer("suggest_customer", "accept-into", {"customer": known.pk, f"x{field.pk.hex}": "buys"})
    assert known.contacts.get().custom == {str(field.pk): "buys"}


def test_what_was_corrected_goes_along_to_the_company_that_was_found_by_it(letters, switched_on, answer, seller, owner):
    letters.arrive()
    known = add_customer(seller, name="Hafenkontor Nord", country="AT")
    field = f"x{add_field(owner, 'contact', FieldShape('Role', is_required=True)).pk.hex}"
    typed = {"company": "Hafenkontor Nord", "country": "AT", "person": "A. Vogt"}
    found = answer("suggest_customer", "accept", {**typed, field: "buys"}).content.decode()
    assert "File to Hafenkontor Nord" in found
    assert "hx-include" in found

    asked = answer("suggest_customer", "accept-into", {"customer": known.pk, **typed}).content.decode()
    assert (f'name="{field}"' in asked, 'value="A. Vogt"' in asked) == (True, True)
    bare = answer("suggest_customer", "accept-into", {"customer": known.pk}).content.decode()
    assert f'name="{field}"' in bare, "also where nothing says any more by what it was found"
    assert not known.contacts.exists()

    answer("suggest_customer", "accept-into", {"customer": known.pk, **typed, field: "buys"})
    assert known.contacts.get().name == "A. Vogt"


def test_where_a_colleague_follows_the_known_company_its_owner_can_be_asked(letters, switched_on, answer, manager):
    letters.arrive()
    add_customer(manager, name="Vogt Beschlaege", website="vogt-beschlaege.example", country="DE")

    refused = answer("suggest_customer", "accept")

    assert "followed by Morgan" in words(refused)
    assert "Vogt Beschlaege is" not in words(refused)
    assert "Ask who follows it" in words(refused)
    assert "File to" not in words(refused)


def test_dismissing_and_contesting_are_said(letters, vogt, switched_on, answer, seller, company):
    letters.arrive()
    assert "contested" in words(answer("file", "contest", {"reason": "Wrong company"}))
    assert answer("file", "contest", {"reason": " "}).status_code == 422

    letters.arrive(sender="Jan <jan@unknown-trading.example>")
    assert "dismissed" in words(answer("suggest_customer", "dismiss"))


@pytest.mark.parametrize("button", ["accept", "accept-into", "dismiss", "undo", "contest"])
def test_who_has_no_right_or_does_not_see_the_message_answers_nothing(
    rival, scope, switched_on, browse, company, button
):
    Letters(scope.tina).arrive()
    before = list(Decision.objects.order_by("pk").values("pk", "state", "contested_at"))
    address = f"/automation/{decision(DecisionKind.SUGGEST_CUSTOMER).pk}/{button}/"
    values = {"reason": "x", "customer": company.id}

    statuses = [
        elsewhere(lambda who=who: browse(who).post(address, values, **HTMX)).status_code
        for who in (company.tina, company.bob, rival.alice)
    ]

    assert set(statuses) <= {403, 404}
    assert list(Decision.objects.order_by("pk").values("pk", "state", "contested_at")) == before


def test_the_ledger_asks_the_database_at_most_twelve_times(
    letters, vogt, switched_on, browse, company, django_assert_max_num_queries
):
    for number in range(4):
        letters.arrive(subject=f"Inquiry {number}")
    client = browse(company.bob)
    client.get("/automation/")

    with django_assert_max_num_queries(12 + 3):  # and savepoint, scope, release
        client.get("/automation/")
