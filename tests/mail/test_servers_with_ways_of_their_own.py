"""Servers that keep the standard in their own way get all they need, and no message is lost, doubled or held in memory."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from argosy.mail.models import Mailbox
from argosy.mail.providers import PROVIDERS, of_domain
from argosy.mail.quirks import QUIRKS
from argosy.mail.sync import mailbox as life
from argosy.platform.tenancy.scope import enterprise_scope
from simulators.misbehaving_imap import Box, MisbehavingImap
from tests.mail.binding import bind
from tests.mail.bringing import letter
from tests.mail.conftest import page

WAIT = life.Watch._wait


@pytest.fixture
def server() -> Iterator[MisbehavingImap]:
    with MisbehavingImap() as found:
        yield found


@pytest.fixture
def mailbox(company, server) -> Mailbox:
    return bind(company.bob, "bob@hailan-hw.example", "secret", server.port)


def fill(server: MisbehavingImap, count: int = 12) -> list[int]:
    return [server.inbox.add(letter(number)) for number in range(1, count + 1)]


def test_a_server_whose_clock_hears_status_only_is_asked_for_it_and_never_idles(server, mailbox, visits, monkeypatch):
    fill(server, 1)
    ways = replace(QUIRKS["imap.163.com"], poll_seconds=0.01)
    monkeypatch.setitem(QUIRKS, "127.0.0.1", ways)
    visits.waited = WAIT

    visits.visit(mailbox)

    assert server.commands.index("ID " + server.asked("ID (")[0].removeprefix("ID ")) < server.commands.index(
        server.asked("EXAMINE")[0]
    )
    assert server.commands[-2].startswith("STATUS"), "the last that it hears before the goodbye"
    assert not server.asked("IDLE")
    assert not server.asked("NOOP")


def test_a_server_that_lets_in_by_pop3_once_in_a_quarter_of_an_hour_is_not_asked_more_often(
    old_pop3, by_pop3, visits, monkeypatch
):
    monkeypatch.setitem(QUIRKS, "127.0.0.1", QUIRKS["pop3.web.de"])
    rested = []
    monkeypatch.setattr("argosy.mail.pop3.client.Client.rest", lambda _client, seconds, _stop: rested.append(seconds))
    visits.waited = WAIT

    visits.visit(by_pop3(old_pop3.port))

    assert rested == [15 * 60]


def test_every_row_of_both_tables_says_how_far_it_can_be_trusted():
    assert [one.key for one in PROVIDERS if not one.source] == []
    assert [host for host, one in QUIRKS.items() if not one.source] == []


def test_gmx_has_other_servers_at_home_than_abroad():
    hosts = {domain: of_domain(domain).imap.host for domain in ("gmx.net", "gmx.de", "gmx.com")}

    assert hosts == {"gmx.net": "imap.gmx.net", "gmx.de": "imap.gmx.net", "gmx.com": "imap.gmx.com"}


def test_messages_named_and_handed_over_in_no_order_are_all_here(server, mailbox, visits):
    uids = fill(server)
    server.habits.is_disorderly = True

    visits.visit(mailbox)
    uids += [server.inbox.add(letter(number)) for number in (50, 51, 52)]
    visits.visit(mailbox)

    assert visits.uids(mailbox) == uids
    assert mailbox.state == "up_to_date"


def test_answers_that_forget_the_marks_bring_the_mail_and_undo_no_mark(server, mailbox, visits):
    uids = fill(server, 3)
    server.inbox.mark(uids[0], "\\Seen", "\\Flagged")
    visits.visit(mailbox)
    server.habits.forgets_flags = True

    uids.append(server.inbox.add(letter(9)))
    visits.ask_comparison(mailbox)
    visits.visit(mailbox)

    found = visits.messages(mailbox)
    assert visits.uids(mailbox) == uids
    assert (found["Bolts 1"].is_read, found["Bolts 1"].is_starred) == (True, True)
    assert not found["Bolts 9"].is_read


def test_no_server_is_asked_for_what_servers_get_wrong(server, mailbox, visits):
    fill(server)

    visits.visit(mailbox)
    visits.ask_comparison(mailbox)
    visits.visit(mailbox)

    assert server.asked("FETCH")
    assert not [one for one in server.commands if re.search(r"ENVELOPE|BODYSTRUCTURE| BODY\[|RFC822[^.]", one)]


def test_half_written_letters_of_other_programs_do_not_pile_up(server, mailbox, visits, browse, company):
    server.boxes["Drafts"] = box = Box("Drafts", "\\Drafts")
    visits.visit(mailbox)
    with enterprise_scope(mailbox.enterprise_id):
        mailbox.folders.filter(role="drafts").update(is_brought=True)

    for number in range(1, 5):  # saved anew each minute, the one before deleted
        uid = box.add(letter(7, text=f"We offer {number}"), "\\Draft", "\\Seen")
        box.expunge(uid - 1)
        visits.visit(mailbox)

    folder = visits.folder(mailbox, "drafts")
    shown = page(browse(company.bob), f"/mail/?folder={folder.pk}")
    assert shown.count("We offer") == 1
    assert "We offer 4" in shown


def test_a_large_mailbox_comes_in_by_parts_that_are_small_whatever_its_messages_weigh(
    server, mailbox, visits, monkeypatch
):
    monkeypatch.setattr("argosy.mail.sync.care.PART_BYTES", 30_000)
    for number in range(12):
        server.inbox.add(letter(number, text="bolts\r\n" * 1_000))

    visits.visit(mailbox)

    asked = [one.split()[1] for one in server.asked("BODY.PEEK[]")]
    assert len(visits.uids(mailbox)) == 12
    assert max(_count(one) for one in asked) <= 4


def _count(uids: str) -> int:
    runs = [one.split(":") for one in uids.split(",")]
    return sum(int(run[-1]) - int(run[0]) + 1 for run in runs)
