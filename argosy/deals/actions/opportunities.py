"""Opportunities: opened, filled with goods, moved, taken back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.customers.actions import timeline
from argosy.customers.models import Customer
from argosy.deals import meanwhile
from argosy.deals.actions import goods
from argosy.deals.actions.opening import Opening, beginning, change_of, open_all
from argosy.deals.actions.telling import tell_end
from argosy.deals.agreed import agreed
from argosy.deals.events import OpportunityMoved
from argosy.deals.flows import Flows, Stage, missing
from argosy.deals.models import (
    OPEN_STAGES,
    DealStage,
    Document,
    DocumentKind,
    DocumentState,
    Opportunity,
    OpportunityItem,
    how_far,
)
from argosy.deals.papers import payment
from argosy.deals.permissions import Permission
from argosy.enterprise import limits
from argosy.platform import veil
from argosy.platform.access import Actor
from argosy.platform.errors import BadInput, Conflict
from argosy.platform.events import publish
from argosy.platform.money import to_minor
from argosy.platform.punctuation import listed
from argosy.reading.model import Item, Terms

words(
    opportunity_moved=_("moved an opportunity"),
    opportunity_changed=_("changed an opportunity"),
    opportunity_goods_changed=_("changed the goods of an opportunity"),
    opportunity_withdrawn=_("took back an opportunity"),
)
CORRECT_DEALS = limits.offer("deals.correct", _("correct an opportunity and its goods"))
# What a document that went out shows of its deal.
SHOWN: dict[str, DealStage] = {
    DocumentKind.QUOTATION: DealStage.QUOTED,
    DocumentKind.PROFORMA: DealStage.QUOTED,
    DocumentKind.ORDER: DealStage.ORDERED,
    DocumentKind.CONTRACT: DealStage.ORDERED,
    DocumentKind.INVOICE: DealStage.ORDERED,
}
GOES_ON = frozenset({"next_step", "next_step_at", "closes_on"})  # to plan is not to correct


class NoSuchStage(BadInput):
    message = _("There is no such stage. Choose one of the board's columns.")


class NotKnownYet(Conflict):
    message = _("Before it can be at “%(stage)s”, fill in: %(what)s.")


class NotLost(Conflict):
    message = _("This opportunity is not lost any more.")


@transaction.atomic
def open_opportunity(actor: Actor, customer: Customer, *, title: str, owner: UUID, **known: Any) -> Opportunity:
    """There is a new opportunity at the customer; `known` is what else an `Opening` may say. Raises NoSuchFlow."""
    actor.require(Permission.EDIT_DEALS)
    return open_all(actor, [Opening(customer, title, owner, **known)])[0].opportunity


@transaction.atomic
def move_opportunity(
    actor: Actor, opportunity: Opportunity, stage: str, lost_reason: str = "", at: datetime | None = None
) -> Opportunity:
    """The opportunity is at another stage of its flow since `at` (now); `stage` is its key, or what it means.

    A flow without a stage of that meaning stays where it is. People are asked for what must be known there; what a mail
    shows is true without. Raises NoSuchStage, NotKnownYet.
    """
    actor.require(Permission.EDIT_DEALS)
    opportunity = Opportunity.objects.visible_to(actor).lock(opportunity.pk)
    flow = Flows().of(opportunity)
    here = flow.at(opportunity)
    wanted = flow.get(stage) or flow.meaning(stage)
    if wanted is None and stage not in DealStage.values:
        raise NoSuchStage
    if wanted is None or wanted == here:
        return opportunity
    if actor.member is not None and flow.is_later(wanted, here):
        _ask_for_what_is_missing(wanted, opportunity)
    if lost_reason and wanted.meaning == DealStage.LOST:
        veil.require_change(actor, opportunity, ["lost_reason"])
    return _move(actor, opportunity, wanted, lost_reason, at)


def _ask_for_what_is_missing(stage: Stage, opportunity: Opportunity) -> None:
    if unknown := missing(stage, opportunity):
        raise NotKnownYet(stage=stage.title, what=listed(unknown))


def _move(
    actor: Actor, opportunity: Opportunity, stage: Stage, lost_reason: str = "", at: datetime | None = None
) -> Opportunity:
    before, moment = opportunity.stage, max(at, opportunity.opened_at) if at else timezone.now()
    opportunity.step, opportunity.stage = stage.key, stage.meaning
    opportunity.furthest = max(opportunity.furthest, how_far(stage.meaning))
    columns = {"flow", "step", "stage", "furthest", "moved_at"}
    if lost_reason or stage.meaning != DealStage.LOST:  # what was said of a lost one stays with it
        opportunity.lost_reason = lost_reason[:200] if stage.meaning == DealStage.LOST else ""
        columns.add("lost_reason")
    if stage.meaning != before or stage.meaning in OPEN_STAGES:  # what was won in May ships in June, and was won in May
        opportunity.moved_at = moment
    opportunity.save(update_fields=sorted(columns))
    change_of(actor, opportunity, before, stage, moment).save(force_insert=True)
    tell_end(actor, opportunity, before, moment)
    record(actor, "opportunity.moved", opportunity, before=before, after=stage.key)
    publish(OpportunityMoved(opportunity.pk, before, stage.meaning))
    return opportunity


def follow_document(actor: Actor, document: Document) -> None:
    """The deal is as far as its issued document shows, without asking what must be known there; never less, nor lost again.

    And it is worth what its papers come to, whoever issued them, and asked for what they say. Called when a document is
    issued or counts no more. Who may not change deals, or does not see this one, leaves its stage and terms as they are.
    """
    meaning = SHOWN.get(document.kind)
    if meaning is None or document.opportunity_id is None:
        return
    deal = Opportunity.objects.select_for_update(of=("self",)).get(pk=document.opportunity_id)
    may = actor.may(Permission.EDIT_DEALS) and Opportunity.objects.visible_to(actor).filter(pk=deal.pk).exists()
    _take_from(actor, deal, document, with_terms=may and document.state != DocumentState.CANCELLED)
    if not may or document.state == DocumentState.CANCELLED or deal.stage not in OPEN_STAGES:
        return
    wanted = Flows().of(deal).meaning(meaning)
    if wanted is not None and how_far(meaning) > how_far(deal.stage):
        _move(actor, deal, wanted)


def _take_from(actor: Actor, deal: Opportunity, document: Document, *, with_terms: bool) -> None:
    """What the papers come to, and `with_terms` of those of what went out what nobody said before."""
    known: dict[str, Any] = {}
    if found := agreed(deal.pk):
        known = {"amount_minor": found.minor, "currency": found.currency}
    elif (amount := goods.total(rows := list(deal.items.all()))) is not None:
        known = {"amount_minor": to_minor(amount, rows[0].currency), "currency": rows[0].currency}
    with veil.whole():  # what a colleague knows is known
        if with_terms:
            known |= _unsaid(deal, document)
        changed = {name: value for name, value in known.items() if getattr(deal, name) != value}
    for name, value in changed.items():
        setattr(deal, name, value)
    if changed:
        deal.save(update_fields=sorted(changed))
        record(actor, "opportunity.changed", deal, fields=sorted(changed))


def _unsaid(deal: Opportunity, document: Document) -> dict[str, str]:
    """The terms of the document of which the deal says nothing; delivery as one, as the place belongs to its Incoterm."""
    found = {}
    if document.incoterm and deal.incoterm in {"", document.incoterm} and not (deal.incoterm and deal.place):
        found = {"incoterm": document.incoterm, "place": document.place}
    parts = [payment.words(payment.Part.of(one))[0] for one in (document.terms or {}).get("payment", [])]
    if parts and not deal.payment:
        found["payment"] = ", ".join(parts)[:200]
    return found


@transaction.atomic
def change_flow(actor: Actor, opportunity: Opportunity, flow: UUID | None) -> Opportunity:
    """The opportunity goes by another sales flow, at the stage that means what its stage meant. Raises NoSuchFlow."""
    actor.require(Permission.EDIT_DEALS)
    opportunity = Opportunity.objects.visible_to(actor).lock(opportunity.pk)
    if opportunity.flow_id == flow:
        return opportunity
    wanted = beginning(flow).beginning(opportunity.stage)
    opportunity.flow_id = flow
    return _move(actor, opportunity, wanted)


@transaction.atomic
def say_why_lost(actor: Actor, opportunity: Opportunity, reason: str) -> Opportunity:
    """Why a lost opportunity was lost. Raises NotLost."""
    actor.require(Permission.EDIT_DEALS)
    opportunity = Opportunity.objects.visible_to(actor).lock(opportunity.pk)
    if opportunity.stage != DealStage.LOST:
        raise NotLost
    veil.require_change(actor, opportunity, ["lost_reason"])
    opportunity.lost_reason = reason.strip()[:200]
    opportunity.save(update_fields=["lost_reason"])
    record(actor, "opportunity.changed", opportunity, fields=["lost_reason"])
    return opportunity


@transaction.atomic
def change_opportunity(actor: Actor, opportunity: Opportunity, **changes: Any) -> Opportunity:
    """The opportunity's own fields are these from now on."""
    actor.require(Permission.EDIT_DEALS)
    opportunity = Opportunity.objects.visible_to(actor).lock(opportunity.pk)
    allowed = GOES_ON | {"title", "currency", "incoterm", "place", "payment", "amount_minor"}
    wanted = {k: v for k, v in changes.items() if k in allowed and getattr(opportunity, k) != v}
    veil.require_change(actor, opportunity, wanted)
    for field, value in wanted.items():
        setattr(opportunity, field, value)
    if wanted.keys() - GOES_ON:
        limits.require(actor, CORRECT_DEALS, opportunity.opened_at)
    if wanted:
        opportunity.save(update_fields=sorted(wanted))
        record(actor, "opportunity.changed", opportunity, fields=sorted(wanted))
    return opportunity


