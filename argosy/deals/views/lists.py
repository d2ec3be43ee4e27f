"""The list of opportunities: filtered, sorted, grouped, its ways to look at it kept as tabs."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_POST, require_safe

from argosy.customers import saved_views
from argosy.customers.actions import viewing
from argosy.customers.models import SavedView
from argosy.deals import queries
from argosy.deals.cells import DealRows
from argosy.deals.columns import DEAL, columns
from argosy.deals.naming import DealNaming
from argosy.deals.permissions import Permission
from argosy.deals.views.boards import places
from argosy.deals.worth import Purse
from argosy.platform.http.request import Request, get_visible
from argosy.platform.listing import filters, pages
from argosy.platform.listing.asked import Asked
from argosy.platform.listing.walking import Page

# What one wants to see of deals whose next step is due.
DUE = "customer,next_step,step,amount,owner"
viewing.offer(DEAL, Permission.USE_DEALS)


@require_safe
def list_opportunities(request: Request) -> HttpResponse:
    """The opportunities as far back as there are any."""
    request.actor.require(Permission.USE_DEALS)
    of = columns()
    asked = Asked.of(of, pages.given(request.GET, of))
    naming = DealNaming(request.actor)
    after = request.GET.get("after", "")
    if asked.group and not after and "rows" not in request.GET:
        values = _grouped(request, asked, naming)
    else:
        values = _rows(asked, naming, queries.look(request.actor, asked, after))
    if after or "rows" in request.GET:
        return render(request, "deals/list.html#rows", values)
    values |= _around(request, asked, naming)
    part = "#table" if request.htmx and not request.htmx.boosted else ""
    response = render(request, "deals/list.html" + part, values)
    if part:
        response["HX-Push-Url"] = reverse("deals:list") + asked.address()
    return response


def _rows(asked: Asked, naming: DealNaming, page: Page) -> dict[str, Any]:
    visible = columns().shown(asked.columns)
    return {
        "asked": asked,
        "rows": DealRows(naming, visible).html(page.rows),
        "width": len(visible) + 1,
        "next": asked.address(("after", page.next)) if page.next else "",
    }


def _grouped(request: Request, asked: Asked, naming: DealNaming) -> dict[str, Any]:
    column = columns().all[asked.group]
    found = pages.grouped(asked, column, queries.groups(request.actor, asked), naming.value)
    return {"asked": asked, "groups": found, "width": len(columns().shown(asked.columns)) + 1}


def _around(request: Request, asked: Asked, naming: DealNaming) -> dict[str, Any]:
    """What stands around the rows: views, filters, columns, and what it all is worth."""
    of = columns()
    visible = of.shown(asked.columns)
    chosen = {column.key for column in visible}
    view = saved_views.seen_through(request.actor, asked)
    purse = Purse(request.enterprise.currency)
    count, worth = queries.total(request.actor, asked, purse)
    return {
        "places": places(request, "deals:list"),
        "here": reverse("deals:list"),
        "tabs": saved_views.tabs(
            request.actor,
            asked,
            [
                ("", _("All"), ""),
                ("open", pgettext("stage", "Open"), "f=state.is.open"),
                ("mine", _("Mine"), "f=state.is.open&f=worker.is.me"),
                ("stuck", _("Stuck"), "f=stuck.is.yes"),
                ("due", _("Next step"), f"f=state.is.open&f=next_step.set&sort=next_step&cols={DUE}"),
            ],
        ),
        "view": view,
        "list": {
            "id": "deals",
            "hint": _("Customer or number…"),
            "find": _("Find deals"),
            "filter_url": reverse("deals:filter_fields"),
            "save_url": reverse("deals:save_view"),
            "remove_url": reverse("deals:remove_view", args=[view.pk]) if view else "",
        },
        "sentences": [(filters.sentence(one, naming.value), asked.less(one)) for one in asked.filters],
        "filterable": [(one.key, one.label) for one in of.all.values() if one.holds in filters.WAYS],
        "heads": [pages.head(asked, column, "moved") for column in visible],
        "picker": [(column.key, column.label, column.key in chosen) for column in of.all.values()],
        "groupable": [(of.all[key].label, asked.address(("group", key)), key == asked.group) for key in of.groups],
        "ungrouped": asked.address(without=["group"]),
        "count": count,
        "worth": worth,
        "rates": purse.said,
    }


@require_safe
def filter_fields(request: Request) -> HttpResponse:
    """How the chosen column can be compared, and with what: the second part of the filter's form."""
    request.actor.require(Permission.USE_DEALS)
    values = pages.filter_form(columns(), request.GET, DealNaming(request.actor).choices)
    if values is None:
        return HttpResponse()
    return render(request, "ui/list_filter.html", values | {"list": {"filter_url": reverse("deals:filter_fields")}})


@require_POST
def save_view(request: Request) -> HttpResponse:
    """The list as it is looked at becomes a tab."""
    pairs = [(name, value) for name, values in request.POST.lists() for value in values]
    asked = Asked.of(columns(), [pair for pair in pairs if pair[0] != "view"])
    query = asked.address().lstrip("?")
    is_shared = request.POST.get("is_shared") == "on"
    view = viewing.save_view(request.actor, DEAL, request.POST.get("name", ""), query, is_shared=is_shared)
    return HttpResponse(status=204, headers={"HX-Redirect": reverse("deals:list") + f"?{query}&view={view.pk}"})


@require_POST
def remove_view(request: Request, deal_view_id: UUID) -> HttpResponse:
    """The tab is gone; the rows stay."""
    request.actor.require(Permission.USE_DEALS)
    rows = SavedView.objects.visible_to(request.actor).filter(record=DEAL)
    viewing.remove_view(request.actor, get_visible(rows, deal_view_id))
    return HttpResponse(status=204, headers={"HX-Redirect": reverse("deals:list")})
