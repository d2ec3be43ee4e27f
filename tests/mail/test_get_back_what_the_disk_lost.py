"""A source that the disk lost is said to be missing, fetched again where the server still has it, and tried no more for ever."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from argosy.mail.actions import losing
from argosy.mail.actions.erasing import erase_messages
from argosy.mail.actions.standing import of_messages
from argosy.mail.jobs import read_messages
from argosy.mail.models import FetchedMessage, Mailbox, Message
from argosy.platform import blobs
from argosy.platform.access import job_actor
from argosy.platform.tenancy.scope import enterprise_scope
from simulators.misbehaving_imap import MisbehavingImap
from tests.mail.binding import bind
from tests.mail.bringing import letter
from tests.mail.conftest import page
from tests.running_jobs import run_jobs, waiting


@pytest.fixture
def server() -> Iterator[MisbehavingImap]:
    with MisbehavingImap() as found:
        for number in range(1, 4):
            found.inbox.add(letter(number))
        yield found


@pytest.fixture
def mailbox(company, server) -> Mailbox:
    return bind(company.bob, "bob@hailan-hw.example", "secret", server.port)


def lose(mailbox: Mailbox, uid: int) -> None:
    with enterprise_scope(mailbox.enterprise_id):
        blobs.forget(FetchedMessage.objects.get(mailbox=mailbox, uid=uid).blob)


def work_off(mailbox: Mailbox) -> None:
    with enterprise_scope(mailbox.enterprise_id):
        run_jobs()


def test_what_was_lost_before_it_was_read_is_missing_and_comes_again(server, mailbox, visits, browse, company):
    visits.visit(mailbox, reads=False)
    lose(mailbox, 2)

    work_off(mailbox)

    assert set(visits.messages(mailbox)) == {"Bolts 1", "Bolts 3"}, "it keeps out no other"
    assert not waiting("mail.read_messages"), "nobody tries for ever to read what is not there"
    shown = page(browse(company.bob), f"/mail/mailboxes/{mailbox.pk}/")
    assert "1 message is missing." in shown
    assert "Argosy&#x27;s disk lost it; it is fetched again" in shown

    visits.ask_comparison(mailbox)
    visits.visit(mailbox)

    assert set(visits.messages(mailbox)) == {"Bolts 1", "Bolts 2", "Bolts 3"}
    assert (mailbox.state, visits.folder(mailbox).missing_count) == ("up_to_date", 0)


def test_the_mailbox_is_no_longer_called_up_to_date(server, mailbox, visits):
    visits.visit(mailbox)
    server.inbox.add(letter(4))
    visits.visit(mailbox, reads=False)
    lose(mailbox, 4)

    work_off(mailbox)

    with enterprise_scope(mailbox.enterprise_id):
        mailbox.refresh_from_db()
    assert mailbox.state == "incomplete"


def test_what_the_server_has_no_more_either_stands_there_as_unreadable_once(server, mailbox, visits, browse, company):
    visits.visit(mailbox, reads=False)
    lose(mailbox, 2)
    server.inbox.expunge(2)
    visits.ask_comparison(mailbox)
    visits.visit(mailbox)

    with enterprise_scope(mailbox.enterprise_id):
        row = FetchedMessage.objects.get(uid=2)
        assert row.message.was_unreadable
        read_messages.run(enterprise=str(company.id), mailbox=str(mailbox.pk), ledger=[str(row.pk)])
        assert Message.objects.count() == 3
        thread = row.message.thread_id
    shown = page(browse(company.bob), f"/mail/t/{thread}/")
    assert "the mail server has it no more" in shown
    assert "Nothing of it is lost" not in shown
    assert not waiting("mail.read_messages")


def test_whoever_opens_what_was_lost_reads_why_and_gets_it_in_a_minute(server, mailbox, visits, browse, company):
    visits.visit(mailbox)
    message = visits.messages(mailbox)["Bolts 2"]
    lose(mailbox, 2)
    client, url = browse(company.bob), f"/mail/m/{message.pk}/source/"

    answer = client.get(url)

    assert answer.status_code == 409
    assert "lost on Argosy" in answer.content.decode()
    work_off(mailbox)
    assert b"Subject: Bolts 2" in client.get(url).content


def test_nothing_is_asked_for_where_the_server_has_it_no_more(server, mailbox, visits, browse, company):
    visits.visit(mailbox)
    message = visits.messages(mailbox)["Bolts 2"]
    lose(mailbox, 2)
    server.inbox.expunge(2)
    client, url = browse(company.bob), f"/mail/m/{message.pk}/source/"

    client.get(url)
    work_off(mailbox)

    assert client.get(url).status_code == 409


def test_what_was_erased_meanwhile_is_not_kept_again(server, mailbox, visits, company):
    visits.visit(mailbox)
    message = visits.messages(mailbox)["Bolts 2"]
    lose(mailbox, 2)
    with enterprise_scope(mailbox.enterprise_id):
        [place] = of_messages([str(message.pk)])
        erase_messages([message.pk])
        with place.client:
            losing._fetched(
                job_actor(company.id, "mail.fetch_again", frozenset()), place.client, place.folders[0], str(message.pk)
            )

        assert not blobs.is_kept(message.blob)


def test_the_words_of_a_message_are_shown_where_the_pictures_in_it_are_lost(server, mailbox, visits, browse, company):
    picture = letter(4, text='<p>Dear Bob, we need bolts <img src="cid:logo@x"></p>')
    server.inbox.add(picture.replace(b"\r\n\r\n", b"\r\nContent-Type: text/html\r\n\r\n", 1))
    visits.visit(mailbox)
    message = visits.messages(mailbox)["Bolts 4"]
    lose(mailbox, 4)

    assert "we need bolts" in page(browse(company.bob), f"/mail/m/{message.pk}/frame/")
    assert waiting("mail.fetch_again"), "and the server is asked for them"


def test_by_pop3_it_comes_again_from_the_server_that_still_has_it(old_pop3, by_pop3, visits, browse, company):
    old_pop3.messages = [(f"u{number}", letter(number)) for number in range(1, 4)]
    mailbox = by_pop3(old_pop3.port)
    visits.visit(mailbox)
    message = visits.messages(mailbox)["Bolts 2"]
    lose(mailbox, 2)
    # the numbers of this session are others, and there is a message that nobody knows yet
    old_pop3.messages = [("u4", letter(4)), *old_pop3.messages[1:]]
    client, url = browse(company.bob), f"/mail/m/{message.pk}/source/"

    assert client.get(url).status_code == 409
    work_off(mailbox)

    assert b"Subject: Bolts 2" in client.get(url).content


def test_by_pop3_nothing_else_comes_in_its_place(old_pop3, by_pop3, visits, browse, company):
    old_pop3.messages = [(f"u{number}", letter(number)) for number in range(1, 4)]
    mailbox = by_pop3(old_pop3.port)
    visits.visit(mailbox)
    message = visits.messages(mailbox)["Bolts 2"]
    lose(mailbox, 2)
    del old_pop3.messages[1]
    client, url = browse(company.bob), f"/mail/m/{message.pk}/source/"

    client.get(url)
    work_off(mailbox)

    assert client.get(url).status_code == 409
