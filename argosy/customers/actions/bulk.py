"""Several companies at once: given, moved to a stage, changed in one field, tagged; and put back as they were."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from argosy.customers.actions.customers import change_customer
from argosy.customers.actions.fields import fill
from argosy.customers.actions.owners import give_customer, take_back_customer
from argosy.customers.actions.tagging import tag_customer, untag_customer
from argosy.customers.columns import field_of
from argosy.customers.models import Customer, CustomField, Tag
from argosy.customers.permissions import Permission
from argosy.customers.vocabulary import INTENTIONS, STAGE_LIST, Words
from argosy.enterprise.models import Member, MemberState
from argosy.platform.access import Actor
from argosy.platform.errors import BadInput

MOST_AT_ONCE = 200
LONGEST = {"country": 2, "city": 100, "products": 500, "website": 200, "source": 40, "business": 32}
# What can be changed at many, and in the list itself.
FIELDS = frozenset({"stage", "source", "business", "stars", "intention", "country", "city", "products", "website"})
POOL = "pool"
# customer → what it was before and what it was made, as it stands in the undo button
Before = dict[str, Any]


class NobodyChosen(BadInput):
    message = _("Mark at least one customer first.")


class TooManyChosen(BadInput):
    message = _("Mark at most %(most)s customers at once; nothing was changed.")


class NoSuchMember(BadInput):
    message = _("Choose a member of your enterprise who is active.")


class NoSuchStage(BadInput):
    message = _("There is no such stage. Choose one of the list.")


class NoSuchValue(BadInput):
    message = _("This value cannot be set there. Choose one of the list.")


@transaction.atomic
def give_customers(actor: Actor, ids: Iterable[str], to: str) -> Before:
    """These customers are followed by this member from now on; what was before comes back for undoing."""
    actor.require(Permission.ASSIGN_CUSTOMERS)
    member = member_of(to)
    chosen = _chosen(actor, ids)
    for customer in chosen:
        give_customer(actor, customer, member)
    return {str(c.pk): [_holder(c), str(member.pk)] for c in chosen}


def _holder(customer: Customer) -> str:
    """Who has the customer: a member, the pool, or nobody."""
    return POOL if customer.is_pooled else str(customer.owner_id or "")


@transaction.atomic
def change_customers(actor: Actor, ids: Iterable[str], field: str, value: Any) -> Before:
    """This field of these customers has this value from now on; what was before comes back for undoing.

    A field of the enterprise's own is named by the key of its column, and its value was checked by its form.
    Raises NobodyChosen, NoSuchStage, NoSuchValue.
    """
    actor.require(Permission.EDIT_CUSTOMERS)
    words, own = Words(), field_of(field)
    chosen = _chosen(actor, ids)
    before = {}
    for customer in chosen:
        old = _now(customer, own or field)
        if own is None:
            new = _checked(words, customer, field, value)
        elif own.record == customer.kind:
            new = value
        else:
            raise NoSuchValue
        _set(actor, customer, own or field, new)
        before[str(customer.pk)] = [old, new]
    return before


def _now(customer: Customer, field: str | CustomField) -> Any:
    if isinstance(field, CustomField):
        return (customer.custom or {}).get(str(field.pk))
    return getattr(customer, field, None)


def _set(actor: Actor, customer: Customer, field: str | CustomField, value: Any) -> None:
    if isinstance(field, CustomField):
        fill(actor, customer, {field.pk: value})
    else:
        change_customer(actor, customer, **{field: value})


def stage_customers(actor: Actor, ids: Iterable[str], stage: str) -> Before:
    """These customers are at this stage from now on; what was before comes back for undoing."""
    actor.require(Permission.EDIT_CUSTOMERS)
    return change_customers(actor, ids, "stage", stage)


def _checked(words: Words, customer: Customer, field: str, value: str) -> Any:
    """The value as the field holds it."""
    if field == "stage":
        if not words.has(STAGE_LIST[customer.kind], value):
            raise NoSuchStage
        return value
    if field in {"source", "business"} and value and not words.has(field, value):
        raise NoSuchValue
    if field in {"stars", "intention"}:
        most = 5 if field == "stars" else max(INTENTIONS)
        if not (value or "0").isdecimal() or int(value or 0) > most:
            raise NoSuchValue
        return int(value or 0)
    if field not in FIELDS or len(value) > LONGEST[field]:
        raise NoSuchValue
    return value.strip()


@transaction.atomic
def tag_customers(actor: Actor, ids: Iterable[str], tag: Tag) -> Before:
    """These customers bear this tag from now on; which of them bore it before comes back for undoing."""
    actor.require(Permission.EDIT_CUSTOMERS)
    return {str(c.pk): [str(tag.pk), tag_customer(actor, c, tag)] for c in _chosen(actor, ids)}


@transaction.atomic
def put_back(actor: Actor, what: str, before: Mapping[str, Any]) -> int:
    """The customers are as they were before they were given away ("owner"), tagged ("tag") or changed (a field).

    What somebody has changed since stays as it is; comes back at how many customers that was.
    """
    actor.require(Permission.ASSIGN_CUSTOMERS if what == "owner" else Permission.EDIT_CUSTOMERS)
    # who gave a customer away may not see it any more, and can still take that back
    seen = Customer.objects.all() if what == "owner" else Customer.objects.visible_to(actor)
    # locked before anybody looks whose they are: taken meanwhile, they stay with who took them
    chosen = list(seen.filter(pk__in=list(before)).order_by("pk").select_for_update(of=("self",)))
    return sum(not _put_one_back(actor, customer, what, *before[str(customer.pk)]) for customer in chosen)


def _put_one_back(actor: Actor, customer: Customer, what: str, old: Any, new: Any) -> bool:
    if what == "tag":
        if new:
            untag_customer(actor, customer, UUID(old))
        return True
    field = field_of(what) or what
    now = _holder(customer) if what == "owner" else _now(customer, field)
    if now == old:
        return True
    if now != new:
        return False
    if what == "owner":
        to = UUID(old) if old and old != POOL else None
        take_back_customer(actor, customer, to, is_pooled=old == POOL)
    else:
        _set(actor, customer, field, old)
    return True


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
        wanted = [UUID(one) for one in ids]
    except ValueError as problem:
        raise NobodyChosen from problem
    if len(wanted) > MOST_AT_ONCE:
        raise TooManyChosen(most=MOST_AT_ONCE)
    chosen = list(Customer.objects.visible_to(actor).kept().filter(pk__in=wanted))
    if not chosen:
        raise NobodyChosen
    return chosen
