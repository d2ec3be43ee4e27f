"""Who works on a company: its owner, those who follow it beside, and who did before."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.customers.actions import recognising, timeline
from argosy.customers.events import CustomerBackInPool, CustomerChanged, CustomerGiven
from argosy.customers.models import Customer, EntryKind, Follower, Ownership
from argosy.customers.permissions import Permission
from argosy.enterprise.models import Member
from argosy.notifications.actions.telling import tell
from argosy.notifications.kinds import kind
from argosy.platform.access import Actor
from argosy.platform.events import publish

words(
    customer_given=_("gave a customer to another member"),
    customer_shared=_("changed who follows a customer"),
)
CUSTOMER_CAME = kind("customers.came", _("%(customer)s is yours to follow now."))
CUSTOMER_SHARED = kind("customers.shared", _("You follow %(customer)s now, beside its owner."))


@transaction.atomic
def give_customer(actor: Actor, customer: Customer, to: Member | None) -> Customer:
    """Another member follows the customer from now on, or nobody does. Both are told, the actor excepted."""
    actor.require(Permission.ASSIGN_CUSTOMERS)
    customer = Customer.objects.visible_to(actor).lock(customer.pk)
    if customer.owner_id == (to.pk if to else None):
        return customer
    before = customer.owner_id
    move(actor, customer, to.pk if to else None, is_pooled=False)
    _say_it(actor, customer, before)
    return customer


@transaction.atomic
def take_back_customer(actor: Actor, customer: Customer, to: UUID | None, *, is_pooled: bool) -> None:
    """The actor undoes her own giving, also where she does not see the customer any more: it is whose it was before.

    What lay in a pool lies there again.
    """
    actor.require(Permission.ASSIGN_CUSTOMERS)
    customer = Customer.objects.all().lock(customer.pk)
    before = customer.owner_id
    move_back(actor, customer, to, is_pooled=is_pooled)
    _say_it(actor, customer, before)


def _say_it(actor: Actor, customer: Customer, before: UUID | None) -> None:
    record(actor, "customer.given", customer, before=str(before), after=str(customer.owner_id or ""))
    if customer.owner_id not in {None, actor.member}:
        link = reverse("customers:customer", args=[customer.pk])
        tell(customer.owner_id, CUSTOMER_CAME, link=link, customer=customer.name)


def move(actor: Actor, customer: Customer, to: UUID | None, *, is_pooled: bool) -> None:
    """A locked customer has another owner, goes into a pool or comes out of it; the caller says who may do that."""
    before = customer.owner_id
    customer.owner_id, customer.is_pooled = to, is_pooled
    customer.save(update_fields=["owner", "is_pooled"])
    if is_pooled:
        Follower.objects.filter(customer=customer).delete()
    own(customer)
    recognising.index(customer)
    timeline.add(actor, customer, EntryKind.CHANGE, "owner", changes=[["owner", str(before or ""), str(to or "")]])
    publish(CustomerGiven(customer.pk, before, to) if to is not None else CustomerChanged(customer.pk))


def move_back(actor: Actor, customer: Customer, to: UUID | None, *, is_pooled: bool) -> None:
    """The locked customer is where it was before it came to its owner of now: with somebody, with nobody, or in its pool."""
    given_to = customer.owner_id
    move(actor, customer, to, is_pooled=is_pooled)
    if is_pooled and given_to is not None:
        publish(CustomerBackInPool(customer.pk, given_to))


def own(customer: Customer) -> None:
    """The owner of now is written into the history; the one before ends."""
    now = timezone.now()
    Ownership.objects.filter(customer=customer, until=None).update(until=now)
    Ownership.objects.create(customer=customer, member_id=customer.owner_id, since=now)


@transaction.atomic
def share_customer(actor: Actor, customer: Customer, members: Iterable[UUID]) -> Customer:
    """Exactly these members follow the customer beside its owner from now on; who is new is told."""
    actor.require(Permission.ASSIGN_CUSTOMERS)
    customer = Customer.objects.visible_to(actor).lock(customer.pk)
    wanted = set(members) - {customer.owner_id}
    have = set(customer.followers.values_list("member_id", flat=True))
    if wanted == have:
        return customer
    Follower.objects.filter(customer=customer, member__in=have - wanted).delete()
    Follower.objects.bulk_create([Follower(customer=customer, member_id=pk) for pk in wanted - have])
    changes = [["followers", sorted(map(str, have)), sorted(map(str, wanted))]]
    timeline.add(actor, customer, EntryKind.CHANGE, "followers", changes=changes)
    record(actor, "customer.shared", customer, before=sorted(map(str, have)), after=sorted(map(str, wanted)))
    link = reverse("customers:customer", args=[customer.pk])
    for pk in wanted - have - {actor.member}:
        tell(pk, CUSTOMER_SHARED, link=link, customer=customer.name)
    return customer
