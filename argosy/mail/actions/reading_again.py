"""What was stored and not read is queued for reading: after a mailbox rested, and where a worker gave it up."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Q
from django.utils import timezone

from argosy.mail import jobs
from argosy.mail.actions.lawful import lawful
from argosy.mail.models import FetchedMessage, FetchState, Mailbox
from argosy.platform.access import Actor

# So many are queued in one transaction, so many read by one job.
AT_ONCE, BATCH = 5_000, 50
# Whoever is stored this long and waits in no line was given up.
GIVEN_UP = timedelta(hours=1)


def read_again(mailbox_id: UUID, before: tuple[datetime, UUID] | None = None) -> None:
    """Queue what was stored but never read (a worker died, a job was given up), the newest first.

    Of a large mailbox so many at once; a job of its own goes on from the last of them, until all have had their turn.
    """
    rows = FetchedMessage.objects.filter(mailbox=mailbox_id, state=FetchState.FETCHED)
    if before is not None:
        at, pk = before
        rows = rows.filter(Q(internal_date__lt=at) | Q(internal_date=at, pk__lt=pk))
    found = list(rows.order_by("-internal_date", "-pk").values_list("internal_date", "pk")[:AT_ONCE])
    for start in range(0, len(found), BATCH):
        ledger = [str(pk) for _at, pk in found[start : start + BATCH]]
        jobs.read_messages.defer(mailbox=str(mailbox_id), ledger=ledger)
    if len(found) == AT_ONCE:
        at, pk = found[-1]
        jobs.read_stored.defer(mailbox=str(mailbox_id), before=at.isoformat(), row=str(pk))


@jobs.read_stored
def read_stored(_actor: Actor, mailbox: str, before: str, row: str) -> None:
    """The next of what was stored and not read is queued."""
    read_again(UUID(mailbox), (datetime.fromisoformat(before), UUID(row)))


@jobs.read_what_was_left
def read_what_was_left(_actor: Actor) -> None:
    """What has been stored for an hour and stands in no line of the queue is queued again, where it may be read."""
    rows = FetchedMessage.objects.filter(state=FetchState.FETCHED, fetched_at__lt=timezone.now() - GIVEN_UP)
    left = rows.order_by().values_list("mailbox", flat=True).distinct()
    for mailbox in Mailbox.objects.bound().filter(pk__in=lawful(left)):  # else all of it would be looked at each hour
        if not any(job.is_waiting(mailbox=str(mailbox.pk)) for job in (jobs.read_messages, jobs.read_stored)):
            read_again(mailbox.pk)
