"""One visit to a mail server, in this thread: connect, bring everything, and go where one would wait."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from argosy.mail.actions.storing import Holder
from argosy.mail.imap.idling import Stop
from argosy.mail.models import FetchedMessage, Folder, Mailbox, MailboxLease, Message
from argosy.mail.sync import mailbox as life
from argosy.platform.tenancy.scope import enterprise_scope
from tests.running_jobs import run_jobs


class Visits:
    """`visits.visit(mailbox)`; afterwards what is here is asked for."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._patch = monkeypatch
        self._patch.setattr("argosy.mail.imap.line.TIMEOUT_SECONDS", 0.4)
        self._patch.setattr("argosy.mail.imap.idling.DONE_SECONDS", 0.3)
        self.waited: Callable[[life.Watch], None] | None = None

    def visit(self, mailbox: Mailbox, *, lines: int = 1, reads: bool = True) -> None:
        """Bring all there is; as many new lines as this are opened where one breaks."""
        MailboxLease.objects.filter(mailbox_id=mailbox.pk).update(holder="test", until=None)
        stop, left = Stop(), [lines]

        def waits(watch: life.Watch) -> None:
            if self.waited:
                self.waited(watch)
            stop.set()

        def pauses(_problem: object, _failures: int) -> float:
            left[0] -= 1
            if left[0] <= 0:
                stop.set()
            return 0.0

        self._patch.setattr(life.Watch, "_wait", waits)
        self._patch.setattr(life, "pause_after", pauses)
        life.follow(Holder(mailbox.enterprise_id, mailbox.pk, "test"), stop, lambda _seconds: None)
        with enterprise_scope(mailbox.enterprise_id):
            if reads:
                run_jobs()
            mailbox.refresh_from_db()

    def ask_comparison(self, mailbox: Mailbox) -> None:
        """The next visit compares everything."""
        with enterprise_scope(mailbox.enterprise_id):
            Mailbox.objects.filter(pk=mailbox.pk).update(compared_at=None)

    def uids(self, mailbox: Mailbox, folder: str = "inbox") -> list[int]:
        """The UIDs that the ledger has and the server still has."""
        with enterprise_scope(mailbox.enterprise_id):
            rows = FetchedMessage.objects.filter(mailbox=mailbox, folder__role=folder, expunged_at__isnull=True)
            return sorted(rows.values_list("uid", flat=True))

    def messages(self, mailbox: Mailbox) -> dict[str, Message]:
        """The messages by their subjects."""
        with enterprise_scope(mailbox.enterprise_id):
            found = list(Message.objects.filter(mailbox=mailbox).select_related("folder"))
            by_subject = {m.subject: m for m in found if m.folder.title}
        assert len(by_subject) == len(found), "a message is here twice"
        return by_subject

    def folder(self, mailbox: Mailbox, role: str = "inbox") -> Folder:
        """A folder as it stands."""
        with enterprise_scope(mailbox.enterprise_id):
            found: Folder = Folder.objects.get(mailbox=mailbox, role=role)
            assert found.missing is None or found.missing  # opened while its key is at hand
            return found


def letter(number: int, *, text: str = "We need 500 pcs hex bolts.") -> bytes:
    """A letter whose subject is "Bolts <number>"."""
    head = [
        "From: Khalid <khalid@rawabi.example>",
        "To: bob@hailan-hw.example",
        f"Subject: Bolts {number}",
        f"Message-ID: <m{number}@rawabi.example>",
        f"Date: Mon, 02 Mar 2026 10:{number % 60:02}:00 +0300",
    ]
    return ("\r\n".join(head) + f"\r\n\r\n{text}\r\n").encode()
