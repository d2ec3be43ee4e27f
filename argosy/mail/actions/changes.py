"""What happened on the server since it was last looked at: read, starred, deleted there, by the member's other programs.

The ledger remembers each message as the server had it. Only what differs from that is the server's change, so that
what was marked here and is still on its way to the server is not undone by looking.
"""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from uuid import UUID

from django.utils import timezone

from argosy.mail.actions.audience import tell_all
from argosy.mail.actions.placing import count_unread, settle
from argosy.mail.actions.storing import Holder, opened
from argosy.mail.models import FetchedMessage, Folder, Message

# column of the ledger, column of the message, place in what the server says
FLAGS = (("is_seen", "is_read", 0), ("is_flagged", "is_starred", 1))


def changed(
    holder: Holder,
    folder_id: UUID,
    uidvalidity: int,
    flags: Mapping[int, tuple[bool, bool]],
    gone: AbstractSet[int],
    *,
    modseq: int | None = None,
) -> int:
    """The server's flags and deletions are ours too; how many messages they touched. With `modseq`, it is remembered."""
    with opened(holder, folder_id, uidvalidity) as folder:
        touched = _mark(folder, flags) if flags else 0
        touched += _take_away(folder, gone) if gone else 0
        if modseq is not None and folder.modseq != modseq:
            folder.modseq = modseq
            folder.save(update_fields=["modseq"])
        if touched:
            tell_all(holder.mailbox_id, marked=str(touched))
    return touched


def _mark(folder: Folder, flags: Mapping[int, tuple[bool, bool]]) -> int:
    rows = list(
        FetchedMessage.objects.filter(
            folder=folder, uidvalidity=folder.uidvalidity, expunged_at__isnull=True, uid__in=list(flags)
        ).only("uid", "is_seen", "is_flagged", "message_id", "enterprise_id")
    )
    touched: set[UUID] = set()
    for column, of_message, place in FLAGS:
        for value in (True, False):
            other = [r for r in rows if flags[r.uid][place] is value and getattr(r, column) is not value]
            if not other:
                continue
            FetchedMessage.objects.filter(pk__in=[r.pk for r in other]).update(**{column: value})
            messages = Message.objects.filter(pk__in={r.message_id for r in other if r.message_id}, direction="in")
            messages.update(**{of_message: value})
            touched.update(r.pk for r in other)
    if touched:
        of_rows = FetchedMessage.objects.filter(pk__in=touched, message__isnull=False)
        count_unread(set(of_rows.values_list("message__thread_id", flat=True)))
    return len(touched)


def _take_away(folder: Folder, gone: AbstractSet[int]) -> int:
    rows = FetchedMessage.objects.filter(
        folder=folder, uidvalidity=folder.uidvalidity, expunged_at__isnull=True, uid__in=gone
    )
    left = list(rows.values_list("pk", "message_id"))
    FetchedMessage.objects.filter(pk__in=[pk for pk, _message in left]).update(expunged_at=timezone.now())
    settle(message for _pk, message in left if message is not None)
    return len(left)
