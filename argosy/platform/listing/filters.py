"""Filters of lists: read from the address, laid upon the rows, said as a sentence.

In the address a filter is one word, `country.is.DE,AT` or `last_contact.ago.30`; what is not understood is left out.
Only plain columns are compared with `=` and `<`, so that row level security keeps its indexes (DESIGN D2).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Q
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from argosy.platform.access import Actor
from argosy.platform.listing.columns import Column, Columns, identity
from argosy.platform.ui.words import full_day

MOST_FILTERS, MOST_VALUES = 12, 30
# what a column holds → the ways in which it can be asked for, each with its words
WAYS: Mapping[str, Mapping[str, Any]] = {
    "choice": {"is": gettext_lazy("is"), "not": gettext_lazy("is not"), "none": gettext_lazy("is not known")},
    "member": {"is": gettext_lazy("is"), "none": gettext_lazy("is nobody")},
    "tags": {"is": gettext_lazy("have one of"), "not": gettext_lazy("have none of")},
    "number": {"least": gettext_lazy("at least"), "most": gettext_lazy("at most")},
    "day": {"before": gettext_lazy("before"), "after": gettext_lazy("after"), "none": gettext_lazy("is not known")},
    "moment": {
        "ago": gettext_lazy("more than so many days ago"),
        "within": gettext_lazy("in the last so many days"),
        "next": gettext_lazy("in the next so many days"),
        "before": gettext_lazy("before"),
        "after": gettext_lazy("after"),
        "none": gettext_lazy("never"),
        "set": gettext_lazy("is set"),
    },
    "text": {"none": gettext_lazy("is not known"), "set": gettext_lazy("is known")},
    "words": {
        "is": gettext_lazy("is exactly"),
        "none": gettext_lazy("is not known"),
        "set": gettext_lazy("is known"),
    },
    "company": {
        "is": gettext_lazy("is"),
        "not": gettext_lazy("is not"),
        "none": gettext_lazy("is not known"),
        "set": gettext_lazy("is known"),
    },
    "flag": {"is": gettext_lazy("is")},
    "file": {"none": gettext_lazy("is not there"), "set": gettext_lazy("is there")},
}
VALUELESS = frozenset({"none", "set"})
# What is typed is one value, with the commas in it.
TYPED, LONGEST = frozenset({"words", "company"}), 500
ME = "me"


@dataclass(frozen=True, slots=True)
class Filter:
    """One condition: a column, how it is compared, with what."""

    column: Column
    way: str
    values: tuple[str, ...] = ()

    @property
    def word(self) -> str:
        """As it stands in the address."""
        return ".".join(part for part in (self.column.key, self.way, ",".join(self.values)) if part)


def read(columns: Columns, words: Iterable[str]) -> tuple[Filter, ...]:
    """The filters of an address."""
    found = [_read(columns, word) for word in list(words)[:MOST_FILTERS]]
    return tuple(one for one in found if one is not None)


def _read(columns: Columns, word: str) -> Filter | None:
    key, _dot, rest = word.partition(".")
    way, _dot, text = rest.partition(".")
    column = columns.get(key)
    if column is None or way not in WAYS.get(column.holds, {}):
        return None
    typed = [text[:LONGEST]] if column.holds in TYPED else text.split(",")[:MOST_VALUES]
    values = tuple(one for one in typed if one)
    if way in VALUELESS:
        return Filter(column, way)
    return Filter(column, way, values) if values and all(_fits(column, way, one) for one in values) else None


def _fits(column: Column, way: str, value: str) -> bool:
    if column.holds in {"member", "tags"}:
        return value == ME or identity(value) is not None
    if way in {"ago", "within", "next"}:
        return value.isdecimal() and len(value) <= 4
    if way in {"before", "after"}:
        return day(value) is not None
    if column.holds == "number":
        return number(value) is not None
    if column.of in {"intention", "yearly_purchase", "scale"}:
        return value.isdecimal() and len(value) <= 2
    return "\x00" not in value


def day(value: str) -> datetime | None:
    """The beginning of a day that was typed, None where it is none."""
    try:
        found = parse_date(value)
    except ValueError:
        return None
    return timezone.make_aware(datetime.combine(found, time.min)) if found else None


def number(value: str) -> float | None:
    """A number that was typed, None where it is none."""
    try:
        found = float(value)
    except ValueError:
        return None
    return found if abs(found) < 1e15 else None  # also refuses NaN, which is not below anything


def laid_on(rows: Any, filters: Iterable[Filter], actor: Actor) -> Any:
    """The rows that fulfil all of them."""
    for one in filters:
        if one.column.keeps is not None:
            rows = one.column.keeps(rows, one, actor)
        else:
            rows = rows.filter(CONDITIONS[one.column.holds](one, actor))
    return rows


def _choice(one: Filter, _actor: Actor) -> Q:
    path = one.column.path
    if one.way == "none":
        return Q(**{path: 0 if one.column.is_band else ""})
    condition = Q(**{f"{path}__in": [int(value) for value in one.values] if one.column.is_band else one.values})
    return ~condition if one.way == "not" else condition


def _member(one: Filter, actor: Actor) -> Q:
    if one.way == "none":
        return Q(**{f"{one.column.path}__isnull": True})
    return Q(**{f"{one.column.path}__in": members(one, actor)})


def members(one: Filter, actor: Actor) -> list[UUID | None]:
    """The members whom a filter names."""
    return [actor.member if value == ME else identity(value) for value in one.values]


def _number_of(one: Filter, _actor: Actor) -> Q:
    value = number(one.values[0])
    return Q(**{f"{one.column.path}__{'gte' if one.way == 'least' else 'lte'}": value})


def _moment(one: Filter, _actor: Actor) -> Q:
    path = one.column.path
    if one.way in VALUELESS:
        return Q(**{f"{path}__isnull": one.way == "none"})
    if one.way in {"before", "after"}:
        return Q(**{f"{path}__{'lt' if one.way == 'before' else 'gte'}": day(one.values[0])})
    days = timedelta(days=int(one.values[0]))
    now = timezone.now()
    if one.way == "ago":
        return Q(**{f"{path}__lt": now - days})
    if one.way == "next":
        return Q(**{f"{path}__lt": now + days})
    return Q(**{f"{path}__gte": now - days})


def _text(one: Filter, _actor: Actor) -> Q:
    condition = Q(**{one.column.path: ""})
    return condition if one.way == "none" else ~condition


def _flag(one: Filter, _actor: Actor) -> Q:
    return Q(**{one.column.path: one.values[0] == "yes"})


def _on_day(one: Filter, _actor: Actor) -> Q:
    path = one.column.path
    if one.way in VALUELESS:
        return Q(**{f"{path}__isnull": True})
    typed = day(one.values[0])
    assert typed is not None
    return Q(**{f"{path}__{'lt' if one.way == 'before' else 'gte'}": timezone.localtime(typed).date()})


CONDITIONS: Mapping[str, Callable[[Filter, Actor], Q]] = {
    "choice": _choice,
    "member": _member,
    "number": _number_of,
    "moment": _moment,
    "day": _on_day,
    "text": _text,
    "flag": _flag,
}


def sentence(one: Filter, name: Callable[[Column, str], str]) -> str:
    """The filter in words: “Country is Germany or Austria”."""
    label = str(one.column.label)
    if one.way in VALUELESS:
        return f"{label} {WAYS[one.column.holds][one.way]}"
    if one.way in {"ago", "within", "next"}:
        words = {
            "ago": _("%(label)s more than %(days)s days ago"),
            "within": _("%(label)s in the last %(days)s days"),
            "next": _("%(label)s in the next %(days)s days"),
        }
        return words[one.way] % {"label": label, "days": one.values[0]}
    if one.way in {"before", "after"}:
        shown = full_day(timezone.localtime(day(one.values[0])))
        return f"{label} {WAYS[one.column.holds][one.way]} {shown}"
    values = _(" or ").join(name(one.column, value) for value in one.values)
    return f"{label} {WAYS[one.column.holds][one.way]} {values}"
