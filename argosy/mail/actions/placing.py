"""Where a message stands: in the best of the folders that hold it on the server, or in none, which is said."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from uuid import UUID

from django.db.models import Count
from django.utils import timezone

from argosy.mail.models import FetchedMessage, FolderRole, MailProtocol, Message, Thread

# A message with several labels (Gmail) is one message: it stands where a person would look for it first.
RANKS = {
    FolderRole.INBOX: 0,
    FolderRole.SENT: 1,
    FolderRole.DRAFTS: 2,
    FolderRole.OTHER: 3,
    FolderRole.ARCHIVE: 4,
    FolderRole.JUNK: 5,
    FolderRole.TRASH: 6,
}


def settle(messages: Iterable[UUID]) -> None:
    """These messages stand where the ledger says that the server has them; those that it has nowhere are marked so.

    Of a POP3 mailbox the server says nothing: other programs take its mail away as they fetch it, and folders are ours.
    """
    wanted = set(messages)
    if not wanted:
        return
    places: dict[UUID, list[tuple[int, UUID]]] = defaultdict(list)
    rows = FetchedMessage.objects.filter(message__in=wanted, expunged_at__isnull=True)
    for message, folder, role in rows.values_list("message_id", "folder_id", "folder__role"):
        places[message].append((RANKS[FolderRole(role)], folder))
    threads = set()
    told_of = Message.objects.filter(pk__in=wanted).exclude(mailbox__protocol=MailProtocol.POP3)
    for message in told_of.only("folder_id", "thread_id", "gone_at", "enterprise_id"):
        if _place(message, places[message.pk]):
            threads.add(message.thread_id)
    count_unread(threads)


def _place(message: Message, places: list[tuple[int, UUID]]) -> bool:
    if not places:
        if message.gone_at is None:
            Message.objects.filter(pk=message.pk).update(gone_at=timezone.now())
            return True
        return False
    _rank, folder = min(places, key=lambda place: (place[0], place[1] != message.folder_id, str(place[1])))
    if folder == message.folder_id and message.gone_at is None:
        return False
    was_gone = message.gone_at is not None
    Message.objects.filter(pk=message.pk).update(folder=folder, gone_at=None)
    return was_gone


def count_unread(threads: set[UUID]) -> None:
    """How many messages of these conversations wait to be read."""
    unread = Message.objects.unread().standing().filter(thread__in=threads) if threads else Message.objects.none()
    known = {row["thread_id"]: row["count"] for row in unread.values("thread_id").annotate(count=Count("id"))}
    for pk in threads:
        Thread.objects.filter(pk=pk).update(unread_count=known.get(pk, 0))
