"""Shelves from which files are put with a letter: earlier mail, and what the rooms above offer (documents, products)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from argosy.customers.models import Customer
from argosy.mail import cutting, whom
from argosy.mail.actions import guarding, mailboxes
from argosy.mail.actions.losing import source_of
from argosy.mail.letters import File
from argosy.mail.models import Draft, Mailbox, Message, MessagePart
from argosy.mail.permissions import Permission
from argosy.platform.access import Actor
from argosy.platform.errors import NotFound

# So many of each shelf are shown; who wants another one searches.
MOST_SHOWN, MOST_LOOKED_AT = 8, 200
Made = Callable[[], File]


@dataclass(frozen=True, slots=True)
class Offered:
    """A file that one can take: its key on the shelf, its name, where it is from, its kind and size (0: made when taken)."""

    key: str
    name: str
    detail: str = ""
    kind: str = "application/octet-stream"
    size: int = 0


@dataclass(frozen=True, slots=True)
class Wish:
    """For which letter one looks, and the words that one typed."""

    draft: Draft
    words: str = ""
    customers: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True)
class Shelf:
    """A place of files; `take` reads inside the scope and answers with what makes the file outside of it."""

    key: str
    title: Any
    find: Callable[[Actor, Wish], list[Offered]]
    take: Callable[[Actor, str], Made]


@dataclass(frozen=True, slots=True)
class Shown:
    """A shelf with what fits the wish."""

    shelf: Shelf
    files: list[Offered] = field(default_factory=list)


_shelves: dict[str, Shelf] = {}


def offer_shelf(shelf: Shelf) -> None:
    """From now on files can be taken from there."""
    _shelves[shelf.key] = shelf


def looked_through(actor: Actor, draft: Draft, words: str) -> list[Shown]:
    """What the shelves have for this letter; those that have nothing are left out."""
    actor.require(Permission.SEND_MAIL)
    people = whom.known(actor, whom.typed(draft.to, draft.cc), draft)
    customers = tuple(dict.fromkeys(one.customer.pk for one in people if one.customer is not None))
    wish = Wish(draft, words.strip(), customers)
    shown = [Shown(shelf, shelf.find(actor, wish)[:MOST_SHOWN]) for shelf in _shelves.values()]
    return [one for one in shown if one.files]


def taken(actor: Actor, shelf: str, key: str) -> Made:
    """What makes this file. Raises NotFound where the actor does not see it."""
    actor.require(Permission.SEND_MAIL)
    if shelf not in _shelves:
        raise NotFound
    return _shelves[shelf].take(actor, key)


def identity(text: str) -> UUID:
    """The id in a key. Raises NotFound."""
    try:
        return UUID(text)
    except ValueError:
        raise NotFound from None


def _of_mail(actor: Actor, wish: Wish) -> list[Offered]:
    """The files of the conversation that is answered, then those of mail with the same customers, the newest first."""
    if not actor.may(Permission.USE_MAIL):
        return []
    # the names of a colleague's files are not strewn over every letter: they are looked at in her mailbox, and written down
    boxes = Mailbox.objects.worked_in_by(actor).values("pk")
    seen = Message.objects.visible_to(actor).filter(has_attachments=True, mailbox__in=boxes)
    answered = wish.draft.answers
    here = seen.filter(thread=answered.thread_id) if answered is not None else seen.none()
    visible = Customer.objects.visible_to(actor).filter(pk__in=wish.customers)
    theirs = seen.filter(customer__in=visible)
    found: dict[UUID, Offered] = {}
    for messages in (here, theirs):
        parts = MessagePart.objects.filter(message__in=messages, is_inline=False).select_related("message")
        for part in parts.order_by("-message__at", "position")[:MOST_LOOKED_AT]:
            if not part.is_held and part.name and wish.words.casefold() in part.name.casefold():
                about = part.message.subject or part.message.sender_name
                key = f"{part.message_id}.{part.position}"
                found.setdefault(part.pk, Offered(key, part.name, about, part.type, part.size))
    return list(found.values())


def _from_mail(actor: Actor, key: str) -> Made:
    actor.require(Permission.USE_MAIL)
    pk, _dot, position = key.partition(".")
    message = Message.objects.visible_to(actor).select_related("mailbox").filter(pk=identity(pk)).first()
    if message is None or not (position.isascii() and position.isdecimal() and len(position) < 5):
        raise NotFound
    mailboxes.look_at(actor, message.mailbox)
    guarding.refuse_held(message, int(position))
    raw = source_of(message)

    def make() -> File:
        cut = cutting.attachment(raw, int(position))
        guarding.refuse_virus(actor.enterprise, message, int(position), cut.content)
        return File(cut.name, cut.type, cut.content)

    return make


offer_shelf(Shelf("mail", _("Files of earlier mail"), _of_mail, _from_mail))
