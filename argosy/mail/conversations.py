"""A conversation as it is read: the newest message open, older ones a line each, our answers on their way among them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils import timezone

from argosy.mail.models import Draft, DraftState, Mailbox, Message, MessageContent, MessagePart, Thread
from argosy.mail.threads import key_of
from argosy.platform import blobs
from argosy.platform.access import Actor
from argosy.platform.errors import NotFound
from argosy.platform.standing import standing

# So many messages of a conversation are opened at once at most: the newest, and those that nobody read yet.
MOST_OPEN = 4
MOST_SHOWN = 200
# An answer that goes out, or perhaps went out, without anybody doing more.
ON_ITS_WAY = (DraftState.WAITING, DraftState.SENDING, DraftState.UNCERTAIN)
# A draft that nobody touched for so long is not being written any more.
WRITING = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Letter:
    """A message as it is shown; `content` is empty while it is a line."""

    message: Message
    content: dict[str, Any] = field(default_factory=dict)
    parts: Sequence[MessagePart] = ()

    @property
    def is_open(self) -> bool:
        """Is its text shown?"""
        return bool(self.content)

    @property
    def is_lost(self) -> bool:
        """Did the disk lose its source before it was read?"""
        return self.message.was_unreadable and not blobs.is_kept(self.message.blob)

    @property
    def author(self) -> str:
        """Whose it is held to be: "person", or "program"; "" where that is no question."""
        one = self.message
        if one.direction != "in" or one.is_bounce:
            return ""
        return "program" if one.is_auto_reply or one.is_list else "person"

    @property
    def has_html(self) -> bool:
        """Did its writer write HTML?"""
        return bool(self.content.get("html"))

    @property
    def unseen(self) -> str:
        """Why a picture here was not read: "absent" where the reader of scans was, "failed" where it could not; else ""."""
        if not self.content.get("unseen"):
            return ""
        return "failed" if self.content.get("had_sight") else "absent"

    @property
    def is_cut(self) -> bool:
        """Is it larger than anything that is kept, and only its beginning here?"""
        return bool(self.content.get("is_cut"))

    @property
    def envelope(self) -> str:
        """What its writer did to keep or prove it: "S/MIME" or "PGP" where it is signed or encrypted, else ""."""
        if not (self.content.get("signed") or self.content.get("encrypted")):
            return ""
        is_pgp = any("pgp" in part.type for part in self.parts) or "BEGIN PGP" in (self.content.get("text") or "")
        return "PGP" if is_pgp else "S/MIME"

    @property
    def is_encrypted(self) -> bool:
        """Can nobody but its reader's own program open it?"""
        return bool(self.content.get("encrypted"))

    @property
    def has_invitation(self) -> bool:
        """Does a calendar come with it?"""
        return any(part.type in {"text/calendar", "application/ics"} for part in self.parts)

    @property
    def newest(self) -> str:
        """What was written newly, without what it quotes."""
        reply: str = self.content.get("reply") or ""
        return reply or (self.content.get("text") or "")

    @property
    def rest(self) -> str:
        """Signature and quotes, behind the fold."""
        text, reply = self.content.get("text") or "", self.content.get("reply") or ""
        if not reply or reply.strip() == text.strip():
            return ""
        at = text.find(reply)
        return str(text[at + len(reply) :] if at >= 0 else text).strip("\n")

    @property
    def quoted(self) -> str:
        """What stands below all that was written newly; "" where that is not in one piece, as among answers line by line."""
        text, reply, signature = (self.content.get(name) or "" for name in ("text", "reply", "signature"))
        at = text.find(reply) if reply else -1
        if at < 0:
            return ""
        below = text[at + len(reply) :]
        if signature in reply:
            return below
        between, _signature, rest = below.partition(signature)  # it may stand again further below
        return rest if not between.strip() else ""

    @property
    def recipients(self) -> list[tuple[str, list[list[str]]]]:
        """("to", people), ("cc", people); each person a name and an address."""
        return [(role, self.content[role]) for role in ("to", "cc") if self.content.get(role)]

    @property
    def attachments(self) -> list[MessagePart]:
        """The files; pictures that belong into the text are not among them."""
        return [part for part in self.parts if not (part.is_inline and self.has_html and part.content_id)]


