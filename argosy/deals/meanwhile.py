"""Two people at one draft: who typed into an older sheet is told, and overwrites nothing."""

from __future__ import annotations

from datetime import datetime

from argosy.audit.models import AuditEntry
from argosy.deals.errors import ChangedMeanwhile
from argosy.deals.models import Document
from argosy.enterprise.models import Member
from argosy.platform.access import Actor


def refuse_older(actor: Actor, document: Document, seen_at: datetime | None) -> None:
    """Somebody else changed the document after it was seen so. Raises ChangedMeanwhile.

    One's own changes count for nothing: an answer that was broken off leaves one's own sheet with an older moment.
    """
    if seen_at is None or document.changed_at <= seen_at:
        return
    later = AuditEntry.objects.filter(object_id=document.pk, word="document.changed", at__gt=seen_at)
    by = later.exclude(member_id=actor.member).order_by("-at").values_list("member_id", flat=True).first()
    if by is not None:
        raise ChangedMeanwhile(who=str(Member.objects.select_related("user").get(pk=by)))
