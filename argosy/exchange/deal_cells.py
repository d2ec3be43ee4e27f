"""The rows of the list of deals as plain values, for files."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from argosy.customers import countries
from argosy.deals.columns import columns
from argosy.deals.models import DealShare
from argosy.deals.naming import DealNaming
from argosy.deals.queries import look_how_long
from argosy.deals.stages import lost_words
from argosy.deals.waiting import stuck_words
from argosy.exchange.cells import at
from argosy.platform.access import Actor
from argosy.platform.listing.columns import Column

# Said by the stage already, or beside the amount.
NOT_WRITTEN = frozenset({"state", "reached", "currency"})


class DealCells:
    """The columns of one export of deals."""

    def __init__(self, actor: Actor, keys: Sequence[str], *, with_all: bool) -> None:
        of = columns()
        chosen = list(of.all.values()) if with_all else of.shown(keys)
        self.columns = [one for one in chosen if one.key not in NOT_WRITTEN]
        self._naming = DealNaming(actor)
        self._workers: dict[UUID, list[UUID]] = defaultdict(list)

    def head(self) -> list[str]:
        """The headings, in the reader's language."""
        found = [_("Deal")]
        for one in self.columns:
            found += [_("Currency"), str(one.label)] if one.key == "amount" else [str(one.label)]
        return found

    def lines(self, rows: Sequence[Any]) -> Iterator[list[Any]]:
        """One line for each deal."""
        if any(one.key == "worker" for one in self.columns):
            shares = DealShare.objects.filter(opportunity__in=[row.pk for row in rows])
            for deal, member in shares.values_list("opportunity_id", "member_id"):
                self._workers[deal].append(member)
        for row in rows:
            look_how_long(row, self._naming.flows.at(row))
            found = [row.title]
            for one in self.columns:
                found += [row.currency, row.amount] if one.key == "amount" else [self._value(row, one)]
            yield found

    def _value(self, row: Any, column: Column) -> Any:
        if column.key in _OWN:
            return _OWN[column.key](row)
        if column.key == "worker":
            return ", ".join([str(row.owner), *(self._naming.member(pk) for pk in self._workers[row.pk])])
        if column.key == "flow":
            return self._naming.flows.of(row).title
        value = getattr(row, column.path or column.key, "")
        return self._naming.value(column, value) if column.holds == "choice" and value else value


def _waits(row: Any) -> str:
    if not row.waits:
        return ""
    values = {"days": row.waits_days}
    return _("they wait, %(days)s days") % values if row.waits == "us" else _("we wait, %(days)s days") % values


_OWN: Mapping[str, Callable[[Any], Any]] = {
    "customer": lambda row: row.customer.name,
    "country": lambda row: countries.name(row.customer.country) if row.customer.country else "",
    "step": lambda row: row.at.title,
    "rate": lambda row: f"{row.at.rate} %",
    "next_step": lambda row: " ".join(filter(None, (row.next_step, at(row.next_step_at)))),
    "waits": _waits,
    "owner": lambda row: str(row.owner),
    "moved": lambda row: at(row.moved_at),
    "opened": lambda row: at(row.opened_at),
    "closes": lambda row: row.closes_on.isoformat() if row.closes_on else "",
    "stuck": lambda row: stuck_words(row) if row.is_stuck else "",
    "by_rule": lambda row: _("yes") if row.is_by_rule else "",
    "lost": lambda row: lost_words(row.lost_reason) if row.lost_reason else "",
}