@dataclass(frozen=True, slots=True)
class Conversation:
    """All that the third pane shows."""

    thread: Thread
    mailbox: Mailbox
    letters: list[Letter]
    drafts: list[Draft]
    others: list[Draft] = field(default_factory=list)  # what colleagues write here at this moment, or sent off

    @property
    def newest(self) -> Message:
        """The message that an answer answers."""
        return self.letters[0].message

    @property
    def messages(self) -> list[Message]:
        """Newest first."""
        return [letter.message for letter in self.letters]


def conversation(actor: Actor, thread_id: UUID) -> Conversation:
    """The conversation, newest first. Raises NotFound where the actor cannot see it."""
    messages = _messages(actor, thread_id)
    if not messages:
        # joined by hand into another: links to it lead there
        joined = Thread.objects.filter(pk=thread_id, joined_into__isnull=False).first()
        if joined is None:
            raise NotFound
        return conversation(actor, joined.joined_into_id)
    opened = [messages[0], *(m for m in messages[1:] if not m.is_read and m.direction == "in")][:MOST_OPEN]
    known = {letter.message.pk: letter for letter in letters(opened)}
    mailbox, here = messages[0].mailbox, {m.message_id_key for m in messages}
    answers = _answers(actor, mailbox.pk, [m.pk for m in messages], timezone.now() - WRITING)
    return Conversation(
        thread=messages[0].thread,
        mailbox=mailbox,
        letters=[known.get(m.pk, Letter(m)) for m in messages],
        drafts=[one for one in answers if one.member_id == actor.member and not _has_come_in(one, here)],
        others=[one for one in answers if one.member_id != actor.member],
    )


@standing
def _messages(actor: Actor, thread: UUID) -> QuerySet[Message]:
    rows = Message.objects.visible_to(actor).filter(thread=thread)
    rows = rows.select_related("mailbox__member__user", "customer", "thread")
    found: QuerySet[Message] = rows.order_by("-at", "-id")[:MOST_SHOWN]
    return found


def letters(messages: Sequence[Message]) -> list[Letter]:
    """These messages with their texts and attachments."""
    ids = [m.pk for m in messages]
    contents = {c.pk: c.content for c in _contents(ids)}
    parts: dict[UUID, list[MessagePart]] = {pk: [] for pk in ids}
    for part in _parts(ids):
        parts[part.message_id].append(part)
    # a message that could not be read has an empty content, and is open nevertheless
    return [Letter(m, contents.get(m.pk) or {"text": ""}, parts[m.pk]) for m in messages]


@standing
def _contents(messages: list[UUID]) -> QuerySet[MessageContent]:
    found: QuerySet[MessageContent] = MessageContent.objects.filter(pk__in=messages)
    return found


@standing
def _parts(messages: list[UUID]) -> QuerySet[MessagePart]:
    found: QuerySet[MessagePart] = MessagePart.objects.filter(message__in=messages).order_by("message", "position")
    return found


@standing
def _answers(actor: Actor, mailbox: UUID, messages: list[UUID], since: datetime) -> QuerySet[Draft]:
    """The actor's answers that are being written or sent, and what others of this mailbox have begun since then or sent off."""
    rows = Draft.objects.filter(answers__in=messages)
    begun = Q(state=DraftState.DRAFT, changed_at__gt=since)
    either = rows.visible_to(actor) | rows.filter(begun | Q(state__in=ON_ITS_WAY), mailbox=mailbox)
    found: QuerySet[Draft] = either.select_related("mailbox", "member__user").order_by("-changed_at")
    return found


def _has_come_in(draft: Draft, here: set[int | None]) -> bool:
    """Is the sent copy here itself?"""
    if draft.state != DraftState.SENT:
        return False
    return key_of(draft.message_id) in here
