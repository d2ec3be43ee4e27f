"""What a mailbox's thread must know of it: read once, when the line is opened. Whoever changes it begins the thread anew."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from argosy.mail.actions import agreeing
from argosy.mail.actions import folders as folder_actions
from argosy.mail.actions.lawful import lawful
from argosy.mail.actions.storing import Holder
from argosy.mail.actions.tokens import token_of
from argosy.mail.imap.client import Client, Place
from argosy.mail.imap.sasl import Token
from argosy.mail.models import Folder, FolderRole, Mailbox
from argosy.mail.quirks import Quirks, quirks_of
from argosy.mail.sync.care import Care
from argosy.mail.sync.folders import BringFolder

ORDER = {FolderRole.INBOX: 0, FolderRole.SENT: 1, FolderRole.OTHER: 2, FolderRole.DRAFTS: 3, FolderRole.ARCHIVE: 4}


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

    def client(self) -> Client:
        """A line to its server, not opened yet."""
        return Client(self.place, self.user, self.password, wants_id=self.quirks.wants_id, token=self.token)


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
        known.sort(key=lambda f: (ORDER.get(FolderRole(f.role), 5), f.title))
        return [
            BringFolder(f, f.path, box.since, care, recognises=box.was_compared or box.quirks.has_labels) for f in known
        ]
