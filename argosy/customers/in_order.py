"""The lists of companies and people in their orders, page by page: what an index finds, of what is in reach."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import F, QuerySet

from argosy.customers import own_order
from argosy.customers.columns import COMPANY, CONTACT, NAMES, NEWEST, field_of, order_of
from argosy.customers.models import Contact, Customer, RecordKind
from argosy.customers.reach import Reached
from argosy.platform.access import Actor
from argosy.platform.listing.asked import Asked
from argosy.platform.listing.filters import laid_on
from argosy.platform.listing.walking import Order, Page, ordered, walk_apart, walk_in_turn, walked
from argosy.platform.standing import standing

# Sorted by an index that all kinds share.
OF_ALL_KINDS = frozenset({"id", "next_step_at"})


def kept(record: str) -> Any:
    """The companies of a kind, or of all, or the people at them, whoever sees them."""
    if record == CONTACT:
        return Contact.objects.filter(customer__merged_into__isnull=True)
    rows = Customer.objects.kept()
    return rows.filter(kind=record) if record else rows


def visible(actor: Actor, record: str) -> Any:
    """Those of them whom the actor sees, with what a list shows of each."""
    around = "customer__owner__user" if record == CONTACT else "owner__user"
    return kept(record).visible_to(actor).select_related(around)


def ids(reached: Reached, asked: Asked, after: str, size: int) -> Page:
    """The ids of the rows, in their order."""
    order = _order(asked)
    rows = laid_on(kept(asked.record), asked.filters, reached.actor)
    own = field_of(asked.sort) if order.field in own_order.FIELDS else None
    if own is not None:
        parts = reached.parts(rows, COMPANY if asked.record == CONTACT else "")
        return own_order.walk(own, order, parts, after, size)
    parts = _parts(reached, rows, asked.record, order)
    if order.values is not None:
        return walk_in_turn(parts, order, after, size, are_few=reached.are_few)
    return walk_apart(parts, order, after, size)


def _parts(reached: Reached, rows: Any, record: str, order: Order) -> list[Any]:
    by_kind = record not in RecordKind.values and order.field not in OF_ALL_KINDS
    return reached.parts(rows, COMPANY if record == CONTACT else "", by_kind=by_kind)


def first(reached: Reached, order: Order, most: int, kind: str = "") -> list[UUID]:
    """The companies, of a kind or of all, with which this order begins."""
    return walk_apart(_parts(reached, kept(kind), kind, order), order, "", most).rows


def usual(reached: Reached, record: str, size: int) -> Page:
    """How most people look at the list most of the time: as `walk_apart` begins it."""
    given = reached.actor, record, list(reached.ids), reached.many
    if reached.are_few:
        return walked(_of_few(*given[:3], size + 1), Order(), size)
    some: list[Any] = list(_met_last(*given, size + 1))
    if len(some) <= size:
        some += [(None, pk) for (pk,) in _never_met(*given, size + 1 - len(some))]
    whole = {row.pk: row for row in _seen(reached.actor, [pk for _at, pk in some])}
    return walked([whole[pk] for _at, pk in some if pk in whole], Order(), size)


@standing
def _of_few(actor: Actor, record: str, ids: list[UUID], most: int) -> QuerySet[Customer]:
    rows = visible(actor, record).filter(pk__in=ids)
    found: QuerySet[Customer] = rows.order_by(F("last_contact_at").desc(nulls_last=True), "-pk")[:most]
    return found


@standing
def _met_last(
    actor: Actor, record: str, ids: list[UUID], many: tuple[str, ...], most: int
) -> QuerySet[Any, tuple[datetime, UUID]]:
    rows = kept(record).filter(last_contact_at__isnull=False)
    parts = Reached(actor, ids, many).parts(rows)
    found: QuerySet[Any, Any] = ordered(parts, ("last_contact_at", "pk"), (), most, is_down=True)
    return found


@standing
def _never_met(
    actor: Actor, record: str, ids: list[UUID], many: tuple[str, ...], most: int
) -> QuerySet[Any, tuple[UUID]]:
    rows = kept(record).filter(last_contact_at__isnull=True)
    found: QuerySet[Any, Any] = ordered(Reached(actor, ids, many).parts(rows), ("pk",), (), most, is_down=True)
    return found


@standing
def _seen(actor: Actor, ids: list[UUID]) -> QuerySet[Customer]:
    found: QuerySet[Customer] = visible(actor, "").filter(pk__in=ids)
    return found


def _order(asked: Asked) -> Order:
    usual_one = NEWEST if asked.record == CONTACT else Order()
    if asked.sort == "name":
        return usual_one if asked.record == CONTACT else NAMES
    return order_of(asked.record, asked.sort) or usual_one
