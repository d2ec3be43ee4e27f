"""People in the order of their companies: by its name, by its last contact, by its next step.

What is said of a person lies sealed and sorts nothing; what is said of the company is plain. Each kind of company is walked
by itself where the index begins with it, and each only as far as one page: 2,000,000 people cost what 200 do.
"""

from __future__ import annotations

from typing import Any

from django.db.models import F, Q

from argosy.customers.models import RecordKind
from argosy.platform import cursors
from argosy.platform.listing.walking import Order, Page, cut, plain

COMPANY = "customer__"
# Sorted by an index that all kinds share.
OF_ALL_KINDS = frozenset({"next_step_at"})


def walk(people: Any, order: Order, after: str, size: int) -> Page:
    """The next of these people, in this order of their companies; those of one company stand together."""
    said = cursors.unpack(after) if after else []
    if after and len(said) != 3:
        raise cursors.BadCursor
    some: list[Any] = []
    if not after or said[0] or not order.may_be_empty:
        some = _next(people, order, said, size + 1)
    if order.may_be_empty and len(some) <= size:
        some += _next_without(people, order, [] if after and said[0] else said, size + 1 - len(some))
    whole = people.in_bulk([pk for _value, _company, pk in some])
    found = cut([line for line in some if line[2] in whole], lambda last: cursors.pack(plain(last[0]), *last[1:]), size)
    return Page([whole[pk] for _value, _company, pk in found.rows], found.next)


def _next(people: Any, order: Order, said: list[str], most: int) -> list[Any]:
    """Those whose company has a value: (value, company, person)."""
    path, way = COMPANY + order.field, "lt" if order.is_down else "gt"
    known = people.filter(**{f"{path}__isnull": False}) if order.may_be_empty else people
    if said:
        value = order.read(said[0])
        same = Q(**{path: value}) & _after(said, way)
        known = known.filter(Q(**{f"{path}__{way}": value}) | same, **{f"{path}__{way}e": value})
    return _lines(known, order, ("value", "customer_id", "pk"), most, is_down=order.is_down)


def _next_without(people: Any, order: Order, said: list[str], most: int) -> list[Any]:
    """Those whose company has none, the newest first."""
    known = people.filter(**{f"{COMPANY}{order.field}__isnull": True})
    if said:
        known = known.filter(_after(said, "lt"), customer__lte=cursors.identity(said[1]))
    return _lines(known, order, ("customer_id", "pk"), most, is_down=True)


def _after(said: list[str], way: str) -> Q:
    company, person = map(cursors.identity, said[1:])
    return Q(**{f"customer__{way}": company}) | Q(**{"customer": company, f"pk__{way}": person})


def _lines(people: Any, order: Order, by: tuple[str, ...], most: int, *, is_down: bool) -> list[Any]:
    words = [f"-{one}" if is_down else one for one in by]
    lines = (
        people.annotate(value=F(COMPANY + order.field)).select_related(None).values_list("value", "customer_id", "pk")
    )
    if order.field in OF_ALL_KINDS:
        return list(lines.order_by(*words)[:most])
    first, *others = [lines.filter(customer__kind=kind).order_by(*words)[:most] for kind in RecordKind.values]
    return list(first.union(*others, all=True).order_by(*words)[:most])
