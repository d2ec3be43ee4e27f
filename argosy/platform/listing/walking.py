"""Lists go on from the last row shown: no total is counted and no offset skipped, so the last page costs what the first does."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

from django.db.models import F, Q, Value

from argosy.platform import cursors

T = TypeVar("T")
AT_ONCE = 16


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
    values: Callable[[], Sequence[Any]] | None = None  # in the order of these, whatever their own is
    path: str = ""  # leads from a row to what bears the value
    ties: Sequence[str] = ("pk",)  # what comes first of the same value; the last of them is the row's id


def walk(rows: Any, order: Order, after: str, size: int) -> Page:
    """The next rows in this order."""
    if order.field == "id":
        return _by_id(rows, order, after, size)
    value, pk = cursors.pair(after) if after else ("", "")
    some: list[Any] = []
    if value or not after or not order.may_be_empty:
        known = rows.filter(**{f"{order.field}__isnull": False}) if order.may_be_empty else rows
        if after:
            known = known.filter(_beyond((order.field, "pk"), [order.read(value), cursors.identity(pk)], order.is_down))
        some = list(known.order_by(*_words((order.field, "pk"), order.is_down))[: size + 1])
    if order.may_be_empty and len(some) <= size:
        empty = rows.filter(**{f"{order.field}__isnull": True})
        if after and not value:
            empty = empty.filter(pk__lt=cursors.identity(pk))
        some += list(empty.order_by("-pk")[: size + 1 - len(some)])
    return walked(some, order, size)


def walk_apart(parts: Sequence[Any], order: Order, after: str, size: int, without: Sequence[Any] | None = None) -> Page:
    """The ids of the next rows, asked for in parts: an index finds each, and what is in two of them comes once.

    `without`: the rows that bear no value, where those of the parts stand for others.
    """
    ties = order.ties
    said = cursors.unpack(after) if after else []
    has_value = order.field != "id"
    if said and len(said) != has_value + len(ties):
        raise cursors.BadCursor
    ids = [cursors.identity(one) for one in said[has_value:]]
    if not has_value:
        some = list(ordered(parts, ties, ids, size + 1, is_down=order.is_down))
        return _ids(cut(some, lambda last: cursors.pack(*last), size))
    field = order.path + order.field
    if not said or said[0] or not order.may_be_empty:
        known = [rows.filter(**{f"{field}__isnull": False}) for rows in parts] if order.may_be_empty else parts
        values = [order.read(said[0]), *ids] if said else []
        some = list(ordered(known, (field, *ties), values, size + 1, is_down=order.is_down))
    else:
        some = []
    if order.may_be_empty and len(some) <= size:
        empty = without or [rows.filter(**{f"{field}__isnull": True}) for rows in parts]
        known_ids = ids if said and not said[0] else []
        some += [(None, *line) for line in ordered(empty, ties, known_ids, size + 1 - len(some), is_down=True)]
    return _ids(cut(some, lambda last: cursors.pack(plain(last[0]), *last[1:]), size))


def walk_in_turn(parts: Sequence[Any], order: Order, after: str, size: int, *, are_few: bool) -> Page:
    """The ids of the next rows in the order of certain values, those of one value in the usual order.

    What has none of these values comes last. `are_few`: the rows are so few that all of them can be looked at.
    """
    at, within = cursors.pair(after) if after else ("", "")
    runs = _runs(order)
    if after and at not in runs:
        raise cursors.BadCursor
    found: list[Any] = []
    for word in _with_rows(parts, order.field, runs, list(runs).index(at) if after else 0, are_few=are_few):
        if len(found) == size:
            return Page(found, cursors.pack(word, ""))
        some = [rows.filter(runs[word]) for rows in parts]
        page = walk_apart(some, Order(), within if word == at else "", size - len(found))
        found += page.rows
        if page.next:
            return Page(found, cursors.pack(word, page.next))
    return Page(found)


def _runs(order: Order) -> dict[str, Q]:
    """The rows of each value, by how a cursor names it; then those of none."""
    assert order.values is not None
    values = list(order.values())
    return {f"={one}": Q(**{order.field: one}) for one in values} | {"": ~Q(**{f"{order.field}__in": values})}


def _with_rows(parts: Sequence[Any], field: str, runs: dict[str, Q], begin: int, *, are_few: bool) -> Iterator[str]:
    """Those of the runs from there on that have rows at all, some looked for at once: most of many countries have none."""
    words = list(runs)
    if are_few:
        there = {f"={one}" for rows in parts for one in rows.order_by().values_list(field, flat=True).distinct()}
        yield from (word for word in words[begin:] if word in there or (not word and there - set(words)))
        return
    last = len(words) - 1  # looked for alone and at the end: that nothing has another value is seen by looking at all
    for start in [*range(begin, last, AT_ONCE), last]:
        some = words[start : min(start + AT_ONCE, last)] or words[last:]
        first, *others = [
            rows.filter(runs[word]).order_by().annotate(run=Value(word)).values_list("run", flat=True)[:1]
            for word in some
            for rows in parts
        ]
        there = set(first.union(*others, all=True))
        yield from (word for word in some if word in there)


def ordered(parts: Sequence[Any], by: Sequence[str], after: Sequence[Any], most: int, *, is_down: bool) -> Any:
    """So many lines of the values by which all rows of these parts are sorted, beyond those of a line."""
    names = [f"by{place}" for place in range(len(by))]
    words = _words(names, is_down)
    first, *others = [
        (rows.filter(_beyond(by, after, is_down)) if after else rows)
        .annotate(**{name: F(path) for name, path in zip(names, by, strict=True)})
        .order_by(*words)
        .values_list(*names)[:most]
        for rows in parts
    ]
    return first.union(*others).order_by(*words)[:most] if others else first


def _ids(page: Page) -> Page:
    return Page([line[-1] for line in page.rows], page.next)


def walked(some: list[Any], order: Order, size: int) -> Page:
    """Those of the rows that stand on a page, in this order; one more shows that the list goes on."""
    return cut(some, lambda last: cursors.pack(plain(getattr(last, order.field)), last.pk), size)


def _words(names: Sequence[str], is_down: bool) -> list[str]:
    return [f"-{name}" for name in names] if is_down else list(names)


def _beyond(by: Sequence[str], values: Sequence[Any], is_down: bool) -> Q:
    """Further than the row of these values; the last condition lets the index jump there."""
    way = "lt" if is_down else "gt"
    found, same = Q(), Q()
    for name, value in zip(by, values, strict=True):
        found |= same & Q(**{f"{name}__{way}": value})
        same &= Q(**{name: value})
    return found & Q(**{f"{by[0]}__{way}e": values[0]})


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
