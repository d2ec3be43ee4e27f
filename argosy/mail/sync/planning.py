"""What a mailbox's thread must know of it: read once, when the line is opened. Whoever changes it begins the thread anew."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from argosy.mail.actions import agreeing
from argosy.mail.actions import folders as folder_actions
from argosy.mail.actions.lawful import lawful
from argosy.mail.actions.storing import Holder
from argosy.mail.actions.tokens import token_of
from argosy.mail.imap.client import Client as ImapClient
from argosy.mail.imap.client import Place
from argosy.mail.imap.sasl import Token
from argosy.mail.models import Folder, FolderRole, Mailbox, MailProtocol
from argosy.mail.pop3.client import Client as Pop3Client
from argosy.mail.quirks import Quirks, quirks_of
from argosy.mail.sync.care import Care
from argosy.mail.sync.folders import BringFolder
from argosy.mail.sync.ways import Client

ORDER = {FolderRole.INBOX: 0, FolderRole.SENT: 1, FolderRole.OTHER: 2, FolderRole.DRAFTS: 3, FolderRole.ARCHIVE: 4}

NEW_FOR = timedelta(days=7)


@dataclass(slots=True)
class Box:
    """A mailbox as its thread sees it."""

    place: Place
    user: str
    password: str
    since: date | None
    was_compared: bool
    quirks: Quirks
    token: Token | None = None
    is_pop3: bool = False
    read_before: datetime | None = None  # what lay there long before it was bound is not new, where no marks are known

    def client(self, holder: Holder, care: Care) -> Client:
        """A line to its server, not opened yet."""
        if self.is_pop3:
            return Pop3Client(
                self.place,
                self.user,
                self.password,
                numbers=lambda names: care.names.numbers(holder, names),
                read_before=self.read_before,
            )
        return ImapClient(self.place, self.user, self.password, wants_id=self.quirks.wants_id, token=self.token)


def box_of(holder: Holder) -> Box | None:
    """The mailbox; None where it is no longer bound, or rests until its member agrees to what is done with it."""
    with holder.scope():
        mailbox = Mailbox.objects.bound().filter(pk=holder.mailbox_id).first()
        if mailbox is None:
            return None
        if not lawful([mailbox.pk]):
            agreeing.rest(mailbox)
            return None
        return Box(
            Place(mailbox.imap_host, mailbox.imap_port, mailbox.imap_security),
            mailbox.username,
            mailbox.password,
            mailbox.bring_since,
            mailbox.compared_at is not None,
            quirks_of(mailbox.imap_host),
            token_of(mailbox),
            mailbox.protocol == MailProtocol.POP3,
            mailbox.bound_at - NEW_FOR,
        )


def plan(holder: Holder, client: Client, box: Box, care: Care) -> list[BringFolder]:
    """The folders to bring, the inbox first, then Sent, then the rest; they are listed where none are known yet."""
    items = _items(holder, box, care)
    if not items:
        folder_actions.take_over(holder, client.folders())
        items = _items(holder, box, care)
    return items


def _items(holder: Holder, box: Box, care: Care) -> list[BringFolder]:
    with holder.scope():
        known = list(Folder.objects.filter(mailbox=holder.mailbox_id, is_brought=True))
        if box.is_pop3:  # the others are ours
            known = [f for f in known if f.role == FolderRole.INBOX]
        known.sort(key=lambda f: (ORDER.get(FolderRole(f.role), 5), f.title))
        return [
            BringFolder(f, f.path, box.since, care, recognises=box.was_compared or box.quirks.has_labels) for f in known
        ]
