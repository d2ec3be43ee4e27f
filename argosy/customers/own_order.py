"""Lists in the order of a field of the enterprise's own: walked along its index, which holds keyed hashes and figures.

What is sealed in the rows is not read for it, so that a list of very many costs what any other order does.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import Exists, F, OuterRef

from argosy.customers.having import key
from argosy.customers.models import CustomField, FieldIndex
from argosy.platform import cursors
from argosy.platform.listing.walking import Order, Page, walk_apart
from argosy.platform.tenancy.scope import current_enterprise

# By what of the index.
FIELDS = frozenset({"key", "number"})
# The lines of the index by what they are of, the newest in front.
_NEWEST = Order("id", may_be_empty=False, ties=("row_id",))


def walk(field: CustomField, order: Order, parts: Sequence[Any], after: str, size: int) -> Page:
    """The ids of the next rows of these parts in this order; those without a value come last, the newest in front."""
    lines = FieldIndex.objects.filter(field=field)
    if order.values is not None:
        return _in_turn(_runs(lines, order.values(), parts), after, size)
    return walk_apart(_of(lines, parts), order, after, size, _without(lines, parts))


def _of(lines: Any, parts: Sequence[Any]) -> list[Any]:
    return [lines.filter(row_id__in=rows.order_by().values("pk")) for rows in parts]


def _without(lines: Any, parts: Sequence[Any]) -> list[Any]:
    return [rows.filter(~Exists(lines.filter(row_id=OuterRef("pk")))).annotate(row_id=F("pk")) for rows in parts]


def _runs(lines: Any, words: Sequence[str], parts: Sequence[Any]) -> dict[str, list[Any]]:
    """The rows of each word of the list, by how a cursor names it; then those of none."""
    keys = {word: key(current_enterprise(), word) for word in words}
    runs = {f"={word}": _of(lines.filter(key=one), parts) for word, one in keys.items()}
    return runs | {"": _without(lines.filter(key__in=list(keys.values())), parts)}


def _in_turn(runs: Mapping[str, Sequence[Any]], after: str, size: int) -> Page:
    at, within = cursors.pair(after) if after else (next(iter(runs)), "")
    if at not in runs:
        raise cursors.BadCursor
    found: list[Any] = []
    words = list(runs)
    for word in words[words.index(at) :]:
        if len(found) == size:
            return Page(found, cursors.pack(word, ""))
        page = walk_apart(runs[word], _NEWEST, within if word == at else "", size - len(found))
        found += page.rows
        if page.next:
            return Page(found, cursors.pack(word, page.next))
    return Page(found)
