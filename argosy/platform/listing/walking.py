"""Lists go on from the last row shown: no total is counted and no offset skipped, so the last page costs what the first does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

from django.db.models import Q

from argosy.platform import cursors

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Page:
    """Some rows, and where the list goes on ("" at its end)."""

    rows: list[Any]
    next: str = ""


@dataclass(frozen=True, slots=True)
class Order:
    """By which column a list is sorted; rows without a value come last, the newest of them first."""

    field: str = "last_contact_at"
    is_down: bool = True
    may_be_empty: bool = True
    read: Callable[[str], Any] = cursors.moment


def walk(rows: Any, order: Order, after: str, size: int) -> Page:
    """The next rows in this order."""
    if order.field == "id":
        return _by_id(rows, order, after, size)
    value, pk = cursors.pair(after) if after else ("", "")
    some: list[Any] = []
    if value or not after or not order.may_be_empty:
        known = rows.filter(**{f"{order.field}__isnull": False}) if order.may_be_empty else rows
        if after:
            known = known.filter(*_beyond(order, order.read(value), pk))
        some = list(known.order_by(*_words(order))[: size + 1])
    if order.may_be_empty and len(some) <= size:
        empty = rows.filter(**{f"{order.field}__isnull": True})
        if after and not value:
            empty = empty.filter(pk__lt=cursors.identity(pk))
        some += list(empty.order_by("-pk")[: size + 1 - len(some)])
    return walked(some, order, size)


def walked(some: list[Any], order: Order, size: int) -> Page:
    """Those of the rows that stand on a page, in this order; one more shows that the list goes on."""
    return cut(some, lambda last: cursors.pack(plain(getattr(last, order.field)), last.pk), size)


def _words(order: Order) -> tuple[str, str]:
    return (f"-{order.field}", "-pk") if order.is_down else (order.field, "pk")


def _beyond(order: Order, value: Any, pk: str) -> tuple[Q, Q]:
    """Further than this row; the second condition lets the index jump there."""
    way = "lt" if order.is_down else "gt"
    same = Q(**{order.field: value, f"pk__{way}": cursors.identity(pk)})
    return Q(**{f"{order.field}__{way}": value}) | same, Q(**{f"{order.field}__{way}e": value})


def _by_id(rows: Any, order: Order, after: str, size: int) -> Page:
    if after:
        rows = rows.filter(**{"pk__lt" if order.is_down else "pk__gt": cursors.identity(cursors.unpack(after)[0])})
    some = list(rows.order_by("-pk" if order.is_down else "pk")[: size + 1])
    return cut(some, lambda last: cursors.pack(last.pk), size)


def plain(value: Any) -> Any:
    """The value by which a list is sorted as it stands in a cursor; none is the empty word."""
    return "" if value is None else value if isinstance(value, (datetime, int)) else str(value)


def cut(some: list[T], cursor: Callable[[T], str], size: int) -> Page:
    """The rows that are shown of those that were fetched, one more than asked to know whether the list goes on."""
    return Page(some[:size], cursor(some[size - 1]) if len(some) > size else "")
