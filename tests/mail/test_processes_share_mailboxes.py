"""Sync processes share the mailboxes by leases: a dead one's go to another within a minute, and nobody writes without one."""

from __future__ import annotations

import threading
from datetime import timedelta

import pytest
from django.utils import timezone

from argosy.mail.actions.storing import LEASE_SECONDS, Holder, LeaseLost, store
from argosy.mail.models import FetchedMessage, Folder, Mailbox, MailboxLease
from argosy.mail.sync import process
from argosy.platform.tenancy.scope import enterprise_scope
from tests.mail.binding import bind

pytestmark = [pytest.mark.django_db(transaction=True)]


@pytest.fixture
def follows(monkeypatch) -> list[tuple[str, object]]:
    """Threads only say whose mailbox they have, and wait."""
    begun: list[tuple[str, object]] = []

    def follow(holder, stop, _pulse) -> None:
        begun.append((holder.name, holder.mailbox_id))
        stop.wait(30)

    monkeypatch.setattr(process, "follow", follow)
    return begun


@pytest.fixture
def mailboxes(company) -> list[Mailbox]:
    return [bind(company.bob, f"bob{number}@hailan-hw.example", "secret", 1) for number in range(3)]


def until(condition) -> None:
    waiting = threading.Event()
    for _ in range(200):
        if condition():
            return
        waiting.wait(0.01)
    raise AssertionError("it did not happen")


def later(seconds: float) -> None:
    """So much time goes by for the leases."""
    for lease in MailboxLease.objects.exclude(until=None):
        lease.until -= timedelta(seconds=seconds)
        lease.save(update_fields=["until"])


def test_a_dead_processes_mailboxes_go_to_another_within_a_minute(mailboxes, follows):
    dead, living = process.Process("dead"), process.Process("living")
    dead.look()
    living.look()
    assert set(living.works) == set(), "what is held is left alone"

    later(60)
    living.look()

    try:
        assert set(living.works) == {m.pk for m in mailboxes}
        assert {row.holder for row in MailboxLease.objects.all()} == {"living"}
        assert LEASE_SECONDS + process.LOOK_SECONDS < 60
    finally:
        living.end()
        dead.end()


def test_whoever_lost_the_lease_writes_nothing(mailboxes, company):
    mailbox = mailboxes[0]
    with enterprise_scope(company.id):
        folder = Folder.objects.create(mailbox=mailbox, path="INBOX", path_key=1, title="INBOX", role="inbox")
    MailboxLease.objects.filter(mailbox_id=mailbox.pk).update(holder="another")

    with pytest.raises(LeaseLost):
        store(Holder(company.id, mailbox.pk, "dead"), folder.pk, 0, [], highest_uid=7)

    with enterprise_scope(company.id):
        folder.refresh_from_db()
        assert folder.highest_uid == 0
        assert not FetchedMessage.objects.exists()


def test_one_statement_holds_all_mailboxes(mailboxes, follows, django_assert_num_queries):
    one = process.Process("one")
    one.look()
    until(lambda: len(follows) == 3)
    later(30)
    one._renew_at = 0.0

    try:
        with django_assert_num_queries(3):  # whose are mine, hold them, is anything free
            one.look()
        assert all(row.until > timezone.now() + timedelta(seconds=40) for row in MailboxLease.objects.all())
    finally:
        one.end()


def test_a_thread_that_is_stuck_loses_its_mailbox(mailboxes, follows):
    one = process.Process("one")
    one.look()
    stuck = mailboxes[0].pk
    one.works[stuck].lives_until = 0.0
    later(60)

    one._renew_at = 0.0
    one._hold()

    try:
        free = MailboxLease.objects.filter(until__lt=timezone.now())
        assert [row.mailbox_id for row in free] == [stuck]
    finally:
        one.end()


def test_an_ending_process_gives_its_mailboxes_back_at_once(mailboxes, follows):
    one = process.Process("one")
    one.look()

    one.end()

    assert all((row.holder, row.until) == ("", None) for row in MailboxLease.objects.all())
