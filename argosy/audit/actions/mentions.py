"""The index of whom the trail names: filled with what was sealed, and emptied of who is erased. The chain stays as it is."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from uuid import UUID

from django.db import connection

from argosy.audit import jobs
from argosy.audit.mentions import CHUNK, indexed_up_to, tokens_of
from argosy.audit.models import AuditEntry, AuditHead, AuditSearch
from argosy.platform.access import Actor
from argosy.platform.tenancy.scope import current_enterprise

# So many an hour at most: they are done in one transaction, for which an erasure waits.
A_RUN = 20_000


@jobs.index
def index(actor: Actor) -> None:
    """Hourly: what was sealed since is found by its words from now on; words of entries whose time was over go."""
    hold()
    _tidy(actor.enterprise)
    done = indexed_up_to()
    head = AuditHead.objects.filter(number__gt=done, number__lte=done + A_RUN).order_by("-number").first()
    if head is None:
        return
    rows = AuditEntry.objects.filter(number__gt=done, number__lte=head.number).exclude(details=None)
    made = [_row(actor.enterprise, one) for one in rows.iterator(chunk_size=CHUNK)]
    AuditSearch.objects.bulk_create([one for one in made if one.tokens], batch_size=CHUNK, ignore_conflicts=True)
    head.is_indexed = True
    head.save(update_fields=["is_indexed"])


def hold() -> None:
    """Until the end of the transaction nobody else fills the index: what is taken out does not come in at the same time."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [(current_enterprise().int + 1) % (1 << 63)])


def empty_details(ids: Sequence[UUID]) -> None:
    """These entries keep their places in the chain by the digests of what they said; no word of it is left."""
    for entry in AuditEntry.objects.filter(pk__in=ids).exclude(details=None):
        _empty(entry)
    AuditSearch.objects.filter(enterprise_id=current_enterprise(), row_id__in=ids).delete()


def _empty(entry: AuditEntry) -> None:
    if entry.number is not None and entry.details_digest is None:
        return  # sealed before digests were kept apart: emptying it would look like a forgery
    if entry.details_digest is None:
        entry.details_digest = hashlib.sha256(bytes(entry.__dict__["details"])).digest()
    entry.details = None
    entry.save(update_fields=["details", "details_digest"])


def _row(enterprise: UUID, entry: AuditEntry) -> AuditSearch:
    tokens = tokens_of(enterprise, entry.details)
    return AuditSearch(row_id=entry.pk, enterprise_id=enterprise, at=entry.at, tokens=tokens)


def _tidy(enterprise: UUID) -> None:
    oldest = AuditEntry.objects.order_by("at").values_list("at", flat=True).first()
    gone = AuditSearch.objects.filter(enterprise_id=enterprise)
    (gone.filter(at__lt=oldest) if oldest else gone).delete()
