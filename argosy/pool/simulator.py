"""What a set of rules would have done in the past: who would have lost which customers, week by week, before it is switched on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.utils import timezone

from argosy.customers.models import Customer
from argosy.enterprise.models import Member
from argosy.pool import rules
from argosy.pool.models import Pool
from argosy.pool.rules import Due, Past

WEEK = timedelta(days=7)
MOST_WEEKS, MOST_SHOWN, MOST_OTHERS = 26, 200, 20


@dataclass(frozen=True, slots=True)
class Loss:
    """One customer that would have gone into the pool."""

    customer: Customer
    owner: Member
    due: Due
    on: datetime


@dataclass(frozen=True, slots=True)
class Share:
    """What it would have meant for one member."""

    member: Member
    lost: int
    held: int

    @property
    def percent(self) -> int:
        """Of all that she follows."""
        return round(100 * self.lost / self.held) if self.held else 0


@dataclass(frozen=True, slots=True)
class Simulation:
    """The outcome of a run over the past."""

    weeks: int
    losses: list[Loss]
    shares: list[Share]
    count: int
    next_week: int  # how many more are due within a week from now
    elsewhere: int = 0  # how many these rules find too, but another pool takes before


def simulate(pool: Pool, members: Collection[UUID], weeks: int) -> Simulation:
    """Run the rules over these weeks beside those of the other pools; a customer that would have gone is not counted again.

    Nobody would have known of warnings then: with warnings some of these would have been called in time.
    """
    now, weeks = timezone.now(), min(max(weeks, 1), MOST_WEEKS)
    others = list(Pool.objects.filter(returns=True).exclude(pk=pool.pk).order_by("name")[:MOST_OTHERS])
    gone: dict[UUID, tuple[Due, datetime]] = {}
    elsewhere: set[UUID] = set()
    also: set[UUID] = set()
    for back in range(weeks - 1, -1, -1):
        past = rules.Past(now - back * WEEK)
        ours = {one.facts.customer: one for one in _due(pool, past, members)}
        theirs = _first_of(others, past)
        for customer in [one for one in (*ours, *theirs) if one not in gone]:
            our, their = ours.get(customer), theirs.get(customer)
            if our is not None and customer not in elsewhere and (their is None or our.on <= their.on):
                gone[customer] = (our, past.at)
            elif their is not None:
                elsewhere.add(customer)
            also |= {customer} if our is not None and customer in elsewhere else set()
    known = gone.keys() | elsewhere
    soon = [rules.due(pool, facts) for facts in rules.facts(pool, past, members) if facts.customer not in known]
    coming = sum(one is not None and now < one.on <= now + WEEK for one in soon)
    return Simulation(weeks, _losses(gone), _shares(gone), len(gone), coming, len(also))


def _due(pool: Pool, past: Past, members: Collection[UUID] | None = None) -> Iterator[Due]:
    """Whom the rules of this pool find overdue at that moment."""
    found = (rules.due(pool, facts) for facts in rules.facts(pool, past, members))
    yield from (one for one in found if one is not None and one.on <= past.at)


def _first_of(pools: Collection[Pool], past: Past) -> dict[UUID, Due]:
    """Whom any of these pools would have taken by then, and when the first of them."""
    found: dict[UUID, Due] = {}
    for pool in pools:
        for one in _due(pool, past):
            known = found.get(one.facts.customer)
            if known is None or one.on < known.on:
                found[one.facts.customer] = one
    return found


def _losses(gone: dict[UUID, tuple[Due, datetime]]) -> list[Loss]:
    newest = sorted(gone.items(), key=lambda item: item[1][1], reverse=True)[:MOST_SHOWN]
    customers = Customer.objects.filter(pk__in=[pk for pk, _found in newest]).select_related("owner__user").in_bulk()
    return [
        Loss(customers[pk], customers[pk].owner, due, max(due.on, at - WEEK) if due.on > at - WEEK else at)
        for pk, (due, at) in newest
        if pk in customers
    ]


def _shares(gone: dict[UUID, tuple[Due, datetime]]) -> list[Share]:
    lost = Counter(due.facts.owner for due, _at in gone.values())
    held = Counter(Customer.objects.kept().filter(owner__in=lost).values_list("owner", flat=True))
    members = Member.objects.select_related("user").in_bulk(list(lost))
    shares = [Share(members[pk], count, held[pk]) for pk, count in lost.items() if pk in members]
    return sorted(shares, key=lambda share: -share.percent)
