"""From words in a mail to an opportunity: opened by an inquiry, moved by what follows, never backwards by itself."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from argosy.automation import functions
from argosy.automation.actions import listing
from argosy.automation.actions.ledger import decided, kept_item, write
from argosy.automation.models import Decision, DecisionKind, DecisionState
from argosy.customers.actions.customers import advance_customer
from argosy.customers.models import Customer, RecordKind, Stage
from argosy.deals.actions import opportunities
from argosy.deals.models import OPEN_STAGES, DealStage, Opportunity
from argosy.mail.content import understanding_of
from argosy.mail.models import Message, MessageContent
from argosy.platform.access import Actor
from argosy.platform.standing import standing
from argosy.reading.model import Evidence, Item, Kind, Understanding

# Older mail tells of deals that are long decided: it is filed, but opens nothing.
FRESH = timedelta(days=180)
ORDER = (DealStage.INQUIRY, DealStage.QUOTED, DealStage.NEGOTIATING, DealStage.ORDERED)
# (kind, direction) → the stage that such a message shows
SHOWS = {
    (Kind.INQUIRY, "in"): DealStage.INQUIRY,
    (Kind.QUOTATION, "out"): DealStage.QUOTED,
    (Kind.ORDER, "in"): DealStage.ORDERED,
    (Kind.PAYMENT, "in"): DealStage.ORDERED,
}
# What may belong to a deal that was begun in another conversation.
AFRESH = frozenset({Kind.ORDER, Kind.QUOTATION})
MOST_COMPARED, MOST_CAUGHT_UP = 20, 30
OPENS = frozenset({(Kind.INQUIRY, "in"), (Kind.ORDER, "in")})


def follow(actor: Actor, message: Message, found: Understanding, customer: Customer) -> None:
    """Open the conversation's opportunity, or update it, if this message is about a transaction."""
    what = (found.kind, message.direction)
    is_of_supplier = customer.kind == RecordKind.SUPPLIER
    if found.kind == Kind.OTHER or found.risk or message.risk or is_of_supplier:  # what may be a fraud moves no deal
        return
    _one_at_a_time(message)
    decisions = _of_thread(message)
    if _is_settled(message, decisions):
        return
    opportunity = _of_conversation(actor, message, decisions) or _same_dealing(actor, found, customer)
    if opportunity is None:
        if what in OPENS and message.at > timezone.now() - FRESH:
            _open(actor, message, found, customer)
    elif opportunity.stage in OPEN_STAGES:
        _update(actor, message, found, opportunity)


def _of_thread(message: Message) -> list[Decision]:
    """What was decided on this conversation: by two looks at indexes, for a join is planned badly while mail pours in."""
    return _decisions(_in_thread(message.thread_id))


@standing
def _in_thread(thread: UUID) -> QuerySet[Any, UUID]:
    found: QuerySet[Any, UUID] = Message.objects.filter(thread=thread).values_list("pk", flat=True)
    return found


@standing
def _decisions(messages: list[UUID]) -> QuerySet[Decision]:
    rows = Decision.objects.filter(message__in=messages)
    found: QuerySet[Decision] = rows.only("kind", "state", "message", "opportunity", "enterprise_id")
    return found


def _of_conversation(actor: Actor, message: Message, decisions: list[Decision]) -> Opportunity | None:
    """The opportunity that this conversation opened, or that an earlier message of it belongs to."""
    followed = {d.opportunity_id for d in decisions if d.state == DecisionState.DONE and d.opportunity_id}
    found = _begun_in(actor, message.thread_id)
    if not found and followed:
        found = _among(actor, followed)
    return found[0] if found else None


@standing
def _begun_in(actor: Actor, thread: UUID) -> QuerySet[Opportunity]:
    here = Q(thread=thread) | Q(thread__joined_into=thread)
    found: QuerySet[Opportunity] = Opportunity.objects.visible_to(actor).filter(here).order_by("pk")[:1]
    return found


@standing
def _among(actor: Actor, ids: set[UUID]) -> QuerySet[Opportunity]:
    found: QuerySet[Opportunity] = Opportunity.objects.visible_to(actor).filter(pk__in=ids).order_by("pk")[:1]
    return found


def _same_dealing(actor: Actor, found: Understanding, customer: Customer) -> Opportunity | None:
    """The customer's one open opportunity with the same goods: orders and offers often begin a conversation of their own."""
    wanted = {name for item in found.items if (name := _goods(item.model, item.product))}
    if found.kind not in AFRESH or not wanted:
        return None
    alike = []
    open_ones = Opportunity.objects.visible_to(actor).open().filter(customer=customer)
    for one in open_ones.prefetch_related("items").order_by("-moved_at")[:MOST_COMPARED]:
        have = {_goods(row.model, row.product) for row in one.items.all()}
        if len(wanted & have) * 2 > max(len(wanted), len(have)):
            alike.append(one)
    return alike[0] if len(alike) == 1 else None


def _goods(model: str | None, product: str | None) -> str:
    return "".join((model or product or "").casefold().split())


def _is_settled(message: Message, decisions: list[Decision]) -> bool:
    """Was this message followed already, or did somebody undo the opening of this conversation's deal?"""
    followed = {DecisionKind.OPEN_DEAL, DecisionKind.UPDATE_DEAL}
    return any(
        (d.message_id == message.pk and d.kind in followed)
        or (d.kind == DecisionKind.OPEN_DEAL and d.state == DecisionState.UNDONE)
        for d in decisions
    )


