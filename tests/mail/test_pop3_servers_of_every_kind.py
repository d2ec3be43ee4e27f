"""POP3 servers are of every kind: without names, with names used again, of messages that they do not hand over."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta

import pytest

from argosy.mail.imap.client import Place
from argosy.mail.imap.errors import Throttled, Unreachable, WrongPassword
from argosy.mail.models import Message
from argosy.mail.pop3 import client as pop3
from argosy.mail.pop3 import line as pop3_line
from argosy.mail.sync import care
from argosy.platform.tenancy.scope import enterprise_scope
from tests.mail.bringing import letter

pytestmark = [pytest.mark.django_db]


@pytest.fixture(autouse=True)
def _nobody_waits_long(monkeypatch) -> None:
    monkeypatch.setattr(pop3_line, "TIMEOUT_SECONDS", 0.5)


def test_a_restart_in_the_middle_loses_nothing_and_doubles_nothing(old_pop3, visits, by_pop3):
    old_pop3.messages = [(f"u{n}", letter(n)) for n in range(1, 81)]
    old_pop3.habits.breaks_on = {"u20"}
    mailbox = by_pop3(old_pop3.port)
    visits.visit(mailbox, lines=1)
    some = len(visits.messages(mailbox))
    assert 0 < some < 80

    old_pop3.habits.breaks_on = set()
    visits.visit(mailbox, lines=3)

    assert len(visits.messages(mailbox)) == 80
    assert len(visits.uids(mailbox)) == 80
    assert mailbox.state == "up_to_date"


def test_a_message_that_the_server_does_not_hand_over_is_missed_and_keeps_out_no_other(old_pop3, visits, by_pop3):
    old_pop3.messages = [(f"u{n}", letter(n)) for n in range(1, 11)]
    old_pop3.habits.withholds = {"u4"}
    mailbox = by_pop3(old_pop3.port)

    visits.visit(mailbox)

    assert len(visits.messages(mailbox)) == 9
    assert (mailbox.state, visits.folder(mailbox).missing_count) == ("incomplete", 1)
    old_pop3.habits.withholds = set()
    visits.ask_comparison(mailbox)
    visits.visit(mailbox)
    assert (mailbox.state, len(visits.messages(mailbox))) == ("up_to_date", 10)


def test_a_name_that_is_used_again_for_another_message_hides_it_not(old_pop3, visits, by_pop3):
    old_pop3.messages = [("a", letter(1)), ("b", letter(2))]
    mailbox = by_pop3(old_pop3.port)
    visits.visit(mailbox)

    old_pop3.messages = [("a", letter(1, text="A longer text.")), ("b", letter(2))]
    visits.visit(mailbox)

    with enterprise_scope(mailbox.enterprise_id):
        assert Message.objects.count() == 3


@pytest.mark.parametrize("has_top", [True, False])
def test_a_server_without_names_is_known_by_what_its_messages_say(old_pop3, visits, by_pop3, has_top):
    old_pop3.habits.has_uidl, old_pop3.habits.has_top = False, has_top
    old_pop3.messages = [("", letter(n)) for n in range(1, 6)]
    mailbox = by_pop3(old_pop3.port)
    visits.visit(mailbox)
    old_pop3.messages = [("", letter(n)) for n in (2, 3, 4, 5, 6)]
    visits.visit(mailbox)

    assert len(visits.messages(mailbox)) == 6
    assert visits.uids(mailbox) == [2, 3, 4, 5, 6]


def test_one_name_for_several_messages_and_one_message_twice(old_pop3, visits, by_pop3):
    old_pop3.messages = [("same", letter(1)), ("same", letter(2)), ("x", letter(3)), ("y", letter(3))]
    mailbox = by_pop3(old_pop3.port)

    visits.visit(mailbox)

    assert len(visits.messages(mailbox)) == 3
    assert len(visits.uids(mailbox)) == 4


def test_all_names_anew_bring_no_mail_twice(old_pop3, visits, by_pop3):
    old_pop3.messages = [(f"u{n}", letter(n)) for n in range(1, 6)]
    mailbox = by_pop3(old_pop3.port)
    visits.visit(mailbox)

    old_pop3.messages = [(f"v{n}", letter(n)) for n in range(1, 6)]
    visits.visit(mailbox)

    assert len(visits.messages(mailbox)) == 5
    assert len(visits.uids(mailbox)) == 5


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("-ERR [AUTH] invalid user or password", WrongPassword),
        ("-ERR [IN-USE] mailbox is locked", Throttled),
        ("-ERR [LOGIN-DELAY] minimum time between logins", Throttled),
        ("-ERR [SYS/TEMP] try later", Unreachable),
    ],
)
def test_a_refusal_is_told_as_what_it_is(old_pop3, said, kind):
    old_pop3.habits.refuses = said

    with pytest.raises(kind), pop3.Client(Place("127.0.0.1", old_pop3.port, "none"), "x", "y", numbers=list):
        pass


def test_a_password_cannot_give_a_command_of_its_own(old_pop3):
    with (
        pytest.raises(Unreachable),
        pop3.Client(Place("127.0.0.1", old_pop3.port, "none"), "x", "y\r\nDELE 1", numbers=list),
    ):
        pass

    assert not [one for one in old_pop3.commands if "DELE" in one]


def test_a_line_without_an_end_is_not_read_for_ever(old_pop3, monkeypatch):
    monkeypatch.setattr(pop3_line, "LONGEST_LINE", 1_000_000)
    old_pop3.habits.never_ends, old_pop3.messages = True, [("a", letter(1))]

    with pop3.Client(Place("127.0.0.1", old_pop3.port, "none"), "x", "y", numbers=lambda names: [1]) as client:
        client.open("INBOX")
        with pytest.raises(Unreachable):
            client.fetch([1])


def test_an_answer_that_comes_by_drops_is_not_waited_for(old_pop3):
    old_pop3.habits.drips = 0.1
    begun = time.monotonic()

    with pytest.raises(Unreachable), pop3.Client(_place(old_pop3), "x", "y", numbers=list):
        pass

    assert time.monotonic() - begun < 3


def test_a_listing_longer_than_any_mailbox_is_not_held(old_pop3, monkeypatch):
    monkeypatch.setattr(pop3_line, "MOST_LISTED", 3)
    old_pop3.messages = [(f"u{n}", letter(n)) for n in range(1, 6)]

    with pop3.Client(_place(old_pop3), "x", "y", numbers=_in_order) as client, pytest.raises(Unreachable):
        client.open("INBOX")


def test_a_message_far_larger_than_the_server_says_is_not_held(old_pop3, monkeypatch):
    monkeypatch.setattr(pop3, "BEYOND_SAID", 1_000)
    old_pop3.habits.lists = "{n} 1"
    old_pop3.messages = [("a", letter(1)), ("b", letter(2, text="bolts " * 1_000))]

    with pop3.Client(_place(old_pop3), "x", "y", numbers=_in_order) as client:
        assert len(client.fetch([1])) == 1
        with pytest.raises(Unreachable):
            client.fetch([2])


@pytest.mark.parametrize("line", ["{n} {size} octets", "{n} unknown", "{n} 99999999999999999999"])
def test_sizes_that_are_none_keep_no_mail_out(old_pop3, visits, by_pop3, line):
    old_pop3.habits.lists = line
    old_pop3.messages = [(f"u{n}", letter(n)) for n in range(1, 4)]
    mailbox = by_pop3(old_pop3.port)

    visits.visit(mailbox)

    assert (mailbox.state, len(visits.messages(mailbox))) == ("up_to_date", 3)


def test_messages_without_names_are_not_held_to_be_told_apart(old_pop3):
    old_pop3.habits.has_uidl = old_pop3.habits.has_top = False
    old_pop3.messages = [("", letter(1, text="bolts " * 1_000))]

    with pop3.Client(_place(old_pop3), "x", "y", numbers=_in_order) as client:
        assert len(client.fetch([1])[0].name) < 100


def test_a_message_is_not_looked_through_for_its_date():
    raw = b"X-Long: word\r\n" * 10_000 + b"Date: Mon, 02 Mar 2026 10:02:00 +0300\r\n\r\nText\r\n"

    assert datetime.now(UTC) - pop3._came_at(raw) < timedelta(minutes=1)


def test_what_came_in_is_stored_before_the_next_part_is_asked_for(old_pop3, visits, by_pop3, monkeypatch):
    monkeypatch.setattr(care, "PART_BYTES", 1)
    old_pop3.messages = [(f"u{n}", letter(n)) for n in range(1, 6)]
    old_pop3.habits.breaks_on = {"u5"}
    mailbox = by_pop3(old_pop3.port)

    visits.visit(mailbox)
    assert len(visits.messages(mailbox)) == 3
    old_pop3.habits.breaks_on = set()
    visits.visit(mailbox)

    assert len(visits.messages(mailbox)) == 5


def _place(server) -> Place:
    return Place("127.0.0.1", server.port, "none")


def _in_order(names) -> range:
    return range(1, len(names) + 1)
