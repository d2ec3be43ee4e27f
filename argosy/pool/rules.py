"""When a customer comes into a pool: a rule, the facts on a day, and the answer with its reason.

The nightly job and the simulator ask the same functions, so what the simulator shows is what would have happened.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cached_property
from uuid import UUID

from django.db.models import Max, Q

from argosy.customers.markets import countries_in
from argosy.customers.models import Customer, EntryKind, RecordKind, TimelineEntry
from argosy.deals.models import DocumentVersion
from argosy.pool.models import Cause, Pool, PoolLock, PoolStay

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a customer on a day."""

    customer: UUID
    owner: UUID
    stage: str
    stars: int
    country: str
    region: str  # the province or state
    since: datetime  # when its owner got it
    last_contact: datetime | None
    last_deal: datetime | None


@dataclass(frozen=True, slots=True)
class Due:
    """That a customer is to come into the pool, when, and by which fact."""

    facts: Facts
    cause: str
    days: int
    last: datetime | None  # the contact or the deal that was the last; None: never
    on: datetime


def due(pool: Pool, facts: Facts) -> Due | None:
    """When this customer comes into the pool if nothing happens; None where the rule does not concern it."""
    if facts.stars > pool.most_stars or (pool.stages and facts.stage not in pool.stages) or not _is_there(pool, facts):
        return None
    found = []
    for cause, days, last in (
        (Cause.NO_CONTACT, pool.no_contact_days, facts.last_contact),
        (Cause.NO_DEAL, pool.no_deal_days, facts.last_deal),
    ):
        if days:
            # who got a customer yesterday has the whole time before her
            begins = max(facts.since, last) if last else facts.since
            found.append(Due(facts, cause.value, days, last, begins + days * DAY))
    return min(found, key=lambda one: one.on, default=None)


def coming(pool: Pool, facts: Facts) -> Due | None:
    """The same, as it is done at night: whom a rule finds overdue when it begins to act is warned first, and has those days."""
    found = due(pool, facts)
    if found is None or pool.rules_since is None:
        return found
    return replace(found, on=max(found.on, pool.rules_since + pool.warn_days * DAY))


def _is_there(pool: Pool, facts: Facts) -> bool:
    """Is the customer where the pool takes them from?"""
    if (pool.markets or pool.countries) and facts.country not in countries_in(pool.markets).union(pool.countries):
        return False
    return not pool.provinces or facts.region.strip().casefold() in {one.casefold() for one in pool.provinces}


class Past:
    """What was last done with each customer by a moment, or with `only` this one; asked once, however many pools look at it."""

    def __init__(self, at: datetime, only: UUID | None = None) -> None:
        self.at, self.only = at, only
        self._one = {"customer": only} if only else {}
        self._found: dict[frozenset[str], Mapping[UUID, datetime]] = {}

    def last(self, kinds: Iterable[str]) -> Mapping[UUID, datetime]:
        """When something of these kinds was last noted."""
        asked = frozenset(kinds)
        if asked not in self._found:
            # what became of a deal, and money that came, are kept with what changed: only its opening is a new deal
            is_meant = Q(kind__in=asked) & ~Q(kind=EntryKind.DEAL, changes__isnull=False)
            rows = TimelineEntry.objects.filter(is_meant, at__lte=self.at, **self._one).values("customer")
            self._found[asked] = dict(rows.annotate(last=Max("at")).values_list("customer", "last"))
        return self._found[asked]

    @cached_property
    def deals(self) -> Mapping[UUID, datetime]:
        """When something was last dealt: a deal was opened, or a document issued for it."""
        of = {f"document__{name}": pk for name, pk in self._one.items()}
        papers = DocumentVersion.objects.filter(issued_at__lte=self.at, **of).values("document__customer")
        issued = dict(papers.annotate(last=Max("issued_at")).values_list("document__customer", "last"))
        opened = self.last([EntryKind.DEAL.value])
        return {pk: max(found[pk] for found in (issued, opened) if pk in found) for pk in issued.keys() | opened.keys()}

    @cached_property
    def taken(self) -> Mapping[UUID, datetime]:
        """When customers were last taken out of a pool: then their owner's time begins."""
        rows = PoolStay.objects.filter(Q(left_at__isnull=False), left_at__lte=self.at, **self._one).values("customer")
        return dict(rows.annotate(last=Max("left_at")).values_list("customer", "last"))


def facts(pool: Pool, past: Past, members: Collection[UUID] | None = None) -> list[Facts]:
    """The facts of all followed, unlocked customers of the pool's members as they stood at that moment.

    Stage, stars and place are those of today: their past is not kept.
    """
    shortest = min(filter(None, (pool.no_contact_days, pool.no_deal_days)), default=0)
    # who is younger than the shortest time cannot even be near it
    oldest = past.at - max(shortest - pool.warn_days, 0) * DAY
    rows = Customer.objects.kept().filter(kind=RecordKind.CUSTOMER, owner__isnull=False, created_at__lte=oldest)
    rows = rows.exclude(pk__in=PoolLock.objects.values("customer"))
    seats = pool.seats.values_list("member", flat=True) if members is None else members
    if concerned := set(seats):
        rows = rows.filter(owner__in=concerned)
    if past.only is not None:
        rows = rows.filter(pk=past.only)
    contacts = past.last(pool.counts)
    return [
        Facts(pk, owner, stage, stars, country, region, past.taken.get(pk, made), contacts.get(pk), past.deals.get(pk))
        for pk, owner, stage, stars, country, region, made in rows.values_list(
            "pk", "owner_id", "stage", "stars", "country", "region", "created_at"
        )
    ]
