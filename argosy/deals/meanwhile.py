"""Two people at one draft or deal: who typed into an older sheet, or goes on from one, is told, and overwrites nothing."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from argosy.audit.models import AuditEntry
from argosy.deals.errors import ChangedMeanwhile, GoodsChanged, NotAsSeen
from argosy.deals.models import Document, Opportunity, OpportunityItem
from argosy.enterprise.models import Member
from argosy.platform.access import Actor


def refuse_older(actor: Actor, document: Document, seen_at: datetime | None) -> None:
    """What is typed was typed into an older sheet than this document is by now. Raises ChangedMeanwhile."""
    who = who_changed(actor, document, seen_at)
    if who:
        raise ChangedMeanwhile(who=who)


def refuse_unseen(actor: Actor, document: Document, seen_at: datetime | None) -> None:
    """Nobody issues, continues or settles what a colleague made of the document since it was seen. Raises NotAsSeen."""
    who = who_changed(actor, document, seen_at)
    if who:
        raise NotAsSeen(who=who)


def seen_goods(rows: Iterable[OpportunityItem]) -> str:
    """What a sheet carries to know again which lines it showed: each change of the goods writes them anew."""
    return str(max((row.pk for row in rows), default=""))


def refuse_older_goods(actor: Actor, opportunity: Opportunity, seen: str | None) -> None:
    """The goods were typed into an older sheet than the deal's are by now. Raises GoodsChanged."""
    who = who_changed_goods(actor, opportunity, seen)
    if who:
        raise GoodsChanged(who=who)


def who_changed_goods(actor: Actor, opportunity: Opportunity, seen: str | None) -> str:
    """Who else wrote the goods anew after the sheet showed these, be it a mail that was read; empty where nobody did.

    Where the last change was one's own, an answer of one's own was broken off.
    """
    if seen is None or seen == seen_goods(opportunity.items.only("pk")):
        return ""
    changes = AuditEntry.objects.filter(object_id=opportunity.pk, word="opportunity.goods_changed")
    last = changes.order_by("-at").values_list("member_id", flat=True)[:1]
    return next((_named(member) for member in last if member != actor.member), "")


def who_changed(actor: Actor, document: Document, seen_at: datetime | None) -> str:
    """Who else wrote into the document after it was seen so; empty where nobody did.

    One's own changes count for nothing: an answer that was broken off leaves one's own sheet with an older moment.
    """
    if seen_at is None or document.changed_at <= seen_at:
        return ""
    later = AuditEntry.objects.filter(object_id=document.pk, word="document.changed", at__gt=seen_at)
    by = later.exclude(member_id=actor.member).order_by("-at").values_list("member_id", flat=True).first()
    return _named(by) if by is not None else ""


def _named(member: UUID | None) -> str:
    """The colleague, or Argosy, which did it by itself."""
    return str(Member.objects.select_related("user").get(pk=member)) if member is not None else "Argosy"
