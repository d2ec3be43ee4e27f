"""Mailboxes, what was fetched from them, what it said, and what is being written."""

from argosy.mail.models.drafts import Draft, DraftAttachment, DraftState
from argosy.mail.models.fraud import (
    AccountState,
    DomainShape,
    KnownAccount,
    KnownDomain,
    MessageWarning,
    WarningKind,
)
from argosy.mail.models.mailboxes import Folder, FolderRole, Mailbox, MailboxLease, MailboxState
from argosy.mail.models.messages import (
    FetchedMessage,
    FetchState,
    Message,
    MessageContent,
    MessagePart,
    MessageParticipant,
    MessageSearch,
    Thread,
    ThreadReference,
)

__all__ = [
    "AccountState",
    "DomainShape",
    "Draft",
    "DraftAttachment",
    "DraftState",
    "FetchState",
    "FetchedMessage",
    "Folder",
    "FolderRole",
    "KnownAccount",
    "KnownDomain",
    "Mailbox",
    "MailboxLease",
    "MailboxState",
    "Message",
    "MessageContent",
    "MessagePart",
    "MessageParticipant",
    "MessageSearch",
    "MessageWarning",
    "Thread",
    "ThreadReference",
    "WarningKind",
]
