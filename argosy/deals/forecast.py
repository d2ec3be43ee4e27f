"""What orders are to be expected: open opportunities by the month of their expected day, weighted by how likely they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db.models import Count, Sum
from django.db.models.functions import TruncMonth

from argosy.deals.flows import Flows
from argosy.deals.models import DealShare, Opportunity
from argosy.deals.permissions import Permission
from argosy.deals.worth import Purse, Worth
from argosy.platform.access import Actor

HUNDRED = Decimal(100)
Amounts = list[tuple[str, Decimal]]


@dataclass(frozen=True, slots=True)
class Expected:
    """A month or a member: how many open opportunities, what they are worth, what may be expected of that."""

    key: date | UUID | None
    count: int
    whole: Worth
    weighted: Worth


@dataclass(slots=True)
class _Pile:
    count: int = 0
    whole: Amounts = field(default_factory=list)
    weighted: Amounts = field(default_factory=list)

    def add(self, count: int, currency: str, minor: Decimal, rate: Decimal) -> None:
        self.count += count
        self.whole.append((currency, minor))
        self.weighted.append((currency, minor * rate))

    def counted(self, key: date | UUID | None, purse: Purse) -> Expected:
        return Expected(key, self.count, purse.sum(self.whole), purse.sum(self.weighted))


@dataclass(frozen=True, slots=True)
class Forecast:
    """The open opportunities by month and by member, and all together."""

    months: list[Expected]
    people: list[Expected]
    total: Expected


@dataclass(frozen=True, slots=True)
class _Cell:
    """Amounts of one month, member, stage and currency."""

    month: date | None
    member: UUID
    count: int
    currency: str
    minor: Decimal
    rate: Decimal


def forecast(actor: Actor, purse: Purse, member: UUID | None = None) -> Forecast:
    """What the actor sees, or of that the part of one member; an opportunity counts for each as their share says."""
    actor.require(Permission.USE_DEALS)
    months: dict[date | None, _Pile] = defaultdict(_Pile)
    people: dict[UUID, _Pile] = defaultdict(_Pile)
    total = _Pile()
    for cell in _cells(actor, is_split=member is not None):
        if member in (None, cell.member):
            for pile in (months[cell.month], total):
                pile.add(cell.count, cell.currency, cell.minor, cell.rate)
    for cell in _cells(actor, is_split=True):
        people[cell.member].add(cell.count, cell.currency, cell.minor, cell.rate)
    by_month = [months[key].counted(key, purse) for key in sorted(months, key=lambda one: one or date.max)]
    by_member = [pile.counted(key, purse) for key, pile in people.items()]
    by_member.sort(key=lambda one: -one.weighted.amount)
    return Forecast(by_month, by_member, total.counted(None, purse))


def _cells(actor: Actor, *, is_split: bool) -> Iterable[_Cell]:
    rates = {stage.key: stage.rate / HUNDRED for _flow, stage in Flows().stages()}
    rows = Opportunity.objects.visible_to(actor).open().order_by()
    by = rows.annotate(month=TruncMonth("closes_on")).values_list("month", "owner", "step", "currency")
    for month, owner, step, currency, count, minor in by.annotate(Count("pk"), Sum("amount_minor")):
        yield _Cell(month, owner, count, currency, Decimal(minor or 0), rates.get(step, Decimal(0)))
    if not is_split:
        return
    shares = DealShare.objects.filter(percent__gt=0, opportunity__in=rows.values("pk")).order_by()
    parts = shares.annotate(month=TruncMonth("opportunity__closes_on")).values_list(
        "month", "opportunity__owner", "member", "percent", "opportunity__step", "opportunity__currency"
    )
    for month, owner, member, percent, step, currency, count, minor in parts.annotate(
        Count("pk"), Sum("opportunity__amount_minor")
    ):
        part = Decimal(minor or 0) * percent / HUNDRED
        rate = rates.get(step, Decimal(0))
        yield _Cell(month, member, count, currency, part, rate)
        yield _Cell(month, owner, 0, currency, -part, rate)
