"""Read and starred: here at once, on the server as soon as it answers."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from typing import Any
from uuid import UUID

from django.db import transaction

from argosy.mail import jobs
from argosy.mail.actions.audience import tell_all
from argosy.mail.actions.placing import count_unread
from argosy.mail.actions.standing import of_messages
from argosy.mail.handling import handled_by, note_handling
from argosy.mail.imap.errors import ConnectAgain, NotSwitchedOn, Refused, WrongPassword
from argosy.mail.models import FetchedMessage, Message
from argosy.mail.permissions import Permission
from argosy.platform import live
from argosy.platform.access import Actor
from argosy.platform.tenancy.scope import enterprise_scope

SEEN, FLAGGED = "\\Seen", "\\Flagged"


@transaction.atomic
def mark_read(actor: Actor, messages: Iterable[UUID], *, is_read: bool = True) -> list[UUID]:
    """These messages, which the actor handles, are read, or not; those that changed come back."""
    actor.require(Permission.USE_MAIL)
    wanted = list(messages)
    changed = list(own_messages(actor, wanted).filter(is_read=not is_read)) if wanted else []
    ids, threads = [m.pk for m in changed], {m.thread_id for m in changed}
    if not ids:
        return ids
    Message.objects.filter(pk__in=ids).update(is_read=is_read)
    note_handling(actor, changed)
    count_unread(threads)
    _tell(actor, ids, SEEN, is_on=is_read)
    return ids


@transaction.atomic
def star(actor: Actor, messages: Iterable[UUID], *, is_on: bool = True) -> list[UUID]:
    """These messages, which the actor handles, bear a star, or not; those that changed come back."""
    actor.require(Permission.USE_MAIL)
    changed = list(own_messages(actor, messages).filter(is_starred=not is_on))
    ids = [m.pk for m in changed]
    if ids:
        note_handling(actor, changed)
        Message.objects.filter(pk__in=ids).update(is_starred=is_on)
        _tell(actor, ids, FLAGGED, is_on=is_on)
    return ids


def own_messages(actor: Actor, messages: Iterable[UUID]) -> Any:
    """Those of these messages that the actor handles: her own, and those below her where the company allows it."""
    return Message.objects.filter(handled_by(actor), pk__in=list(messages)).select_related("mailbox")


def _tell(actor: Actor, ids: list[UUID], flag: str, *, is_on: bool) -> None:
    jobs.mark_on_server.defer(messages=[str(pk) for pk in ids], flag=flag, is_on=is_on, by=str(actor.member))
    live.tell("mail", member=actor.member, marked=str(len(ids)))


@jobs.mark_on_server
def mark_on_server(actor: Actor, messages: list[str], flag: str, is_on: bool, by: str = "") -> None:
    """The server shows the same, also to the member's phone; where it no longer lets us in, ours stays as it is."""
    column = {SEEN: "is_seen", FLAGGED: "is_flagged"}[flag]
    with enterprise_scope(actor.enterprise):
        for mailbox in Message.objects.filter(pk__in=messages).values_list("mailbox_id", flat=True).distinct():
            tell_all(mailbox, but=by, marked=str(len(messages)))  # colleagues with whom it is shared see it too
        places = of_messages(messages, **{column: not is_on})
    for place in places:
        with suppress(WrongPassword, ConnectAgain, NotSwitchedOn, Refused), place.client as client:
            for folder in place.folders:
                if client.open(folder.path, readonly=False).uidvalidity != folder.uidvalidity:
                    continue
                client.mark(sorted(folder.rows), flag, is_on=is_on)
                with enterprise_scope(actor.enterprise):
                    FetchedMessage.objects.filter(pk__in=folder.rows.values()).update(**{column: is_on})
