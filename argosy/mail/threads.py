"""Which messages belong together: In-Reply-To is trusted, References only with the same subject (JWZ, RFC 5256)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from argosy.mail.models import Mailbox, Thread, ThreadReference
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

    def learn(self, mails: Sequence[Mail]) -> None:
        """Look up, in one query, which threads the messages of this batch name."""
        keys = {key for mail in mails for key in _keys(mail)}
        rows = ThreadReference.objects.filter(mailbox=self.mailbox, key__in=keys).values_list("key", "thread_id")
        self.known = dict(rows)
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
            if (thread := self.known.get(key_of(named))) is not None:
                return thread
        # a reply with a new subject, or a Message-ID that another mail bears too, must not join by this alone
        own = (mail.message_id,) if mail.message_id else ()
        for named in (*reversed(mail.references[-MOST_REFERENCES:]), *own):
            thread = self.known.get(key_of(named))
            if thread is not None and self.subjects.get(thread) == subject:
                return thread
        return None


def _keys(mail: Mail) -> list[int]:
    named = [mail.message_id, *mail.in_reply_to, *mail.references[-MOST_REFERENCES:]]
    return list(dict.fromkeys(key_of(one) for one in named if one))


def key_of(message_id: str) -> int:
    """The token of a Message-ID: what threads and waiting letters are found by."""
    return search.blind(current_enterprise(), f"mid:{message_id}")
