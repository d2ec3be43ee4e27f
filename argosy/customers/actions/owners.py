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
from argosy.customers.events import CustomerChanged, CustomerGiven
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
def give_customer(actor: Actor, customer: Customer, to: Member | None, *, is_taken_back: bool = False) -> Customer:
    """Another member follows the customer from now on, or nobody does. Both are told, the actor excepted.

    `is_taken_back`: the actor undoes her own giving, also where she does not see the customer any more.
    """
    actor.require(Permission.ASSIGN_CUSTOMERS)
    seen = Customer.objects if is_taken_back else Customer.objects.visible_to(actor)
    customer = seen.all().lock(customer.pk)
    before = customer.owner_id
    if before == (to.pk if to else None):
        return customer
    customer.owner, customer.is_pooled = to, customer.is_pooled and to is None
    customer.save(update_fields=["owner", "is_pooled"])
    own(customer)
    recognising.index(customer)
    changes = [["owner", str(before or ""), str(to.pk if to else "")]]
    timeline.add(actor, customer, EntryKind.CHANGE, "owner", changes=changes)
    record(actor, "customer.given", customer, before=str(before), after=str(to.pk if to else ""))
    publish(CustomerGiven(customer.pk, before, to.pk) if to is not None else CustomerChanged(customer.pk))
    if to is not None and to.pk != actor.member:
        link = reverse("customers:customer", args=[customer.pk])
        tell(to.pk, CUSTOMER_CAME, link=link, customer=customer.name)
    return customer


def move(actor: Actor, customer: Customer, to: UUID | None, *, is_pooled: bool) -> None:
    """A locked customer goes into a pool or comes out of it; who may do that is said by the pool."""
    before = customer.owner_id
    customer.owner_id, customer.is_pooled = to, is_pooled
    customer.save(update_fields=["owner", "is_pooled"])
    if is_pooled:
        Follower.objects.filter(customer=customer).delete()
    own(customer)
    recognising.index(customer)
    timeline.add(actor, customer, EntryKind.CHANGE, "owner", changes=[["owner", str(before or ""), str(to or "")]])
    publish(CustomerGiven(customer.pk, before, to) if to is not None else CustomerChanged(customer.pk))


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
