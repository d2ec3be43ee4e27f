"""Mail that lies on the server comes in whole, once, newest first, and goes on coming."""

from __future__ import annotations

import threading
import time
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from argosy.mail.models import FetchedMessage, Folder, Mailbox, Message, MessageContent, Thread
from argosy.mail.sync.process import Process
from argosy.platform.tenancy.scope import enterprise_scope
from tests.running_jobs import run_jobs

pytestmark = [pytest.mark.django_db(transaction=True)]


def letter(number: int, *, answers: str = "", text: str = "We need 500 pcs hex bolts.") -> bytes:
    head = [
        "From: Khalid <khalid@rawabi.example>",
        "To: bob@hailan-hw.example",
        f"Subject: {'Re: ' if answers else ''}Bolts {0 if answers else number}",
        f"Message-ID: <m{number}@rawabi.example>",
        f"Date: Mon, 02 Mar 2026 10:{number % 60:02}:00 +0300",
    ]
    if answers:
        head.append(f"In-Reply-To: {answers}")
    return ("\r\n".join(head) + f"\r\n\r\n{text}\r\n").encode()


def until(condition, seconds: float = 15.0) -> None:
    limit = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < limit, "it did not happen in time"
        time.sleep(0.05)


@pytest.fixture
def syncing(monkeypatch):
    """A sync process in a thread of this one, which looks at every folder each second."""
    monkeypatch.setattr("argosy.mail.sync.mailbox.ROUND_SECONDS", 1.0)
    process, stop = Process("test"), threading.Event()

    def work() -> None:
        from django.db import connection

        while not stop.wait(0.1):
            process.look()
        process.end()
        connection.close()

    thread = threading.Thread(target=work)
    thread.start()
    yield process
    stop.set()
    thread.join(15)


def count(company, model, **where) -> int:
    with enterprise_scope(company.id):
        return model.objects.filter(**where).count()


def test_every_message_is_stored_and_read_once(dovecot, mail_account, company, bind, syncing):
    for number in range(120):
        dovecot.deliver(mail_account, letter(number))

    bind(company.bob, mail_account)

    until(lambda: count(company, FetchedMessage) == 120)
    run_jobs()
    assert count(company, Message) == 120
    with enterprise_scope(company.id):
        first = Message.objects.order_by("-at").first()
        assert (first.sender_name, first.sender_address) == ("Khalid", "khalid@rawabi.example")
        assert "500 pcs" in MessageContent.objects.get(pk=first.pk).content["reply"]
    until(lambda: count(company, Mailbox, state="up_to_date") == 1)


def test_new_mail_comes_while_the_mailbox_waits(dovecot, mail_account, company, bind, syncing):
    dovecot.deliver(mail_account, letter(1))
    bind(company.bob, mail_account)
    until(lambda: count(company, Mailbox, state="up_to_date") == 1)

    dovecot.deliver(mail_account, letter(2, answers="<m1@rawabi.example>"))

    until(lambda: count(company, FetchedMessage) == 2, seconds=5)
    run_jobs()
    assert count(company, Thread) == 1


def test_a_wrong_password_is_said_and_nothing_is_lost(dovecot, mail_account, company, bind, syncing):
    dovecot.deliver(mail_account, letter(1))
    bind(company.bob, replace(mail_account, password="mistyped"))

    until(lambda: count(company, Mailbox, state="wrong_password") == 1)
    assert count(company, FetchedMessage) == 0


def test_mail_survives_new_uids(dovecot, mail_account, company, bind, syncing):
    for number in range(5):
        dovecot.deliver(mail_account, letter(number))
    bind(company.bob, mail_account)
    until(lambda: count(company, Folder, role="inbox", is_backfilled=True) == 1)
    run_jobs()
    with enterprise_scope(company.id):
        before = set(Message.objects.values_list("pk", flat=True))

    dovecot.renumber(mail_account)
    dovecot.deliver(mail_account, letter(6))

    until(lambda: count(company, FetchedMessage, expunged_at__isnull=True) == 6, seconds=45)
    run_jobs()
    with enterprise_scope(company.id):
        after = set(Message.objects.values_list("pk", flat=True))
    assert before < after
    assert len(after) == 6


def test_the_date_of_a_liar_is_when_it_was_received(company):
    from argosy.mail.actions.keeping import _date

    received = datetime(2026, 3, 2, tzinfo=UTC)
    assert _date(datetime(2099, 1, 1, tzinfo=UTC), received) == received
