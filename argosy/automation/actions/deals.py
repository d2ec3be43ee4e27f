"""From words in a mail to an opportunity: opened by an inquiry, moved by what follows, never backwards by itself."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import Count, QuerySet
from django.utils import timezone

from argosy.automation import functions
from argosy.automation.actions import listing
from argosy.automation.actions.ledger import decided, kept_item, write
from argosy.automation.dealing import (
    FRESH,
    OPENS,
    ORDER,
    SHOWS,
    Letter,
    goods_of,
    is_about_a_deal,
    is_alike,
    opening_of,
    places_of,
)
from argosy.automation.models import Decision, DecisionKind, DecisionState
from argosy.customers.actions.customers import advance_customers
from argosy.customers.models import Customer, Stage
from argosy.deals.actions import opportunities
from argosy.deals.actions.opening import Opened, Opening, open_all
from argosy.deals.models import OPEN_STAGES, DealStage, Opportunity, OpportunityItem
from argosy.mail.content import understanding_of
from argosy.mail.models import Message, MessageContent
from argosy.platform import veil
from argosy.platform.access import Actor
from argosy.platform.standing import standing
from argosy.reading.model import Kind

# What may belong to a deal that was begun in another conversation.
AFRESH = frozenset({Kind.ORDER, Kind.QUOTATION})
MOST_COMPARED, MOST_CAUGHT_UP = 20, 30


def follow_all(actor: Actor, letters: Iterable[Letter]) -> None:
    """Open the conversations' opportunities, or update them, where these messages are about a transaction."""
    about = [one for one in letters if is_about_a_deal(one)]
    if about:
        book = Book(actor, {one.message.thread_id for one in about})
        for one in about:
            book.follow(one)
        book.write()


class Book:
    """The deals of some conversations, looked up together; those that begin in them are written together, by `write`."""

    def __init__(self, actor: Actor, threads: Collection[UUID]) -> None:
        _one_at_a_time(threads)
        self.actor = actor
        rows = Message.objects.filter(thread__in=threads).values_list("pk", "thread_id", "customer_id", "at")
        self.mail = list(rows)
        thread_of = {pk: thread for pk, thread, _customer, _at in self.mail}
        # two looks at indexes: a join is planned badly while mail pours in
        decisions = Decision.objects.filter(message__in=list(thread_of))
        self.decisions: dict[UUID, list[Decision]] = defaultdict(list)
        for one in decisions.only("kind", "state", "message", "opportunity", "enterprise_id"):
            self.decisions[thread_of[one.message_id]].append(one)
        self.begun = _begun_in(actor, threads)
        self.beginning: dict[UUID, tuple[Letter, Opening]] = {}  # conversation → what is to be written

    def follow(self, letter: Letter) -> None:
        """Begin the deal that this message is about, or learn from the message what is new about it."""
        message, thread = letter.message, letter.message.thread_id
        if thread in self.beginning:
            self.write()
        if _is_settled(message, self.decisions[thread]):
            return
        opportunity = self._of_conversation(thread) or self._same_dealing(letter)
        if opportunity is None:
            if (letter.found.kind, message.direction) in OPENS and message.at > timezone.now() - FRESH:
                self.beginning[thread] = letter, opening_of(letter)
        elif opportunity.stage in OPEN_STAGES:
            self._update(letter, opportunity)

    def write(self) -> None:
        """What is to begin is there, with its evidence; then the mail that came later in these conversations is followed."""
        if not self.beginning:
            return
        letters = [letter for letter, _opening in self.beginning.values()]
        opened = open_all(self.actor, [opening for _letter, opening in self.beginning.values()])
        self.beginning = {}
        stages = _advance(self.actor, [one.opportunity for one in opened])
        self._decide(*map(_opened, letters, opened, stages))
        listing.propose_all(
            [
                listing.Dealt(letter.message, letter.found, one.opportunity, one.items)
                for letter, one in zip(letters, opened, strict=True)
            ]
        )
        self.begun |= {
            letter.message.thread_id: one.opportunity.pk for letter, one in zip(letters, opened, strict=True)
        }
        for letter in letters:
            self._catch_up(letter.message, letter.customer)

    def _decide(self, *decisions: Decision) -> None:
        write(*decisions)
        for one in decisions:
            self.decisions[one.message.thread_id].append(one)

    def _of_conversation(self, thread: UUID) -> Opportunity | None:
        """The opportunity that this conversation opened, or that an earlier message of it belongs to; as it is now."""
        followed = {
            d.opportunity_id for d in self.decisions[thread] if d.state == DecisionState.DONE and d.opportunity_id
        }
        ids = {self.begun[thread]} if thread in self.begun else followed
        return next(iter(_among(self.actor, ids)), None) if ids else None

    def _same_dealing(self, letter: Letter) -> Opportunity | None:
        """The customer's one open opportunity with the same goods: orders and offers often begin a conversation anew."""
        wanted = goods_of(letter.found.items)
        if letter.found.kind not in AFRESH or not wanted:
            return None
        begin = [one for _letter, one in self.beginning.values() if one.customer.pk == letter.customer.pk]
        if any(is_alike(wanted, goods_of(one.items)) for one in begin):
            self.write()
        have: dict[UUID, list[OpportunityItem]] = defaultdict(list)
        for item in _items_of({pk for (pk,) in _newest_of(self.actor, letter.customer.pk)}):
            have[item.opportunity_id].append(item)
        alike = {deal for deal, items in have.items() if is_alike(wanted, goods_of(items))}
        return next(iter(_among(self.actor, alike)), None) if len(alike) == 1 else None

    def _catch_up(self, message: Message, customer: Customer) -> None:
        """Old mail comes in newest first: what was written later in this conversation was read before there was a deal."""
        place = message.thread_id, customer.pk
        if not any((thread, whose) == place and at > message.at for _pk, thread, whose, at in self.mail):
            return
        rows = _later(message.thread_id, customer.pk, message.at)
        contents = MessageContent.objects.in_bulk([row.pk for row in rows])
        for row in rows:
            letter = Letter(row, understanding_of(contents[row.pk].content), customer)
            if is_about_a_deal(letter):
                self.follow(letter)

    def _update(self, letter: Letter, opportunity: Opportunity) -> None:
        message, found = letter.message, letter.found
        stage = SHOWS.get((found.kind, message.direction), opportunity.stage)
        if stage == DealStage.INQUIRY and opportunity.stage == DealStage.QUOTED and message.direction == "in":
            stage = DealStage.NEGOTIATING  # they ask again after our offer
        forward = ORDER.index(DealStage(stage)) > ORDER.index(DealStage(opportunity.stage))
        if _is_behind(message, opportunity) or not (forward or found.items):
            return
        with veil.whole():  # else an undo would take away what whoever said yes does not see
            before = _before(opportunity)
        opportunities.learn(self.actor, opportunity, found.items, found.terms)
        if forward:
            opportunity = opportunities.move_opportunity(self.actor, opportunity, stage, at=message.at)
            stage = opportunity.stage
        change = {
            "before": before,
            "stage": stage,
            "items": len(found.items),
            "customer_stage": _advance(self.actor, [opportunity])[0] if forward else "",
        }
        self._decide(_decision(DecisionKind.UPDATE_DEAL, letter, "in_conversation", change, opportunity))
        listing.propose(message, found, opportunity)


