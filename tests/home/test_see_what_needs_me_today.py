"""Home says what needs the member today, and to a new enterprise what to do first."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from argosy.automation import functions
from argosy.customers.actions.customers import NewContact, add_customer, change_customer
from argosy.deals.actions import opportunities
from argosy.deals.actions.working import add_task, finish_task
from argosy.deals.models import Opportunity
from argosy.enterprise import switches
from argosy.enterprise.models import Member, ReachKind, Role
from argosy.mail.models import Mailbox, MailboxState
from tests.mail_arriving import Letters
from tests.reading_pages import words

pytestmark = pytest.mark.django_db
OFFER = "Dear Anna,\n\nour quotation: hinge H-40, 500 pcs, USD 1.20/pc, CIF Hamburg.\n"


@pytest.fixture
def letters(scope, owner):
    for name in functions.ALL:
        switches.turn(owner, name, is_on=True)
    return Letters(scope.bob)


@pytest.fixture
def home(browse, company):
    return lambda who=None: words(browse(who or company.bob).get("/"))


@pytest.fixture
def vogt(seller):
    contact = NewContact("Anna Vogt", "anna@vogt-beschlaege.example")
    return add_customer(seller, name="Vogt GmbH", country="DE", contacts=[contact])


def test_a_new_enterprise_is_told_its_first_three_steps(home):
    text = home()

    for step in ("Bind your work mailbox", "Switch on what may run by itself", "Invite your colleagues"):
        assert step in text


def test_with_mailbox_and_functions_the_steps_are_gone(letters, home):
    text = home()

    assert "Bind your work mailbox" not in text
    assert "Nothing waits for you" in text


def test_unanswered_inquiries_stand_the_oldest_first_until_somebody_writes(letters, vogt, home):
    now = timezone.now()
    letters.arrive(subject="Second question", at=now - timedelta(days=1), message_id="<b@x.example>")
    letters.arrive(subject="First question", at=now - timedelta(days=4), message_id="<a@x.example>")

    text = home()
    assert text.index("First question") < text.index("Second question")
    assert "4 days" in text

    letters.arrive(out=True, to="anna@vogt-beschlaege.example", text=OFFER, subject="Re: First question",
                   answers="<a@x.example>")  # fmt: skip
    assert "First question" not in home()


def test_a_proposed_customer_can_be_accepted_from_home(letters, home):
    letters.arrive()

    assert "New customer? Vogt" in home()
    assert "Add as customer" in home()


def test_planned_steps_and_silent_deals_stand_there(letters, vogt, seller, home, company):
    change_customer(seller, vogt, next_step="Send samples", next_step_at=timezone.now() - timedelta(hours=1))
    letters.arrive(out=True, to="anna@vogt-beschlaege.example", at=timezone.now() - timedelta(days=9), text=OFFER,
                   message_id="<a@x.example>")  # fmt: skip
    letters.arrive(subject="Re: x", at=timezone.now() - timedelta(days=8, hours=1), answers="<a@x.example>")
    Opportunity.objects.update(moved_at=timezone.now() - timedelta(days=8))

    text = home()

    assert "Send samples" in text
    assert "silent 8 days" in text


def test_tasks_of_deals_that_are_due_stand_there_until_they_are_done(letters, vogt, seller, home, company):
    letters.arrive()
    today = timezone.localdate()
    due = add_task(seller, Opportunity.objects.get(), "Call about the deposit", due_on=today)
    add_task(seller, Opportunity.objects.get(), "Ask again next year", due_on=today + timedelta(days=90))

    assert "Call about the deposit" in home()
    assert "Ask again next year" not in home()
    assert "Call about the deposit" not in home(company.morgan)
    finish_task(seller, due)
    assert "Call about the deposit" not in home()


def test_mailbox_troubles_and_new_mail_are_said(letters, home, vogt):
    letters.arrive()
    Mailbox.objects.update(state=MailboxState.WRONG_PASSWORD)

    text = home()

    assert "the server refuses the password" in text
    assert "1 new message" in text


def test_what_needs_a_colleague_is_not_mine(letters, vogt, home, company):
    letters.arrive()

    assert "Inquiry for hinges" not in home(company.tina)
    assert "New customer?" not in home(company.tina)


def test_the_rail_counts_new_mail_and_what_waits(letters, browse, company):
    letters.arrive()

    source = browse(company.bob).get("/").content.decode()

    assert '<span class="rail-word">By itself</span><span class="count">1</span>' in source.replace("\n", "")


def test_a_visitor_is_sent_to_the_door(visitor):
    assert visitor.get("/").status_code == 302


def test_home_asks_the_database_at_most_eighteen_times(letters, vogt, browse, company, django_assert_max_num_queries):
    for number in range(4):
        letters.arrive(subject=f"Inquiry {number}")
    client = browse(company.bob)
    client.get("/")

    with django_assert_max_num_queries(22):
        client.get("/")


def test_a_bookkeeper_who_may_see_money_alone_reads_no_mail_deal_or_person_here(
    letters, vogt, home, browse, company, scope, seller
):
    deal = opportunities.open_opportunity(seller, vogt, title="Hinges", owner=seller.member)
    deal.next_step, deal.next_step_at = "Call", timezone.now()
    deal.save()
    add_task(seller, deal, "Send samples", due_on=timezone.localdate())
    letters.arrive(subject="Price of doors", at=timezone.now() - timedelta(days=9), message_id="<a@x.example>")
    letters.arrive(sender="Nora Berg <nora@berg.example>", subject="Inquiry from Berg", message_id="<b@x.example>")
    books = Role.objects.create(name="books", rights=["settlement.use", "settlement.edit"], reach=ReachKind.ALL)
    Member.objects.filter(pk=company.morgan.pk).update(role=books)

    text, ledger = home(company.morgan), words(browse(company.morgan).get("/automation/"))

    for secret in ("Price of doors", "Berg", "nora@berg.example", "Hinges", "Vogt"):
        assert secret not in text + ledger, secret
    rail = browse(company.morgan).get("/").content.decode().split('class="rail-rooms"')[1].split("data-fold-rail")[0]
    assert re.findall(r'href="(/[a-z]+/)"', rail) == ["/money/", "/settings/", "/privacy/"]
