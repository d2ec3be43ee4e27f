"""A mailbox's page says what is wrong, since when, what Argosy does and what one can do; nobody has to ask twice."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.utils import timezone

from argosy.mail.models import Mailbox, MailboxLease
from argosy.notifications.kinds import in_words
from argosy.notifications.models import Notification
from argosy.platform.tenancy.scope import enterprise_scope
from simulators.misbehaving_imap import MisbehavingImap
from tests.mail.binding import bind
from tests.mail.bringing import letter
from tests.mail.conftest import page

WRONG = "[AUTHENTICATIONFAILED] Authentication failed."


@pytest.fixture
def server() -> Iterator[MisbehavingImap]:
    with MisbehavingImap() as found:
        for number in range(1, 4):
            found.inbox.add(letter(number))
        yield found


@pytest.fixture
def mailbox(company, server, visits) -> Mailbox:
    found = bind(company.bob, "bob@hailan-hw.example", "secret", server.port)
    visits.visit(found)
    return found


def told(mailbox: Mailbox) -> list[str]:
    with enterprise_scope(mailbox.enterprise_id):
        rows = list(Notification.objects.order_by("id"))
        assert all(row.member_id == mailbox.member_id for row in rows)
        return [in_words(row.kind, row.values) for row in rows]


def look(browse, mailbox: Mailbox) -> str:
    with enterprise_scope(mailbox.enterprise_id):
        member = mailbox.member
        MailboxLease.objects.filter(mailbox_id=mailbox.pk).update(until=timezone.now() + timedelta(seconds=45))
    return page(browse(member), f"/mail/mailboxes/{mailbox.pk}/")


def test_all_is_well(mailbox, browse):
    shown = look(browse, mailbox)

    assert "Up to date" in shown
    assert "All 3 messages of these folders are here." in shown


def test_a_wrong_password_is_told_once_after_three_tries(server, mailbox, visits, browse):
    server.habits.refuses_sign_in = WRONG

    visits.visit(mailbox, lines=2)
    assert told(mailbox) == []
    visits.visit(mailbox, lines=3)

    assert told(mailbox) == [
        "The server does not let Argosy into bob@hailan-hw.example. No new mail comes in.",
    ]
    shown = look(browse, mailbox)
    assert "The server refuses the password" in shown
    assert WRONG in shown
    assert "Argosy tries again, at least once an hour" in shown
    assert "Type the new one on this mailbox&#x27;s page" in shown


def test_after_days_it_is_paused_told_and_begun_again_by_hand(server, mailbox, visits, browse, company):
    server.habits.refuses_sign_in = WRONG
    visits.visit(mailbox)
    with enterprise_scope(mailbox.enterprise_id):
        Mailbox.objects.filter(pk=mailbox.pk).update(failing_since=timezone.now() - timedelta(days=6))

    visits.visit(mailbox, lines=5)

    assert (mailbox.state, mailbox.next_try_at) == ("paused", None)
    assert not MailboxLease.objects.get(mailbox_id=mailbox.pk).is_wanted, "nobody tries any more"
    assert told(mailbox)[-1].startswith("Argosy tried for 6 days to sign in to bob@hailan-hw.example")

    server.habits.refuses_sign_in = ""
    browse(company.bob).post(f"/mail/mailboxes/{mailbox.pk}/try/")
    assert MailboxLease.objects.get(mailbox_id=mailbox.pk).is_wanted
    visits.visit(mailbox)

    assert (mailbox.state, mailbox.failing_since, mailbox.failures) == ("up_to_date", None, 0)


def test_an_outage_is_no_wrong_password_and_never_ends_in_a_pause(server, mailbox, visits, browse):
    server.habits.refuses_sign_in = "[UNAVAILABLE] Temporary failure"
    visits.visit(mailbox)
    with enterprise_scope(mailbox.enterprise_id):
        Mailbox.objects.filter(pk=mailbox.pk).update(failing_since=timezone.now() - timedelta(days=30))

    visits.visit(mailbox)

    assert mailbox.state == "unreachable"
    assert told(mailbox) == [
        "The server of bob@hailan-hw.example has not answered for a day. No new mail comes in.",
    ]
    assert "mail waits on the server" in look(browse, mailbox)


def test_what_is_missing_is_named_and_repaired_by_a_click(server, mailbox, visits, browse, company):
    server.habits.withholds = {server.inbox.add(letter(9))}
    visits.visit(mailbox)

    shown = look(browse, mailbox)
    assert "Mail is missing" in shown
    assert "1 message is missing." in shown
    assert "3 of 4" in shown
    assert "Number 4 on the server" in shown
    assert "the server lists it and does not hand it over" in shown

    server.habits.withholds = set()
    browse(company.bob).post(f"/mail/mailboxes/{mailbox.pk}/compare/")
    visits.visit(mailbox)

    assert "All 4 messages of these folders are here." in look(browse, mailbox)


def test_a_mailbox_that_nobody_attends_is_not_called_up_to_date(mailbox, browse, company):
    with enterprise_scope(mailbox.enterprise_id):
        long_ago = timezone.now() - timedelta(hours=2)
        Mailbox.objects.filter(pk=mailbox.pk).update(bound_at=long_ago, state_since=long_ago)
    MailboxLease.objects.filter(mailbox_id=mailbox.pk).update(until=long_ago)

    shown = page(browse(company.bob), f"/mail/mailboxes/{mailbox.pk}/")

    assert "Nobody brings mail in at the moment" in shown
    assert "Up to date" not in shown


def test_a_colleague_sees_no_page_of_it(mailbox, browse, company):
    assert browse(company.morgan).get(f"/mail/mailboxes/{mailbox.pk}/").status_code == 404
