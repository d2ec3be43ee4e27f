"""Stage one: what a server handed over is kept, with its ledger row and the cursor, in one transaction (DESIGN D8)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.utils import timezone

from argosy.mail import jobs
from argosy.mail.imap.answers import Fetched
from argosy.mail.models import FetchedMessage, Folder, FolderRole, MailboxLease
from argosy.platform import blobs
from argosy.platform.tenancy.scope import enterprise_scope

LEASE_SECONDS = 45


class LeaseLost(RuntimeError):
    """Another process brings this mailbox in now: whoever notices stops at once, having written nothing."""


@dataclass(frozen=True, slots=True)
class Holder:
    """A sync process that holds a mailbox, and may write only as long as it does."""

    enterprise_id: UUID
    mailbox_id: UUID
    name: str

    def renew(self) -> None:
        """Hold on for another while. Raises LeaseLost."""
        held = MailboxLease.objects.filter(mailbox_id=self.mailbox_id, holder=self.name, is_wanted=True)
        if not held.update(until=timezone.now() + timedelta(seconds=LEASE_SECONDS)):
            raise LeaseLost


def store(holder: Holder, folder_id: UUID, uidvalidity: int, messages: Sequence[Fetched], **cursor: int | bool) -> None:
    """Keep these messages and move the folder's cursor; both or neither. Storing one twice changes nothing."""
    with enterprise_scope(holder.enterprise_id):
        folder = Folder.objects.lock(folder_id)
        if folder.uidvalidity != uidvalidity:
            raise LeaseLost
        holder.renew()
        keep_messages(folder, messages)
        for name, value in cursor.items():
            setattr(folder, name, value)
        folder.save(update_fields=[*cursor])


def keep_messages(folder: Folder, messages: Sequence[Fetched]) -> None:
    """The messages have their ledger rows and wait to be read; those that have them already are left alone."""
    rows = [_ledger_row(folder, message) for message in messages]
    known = FetchedMessage.objects.filter(
        folder=folder, uidvalidity=folder.uidvalidity, uid__in=[m.uid for m in messages]
    )
    before = set(known.values_list("uid", flat=True))
    new = [row for row in rows if row.uid not in before]
    FetchedMessage.objects.bulk_create(new)
    if new:
        jobs.read_messages.defer(mailbox=str(folder.mailbox_id), ledger=[str(row.pk) for row in new])


def _ledger_row(folder: Folder, message: Fetched) -> FetchedMessage:
    # The server says that drafts of ours are ours: they are not mail that came in.
    return FetchedMessage(
        mailbox_id=folder.mailbox_id,
        folder=folder,
        uidvalidity=folder.uidvalidity,
        uid=message.uid,
        blob=blobs.keep(message.raw),
        size=len(message.raw),
        internal_date=message.internal_date,
        is_seen=message.is_seen or folder.role == FolderRole.SENT,
        is_flagged=message.is_flagged,
    )