def _one_at_a_time(message: Message) -> None:
    # two mails of one conversation in one minute must not open two deals
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [message.thread_id.int & (2**63 - 1)])


def _open(actor: Actor, message: Message, found: Understanding, customer: Customer) -> None:
    opportunity = opportunities.open_opportunity(
        actor,
        customer,
        title=title_of(found, customer),
        owner=message.mailbox.member_id,
        thread=message.thread_id,
        items=found.items,
        terms=found.terms,
        stage=SHOWS[found.kind, message.direction],
        at=message.at,
        is_by_rule=True,
    )
    write(
        decided(
            DecisionKind.OPEN_DEAL,
            message,
            switch=functions.DEALS,
            rule=f"{found.kind}_of_customer",
            confidence=found.confidence,
            evidence=[*found.reasons, *_places(found.items)],
            change={"items": len(found.items), "customer_stage": _advance(actor, customer, opportunity.stage)},
            customer=customer.pk,
            opportunity=opportunity.pk,
        )
    )
    listing.propose(message, found, opportunity)
    _catch_up(actor, message, customer)


def _advance(actor: Actor, customer: Customer, stage: str) -> str:
    """A customer who inquires is at "inquiry", one who orders at "deal", one who orders again at "repeat"."""
    wanted = Stage.INQUIRY
    if stage == DealStage.ORDERED:
        wanted = Stage.REPEAT if len(_two_orders(customer.pk)) > 1 else Stage.DEAL
    return advance_customer(actor, customer, wanted)


@standing
def _two_orders(customer: UUID) -> QuerySet[Any, Any]:
    orders = Opportunity.objects.filter(customer=customer, stage=DealStage.ORDERED, withdrawn_at__isnull=True)
    found: QuerySet[Any, Any] = orders.values_list("pk")[:2]
    return found


def _catch_up(actor: Actor, message: Message, customer: Customer) -> None:
    """Old mail comes in newest first: what was written later in this conversation was read before there was a deal."""
    rows = _later(message.thread_id, customer.pk, message.at)
    contents = MessageContent.objects.in_bulk([row.pk for row in rows]) if rows else {}
    for row in rows:
        follow(actor, row, understanding_of(contents[row.pk].content), customer)


@standing
def _later(thread: UUID, customer: UUID, at: datetime) -> QuerySet[Message]:
    rows = Message.objects.filter(thread=thread, customer=customer, at__gt=at)
    found: QuerySet[Message] = rows.select_related("mailbox").order_by("at")[:MOST_CAUGHT_UP]
    return found


def _update(actor: Actor, message: Message, found: Understanding, opportunity: Opportunity) -> None:
    stage = SHOWS.get((found.kind, message.direction), opportunity.stage)
    if stage == DealStage.INQUIRY and opportunity.stage == DealStage.QUOTED and message.direction == "in":
        stage = DealStage.NEGOTIATING  # they ask again after our offer
    forward = ORDER.index(DealStage(stage)) > ORDER.index(DealStage(opportunity.stage))
    if _is_behind(message, opportunity) or not (forward or found.items):
        return
    before = _before(opportunity)
    opportunities.learn(actor, opportunity, found.items, found.terms)
    if forward:
        stage = opportunities.move_opportunity(actor, opportunity, stage, at=message.at).stage
    customer_stage = _advance(actor, opportunity.customer, stage) if forward else ""
    write(
        decided(
            DecisionKind.UPDATE_DEAL,
            message,
            switch=functions.DEALS,
            rule=f"{found.kind}_in_conversation",
            confidence=found.confidence,
            evidence=[*found.reasons, *_places(found.items)],
            change={"before": before, "stage": stage, "items": len(found.items), "customer_stage": customer_stage},
            customer=opportunity.customer_id,
            opportunity=opportunity.pk,
        )
    )
    listing.propose(message, found, opportunity)


def _is_behind(message: Message, opportunity: Opportunity) -> bool:
    """Was something newer learnt already? What is read late does not overwrite it."""
    return bool(_newer(opportunity.pk, message.at))


@standing
def _newer(opportunity: UUID, at: datetime) -> QuerySet[Any, Any]:
    newer = Decision.objects.filter(opportunity=opportunity, state=DecisionState.DONE, message__at__gt=at)
    found: QuerySet[Any, Any] = newer.values_list("pk")[:1]
    return found


def _before(opportunity: Opportunity) -> dict[str, Any]:
    fields = ("incoterm", "place", "payment", "currency", "amount_minor")
    return {
        "stage": opportunity.stage,
        "step": opportunity.step,
        "fields": {name: getattr(opportunity, name) for name in fields},
        "items": [kept_item(row) for row in opportunity.items.order_by("position")],
    }


def _places(items: tuple[Item, ...]) -> list[Evidence]:
    return [Evidence(item.product or item.model or "", item.where) for item in items[:4] if item.where]


def title_of(found: Understanding, customer: Customer) -> str:
    """What the deal is called: its goods, else its customer."""
    names = [item.product or item.model or "" for item in found.items]
    named = list(dict.fromkeys(name.strip() for name in names if name and name.strip()))
    if not named:
        return customer.name
    rest = len(named) - 2
    return ", ".join(named[:2]) + (" " + _("and %(count)s more") % {"count": rest} if rest > 0 else "")
