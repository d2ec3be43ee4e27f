"""A large letter takes the time that it needs, a server that dawdles holds nobody up, and what went out is told honestly."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest

from argosy.mail import smtp
from argosy.mail.imap import client as imap
from argosy.mail.imap import line as lines
from argosy.mail.imap.client import Place
from argosy.mail.imap.errors import Refused, TooSlow, Unreachable
from simulators.misbehaving_imap import MisbehavingImap
from simulators.misbehaving_smtp import MisbehavingSmtp

LARGE = b"Subject: Drawings\r\n\r\n" + b"drawings and pictures of bolts\r\n" * 250_000
SMALL = b"Subject: Bolts\r\n\r\nWe can ship in May.\r\n"


@pytest.fixture(autouse=True)
def _patience_is_short(monkeypatch) -> None:
    monkeypatch.setattr("argosy.mail.smtp_line.TIMEOUT_SECONDS", 0.4)
    monkeypatch.setattr("argosy.mail.imap.line.TIMEOUT_SECONDS", 0.4)


@pytest.fixture
def server() -> Iterator[MisbehavingSmtp]:
    with MisbehavingSmtp() as found:
        yield found


def hand_over(server: MisbehavingSmtp, raw: bytes) -> smtp.Handed:
    place = Place("127.0.0.1", server.port, "none")
    return smtp.hand_over(place, "bob", "secret", sender="bob@hailan.example", recipients=["a@b.example"], raw=raw)


def test_a_large_letter_leaves_on_a_line_that_needs_many_time_outs_for_it(server):
    server.habits.takes_slowly = 0.05

    begun = time.monotonic()
    hand_over(server, LARGE)

    assert time.monotonic() - begun > 0.8, "longer than a single answer may take"
    assert len(server.letters[0]) >= len(LARGE)


def test_the_copy_of_a_large_letter_goes_into_sent_on_such_a_line():
    with MisbehavingImap() as server:
        server.habits.takes_slowly = 0.05
        with imap.Client(Place("127.0.0.1", server.port, "none"), "bob", "secret") as client:
            client.append("Sent", LARGE)
        kept = server.boxes["Sent"].messages

    assert [len(one.raw) for one in kept] == [len(LARGE)]


def test_a_line_on_which_too_little_moves_is_ended(server, monkeypatch):
    monkeypatch.setattr("argosy.mail.imap.line.LONGEST_ANSWER_SECONDS", 0.1)
    monkeypatch.setattr("argosy.mail.imap.line.SLOWEST_SENT_A_SECOND", 100_000_000)
    server.habits.takes_slowly = 0.05

    with pytest.raises(TooSlow):
        hand_over(server, LARGE)

    assert not server.letters


def test_a_line_that_breaks_in_the_middle_of_a_letter_leaves_no_doubt(server):
    server.habits.breaks_at = 300_000

    with pytest.raises(Unreachable):
        hand_over(server, LARGE)

    assert not server.letters


def test_what_is_too_large_for_the_server_is_refused_with_its_words_before_it_comes_up(server):
    server.habits.size = 1_000_000

    with pytest.raises(Refused, match="exceeds"):
        hand_over(server, LARGE)

    assert not server.sizes


@pytest.mark.parametrize("habit", [{"drips": 0.02}, {"never_ends": True}])
def test_an_answer_without_an_end_holds_nobody_up(server, monkeypatch, habit):
    monkeypatch.setattr("argosy.mail.imap.line.LONGEST_ANSWER_SECONDS", 0.2)
    for name, value in habit.items():
        setattr(server.habits, name, value)

    begun = time.monotonic()
    with pytest.raises(Unreachable):
        hand_over(server, SMALL)

    assert time.monotonic() - begun < 2
    assert not server.sizes


@pytest.mark.parametrize("habit", [{"drips_after_data": 0.02}, {"says_after_data": "what?"}])
def test_an_answer_after_the_letter_that_says_nothing_leaves_it_uncertain(server, monkeypatch, habit):
    monkeypatch.setattr("argosy.mail.imap.line.LONGEST_ANSWER_SECONDS", 0.2)
    for name, value in habit.items():
        setattr(server.habits, name, value)

    with pytest.raises(smtp.Uncertain):
        hand_over(server, SMALL)

    assert len(server.letters) == 1


def test_a_letter_whose_last_piece_came_over_just_too_late_was_handed_over(monkeypatch):
    monkeypatch.setattr("argosy.mail.imap.line.LONGEST_ANSWER_SECONDS", 0.01)
    sent = []

    class Slow:
        def sendall(self, data: bytes) -> None:
            time.sleep(0.05)
            sent.append(data)

    lines.hand_over(Slow(), b"Subject: Bolts\r\n\r\n.\r\n")

    assert sent, "whoever says now that it was not sent has it sent twice"
