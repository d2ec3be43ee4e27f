"""A figure as a table: rows with numbers, each of which leads to what it counts; a chart is drawn from the same table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from heapq import nlargest
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.urls import reverse

from argosy.deals.worth import Purse, Worth
from argosy.platform.access import Actor
from argosy.platform.money import from_minor
from argosy.platform.ui import words
from argosy.reports.spans import Span


@dataclass(frozen=True, slots=True)
class Cell:
    """One number, as it is read and as it is drawn."""

    value: Decimal | int
    shown: str
    url: str = ""
    note: str = ""
    ways: tuple[tuple[str, str], ...] = ()  # where its parts stand, by name, if no one page shows them all


@dataclass(frozen=True, slots=True)
class Row:
    """One line: what it is about, and its numbers."""

    label: str
    cells: tuple[Cell, ...]
    url: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A table and how it is drawn: columns (over time), bars (a rank or a funnel), or not at all."""

    first: Any  # what the rows are
    columns: tuple[Any, ...]
    rows: list[Row] = field(default_factory=list)
    drawn: tuple[int, ...] = (0,)  # which columns the chart shows
    note: str = ""


@dataclass(frozen=True, slots=True)
class Look:
    """Who looks at which days, in which currency, at whose work."""

    actor: Actor
    span: Span
    purse: Purse
    member: UUID | None = None


@dataclass(frozen=True, slots=True)
class Kind:
    """One figure of a family: its name, how it is drawn, and what counts it."""

    key: str
    title: Any
    chart: str  # columns, bars, "" (a table only)
    count: Callable[[Look], Figure]
    explained: Any = ""
    is_of_span: bool = True  # False: how it is now, whatever the span


def number(value: int, url: str = "", ways: Iterable[tuple[str, str]] = ()) -> Cell:
    """A plain number, which leads to what it counts: one page, or several by name."""
    found = tuple(ways) if value else ()
    if len(found) == 1:
        url, found = found[0][1], ()
    return Cell(value, f"{value:,}", url if value else "", ways=found)


def money(worth: Worth, url: str = "") -> Cell:
    """An amount in the enterprise's currency; what has no rate is said beside it."""
    return Cell(round(worth.amount, 2), worth.short, url if worth.parts else "", worth.made_of)


def percent(part: Decimal | int, whole: Decimal | int) -> Cell:
    """A part of a whole."""
    share = int(part * 100 / whole) if whole else 0
    return Cell(share, f"{share} %" if whole else "–")


def month_words(month: date) -> str:
    """A month as a row calls it."""
    return words.month(month)


# Issued or accepted papers, as the filter of their list.
ISSUED = "state.is.issued,accepted"


def list_url(name: str, filters: Iterable[str], **other: Any) -> str:
    """The address of a list with these filters."""
    pairs = [("f", one) for one in filters] + [(key, str(value)) for key, value in other.items() if value]
    return reverse(name) + "?" + urlencode(pairs)


def between(column: str, first: date, after: date) -> list[str]:
    """The filters that a column's moment or day is not before `first` and before `after`."""
    return [f"{column}.after.{first}", f"{column}.before.{after}"]


def whose(look: Look, column: str) -> list[str]:
    """The filter of the member whose work is looked at."""
    return [f"{column}.is.{look.member}"] if look.member else []


def ranked(found: Mapping[Any, Any], most: int, by: Callable[[Any], Any]) -> list[tuple[Any, Any]]:
    """The greatest in front, no more than so many."""
    return sorted(found.items(), key=lambda one: by(one[1]), reverse=True)[:most]


def grouped(rows: Sequence[tuple[Any, ...]], purse: Purse) -> dict[Any, tuple[int, Worth]]:
    """(key, currency, count, minor) lines as one number and one worth a key."""
    counts: dict[Any, int] = {}
    sums: dict[Any, list[tuple[str, int]]] = {}
    for key, currency, count, minor in rows:
        counts[key] = counts.get(key, 0) + count
        sums.setdefault(key, []).append((currency, minor or 0))
    return {key: (counts[key], purse.sum(sums[key])) for key in counts}


def worth_most(rows: Sequence[tuple[Any, ...]], purse: Purse, most: int) -> list[tuple[Any, tuple[int, Worth]]]:
    """Of (key, currency, count, minor) lines those keys that are worth most, with one number and one worth each.

    Among ten thousand customers only the shown ones are added up in words; the others are compared by their plain sums.
    """
    purse.look_up({row[1] for row in rows})
    weights = {currency: weight(currency, purse) for currency in {row[1] for row in rows}}
    sums: dict[Any, Decimal] = defaultdict(Decimal)
    for key, currency, _count, minor in rows:
        sums[key] += (minor or 0) * weights[currency]
    first = set(nlargest(most, sums, key=sums.__getitem__))
    shown = grouped([row for row in rows if row[0] in first], purse)
    return ranked(shown, most, lambda one: one[1].amount)


def weight(currency: str, purse: Purse) -> Decimal:
    """What the smallest unit of a currency is worth in the purse's own; 0 where nobody knows."""
    rate = purse.rate(currency) if currency else None
    return from_minor(Decimal(1), currency) * rate if rate is not None else Decimal(0)