def _one_at_a_time(threads: Iterable[UUID]) -> None:
    # two mails of one conversation in one minute must not open two deals; all take their turns in the same order
    keys = sorted({thread.int & (2**63 - 1) for thread in threads})
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(key) FROM unnest(%s::bigint[]) AS key", [keys])


def _begun_in(actor: Actor, threads: Collection[UUID]) -> dict[UUID, UUID]:
    """The first opportunity that each of these conversations opened, or one that was joined into it."""
    rows = Opportunity.objects.visible_to(actor).order_by("pk")
    found: dict[UUID, UUID] = {}
    for pk, thread, into in [
        *rows.filter(thread__in=threads).values_list("pk", "thread_id", "thread__joined_into_id"),
        *rows.filter(thread__joined_into__in=threads).values_list("pk", "thread_id", "thread__joined_into_id"),
    ]:
        for one in (thread, into):
            if one is not None:
                found[one] = min(pk, found.get(one, pk))
    return found


@standing
def _among(actor: Actor, ids: set[UUID]) -> QuerySet[Opportunity]:
    found: QuerySet[Opportunity] = Opportunity.objects.visible_to(actor).filter(pk__in=ids).order_by("pk")[:1]
    return found


@standing
def _newest_of(actor: Actor, customer: UUID) -> QuerySet[Any, Any]:
    there = Opportunity.objects.visible_to(actor).open().filter(customer=customer)
    found: QuerySet[Any, Any] = there.order_by("-moved_at").values_list("pk")[:MOST_COMPARED]
    return found


@standing
def _items_of(deals: set[UUID]) -> QuerySet[OpportunityItem]:
    found: QuerySet[OpportunityItem] = OpportunityItem.objects.filter(opportunity__in=deals)
    return found


def _is_settled(message: Message, decisions: list[Decision]) -> bool:
    """Was this message followed already, or did somebody undo the opening of this conversation's deal?"""
    followed = {DecisionKind.OPEN_DEAL, DecisionKind.UPDATE_DEAL}
    return any(
        (d.message_id == message.pk and d.kind in followed)
        or (d.kind == DecisionKind.OPEN_DEAL and d.state == DecisionState.UNDONE)
        for d in decisions
    )


def _opened(letter: Letter, opened: Opened, customer_stage: str) -> Decision:
    change = {"items": len(letter.found.items), "customer_stage": customer_stage}
    return _decision(DecisionKind.OPEN_DEAL, letter, "of_customer", change, opened.opportunity)


def _decision(kind: str, letter: Letter, rule: str, change: dict[str, Any], opportunity: Opportunity) -> Decision:
    found = letter.found
    return decided(
        kind,
        letter.message,
        switch=functions.DEALS,
        rule=f"{found.kind}_{rule}",
        confidence=found.confidence,
        evidence=[*found.reasons, *places_of(found.items)],
        change=change,
        customer=opportunity.customer_id,
        opportunity=opportunity.pk,
    )


def _advance(actor: Actor, deals: Sequence[Opportunity]) -> list[str]:
    """A customer who inquires is at "inquiry", one who orders at "deal", one who orders again at "repeat"; what it was."""
    ordering = [one.customer_id for one in deals if one.stage == DealStage.ORDERED]
    orders = Opportunity.objects.filter(customer__in=ordering, stage=DealStage.ORDERED, withdrawn_at__isnull=True)
    counted = orders.values_list("customer").annotate(count=Count("pk")) if ordering else []
    earlier = Counter(dict(counted))
    earlier.subtract(ordering)
    wanted = []
    for one in deals:
        stage = Stage.INQUIRY
        if one.stage == DealStage.ORDERED:
            stage = Stage.REPEAT if earlier[one.customer_id] > 0 else Stage.DEAL
            earlier[one.customer_id] += 1
        wanted.append((one.customer_id, stage))
    return advance_customers(actor, wanted)


@standing
def _later(thread: UUID, customer: UUID, at: datetime) -> QuerySet[Message]:
    rows = Message.objects.filter(thread=thread, customer=customer, at__gt=at)
    found: QuerySet[Message] = rows.select_related("mailbox").order_by("at")[:MOST_CAUGHT_UP]
    return found


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
