"""Two people at one draft: who typed into an older sheet, or goes on from one, is told, and overwrites nothing."""

from __future__ import annotations

from datetime import datetime

from argosy.audit.models import AuditEntry
from argosy.deals.errors import ChangedMeanwhile, NotAsSeen
from argosy.deals.models import Document
from argosy.enterprise.models import Member
from argosy.platform.access import Actor


def refuse_older(actor: Actor, document: Document, seen_at: datetime | None) -> None:
    """What is typed was typed into an older sheet than this document is by now. Raises ChangedMeanwhile."""
    who = _who_changed(actor, document, seen_at)
    if who:
        raise ChangedMeanwhile(who=who)


def refuse_unseen(actor: Actor, document: Document, seen_at: datetime | None) -> None:
    """Nobody issues, continues or settles what a colleague made of the document since it was seen. Raises NotAsSeen."""
    who = _who_changed(actor, document, seen_at)
    if who:
        raise NotAsSeen(who=who)


def _who_changed(actor: Actor, document: Document, seen_at: datetime | None) -> str:
    """Who else wrote into the document after it was seen so; empty where nobody did.

    One's own changes count for nothing: an answer that was broken off leaves one's own sheet with an older moment.
    """
    if seen_at is None or document.changed_at <= seen_at:
        return ""
    later = AuditEntry.objects.filter(object_id=document.pk, word="document.changed", at__gt=seen_at)
    by = later.exclude(member_id=actor.member).order_by("-at").values_list("member_id", flat=True).first()
    return str(Member.objects.select_related("user").get(pk=by)) if by is not None else ""
