"""The rows of the lists as HTML, a function for each kind of cell: a list has hundreds, and templates cost twice as much."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cached_property, lru_cache
from html import escape
from typing import Any
from uuid import UUID

from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from argosy.customers import countries
from argosy.customers.columns import CONTACT
from argosy.customers.models import Contact, Customer, Follower, Tagging
from argosy.customers.naming import Naming, own_value
from argosy.customers.own_lines import file_url
from argosy.platform.listing.columns import Column
from argosy.platform.punctuation import listed
from argosy.platform.ui.addresses import SOMETHING, address_of
from argosy.platform.ui.tags.lists import row_check
from argosy.platform.ui.tags.marks import chip, stars
from argosy.platform.ui.tags.times import local_time, when

EMPTY = SafeString('<span class="faint">–</span>')
# Where a cell is opened.
CELL, CELL_OF_CONTACT = "customers:cell", "customers:cell_of_contact"


class Rows:
    """The rows of one page of a list, with what their cells need beside the row itself."""

    def __init__(self, naming: Naming, record: str, columns: Sequence[Column], changed: Collection[str]) -> None:
        self.naming, self.record, self.columns, self.changed = naming, record, columns, changed
        self._keys = {column.key for column in columns}
        self._tags: dict[UUID, list[UUID]] = defaultdict(list)
        self._followers: dict[UUID, list[UUID]] = defaultdict(list)

    def html(self, rows: Sequence[Any]) -> list[SafeString]:
        """One line of the table for each row."""
        ids = [row.pk for row in rows]
        if "tags" in self._keys:
            for customer, tag in Tagging.objects.filter(customer__in=ids).values_list("customer_id", "tag_id"):
                self._tags[customer].append(tag)
        if "followers" in self._keys:
            for customer, member in Follower.objects.filter(customer__in=ids).values_list("customer_id", "member_id"):
                self._followers[customer].append(member)
        line = self._person if self.record == CONTACT else self._company
        return [line(row) for row in rows]

    def _company(self, row: Customer) -> SafeString:
        return self._line(row, f'<a href="{_page_of(row.pk)}">{escape(row.name)}</a>')

    def _person(self, row: Contact) -> SafeString:
        return self._line(row, f'<a href="{_page_of(row.customer_id)}#person-{row.pk}">{escape(called(row))}</a>')

    def _line(self, row: Any, lead: str) -> SafeString:
        cells = "".join([self.cell(row, column) for column in self.columns])
        check = row_check(row.pk, label=called(row))
        return SafeString(f'<tr><td class="cell-check">{check}</td><td class="lead">{lead}</td>{cells}</tr>')

    def cell(self, row: Any, column: Column) -> SafeString:
        """One cell with its value; a click or Enter on it changes it, where that may be."""
        # put together by hand, each part escaped: a list has hundreds
        shown = self.shown(row, column)
        begin, change = self._around[column.key]
        if change:
            shown = f"{change.replace(SOMETHING, str(row.pk))}{shown or EMPTY}</button>"
        return SafeString(f"{begin}{shown}</td>")

    @cached_property
    def _around(self) -> dict[str, tuple[str, str]]:
        """How the cells of each column begin, and the button in them where they may be changed."""
        found = {}
        place = CELL_OF_CONTACT if self.record == CONTACT else CELL
        for column in self.columns:
            number = ' class="number"' if column.is_numeric else ""
            begin = f'<td{number} data-label="{escape(str(column.label))}">'
            change = format_html(
                '<button type="button" class="cell-edit" hx-get="{}" hx-target="closest td" hx-swap="outerHTML"'
                ' aria-label="{}">',
                address_of(place, SOMETHING, column.key),
                _("Change: %(what)s") % {"what": column.label},
            )
            found[column.key] = begin, change if column.key in self.changed else ""
        return found

    def shown(self, row: Any, column: Column) -> str:
        """The value alone."""
        if column.field is not None:
            return self._own(row, column)
        if column.key in CELLS:
            return CELLS[column.key](row)
        if column.key in {"tags", "followers"}:
            return self._linked(row, column.key)
        value = row.customer.kind if column.key == "kind" else getattr(row, column.path or column.key, "")
        if column.key == "stage":
            word = self.naming.words.word(column.of, value)
            return _chip(str(word.name), word.tone)
        if column.holds == "choice":
            return escape(str(self.naming.value(column, value))) if value else ""
        return "" if value is None else escape(str(value))

    def _own(self, row: Any, column: Column) -> str:
        value = (row.custom or {}).get(str(column.field.pk))
        words = escape(own_value(column.field, value, self.naming))
        return f'<a href="{file_url(row, value)}" download>{words}</a>' if value and column.holds == "file" else words

    def _linked(self, row: Customer, key: str) -> str:
        if key == "followers":
            return escape(listed(self.naming.member(pk) for pk in self._followers[row.pk]))
        known = [self.naming.tags[pk] for pk in self._tags[row.pk] if pk in self.naming.tags]
        return format_html_join(" ", "{}", ((_chip(tag.name, tag.tone),) for tag in known))


def called(row: Customer | Contact) -> str:
    """By what a line of a list is told: of somebody whose name is not known by the address or number."""
    if isinstance(row, Customer):
        return str(row.name)
    return str(row.name or row.email or row.phone or _("nameless"))


@lru_cache(maxsize=512)
def _chip(words: str, tone: str) -> SafeString:
    """A stage or a tag: a list has fifty, of a few kinds."""
    return chip(words, tone=tone)


def _page_of(customer: UUID) -> str:
    return address_of("customers:customer", customer)


def _country(row: Any) -> str:
    code = row.customer.country if isinstance(row, Contact) else row.country
    return escape(countries.name(code)) if code else ""


def _time(row: Any) -> str:
    zone = (row.time_zone or row.customer.time_zone) if isinstance(row, Contact) else row.time_zone
    return local_time(zone) if zone else ""


def _deals(row: Any) -> str:
    return conditional_escape(getattr(row, "standing", ""))


def _next_step(row: Any) -> str:
    company = row.customer if isinstance(row, Contact) else row
    if not company.next_step:
        return ""
    at = when(company.next_step_at) if company.next_step_at else ""
    return format_html('<span class="step"><span class="truncate">{}</span> {}</span>', company.next_step, at)


def _owner(row: Any) -> str:
    owner = row.customer.owner if isinstance(row, Contact) else row.owner
    if owner is None:
        return format_html('<span class="faint">{}</span>', _("nobody"))
    return escape(str(owner))


def _last_contact(row: Any) -> str:
    at = row.customer.last_contact_at if isinstance(row, Contact) else row.last_contact_at
    return when(at) if at else format_html('<span class="faint">{}</span>', _("not yet"))


def _added(row: Any) -> str:
    return when(row.created_at)


def _stars(row: Customer) -> str:
    label = _("%(count)s of 5 stars") % {"count": row.stars}
    return stars(row.stars, label=label) if row.stars else ""


def _website(row: Customer) -> str:
    return escape(row.website.removeprefix("https://").removeprefix("http://"))


def _person_company(row: Contact) -> str:
    return escape(row.customer.name)


def _main(row: Contact) -> str:
    return escape(_("yes")) if row.is_main else ""


CELLS: Mapping[str, Callable[[Any], str]] = {
    "country": _country,
    "time": _time,
    "deals": _deals,
    "next_step": _next_step,
    "owner": _owner,
    "last_contact": _last_contact,
    "added": _added,
    "stars": _stars,
    "website": _website,
    "company": _person_company,
    "main": _main,
}
