"""A letter that nobody answers in the days that its writer named comes back to her; an answer ends the waiting."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from argosy.mail import jobs
from argosy.mail.models import Draft, Message
from argosy.notifications.models import Notification
from argosy.platform.tenancy.scope import enterprise_scope
from tests.mail.conftest import page
from tests.mail.outgoing import begin, came_in
from tests.running_jobs import run_jobs

pytestmark = [pytest.mark.django_db(transaction=True)]
ANSWER = (
    "From: Anna <anna@vogt.example>\r\nTo: bob@us.example\r\nSubject: Re: Offer\r\nMessage-ID: <a1@vogt.example>\r\n"
    "In-Reply-To: <{id}>\r\n{more}\r\nThank you.\r\n"
)


@pytest.fixture
def sent(browse, company, mailbox, smtp) -> Draft:
    client = browse(company.bob)
    draft = begin(client, company)
    words = {"to": "anna@vogt.example", "subject": "Offer", "html": "<div>x</div>", "remind_days": "3"}
    client.post(f"/mail/drafts/{draft.pk}/send/", words)
    run_jobs()
    return draft


def days_pass(company, draft, days: int = 4) -> None:
    with enterprise_scope(company.id):
        Draft.objects.filter(pk=draft.pk).update(answer_due_at=timezone.now() - timedelta(days=days - 3))
        jobs.remind.defer()
    run_jobs()


def told(company) -> list[str]:
    with enterprise_scope(company.id):
        rows = Notification.objects.filter(member=company.bob, kind="mail.no_answer")
        return [row.values["subject"] for row in rows]


def answer(company, mailbox, draft, more: str = "") -> None:
    with enterprise_scope(company.id):
        message_id = Draft.objects.get(pk=draft.pk).message_id
    came_in(company, mailbox, ANSWER.format(id=message_id, more=more).encode(), "inbox", 5)


def test_silence_is_told_once_after_the_named_days(browse, company, mailbox, sent):
    assert "Offer" in page(browse(company.bob), "/mail/outbox/")

    days_pass(company, sent)
    days_pass(company, sent)

    assert told(company) == ["Offer"]
    assert "has not answered" in page(browse(company.bob), "/notices/")


def test_an_answer_clears_it_by_itself(browse, company, mailbox, sent):
    answer(company, mailbox, sent)

    days_pass(company, sent)

    assert told(company) == []
    assert "anna@vogt.example" not in page(browse(company.bob), "/mail/outbox/")


def test_an_automatic_reply_is_no_answer(company, mailbox, sent):
    answer(company, mailbox, sent, more="Auto-Submitted: auto-replied\r\n")

    days_pass(company, sent)

    assert told(company) == ["Offer"]


def test_an_answer_that_was_taken_for_a_programs_is_one_once_its_reader_says_so(browse, company, mailbox, sent):
    answer(company, mailbox, sent, more="Auto-Submitted: auto-replied\r\n")
    with enterprise_scope(company.id):
        message = Message.objects.get(is_auto_reply=True)

    browse(company.bob).post(f"/mail/mark/?do=person&chosen={message.pk}")

    days_pass(company, sent)
    assert told(company) == []


def test_who_needs_no_reminder_any_more_says_so(browse, company, mailbox, sent):
    shown = browse(company.bob).post(f"/mail/drafts/{sent.pk}/enough/").content.decode()

    assert "anna@vogt.example" not in shown
    with enterprise_scope(company.id):
        assert Draft.objects.get(pk=sent.pk).answer_due_at is None
