"""Where messages lie on their servers, with a line to each: what jobs need that change something there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from argosy.mail.actions.copies import client_of
from argosy.mail.actions.storing import name_key
from argosy.mail.imap.client import Client, Place
from argosy.mail.models import FetchedMessage, FolderRole, Mailbox, MailProtocol
from argosy.mail.pop3.client import Client as Pop3Client
from argosy.platform.tenancy.scope import enterprise_scope


@dataclass(slots=True)
class InFolder:
    """Messages in one folder of the server: UID → ledger row."""

    pk: UUID
    path: str
    uidvalidity: int
    rows: dict[int, UUID] = field(default_factory=dict)


@dataclass(slots=True)
class OnServer:
    """A mailbox with a line that is not opened yet, and the folders in which something is to be changed."""

    mailbox: Mailbox
    client: Client
    folders: list[InFolder]


def of_messages(messages: Iterable[str], **where: Any) -> list[OnServer]:
    """Where these messages lie, by mailbox; mailboxes that are no longer bound, or know no folders and marks, are left out."""
    folders = _folders(messages, **where)
    bound = Mailbox.objects.bound().filter(pk__in=folders, protocol=MailProtocol.IMAP)
    return [OnServer(one, client_of(one), folders[one.pk]) for one in bound]


def in_pop3(message: str) -> list[tuple[Pop3Client, list[InFolder]]]:
    """Where a message lies on servers that only hand over: lines that are not opened yet, and their one folder."""
    folders = _folders([message], folder__role=FolderRole.INBOX)
    bound = Mailbox.objects.bound().filter(pk__in=folders, protocol=MailProtocol.POP3)
    return [(_by_pop3(one), folders[one.pk]) for one in bound]


def _folders(messages: Iterable[str], **where: Any) -> dict[UUID, list[InFolder]]:
    rows = FetchedMessage.objects.filter(message__in=list(messages), expunged_at__isnull=True, **where)
    folders: dict[UUID, dict[tuple[UUID, int], InFolder]] = defaultdict(dict)
    for row in rows.select_related("folder"):
        key = (row.folder_id, row.uidvalidity)
        found = folders[row.mailbox_id].setdefault(key, InFolder(row.folder_id, row.folder.path, row.uidvalidity))
        found.rows[row.uid] = row.pk
    return {mailbox: list(found.values()) for mailbox, found in folders.items()}


def _by_pop3(mailbox: Mailbox) -> Pop3Client:
    """A line on which messages have the numbers of the ledger; those that it does not know have numbers below zero."""
    place = Place(mailbox.imap_host, mailbox.imap_port, mailbox.imap_security)

    def numbers(names: Sequence[str]) -> list[int]:
        with enterprise_scope(mailbox.enterprise_id):
            keys = [name_key(name) for name in names]
            rows = FetchedMessage.objects.filter(mailbox=mailbox.pk, name_key__isnull=False, expunged_at__isnull=True)
            known = dict(rows.values_list("name_key", "uid"))
        return [known.get(key, -1 - at) for at, key in enumerate(keys)]

    return Pop3Client(place, mailbox.username, mailbox.password, numbers=numbers)
