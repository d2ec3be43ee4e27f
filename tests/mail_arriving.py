"""Mail that arrives in a member's mailbox in a test, without a server: stored, read and understood by the real jobs."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from itertools import count

from django.utils import timezone

from argosy.enterprise.models import Member
from argosy.mail.actions.folders import path_key
from argosy.mail.actions.lawful import CONSENT
from argosy.mail.actions.storing import keep_messages
from argosy.mail.imap.answers import Fetched
from argosy.mail.models import FetchedMessage, Folder, FolderRole, Mailbox, MailboxState, Message
from argosy.platform import search
from argosy.platform.personal_data import Purpose
from argosy.privacy.models import Consent
from tests.running_jobs import run_jobs

NUMBERS = count(1)
INQUIRY = """Dear Sir,

Please quote your best price CIF Hamburg for the following:
500 pcs stainless steel hinge H-40
200 sets door lock DL-7

Best regards,
Anna Vogt
Purchasing Manager
Vogt Beschlaege GmbH
Phone: +49 40 5556677
www.vogt-beschlaege.example
"""


def agreed(mailbox: Mailbox) -> Consent:
    """The mailbox's member consents that its mail is brought in, as the binding page asks."""
    return Consent.objects.create(member=mailbox.member, function=CONSENT, object_id=mailbox.pk, purpose=Purpose.MAIL)


@dataclass
class Letters:
    """A member's mailbox: `letters.arrive(sender="Anna <anna@vogt.example>", text=…)` gives the message it became."""

    member: Member
    address: str = ""  # the member's own where it is empty
    mailbox: Mailbox = field(init=False)
    inbox: Folder = field(init=False)
    sent: Folder = field(init=False)

    def __post_init__(self) -> None:
        address = self.address or self.member.user.email
        self.mailbox = Mailbox.objects.create(
            member=self.member,
            address=address,
            address_key=search.blind(self.member.enterprise_id, address.casefold()),
            state=MailboxState.UP_TO_DATE,
        )
        agreed(self.mailbox)
        self.inbox, self.sent = self.folder("INBOX", FolderRole.INBOX), self.folder("Sent", FolderRole.SENT)

    def folder(self, name: str, role: str) -> Folder:
        """The mailbox has this folder too."""
        return Folder.objects.create(mailbox=self.mailbox, path=name, path_key=path_key(name), title=name, role=role)

    def arrive(self, raw: bytes | None = None, *, work: bool = True, **letter: object) -> Message | None:
        """The message comes in; where `work`, it is read and thought about at once."""
        out = bool(letter.pop("out", False))
        folder = self.sent if out else self.inbox
        uid = next(NUMBERS)
        raw = raw or self.write(out=out, **letter)
        keep_messages(folder, [Fetched(uid, raw, timezone.now(), is_seen=False, is_flagged=False)])
        if not work:
            return None
        run_jobs(only_due=True)  # what is tried again later waits
        return FetchedMessage.objects.select_related("message").get(uid=uid).message

    def write(
        self,
        *,
        sender: str = "Anna Vogt <anna@vogt-beschlaege.example>",
        subject: str = "Inquiry for hinges",
        text: str = INQUIRY,
        answers: Message | str | None = None,
        message_id: str = "",
        out: bool = False,
        to: str = "",
        at: datetime | None = None,
        headers: dict[str, str] | None = None,
        files: dict[str, bytes] | None = None,
    ) -> bytes:
        """The bytes of such a letter."""
        letter = EmailMessage()
        letter["From"], letter["To"] = (
            (self.member.user.email, to or sender) if out else (sender, self.member.user.email)
        )
        letter["Subject"] = subject
        letter["Message-ID"] = message_id or f"<m{next(NUMBERS)}@test.example>"
        letter["Date"] = format_datetime(at or timezone.now() - timedelta(minutes=5))
        if answers:
            letter["In-Reply-To"] = str(answers)
        for name, value in (headers or {}).items():
            letter[name] = value
        letter.set_content(text)
        for name, content in (files or {}).items():
            letter.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
        return letter.as_bytes()
