"""Lists of the rooms above: an app says what its list has, and every list is looked at in the same way."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from django.db.models import Count, Sum
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from argosy.customers.actions import viewing
from argosy.customers.naming import Naming
from argosy.platform.access import Actor
from argosy.platform.cursors import BadCursor
from argosy.platform.listing.asked import Asked
from argosy.platform.listing.columns import Column, Columns
from argosy.platform.listing.filters import WAYS, laid_on
from argosy.platform.listing.walking import Order, Page, walk
from argosy.platform.money import from_minor

ROWS, MOST_GROUPS, MOST_SUMS = 50, 200, 6
Cell = Callable[[Any], Any]
NOTHING = SafeString("")


@dataclass(frozen=True, slots=True)
class Empty:
    """What stands where there is nothing yet: what would be here, and how to get it."""

    title: Any
    words: Any
    icon: str
    button: Any = ""
    url: str = ""
    right: StrEnum | None = None  # who is offered the button


@dataclass(frozen=True, slots=True)
class Listing:
    """One list: its columns, its rows, and what its cells say."""

    record: str  # its saved views are kept under this word: never rename it
    right: StrEnum
    url: str
    columns: Mapping[str, Column]
    shown: Sequence[str]
    usual: str  # the column by which it is sorted when nobody asks
    rows: Callable[[Actor, Asked], Any]  # those in reach in which the words stand, before any filter
    lead: Cell
    cells: Mapping[str, Cell]
    lead_label: Any
    hint: Any
    find: Any
    empty: Empty
    tabs: Callable[[], Sequence[tuple[str, Any, str]]]
    groups: Sequence[str] = ()
    naming: Callable[[Actor], Naming] = Naming
    beside: Callable[[Sequence[Any]], object] | None = None  # what the cells need beside the rows of a page
    quiet: frozenset[str] = frozenset()  # only figures lead to these: nobody picks them
    plain: Mapping[str, Cell] = field(default_factory=dict)  # what a file says where a page marks its words up
    sums: frozenset[str] = frozenset()  # amounts in the currency of the row
    # (rows, what is asked for) → those of them whose amounts make a sum; None where they make none together
    adding: Callable[[Any, Asked], Any] | None = None
    added: str = ""  # the column of that amount

    def of(self) -> Columns:
        """The columns that whoever looks sees."""
        return Columns(self.record, self.columns, self.shown, self.groups)

    def picked(self, columns: Columns) -> list[Column]:
        """The columns that one can choose."""
        return [one for one in columns.all.values() if one.key not in self.quiet]

    def filterable(self, columns: Columns) -> list[tuple[str, Any]]:
        """The columns by which one can filter."""
        return [(one.key, one.label) for one in self.picked(columns) if one.holds in WAYS]

    def _asked(self, actor: Actor, asked: Asked) -> Any:
        actor.require(self.right)
        return laid_on(self.rows(actor, asked), asked.filters, actor)

    def look(self, actor: Actor, asked: Asked, after: str = "", most: int = 0) -> Page:
        """The rows asked for, a page of them."""
        known = self.columns.get(asked.sort)
        order = (known.order if known is not None else None) or self.columns[self.usual].order
        assert order is not None
        rows = self._asked(actor, asked)
        # which rows stand on the page is asked of their own columns alone: 100,000 need not be joined to show fifty
        page = walk(rows.select_related(None).only("pk", order.field), order, after, most or ROWS)
        whole = rows.in_bulk([row.pk for row in page.rows])
        found = Page([whole[row.pk] for row in page.rows if row.pk in whole], page.next)
        if self.beside is not None:
            self.beside(found.rows)
        return found

    def counted(self, actor: Actor, asked: Asked) -> list[tuple[Any, int]]:
        """The values by which the list is grouped, each with how many rows have it, most first."""
        rows = self._asked(actor, asked).order_by().values_list(self.columns[asked.group].path)
        return list(rows.annotate(count=Count("pk")).order_by("-count")[:MOST_GROUPS])

    def summed(self, actor: Actor, asked: Asked) -> tuple[int, list[tuple[str, Decimal]], int]:
        """How many rows are asked for, what those that can be added up come to by currency, and how many more those are."""
        rows = self._asked(actor, asked).select_related(None).order_by()
        number, adding = rows.count(), self.adding(rows, asked) if self.adding else None
        if adding is None:
            return number, [], 0
        sums = list(
            adding.values_list("currency").annotate(sum=Sum(self.columns[self.added].path)).order_by("currency")
        )
        shown = [(currency, from_minor(minor, currency)) for currency, minor in sums[:MOST_SUMS]]
        return number, shown, len(sums) - len(shown)

    def html(self, naming: Naming, columns: Sequence[Column], rows: Sequence[Any]) -> list[SafeString]:
        """One line of the table for each row: made in Python, for a page has fifty of them."""
        return [
            format_html(
                '<tr><td class="lead">{}</td>{}</tr>',
                self.lead(row),
                format_html_join("", "{}", ((self._cell(naming, row, column),) for column in columns)),
            )
            for row in rows
        ]

    def _cell(self, naming: Naming, row: Any, column: Column) -> SafeString:
        if column.key in self.cells:
            said = self.cells[column.key](row)
        else:
            value = getattr(row, column.path or column.key)
            said = naming.value(column, value) if column.holds == "choice" and value else value
        line = '<td class="number" data-label="{}">{}</td>' if column.is_numeric else '<td data-label="{}">{}</td>'
        return format_html(line, column.label, NOTHING if said is None else said)


def by_day(field: str, *, is_down: bool = True, may_be_empty: bool = True) -> Order:
    """The order of a column that holds days."""
    return Order(field, is_down=is_down, may_be_empty=may_be_empty, read=_day)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise BadCursor from None


LISTINGS: dict[str, Listing] = {}


def offer(listing: Listing) -> Listing:
    """The list can be looked at, and ways to look at it be kept, by whoever has its right."""
    LISTINGS[listing.record] = listing
    viewing.offer(listing.record, listing.right)
    return listing


def by_text(field: str, *, is_down: bool = False) -> Order:
    """The order of a column that holds words; a list goes on from there."""
    return Order(field, is_down=is_down, may_be_empty=False, read=str)
