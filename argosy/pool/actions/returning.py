"""Every night: who was not looked after goes into a pool, with the reason; who is near it is warned of (S177)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.customers.actions import owners
from argosy.customers.models import Customer
from argosy.enterprise import switches
from argosy.enterprise.actors import members_who_may
from argosy.notifications.actions.telling import tell
from argosy.notifications.kinds import kind
from argosy.platform.access import Actor
from argosy.platform.errors import BadInput
from argosy.platform.http.request import get_visible
from argosy.pool import functions, jobs, rules
from argosy.pool.actions import moving
from argosy.pool.errors import AlreadySettled, NoReason, TooLate
from argosy.pool.models import CONTEST_FOR, Contest, Pool, PoolStay
from argosy.pool.permissions import Permission
from argosy.pool.rules import Due

words(
    pool_returned=_("brought a customer into a pool"),
    pool_contested=_("objected to a customer's going into a pool"),
    pool_settled=_("settled an objection about a pool"),
)
WARNED = kind("pool.warned", _("%(customer)s goes into the pool %(pool)s in %(days)s days, unless you are in contact."))
RETURNED = kind(
    "pool.returned", _("%(customer)s went into the pool %(pool)s. The reason stands there; you can object.")
)
OBJECTED = kind("pool.objected", _("%(who)s objects: a customer went into the pool %(pool)s."))
SETTLED = kind("pool.settled", _("Your objection about the pool %(pool)s was settled."))
WENT_BACK = kind(
    "pool.went_back", _("%(customer)s, taken from the pool %(pool)s, went back: who lost it objected, and rightly.")
)
MOST_A_NIGHT = 2000
LONGEST = 1000


@jobs.return_customers
def return_customers(actor: Actor) -> None:
    """Nightly, pool by pool: what is due goes in, what is nearly due is warned of once."""
    if not switches.is_on(functions.POOL):
        return
    now, left = timezone.now(), MOST_A_NIGHT
    for pool in Pool.objects.filter(returns=True).order_by("name"):
        for facts in rules.facts(pool, rules.Past(now)):
            due = rules.coming(pool, facts)
            if due is None:
                continue
            if due.on <= now and left:
                left -= _return(actor, pool, due)
            elif now < due.on <= now + timedelta(days=pool.warn_days):
                _warn(pool, due, (due.on - now).days + 1)


@transaction.atomic
def _return(actor: Actor, pool: Pool, due: Due) -> int:
    customer = Customer.objects.kept().filter(pk=due.facts.customer, owner=due.facts.owner).first()
    if customer is None:  # changed hands meanwhile
        return 0
    stay = moving.into(actor, Customer.objects.all().lock(customer.pk), pool, due.cause, reason(due))
    record(actor, "pool.returned", stay, concerns=due.facts.owner, cause=due.cause)
    tell(due.facts.owner, RETURNED, link=reverse("pool:returns"), customer=customer.name, pool=pool.name)
    return 1


def reason(due: Due) -> dict[str, Any]:
    """The rule and the facts that it went by, to be shown to whom it concerns."""
    return {"days": due.days, "last": due.last.isoformat() if due.last else "", "since": due.facts.since.isoformat()}


def _warn(pool: Pool, due: Due, days: int) -> None:
    customer = Customer.objects.filter(pk=due.facts.customer).first()
    if customer is not None:
        link = reverse("customers:customer", args=[customer.pk])
        once = f"{customer.pk}:{due.on.date()}"
        tell(due.facts.owner, WARNED, link=link, once=once, customer=customer.name, pool=pool.name, days=days)


@transaction.atomic
def contest(actor: Actor, stay: PoolStay, objection: str) -> PoolStay:
    """Who lost the customer objects, also where a colleague has taken it since; who keeps pools is asked to settle it.

    Raises AlreadySettled, TooLate, NoReason.
    """
    actor.require(Permission.USE_POOL)
    found: PoolStay = get_visible(
        PoolStay.objects.filter(taken_from=actor.member).select_for_update(of=("self",)), stay.pk
    )
    if found.contest or found.taken_by_id == actor.member:
        raise AlreadySettled
    if found.came_at < timezone.now() - CONTEST_FOR:
        raise TooLate(days=CONTEST_FOR.days)
    if not objection.strip():
        raise NoReason
    found.contest, found.objection = Contest.OPEN, objection.strip()[:LONGEST]
    found.save(update_fields=["contest", "objection"])
    record(actor, "pool.contested", found)
    for keeper in _keepers(actor):
        tell(keeper, OBJECTED, link=reverse("pool:returns"), who=str(found.taken_from), pool=found.pool.name)
    return found


@transaction.atomic
def settle(actor: Actor, stay: PoolStay, outcome: str, settlement: str) -> PoolStay:
    """Who keeps pools gives the customer back, or says why it stays."""
    actor.require(Permission.KEEP_POOLS)
    found: PoolStay = get_visible(PoolStay.objects.all().select_for_update(of=("self",)), stay.pk)
    if found.contest != Contest.OPEN:
        raise AlreadySettled
    if outcome not in {Contest.UPHELD, Contest.REFUSED}:
        raise BadInput
    if outcome == Contest.REFUSED and not settlement.strip():
        raise NoReason
    if outcome == Contest.UPHELD and found.taken_from_id:
        _give_back(actor, found, found.taken_from_id)
    found.contest, found.settlement = outcome, settlement.strip()[:LONGEST]
    found.settled_by_id, found.settled_at = actor.member, timezone.now()
    found.save(update_fields=["contest", "settlement", "settled_by", "settled_at"])
    record(actor, "pool.settled", found, concerns=found.taken_from_id, outcome=outcome)
    if found.taken_from_id:
        tell(found.taken_from_id, SETTLED, link=reverse("pool:returns"), pool=found.pool.name)
    return found


def _give_back(actor: Actor, stay: PoolStay, to: UUID) -> None:
    """Who lost the customer has it again; whoever had taken it since is told."""
    since = Customer.objects.all().lock(stay.customer_id)
    taker = since.owner_id
    if taker == to:
        return
    owners.move(actor, since, to, is_pooled=False)
    stay.refresh_from_db(fields=["left_at", "taken_by"])
    if taker is not None and taker != actor.member:
        tell(taker, WENT_BACK, customer=since.name, pool=stay.pool.name)


def _keepers(actor: Actor) -> list[UUID]:
    """The members who keep pools, the actor excepted."""
    return [member.pk for member in members_who_may(Permission.KEEP_POOLS) if member.pk != actor.member]
