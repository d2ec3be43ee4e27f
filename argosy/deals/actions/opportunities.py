"""Opportunities: opened, filled with goods, moved, taken back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.catalogue.recognising import recognise
from argosy.customers.actions import timeline
from argosy.customers.models import Customer, EntryKind
from argosy.deals.events import OpportunityMoved, OpportunityOpened
from argosy.deals.models import DealStage, Opportunity, OpportunityItem, StageChange
from argosy.deals.permissions import Permission
from argosy.platform.access import Actor
from argosy.platform.errors import BadInput, Conflict
from argosy.platform.events import publish
from argosy.platform.money import to_minor
from argosy.platform.tenancy.scope import current_enterprise
from argosy.reading.model import Item, Terms

words(
    opportunity_opened=_("opened an opportunity"),
    opportunity_moved=_("moved an opportunity"),
    opportunity_changed=_("changed an opportunity"),
    opportunity_withdrawn=_("took back an opportunity"),
)
MOST_ITEMS = 500


class NoSuchStage(BadInput):
    message = _("There is no such stage. Choose one of the board's columns.")


class NotLost(Conflict):
    message = _("This opportunity is not lost any more.")


@transaction.atomic
def open_opportunity(
    actor: Actor,
    customer: Customer,
    *,
    title: str,
    owner: UUID,
    thread: UUID | None = None,
    items: Sequence[Item] = (),
    terms: Terms | None = None,
    stage: str = DealStage.INQUIRY,
    at: datetime | None = None,
    is_by_rule: bool = False,
) -> Opportunity:
    """There is a new opportunity at the customer with these goods and terms, since `at` (now)."""
    actor.require(Permission.EDIT_DEALS)
    at = at or timezone.now()
    opportunity = Opportunity(
        number=_next_number(),
        title=title[:300],
        customer=customer,
        owner_id=owner,
        thread_id=thread,
        stage=stage,
        opened_at=at,
        moved_at=at,
        is_by_rule=is_by_rule,
    )
    _take_terms(opportunity, terms or Terms())
    opportunity.save()
    set_items(opportunity, items)
    StageChange.objects.create(opportunity=opportunity, after=stage, member_id=actor.member, at=at)
    timeline.add(actor, customer, EntryKind.DEAL, title[:300], at=at, member=owner, object_id=opportunity.pk)
    record(actor, "opportunity.opened", opportunity, is_by_rule=is_by_rule)
    publish(OpportunityOpened(opportunity.pk, customer.pk))
    return opportunity


@transaction.atomic
def move_opportunity(
    actor: Actor, opportunity: Opportunity, stage: str, lost_reason: str = "", at: datetime | None = None
) -> Opportunity:
    """The opportunity is at another stage since `at` (now). Raises NoSuchStage."""
    actor.require(Permission.EDIT_DEALS)
    if stage not in DealStage.values:
        raise NoSuchStage
    opportunity = Opportunity.objects.visible_to(actor).lock(opportunity.pk)
    before = opportunity.stage
    if before == stage:
        return opportunity
    opportunity.stage = stage
    opportunity.lost_reason = lost_reason[:200] if stage == DealStage.LOST else ""
    opportunity.moved_at = max(at, opportunity.opened_at) if at else timezone.now()
    opportunity.save(update_fields=["stage", "lost_reason", "moved_at"])
    StageChange.objects.create(
        opportunity=opportunity, before=before, after=stage, member_id=actor.member, at=opportunity.moved_at
    )
    record(actor, "opportunity.moved", opportunity, before=before, after=stage)
    publish(OpportunityMoved(opportunity.pk, before, stage))
    return opportunity


@transaction.atomic
def say_why_lost(actor: Actor, opportunity: Opportunity, reason: str) -> Opportunity:
    """Why a lost opportunity was lost. Raises NotLost."""
    actor.require(Permission.EDIT_DEALS)
    opportunity = Opportunity.objects.visible_to(actor).lock(opportunity.pk)
    if opportunity.stage != DealStage.LOST:
        raise NotLost
    opportunity.lost_reason = reason.strip()[:200]
    opportunity.save(update_fields=["lost_reason"])
    record(actor, "opportunity.changed", opportunity, fields=["lost_reason"])
    return opportunity


@transaction.atomic
def change_opportunity(actor: Actor, opportunity: Opportunity, **changes: Any) -> Opportunity:
    """The opportunity's own fields are these from now on."""
    actor.require(Permission.EDIT_DEALS)
    opportunity = Opportunity.objects.visible_to(actor).lock(opportunity.pk)
    allowed = {"title", "currency", "incoterm", "place", "payment", "next_step", "next_step_at", "amount_minor"}
    wanted = {k: v for k, v in changes.items() if k in allowed and getattr(opportunity, k) != v}
    for field, value in wanted.items():
        setattr(opportunity, field, value)
    if wanted:
        opportunity.save(update_fields=sorted(wanted))
        record(actor, "opportunity.changed", opportunity, fields=sorted(wanted))
    return opportunity


