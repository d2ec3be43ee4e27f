"""Taking customers from a pool, being given them, putting them there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from django.db import connection, transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.customers.models import Customer, RecordKind
from argosy.enterprise.models import Member
from argosy.notifications.actions.telling import tell
from argosy.notifications.kinds import kind
from argosy.platform.access import Actor
from argosy.platform.ui.words import full_day
from argosy.pool.actions import moving
from argosy.pool.errors import AlreadyInPool, Disputed, EnoughToday, Gone, HandsFull, NoReason, NotYours, TooSoon
from argosy.pool.models import Cause, Contest, Pool, PoolLock, PoolStay
from argosy.pool.permissions import Permission

words(
    pool_claimed=_("took a customer from a pool"),
    pool_assigned=_("gave a customer from a pool to a member"),
    pool_put=_("put a customer into a pool"),
    pool_locked=_("locked a customer against pools, or unlocked it"),
)
GIVEN = kind("pool.given", _("%(customer)s from the pool is yours to follow now."))
LONGEST = 1000


@transaction.atomic
def claim(actor: Actor, stays: Sequence[UUID]) -> list[PoolStay]:
    """The member follows these customers from now on; all of them or none.

    Raises Gone, Disputed, HandsFull, EnoughToday, TooSoon.
    """
    actor.require(Permission.USE_POOL)
    if actor.member is None:
        raise Gone
    _one_at_a_time(actor.member)
    found = _lying(actor, stays)
    if any(stay.contest == Contest.OPEN for stay in found):
        raise Disputed
    for pool in {stay.pool for stay in found}:
        _check_caps(actor.member, pool, sum(stay.pool_id == pool.pk for stay in found))
    for stay in found:
        _check_cool_down(actor.member, stay)
        moving.out_of(actor, stay, actor.member)
        record(actor, "pool.claimed", stay)
    return found


@transaction.atomic
def assign(actor: Actor, stays: Sequence[UUID], to: Member) -> list[PoolStay]:
    """Who keeps pools gives these customers to a member, whatever the caps say. Raises Gone, Disputed."""
    actor.require(Permission.KEEP_POOLS)
    found = _lying(actor, stays)
    if any(stay.contest == Contest.OPEN for stay in found):
        raise Disputed
    for stay in found:
        moving.out_of(actor, stay, to.pk)
        record(actor, "pool.assigned", stay, to=str(to.pk))
        if to.pk != actor.member:
            link = reverse("customers:customer", args=[stay.customer_id])
            tell(to.pk, GIVEN, link=link, customer=stay.customer.name)
    return found


@transaction.atomic
def put_into_pool(actor: Actor, customer: Customer, pool: Pool, reason: str) -> PoolStay:
    """The owner, or who leads her, gives the customer back with a reason."""
    actor.require(Permission.USE_POOL)
    if not reason.strip():
        raise NoReason
    customer = Customer.objects.visible_to(actor).lock(customer.pk)
    if customer.is_pooled:
        raise AlreadyInPool
    if customer.owner_id is not None and not actor.reach.covers(customer.owner_id):
        raise NotYours
    stay = moving.into(actor, customer, pool, Cause.BY_HAND, {"words": reason.strip()[:LONGEST]})
    record(actor, "pool.put", stay)
    return stay


@transaction.atomic
def lock_customer(actor: Actor, customer: Customer, *, is_locked: bool) -> None:
    """The customer never comes into a pool by itself, or may again."""
    actor.require(Permission.KEEP_POOLS)
    customer = Customer.objects.visible_to(actor).lock(customer.pk)
    if is_locked:
        PoolLock.objects.get_or_create(customer=customer, defaults={"member_id": actor.member})
    else:
        PoolLock.objects.filter(customer=customer).delete()
    record(actor, "pool.locked", customer, is_locked=is_locked)


def _lying(actor: Actor, stays: Sequence[UUID]) -> list[PoolStay]:
    pools = Pool.objects.open_to(actor, keeps=actor.may(Permission.KEEP_POOLS)).values_list("pk", flat=True)
    rows = PoolStay.objects.lying().filter(pk__in=set(stays), pool__in=list(pools)).select_for_update(of=("self",))
    found = list(rows.select_related("pool", "customer").order_by("pk"))
    if not found or len(found) != len(set(stays)):
        raise Gone
    return found


def _one_at_a_time(member: UUID) -> None:
    # two windows of one member must not both pass the caps
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"pool:{member}"])


def _check_caps(member: UUID, pool: Pool, wanted: int) -> None:
    if pool.holding_cap is not None:
        held = Customer.objects.kept().filter(owner=member, kind=RecordKind.CUSTOMER).count()
        if held + wanted > pool.holding_cap:
            raise HandsFull(count=held, most=pool.holding_cap)
    if pool.claims_a_day is not None:
        today = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
        taken = PoolStay.objects.filter(pool=pool, taken_by=member, left_at__gte=today).count()
        if taken + wanted > pool.claims_a_day:
            raise EnoughToday(count=taken, most=pool.claims_a_day)


def _check_cool_down(member: UUID, stay: PoolStay) -> None:
    if stay.taken_from_id != member:
        return
    free: datetime = stay.came_at + timedelta(days=stay.pool.cool_down_days)
    if free > timezone.now():
        raise TooSoon(customer=stay.customer.name, day=full_day(timezone.localtime(free)))
