"""A server that hands its answers over by drops holds no thread: the line ends, and the page says why."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest

from argosy.mail.imap import client as imap
from argosy.mail.imap.client import Place
from argosy.mail.imap.errors import TooSlow
from argosy.mail.pop3 import client as pop3
from simulators.misbehaving_imap import MisbehavingImap
from simulators.misbehaving_pop3 import MisbehavingPop3
from tests.mail.binding import bind
from tests.mail.bringing import Visits, letter
from tests.mail.conftest import page


@pytest.fixture(autouse=True)
def _patience_is_short(monkeypatch) -> None:
    monkeypatch.setattr("argosy.mail.imap.line.LONGEST_ANSWER_SECONDS", 0.2)


@pytest.fixture
def server() -> Iterator[MisbehavingImap]:
    with MisbehavingImap() as found:
        found.habits.drips = 0.02
        yield found


def there(server: MisbehavingImap | MisbehavingPop3) -> Place:
    return Place("127.0.0.1", server.port, "none")


def test_a_message_by_drops_ends_the_line_long_before_the_message(server):
    uid = server.inbox.add(letter(1, text="bolts " * 500))

    with imap.Client(there(server), "bob", "secret") as client:
        client.open("INBOX")
        begun = time.monotonic()
        with pytest.raises(TooSlow):
            client.fetch([uid])

    assert time.monotonic() - begun < 2, "the message would have taken a minute"


def test_an_answer_without_an_end_ends_the_line_too(server):
    with imap.Client(there(server), "bob", "secret") as client:
        begun = time.monotonic()
        with pytest.raises(TooSlow):
            client.status("INBOX")

    assert time.monotonic() - begun < 2


def test_the_time_of_an_answer_grows_with_what_has_come(server, monkeypatch):
    monkeypatch.setattr("argosy.mail.imap.line.SLOWEST_BYTES_A_SECOND", 20)
    server.habits.drips = 0.005
    uid = server.inbox.add(raw := letter(1))

    with imap.Client(there(server), "bob", "secret") as client:
        client.open("INBOX")
        begun = time.monotonic()

        assert client.fetch([uid])[0].raw == raw

    assert time.monotonic() - begun > 0.2, "longer than an answer without a byte may take"


def test_the_page_says_that_the_server_is_slow_and_not_that_it_is_silent(company, browse, server, monkeypatch):
    server.inbox.add(letter(1, text="bolts " * 500))
    mailbox = bind(company.bob, "bob@hailan-hw.example", "secret", server.port)

    Visits(monkeypatch).visit(mailbox, lines=2)

    assert mailbox.state == "unreachable"
    shown = page(browse(company.bob), f"/mail/mailboxes/{mailbox.pk}/")
    assert "The server answers too slowly" in shown
    assert "as long as its size is worth" in shown
    assert "The server says" not in shown


def test_naming_the_messages_of_a_server_without_names_ends_where_it_drags_on(monkeypatch):
    monkeypatch.setattr(pop3, "NAMING_SECONDS", 0.1)
    monkeypatch.setattr(pop3, "SECONDS_A_NAME", 0.01)
    with MisbehavingPop3() as server:
        server.habits.has_uidl, server.habits.thinks = False, 0.1
        server.messages = [("", letter(number)) for number in range(40)]
        with pop3.Client(there(server), "x", "y", numbers=lambda names: range(len(names))) as client:
            begun = time.monotonic()
            with pytest.raises(TooSlow):
                client.open("INBOX")

    assert time.monotonic() - begun < 2, "all of them would have taken four seconds"
