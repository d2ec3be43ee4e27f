"""Archived, deleted, moved and marked here reaches the server; what it refuses goes back; each has a way back."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from argosy.mail.models import Folder, Mailbox
from argosy.platform.tenancy.scope import enterprise_scope
from simulators.misbehaving_imap import ALL, MisbehavingImap
from tests.mail.binding import bind
from tests.mail.bringing import letter
from tests.running_jobs import run_jobs


@pytest.fixture(params=[ALL, "IMAP4rev1"], ids=["MOVE", "without MOVE"])
def server(request) -> Iterator[MisbehavingImap]:
    with MisbehavingImap() as found:
        found.habits.capabilities = request.param
        found.box("Archive", "\\Archive")
        for number in range(1, 4):
            found.inbox.add(letter(number))
        yield found


@pytest.fixture
def mailbox(company, server, visits) -> Mailbox:
    found = bind(company.bob, "bob@hailan-hw.example", "secret", server.port)
    visits.visit(found)
    return found


def work(mailbox: Mailbox) -> None:
    with enterprise_scope(mailbox.enterprise_id):
        run_jobs()


def there(server: MisbehavingImap, name: str) -> list[bytes]:
    return sorted(m.raw for m in server.boxes[name].messages)


@pytest.mark.parametrize(("where", "name"), [("archive", "Archive"), ("trash", "Trash")])
def test_it_goes_to_the_servers_folder_and_back(server, mailbox, visits, browse, company, where, name):
    client = browse(company.bob)
    message = visits.messages(mailbox)["Bolts 2"]

    answer = client.post(f"/mail/move/{where}/?chosen={message.pk}", headers={"HX-Request": "true"})

    assert visits.messages(mailbox)["Bolts 2"].folder.title == name, "here at once"
    work(mailbox)
    assert there(server, name) == [letter(2)]
    assert there(server, "INBOX") == [letter(1), letter(3)]
    visits.visit(mailbox)
    moved = visits.messages(mailbox)["Bolts 2"]
    assert (moved.pk, moved.folder.title, moved.gone_at) == (message.pk, name, None)

    back = re.search(r"/mail/move/back/\?back=[0-9a-f:,;-]+", answer.content.decode())
    client.post(back[0], headers={"HX-Request": "true"})
    work(mailbox)

    assert there(server, name) == []
    assert there(server, "INBOX") == [letter(1), letter(2), letter(3)]
    visits.visit(mailbox)
    assert visits.messages(mailbox)["Bolts 2"].folder.role == "inbox"


def test_taken_back_before_the_server_heard_of_it_nothing_happens_there(server, mailbox, visits, browse, company):
    client = browse(company.bob)
    message = visits.messages(mailbox)["Bolts 2"]
    inbox = message.folder_id

    client.post(f"/mail/move/trash/?chosen={message.pk}")
    client.post(f"/mail/move/back/?back={inbox}:{message.pk}")
    work(mailbox)

    assert there(server, "INBOX") == [letter(1), letter(2), letter(3)]
    assert visits.messages(mailbox)["Bolts 2"].folder_id == inbox


def test_what_the_server_refuses_is_where_it_was(server, mailbox, visits, browse, company):
    message = visits.messages(mailbox)["Bolts 1"]
    server.habits.refuses_moves = True

    browse(company.bob).post(f"/mail/move/trash/?chosen={message.pk}")
    work(mailbox)

    assert visits.messages(mailbox)["Bolts 1"].folder.role == "inbox"


def test_without_such_a_folder_nothing_is_moved_and_it_is_said(server, mailbox, visits, browse, company):
    with enterprise_scope(mailbox.enterprise_id):
        Folder.objects.filter(role="archive").delete()
    message = visits.messages(mailbox)["Bolts 1"]

    answer = browse(company.bob).post(f"/mail/move/archive/?chosen={message.pk}")

    assert answer.status_code == 409
    assert visits.messages(mailbox)["Bolts 1"].folder.role == "inbox"


def test_a_supervisor_moves_nothing(server, mailbox, visits, browse, company):
    message = visits.messages(mailbox)["Bolts 1"]

    browse(company.morgan).post(f"/mail/move/trash/?chosen={message.pk}")
    work(mailbox)

    assert visits.messages(mailbox)["Bolts 1"].folder.role == "inbox"
    assert len(there(server, "INBOX")) == 3


def test_read_and_starred_here_is_so_on_the_server(server, mailbox, visits, browse, company):
    message = visits.messages(mailbox)["Bolts 3"]
    client = browse(company.bob)

    client.post(f"/mail/mark/?do=read&chosen={message.pk}")
    client.post(f"/mail/mark/?do=star&chosen={message.pk}")
    work(mailbox)

    assert server.inbox.flags_of(3) == {"\\Seen", "\\Flagged"}
    visits.visit(mailbox)
    assert visits.messages(mailbox)["Bolts 3"].is_read
