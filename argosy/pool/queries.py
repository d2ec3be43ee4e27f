"""What the pages of the public pool show."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from operator import itemgetter
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone

from argosy.customers import countries
from argosy.customers.models import Contact
from argosy.platform.access import Actor
from argosy.platform.listing.walking import Order, Page, walk
from argosy.platform.standing import standing
from argosy.pool import rules
from argosy.pool.models import CONTEST_FOR, Cause, Contest, Hidden, Pool, PoolLock, PoolStay
from argosy.pool.permissions import Permission
from argosy.pool.rules import Due

ROWS = 50
NEWEST = Order("came_at", may_be_empty=False)


@dataclass(frozen=True, slots=True)
class InPool:
    """What lies in a pool, as far as it shows."""

    pool: Pool
    stays: list[Any]
    hidden: frozenset[str]
    count: int = 0
    next: str = ""  # where the list goes on
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


def stay_of(customer: UUID) -> Any:
    """The stay of a customer that lies in a pool now; None where it lies in none."""
    found: Any = PoolStay.objects.lying().filter(customer=customer).select_related("pool", "taken_from__user").first()
    return _told(found) if found else None


def coming(customer: UUID) -> tuple[Pool, Due] | None:
    """The pool into which the customer goes next by itself, and when, as far as its owner is to be warned by now."""
    now = timezone.now()
    past, found = rules.Past(now, only=customer), []
    for pool in Pool.objects.filter(returns=True):
        for facts in rules.facts(pool, past):
            due = rules.coming(pool, facts)
            if due is not None and due.on <= now + timedelta(days=pool.warn_days):
                found.append((pool, due))
    return min(found, key=lambda pair: pair[1].on, default=None)


def lying(actor: Actor, pool: Pool, country: str = "", after: str = "", most: int = 0) -> InPool:
    """The customers in a pool, the newest first; what the pool hides is hidden from who does not keep it."""
    hidden = frozenset() if actor.may(Permission.KEEP_POOLS) else frozenset(pool.hidden)
    rows = PoolStay.objects.lying().filter(pool=pool).select_related("customer", "taken_from__user")
    if country:
        rows = rows.filter(customer__country=country)
    page = walk(rows, NEWEST, after, most or ROWS)
    found: list[Any] = page.rows
    people = {} if Hidden.CONTACTS in hidden else _people(found)
    for stay in found:
        stay.country_name = countries.name(stay.customer.country) if stay.customer.country else ""
        stay.person = people.get(stay.customer_id)
    return InPool(pool, [_told(stay) for stay in found], hidden, 0 if after else rows.count(), page.next)


def countries_of(pool: Pool) -> list[tuple[str, str]]:
    """The countries of what lies in the pool, as (code, name), by name."""
    codes = PoolStay.objects.lying().filter(pool=pool).values_list("customer__country", flat=True).distinct()
    return sorted(((code, countries.name(code)) for code in codes if code), key=itemgetter(1))


def returns(actor: Actor, after: str = "") -> Page:
    """The ledger: what came into pools from whom, why, and what was said against it."""
    actor.require(Permission.USE_POOL)
    rows = PoolStay.objects.about(actor, keeps=actor.may(Permission.KEEP_POOLS))
    rows = rows.select_related("pool", "customer", "taken_from__user", "taken_by__user", "settled_by__user")
    page = walk(rows, NEWEST, after, ROWS)
    for stay in page.rows:
        is_own = stay.taken_from_id == actor.member and stay.taken_by_id != actor.member
        stay.may_contest = is_own and not stay.contest and stay.came_at > timezone.now() - CONTEST_FOR
        stay.may_settle = stay.contest == Contest.OPEN and actor.may(Permission.KEEP_POOLS)
    return Page([_told(stay) for stay in page.rows], page.next)


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
