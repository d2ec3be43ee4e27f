"""What happened with mail."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class MessagesRead:
    """Messages of one mailbox were read and can be seen. In batches while a mailbox is brought in, else one by one."""

    mailbox_id: UUID
    message_ids: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class MessagesKept:
    """Messages of one mailbox stand in the tables and nothing was drawn from them yet: who knows better who wrote them says so."""

    mailbox_id: UUID
    message_ids: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class AuthorPutRight:
    """Somebody said by hand who wrote a message; before and after are of `argosy.mail.actions.authorship`."""

    message_id: UUID
    before: str
    after: str
    member_id: UUID | None


@dataclass(frozen=True, slots=True)
class WrittenByAPerson:
    """A person wrote messages which were taken for a program's: a member said so, of them or of mail like them."""

    mailbox_id: UUID
    message_ids: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class MailboxGoesOn:
    """A mailbox that rested, or was passed on, goes on: its member has agreed. What waited meanwhile has its turn."""

    mailbox_id: UUID
    rested_since: datetime


@dataclass(frozen=True, slots=True)
class MessageFiled:
    """A message was filed to a customer, or its filing was taken back (customer_id None)."""

    message_id: UUID
    customer_id: UUID | None
    member_id: UUID | None = None  # who did it by hand


@dataclass(frozen=True, slots=True)
class MailboxBound:
    """A member bound a mailbox."""

    mailbox_id: UUID
