"""Lists: table, columns, bulk bar, pages, tabs, facts, timeline."""

# The arguments are called as HTML calls them.
# ruff: noqa: A002

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from functools import lru_cache
from html import escape
from itertools import islice
from typing import Protocol

from django import template
from django.forms.utils import flatatt
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from argosy.platform.ui.tags.boxes import dashed, trimmed
from argosy.platform.ui.tags.marks import escaped, icon_if, keys

register = template.Library()
MOST_LINES = 100


def _component(name: str, /, **values: object) -> SafeString:
    return render_to_string(f"ui/components/{name}.html", values)


@register.simple_block_tag
def data_table(content: SafeString, *, label: str, id: str = "", rows: str = "") -> SafeString:
    """{% data_table label=_("Customers") %}<thead>…<tbody>…{% enddata_table %} — sticky head, cards on phones.

    Each <td> carries data-label (the column's name, shown on phones) and, for numbers, class="number"; the cell that
    names the row class="lead". rows="select" lets people mark rows that have a {% row_check %}.
    """
    return _component("data_table", content=content, label=label, id=id, rows=rows)


@register.simple_tag
def column(name: str, *, numeric: bool = False, sort_url: str = "", sorted: str = "") -> SafeString:
    """{% column _("Amount") numeric=True sort_url="?by=amount" sorted="down" %} — a head cell; sorted is up or down."""
    return _column(str(name), str(sort_url), str(sorted), get_language(), numeric=bool(numeric))


# Each list has a dozen, which are the same for everybody; the component's own words are in the reader's language.
@lru_cache(maxsize=1024)
def _column(name: str, sort_url: str, sorted: str, _language: str | None, *, numeric: bool) -> SafeString:
    return _component("column", name=name, numeric=numeric, sort_url=sort_url, sorted=sorted)


@register.simple_tag
def row_check(value: object, *, label: str, name: str = "chosen") -> SafeString:
    """{% row_check customer.pk label=customer.name %} — the box that marks a row; x and Shift-click work on it."""
    # put together by hand, as every list has fifty
    return SafeString(
        f'<input type="checkbox" class="row-check" data-row-check name="{escaped(name)}"'
        f' value="{escape(str(value))}" aria-label="{escaped(label)}">'
    )


@register.simple_block_tag
def bulk_bar(content: SafeString) -> SafeString:
    """{% bulk_bar %}…buttons…{% endbulk_bar %} — appears below while rows are marked and says how many."""
    return _component("bulk_bar", content=content)


@register.simple_tag
def pagination(*, previous: str = "", next: str = "", text: str = "") -> SafeString:
    """{% pagination previous=url next=url text=_("1–50 of 1,240") %} — links to the pages before and after."""
    return _component("pagination", previous=previous, next=next, text=text)


@register.simple_block_tag
def tabs(content: SafeString, *, label: str) -> SafeString:
    """{% tabs label=_("Views") %}{% tab … %}…{% endtabs %} — saved views or parts of a page."""
    return _component("tabs", content=content, label=label)


@register.simple_tag
def tab(text: str, *, href: str, here: bool = False, count: int | None = None, **attributes: object) -> SafeString:
    """{% tab _("Mine") href=url here=True count=12 %} — one tab; count is left out where None."""
    given = dashed(attributes) | {"href": href, "class": "tab", "aria-current": "page" if here else None}
    number = format_html(' <span class="count">{}</span>', f"{count:,}") if count is not None else ""
    return format_html("<a{}>{}{}</a>", flatatt(given), text, number)


@register.simple_block_tag
def facts(content: SafeString) -> SafeString:
    """{% facts %}{% fact _("Country") %}Germany{% endfact %}{% endfacts %} — names and values below each other."""
    return format_html('<dl class="facts">{}</dl>', content)


@register.simple_block_tag
def fact(content: SafeString, label: str) -> SafeString:
    """{% fact _("Country") %}Germany{% endfact %} — one name and value; a dash where the value is empty."""
    return format_html("<div><dt>{}</dt><dd>{}</dd></div>", label, trimmed(content) or "–")


@register.simple_block_tag
def timeline(content: SafeString, *, label: str) -> SafeString:
    """{% timeline label=_("History") %}{% timeline_entry … %}…{% endtimeline %} — what happened, newest first."""
    return format_html('<ol class="timeline" aria-label="{}">{}</ol>', label, content)


@register.simple_block_tag
def timeline_entry(
    content: SafeString, *, icon: str, at: datetime | None = None, who: str = "", did: str = "", tone: str = "plain"
) -> SafeString:
    """{% timeline_entry icon="mail" at=message.date who=name did=_("wrote") %}…{% endtimeline_entry %} — one event."""
    return _component("timeline_entry", content=content, icon=icon, at=at, who=who, did=did, tone=tone)


class RailLine(Protocol):
    """A room as the rail shows it."""

    url: str
    label: str
    icon: str
    key: str
    count: int
    is_here: bool


@register.simple_tag
def rail_links(entries: Iterable[RailLine], *, most: int = MOST_LINES) -> SafeString:
    """{% rail_links rail as rooms %} — the lines of the rail, or the first so many, for a standing part."""
    some = islice(entries, most)
    drawn = [_rail_link(one.url, one.label, one.icon, one.key, one.count, is_here=one.is_here) for one in some]
    return SafeString("".join(drawn))


@register.simple_tag
def rail_keys(entries: Iterable[RailLine]) -> SafeString:
    """{% rail_keys rail as rooms %} — the keys that go to the rail's rooms, as lines of the list of keys."""
    return SafeString("".join([_rail_key(one.key, one.label) for one in entries if one.key]))


@register.simple_tag
def rail_items(entries: Iterable[RailLine]) -> SafeString:
    """{% rail_items member_entries as own %} — lines of the rail as items of a menu, for a standing part."""
    return SafeString("".join([_rail_item(one.url, one.label, one.icon) for one in entries]))


# The rail stands in the page three times (rail, phone's bar, phone's list) and is the same on most pages.
@lru_cache(maxsize=1024)
def _rail_link(url: str, label: str, icon: str, key: str, count: int, *, is_here: bool) -> SafeString:
    given = {"href": url, "class": "rail-link", "title": label}
    given |= {"aria-current": "page"} if is_here else {}
    given |= {"data-key": key} if key else {}
    number = format_html('<span class="count">{}</span>', f"{count:,}") if count else ""
    return format_html('<a{}>{}<span class="rail-word">{}</span>{}</a>', flatatt(given), icon_if(icon), label, number)


@lru_cache(maxsize=256)
def _rail_key(key: str, label: str) -> SafeString:
    return format_html("<div><dt>{}</dt><dd>{}</dd></div>", keys("g", key), label)


@lru_cache(maxsize=256)
def _rail_item(url: str, label: str, icon: str) -> SafeString:
    given = flatatt({"href": url, "class": "menu-item menu-item-plain", "role": "menuitem"})
    return format_html("<a{}>{}<span>{}</span></a>", given, icon_if(icon), label)
