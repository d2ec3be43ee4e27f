"""The rows of the list of opportunities as HTML, made in Python: a page has fifty, and templates cost twice as much."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from argosy.customers import countries
from argosy.deals.models import DealShare
from argosy.deals.naming import DealNaming
from argosy.deals.queries import look_how_long
from argosy.deals.waiting import stuck_words
from argosy.platform.listing.columns import Column
from argosy.platform.punctuation import listed
from argosy.platform.ui import words
from argosy.platform.ui.tags.marks import chip
from argosy.platform.ui.tags.times import when

NOTHING = SafeString("")
TONES = {"ordered": "green", "lost": "plain"}


class DealRows:
    """The rows of one page of the list, with what their cells need beside the row itself."""

    def __init__(self, naming: DealNaming, columns: Sequence[Column]) -> None:
        self.naming, self.columns = naming, columns
        self._workers: dict[UUID, list[UUID]] = defaultdict(list)

    def html(self, rows: Sequence[Any]) -> list[SafeString]:
        """One line of the table for each opportunity."""
        if any(column.key == "worker" for column in self.columns):
            shares = DealShare.objects.filter(opportunity__in=[row.pk for row in rows])
            for deal, member in shares.values_list("opportunity_id", "member_id"):
                self._workers[deal].append(member)
        return [self._line(row) for row in rows]

    def _line(self, row: Any) -> SafeString:
        look_how_long(row, self.naming.flows.at(row))
        lead = format_html('<a href="{}">{}</a>', reverse("deals:opportunity", args=[row.pk]), row.title)
        cells = format_html_join("", "{}", ((self._cell(row, column),) for column in self.columns))
        return format_html('<tr><td class="lead">{}</td>{}</tr>', lead, cells)

    def _cell(self, row: Any, column: Column) -> SafeString:
        number = ' class="number"' if column.is_numeric else ""
        return SafeString(
            f'<td{number} data-label="{conditional_escape(column.label)}">{self._shown(row, column)}</td>'
        )

    def _shown(self, row: Any, column: Column) -> SafeString:
        if column.key in CELLS:
            return CELLS[column.key](row)
        if column.key == "worker":
            names = [str(row.owner), *(self.naming.member(pk) for pk in self._workers[row.pk])]
            return conditional_escape(listed(names))
        if column.key == "country":
            code = row.customer.country
            return conditional_escape(countries.name(code)) if code else NOTHING
        if column.key == "flow":
            return conditional_escape(self.naming.flows.of(row).title)
        value = getattr(row, column.path or column.key, "")
        if column.holds == "choice":
            return conditional_escape(self.naming.value(column, value)) if value else NOTHING
        return conditional_escape("" if value is None else value)


def _step(row: Any) -> SafeString:
    mark = chip(row.at.title, tone=TONES.get(row.stage, "accent"))
    if not row.is_stuck:
        return mark
    return format_html('{} <span class="small amber-words">{}</span>', mark, stuck_words(row))


def _amount(row: Any) -> SafeString:
    if row.amount is None:
        return NOTHING
    return format_html("{} {}", row.currency, words.amount(row.amount, row.currency))


def _next_step(row: Any) -> SafeString:
    if not row.next_step:
        return NOTHING
    return format_html("{} {}", row.next_step, when(row.next_step_at) if row.next_step_at else "")


def _waits(row: Any) -> SafeString:
    if not row.waits:
        return NOTHING
    days = {"days": row.waits_days}
    if row.waits == "us":
        shown = ngettext("they, %(days)s day", "they, %(days)s days", row.waits_days) % days
    else:
        shown = ngettext("we, %(days)s day", "we, %(days)s days", row.waits_days) % days
    return format_html('<span class="{}">{}</span>', "amber-words" if row.needs_us else "soft", shown)


CELLS: Mapping[str, Callable[[Any], SafeString]] = {
    "customer": lambda row: conditional_escape(row.customer.name),
    "step": _step,
    "amount": _amount,
    "rate": lambda row: conditional_escape(f"{row.at.rate} %"),
    "next_step": _next_step,
    "waits": _waits,
    "owner": lambda row: conditional_escape(row.owner),
    "moved": lambda row: when(row.moved_at),
    "opened": lambda row: when(row.opened_at),
    "closes": lambda row: when(row.closes_on) if row.closes_on else NOTHING,
    "stuck": lambda row: conditional_escape(stuck_words(row) if row.is_stuck else ""),
    "by_rule": lambda row: conditional_escape(_("yes") if row.is_by_rule else ""),
}
