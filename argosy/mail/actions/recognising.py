"""Messages that come under another UID (renumbered, moved, labelled) are known by header and size: not fetched again."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from argosy.mail.actions.placing import settle
from argosy.mail.actions.storing import Holder, add_rows, head_key, name_key, opened
from argosy.mail.imap.answers import Fetched
from argosy.mail.models import FetchedMessage, Folder


def recognise(holder: Holder, folder_id: UUID, uidvalidity: int, heads: Sequence[Fetched]) -> set[int]:
    """Write down those of a folder's messages whose bytes lie here already; their UIDs come back."""
    with opened(holder, folder_id, uidvalidity) as folder:
        keys = {head.uid: head_key(head.raw) for head in heads}
        known = _known(holder.mailbox_id, set(keys.values()))
        rows = []
        for head in heads:
            source = known.get((keys[head.uid], head.size))
            if source is not None:
                rows.append(_same(folder, head, source))
        new = add_rows(folder, rows)
        settle(row.message_id for row in new if row.message_id)
    return {row.uid for row in rows}


def _known(mailbox_id: UUID, keys: set[int]) -> dict[tuple[int, int], FetchedMessage]:
    rows = FetchedMessage.objects.filter(mailbox=mailbox_id, head_key__in=keys)
    found: dict[tuple[int, int], FetchedMessage] = {}
    doubtful = set()
    for row in rows.only("blob", "size", "head_key", "state", "message_id", "is_cut", "enterprise_id"):
        key = (row.head_key, row.size)
        if key in found and found[key].blob != row.blob:
            doubtful.add(key)  # one header, two texts: these are fetched, and known by their bytes
        if key not in found or row.message_id:
            found[key] = row
    return {key: row for key, row in found.items() if key not in doubtful}


def _same(folder: Folder, head: Fetched, source: FetchedMessage) -> FetchedMessage:
    return FetchedMessage(
        mailbox_id=folder.mailbox_id,
        folder=folder,
        uidvalidity=folder.uidvalidity,
        uid=head.uid,
        blob=source.blob,
        head_key=source.head_key,
        name_key=name_key(head.name),
        size=source.size,
        is_cut=source.is_cut,
        internal_date=head.internal_date,
        is_seen=head.is_seen,
        is_flagged=head.is_flagged,
        state=source.state,
        message_id=source.message_id,
    )
