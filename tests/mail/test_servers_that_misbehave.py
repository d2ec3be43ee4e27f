"""What real servers do wrong costs no message, brings none twice, and is said in words."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from argosy.mail.models import Mailbox
from simulators.misbehaving_imap import MisbehavingImap
from tests.mail.binding import bind
from tests.mail.bringing import letter


@pytest.fixture
def server() -> Iterator[MisbehavingImap]:
    with MisbehavingImap() as found:
        yield found


@pytest.fixture
def mailbox(company, server) -> Mailbox:
    return bind(company.bob, "bob@hailan-hw.example", "secret", server.port)


def fill(server: MisbehavingImap, count: int = 12) -> list[int]:
    return [server.inbox.add(letter(number)) for number in range(1, count + 1)]


def test_answers_without_uid_are_asked_for_one_by_one(server, mailbox, visits):
    uids = fill(server)
    server.habits.forgets_uids = True

    visits.visit(mailbox)

    assert visits.uids(mailbox) == uids
    assert mailbox.state == "up_to_date"


def test_a_message_that_is_withheld_is_said_to_be_missing_and_comes_when_it_can(server, mailbox, visits, monkeypatch):
    uids = fill(server)
    server.habits.withholds = {5, 9}

    visits.visit(mailbox)

    assert visits.uids(mailbox) == [u for u in uids if u not in {5, 9}]
    folder = visits.folder(mailbox)
    assert (mailbox.state, folder.server_count, folder.missing_count) == ("incomplete", 12, 2)
    assert [(uid, why) for uid, why, _size in folder.missing] == [(5, "withheld"), (9, "withheld")]

    server.habits.withholds = set()
    visits.ask_comparison(mailbox)
    visits.visit(mailbox)

    assert visits.uids(mailbox) == uids
    assert (mailbox.state, visits.folder(mailbox).missing_count) == ("up_to_date", 0)


@pytest.mark.parametrize("habit", ["breaks_on", "stalls_on", "garbage_on"])
def test_a_message_that_breaks_the_line_keeps_no_other_out(server, mailbox, visits, habit):
    uids = fill(server)
    setattr(server.habits, habit, {6})

    visits.visit(mailbox, lines=8)

    assert visits.uids(mailbox) == [u for u in uids if u != 6]
    assert mailbox.state == "incomplete"
    assert visits.folder(mailbox).missing == [[6, "breaks", len(letter(6))]]


def test_a_huge_length_that_is_a_lie_costs_no_memory(server, mailbox, visits):
    uids = fill(server)
    server.habits.announces = {3: 8_000_000_000}

    visits.visit(mailbox, lines=8)

    assert visits.uids(mailbox) == [u for u in uids if u != 3]
    assert mailbox.state == "incomplete"


def test_a_message_larger_than_anything_is_kept_as_its_beginning(server, mailbox, visits, monkeypatch):
    monkeypatch.setattr("argosy.mail.sync.care.TOO_LARGE", 2_000)
    monkeypatch.setattr("argosy.mail.sync.care.BEGINNING", 900)
    server.inbox.add(letter(1, text="x" * 5_000))
    server.inbox.add(letter(2))

    visits.visit(mailbox)

    assert set(visits.messages(mailbox)) == {"Bolts 1", "Bolts 2"}
    assert server.asked("BODY.PEEK[]<0.900>")


@pytest.mark.parametrize("uidnext", [0, 1, 9_000_000], ids=["absent", "behind", "far ahead"])
@pytest.mark.parametrize("before", [0, 4])
def test_new_mail_comes_whatever_uidnext_says(server, mailbox, visits, uidnext, before):
    uids = fill(server, before)
    server.habits.uidnext = uidnext
    visits.visit(mailbox)

    uids += [server.inbox.add(letter(number)) for number in (50, 51)]
    visits.visit(mailbox)

    assert visits.uids(mailbox) == uids
    assert mailbox.state == "up_to_date"


def test_new_mail_comes_into_a_folder_that_was_empty(server, mailbox, visits):
    visits.visit(mailbox)

    uid = server.inbox.add(letter(1))
    visits.visit(mailbox)

    assert visits.uids(mailbox) == [uid]


@pytest.mark.parametrize("modseq", [0, 1, 99_999], ids=["absent", "going back", "ahead of everything"])
def test_no_message_hangs_on_modseq(server, mailbox, visits, modseq):
    uids = fill(server)
    visits.visit(mailbox)
    server.habits.modseq = modseq
    server.habits.hides_changes = True

    uids += [server.inbox.add(letter(number)) for number in (50, 51)]
    visits.visit(mailbox)

    assert visits.uids(mailbox) == uids
    assert mailbox.state == "up_to_date"


def test_a_modseq_that_went_back_hides_no_flag_and_no_deletion(server, mailbox, visits):
    fill(server)
    visits.visit(mailbox)
    server.habits.modseq = 1
    server.habits.hides_changes = True

    server.inbox.mark(3, "\\Seen")
    server.inbox.expunge(4)
    visits.visit(mailbox)

    assert visits.messages(mailbox)["Bolts 3"].is_read
    assert 4 not in visits.uids(mailbox)


def test_a_message_deleted_while_its_page_is_fetched_is_not_missing(server, mailbox, visits):
    uids = fill(server)
    server.habits.expunges = {2: 8}

    visits.visit(mailbox)

    assert visits.uids(mailbox) == [u for u in uids if u != 8]
    assert (mailbox.state, visits.folder(mailbox).missing_count) == ("up_to_date", 0)


def test_an_empty_search_deletes_nothing(server, mailbox, visits):
    uids = fill(server)
    visits.visit(mailbox)

    server.habits.finds_nothing = True
    server.inbox.mark(1, "\\Seen")
    visits.ask_comparison(mailbox)
    visits.visit(mailbox)

    assert visits.uids(mailbox) == uids


def test_a_deletion_that_was_a_lie_is_taken_back(server, mailbox, visits):
    uids = fill(server)
    visits.visit(mailbox)
    server.inbox.vanished.append((server.inbox.modseq + 1, 7))
    server.inbox.mark(1, "\\Seen")

    visits.visit(mailbox)
    visits.ask_comparison(mailbox)
    visits.visit(mailbox)

    assert visits.uids(mailbox) == uids
    assert visits.messages(mailbox)["Bolts 7"].gone_at is None


def test_a_server_that_wants_to_know_the_program_is_told_before_it_opens_a_folder(server, mailbox, visits):
    uids = fill(server)
    server.habits.wants_id = True

    visits.visit(mailbox)

    assert visits.uids(mailbox) == uids


def test_sets_ascend_for_servers_that_refuse_others(server, mailbox, visits):
    uids = fill(server)
    for uid in (3, 7, 8):
        server.inbox.expunge(uid)
    server.habits.refuses_descending = True

    visits.visit(mailbox)

    assert visits.uids(mailbox) == [u for u in uids if u not in {3, 7, 8}]


def test_the_last_message_is_not_new_each_time(server, mailbox, visits):
    fill(server, 3)
    visits.visit(mailbox)
    fetched = len(server.asked("BODY.PEEK[]"))

    visits.visit(mailbox)
    visits.visit(mailbox)

    assert len(server.asked("BODY.PEEK[]")) == fetched


def test_a_folder_that_does_not_open_stops_no_other_and_is_said(server, mailbox, visits):
    uids = fill(server, 3)
    server.habits.refuses_folders = {"Sent"}

    visits.visit(mailbox)

    assert visits.uids(mailbox) == uids
    assert mailbox.state == "incomplete"
    assert visits.folder(mailbox, "sent").refused_since is not None

    server.habits.refuses_folders = set()
    visits.visit(mailbox)

    assert visits.folder(mailbox, "sent").refused_since is None
    assert mailbox.state == "up_to_date"


def test_a_server_that_numbers_anew_each_time_is_not_read_for_ever(server, mailbox, visits, monkeypatch):
    monkeypatch.setattr("argosy.mail.sync.folders.MOST_RENUMBERINGS", 1)
    uids = fill(server, 3)
    visits.visit(mailbox)
    fetched = len(server.asked("BODY.PEEK[]"))

    server.habits.renumbers = True
    visits.waited = lambda watch: watch._bring(watch.items[0])
    visits.visit(mailbox, lines=3)

    assert len(server.asked("BODY.PEEK[]")) == fetched, "known by their headers"
    assert set(visits.messages(mailbox)) == {f"Bolts {uid}" for uid in uids}
    assert (mailbox.state, mailbox.state_words) == ("unreachable", "UIDVALIDITY changes each time the folder is opened")


def test_a_line_that_is_half_open_is_given_up(server, mailbox, visits):
    fill(server, 1)
    server.habits.is_deaf_in_idle = True
    heard: list[str] = []

    def waits(watch) -> None:
        watch.client.open("INBOX")
        try:
            watch.client.wait(0.05, watch.stop)
        except Exception as problem:  # noqa: BLE001 which one is what the test asks
            heard.append(type(problem).__name__)

    visits.waited = waits
    visits.visit(mailbox)

    assert heard == ["Unreachable"]


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("[AUTHENTICATIONFAILED] Authentication failed.", "wrong_password"),
        ("LOGIN Login error or password error, please enable IMAP first", "not_switched_on"),
        ("[LIMIT] Too many simultaneous connections", "throttled"),
        ("[UNAVAILABLE] Temporary authentication failure", "unreachable"),
    ],
)
def test_refusals_are_told_apart(server, mailbox, visits, words, state):
    server.habits.refuses_sign_in = words

    visits.visit(mailbox)

    assert mailbox.state == state
    assert mailbox.state_words.endswith(words)
    assert mailbox.failing_since is not None
