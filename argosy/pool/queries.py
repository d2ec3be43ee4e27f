"""What the pages of the public pool show."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from argosy.customers import countries
from argosy.customers.models import Contact
from argosy.platform.access import Actor
from argosy.platform.standing import standing
from argosy.pool.models import Cause, Contest, Hidden, Pool, PoolLock, PoolStay
from argosy.pool.permissions import Permission

ROWS, MOST_RETURNS = 100, 100


@dataclass(frozen=True, slots=True)
class InPool:
    """What lies in a pool, as far as it shows."""

    pool: Pool
    stays: list[Any]
    hidden: frozenset[str]
    count: int = 0
    people: dict[Any, Contact] = field(default_factory=dict)


def pools(actor: Actor) -> list[Pool]:
    """The pools from which the actor may take."""
    actor.require(Permission.USE_POOL)
    return _pools(actor)


@standing
def _pools(actor: Actor) -> QuerySet[Pool]:
    found: QuerySet[Pool] = Pool.objects.open_to(actor, keeps=actor.may(Permission.KEEP_POOLS)).order_by("name")
    return found


@standing
def locks(customer: UUID) -> QuerySet[PoolLock]:
    """What keeps the customer out of every pool."""
    found: QuerySet[PoolLock] = PoolLock.objects.filter(customer=customer)
    return found


def lying(actor: Actor, pool: Pool) -> InPool:
    """The customers in a pool, the newest first; what the pool hides is hidden from who does not keep it."""
    hidden = frozenset() if actor.may(Permission.KEEP_POOLS) else frozenset(pool.hidden)
    rows = PoolStay.objects.lying().filter(pool=pool).select_related("customer", "taken_from__user")
    found: list[Any] = list(rows.order_by("-came_at")[:ROWS])
    people = {} if Hidden.CONTACTS in hidden else _people(found)
    for stay in found:
        stay.country_name = countries.name(stay.customer.country) if stay.customer.country else ""
        stay.person = people.get(stay.customer_id)
    return InPool(pool, [_told(stay) for stay in found], hidden, rows.count())


def returns(actor: Actor) -> list[Any]:
    """The ledger: what came into pools from whom, why, and what was said against it."""
    actor.require(Permission.USE_POOL)
    rows = PoolStay.objects.about(actor, keeps=actor.may(Permission.KEEP_POOLS))
    rows = rows.select_related("pool", "customer", "taken_from__user", "taken_by__user", "settled_by__user")
    found: list[Any] = list(rows.order_by("-came_at")[:MOST_RETURNS])
    for stay in found:
        is_own = stay.taken_from_id == actor.member
        stay.may_contest = is_own and not stay.contest and stay.left_at is None
        stay.may_settle = stay.contest == Contest.OPEN and actor.may(Permission.KEEP_POOLS)
    return [_told(stay) for stay in found]


def _told(stay: Any) -> Any:
    why = stay.why or {}
    stay.days, stay.words = why.get("days"), why.get("words", "")
    stay.last = datetime.fromisoformat(why["last"]) if why.get("last") else None
    stay.is_by_hand = stay.cause == Cause.BY_HAND
    stay.is_imported = stay.cause == Cause.IMPORTED
    stay.is_deal = stay.cause == Cause.NO_DEAL
    return stay


def _people(stays: list[Any]) -> dict[Any, Contact]:
    rows = Contact.objects.filter(customer__in=[stay.customer_id for stay in stays]).order_by("is_main", "-created_at")
    return {contact.customer_id: contact for contact in rows}
