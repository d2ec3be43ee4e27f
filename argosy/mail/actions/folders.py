"""Folders as the server lists them, counts them and renumbers them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

from django.utils import timezone

from argosy.mail.actions.placing import settle
from argosy.mail.actions.storing import Holder, opened
from argosy.mail.imap.answers import Listed
from argosy.mail.models import FetchedMessage, Folder, FolderRole
from argosy.platform import search
from argosy.platform.tenancy.scope import current_enterprise

BROUGHT = frozenset({FolderRole.INBOX, FolderRole.SENT})
# What is brought in unless the member chooses otherwise: not what was thrown away, and not what is half written.
USUAL = BROUGHT | {FolderRole.ARCHIVE, FolderRole.OTHER}
MOST_NAMED = 20


def take_over(holder: Holder, listed: Iterable[Listed]) -> None:
    """Write down the mailbox's folders. A new one is brought in where all of its kind are; one that is gone is said so."""
    listed = list(listed)
    if not any(item.is_selectable for item in listed):
        return  # an answer without any folder says nothing about them
    with holder.scope():
        known = list(Folder.objects.filter(mailbox_id=holder.mailbox_id))
        others = [folder for folder in known if folder.role == FolderRole.OTHER]
        brings_all = bool(known) and all(folder.is_brought for folder in others)
        add_folders(holder.mailbox_id, listed, USUAL if brings_all else BROUGHT)
        there = {path_key(item.path) for item in listed if item.is_selectable}
        for folder in known:
            if folder.path_key not in there and folder.is_brought:
                _left(folder)


def _left(folder: Folder) -> None:
    """The server lists it no more: deleted or renamed. What was in it stays, and is found again where it is now."""
    rows = FetchedMessage.objects.filter(folder=folder, expunged_at__isnull=True)
    messages = list(rows.exclude(message=None).values_list("message_id", flat=True))
    rows.update(expunged_at=timezone.now())
    settle(messages)
    folder.is_brought = False
    folder.save(update_fields=["is_brought"])


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
    with holder.scope():
        folder: Folder = Folder.objects.lock(folder_id)
        if folder.uidvalidity:
            FetchedMessage.objects.filter(folder=folder, expunged_at__isnull=True).update(expunged_at=timezone.now())
        folder.uidvalidity = uidvalidity
        folder.highest_uid = folder.lowest_uid = folder.modseq = 0
        folder.is_backfilled = False
        folder.save(update_fields=["uidvalidity", "highest_uid", "lowest_uid", "modseq", "is_backfilled"])
        return folder


def counted(holder: Holder, folder_id: UUID, count: int) -> None:
    """How many messages the server has in it now."""
    with holder.scope():
        Folder.objects.filter(pk=folder_id).update(server_count=count)


def named(missing: Sequence[int], why: Mapping[int, str], sizes: Mapping[int, int]) -> list[list[object]]:
    """The first of the messages that are missing, as they are shown: UID, why, bytes."""
    return [[uid, why.get(uid, "waiting"), sizes.get(uid, 0)] for uid in missing[:MOST_NAMED]]


def compared(
    holder: Holder, folder_id: UUID, uidvalidity: int, *, server_count: int, missing: int, named: list[list[object]]
) -> None:
    """The server's UID set was compared with the ledger, and this is what is still missing."""
    with opened(holder, folder_id, uidvalidity) as folder:
        folder.server_count, folder.missing_count, folder.missing = server_count, missing, named or None
        folder.compared_at, folder.refused_since = timezone.now(), None
        folder.save(update_fields=["server_count", "missing_count", "missing", "compared_at", "refused_since"])
        # messages of an earlier numbering that were not found again are gone
        earlier = FetchedMessage.objects.filter(folder=folder).exclude(uidvalidity=uidvalidity)
        settle(
            earlier.filter(message__folder=folder, message__gone_at__isnull=True).values_list("message_id", flat=True)
        )


def refused(holder: Holder, folder_id: UUID) -> None:
    """The server lists this folder and does not open it: said on the page, and tried again each hour."""
    with holder.scope():
        Folder.objects.filter(pk=folder_id, refused_since__isnull=True).update(refused_since=timezone.now())


def opens(holder: Holder, folder_id: UUID) -> None:
    """The server opens it again."""
    with holder.scope():
        Folder.objects.filter(pk=folder_id).update(refused_since=None)
