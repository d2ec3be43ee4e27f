"""The sealer: chains the entries that were written since, a thousand at a time, and anchors the end of the chain."""

from __future__ import annotations

from uuid import UUID

from django.db import connection, transaction
from django.utils import timezone

from argosy.audit import anchors, jobs
from argosy.audit.chain import START, digest_of, digest_of_details, links
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
    waiting = list(links(AuditEntry.objects.filter(number=None).order_by("at", "id")[:BATCH]))
    if not waiting:
        return 0
    head = AuditHead.objects.order_by("-number").first()
    last, digest = (head.number, bytes(head.digest)) if head else (0, START)
    sealed = []
    for number, one in enumerate(waiting, last + 1):
        told = one.details_digest or digest_of_details(one)  # erased ones left their digest
        digest = digest_of(one._replace(details_digest=told), number, digest)
        sealed.append((one.said[0], number, digest, told))
    _write(actor.enterprise, sealed)
    AuditHead.objects.create(number=last + len(waiting), digest=digest, made_at=timezone.now())
    anchor = anchors.Anchor(actor.enterprise, last + len(waiting), digest)
    transaction.on_commit(lambda: anchors.append(anchor))
    return len(waiting)


def _write(enterprise: UUID, sealed: list[tuple[str, int, bytes, bytes | None]]) -> None:
    # one statement with four arrays: Django's bulk_update takes thirty times the Python for it
    ids, numbers, digests, told = (list(column) for column in zip(*sealed, strict=True))
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE audit_auditentry AS entry SET number = new.number, digest = new.digest, details_digest = new.told"
            " FROM unnest(%s::uuid[], %s::bigint[], %s::bytea[], %s::bytea[]) AS new (id, number, digest, told)"
            " WHERE entry.id = new.id AND entry.enterprise_id = %s",
            [ids, numbers, digests, told, enterprise],
        )
        if cursor.rowcount != len(sealed):
            raise RuntimeError(f"{cursor.rowcount} of {len(sealed)} audit entries were chained")


def _alone(actor: Actor) -> bool:
    key = actor.enterprise.int % (1 << 63)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [key])
        return bool(cursor.fetchone()[0])
