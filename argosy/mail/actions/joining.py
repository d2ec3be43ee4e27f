"""Conversations are joined and parted by hand, where headers say something else than the reader knows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.mail.actions.audience import tell_all
from argosy.mail.errors import NothingToJoin, NothingToPart
from argosy.mail.models import Mailbox, Message, Thread, ThreadReference
from argosy.mail.permissions import Permission
from argosy.platform.access import Actor

words(
    thread_joined=_("joined conversations"),
    thread_parted=_("parted a conversation"),
    thread_back=_("put conversations back as they were"),
)
# Where messages stood: conversation → messages. With it a change is taken back.
Before = dict[UUID, list[UUID]]
MOST_AT_ONCE = 30


@transaction.atomic
def join(actor: Actor, messages: Collection[UUID]) -> Before:
    """The conversations of these messages are one, the oldest of them; what was before comes back for undoing.

    What answers any of them comes into it from now on. Raises NothingToJoin.
    """
    actor.require(Permission.USE_MAIL)
    chosen = _worked_in(actor, Message.objects.filter(pk__in=list(messages)))
    threads = _locked(chosen.values_list("thread_id", flat=True))
    if not 1 < len(threads) <= MOST_AT_ONCE or len({one.mailbox_id for one in threads}) > 1:
        raise NothingToJoin
    oldest = Message.objects.filter(thread__in=threads).order_by("at", "pk").values_list("thread_id", flat=True)[0]
    target = next(one for one in threads if one.pk == oldest)
    before: Before = {}
    for thread in threads:
        if thread is target:
            continue
        before[thread.pk] = list(thread.messages.values_list("pk", flat=True))
        thread.messages.update(thread=target)
        thread.joined_into = target
        thread.save(update_fields=["joined_into"])
    _count(threads)
    record(actor, "thread.joined", target, count=len(threads))
    tell_all(target.mailbox_id, "mail", thread=str(target.pk))
    return before


@transaction.atomic
def part(actor: Actor, message: Message, *, with_later: bool) -> tuple[Thread, Before]:
    """The message is a conversation of its own, with all that came later if so wanted; answers to it come into that.

    The new conversation and, for undoing, where its messages were. Raises NothingToPart.
    """
    actor.require(Permission.USE_MAIL)
    message = _worked_in(actor, Message.objects.filter(pk=message.pk)).get()
    old = _locked([message.thread_id])[0]
    wanted = Q(pk=message.pk)
    if with_later:
        wanted |= Q(at__gt=message.at) | Q(at=message.at, pk__gt=message.pk)
    rows = old.messages.filter(wanted)
    moved = list(rows.values_list("pk", flat=True))
    if len(moved) >= old.messages.count():
        raise NothingToPart
    new = Thread.objects.create(mailbox_id=old.mailbox_id, subject=message.subject, last_at=message.at)
    _move(moved, new)
    _count([old, new])
    record(actor, "thread.parted", new, count=len(moved))
    tell_all(new.mailbox_id, "mail", thread=str(new.pk))
    return new, {old.pk: moved}


@transaction.atomic
def put_back(actor: Actor, before: Mapping[UUID, Collection[UUID]]) -> int:
    """These messages stand in these conversations again, as before they were joined or parted; how many messages."""
    actor.require(Permission.USE_MAIL)
    mailboxes = Mailbox.objects.worked_in_by(actor).values("pk")
    threads = {one.pk: one for one in _locked(before) if Mailbox.objects.filter(pk=one.mailbox_id, pk__in=mailboxes)}
    count, left = 0, set()
    for pk, ids in before.items():
        thread = threads.get(pk)
        if thread is None:
            continue
        rows = Message.objects.filter(pk__in=list(ids), mailbox=thread.mailbox_id)
        left |= set(rows.values_list("thread_id", flat=True))
        count += _move(list(rows.values_list("pk", flat=True)), thread)
        thread.joined_into = None
        thread.save(update_fields=["joined_into"])
    others = _locked(left - set(threads))
    _count([*threads.values(), *others])
    for one in others:
        # a conversation that was made by parting and is empty again; others keep what leads to them
        if one.message_count == 0 and not one.joined.exists():
            one.delete()
    for thread in threads.values():
        record(actor, "thread.back", thread)
        tell_all(thread.mailbox_id, "mail", thread=str(thread.pk))
    return count


def _worked_in(actor: Actor, rows: QuerySet[Message]) -> QuerySet[Message]:
    return rows.filter(mailbox__in=Mailbox.objects.worked_in_by(actor).values("pk"))


def _locked(ids: Iterable[UUID]) -> list[Thread]:
    return list(Thread.objects.filter(pk__in=set(ids)).order_by("pk").select_for_update(of=("self",)))


def _move(ids: Collection[UUID], to: Thread) -> int:
    rows = Message.objects.filter(pk__in=ids)
    own = list(rows.exclude(message_id_key=None).values_list("message_id_key", flat=True))
    ThreadReference.objects.filter(mailbox=to.mailbox_id, key__in=own).update(thread=to)
    return int(rows.update(thread=to))


def _count(threads: Iterable[Thread]) -> None:
    numbers: dict[UUID, list[Message]] = defaultdict(list)
    threads = list(threads)
    for one in Message.objects.filter(thread__in=threads).only(
        "thread_id", "at", "is_read", "direction", "enterprise_id"
    ):
        numbers[one.thread_id].append(one)
    for thread in threads:
        here = numbers[thread.pk]
        thread.message_count = len(here)
        thread.unread_count = sum(not one.is_read and one.direction == "in" for one in here)
        thread.last_at = max((one.at for one in here), default=thread.last_at)
        thread.save(update_fields=["message_count", "unread_count", "last_at"])
