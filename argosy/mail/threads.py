"""Which messages belong together: by In-Reply-To, and by References with the same subject (JWZ, RFC 5256).

Both can lie: people answer an old letter to write about something else, and strangers answer what was forwarded to them.
So In-Reply-To with another subject joins only where its writer, or somebody of her company, takes part already.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from argosy import matching
from argosy.mail.models import Mailbox, Message, MessageContent, Thread, ThreadReference
from argosy.platform import search
from argosy.platform.tenancy.scope import current_enterprise
from argosy.reading.model import Mail

# What clients put before the subject of an answer or a forward, in the languages of RFC 5256's world and ours.
PREFIX = re.compile(
    r"^\s*(?:(?:re|aw|sv|vs|ref|rif|r|antw|odp|ynt|yan|ilt|tr|fw|fwd|wg|rv|enc|doorst|i|回复|回覆|答复|答覆|转发|轉寄|轉發|返信|転送|회신|전달"
    r"|رد|إعادة توجيه|ответ|отв|пересл)(?:\s*[\[(]?\d+[\])]?)?\s*[:：]\s*|\[[^\]]{1,30}\]\s*)+",
    re.IGNORECASE,
)
MOST_REFERENCES = 50
# So many messages of a thread tell who takes part in it.
LATEST = 30


def base_subject(subject: str) -> str:
    """The subject without Re:, 回复： and the like, folded."""
    return PREFIX.sub("", subject).strip().casefold()


@dataclass
class Threads:
    """The threads of one mailbox while a batch of messages is placed in them; `save` writes what is new."""

    mailbox: Mailbox
    known: dict[int, UUID] = field(default_factory=dict)
    subjects: dict[UUID, str] = field(default_factory=dict)
    new: dict[UUID, Thread] = field(default_factory=dict)
    references: list[ThreadReference] = field(default_factory=list)
    people: dict[UUID, set[str]] = field(default_factory=dict)  # of threads of this batch

    def learn(self, mails: Sequence[Mail]) -> None:
        """Look up, in one query, which threads the messages of this batch name."""
        keys = {key for mail in mails for key in _keys(mail)}
        rows = ThreadReference.objects.filter(mailbox=self.mailbox, key__in=keys).values_list("key", "thread_id")
        self.known = _where_joined(dict(rows))
        for thread in Thread.objects.filter(pk__in=set(self.known.values())):
            self.subjects[thread.pk] = base_subject(thread.subject)

    def place(self, mail: Mail, at: datetime) -> UUID:
        """The thread of this message; a new one where it answers nothing we know."""
        subject = base_subject(mail.subject)
        thread_id = self._found(mail, subject)
        if thread_id is None:
            thread = Thread(mailbox=self.mailbox, subject=mail.subject, last_at=at)
            thread_id = thread.pk
            self.new[thread_id] = thread
            self.subjects[thread_id] = subject
        self.people.setdefault(thread_id, set()).update(_parties(mail))
        for key in _keys(mail):
            if key not in self.known:
                self.known[key] = thread_id
                self.references.append(ThreadReference(mailbox=self.mailbox, thread_id=thread_id, key=key))
        return thread_id

    def save(self) -> None:
        """Write the new threads and what leads to them."""
        Thread.objects.bulk_create(self.new.values())
        ThreadReference.objects.bulk_create(self.references)

    def _found(self, mail: Mail, subject: str) -> UUID | None:
        for named in mail.in_reply_to:
            thread = self.known.get(key_of(named))
            if thread is not None and (self.subjects.get(thread) == subject or self._takes_part(mail, thread)):
                return thread
        # a reply with a new subject, or a Message-ID that another mail bears too, must not join by this alone
        own = (mail.message_id,) if mail.message_id else ()
        for named in (*reversed(mail.references[-MOST_REFERENCES:]), *own):
            thread = self.known.get(key_of(named))
            if thread is not None and self.subjects.get(thread) == subject:
                return thread
        return None

    def _takes_part(self, mail: Mail, thread: UUID) -> bool:
        """Is the writer, or her company, in this thread already? We are always: it is our mailbox."""
        wrote = mail.sender.address.strip().casefold()
        if not wrote or search.blind(current_enterprise(), wrote) == self.mailbox.address_key:
            return True
        return bool(_names(wrote) & (self.people.get(thread, set()) | _people_of(thread)))


def _where_joined(found: dict[int, UUID]) -> dict[int, UUID]:
    """The same, with threads that were joined into others by hand replaced by those."""
    into: dict[UUID, UUID] = {}
    asked = set(found.values())
    while asked:
        rows = Thread.objects.filter(pk__in=asked, joined_into__isnull=False).values_list("pk", "joined_into_id")
        new = {pk: there for pk, there in rows if pk not in into}
        into |= new
        asked = set(new.values())

    def at_last(pk: UUID) -> UUID:
        for _step in range(len(into)):
            pk = into.get(pk, pk)
        return pk

    return {key: at_last(pk) for key, pk in found.items()} if into else found


def _people_of(thread: UUID) -> set[str]:
    """Who wrote and got the latest messages of a thread: addresses, and the companies' domains."""
    ids = Message.objects.filter(thread=thread).order_by("-at").values_list("pk", flat=True)[:LATEST]
    found: set[str] = set()
    for one in MessageContent.objects.filter(pk__in=list(ids)):
        people = [one.content.get("from") or [], *(one.content.get("to") or []), *(one.content.get("cc") or [])]
        for person in people:
            if len(person) > 1:
                found |= _names(str(person[1]).casefold())
    return found


def _parties(mail: Mail) -> set[str]:
    return {name for one in (mail.sender, *mail.to, *mail.cc) for name in _names(one.address.strip().casefold())}


def _names(address: str) -> set[str]:
    """An address, and its domain where that is a company's."""
    domain = address.rpartition("@")[2]
    return {address} if not domain or matching.is_free_mail(domain) else {address, f"@{domain}"}


def _keys(mail: Mail) -> list[int]:
    named = [mail.message_id, *mail.in_reply_to, *mail.references[-MOST_REFERENCES:]]
    return list(dict.fromkeys(key_of(one) for one in named if one))


def key_of(message_id: str) -> int:
    """The token of a Message-ID: what threads and waiting letters are found by."""
    return search.blind(current_enterprise(), f"mid:{message_id}")
