"""A letter can be taken back for some seconds, sent later, and kept to the pace of its mailbox."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from argosy.customers.actions.customers import NewContact, add_customer
from argosy.customers.working_days import is_at_work, next_morning
from argosy.enterprise.actors import actor_of
from argosy.mail import timing
from argosy.mail.models import Draft, WritingHabits
from argosy.mail.pacing import Pace
from argosy.platform.tenancy.scope import enterprise_scope
from tests.mail.conftest import page
from tests.mail.outgoing import begin, state
from tests.running_jobs import run_jobs

pytestmark = [pytest.mark.django_db(transaction=True)]
BERLIN = ZoneInfo("Europe/Berlin")


@pytest.fixture
def patient(mailbox, company):
    """Bob's letters can be taken back for ten seconds, as everybody's."""
    with enterprise_scope(company.id):
        WritingHabits.objects.update(undo_seconds=10)
    return mailbox


def send(client, draft, **more):
    words = {"to": "anna@vogt.example", "subject": "Offer", "html": "<div>x</div>", **more}
    return client.post(f"/mail/drafts/{draft.pk}/send/", words)


def its_time_comes(company, draft) -> None:
    with enterprise_scope(company.id):
        Draft.objects.filter(pk=draft.pk).update(send_at=timezone.now() - timedelta(seconds=1))
        from argosy.mail import jobs

        jobs.send_draft.defer(draft=str(draft.pk))
    run_jobs()


def test_a_letter_waits_ten_seconds_and_can_be_taken_back(browse, company, patient, smtp):
    client = browse(company.bob)
    draft = begin(client, company)

    shown = send(client, draft).content.decode()
    run_jobs()

    assert "Goes out in 10 s" in shown
    assert "Undo" in shown
    assert state(company, draft) == "waiting"
    assert not smtp.messages

    again = client.post(f"/mail/drafts/{draft.pk}/take-back/").content.decode()
    assert "draft-form" in again
    its_time_comes(company, draft)
    assert state(company, draft) == "draft"
    assert not smtp.messages, "what was taken back never goes out"


def test_after_ten_seconds_it_goes_out_by_itself_and_cannot_be_taken_back(browse, company, patient, smtp):
    client = browse(company.bob)
    draft = begin(client, company)
    send(client, draft)

    its_time_comes(company, draft)

    assert state(company, draft) == "sent"
    assert len(smtp.messages) == 1
    answer = client.post(f"/mail/drafts/{draft.pk}/take-back/")
    assert answer.status_code == 409
    assert "cannot be taken back" in answer.content.decode()


def test_the_seconds_are_chosen_and_a_hurry_needs_none(browse, company, patient, smtp):
    client = browse(company.bob)

    client.post("/mail/ways/habits/", {"undo_seconds": "30", "remind_days": "3"})
    draft = begin(client, company)
    assert "Goes out in 30 s" in send(client, draft).content.decode()
    client.post(f"/mail/drafts/{draft.pk}/now/")
    run_jobs()

    assert state(company, draft) == "sent"
    assert client.post("/mail/ways/habits/", {"undo_seconds": "7", "remind_days": "0"}).status_code == 422


def test_sent_later_stands_in_the_outbox_with_its_time(browse, company, patient, smtp):
    client = browse(company.bob)
    draft = begin(client, company)
    at = timezone.now() + timedelta(days=2)

    send(client, draft, at=at.isoformat())
    run_jobs()

    shown = page(client, "/mail/outbox/")
    assert "Offer" in shown
    assert "Goes out" in shown
    assert state(company, draft) == "waiting"
    for other in (company.alice, company.morgan):
        assert "Offer" not in page(browse(other), "/mail/outbox/")
    its_time_comes(company, draft)
    assert len(smtp.messages) == 1
    assert "Offer" not in page(client, "/mail/outbox/")


@pytest.mark.parametrize(("days", "words"), [(0, "today at 09:00"), (1, "tomorrow at 09:00"), (3, "Wednesday 09:00")])
def test_today_and_tomorrow_are_called_so(days, words):
    early = timezone.localtime().replace(year=2126, month=11, day=25, hour=2, minute=0)

    said = timing.moment(early.replace(hour=9) + timedelta(days=days), early)

    assert said.endswith(words.rpartition(" ")[2])
    assert said.startswith(("today", "tomorrow")) == (days < 2)
    assert days > 1 or said == words


@pytest.mark.parametrize("days", [-1, 400])
def test_a_time_that_cannot_be_is_refused(browse, company, patient, days):
    client = browse(company.bob)
    draft = begin(client, company)

    answer = send(client, draft, at=(timezone.now() + timedelta(days=days)).isoformat())

    assert answer.status_code == 422
    assert "lies ahead" in answer.content.decode()
    assert state(company, draft) == "draft"


def test_the_customers_morning_is_offered_in_their_words(browse, company, patient):
    with enterprise_scope(company.id):
        contact = NewContact("Anna Vogt", "anna@vogt.example")
        add_customer(actor_of(company.bob), name="Vogt", country="DE", city="Hamburg", contacts=[contact])
    client = browse(company.bob)
    draft = begin(client, company)

    shown = client.post(f"/mail/drafts/{draft.pk}/when/", {"to": "Anna <anna@vogt.example>"}).content.decode()

    assert "arrives 09:00" in shown
    assert "in Hamburg" in shown
    assert "for you" in shown


def test_a_morning_skips_weekends_and_the_holidays_of_the_country():
    friday = datetime(2026, 4, 30, 18, tzinfo=BERLIN)  # Thursday evening: the next day is Labour Day, then a weekend

    morning = next_morning(friday, BERLIN, "DE")

    assert morning.at == datetime(2026, 5, 4, 9, tzinfo=BERLIN)
    assert len(morning.skipped) == 1
    assert next_morning(friday, BERLIN, "").at.date().isoformat() == "2026-05-01", "nobody knows of a holiday"


def test_a_weekend_is_another_one_elsewhere():
    riyadh = ZoneInfo("Asia/Riyadh")
    thursday = datetime(2026, 3, 5, 18, tzinfo=riyadh)

    assert next_morning(thursday, riyadh, "SA").at.date().isoformat() == "2026-03-08", "a Sunday, on which they work"
    assert is_at_work(datetime(2026, 3, 8, 10, tzinfo=riyadh), riyadh, "SA")
    assert not is_at_work(datetime(2026, 3, 6, 10, tzinfo=riyadh), riyadh, "SA")


def test_a_mailbox_sends_no_more_than_its_provider_allows(browse, company, mailbox, smtp, monkeypatch):
    monkeypatch.setattr("argosy.mail.pacing.USUAL", Pace(2, 100))
    client = browse(company.bob)
    drafts = [begin(client, company) for _number in range(3)]
    for draft in drafts:
        send(client, draft)

    run_jobs()

    assert [state(company, draft) for draft in drafts] == ["sent", "sent", "waiting"]
    shown = page(client, "/mail/outbox/")
    assert "as much as its provider allows" in shown
    assert "2 a minute" in shown
    with enterprise_scope(company.id):
        Draft.objects.filter(state="sent").update(handed_at=timezone.now() - timedelta(minutes=2))
    its_time_comes(company, drafts[2])
    assert len(smtp.messages) == 3
