"""Several companies or people at once: given, moved to a stage, changed in one field, tagged; and put back as they were."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from argosy.customers.actions import values
from argosy.customers.actions.owners import give_customer, take_back_customer
from argosy.customers.actions.tagging import tag_customer, untag_customer
from argosy.customers.columns import field_of
from argosy.customers.models import Contact, Customer, CustomField, Tag
from argosy.customers.permissions import Permission
from argosy.customers.vocabulary import Words
from argosy.enterprise.models import Member, MemberState
from argosy.platform.access import Actor
from argosy.platform.errors import BadInput, Conflict
from argosy.platform.listing.columns import identity

MOST_AT_ONCE = 200
POOL = "pool"
# record → what it was before and what it was made, as it stands in the undo button
Before = dict[str, Any]


class NobodyChosen(BadInput):
    message = _("Mark at least one line first.")


class TooManyChosen(BadInput):
    message = _("Mark at most %(most)s lines at once; nothing was changed.")


class NoSuchMember(BadInput):
    message = _("Choose a member of your enterprise who is active.")


class FieldGone(Conflict):
    message = _("This field was removed meanwhile, with what stood in it: there is nothing to put back.")


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
    """This field of these companies has this value from now on; what was before comes back for undoing.

    A field of the enterprise's own is named by the key of its column, and its value was checked by its form.
    Raises NobodyChosen, NoSuchStage, NoSuchValue.
    """
    actor.require(Permission.EDIT_CUSTOMERS)
    return _change(actor, _chosen(actor, ids), field, value)


@transaction.atomic
def change_contacts(actor: Actor, ids: Iterable[str], field: str, value: Any, *, how: str = "") -> Before:
    """The same for people; of what they allow also how they said so. Raises NobodyChosen, NoSuchValue, BadAddress, AlreadyThere."""
    actor.require(Permission.EDIT_CUSTOMERS)
    return _change(actor, _locked_people(actor, _wanted(ids)), field, value, how)


def _change(actor: Actor, rows: Sequence[Customer | Contact], key: str, value: Any, how: str = "") -> Before:
    words, field = Words(), field_of(key) or key
    before = {}
    for row in rows:
        old, new, whence = values.now(row, field), values.fitting(words, row, field, value), values.whence(row, field)
        values.put(actor, row, field, new, note=values.noted(row, how) if how and isinstance(row, Contact) else None)
        before[str(row.pk)] = [old, new, {**whence, **values.said(row, field)}]
    if not before:
        raise NobodyChosen
    return before


def stage_customers(actor: Actor, ids: Iterable[str], stage: str) -> Before:
    """These customers are at this stage from now on; what was before comes back for undoing."""
    actor.require(Permission.EDIT_CUSTOMERS)
    return change_customers(actor, ids, "stage", stage)


@transaction.atomic
def tag_customers(actor: Actor, ids: Iterable[str], tag: Tag) -> Before:
    """These customers bear this tag from now on; which of them bore it before comes back for undoing."""
    actor.require(Permission.EDIT_CUSTOMERS)
    return {str(c.pk): [str(tag.pk), tag_customer(actor, c, tag)] for c in _chosen(actor, ids)}


@transaction.atomic
def put_back(actor: Actor, what: str, before: Mapping[str, Any], *, are_people: bool = False) -> int:
    """The records are as they were before they were given away ("owner"), tagged ("tag") or changed (a field).

    What somebody has changed since stays as it is; comes back at how many that was. Raises FieldGone.
    """
    actor.require(Permission.ASSIGN_CUSTOMERS if what == "owner" else Permission.EDIT_CUSTOMERS)
    field = field_of(what) or what
    if field == what and identity(what.removeprefix("x")):
        raise FieldGone
    rows = _locked_people(actor, list(before)) if are_people else _locked_companies(actor, what, list(before))
    return sum(not _put_one_back(actor, row, what, field, before[str(row.pk)]) for row in rows)


def _locked_companies(actor: Actor, what: str, ids: Iterable[str]) -> list[Customer]:
    # who gave a customer away may not see it any more, and can still take that back
    seen = Customer.objects.all() if what == "owner" else Customer.objects.visible_to(actor)
    # locked before anybody looks whose they are: taken meanwhile, they stay with who took them
    return list(seen.filter(pk__in=ids).order_by("pk").select_for_update(of=("self",), no_key=True))


def _put_one_back(
    actor: Actor, row: Customer | Contact, what: str, field: str | CustomField, before: Sequence[Any]
) -> bool:
    if isinstance(row, Customer) and what in _WAYS_BACK:
        return _WAYS_BACK[what](actor, row, *before)
    return _put_value_back(actor, row, field, before)


def _take_tag_off(actor: Actor, customer: Customer, tag: str, was_new: Any) -> bool:
    if was_new:
        untag_customer(actor, customer, UUID(tag))
    return True


def _take_back(actor: Actor, customer: Customer, old: str, new: str) -> bool:
    now = _holder(customer)
    if now == new != old:
        to = UUID(old) if old and old != POOL else None
        take_back_customer(actor, customer, to, is_pooled=old == POOL)
    return now in {old, new}


def _put_value_back(actor: Actor, row: Customer | Contact, field: str | CustomField, before: Sequence[Any]) -> bool:
    if isinstance(field, CustomField) and field.record != values.record_of(row):
        return False
    (old, new), known = before[:2], before[2:]
    now, there = values.now(row, field), values.whence(row, field)
    note = values.note_before(row, known[0]) if known else None
    if now == new and (old != new or note is not None):
        values.put(actor, row, field, old, note=note)
        if known and isinstance(field, str):
            values.put_whence(row, field, known[0], there)
    return now in (old, new)


_WAYS_BACK: Mapping[str, Callable[..., bool]] = {"owner": _take_back, "tag": _take_tag_off}


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


def _wanted(ids: Iterable[str]) -> list[UUID]:
    try:
        wanted = [UUID(one) for one in ids]
    except ValueError as problem:
        raise NobodyChosen from problem
    if len(wanted) > MOST_AT_ONCE:
        raise TooManyChosen(most=MOST_AT_ONCE)
    return wanted


def _chosen(actor: Actor, ids: Iterable[str]) -> list[Customer]:
    seen = Customer.objects.visible_to(actor).kept().filter(pk__in=_wanted(ids))
    # locked in one order: who marks the same the other way round waits, and what was before is what stood there
    chosen = list(seen.order_by("pk").select_for_update(of=("self",), no_key=True))
    if not chosen:
        raise NobodyChosen
    return chosen


def _locked_people(actor: Actor, ids: Iterable[UUID | str]) -> list[Contact]:
    """These people with what stands there at this moment: a person is written as a whole.

    Their companies come first, in one order, as where one person is changed.
    """
    seen = Contact.objects.visible_to(actor).filter(pk__in=list(ids))
    list(
        Customer.objects.filter(pk__in=list(seen.values_list("customer_id", flat=True)))
        .order_by("pk")
        .select_for_update(of=("self",), no_key=True)
    )
    return list(seen.order_by("pk").select_for_update(of=("self",)))
