"""What the member does in another program is seen here, new numbers lose nothing, and what is deleted there stays here."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from argosy.customers.models import Customer
from argosy.mail.models import Mailbox, Message
from argosy.platform.tenancy.scope import enterprise_scope
from simulators.misbehaving_imap import ALL, MisbehavingImap
from tests.mail.binding import bind
from tests.mail.bringing import letter
from tests.mail.conftest import page


@pytest.fixture(params=[ALL, "IMAP4rev1 IDLE CONDSTORE", "IMAP4rev1"], ids=["QRESYNC", "CONDSTORE", "neither"])
def server(request) -> Iterator[MisbehavingImap]:
    with MisbehavingImap() as found:
        found.habits.capabilities = request.param
        for number in range(1, 6):
            found.inbox.add(letter(number))
        yield found


@pytest.fixture
def mailbox(company, server, visits) -> Mailbox:
    found = bind(company.bob, "bob@hailan-hw.example", "secret", server.port)
    visits.visit(found)
    return found


def test_read_and_starred_on_the_phone_is_read_and_starred_here(server, mailbox, visits):
    server.inbox.mark(2, "\\Seen")
    server.inbox.mark(3, "\\Flagged")

    visits.visit(mailbox)

    messages = visits.messages(mailbox)
    assert [messages[f"Bolts {n}"].is_read for n in (1, 2, 3)] == [False, True, False]
    assert [messages[f"Bolts {n}"].is_starred for n in (1, 2, 3)] == [False, False, True]

    server.inbox.mark(2)
    server.inbox.mark(3)
    visits.visit(mailbox)

    messages = visits.messages(mailbox)
    assert not messages["Bolts 2"].is_read
    assert not messages["Bolts 3"].is_starred


def test_what_was_marked_here_meanwhile_is_not_undone_by_looking(server, mailbox, visits):
    with enterprise_scope(mailbox.enterprise_id):
        Message.objects.filter(pk=visits.messages(mailbox)["Bolts 1"].pk).update(is_read=True)
    server.inbox.mark(2, "\\Seen")

    visits.visit(mailbox)

    assert visits.messages(mailbox)["Bolts 1"].is_read


def test_what_is_deleted_there_leaves_the_list_and_stays_with_its_customer(server, mailbox, visits, browse, company):
    with enterprise_scope(mailbox.enterprise_id):
        customer = Customer.objects.create(name="Rawabi", number=1, owner=company.bob)
        Message.objects.filter(pk=visits.messages(mailbox)["Bolts 2"].pk).update(customer=customer)

    server.inbox.expunge(1, 2)
    visits.visit(mailbox)

    messages = visits.messages(mailbox)
    assert len(messages) == 5, "nothing is lost here"
    assert [n for n in range(1, 6) if messages[f"Bolts {n}"].gone_at] == [1, 2]
    assert messages["Bolts 2"].customer_id == customer.pk
    client = browse(company.bob)
    inbox = page(client, "/mail/")
    assert "Bolts 3" in inbox
    assert "Bolts 2" not in inbox
    assert "Deleted on the server" in page(client, f"/mail/t/{messages['Bolts 2'].thread_id}/")


def test_a_message_moved_there_is_the_same_message_here(server, mailbox, visits):
    before = visits.messages(mailbox)["Bolts 4"]
    server.boxes["Sent"].add(letter(4))
    server.inbox.expunge(4)

    visits.visit(mailbox)

    after = visits.messages(mailbox)["Bolts 4"]
    assert (after.pk, after.folder.role, after.gone_at) == (before.pk, "sent", None)


def test_new_numbers_lose_no_filing_and_fetch_nothing_again(server, mailbox, visits, company):
    with enterprise_scope(mailbox.enterprise_id):
        customer = Customer.objects.create(name="Rawabi", number=1, owner=company.bob)
        Message.objects.update(customer=customer)
    before = {subject: m.pk for subject, m in visits.messages(mailbox).items()}
    fetched = len(server.asked("BODY.PEEK[]"))

    server.inbox.renumber()
    server.inbox.expunge(105)
    server.inbox.add(letter(77))
    visits.visit(mailbox)
    visits.ask_comparison(mailbox)
    visits.visit(mailbox)

    after = visits.messages(mailbox)
    assert {subject: m.pk for subject, m in after.items() if subject in before} == before
    assert all(after[subject].customer_id == customer.pk for subject in before)
    assert visits.uids(mailbox) == [101, 102, 103, 104, 106]
    assert len(server.asked("BODY.PEEK[]")) == fetched + 1, "the new one"
    assert after["Bolts 5"].gone_at is not None, "it was deleted while the numbers changed"


def test_two_mails_with_one_header_are_not_taken_for_each_other(server, mailbox, visits):
    server.inbox.add(letter(9, text="We need 500 pcs."))
    server.inbox.add(letter(9, text="We need 900 pcs."))
    visits.visit(mailbox)

    server.inbox.renumber()
    visits.visit(mailbox)

    with enterprise_scope(mailbox.enterprise_id):
        assert Message.objects.filter(gone_at__isnull=True).count() == 7
