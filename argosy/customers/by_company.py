"""People in the order of their companies: by its name, by its last contact, by its next step.

What is said of a person lies sealed and sorts nothing; what is said of the company is plain. Each kind of company is walked
by itself where the index begins with it, and so is each way in which a company is in reach, for the database cannot tell
how few fulfil one condition *or* another: 2,000,000 people cost what 200 do, for who sees all and for who sees few.
"""

from __future__ import annotations

from typing import Any

from django.db.models import F, Q

from argosy.customers.models import Customer, Follower, RecordKind
from argosy.platform import cursors
from argosy.platform.access import Actor
from argosy.platform.listing.walking import Order, Page, cut, plain

COMPANY = "customer__"
# Sorted by an index that all kinds share.
OF_ALL_KINDS = frozenset({"next_step_at"})
FEW = 100_000


def walk(actor: Actor, people: Any, order: Order, after: str, size: int) -> Page:
    """The next of those whom the actor sees of these people, in this order; those of one company stand together."""
    said = cursors.unpack(after) if after else []
    if after and len(said) != 3:
        raise cursors.BadCursor
    rows = people.filter(customer__merged_into__isnull=True).select_related(None)
    reached = [rows.filter(way) for way in _ways_into_reach(actor, order)]
    some: list[Any] = []
    if not after or said[0] or not order.may_be_empty:
        some = _next(reached, order, said, size + 1)
    if order.may_be_empty and len(some) <= size:
        some += _next_without(reached, order, [] if after and said[0] else said, size + 1 - len(some))
    whole = people.visible_to(actor).in_bulk([pk for _value, _company, pk in some])
    found = cut([line for line in some if line[2] in whole], lambda last: cursors.pack(plain(last[0]), *last[1:]), size)
    return Page([whole[pk] for _value, _company, pk in found.rows], found.next)


def _ways_into_reach(actor: Actor, order: Order) -> list[Q]:
    """The ways in which `Customer.visible_to` lets a company be seen, each by itself, and most of them by kind."""
    kinds = [Q()] if order.field in OF_ALL_KINDS else [Q(customer__kind=kind) for kind in RecordKind.values]
    if actor.reach.is_all:
        return kinds
    free = Q(customer__owner__isnull=True, customer__is_pooled=False)
    shared = Q(customer__in=Follower.objects.filter(actor.reach.of("member")).values("customer_id"))
    return [*_owned(actor, kinds), *(free & kind for kind in kinds), shared]


def _owned(actor: Actor, kinds: list[Q]) -> list[Q]:
    """Few are found by their owner and then sorted: on the way along the index of a kind one might meet none for long."""
    mine = actor.reach.of("customer__owner")
    has_few = Customer.objects.filter(actor.reach.of("owner"))[: FEW + 1].count() <= FEW
    return [mine] if has_few else [mine & kind for kind in kinds]


def _next(reached: list[Any], order: Order, said: list[str], most: int) -> list[Any]:
    """Those whose company has a value: (value, company, person)."""
    path, way = COMPANY + order.field, "lt" if order.is_down else "gt"
    known = Q(**{f"{path}__isnull": False}) if order.may_be_empty else Q()
    if said:
        value = order.read(said[0])
        same = Q(**{path: value}) & _after(said, way)
        known &= (Q(**{f"{path}__{way}": value}) | same) & Q(**{f"{path}__{way}e": value})
    return _lines(reached, known, order, ("value", "customer_id", "pk"), most, is_down=order.is_down)


def _next_without(reached: list[Any], order: Order, said: list[str], most: int) -> list[Any]:
    """Those whose company has none, the newest first."""
    known = Q(**{f"{COMPANY}{order.field}__isnull": True})
    if said:
        known &= _after(said, "lt") & Q(customer__lte=cursors.identity(said[1]))
    return _lines(reached, known, order, ("customer_id", "pk"), most, is_down=True)


def _after(said: list[str], way: str) -> Q:
    company, person = map(cursors.identity, said[1:])
    return Q(**{f"customer__{way}": company}) | Q(**{"customer": company, f"pk__{way}": person})


def _lines(reached: list[Any], known: Q, order: Order, by: tuple[str, ...], most: int, *, is_down: bool) -> list[Any]:
    """(value, company, person) of the next of them; who is in reach in two ways comes once."""
    words = [f"-{one}" if is_down else one for one in by]
    first, *others = [
        rows.filter(known)
        .annotate(value=F(COMPANY + order.field))
        .values_list("value", "customer_id", "pk")
        .order_by(*words)[:most]
        for rows in reached
    ]
    return list(first.union(*others).order_by(*words)[:most]) if others else list(first)
