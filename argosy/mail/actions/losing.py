"""Sources that the disk lost: said on the mailbox's page, and fetched again from the server that still has them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from django.db.models import F
from django.utils import timezone

from argosy.mail import jobs
from argosy.mail.actions.audience import tell_all
from argosy.mail.actions.folders import MOST_NAMED
from argosy.mail.actions.standing import InFolder, in_pop3, of_messages
from argosy.mail.errors import SourceLost
from argosy.mail.imap.client import Client
from argosy.mail.models import FetchedMessage, Folder, FolderRole, Mailbox, MailboxState, MailProtocol, Message
from argosy.mail.pop3.client import Client as Pop3Client
from argosy.platform import blobs
from argosy.platform.access import Actor
from argosy.platform.tenancy.scope import enterprise_scope

LOST = "lost"


def sources(rows: Sequence[FetchedMessage]) -> tuple[dict[str, bytes], list[FetchedMessage]]:
    """The bytes of these ledger rows by their names, and the rows whose bytes the disk lost."""
    found: dict[str, bytes] = {}
    lost = []
    for row in rows:
        try:
            found[row.blob] = found.get(row.blob) or blobs.load(row.blob)
        except blobs.MissingBlob:
            lost.append(row)
    return found, lost


def let_go(mailbox_id: UUID, lost: Sequence[FetchedMessage]) -> list[FetchedMessage]:
    """Rows that claim a message nobody has are taken out of the ledger: it is missing, said so, and fetched once more.

    Those that the server has no more come back: they stay, as messages that cannot be read.
    """
    mailbox = Mailbox.objects.lock(mailbox_id)
    again = [row for row in lost if row.expunged_at is None and _is_brought(mailbox, row.folder)]
    FetchedMessage.objects.filter(pk__in=[row.pk for row in again]).delete()
    for folder_id in sorted({row.folder_id for row in again}):
        _missing(folder_id, [row for row in again if row.folder_id == folder_id])
    if again and mailbox.state == MailboxState.UP_TO_DATE:
        mailbox.state, mailbox.state_since, mailbox.state_words = MailboxState.INCOMPLETE, timezone.now(), ""
        mailbox.save(update_fields=["state", "state_since", "state_words"])
        tell_all(mailbox.pk, "mailbox", mailbox=str(mailbox.pk), state=mailbox.state)
    return [row for row in lost if row not in again]


def _is_brought(mailbox: Mailbox, folder: Folder) -> bool:
    return folder.is_brought and (mailbox.protocol == MailProtocol.IMAP or folder.role == FolderRole.INBOX)


def _missing(folder_id: UUID, rows: Sequence[FetchedMessage]) -> None:
    folder = Folder.objects.lock(folder_id)
    named = [*(folder.missing or []), *([row.uid, LOST, row.size] for row in rows)]
    folder.missing, folder.missing_count = named[:MOST_NAMED], F("missing_count") + len(rows)
    folder.save(update_fields=["missing", "missing_count"])


def source_of(message: Message) -> bytes:
    """The message as it came. Raises SourceLost where the disk lost it; then the server is asked for it again."""
    try:
        return blobs.load(message.blob)
    except blobs.MissingBlob:
        raise SourceLost(stays=partial(_ask_for, message.enterprise_id, message.pk)) from None


def _ask_for(enterprise: UUID, message: UUID) -> None:
    with enterprise_scope(enterprise):
        jobs.fetch_again.defer(message=str(message), once=str(message))


@jobs.fetch_again
def fetch_again(actor: Actor, message: str) -> None:
    """The message's source is fetched once more from the first folder of the server that still has it."""
    with enterprise_scope(actor.enterprise):
        places: list[tuple[Client | Pop3Client, list[InFolder]]] = [*in_pop3(message)]
        places += [(place.client, place.folders) for place in of_messages([message])]
    for line, folders in places:
        with line:
            if any(_fetched(actor, line, folder, message) for folder in folders):
                return


def _fetched(actor: Actor, line: Client | Pop3Client, folder: InFolder, message: str) -> bool:
    if line.open(folder.path).uidvalidity != folder.uidvalidity:
        return False
    found = line.fetch(sorted(folder.rows))
    with enterprise_scope(actor.enterprise):
        # one that was erased meanwhile is not kept again
        if found and Message.objects.select_for_update().filter(pk=message).exists():
            # a server may write a line of its own into what it hands over: by its number it is the same message
            name = blobs.keep(found[0].raw)
            Message.objects.filter(pk=message).update(blob=name)
            FetchedMessage.objects.filter(message=message).update(blob=name)
    return bool(found)
