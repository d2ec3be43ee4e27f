"""Several customers at once: given to somebody, moved to a stage, and put back as they were."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from argosy.customers.actions.customers import change_customer, give_customer
from argosy.customers.models import Customer, Stage
from argosy.customers.permissions import Permission
from argosy.enterprise.models import Member, MemberState
from argosy.platform.access import Actor
from argosy.platform.errors import BadInput

MOST_AT_ONCE = 200
# customer → what it was before, as it stands in the undo button
Before = dict[str, str]


class NobodyChosen(BadInput):
    message = _("Mark at least one customer first.")


class NoSuchMember(BadInput):
    message = _("Choose a member of your enterprise who is active.")


class NoSuchStage(BadInput):
    message = _("There is no such stage. Choose one of the list.")


@transaction.atomic
def give_customers(actor: Actor, ids: Iterable[str], to: str) -> Before:
    """These customers are followed by this member from now on; what was before comes back for undoing."""
    actor.require(Permission.ASSIGN_CUSTOMERS)
    member = member_of(to)
    chosen = _chosen(actor, ids)
    for customer in chosen:
        give_customer(actor, customer, member)
    return {str(c.pk): str(c.owner_id or "") for c in chosen}


@transaction.atomic
def stage_customers(actor: Actor, ids: Iterable[str], stage: str) -> Before:
    """These customers are at this stage from now on; what was before comes back for undoing."""
    actor.require(Permission.EDIT_CUSTOMERS)
    if stage not in Stage.values:
        raise NoSuchStage
    chosen = _chosen(actor, ids)
    before = {str(c.pk): c.stage for c in chosen}
    for customer in chosen:
        change_customer(actor, customer, stage=stage)
    return before


@transaction.atomic
def put_back(actor: Actor, what: str, before: Mapping[str, str]) -> None:
    """The customers are as they were before they were given away ("owner") or moved ("stage")."""
    actor.require(Permission.ASSIGN_CUSTOMERS if what == "owner" else Permission.EDIT_CUSTOMERS)
    seen = Customer.objects.all() if what == "owner" else Customer.objects.visible_to(actor)
    for customer in seen.filter(pk__in=list(before)):
        if what == "owner":
            old = before[str(customer.pk)]
            # who gave a customer away may not see it any more, and can still take that back
            give_customer(actor, customer, Member.objects.get(pk=old) if old else None, is_taken_back=True)
        else:
            change_customer(actor, customer, stage=before[str(customer.pk)])


def member_of(pk: str) -> Member:
    """The active member of this id. Raises NoSuchMember."""
    try:
        found: Member | None = (
            Member.objects.filter(pk=UUID(pk), state=MemberState.ACTIVE).select_related("user").first()
        )
    except ValueError as problem:
        raise NoSuchMember from problem
    if found is None:
        raise NoSuchMember
    return found


def _chosen(actor: Actor, ids: Iterable[str]) -> list[Customer]:
    try:
        wanted = [UUID(one) for one in list(ids)[:MOST_AT_ONCE]]
    except ValueError as problem:
        raise NobodyChosen from problem
    chosen = list(Customer.objects.visible_to(actor).kept().filter(pk__in=wanted))
    if not chosen:
        raise NobodyChosen
    return chosen