@transaction.atomic
def change_items(
    actor: Actor, opportunity: Opportunity, items: Sequence[Item], *, seen: str | None = None
) -> Opportunity:
    """The opportunity's goods are these lines, as somebody typed them; without amounts it has none.

    `seen` says which lines the sheet showed that was typed into. Raises GoodsChanged.
    """
    actor.require(Permission.EDIT_DEALS)
    opportunity = Opportunity.objects.visible_to(actor).lock(opportunity.pk)
    limits.require(actor, CORRECT_DEALS, opportunity.opened_at)
    meanwhile.refuse_older_goods(actor, opportunity, seen)
    # its lines are put in place of the old ones, whose prices a role that does not see them would lose
    veil.require_change(actor, opportunity, ["amount_minor"])
    opportunity.amount_minor = None
    set_items(opportunity, items)
    opportunity.save(update_fields=["amount_minor"])
    record(actor, "opportunity.goods_changed", opportunity, items=len(items))
    return opportunity


@transaction.atomic
def learn(actor: Actor, opportunity: Opportunity, items: Sequence[Item], terms: Terms) -> None:
    """Goods and terms of a later message replace those that it names anew; what it does not say stays."""
    actor.require(Permission.EDIT_DEALS)
    known = opportunity.amount_minor, opportunity.currency
    goods.take_terms(opportunity, terms)
    opportunity.amount_minor = None
    if items:
        set_items(opportunity, items)
    if opportunity.amount_minor is None and known[0] is not None:  # so much in that currency, and not in another
        opportunity.amount_minor, opportunity.currency = known
    opportunity.save()
    record(actor, "opportunity.goods_changed" if items else "opportunity.changed", opportunity, items=len(items))


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
    """The opportunity's goods are these; its amount is their sum where every line has one and one currency.

    What is ordered is worth what its order says, whatever is asked for beside; what has no sum, what was offered.
    """
    OpportunityItem.objects.filter(opportunity=opportunity).delete()
    OpportunityItem.objects.bulk_create(goods.lines([(opportunity, items)])[0])
    found = agreed(opportunity.pk)
    if found is not None and (found.is_ordered or opportunity.amount_minor is None):
        opportunity.amount_minor, opportunity.currency = found.minor, found.currency
    opportunity.save(update_fields=["amount_minor", "currency"])
