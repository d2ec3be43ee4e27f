"""Who wrote a message, a person or a program: what was recognised is put right by whoever handles it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.mail import jobs
from argosy.mail.actions.flags import own_messages
from argosy.mail.actions.reminding import clear_answered
from argosy.mail.events import AuthorPutRight
from argosy.mail.handling import note_handling
from argosy.mail.models import Message
from argosy.mail.permissions import Permission
from argosy.platform import live
from argosy.platform.access import Actor
from argosy.platform.events import publish

words(
    message_by_person=_("said that a person wrote a message"),
    message_by_program=_("said that a program wrote a message"),
)
# A program's answer, or mail to many: these count as nobody's answer and as nobody's inquiry.
PERSON, PROGRAM, LIST = "person", "program", "list"
AUTOMATIC = Q(is_auto_reply=True) | Q(is_list=True)


def taken_for(messages: Iterable[Message]) -> str:
    """Whose these messages are held to be, by the first of them."""
    first = next(iter(messages), None)
    return PERSON if first is None else author_of(first)


def author_of(message: Message) -> str:
    """Whose it is held to be."""
    return LIST if message.is_list else PROGRAM if message.is_auto_reply else PERSON


@transaction.atomic
def written_by(actor: Actor, messages: Iterable[UUID], who: str) -> list[UUID]:
    """These messages, which the actor handles, are a person's or a program's; those of which that is news come back.

    What a person wrote is an answer to those who wait for one, and is thought about as any other mail is. Who learns from
    it is told by an event.
    """
    actor.require(Permission.USE_MAIL)
    news = AUTOMATIC if who == PERSON else ~AUTOMATIC
    changed = list(own_messages(actor, messages).filter(news, direction="in", is_bounce=False))
    note_handling(actor, changed)
    _put_right(actor, changed, who)
    live.tell("mail", member=actor.member, marked=str(len(changed)))
    return [one.pk for one in changed]


@transaction.atomic
def put_back(actor: Actor, message: Message, who: str) -> None:
    """The message is held to be whose it was before."""
    actor.require(Permission.USE_MAIL)
    _put_right(actor, [Message.objects.visible_to(actor).select_related("mailbox").lock(message.pk)], who)


def take_for(messages: Sequence[UUID], who: str) -> None:
    """These messages, which came in just now, are whose their like were said to be; why, the one who says so writes down."""
    Message.objects.filter(pk__in=messages).update(is_auto_reply=who == PROGRAM, is_list=who == LIST)
    if who == PERSON:
        for one in messages:
            jobs.read_as_a_persons.defer(message=str(one), once=str(one))


def _put_right(actor: Actor, messages: Sequence[Message], who: str) -> None:
    take_for([one.pk for one in messages], who)
    by_mailbox: dict[UUID, list[UUID]] = defaultdict(list)
    for one in messages:
        record(actor, "message.by_person" if who == PERSON else "message.by_program", one)
        by_mailbox[one.mailbox_id].append(one.pk)
        publish(AuthorPutRight(one.pk, author_of(one), who, actor.member))
    if who == PERSON:
        for mailbox, theirs in by_mailbox.items():
            clear_answered(mailbox, theirs)
