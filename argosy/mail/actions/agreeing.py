"""A mailbox rests where what is done with its mail has changed, and goes on when its member has agreed (S131)."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.utils import timezone

from argosy.mail.actions.reading_again import read_again
from argosy.mail.events import MailboxGoesOn
from argosy.mail.models import Mailbox, MailboxLease, MailboxState
from argosy.platform.events import publish


def rest(mailbox: Mailbox) -> None:
    """Nobody brings this mailbox in until its member has agreed; its page says so."""
    mailbox.state, mailbox.state_since, mailbox.state_words = MailboxState.RESTING, timezone.now(), ""
    mailbox.save(update_fields=["state", "state_since", "state_words"])
    MailboxLease.objects.filter(mailbox_id=mailbox.pk).update(holder="", until=None, is_wanted=False)


def go_on(mailbox_id: UUID, rested_since: datetime | None = None) -> None:
    """Its member has agreed: what was stored and not read is read, and mail comes in again."""
    mailbox = Mailbox.objects.bound().filter(pk=mailbox_id).first()
    if mailbox is None:
        return
    if mailbox.state == MailboxState.RESTING:
        rested_since = mailbox.state_since
        mailbox.state, mailbox.state_since = MailboxState.BRINGING, timezone.now()
        mailbox.save(update_fields=["state", "state_since"])
    if mailbox.state != MailboxState.PASSED_ON:
        MailboxLease.objects.filter(mailbox_id=mailbox.pk).update(holder="", until=None, is_wanted=True)
    read_again(mailbox.pk)
    publish(MailboxGoesOn(mailbox.pk, rested_since or timezone.now()))
