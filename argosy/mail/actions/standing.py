"""Where messages lie on their servers, with a line to each: what jobs need that change something there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from argosy.mail.actions.copies import client_of
from argosy.mail.imap.client import Client
from argosy.mail.models import FetchedMessage, Mailbox, MailProtocol


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
    rows = FetchedMessage.objects.filter(message__in=list(messages), expunged_at__isnull=True, **where)
    folders: dict[UUID, dict[tuple[UUID, int], InFolder]] = defaultdict(dict)
    for row in rows.select_related("folder"):
        key = (row.folder_id, row.uidvalidity)
        found = folders[row.mailbox_id].setdefault(key, InFolder(row.folder_id, row.folder.path, row.uidvalidity))
        found.rows[row.uid] = row.pk
    bound = Mailbox.objects.bound().filter(pk__in=folders, protocol=MailProtocol.IMAP)
    return [OnServer(one, client_of(one), list(folders[one.pk].values())) for one in bound]
