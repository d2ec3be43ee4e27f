"""What the deal pages show: the board with totals, the list, and who waits for whom."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db.models import Count, Q, Sum
from django.utils import timezone

from argosy.customers.models import CustomerSearch
from argosy.deals.models import OPEN_STAGES, DealStage, Opportunity
from argosy.deals.permissions import Permission
from argosy.mail.models import Message
from argosy.platform import cursors, search
from argosy.platform.access import Actor
from argosy.platform.money import from_minor
from argosy.platform.tenancy.search_rows import found

CARDS, ROWS = 12, 50
MOST_FOUND = 200
# What is decided stays on the board for a season; the list shows all of it.
SEASON = timedelta(days=90)
# After so many days without an answer of ours, the buyer waits too long; after so many without theirs, we ask again.
TOO_LONG, SILENT = 2, 7


@dataclass(frozen=True, slots=True)
class Column:
    """A stage of the board."""

    key: str
    count: int
    totals: list[tuple[str, Decimal]]
    cards: list[Opportunity]

    @property
    def more(self) -> int:
        """How many are not shown."""
        return max(self.count - len(self.cards), 0)


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody wants to see of the opportunities."""

    text: str = ""
    stage: str = ""
    owner: UUID | None = None
    given: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, given: Mapping[str, str]) -> Asked:
        """From the address; what is not understood is left out."""
        stage, owner = given.get("stage", ""), given.get("owner", "")
        return cls(
            text=given.get("q", "").strip()[:200],
            stage=stage if stage in DealStage.values or stage == "open" else "",
            owner=UUID(owner) if _is_uuid(owner) else None,
            given={k: v for k, v in given.items() if v and k in {"q", "stage", "owner"}},
        )

    @property
    def is_narrow(self) -> bool:
        """Is anything left out because it was asked so?"""
        return bool(self.text or self.stage or self.owner)


def _is_uuid(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True


def board(actor: Actor, asked: Asked) -> list[Column]:
    """Each stage with how many, how much, and the cards that moved last."""
    actor.require(Permission.USE_DEALS)
    rows = _filtered(actor, asked).filter(Q(stage__in=OPEN_STAGES) | Q(moved_at__gt=timezone.now() - SEASON))
    sums: dict[str, list[tuple[str, int, int]]] = {}
    grouped = rows.order_by().values_list("stage", "currency").annotate(Count("pk"), Sum("amount_minor"))
    for stage, currency, count, minor in grouped:
        sums.setdefault(stage, []).append((currency, count, minor or 0))
    newest = [
        rows.filter(stage=key).order_by("-moved_at").values_list("pk", flat=True)[:CARDS] for key in DealStage.values
    ]
    shown = Opportunity.objects.select_related("customer").in_bulk(list(newest[0].union(*newest[1:], all=True)))
    cards = sorted(shown.values(), key=lambda deal: deal.moved_at, reverse=True)
    look_who_waits(cards)
    return [_column(key, sums.get(key, []), [card for card in cards if card.stage == key]) for key in DealStage.values]


def _column(key: str, sums: list[tuple[str, int, int]], cards: list[Opportunity]) -> Column:
    totals = [(currency, from_minor(minor, currency)) for currency, _count, minor in sums if currency and minor]
    return Column(key, sum(count for _currency, count, _minor in sums), sorted(totals, key=lambda t: -t[1]), cards)


def _filtered(actor: Actor, asked: Asked) -> Any:
    rows = Opportunity.objects.visible_to(actor)
    if asked.stage == "open":
        rows = rows.open()
    elif asked.stage:
        rows = rows.filter(stage=asked.stage)
    if asked.owner:
        rows = rows.filter(owner=asked.owner)
    if asked.text:
        by_number = Q(number=int(asked.text)) if asked.text.isdecimal() and len(asked.text) < 9 else Q()
        words = search.query(actor.enterprise, asked.text)
        lines = found(CustomerSearch.objects.all(), words, None).values_list("row_id", flat=True)
        rows = rows.filter(Q(customer__in=list(lines[:MOST_FOUND]) if words else []) | by_number)
    return rows


def opportunities(actor: Actor, asked: Asked, after: str = "") -> tuple[list[Opportunity], str]:
    """The opportunities that moved last, and where the list goes on ("" at its end)."""
    actor.require(Permission.USE_DEALS)
    rows = _filtered(actor, asked).select_related("customer", "owner__user")
    if after:
        at, pk = cursors.pair(after)
        then = cursors.moment(at)
        earlier = Q(moved_at__lt=then) | Q(moved_at=then, pk__lt=cursors.identity(pk))
        rows = rows.filter(earlier, moved_at__lte=then)
    some = list(rows.order_by("-moved_at", "-pk")[: ROWS + 1])
    shown = some[:ROWS]
    look_who_waits(shown)
    return shown, cursors.pack(shown[-1].moved_at, shown[-1].pk) if len(some) > ROWS else ""


def look_who_waits(deals: Iterable[Any]) -> None:
    """Put beside each open deal who wrote last in its conversation, and since how many days the other side waits."""
    threads = {deal.thread_id: deal for deal in deals if deal.thread_id}
    last = {thread: (direction, at) for thread, direction, at in _last_words(threads)}
    now = timezone.now()
    for deal in deals:
        deal.age = (now - deal.opened_at).days
        deal.waits, deal.waits_days = "", 0
        if deal.stage in OPEN_STAGES and deal.thread_id in last:
            direction, at = last[deal.thread_id]
            deal.waits, deal.waits_days = ("us" if direction == "in" else "them"), (now - at).days
        deal.needs_us = deal.waits == "us" and deal.waits_days >= TOO_LONG


def _last_words(threads: Iterable[UUID | None]) -> Iterable[tuple[UUID, str, datetime]]:
    rows = Message.objects.filter(thread__in=list(threads), is_auto_reply=False, is_bounce=False)
    return list(rows.order_by("thread", "-at").distinct("thread").values_list("thread_id", "direction", "at"))


def of_customers(actor: Actor, ids: Iterable[UUID]) -> dict[UUID, int]:
    """How many open opportunities each customer has."""
    rows = Opportunity.objects.visible_to(actor).open().filter(customer__in=list(ids)).order_by()
    return dict(rows.values_list("customer").annotate(Count("pk")))


def due(actor: Actor, most: int = 8) -> list[Opportunity]:
    """The open deals in the actor's reach whose next step is due, or that have been silent for a week."""
    now = timezone.now()
    mine = Opportunity.objects.visible_to(actor).open().select_related("customer", "owner__user")
    needed = Q(next_step_at__lte=now) | Q(next_step_at__isnull=True, moved_at__lt=now - timedelta(days=SILENT))
    rows = list(mine.filter(needed).order_by("-moved_at")[: most * 3])
    look_who_waits(rows)
    planned = [one for one in rows if one.next_step_at]
    silent = [one for one in rows if not one.next_step_at and one.waits_days >= SILENT]
    return sorted(planned, key=lambda one: one.next_step_at)[:most] + silent[: max(most - len(planned), 0)]
