"""What the deal pages show: the board with totals, the list, and who waits for whom."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Count, F, Q, QuerySet, Sum
from django.utils import timezone

from argosy.customers.finding import bearing
from argosy.customers.reach import FEW
from argosy.deals.columns import ALL, MOVED
from argosy.deals.flows import Flow, Stage, look_what_is_missing
from argosy.deals.models import DECIDED_STAGES, OPEN_STAGES, DealShare, DealTask, Opportunity
from argosy.deals.permissions import Permission
from argosy.deals.worth import Purse, Worth
from argosy.mail.models import Message, Thread
from argosy.platform.access import Actor
from argosy.platform.listing.asked import Asked
from argosy.platform.listing.columns import identity
from argosy.platform.listing.filters import laid_on
from argosy.platform.listing.walking import Page, walk
from argosy.platform.standing import standing

CARDS, ROWS = 12, 50
# What a card shows: the rest of a row stays in the database.
ON_A_CARD = (
    *("enterprise_id", "title", "thread_id", "flow_id"),
    *("stage", "step", "amount_minor", "currency", "next_step", "next_step_at", "opened_at", "moved_at"),
)
MOST_GROUPS = 200
LONGEST_NUMBER = 9
# What is decided stays on the board for a season; the list shows all of it.
SEASON = timedelta(days=90)
# After so many days without an answer of ours, the buyer waits too long; after so many without theirs, we ask again.
TOO_LONG, SILENT = 2, 7


@dataclass(frozen=True, slots=True)
class BoardColumn:
    """A stage on the board: how many stand there, how much, and the cards that moved last."""

    stage: Stage
    count: int
    worth: Worth
    cards: list[Any]

    @property
    def more(self) -> int:
        """How many are not shown."""
        return max(self.count - len(self.cards), 0)


@dataclass(frozen=True, slots=True)
class OnBoard:
    """What somebody wants to see of the board."""

    text: str = ""
    owner: UUID | None = None
    given: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, given: Mapping[str, str]) -> OnBoard:
        """From the address; what is not understood is left out."""
        return cls(
            text=given.get("q", "").strip()[:200],
            owner=identity(given.get("owner", "")),
            given={k: v for k, v in given.items() if v and k in {"q", "owner", "flow"}},
        )

    @property
    def is_narrow(self) -> bool:
        """Is anything left out because it was asked so?"""
        return bool(self.text or self.owner)


def board(actor: Actor, asked: OnBoard, flow: Flow, purse: Purse) -> list[BoardColumn]:
    """Each stage of the flow with how many, how much, and the cards that moved last."""
    actor.require(Permission.USE_DEALS)
    since, steps = timezone.now() - SEASON, tuple(one.key for one in flow.stages)
    if asked.text:
        rows = _with_words(_of_flow(_seen(actor), flow.pk, asked.owner).filter(_shown(since)), asked.text)
        grouped, newest = list(_summed(rows)), list(_moved_last(rows, steps))
    else:
        grouped = _all_summed(actor, flow.pk, asked.owner, since)
        few, where = _few(actor), (flow.pk, asked.owner, since, steps)
        newest = _all_moved_last(actor, *where) if few is None else _few_moved_last(few, *where)
    sums: dict[str, list[tuple[str, int, int]]] = {}
    for step, currency, count, minor in grouped:
        sums.setdefault(step, []).append((currency, count, minor or 0))
    purse.look_up({currency for _step, currency, _count, minor in grouped if minor})
    cards: list[Any] = sorted(_with_customers(newest), key=lambda deal: deal.moved_at, reverse=True)
    look_who_waits(cards)
    for card in cards:
        look_how_long(card, flow.at(card))
    look_what_is_missing({card: card.at for card in cards})
    return [
        BoardColumn(
            one,
            sum(count for _currency, count, _minor in sums.get(one.key, [])),
            purse.sum((currency, minor) for currency, _count, minor in sums.get(one.key, [])),
            [card for card in cards if card.step == one.key],
        )
        for one in flow.stages
    ]


def _seen(actor: Actor) -> Any:
    """The opportunities that the actor sees; where these are few of very many they are fetched first (`customers.reach`)."""
    rows, few = Opportunity.objects.visible_to(actor), _few(actor)
    return rows if few is None else rows.filter(pk__in=few)


def _few(actor: Actor) -> list[UUID] | None:
    found = [] if actor.reach.is_all else _first_seen(actor, FEW + 1)
    return None if actor.reach.is_all or len(found) > FEW else [pk for (pk,) in found]


@standing
def _first_seen(actor: Actor, most: int) -> QuerySet[Any, tuple[UUID]]:
    first, *others = [part.values_list("pk")[:most] for part in Opportunity.objects.apart_for(actor)]
    found: QuerySet[Any, Any] = first.union(*others, all=True)
    return found


def _of_flow(seen: Any, flow: UUID | None, owner: UUID | None) -> Any:
    rows = seen.filter(Flow(flow).own)
    if owner is None:
        return rows
    worked_on = DealShare.objects.filter(member=owner).values("opportunity_id")
    return rows.filter(Q(owner=owner) | Q(pk__in=worked_on))


def _shown(since: datetime) -> Q:
    return Q(stage__in=OPEN_STAGES) | _decided_after(since)


def _decided_after(since: datetime) -> Q:
    return Q(stage__in=DECIDED_STAGES, moved_at__gt=since)


def _summed(rows: Any) -> QuerySet[Any, tuple[str, str, int, int | None]]:
    grouped: QuerySet[Any, Any] = rows.order_by().values_list("step", "currency")
    found: QuerySet[Any, Any] = grouped.annotate(count=Count("*"), minor=Sum("amount_minor"))
    return found


def _moved_last(rows: Any, steps: Sequence[str]) -> QuerySet[Any, UUID]:
    newest = [rows.filter(step=key).order_by("-moved_at").values_list("pk", flat=True)[:CARDS] for key in steps]
    found: QuerySet[Any, UUID] = newest[0].union(*newest[1:], all=True)
    return found


@standing
def _all_summed(
    actor: Actor, flow: UUID | None, owner: UUID | None, since: datetime
) -> QuerySet[Any, tuple[str, str, int, int | None]]:
    # asked apart, each is added up from an index of its own; together, the database fetches every row
    seen = [_of_flow(part, flow, owner) for part in Opportunity.objects.apart_for(actor)]
    first, *others = [_summed(rows) for part in seen for rows in (part.open(), part.filter(_decided_after(since)))]
    return first.union(*others, all=True)


@standing
def _all_moved_last(
    actor: Actor, flow: UUID | None, owner: UUID | None, since: datetime, steps: tuple[str, ...]
) -> QuerySet[Any, UUID]:
    return _moved_last(_of_flow(Opportunity.objects.visible_to(actor), flow, owner).filter(_shown(since)), steps)


@standing
def _few_moved_last(
    few: list[UUID], flow: UUID | None, owner: UUID | None, since: datetime, steps: tuple[str, ...]
) -> QuerySet[Any, UUID]:
    return _moved_last(_of_flow(Opportunity.objects.filter(pk__in=few), flow, owner).filter(_shown(since)), steps)


@standing
def _with_customers(ids: list[UUID]) -> QuerySet[Opportunity]:
    found: QuerySet[Opportunity] = Opportunity.objects.filter(pk__in=ids).annotate(customer_name=F("customer__name"))
    return found.only(*ON_A_CARD)


def _with_words(rows: Any, text: str) -> Any:
    """The opportunities of customers who are found by these words, or the one of this number."""
    if not text:
        return rows
    by_number = Q(number=int(text)) if text.isdecimal() and len(text) < LONGEST_NUMBER else Q()
    return rows.filter(Q(customer__in=bearing(text, rows)) | by_number)


def _asked(actor: Actor, asked: Asked) -> Any:
    actor.require(Permission.USE_DEALS)
    return _with_words(laid_on(_seen(actor), asked.filters, actor), asked.text)


def look(actor: Actor, asked: Asked, after: str = "", most: int = 0) -> Page:
    """The opportunities asked for, a page or `most` at once, those that moved last in front unless asked otherwise."""
    known = ALL.get(asked.sort)
    order = known.order if known is not None and known.order is not None else MOVED
    page = walk(_asked(actor, asked).select_related("customer", "owner__user"), order, after, most or ROWS)
    look_who_waits(page.rows)
    return page


def groups(actor: Actor, asked: Asked) -> list[tuple[Any, int]]:
    """The values by which the list is grouped, each with how many opportunities have it, most first."""
    rows = _asked(actor, asked).order_by()
    return list(rows.values_list(ALL[asked.group].path).annotate(count=Count("pk")).order_by("-count")[:MOST_GROUPS])


def total(actor: Actor, asked: Asked, purse: Purse) -> tuple[int, Worth]:
    """How many opportunities fit, and how much they are worth together."""
    grouped = _asked(actor, asked).order_by().values_list("currency").annotate(Count("pk"), Sum("amount_minor"))
    rows = list(grouped)
    return sum(count for _c, count, _m in rows), purse.sum((currency, minor or 0) for currency, _n, minor in rows)


def look_how_long(deal: Any, stage: Stage) -> None:
    """Put beside a deal where it stands, since how many days, and whether that is too long."""
    deal.at = stage
    deal.days_here = (timezone.now() - deal.moved_at).days
    deal.is_stuck = bool(stage.limit) and deal.days_here >= stage.limit


def look_who_waits(deals: Iterable[Any]) -> None:
    """Put beside each open deal who wrote last in its conversation, and since how many days the other side waits."""
    threads = {deal.thread_id: deal for deal in deals if deal.thread_id}
    last = {thread: (direction, at) for thread, direction, at in _last_words([*threads])}
    last |= _last_where_joined(set(threads) - set(last))
    now = timezone.now()
    for deal in deals:
        deal.age = (now - deal.opened_at).days
        deal.waits, deal.waits_days = "", 0
        if deal.stage in OPEN_STAGES and deal.thread_id in last:
            direction, at = last[deal.thread_id]
            deal.waits, deal.waits_days = ("us" if direction == "in" else "them"), (now - at).days
        deal.needs_us = deal.waits == "us" and deal.waits_days >= TOO_LONG


def _last_where_joined(threads: set[UUID]) -> dict[UUID, tuple[str, datetime]]:
    """The same for conversations that somebody joined into others."""
    if not threads:
        return {}
    rows = Thread.objects.filter(pk__in=threads, joined_into__isnull=False).values_list("joined_into_id", "pk")
    joined = dict(rows)
    return {joined[thread]: (direction, at) for thread, direction, at in _last_words([*joined])} if joined else {}


@standing
def _last_words(threads: list[UUID]) -> QuerySet[Any, tuple[UUID, str, datetime]]:
    rows = Message.objects.filter(thread__in=threads, is_auto_reply=False, is_bounce=False)
    found: QuerySet[Any, Any] = rows.order_by("thread", "-at").distinct("thread")
    return found.values_list("thread_id", "direction", "at")


def of_customers(actor: Actor, ids: Iterable[UUID]) -> dict[UUID, int]:
    """How many open opportunities each customer has."""
    return dict(_counted_open(actor, [*ids]))


@standing
def _counted_open(actor: Actor, customers: list[UUID]) -> QuerySet[Any, tuple[UUID, int]]:
    rows = Opportunity.objects.visible_to(actor).open().filter(customer__in=customers).order_by()
    grouped: QuerySet[Any, Any] = rows.values_list("customer")
    found: QuerySet[Any, tuple[UUID, int]] = grouped.annotate(Count("pk"))
    return found


def due(actor: Actor, most: int = 8) -> list[Opportunity]:
    """The open deals in the actor's reach whose next step is due, or that have been silent for a week."""
    now = timezone.now()
    mine = _seen(actor).open().select_related("customer", "owner__user")
    needed = Q(next_step_at__lte=now) | Q(next_step_at__isnull=True, moved_at__lt=now - timedelta(days=SILENT))
    rows = list(mine.filter(needed).order_by("-moved_at")[: most * 3])
    look_who_waits(rows)
    planned = [one for one in rows if one.next_step_at]
    silent = [one for one in rows if not one.next_step_at and one.waits_days >= SILENT]
    return sorted(planned, key=lambda one: one.next_step_at)[:most] + silent[: max(most - len(planned), 0)]


def tasks_due(actor: Actor, most: int = 8) -> list[DealTask]:
    """What the actor herself is to do by today for opportunities that she sees, the most urgent first."""
    mine = DealTask.objects.visible_to(actor).open().filter(member=actor.member, due_on__lte=timezone.localdate())
    return list(mine.select_related("opportunity__customer").order_by("due_on", "made_at")[:most])
