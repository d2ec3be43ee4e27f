"""A mailbox rests where what is done with its mail has changed, and goes on when its member has agreed (S131)."""

from __future__ import annotations

from uuid import UUID

from django.utils import timezone

from argosy.mail import jobs
from argosy.mail.models import FetchedMessage, FetchState, Mailbox, MailboxLease, MailboxState


def rest(mailbox: Mailbox) -> None:
    """Nobody brings this mailbox in until its member has agreed; its page says so."""
    mailbox.state, mailbox.state_since, mailbox.state_words = MailboxState.RESTING, timezone.now(), ""
    mailbox.save(update_fields=["state", "state_since", "state_words"])
    MailboxLease.objects.filter(mailbox_id=mailbox.pk).update(holder="", until=None, is_wanted=False)


def go_on(mailbox_id: UUID) -> None:
    """Its member has agreed: what was stored and not read is read, and mail comes in again."""
    mailbox = Mailbox.objects.bound().filter(pk=mailbox_id).first()
    if mailbox is None:
        return
    if mailbox.state == MailboxState.RESTING:
        mailbox.state, mailbox.state_since = MailboxState.BRINGING, timezone.now()
        mailbox.save(update_fields=["state", "state_since"])
    if mailbox.state != MailboxState.PASSED_ON:
        MailboxLease.objects.filter(mailbox_id=mailbox.pk).update(holder="", until=None, is_wanted=True)
    read_again(mailbox)


def read_again(mailbox: Mailbox) -> int:
    """Queue what was stored but never read (a worker died, a job was given up); how many."""
    waiting = list(
        FetchedMessage.objects.filter(mailbox=mailbox, state=FetchState.FETCHED, fetched_at__lt=timezone.now())
        .order_by("-internal_date")
        .values_list("pk", flat=True)[:5_000]
    )
    for start in range(0, len(waiting), 50):
        jobs.read_messages.defer(mailbox=str(mailbox.pk), ledger=[str(pk) for pk in waiting[start : start + 50]])
    return len(waiting)
