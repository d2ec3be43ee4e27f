"""Mailboxes as their pages show them: how each is, how far each folder's mail is in, what is missing and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db.models import Count
from django.utils import timezone

from argosy.mail import issuers, jobs, queries
from argosy.mail.conditions import BY_POP3, CONDITIONS, NOBODY, POP3_CONDITIONS, SLOW, WHY_MISSING, Condition
from argosy.mail.imap.errors import TOO_SLOW
from argosy.mail.issuers import Issuer
from argosy.mail.models import (
    FetchedMessage,
    FetchState,
    Folder,
    FolderRole,
    Mailbox,
    MailboxLease,
    MailboxState,
    MailProtocol,
)

# Mail that arrives by the piece is here before one could read a bar.
A_FEW = 25
# A mailbox that nobody took for so long is not "up to date", whatever was written about it.
UNATTENDED = timedelta(seconds=120)
FAILING = frozenset(
    {
        MailboxState.WRONG_PASSWORD,
        MailboxState.CONNECT_AGAIN,
        MailboxState.NOT_SWITCHED_ON,
        MailboxState.UNREACHABLE,
        MailboxState.THROTTLED,
    }
)


@dataclass(frozen=True, slots=True)
class Missing:
    """A message that the server has and we have not."""

    uid: int
    why: Any
    size: int


@dataclass(frozen=True, slots=True)
class FolderState:
    """How far a folder's mail is in."""

    folder: Folder
    title: str
    here: int

    @property
    def there(self) -> int:
        """How many the server has; at least what is here."""
        return max(int(self.folder.server_count), self.here) if not self.folder.is_backfilled else self.here + self.gaps

    @property
    def gaps(self) -> int:
        """How many are missing."""
        return int(self.folder.missing_count)

    @property
    def missing(self) -> list[Missing]:
        """The first of them."""
        rows = self.folder.missing or []
        return [Missing(uid, WHY_MISSING.get(why, why), size) for uid, why, size in rows]


@dataclass(frozen=True, slots=True)
class MailboxView:
    """A mailbox as its page shows it."""

    mailbox: Mailbox
    folders: Sequence[FolderState]
    others: Sequence[Folder]
    waiting: int = 0  # fetched, and not read yet
    is_attended: bool = True  # a sync process holds it

    @property
    def condition(self) -> Condition:
        """How it is, in words."""
        if self.is_bound and self.mailbox.state != MailboxState.PAUSED and not self.is_attended:
            return NOBODY
        state = self.mailbox.state
        if self.is_slow:
            return SLOW
        return (POP3_CONDITIONS.get(state) if self.is_pop3 else None) or CONDITIONS[state]

    @property
    def is_slow(self) -> bool:
        """Does the server answer by drops?"""
        return self.mailbox.state == MailboxState.UNREACHABLE and self.mailbox.state_words == TOO_SLOW

    @property
    def said(self) -> str:
        """The server's own words about what is wrong, "" where it said none."""
        return "" if self.is_slow else str(self.mailbox.state_words)

    @property
    def is_pop3(self) -> bool:
        """Does its mail come in by POP3?"""
        return bool(self.mailbox.protocol == MailProtocol.POP3)

    @property
    def by_pop3(self) -> Any:
        """What POP3 cannot do, "" where its mail does not come in by it, or no more."""
        return BY_POP3 if self.is_pop3 and self.is_bound else ""

    @property
    def here(self) -> int:
        """Messages that are in."""
        return sum(f.here for f in self.folders)

    @property
    def there(self) -> int:
        """Messages that the server has in the folders that are brought in."""
        return sum(f.there for f in self.folders)

    @property
    def missing(self) -> int:
        """Messages that the server does not hand over."""
        return sum(f.gaps for f in self.folders)

    @property
    def is_bringing(self) -> bool:
        """Does mail still come in for the first time?"""
        return self.mailbox.state == MailboxState.BRINGING

    @property
    def is_busy(self) -> bool:
        """Is so much on its way that one wants to see how far it is?"""
        return bool(self.folders) and (self.is_bringing or self.waiting > A_FEW)

    @property
    def is_bound(self) -> bool:
        """Is it still bound?"""
        return self.mailbox.state != MailboxState.UNBOUND

    @property
    def issuer(self) -> Issuer | None:
        """On whose page the member signs in to it; None where it has a password."""
        return issuers.of_key(self.mailbox.issuer)

    @property
    def is_ending(self) -> bool:
        """Is its provider still to be told that our access ends?"""
        return not self.is_bound and jobs.end_access.is_waiting(mailbox=str(self.mailbox.pk))

    @property
    def may_be_tried(self) -> bool:
        """Is it worth a try right now?"""
        return self.mailbox.state in FAILING or self.mailbox.state == MailboxState.PAUSED


def views(found: Sequence[Mailbox]) -> list[MailboxView]:
    """These mailboxes with their folders' figures."""
    folders = list(Folder.objects.filter(mailbox__in=found))
    rows = FetchedMessage.objects.filter(mailbox__in=found, expunged_at__isnull=True).values("folder_id")
    here = {row["folder_id"]: row["count"] for row in rows.annotate(count=Count("id"))}
    reading = rows.filter(state=FetchState.FETCHED).values("mailbox_id").annotate(count=Count("id"))
    waiting = {row["mailbox_id"]: row["count"] for row in reading.order_by()}
    attended = _attended(found)
    shown = []
    for mailbox in found:
        own = sorted((f for f in folders if f.mailbox_id == mailbox.pk), key=_place)
        brought = [FolderState(f, queries.title_of(f), here.get(f.pk, 0)) for f in own if _is_fetched(mailbox, f)]
        shown.append(MailboxView(mailbox, brought, own, waiting.get(mailbox.pk, 0), mailbox.pk in attended))
    return shown


def _is_fetched(mailbox: Mailbox, folder: Folder) -> bool:
    return folder.is_brought and (mailbox.protocol == MailProtocol.IMAP or folder.role == FolderRole.INBOX)


def _attended(found: Sequence[Mailbox]) -> set[UUID]:
    now = timezone.now()
    leases = MailboxLease.objects.filter(mailbox_id__in=[m.pk for m in found], is_wanted=True)
    dropped = {lease.mailbox_id for lease in leases if lease.until is None or lease.until < now - UNATTENDED}
    young = {m.pk for m in found if now - m.bound_at < UNATTENDED or now - m.state_since < UNATTENDED}
    # sample mailboxes have no server, and nobody is wanted for them
    return {m.pk for m in found} - dropped | young


def _place(folder: Folder) -> tuple[int, str]:
    return queries.ROLES.get(folder.role, (4, ""))[0], folder.title


def is_bringing(mailboxes: Sequence[Mailbox], *, sees_nothing: bool) -> bool:
    """Does mail still come in for the first time, or is what came in still to be read where nothing is shown yet?"""
    if any(m.state == MailboxState.BRINGING for m in mailboxes):
        return True
    waiting = FetchedMessage.objects.filter(mailbox__in=[m.pk for m in mailboxes], state=FetchState.FETCHED)
    return sees_nothing and bool(mailboxes) and waiting.exists()