@transaction.atomic
def change_items(actor: Actor, opportunity: Opportunity, items: Sequence[Item]) -> Opportunity:
    """The opportunity's goods are these lines, as somebody typed them; without amounts it has none."""
    actor.require(Permission.EDIT_DEALS)
    opportunity = Opportunity.objects.visible_to(actor).lock(opportunity.pk)
    opportunity.amount_minor = None
    set_items(opportunity, items)
    opportunity.save(update_fields=["amount_minor"])
    record(actor, "opportunity.changed", opportunity, items=len(items))
    return opportunity


@transaction.atomic
def learn(actor: Actor, opportunity: Opportunity, items: Sequence[Item], terms: Terms) -> None:
    """Goods and terms of a later message replace those that it names anew; what it does not say stays."""
    actor.require(Permission.EDIT_DEALS)
    _take_terms(opportunity, terms)
    if items:
        set_items(opportunity, items)
    opportunity.save()
    record(actor, "opportunity.changed", opportunity, items=len(items))


@transaction.atomic
def withdraw_opportunity(actor: Actor, opportunity: Opportunity) -> None:
    """The opportunity is gone from every list: its automatic opening was undone. Its history stays."""
    actor.require(Permission.EDIT_DEALS)
    opportunity = Opportunity.objects.visible_to(actor).lock(opportunity.pk)
    opportunity.withdrawn_at = timezone.now()
    opportunity.save(update_fields=["withdrawn_at"])
    timeline.take_back(opportunity.pk)
    record(actor, "opportunity.withdrawn", opportunity)


def set_items(opportunity: Opportunity, items: Sequence[Item]) -> None:
    """The opportunity's goods are these; its amount is their sum where every line has one and one currency."""
    OpportunityItem.objects.filter(opportunity=opportunity).delete()
    rows = [_row(opportunity, position, item) for position, item in enumerate(items[:MOST_ITEMS])]
    for row, known in zip(rows, recognise(opportunity.customer_id, [(r.product, r.model) for r in rows]), strict=True):
        row.listed = known.product if known else None
    OpportunityItem.objects.bulk_create(rows)
    amount = total(rows)
    if amount is not None:
        opportunity.currency = rows[0].currency
        opportunity.amount_minor = to_minor(amount, opportunity.currency)
        opportunity.save(update_fields=["amount_minor", "currency"])


def total(rows: Sequence[OpportunityItem]) -> Decimal | None:
    """The sum of quantity × price, None where a line has no price or no currency, or the currencies differ."""
    sums = [row.amount for row in rows]
    if not rows or None in sums or "" in {row.currency for row in rows} or len({row.currency for row in rows}) > 1:
        return None
    return sum((one for one in sums if one is not None), Decimal(0))


def _row(opportunity: Opportunity, position: int, item: Item) -> OpportunityItem:
    return OpportunityItem(
        opportunity=opportunity,
        position=position,
        product=(item.product or "")[:300],
        model=(item.model or "")[:100],
        quantity=_bounded(item.quantity),
        quantity_max=_bounded(item.quantity_max),
        unit=(item.unit or "")[:20],
        price=_bounded(item.price),
        target_price=_bounded(item.target_price),
        currency=(item.currency or opportunity.currency or "")[:3],
        hs_code=(item.hs_code or "")[:14],
        where=item.where[:200],
    )


def _bounded(number: Decimal | None) -> Decimal | None:
    # a number beyond what trade knows is a misreading
    return number if number is not None and abs(number) < Decimal(10**12) else None


def _take_terms(opportunity: Opportunity, terms: Terms) -> None:
    for field, size in (("incoterm", 3), ("place", 100), ("payment", 200), ("currency", 3)):
        value = getattr(terms, field)
        if value:
            setattr(opportunity, field, value[:size])


def _next_number() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"deal:{current_enterprise()}"])
    return int(Opportunity.objects.aggregate(last=Max("number"))["last"] or 0) + 1
