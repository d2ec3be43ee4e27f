"""What the page of a list needs beside its rows: the pairs of the address, head cells, the filter's form."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _

from argosy.platform.listing.asked import Asked
from argosy.platform.listing.columns import Column, Columns
from argosy.platform.listing.filters import VALUELESS, WAYS


def given(address: QueryDict, columns: Columns) -> list[tuple[str, str]]:
    """The pairs of the address; a filter that was just put together in its three fields is one of them."""
    pairs = [(name, value) for name, values in address.lists() for value in values if name != "col"]
    if "col" in address:
        pairs.append(("cols", ",".join(address.getlist("col"))))
    column = columns.get(address.get("fc", ""))
    if column is not None:
        values = ",".join(one for one in address.getlist("fv") if one)
        word = ".".join(part for part in (column.key, address.get("fw", ""), values) if part)
        pairs = [("f", word), *(pair for pair in pairs if pair[0] != "view")]
    return pairs


def head(asked: Asked, column: Column, usual: str) -> dict[str, Any]:
    """A head cell: where its order can be chosen, a click chooses it; a second one takes it back to the usual one."""
    is_usual = not asked.sort and not asked.text and column.key == usual
    is_here = asked.sort == column.key or is_usual
    address = asked.address(("sort", column.key)) if column.order is not None else ""
    down = column.order is not None and column.order.is_down
    return {
        "label": column.label,
        "numeric": column.is_numeric,
        "url": "" if is_here else address,
        "address": address,  # for the menu of a phone, where no heads are
        "sorted": ("down" if down else "up") if is_here else "",
    }


def grouped(
    asked: Asked, column: Column, counted: Iterable[tuple[Any, int]], name: Callable[[Column, Any], str]
) -> list[dict[str, Any]]:
    """The groups, each with its number; a group's rows come when it is opened."""
    found = []
    for value, count in counted:
        if column.holds == "number":
            words = [f"{column.key}.least.{value}", f"{column.key}.most.{value}"]
        else:
            words = [f"{column.key}.none" if value in (None, "") else f"{column.key}.is.{value}"]
        called = _("nobody") if column.holds == "member" and value is None else name(column, value)
        address = asked.address(*(("f", word) for word in words), ("rows", "1"), without=["group"])
        found.append({"name": called, "count": count, "url": address})
    return found


def filter_form(
    columns: Columns, address: QueryDict, choices: Callable[[Column], list[tuple[str, Any]]]
) -> dict[str, Any] | None:
    """How the chosen column can be compared, and with what; None where it cannot be."""
    column = columns.get(address.get("fc", ""))
    if column is None or column.holds not in WAYS:
        return None
    ways = WAYS[column.holds]
    way = address.get("fw", "")
    return {
        "column": column,
        "ways": list(ways.items()),
        "way": way if way in ways else next(iter(ways)),
        "choices": choices(column),
        "valueless": VALUELESS,
    }
