"""The messages of one page of a list, newest first, with what a line shows of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import reduce
from uuid import UUID

from django.db.models import QuerySet

from argosy.mail.listing import Cursor
from argosy.mail.models import Message
from argosy.platform.standing import standing

# What a line of a list shows: the rest of a row stays in the database.
LISTED = (
    *("enterprise_id", "mailbox_id", "thread_id", "customer__name", "direction", "at", "subject", "snippet"),
    *("sender_name", "sender_address", "to_names", "kind", "risk", "is_read", "is_starred", "has_attachments"),
    *("is_bounce", "is_auto_reply", "was_unreadable", "customer__enterprise_id"),
)


def newest(sources: Sequence[QuerySet[Message]], after: Cursor | None, most: int) -> list[Message]:
    """The newest messages of all sources behind the cursor."""
    if not sources:
        return []
    heads = [(s.filter(after.behind()) if after else s).order_by("-at", "-id") for s in sources]
    if len(heads) == 1:
        return list(_listed(heads[0])[:most])
    together = reduce(lambda a, b: a.union(b, all=True), [head.values("pk", "at")[:most] for head in heads])
    return loaded([row["pk"] for row in together.order_by("-at", "-pk")[:most]])


def newest_of_folder(folder: UUID, after: Cursor | None, most: int) -> list[Message]:
    """The newest messages of one folder behind the cursor: what most people look at most of the time."""
    return _behind(folder, after.at, after.pk, most) if after else _first(folder, most)


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


def _listed(rows: QuerySet[Message]) -> QuerySet[Message]:
    return rows.select_related("customer").only(*LISTED)
