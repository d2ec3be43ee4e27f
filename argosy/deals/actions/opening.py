"""Opportunities begin: one that somebody types, or as many as the mail of a minute shows, written together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record_all, words
from argosy.customers.actions import timeline
from argosy.customers.models import Customer, EntryKind, TimelineEntry
from argosy.deals.actions import goods
from argosy.deals.events import OpportunitiesOpened
from argosy.deals.flows import Flow, Flows, Stage
from argosy.deals.models import DealStage, Opportunity, OpportunityItem, StageChange, how_far
from argosy.deals.permissions import Permission
from argosy.platform.access import Actor
from argosy.platform.errors import BadInput
from argosy.platform.events import publish
from argosy.platform.standing import standing
from argosy.platform.tenancy.scope import current_enterprise
from argosy.reading.model import Item, Terms

words(opportunity_opened=_("opened an opportunity"))


class NoSuchFlow(BadInput):
    message = _("There is no such sales flow, or nothing new begins in it. Choose another.")


@dataclass(frozen=True, slots=True)
class Opening:
    """An opportunity that is to begin, with these goods and terms, since `at` (now)."""

    customer: Customer
    title: str
    owner: UUID
    thread: UUID | None = None
    items: Sequence[Item] = ()
    terms: Terms = field(default_factory=Terms)
    stage: str = DealStage.INQUIRY
    flow: UUID | None = None
    at: datetime | None = None
    is_by_rule: bool = False


@dataclass(frozen=True, slots=True)
class Opened:
    """An opportunity that began, with its lines of goods."""

    opportunity: Opportunity
    items: list[OpportunityItem]


@transaction.atomic
def open_all(actor: Actor, openings: Sequence[Opening]) -> list[Opened]:
    """Each of these opportunities is there, in a customer's timeline, with a number of its own. Raises NoSuchFlow."""
    actor.require(Permission.EDIT_DEALS)
    flows, first = Flows(), _next_number()
    begun = [beginning(one.flow, flows).beginning(one.stage) for one in openings]
    deals = [_row(one, stage, first + at) for at, (one, stage) in enumerate(zip(openings, begun, strict=True))]
    items = goods.lines([(deal, one.items) for deal, one in zip(deals, openings, strict=True)])
    Opportunity.objects.bulk_create(deals)
    OpportunityItem.objects.bulk_create([row for rows in items for row in rows])
    steps = zip(deals, begun, strict=True)
    StageChange.objects.bulk_create([change_of(actor, deal, "", stage, deal.moved_at) for deal, stage in steps])
    timeline.add_all([_entry(deal, one) for deal, one in zip(deals, openings, strict=True)])
    record_all(actor, "opportunity.opened", [(deal, {"is_by_rule": deal.is_by_rule}) for deal in deals])
    publish(OpportunitiesOpened(tuple((deal.pk, deal.customer_id) for deal in deals)))
    return [Opened(deal, rows) for deal, rows in zip(deals, items, strict=True)]


def beginning(pk: UUID | None, flows: Flows | None = None) -> Flow:
    """The flow of this id, where something new may begin in it. Raises NoSuchFlow."""
    found = (flows or Flows()).get(pk)
    if found is None or found.is_closed:
        raise NoSuchFlow
    return found


def change_of(actor: Actor, opportunity: Opportunity, before: str, stage: Stage, at: datetime) -> StageChange:
    """That the opportunity came to this stage, not written yet."""
    return StageChange(
        opportunity=opportunity, before=before, after=stage.meaning, name=stage.name, member_id=actor.member, at=at
    )


def _row(opening: Opening, stage: Stage, number: int) -> Opportunity:
    at = opening.at or timezone.now()
    opportunity = Opportunity(
        number=number,
        title=opening.title[:300],
        customer=opening.customer,
        owner_id=opening.owner,
        thread_id=opening.thread,
        flow_id=opening.flow,
        step=stage.key,
        stage=stage.meaning,
        furthest=how_far(stage.meaning),
        opened_at=at,
        moved_at=at,
        is_by_rule=opening.is_by_rule,
    )
    goods.take_terms(opportunity, opening.terms)
    return opportunity


def _entry(opportunity: Opportunity, opening: Opening) -> TimelineEntry:
    return TimelineEntry(
        customer=opening.customer,
        kind=EntryKind.DEAL,
        at=opportunity.opened_at,
        member_id=opening.owner,
        text=opportunity.title,
        object_id=opportunity.pk,
    )


def _next_number() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"deal:{current_enterprise()}"])
    return max(_highest(), default=0) + 1


@standing
def _highest() -> QuerySet[Any, int]:
    found: QuerySet[Any, int] = Opportunity.objects.order_by("-number").values_list("number", flat=True)[:1]
    return found
