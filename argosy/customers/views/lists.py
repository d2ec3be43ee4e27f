"""The lists of customers, leads, suppliers and contacts: one page for all four."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST, require_safe

from argosy.customers import queries, saved_views
from argosy.customers.actions import viewing
from argosy.customers.cells import Rows
from argosy.customers.columns import CONTACT, RECORDS, Columns, changed_in_lists, fields_of, set_for_many
from argosy.customers.forms import country_choices
from argosy.customers.listings import LISTINGS
from argosy.customers.models import RecordKind, SavedView
from argosy.customers.naming import Naming
from argosy.customers.permissions import Permission
from argosy.customers.vocabulary import STAGE_LIST
from argosy.platform.errors import NotFound
from argosy.platform.http.request import Request, get_visible
from argosy.platform.listing import columns as listed
from argosy.platform.listing import filters, pages
from argosy.platform.listing.asked import Asked
from argosy.platform.listing.walking import Page
from argosy.platform.slots import filled

LISTS = {
    RecordKind.CUSTOMER: ("customers:list", gettext_lazy("Customers")),
    RecordKind.LEAD: ("customers:leads", gettext_lazy("Leads")),
    RecordKind.SUPPLIER: ("customers:suppliers", gettext_lazy("Suppliers")),
    CONTACT: ("customers:contacts", gettext_lazy("Contacts")),
}


@require_safe
def list_records(request: Request, record: str = RecordKind.CUSTOMER) -> HttpResponse:
    """The companies or people whom the member sees: found, filtered, sorted, grouped, page by page."""
    columns = Columns(record, fields_of(record))
    asked = Asked.of(columns, pages.given(request.GET, columns))
    naming = Naming(request.actor)
    after = request.GET.get("after", "")
    if asked.group and not after:
        values = _grouped(request, asked, columns, naming)
    else:
        values = shown(request, asked, columns, naming, queries.look(request.actor, asked, after))
    if after or "rows" in request.GET:
        return render(request, "customers/list.html#rows", values)
    values |= around(request, asked, columns, naming)
    part = "#table" if request.htmx and not request.htmx.boosted else ""
    response = render(request, "customers/list.html" + part, values)
    if part:
        response["HX-Push-Url"] = reverse(LISTS[record][0]) + asked.address()
    return response


def shown(request: Request, asked: Asked, columns: Columns, naming: Naming, page: Page) -> dict[str, Any]:
    """The rows with what the apps above know of them."""
    visible = columns.shown(asked.columns)
    if asked.record != CONTACT and any(column.key == "deals" for column in visible):
        filled("customers.rows", request, customers=page.rows)
    rows = Rows(naming, str(asked.record), visible, changed_in_lists(request.actor, asked.record, visible))
    return {
        "asked": asked,
        "rows": rows.html(page.rows),
        "width": len(visible) + 2,
        "next": asked.address(("after", page.next)) if page.next else "",
        "record": asked.record,
    }


def _grouped(request: Request, asked: Asked, columns: Columns, naming: Naming) -> dict[str, Any]:
    """The groups, each with its number; a group's rows come when it is opened."""
    column = columns.get(asked.group)
    assert column is not None
    found = pages.grouped(asked, column, queries.groups(request.actor, asked, columns), naming.value)
    return {"asked": asked, "groups": found, "width": len(columns.shown(asked.columns)) + 2, "record": asked.record}


