"""How a mailbox is, said honestly: wrong password, outage and throttling are three things, and green means complete."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from argosy.mail.actions.storing import Holder
from argosy.mail.imap.errors import MailServerError, NotSwitchedOn, Throttled, WrongPassword
from argosy.mail.models import Folder, Mailbox, MailboxState
from argosy.platform import live
from argosy.platform.tenancy.scope import enterprise_scope


def failed(holder: Holder, problem: MailServerError) -> None:
    """The server refused or fell silent."""
    state = MailboxState.UNREACHABLE
    if isinstance(problem, (WrongPassword, NotSwitchedOn)):
        state = MailboxState.WRONG_PASSWORD
    elif isinstance(problem, Throttled):
        state = MailboxState.THROTTLED
    _become(holder, state, problem.words[:300])


def settled(holder: Holder) -> None:
    """All that the server has is here, or is on its way, or is missing: whichever is true."""
    with enterprise_scope(holder.enterprise_id):
        folders = list(Folder.objects.filter(mailbox_id=holder.mailbox_id, is_brought=True))
    if any(folder.missing_count for folder in folders):
        state = MailboxState.INCOMPLETE
    elif all(folder.is_backfilled for folder in folders):
        state = MailboxState.UP_TO_DATE
    else:
        state = MailboxState.BRINGING
    _become(holder, state, "")


def compared(holder: Holder) -> None:
    """Every folder was compared with the server."""
    with enterprise_scope(holder.enterprise_id):
        Mailbox.objects.filter(pk=holder.mailbox_id).update(compared_at=timezone.now())


def _become(holder: Holder, state: str, words: str) -> None:
    with enterprise_scope(holder.enterprise_id):
        mailbox: Any = Mailbox.objects.bound().filter(pk=holder.mailbox_id).first()
        if mailbox is None or (mailbox.state == state and mailbox.state_words == words):
            return
        if mailbox.state != state:
            mailbox.state_since = timezone.now()
        mailbox.state, mailbox.state_words = state, words
        mailbox.save(update_fields=["state", "state_since", "state_words"])
        live.tell("mailbox", member=mailbox.member_id, mailbox=str(mailbox.pk), state=state)
