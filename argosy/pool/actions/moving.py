"""A customer goes into a pool and out of it: one place for both, so that owner, index and timeline agree."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.utils import timezone

from argosy.customers.actions import owners
from argosy.customers.models import Customer
from argosy.platform.access import Actor
from argosy.pool.models import Cause, Pool, PoolStay
from argosy.pool.permissions import Permission


def into(actor: Actor, customer: Customer, pool: Pool, cause: str, why: dict[str, Any]) -> PoolStay:
    """Nobody follows the customer any more; it lies in the pool."""
    before = customer.owner_id
    owners.move(actor, customer, None, is_pooled=True)
    made: PoolStay = PoolStay.objects.create(pool=pool, customer=customer, taken_from_id=before, cause=cause, why=why)
    return made


def bring_in(actor: Actor, customers: Sequence[UUID], pool: Pool, ref: str) -> None:
    """New customers that nobody follows lie in the pool from the beginning; the import that they came with is named."""
    actor.require(Permission.USE_POOL)
    PoolStay.objects.bulk_create(
        [PoolStay(pool=pool, customer_id=one, cause=Cause.IMPORTED, why={"import": ref}) for one in customers]
    )


def out_of(actor: Actor, stay: PoolStay, to: UUID) -> None:
    """A member follows the customer; with that its stay is over, as with every other way of giving it to somebody."""
    owners.move(actor, Customer.objects.all().lock(stay.customer_id), to, is_pooled=False)
    stay.refresh_from_db(fields=["left_at", "taken_by"])


def end_stay(customer: UUID, to: UUID) -> None:
    """Who has somebody to follow it lies in no pool any more."""
    PoolStay.objects.lying().filter(customer=customer).update(left_at=timezone.now(), taken_by=to)


def go_on(customer: UUID, given_to: UUID) -> None:
    """That it was given to somebody is undone: it lies in its pool as if it had never left."""
    last = PoolStay.objects.filter(customer=customer, taken_by=given_to).latest("left_at")
    last.left_at = last.taken_by = None
    last.save(update_fields=["left_at", "taken_by"])
