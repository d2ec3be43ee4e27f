"""Read and starred: here at once, on the server as soon as it answers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from contextlib import suppress
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Count

from argosy.mail import jobs
from argosy.mail.actions.sending import client_of
from argosy.mail.imap.errors import NotSwitchedOn, Refused, WrongPassword
from argosy.mail.models import FetchedMessage, Folder, Mailbox, Message, Thread
from argosy.mail.permissions import Permission
from argosy.platform import live
from argosy.platform.access import Actor
from argosy.platform.tenancy.scope import enterprise_scope

SEEN, FLAGGED = "\\Seen", "\\Flagged"


@transaction.atomic
def mark_read(actor: Actor, messages: Iterable[UUID], *, is_read: bool = True) -> list[UUID]:
    """These messages of the actor's own mailboxes are read, or not; those that changed come back."""
    actor.require(Permission.USE_MAIL)
    wanted = list(messages)
    changed = _own(actor, wanted).filter(is_read=not is_read) if wanted else []
    ids, threads = [m.pk for m in changed], {m.thread_id for m in changed}
    if not ids:
        return ids
    Message.objects.filter(pk__in=ids).update(is_read=is_read)
    _count_unread(threads)
    _tell(actor, ids, SEEN, is_on=is_read)
    return ids


@transaction.atomic
def star(actor: Actor, messages: Iterable[UUID], *, is_on: bool = True) -> list[UUID]:
    """These messages of the actor's own mailboxes bear a star, or not; those that changed come back."""
    actor.require(Permission.USE_MAIL)
    ids = [m.pk for m in _own(actor, messages).filter(is_starred=not is_on)]
    if ids:
        Message.objects.filter(pk__in=ids).update(is_starred=is_on)
        _tell(actor, ids, FLAGGED, is_on=is_on)
    return ids


def _own(actor: Actor, messages: Iterable[UUID]) -> Any:
    return Message.objects.filter(pk__in=list(messages), mailbox__member=actor.member)


def _count_unread(threads: set[UUID]) -> None:
    rows = Message.objects.filter(thread__in=threads, is_read=False, direction="in").values("thread_id")
    unread = {row["thread_id"]: row["count"] for row in rows.annotate(count=Count("id"))}
    for pk in threads:
        Thread.objects.filter(pk=pk).update(unread_count=unread.get(pk, 0))


def _tell(actor: Actor, ids: list[UUID], flag: str, *, is_on: bool) -> None:
    jobs.mark_on_server.defer(messages=[str(pk) for pk in ids], flag=flag, is_on=is_on)
    live.tell("mail", member=actor.member, marked=str(len(ids)))


@jobs.mark_on_server
def mark_on_server(actor: Actor, messages: list[str], flag: str, is_on: bool) -> None:
    """The server shows the same, also to the member's phone; where it no longer lets us in, ours stays as it is."""
    with enterprise_scope(actor.enterprise):
        rows = FetchedMessage.objects.filter(message__in=messages, expunged_at__isnull=True)
        places: dict[tuple[UUID, UUID, int], list[int]] = defaultdict(list)
        for row in rows:
            places[row.mailbox_id, row.folder_id, row.uidvalidity].append(row.uid)
        bound = {m.pk: m for m in Mailbox.objects.bound().filter(pk__in={mailbox for mailbox, *_rest in places})}
        lines = {pk: client_of(mailbox) for pk, mailbox in bound.items()}
        paths = {f.pk: f.path for f in Folder.objects.filter(pk__in={folder for _m, folder, _v in places})}
    for mailbox_id, line in lines.items():
        with suppress(WrongPassword, NotSwitchedOn, Refused), line as client:
            for (owner, folder, uidvalidity), uids in places.items():
                if owner == mailbox_id and client.open(paths[folder], readonly=False).uidvalidity == uidvalidity:
                    client.mark(uids, flag, is_on=is_on)
