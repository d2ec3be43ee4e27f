"""The page of a list of the rooms above: its rows, what stands around them, its part that changes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from argosy.customers import saved_views
from argosy.customers.listings import Listing
from argosy.customers.naming import Naming
from argosy.platform.http.request import Request
from argosy.platform.listing import filters, pages
from argosy.platform.listing.asked import Asked
from argosy.platform.listing.columns import Columns

PART = "customers/listed.html"


def page(request: Request, listing: Listing, template: str, more: Mapping[str, Any]) -> HttpResponse:
    """The list as it is asked for: the whole page, the table alone, or the rows that come after."""
    columns = listing.of()
    asked = Asked.of(columns, pages.given(request.GET, columns))
    naming = listing.naming(request.actor)
    after = request.GET.get("after", "")
    is_rows = bool(after) or "rows" in request.GET
    values = _shown(request, listing, asked, columns, naming, is_grouped=bool(asked.group) and not is_rows)
    if is_rows:
        return render(request, PART + "#rows", values)
    values |= _around(request, listing, asked, columns, naming)
    if not request.htmx or request.htmx.boosted:
        return render(request, template, {**values, **more})
    response = render(request, PART + "#table", values)
    response["HX-Push-Url"] = reverse(listing.url) + asked.address()
    return response


def _shown(
    request: Request, listing: Listing, asked: Asked, columns: Columns, naming: Naming, *, is_grouped: bool
) -> dict[str, Any]:
    visible = columns.shown(asked.columns)
    values: dict[str, Any] = {"asked": asked, "width": len(visible) + 1}
    if is_grouped:
        counted = listing.counted(request.actor, asked)
        return values | {"groups": pages.grouped(asked, columns.all[asked.group], counted, naming.value)}
    found = listing.look(request.actor, asked, request.GET.get("after", ""))
    return values | {
        "rows": listing.html(naming, visible, found.rows),
        "next": asked.address(("after", found.next)) if found.next else "",
    }


def _around(request: Request, listing: Listing, asked: Asked, columns: Columns, naming: Naming) -> dict[str, Any]:
    """What stands around the rows: views, filters, columns, and what is said where there are none."""
    visible = columns.shown(asked.columns)
    chosen = {column.key for column in visible}
    view = saved_views.seen_through(request.actor, asked)
    empty = listing.empty
    number, sums, more = listing.summed(request.actor, asked) if listing.plain else (0, [], 0)
    return {
        "number": number,
        "sums": sums,
        "more_sums": more,
        "here": reverse(listing.url),
        "tabs": saved_views.tabs(request.actor, asked, list(listing.tabs())),
        "view": view,
        "list": {
            "id": f"{listing.record}-list",
            "hint": listing.hint,
            "find": listing.find,
            "lead": listing.lead_label,
            "filter_url": reverse("customers:filter_fields", args=[listing.record]),
            "save_url": reverse("customers:save_view", args=[listing.record]),
            "remove_url": reverse("customers:remove_view", args=[view.pk]) if view else "",
        },
        "sentences": [(filters.sentence(one, naming.value), asked.less(one)) for one in asked.filters],
        "filterable": listing.filterable(columns),
        "heads": [pages.head(asked, column, listing.usual) for column in visible],
        "picker": [(one.key, one.label, one.key in chosen) for one in listing.picked(columns)],
        "groupable": [
            (columns.all[key].label, asked.address(("group", key)), key == asked.group) for key in columns.groups
        ],
        "ungrouped": asked.address(without=["group"]),
        "empty": empty,
        "empty_url": reverse(empty.url) if empty.right and request.actor.may(empty.right) else "",
    }
