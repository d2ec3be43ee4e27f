"""The rows of lists as plain values, for files: in words where people read them, numbers and times as such."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from django.db.models import prefetch_related_objects
from django.utils import timezone
from django.utils.translation import gettext as _

from argosy.customers import countries
from argosy.customers.columns import CONTACT, Columns, fields_of
from argosy.customers.models import Contact, Tagging
from argosy.customers.naming import Naming, own_value
from argosy.customers.vocabulary import STAGE_LIST
from argosy.platform.access import Actor
from argosy.platform.listing.columns import Column

# Shown beside a list only, or figures of the moment.
NOT_WRITTEN = frozenset({"time", "deals"})
BESIDE = ("phone", "notes", "short_name")


class Cells:
    """The columns of one export."""

    def __init__(self, actor: Actor, record: str, keys: Sequence[str], *, with_all: bool) -> None:
        columns = Columns(record, fields_of(record))
        chosen = list(columns.all.values()) if with_all else columns.shown(keys)
        self.columns = [one for one in columns_once(chosen) if one.key not in NOT_WRITTEN]
        self.record, self._naming, self._with_all = record, Naming(actor), with_all
        self._words = self._naming.words

    def head(self) -> list[str]:
        """The headings, in the reader's language."""
        beside = [_("Switchboard"), _("Notes"), _("Short name")] if self._with_all and self.record != CONTACT else []
        return [
            _("Person") if self.record == CONTACT else _("Company"),
            *(str(one.label) for one in self.columns),
            *beside,
        ]

    def lines(self, rows: Sequence[Any]) -> Iterator[list[Any]]:
        """One line for each row."""
        tags: dict[Any, list[str]] = defaultdict(list)
        if self.record != CONTACT and any(one.key == "tags" for one in self.columns):
            known = self._naming.tags
            pairs = Tagging.objects.filter(customer__in=[one.pk for one in rows]).values_list("customer_id", "tag_id")
            for customer, tag in pairs:
                tags[customer] += [known[tag].name] if tag in known else []
        if self.record != CONTACT and any(one.key == "followers" for one in self.columns):
            prefetch_related_objects(list(rows), "followers__member__user")
        for row in rows:
            beside = [getattr(row, name) for name in BESIDE] if self._with_all and self.record != CONTACT else []
            yield [row.name, *(self._value(row, one, tags[row.pk]) for one in self.columns), *beside]

    def _value(self, row: Any, column: Column, tags: list[str]) -> Any:
        if column.field is not None:
            value = (row.custom or {}).get(str(column.field.pk))
            return _figure(value) if isinstance(value, float) else own_value(column.field, value, self._naming)
        if column.key == "tags":
            return ", ".join(tags)
        if column.key in _OWN:
            return _OWN[column.key](row)
        company = row.customer if isinstance(row, Contact) else row
        if column.key == "stage":
            return str(self._words.word(STAGE_LIST[row.kind], row.stage).name)
        value = getattr(row, column.path or column.key, "")
        if column.key == "kind":
            value = company.kind
        if column.holds == "choice":
            return self._naming.value(column, value) if value else ""
        return value if isinstance(value, int | float) else str(value or "")


def columns_once(columns: Sequence[Column]) -> list[Column]:
    """Each once."""
    return list({one.key: one for one in columns}.values())


def _figure(value: float) -> float | int:
    """Whole where it is whole: a sheet counts with it, and what begins with - is no formula."""
    return int(value) if value.is_integer() else value


def _company(row: Any) -> Any:
    return row.customer if isinstance(row, Contact) else row


def at(moment: Any) -> str:
    """A moment as a file says it."""
    return timezone.localtime(moment).strftime("%Y-%m-%d %H:%M") if moment else ""


def _country(row: Any) -> str:
    code = _company(row).country
    return countries.name(code) if code else ""


def _followers(row: Any) -> str:
    return ", ".join(str(one.member) for one in row.followers.all())


_OWN: Mapping[str, Callable[[Any], Any]] = {
    "country": _country,
    "owner": lambda row: str(_company(row).owner or ""),
    "followers": _followers,
    "last_contact": lambda row: at(_company(row).last_contact_at),
    "next_step": lambda row: " ".join(filter(None, (_company(row).next_step, at(_company(row).next_step_at)))),
    "added": lambda row: at(row.created_at),
    "company": lambda row: row.customer.name,
    "main": lambda row: _("yes") if row.is_main else "",
    "number": lambda row: row.number,
}
