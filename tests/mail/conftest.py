"""A bound mailbox on a real Dovecot."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from argosy.enterprise.actors import actor_of
from argosy.enterprise.models import Member
from argosy.mail.actions import mailboxes
from argosy.mail.actions.folders import path_key
from argosy.mail.actions.trying import Binding
from argosy.mail.imap.client import Place
from argosy.mail.models import Folder, Mailbox, MailboxLease, Message, WritingHabits
from argosy.mail.pop3.client import FOLDERS
from argosy.platform import search
from argosy.platform.tenancy.scope import enterprise_scope
from simulators.dovecot import Account, Dovecot
from simulators.misbehaving_pop3 import MisbehavingPop3
from tests.mail.bringing import Visits
from tests.mail.outgoing import INQUIRY, came_in
from tests.mail_arriving import Letters, agreed


@pytest.fixture
def bind(dovecot: Dovecot) -> Callable[..., Mailbox]:
    """`bind(member, account)`: the member's mailbox, as the binding page makes it."""

    def make(member: Member, account: Account) -> Mailbox:
        with enterprise_scope(member.enterprise_id):
            mailbox = Mailbox.objects.create(
                member=member,
                address=account.address,
                address_key=search.blind(member.enterprise_id, account.address.casefold()),
                username=account.address,
                password=account.password,
                imap_host="127.0.0.1",
                imap_port=dovecot.port,
                imap_security="none",
                smtp_host="127.0.0.1",
            )
            MailboxLease.objects.create(mailbox_id=mailbox.pk, enterprise_id=member.enterprise_id)
            agreed(mailbox)
        return mailbox

    return make


@pytest.fixture
def old_pop3():
    """A server with the habits of old ones."""
    with MisbehavingPop3() as found:
        yield found


@pytest.fixture
def by_pop3(company, smtp):
    """`by_pop3(port)`: Bob's mailbox, as the binding page makes it."""

    def make(port: int, address: str = "bob@old.example", password: str = "secret") -> Mailbox:
        with enterprise_scope(company.id):
            binding = Binding(
                address,
                password,
                imap=Place("127.0.0.1", port, "none"),
                smtp=Place("127.0.0.1", smtp.port, "none"),
                protocol="pop3",
            )
            found = mailboxes.bind(
                actor_of(company.bob), binding, list(FOLDERS), brought=[], since=None, shown=["x"], has_agreed=True
            )
            agreed(found)
            WritingHabits.objects.get_or_create(member=company.bob, defaults={"undo_seconds": 0})
            return found

    return make


@pytest.fixture
def mailbox(bind, company, mail_account, smtp):
    made = bind(company.bob, mail_account)
    with enterprise_scope(company.id):
        made.smtp_port, made.smtp_security, made.sender_name = smtp.port, "none", "Bob 鲍勃"
        made.save()
        WritingHabits.objects.create(member=company.bob, undo_seconds=0)
        for name, role in (("INBOX", "inbox"), ("Sent", "sent")):
            Folder.objects.create(
                mailbox=made, path=name, path_key=path_key(name), title=name, role=role, is_brought=True, uidvalidity=1
            )
    return made


@pytest.fixture
def buyer(dovecot):
    return dovecot.account("khalid@rawabi-trading.example")


@pytest.fixture
def inquiry(mailbox, company, mail_account, buyer) -> Message:
    raw = INQUIRY.replace(b"{buyer}", buyer.address.encode()).replace(b"{seller}", mail_account.address.encode())
    return came_in(company, mailbox, raw, "inbox", 1)


class Post:
    """Mail that arrives at Bob's, each time in the enterprise's scope and out of it again."""

    def __init__(self, member: Member) -> None:
        self.enterprise = member.enterprise_id
        with enterprise_scope(self.enterprise):
            self._letters = Letters(member)
            self.mailbox = self._letters.mailbox
            self.mailbox.folders.update(is_brought=True)

    def arrive(self, raw: bytes | None = None, **letter: object) -> Message:
        """The message that a letter became."""
        with enterprise_scope(self.enterprise):
            return self._letters.arrive(raw, **letter)

    def now(self, message: Message) -> Message:
        """The message as it stands in the database."""
        with enterprise_scope(self.enterprise):
            return Message.objects.select_related("customer").get(pk=message.pk)


@pytest.fixture
def post(company) -> Post:
    """Bob's mailbox, without a server."""
    return Post(company.bob)


def page(client, url: str, **headers) -> str:
    """The page at this address."""
    answer = client.get(url, headers=headers)
    assert answer.status_code == 200, answer.content.decode()[:500]
    return answer.content.decode()


@pytest.fixture
def visits(monkeypatch) -> Visits:
    """Visits of mailboxes, one when told so."""
    return Visits(monkeypatch)
