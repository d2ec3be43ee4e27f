"""The sealer: chains the entries that were written since, a thousand at a time, and anchors the end of the chain."""

from __future__ import annotations

from django.db import connection, transaction
from django.utils import timezone

from argosy.audit import anchors, jobs
from argosy.audit.chain import START, digest_of, digest_of_details
from argosy.audit.models import AuditEntry, AuditHead
from argosy.platform.access import Actor

BATCH = 1_000
MOST_BATCHES = 50


@jobs.seal
def seal(actor: Actor) -> None:
    """Every minute: what was written is numbered and chained; from then on a change is noticed."""
    # Two sealers of one enterprise would give the same numbers: the second finds nothing to do and leaves.
    if not _alone(actor):
        return
    for _batch in range(MOST_BATCHES):
        if seal_batch(actor) < BATCH:
            return


def seal_batch(actor: Actor) -> int:
    """Chain the oldest unsealed entries; how many there were."""
    entries = list(AuditEntry.objects.filter(number=None).order_by("at", "id")[:BATCH])
    if not entries:
        return 0
    head = AuditHead.objects.order_by("-number").first()
    number, digest = (head.number, bytes(head.digest)) if head else (0, START)
    for entry in entries:
        number += 1
        if entry.details_digest is None:  # else they were erased before they were sealed
            entry.details_digest = digest_of_details(entry)
        digest = digest_of(entry, number, digest)
        entry.number, entry.digest = number, digest
    AuditEntry.objects.bulk_update(entries, ["number", "digest", "details_digest"], batch_size=500)
    AuditHead.objects.create(number=number, digest=digest, made_at=timezone.now())
    anchor = anchors.Anchor(actor.enterprise, number, digest)
    transaction.on_commit(lambda: anchors.append(anchor))
    return len(entries)


def _alone(actor: Actor) -> bool:
    key = actor.enterprise.int % (1 << 63)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [key])
        return bool(cursor.fetchone()[0])
