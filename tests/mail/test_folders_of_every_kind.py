"""All folders come in, whatever they are called; a message with several labels is one message."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from argosy.mail import quirks
from argosy.mail.models import Folder, Mailbox
from argosy.platform.tenancy.scope import enterprise_scope
from simulators.folder_names import modified_utf7
from simulators.misbehaving_imap import MisbehavingImap
from tests.mail.binding import bind
from tests.mail.bringing import letter
from tests.mail.conftest import page


@pytest.fixture
def server() -> Iterator[MisbehavingImap]:
    with MisbehavingImap() as found:
        found.boxes.clear()
        found.box("INBOX")
        yield found


@pytest.fixture
def mailbox(company, server) -> Mailbox:
    return bind(company.bob, "bob@hailan-hw.example", "secret", server.port)


def bring_all(mailbox: Mailbox) -> None:
    with enterprise_scope(mailbox.enterprise_id):
        Folder.objects.filter(mailbox=mailbox).update(is_brought=True)


@pytest.mark.parametrize(
    ("name", "role"), [("已发送", "sent"), ("Корзина", "trash"), ("Entwürfe", "drafts"), ("客户/越南", "other")]
)
def test_localised_names_are_read_and_opened(server, mailbox, visits, name, role):
    server.box(modified_utf7(name)).add(letter(1))
    visits.visit(mailbox)
    bring_all(mailbox)

    visits.visit(mailbox)

    with enterprise_scope(mailbox.enterprise_id):
        assert {(f.title, f.role) for f in Folder.objects.all() if f.title != "INBOX"} == {(name, role)}
    assert visits.uids(mailbox, role) == [1]


def test_a_message_with_three_labels_is_one_message_shown_under_each(
    server, mailbox, visits, browse, company, monkeypatch
):
    monkeypatch.setitem(quirks.QUIRKS, "127.0.0.1", quirks.GOOGLE)
    server.box("Vietnam")
    server.box("[Gmail]/All Mail", "\\All")
    for name in server.boxes:
        server.boxes[name].add(letter(1))
    server.boxes["[Gmail]/All Mail"].add(letter(2))
    visits.visit(mailbox)
    bring_all(mailbox)

    visits.visit(mailbox)

    messages = visits.messages(mailbox)
    assert {subject: m.folder.title for subject, m in messages.items()} == {
        "Bolts 1": "INBOX",
        "Bolts 2": "[Gmail]/All Mail",
    }
    assert len(server.asked("BODY.PEEK[])")) == 2, "each was fetched once"
    client = browse(company.bob)
    with enterprise_scope(mailbox.enterprise_id):
        label = next(f.pk for f in Folder.objects.all() if f.title == "Vietnam")
    assert page(client, "/mail/").count('id="m-') == 1
    assert page(client, f"/mail/?folder={label}").count('id="m-') == 1

    server.inbox.expunge(1)
    visits.visit(mailbox)

    archived = visits.messages(mailbox)["Bolts 1"]
    assert (archived.folder.title, archived.gone_at) == ("Vietnam", None)


def test_a_folder_made_later_comes_in_where_all_of_its_kind_do(server, mailbox, visits):
    server.box("Vietnam").add(letter(1))
    visits.visit(mailbox)
    bring_all(mailbox)

    server.box("Peru").add(letter(2))
    visits.ask_comparison(mailbox)
    visits.visit(mailbox)

    assert set(visits.messages(mailbox)) == {"Bolts 1", "Bolts 2"}


def test_a_folder_that_is_renamed_takes_its_messages_along(server, mailbox, visits):
    server.box("Vietnam").add(letter(1))
    visits.visit(mailbox)
    bring_all(mailbox)
    visits.visit(mailbox)
    before = visits.messages(mailbox)["Bolts 1"]

    server.boxes["Việt Nam"] = server.boxes.pop("Vietnam")
    server.boxes["Việt Nam"].name = modified_utf7("Việt Nam")
    server.boxes[modified_utf7("Việt Nam")] = server.boxes.pop("Việt Nam")
    visits.ask_comparison(mailbox)
    visits.visit(mailbox)

    after = visits.messages(mailbox)["Bolts 1"]
    assert (after.pk, after.folder.title, after.gone_at) == (before.pk, "Việt Nam", None)
