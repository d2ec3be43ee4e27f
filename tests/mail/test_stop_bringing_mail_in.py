"""Fetching ends at once when consent is withdrawn, the member is disabled or the mailbox unbound; what is here stays."""

from __future__ import annotations

import pytest
from django.utils import timezone

from argosy.audit.models import AuditEntry
from argosy.enterprise.actions import members
from argosy.mail.actions import agreeing, mailboxes, reading_again
from argosy.mail.actions.lawful import CONSENT
from argosy.mail.models import Mailbox, MailboxLease, MailboxState, Message
from argosy.platform.errors import NotAllowed
from argosy.privacy.actions import consents
from argosy.privacy.models import Consent
from tests.mail.binding import bind
from tests.mail_arriving import Letters
from tests.running_jobs import run_jobs


@pytest.fixture
def mailbox(company) -> Mailbox:
    return bind(company.bob, "bob@hailan-hw.example", "secret", 1143)


def assert_stopped(mailbox: Mailbox) -> None:
    mailbox.refresh_from_db()
    assert mailbox.state == MailboxState.UNBOUND
    assert not mailbox.password
    assert not MailboxLease.objects.filter(mailbox_id=mailbox.pk).exists()


@pytest.mark.promise("S172")
def test_withdrawing_the_consent_stops_it(mailbox, scope, seller):
    given = consents.give(seller, CONSENT, ["shown"], mailbox.pk)

    consents.withdraw(seller, given.pk)

    assert_stopped(mailbox)


def test_disabling_the_member_stops_it(mailbox, scope, owner):
    members.disable(owner, scope.bob)

    assert_stopped(mailbox)


@pytest.mark.promise("S84")
def test_the_administrator_may_unbind_it(mailbox, scope, owner):
    mailboxes.unbind(owner, mailbox)

    assert_stopped(mailbox)


@pytest.mark.promise("S84")
def test_the_administrator_unbinds_it_on_the_page_of_mailboxes(mailbox, scope, browse):
    client = browse(scope.alice)
    assert mailbox.address in client.get("/mail/mailboxes/").content.decode()

    client.post(f"/mail/mailboxes/{mailbox.pk}/unbind/")

    assert_stopped(mailbox)
    assert AuditEntry.objects.filter(word="mailbox.unbound", concerns_id=scope.bob.pk).exists()


def test_a_supervisor_finds_no_such_button(mailbox, scope, browse):
    client = browse(scope.morgan)

    assert mailbox.address not in client.get("/mail/mailboxes/").content.decode()
    assert client.post(f"/mail/mailboxes/{mailbox.pk}/unbind/").status_code == 404


def test_a_supervisor_may_look_but_not_unbind(mailbox, scope, manager):
    with pytest.raises(NotAllowed):
        mailboxes.unbind(manager, mailbox)

    mailbox.refresh_from_db()
    assert mailbox.password == "secret"


def test_however_much_was_stored_while_it_rested_all_of_it_is_read_once_its_member_agrees(scope, monkeypatch):
    monkeypatch.setattr(reading_again, "AT_ONCE", 2)
    monkeypatch.setattr(reading_again, "BATCH", 1)
    letters = Letters(scope.bob)
    consent = Consent.objects.filter(object_id=letters.mailbox.pk)
    consent.update(withdrawn_at=timezone.now())
    for _letter in range(5):
        letters.arrive(work=False)
    run_jobs()
    unread = Message.objects.count()
    agreeing.rest(letters.mailbox)
    consent.update(withdrawn_at=None)

    agreeing.go_on(letters.mailbox.pk)
    run_jobs()

    assert (unread, Message.objects.count()) == (0, 5)


def test_a_new_password_neither_wakes_a_resting_mailbox_nor_moves_what_it_missed(mailbox, scope, seller):
    agreeing.rest(mailbox)
    rested = Mailbox.objects.get(pk=mailbox.pk)

    changed = mailboxes.change_password(seller, rested, "a new one")
    mailboxes.ask_comparison(seller, rested)

    assert (changed.state, changed.state_since) == (MailboxState.RESTING, rested.state_since)
    assert changed.password == "a new one"
    assert not MailboxLease.objects.get(mailbox_id=mailbox.pk).is_wanted
