"""The messages of one page of a list, newest first, with what a line shows of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import reduce
from uuid import UUID

from django.db.models import OuterRef, QuerySet, Subquery

from argosy.mail.listing import KINDS, Asked, Cursor
from argosy.mail.models import FetchedMessage, Folder, FolderRole, Mailbox, Message, MessageContent
from argosy.mail.quirks import quirks_of
from argosy.platform.standing import standing
from argosy.platform.tenancy.scope import current_enterprise

# What a line of a list shows: the rest of a row stays in the database.
LISTED = (
    *("enterprise_id", "mailbox_id", "thread_id", "customer__name", "direction", "at", "subject", "snippet"),
    *("sender_name", "sender_address", "to_names", "kind", "risk", "is_read", "is_starred", "has_attachments"),
    *("is_bounce", "is_auto_reply", "was_unreadable", "customer__enterprise_id"),
)
# Where nothing counts as new: what we wrote, and what nobody wants to read.
NOT_UNREAD = frozenset({FolderRole.SENT, FolderRole.DRAFTS, FolderRole.JUNK, FolderRole.TRASH})


def listed(asked: Asked, boxes: Sequence[Mailbox], folders: Sequence[Folder], most: int) -> list[Message]:
    """The newest messages of the list that is asked for, which is put together of these mailboxes and folders."""
    only = _only_folder(asked, boxes, folders)
    if only is not None:
        return _behind(only, asked.after.at, asked.after.pk, most) if asked.after else _first(only, most)
    return newest(_sources(asked, boxes, folders), asked.after, most)


def _only_folder(asked: Asked, boxes: Sequence[Mailbox], folders: Sequence[Folder]) -> UUID | None:
    """The folder that alone makes the list; None where it is put together of several, or is no folder."""
    if asked.folder is not None:
        return asked.folder if not _labelled(asked.folder, boxes, folders) else None
    found = [f.pk for f in folders if f.role == asked.view]
    return found[0] if len(found) == 1 and asked.view in {"inbox", "sent"} else None


def _sources(asked: Asked, boxes: Sequence[Mailbox], folders: Sequence[Folder]) -> list[QuerySet[Message]]:
    """A query for each folder or mailbox: each walks its own index, and only their beginnings are put together."""
    rows = Message.objects.standing()
    if asked.folder is not None:
        return [rows.filter(folder=asked.folder), *_labelled(asked.folder, boxes, folders)]
    if asked.view in {"inbox", "sent"}:
        return [rows.filter(folder=f.pk) for f in folders if f.role == asked.view]
    if asked.view == "unread":
        return [rows.filter(folder=f.pk, is_read=False, direction="in") for f in folders if f.role not in NOT_UNREAD]
    if asked.view == "starred":
        return [rows.filter(mailbox=m.pk, is_starred=True) for m in boxes]
    assert asked.view in KINDS
    return [rows.filter(mailbox=m.pk, kind=asked.view) for m in boxes]


def _labelled(pk: UUID, boxes: Sequence[Mailbox], folders: Sequence[Folder]) -> list[QuerySet[Message]]:
    """Messages with this folder's label that stand first of all elsewhere: shown here too, and nowhere twice."""
    folder = next((f for f in folders if f.pk == pk and f.role == FolderRole.OTHER), None)
    hosts = [box.imap_host for box in boxes if folder is not None and box.pk == folder.mailbox_id]
    if not any(quirks_of(host).has_labels for host in hosts):
        return []
    here = FetchedMessage.objects.filter(folder=pk, expunged_at__isnull=True, message__isnull=False)
    return [Message.objects.standing().filter(pk__in=here.exclude(message__folder=pk).values("message_id"))]


def newest(sources: Sequence[QuerySet[Message]], after: Cursor | None, most: int) -> list[Message]:
    """The newest messages of all sources behind the cursor."""
    if not sources:
        return []
    heads = [(s.filter(after.behind()) if after else s).order_by("-at", "-id") for s in sources]
    if len(heads) == 1:
        return list(_listed(heads[0])[:most])
    together = reduce(lambda a, b: a.union(b, all=True), [head.values("pk", "at")[:most] for head in heads])
    return loaded([row["pk"] for row in together.order_by("-at", "-pk")[:most]])


@standing
def _first(folder: UUID, most: int) -> QuerySet[Message]:
    return _listed(_of_folder(folder))[:most]


@standing
def _behind(folder: UUID, at: datetime, pk: UUID, most: int) -> QuerySet[Message]:
    return _listed(_of_folder(folder).filter(Cursor(at, pk).behind()))[:most]


def _of_folder(folder: UUID) -> QuerySet[Message]:
    found: QuerySet[Message] = Message.objects.standing().filter(folder=folder).order_by("-at", "-id")
    return found


def loaded(ids: Sequence[UUID]) -> list[Message]:
    """These messages with their customers, in this order."""
    known = {row.pk: row for row in _of_ids([*ids])} if ids else {}
    return [known[pk] for pk in ids if pk in known]


@standing
def _of_ids(ids: list[UUID]) -> QuerySet[Message]:
    return _listed(Message.objects.filter(pk__in=ids))


def loaded_with_texts(ids: Sequence[UUID], boxes: Sequence[Mailbox]) -> list[Message]:
    """Those of these messages that lie in these mailboxes, newest first, each with its sealed text beside it (`texts_of`)."""
    return _with_texts([*ids], [box.pk for box in boxes]) if ids and boxes else []


@standing
def _with_texts(ids: list[UUID], boxes: list[UUID]) -> QuerySet[Message]:
    text = MessageContent.objects.filter(pk=OuterRef("pk")).values("content")
    rows = _listed(Message.objects.filter(pk__in=ids, mailbox__in=boxes)).annotate(sealed_text=Subquery(text))
    return rows.order_by("-at", "-id")


def texts_of(messages: Sequence[Message]) -> dict[UUID, str]:
    """What these messages say; read once more where they were not loaded with their texts."""
    sealed = {one.pk: getattr(one, "sealed_text", None) for one in messages}
    found = [
        MessageContent(id=pk, enterprise_id=current_enterprise(), content=value)
        for pk, value in sealed.items()
        if value is not None
    ]
    left = [pk for pk, value in sealed.items() if value is None]
    found += MessageContent.objects.filter(pk__in=left) if left else []
    return {one.pk: one.content.get("reply") or one.content.get("text") or "" for one in found}


def _listed(rows: QuerySet[Message]) -> QuerySet[Message]:
    return rows.select_related("customer").only(*LISTED)