def around(request: Request, asked: Asked, columns: Columns, naming: Naming) -> dict[str, Any]:
    """What stands around the rows: lists, views, filters, columns, what can be done with several."""
    visible = columns.shown(asked.columns)
    chosen = {column.key for column in visible}
    view = saved_views.seen_through(request.actor, asked)
    settable = set_for_many(request.actor, asked.record, columns.all.values()) - {"stage"}
    return {
        "lists": [(reverse(url), name, record == asked.record) for record, (url, name) in LISTS.items()],
        "here": reverse(LISTS[asked.record][0]),
        "heading": LISTS[asked.record][1],
        "tabs": _tabs(request, asked),
        "view": view,
        "list": {
            "id": "customers",
            "hint": _("Name, person, address, number…"),
            "find": _("Find customers"),
            "filter_url": reverse("customers:filter_fields", args=[asked.record]),
            "save_url": reverse("customers:save_view", args=[asked.record]),
            "remove_url": reverse("customers:remove_view", args=[view.pk]) if view else "",
        },
        "sentences": [(filters.sentence(one, naming.value), asked.less(one)) for one in asked.filters],
        "filterable": [(one.key, one.label) for one in columns.all.values() if one.holds in filters.WAYS],
        "heads": [
            pages.head(asked, column, "added" if asked.record == CONTACT else "last_contact") for column in visible
        ],
        "name_url": "" if asked.record == CONTACT else asked.address(("sort", "name")),
        "picker": [(column.key, column.label, column.key in chosen) for column in columns.all.values()],
        "groupable": [
            (columns.all[key].label, asked.address(("group", key)), key == asked.group) for key in columns.groups
        ],
        "ungrouped": asked.address(without=["group"]),
        "members": queries.followers(),
        "settable": [(one.key, one.label) for one in columns.all.values() if one.key in settable],
        "stages": naming.words.choices(STAGE_LIST[asked.record]) if asked.record != CONTACT else [],
        "tags": list(naming.tags.values()),
        "may_edit": request.actor.may(Permission.EDIT_CUSTOMERS),
        "may_give": request.actor.may(Permission.ASSIGN_CUSTOMERS),
        "may_merge": request.actor.may(Permission.MERGE_CUSTOMERS),
        "countries": country_choices(),
    }


def _tabs(request: Request, asked: Asked) -> list[tuple[str, str, bool]]:
    tabs = [("", _("All"), ""), ("mine", _("Mine"), "f=owner.is.me")]
    if asked.record != CONTACT:
        tabs += [
            ("free", _("Nobody's"), "f=owner.none"),
            ("due", _("Next step"), "f=next_step.set&sort=next_step"),
        ]
    return saved_views.tabs(request.actor, asked, tabs)


@require_safe
def filter_fields(request: Request, record: str) -> HttpResponse:
    """How the chosen column can be compared, and with what: the second part of the filter's form."""
    request.actor.require(_right_of(record))
    naming = LISTINGS[record].naming if record in LISTINGS else Naming
    values = pages.filter_form(_columns_of(record), request.GET, naming(request.actor).choices)
    if values is None:
        return HttpResponse()
    address = reverse("customers:filter_fields", args=[record])
    return render(request, "ui/list_filter.html", values | {"list": {"filter_url": address}})


@require_POST
def save_view(request: Request, record: str) -> HttpResponse:
    """The list as it is looked at becomes a tab."""
    request.actor.require(_right_of(record))
    columns = _columns_of(record)
    pairs = [(name, value) for name, values in request.POST.lists() for value in values]
    asked = Asked.of(columns, [pair for pair in pairs if pair[0] != "view"])
    query = asked.address().lstrip("?")
    is_shared = request.POST.get("is_shared") == "on"
    view = viewing.save_view(request.actor, record, request.POST.get("name", ""), query, is_shared=is_shared)
    url = _url_of(record) + f"?{query}&view={view.pk}"
    return HttpResponse(status=204, headers={"HX-Redirect": url})


@require_POST
def remove_view(request: Request, view_id: Any) -> HttpResponse:
    """The tab is gone; the rows stay."""
    rows = SavedView.objects.visible_to(request.actor).filter(record__in=[*RECORDS, *LISTINGS])
    view = get_visible(rows, view_id)
    record = view.record
    request.actor.require(_right_of(record))
    viewing.remove_view(request.actor, view)
    return HttpResponse(status=204, headers={"HX-Redirect": _url_of(record)})


def _right_of(record: str) -> StrEnum:
    """The right to look at this list. Raises NotFound."""
    if record in LISTINGS:
        return LISTINGS[record].right
    if record not in RECORDS:
        raise NotFound
    return Permission.USE_CUSTOMERS


def _columns_of(record: str) -> listed.Columns:
    return LISTINGS[record].of() if record in LISTINGS else Columns(record, fields_of(record))


def _url_of(record: str) -> str:
    return reverse(LISTINGS[record].url if record in LISTINGS else LISTS[record][0])


def counted(record: str, count: int) -> str:
    """So many of these records, in words."""
    words = {
        RecordKind.CUSTOMER: ngettext("%(count)s customer", "%(count)s customers", count),
        RecordKind.LEAD: ngettext("%(count)s lead", "%(count)s leads", count),
        RecordKind.SUPPLIER: ngettext("%(count)s supplier", "%(count)s suppliers", count),
        CONTACT: ngettext("%(count)s contact", "%(count)s contacts", count),
    }
    return words[record] % {"count": count}
