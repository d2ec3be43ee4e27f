"""Two people at one draft or deal: who typed into an older sheet, or goes on from one, is told, and overwrites nothing."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from argosy.audit.models import AuditEntry
from argosy.deals.errors import ChangedMeanwhile, GoodsChanged, NotAsSeen
from argosy.deals.models import Document, Opportunity
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


def refuse_older_goods(actor: Actor, opportunity: Opportunity, seen_at: datetime | None) -> None:
    """The goods were typed into an older sheet than the deal's are by now. Raises GoodsChanged."""
    who = _who_wrote(actor, opportunity.pk, "opportunity.goods_changed", seen_at) if seen_at else ""
    if who:
        raise GoodsChanged(who=who)


def _who_changed(actor: Actor, document: Document, seen_at: datetime | None) -> str:
    """Who else wrote into the document after it was seen so; empty where nobody did.

    One's own changes count for nothing: an answer that was broken off leaves one's own sheet with an older moment.
    """
    if seen_at is None or document.changed_at <= seen_at:
        return ""
    return _who_wrote(actor, document.pk, "document.changed", seen_at)


def _who_wrote(actor: Actor, pk: UUID, word: str, seen_at: datetime) -> str:
    later = AuditEntry.objects.filter(object_id=pk, word=word, at__gt=seen_at, member_id__isnull=False)
    by = later.exclude(member_id=actor.member).order_by("-at").values_list("member_id", flat=True).first()
    return str(Member.objects.select_related("user").get(pk=by)) if by is not None else ""
