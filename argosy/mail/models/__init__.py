"""Mailboxes, what was fetched from them, what it said, and what is being written."""

from argosy.mail.models.drafts import Draft, DraftAttachment, DraftState, WaitsFor
from argosy.mail.models.fraud import (
    AccountState,
    DomainShape,
    KnownAccount,
    KnownDomain,
    MessageWarning,
    WarningKind,
)
from argosy.mail.models.links import FileDownload, FileLink, FilePiece, LargeFiles
from argosy.mail.models.mailboxes import (
    Folder,
    FolderRole,
    Mailbox,
    MailboxLease,
    MailboxShare,
    MailboxState,
    MailProtocol,
)
from argosy.mail.models.messages import (
    FetchedMessage,
    FetchState,
    Message,
    MessageContent,
    MessagePart,
    MessageParticipant,
    MessageSearch,
    PrivateConversation,
    Thread,
    ThreadReference,
)
from argosy.mail.models.searches import SavedSearch
from argosy.mail.models.tracking import OpenedBy, Opening, OpeningAddress, TrackedLetter, TrackingConsent
from argosy.mail.models.writing import UNDO_SECONDS, LetterTemplate, Signature, WritingHabits

__all__ = [
    "UNDO_SECONDS",
    "AccountState",
    "DomainShape",
    "Draft",
    "DraftAttachment",
    "DraftState",
    "FetchState",
    "FetchedMessage",
    "FileDownload",
    "FileLink",
    "FilePiece",
    "Folder",
    "FolderRole",
    "KnownAccount",
    "KnownDomain",
    "LargeFiles",
    "LetterTemplate",
    "MailProtocol",
    "Mailbox",
    "MailboxLease",
    "MailboxShare",
    "MailboxState",
    "Message",
    "MessageContent",
    "MessagePart",
    "MessageParticipant",
    "MessageSearch",
    "MessageWarning",
    "OpenedBy",
    "Opening",
    "OpeningAddress",
    "PrivateConversation",
    "SavedSearch",
    "Signature",
    "Thread",
    "ThreadReference",
    "TrackedLetter",
    "TrackingConsent",
    "WaitsFor",
    "WarningKind",
    "WritingHabits",
]
