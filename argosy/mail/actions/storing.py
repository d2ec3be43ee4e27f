"""Stage one: what a server handed over is kept, with its ledger row and the cursor, in one transaction (DESIGN D8)."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.db import connection
from django.utils import timezone

from argosy.mail import jobs
from argosy.mail.actions.placing import settle
from argosy.mail.imap.answers import Fetched
from argosy.mail.models import FetchedMessage, FetchState, Folder, MailboxLease
from argosy.platform import blobs, search
from argosy.platform.tenancy.scope import current_enterprise, enterprise_scope

LEASE_SECONDS = 45
# So many mailboxes of a process are at the database at once: five hundred that wait must not hold five hundred lines.
AT_ONCE = 8
GATE = threading.BoundedSemaphore(AT_ONCE)


class LeaseLost(RuntimeError):
    """Another process brings this mailbox in now: whoever notices stops at once, having written nothing."""


@dataclass(frozen=True, slots=True)
class Holder:
    """A sync process that holds a mailbox, and may write only as long as it does."""

    enterprise_id: UUID
    mailbox_id: UUID
    name: str
    lets_go: bool = False  # a thread of its own: between its visits to the database it holds no line to it

    @contextmanager
    def scope(self) -> Iterator[None]:
        """A short visit to the database, for the mailbox's enterprise."""
        with GATE:
            try:
                with enterprise_scope(self.enterprise_id):
                    yield
            finally:
                if self.lets_go:
                    connection.close()

    def renew(self) -> None:
        """Hold on for another while. Raises LeaseLost."""
        held = MailboxLease.objects.filter(mailbox_id=self.mailbox_id, holder=self.name, is_wanted=True)
        if not held.update(until=timezone.now() + timedelta(seconds=LEASE_SECONDS)):
            raise LeaseLost


@contextmanager
def opened(holder: Holder, folder_id: UUID, uidvalidity: int) -> Iterator[Folder]:
    """The folder, locked, in a transaction that ends with what was written about it. Raises LeaseLost."""
    with holder.scope():
        folder: Folder = Folder.objects.lock(folder_id)
        if folder.uidvalidity != uidvalidity:
            raise LeaseLost
        holder.renew()
        yield folder


def store(holder: Holder, folder_id: UUID, uidvalidity: int, messages: Sequence[Fetched], **cursor: int | bool) -> None:
    """Keep these messages and move the folder's cursor; both or neither. Storing one twice changes nothing."""
    with opened(holder, folder_id, uidvalidity) as folder:
        keep_messages(folder, messages)
        move(folder, cursor)


def move(folder: Folder, cursor: dict[str, int | bool]) -> None:
    """The folder's cursor stands here from now on."""
    for name, value in cursor.items():
        setattr(folder, name, value)
    if cursor:
        folder.save(update_fields=[*cursor])


def keep_messages(folder: Folder, messages: Sequence[Fetched]) -> None:
    """The messages have their ledger rows and wait to be read; those that have them already are left alone."""
    add_rows(folder, [_ledger_row(folder, message) for message in {m.uid: m for m in messages}.values()])


def add_rows(folder: Folder, rows: Sequence[FetchedMessage]) -> list[FetchedMessage]:
    """Ledger rows whose UIDs are not known yet are kept, and what nobody read yet is queued; the new ones come back."""
    known = FetchedMessage.objects.filter(
        folder=folder, uidvalidity=folder.uidvalidity, uid__in=[row.uid for row in rows]
    )
    before = dict(known.values_list("uid", "expunged_at"))
    if back := [uid for uid, is_gone in before.items() if is_gone]:
        # the server said that it was gone, and has it nevertheless
        known.filter(uid__in=back).update(expunged_at=None)
        settle(known.filter(uid__in=back, message__isnull=False).values_list("message_id", flat=True))
    new = [row for row in rows if row.uid not in before]
    FetchedMessage.objects.bulk_create(new)
    unread = [str(row.pk) for row in new if row.state == FetchState.FETCHED]
    if unread:
        jobs.read_messages.defer(mailbox=str(folder.mailbox_id), ledger=unread)
    return new


def head_key(raw: bytes) -> int:
    """The token of a message's header fields, the blank line below them left out."""
    head = raw.partition(b"\r\n\r\n")[0].rstrip(b"\r\n")
    return search.blind(current_enterprise(), f"head:{hashlib.sha256(head).hexdigest()}")


def name_key(name: str) -> int | None:
    """The token of what a POP3 server calls a message; None where messages have numbers."""
    return search.blind(current_enterprise(), f"pop3:{name}") if name else None


def _ledger_row(folder: Folder, message: Fetched) -> FetchedMessage:
    return FetchedMessage(
        mailbox_id=folder.mailbox_id,
        folder=folder,
        uidvalidity=folder.uidvalidity,
        uid=message.uid,
        blob=blobs.keep(message.raw),
        head_key=head_key(message.raw),
        name_key=name_key(message.name),
        size=message.size if message.is_cut else len(message.raw),
        is_cut=message.is_cut,
        internal_date=message.internal_date,
        is_seen=message.is_seen,
        is_flagged=message.is_flagged,
    )
