"""Folders as the server lists them, counts them and renumbers them."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.utils import timezone

from argosy.mail.actions.storing import Holder
from argosy.mail.imap.answers import Listed
from argosy.mail.models import FetchedMessage, Folder, FolderRole
from argosy.platform import search
from argosy.platform.tenancy.scope import current_enterprise, enterprise_scope

BROUGHT = frozenset({FolderRole.INBOX, FolderRole.SENT})


def take_over(holder: Holder, listed: Iterable[Listed]) -> None:
    """Write down the mailbox's folders; Inbox and Sent are brought in unless the member chose others."""
    with enterprise_scope(holder.enterprise_id):
        add_folders(holder.mailbox_id, listed, BROUGHT)


def add_folders(mailbox_id: UUID, listed: Iterable[Listed], brought: Iterable[str]) -> None:
    """Write down folders that are not known yet; those whose role or path is in `brought` are brought in."""
    wanted = set(brought)
    known = set(Folder.objects.filter(mailbox_id=mailbox_id).values_list("path_key", flat=True))
    roles = set(Folder.objects.filter(mailbox_id=mailbox_id).values_list("role", flat=True))
    for item in listed:
        key = path_key(item.path)
        if key in known or not item.is_selectable:
            continue
        # two folders may look like Sent by their names: the first that the server marks or lists is it
        role = item.role if item.role == FolderRole.OTHER or item.role not in roles else FolderRole.OTHER
        roles.add(role)
        known.add(key)
        Folder.objects.create(
            mailbox_id=mailbox_id,
            path=item.path,
            path_key=key,
            title=item.title,
            role=role,
            is_brought=role in wanted or item.path in wanted,
        )


def path_key(path: str) -> int:
    """The token of a folder's path: paths themselves lie sealed."""
    return search.blind(current_enterprise(), f"folder:{path}")


def renumbered(holder: Holder, folder_id: UUID, uidvalidity: int) -> Folder:
    """The server gave all messages new UIDs (or the folder is new to us): begin again, keeping what is stored.

    Messages are recognised by their bytes when they come in again, so their filings, marks and deals stay.
    """
    with enterprise_scope(holder.enterprise_id):
        folder: Folder = Folder.objects.lock(folder_id)
        if folder.uidvalidity:
            FetchedMessage.objects.filter(folder=folder, expunged_at__isnull=True).update(expunged_at=timezone.now())
        folder.uidvalidity = uidvalidity
        folder.highest_uid = folder.lowest_uid = 0
        folder.is_backfilled = False
        folder.save(update_fields=["uidvalidity", "highest_uid", "lowest_uid", "is_backfilled"])
        return folder


def counted(holder: Holder, folder_id: UUID, count: int) -> None:
    """How many messages the server has in it now."""
    with enterprise_scope(holder.enterprise_id):
        Folder.objects.filter(pk=folder_id).update(server_count=count)


def compared(holder: Holder, folder_id: UUID, uidvalidity: int, *, server_count: int, gone: set[int]) -> None:
    """The server's UID set was compared with the ledger: messages that are gone there are kept here, and marked."""
    now = timezone.now()
    with enterprise_scope(holder.enterprise_id):
        ledger = FetchedMessage.objects.filter(folder_id=folder_id, uidvalidity=uidvalidity)
        if gone:
            ledger.filter(uid__in=gone, expunged_at__isnull=True).update(expunged_at=now)
        here = ledger.filter(expunged_at__isnull=True).count()
        Folder.objects.filter(pk=folder_id).update(
            server_count=server_count, missing_count=max(0, server_count - here), compared_at=now
        )
