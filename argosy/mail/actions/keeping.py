"""How readings become rows: messages with their content, parts, participants, threads and search tokens, in bulk."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import F
from django.db.models.functions import Greatest
from django.utils import timezone

from argosy.mail.actions.placing import settle
from argosy.mail.content import content_of
from argosy.mail.models import (
    FetchedMessage,
    FetchState,
    Folder,
    FolderRole,
    Mailbox,
    Message,
    MessageContent,
    MessagePart,
    MessageParticipant,
    MessageSearch,
    Thread,
)
from argosy.mail.threads import Threads
from argosy.platform import search
from argosy.reading.model import Address, Mail, Reading, Understanding

SNIPPET = 220
# Beyond this a text is found by its beginning only.
INDEXED = 20_000
EMPTY = Mail("", Address("", ""), (), (), (), None, "", (), (), "", "", (), ())
NOT_READ = Reading(EMPTY, None, "", "", None, is_list=False, is_auto_reply=False, understanding=Understanding())
AHEAD = timedelta(days=1)


class Batch:
    """One batch of one mailbox on its way into the tables."""

    def __init__(self, mailbox: Mailbox) -> None:
        self.mailbox = mailbox
        self.enterprise: UUID = mailbox.enterprise_id
        self.threads = Threads(mailbox)
        self.messages: dict[UUID, Message] = {}
        self.others: list[Any] = []
        self.seen_again: set[UUID] = set()

    def keep(self, rows: Sequence[FetchedMessage], read: dict[str, Reading | None]) -> list[UUID]:
        """Write everything; the ids of the messages that are new come back."""
        here = self._known({row.blob for row in rows})
        self.threads.learn([(read.get(row.blob) or NOT_READ).mail for row in rows])
        for row in rows:
            reading = read.get(row.blob)
            message = here.get(row.blob)
            if message is None:
                message = here[row.blob] = self._message(row, reading)
            else:
                self.seen_again.add(message.pk)
            if row.expunged_at is not None:
                self.seen_again.add(message.pk)
            row.message = message
            row.state = FetchState.READ if reading and reading.is_whole else FetchState.UNREADABLE
        self._write(rows)
        return list(self.messages)

    def _known(self, blobs: set[str]) -> dict[str, Message]:
        # the same bytes in a second folder, or under new UIDs after UIDVALIDITY changed, are the same message
        return {m.blob: m for m in Message.objects.filter(mailbox=self.mailbox, blob__in=blobs)}

    def _message(self, row: FetchedMessage, reading: Reading | None) -> Message:
        found = reading or NOT_READ
        mail = found.mail
        at = _date(mail.date, row.internal_date)
        thread_id = self.threads.place(mail, at)
        understood = found.understanding
        direction = self._direction(mail, row.folder)
        message = Message(
            mailbox=self.mailbox,
            folder=row.folder,
            thread_id=thread_id,
            blob=row.blob,
            size=row.size,
            direction=direction,
            at=at,
            subject=mail.subject,
            snippet=" ".join((found.reply or mail.text)[: SNIPPET * 2].split())[:SNIPPET],
            sender_name=mail.sender.name,
            sender_address=mail.sender.address,
            sender_key=self._key(mail.sender.address),
            to_names=", ".join(a.name or a.address for a in (*mail.to, *mail.cc))[:300],
            message_id_key=search.blind(self.enterprise, f"mid:{mail.message_id}") if mail.message_id else None,
            language=found.language or "",
            kind="other",  # marked by automation, only where its switch is on
            risk=understood.risk or "",
            is_read=row.is_seen or direction == "out",
            is_starred=row.is_flagged,
            has_attachments=any(not part.is_inline for part in mail.attachments),
            is_bounce=found.bounce is not None,
            is_list=found.is_list,
            is_auto_reply=found.is_auto_reply,
            was_unreadable=not (reading and reading.is_whole),
        )
        self.messages[message.pk] = message
        self._around(message, found, is_cut=row.is_cut)
        return message

    def _around(self, message: Message, found: Reading, *, is_cut: bool) -> None:
        mail = found.mail
        self.others.append(MessageContent(id=message.pk, content=content_of(found) | {"is_cut": is_cut}))
        people = [("from", mail.sender), *(("to", a) for a in mail.to), *(("cc", a) for a in mail.cc)]
        for role, address in people[:200]:
            key = self._key(address.address)
            if key is not None:
                self.others.append(MessageParticipant(message=message, role=role, address_key=key))
        dangers = {one.position: one.what for one in found.signals.dangers}
        for position, part in enumerate(mail.attachments):
            self.others.append(
                MessagePart(
                    message=message,
                    position=position,
                    name=part.name,
                    type=part.type[:100],
                    size=part.size,
                    content_id=part.content_id,
                    is_inline=part.is_inline,
                    danger=dangers.get(position, ""),
                )
            )
        names = [text for _, a in people[:50] for text in (a.name, a.address)]
        files = [part.name for part in mail.attachments]
        tokens = search.tokens(
            self.enterprise,
            [(found.reply or mail.text)[:INDEXED], found.files_text],
            prefixes=[mail.subject, *names, *files],
        )
        self.others.append(
            MessageSearch(
                row_id=message.pk,
                member_id=self.mailbox.member_id,
                at=message.at,
                tokens=tokens,
                covers_files=True,
            )
        )

    def _write(self, rows: Sequence[FetchedMessage]) -> None:
        self._count_threads()
        self.threads.save()
        Message.objects.bulk_create(self.messages.values())
        kinds: tuple[Any, ...] = (MessageContent, MessageParticipant, MessagePart, MessageSearch)
        for kind in kinds:
            kind.objects.bulk_create([row for row in self.others if type(row) is kind])
        FetchedMessage.objects.bulk_update(rows, ["message", "state"])
        settle(self.seen_again)  # moved, or labelled twice, or deleted before it was read

    def _count_threads(self) -> None:
        count = Counter(m.thread_id for m in self.messages.values())
        unread = Counter(m.thread_id for m in self.messages.values() if not m.is_read and m.direction == "in")
        for thread_id, number in count.items():
            newest = max(m.at for m in self.messages.values() if m.thread_id == thread_id)
            if (new := self.threads.new.get(thread_id)) is not None:
                new.message_count, new.unread_count, new.last_at = number, unread[thread_id], newest
                continue
            Thread.objects.filter(pk=thread_id).update(
                message_count=F("message_count") + number,
                unread_count=F("unread_count") + unread[thread_id],
                last_at=Greatest("last_at", newest),
            )

    def _direction(self, mail: Mail, folder: Folder) -> str:
        ours = folder.role in {FolderRole.SENT, FolderRole.DRAFTS}
        return "out" if ours or self._key(mail.sender.address) == self.mailbox.address_key else "in"

    def _key(self, address: str) -> int | None:
        return search.blind(self.enterprise, address.strip().casefold()) if address else None


def _date(said: datetime | None, received: datetime) -> datetime:
    """When the message was written; when it was received where it does not say so believably."""
    if said is None:
        return received
    try:
        aware = said if said.tzinfo else said.replace(tzinfo=UTC)
        believable = datetime(1990, 1, 1, tzinfo=UTC) < aware < timezone.now() + AHEAD
    except (OverflowError, ValueError):
        return received
    return aware if believable else received
