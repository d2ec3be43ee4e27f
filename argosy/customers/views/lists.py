"""The lists of customers, leads, suppliers and contacts: one page for all four."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST, require_safe

from argosy.customers import filters, queries
from argosy.customers.actions import viewing
from argosy.customers.cells import Rows
from argosy.customers.columns import CONTACT, GROUPS, RECORDS, Columns, fields_of
from argosy.customers.forms import country_choices
from argosy.customers.models import RecordKind, SavedView
from argosy.customers.naming import Naming
from argosy.customers.permissions import Permission
from argosy.customers.vocabulary import STAGE_LIST
from argosy.customers.walking import Page
from argosy.platform.errors import NotFound
from argosy.platform.http.request import Request, get_visible
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
    asked = queries.Asked.of(columns, _given(request, columns))
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


def _given(request: Request, columns: Columns) -> list[tuple[str, str]]:
    """The pairs of the address; a filter that was just put together in its three fields is one of them."""
    given = [(name, value) for name, values in request.GET.lists() for value in values if name != "col"]
    if "col" in request.GET:
        given.append(("cols", ",".join(request.GET.getlist("col"))))
    column = columns.get(request.GET.get("fc", ""))
    if column is not None:
        values = ",".join(one for one in request.GET.getlist("fv") if one)
        word = ".".join(part for part in (column.key, request.GET.get("fw", ""), values) if part)
        given = [("f", word), *(pair for pair in given if pair[0] != "view")]
    return given


def shown(request: Request, asked: queries.Asked, columns: Columns, naming: Naming, page: Page) -> dict[str, Any]:
    """The rows with what the apps above know of them."""
    visible = columns.shown(asked.columns)
    if asked.record != CONTACT and any(column.key == "deals" for column in visible):
        filled("customers.rows", request, customers=page.rows)
    rows = Rows(naming, visible, may_edit=request.actor.may(Permission.EDIT_CUSTOMERS))
    return {
        "asked": asked,
        "rows": rows.html(asked.record, page.rows),
        "width": len(visible) + 2,
        "next": asked.address(("after", page.next)) if page.next else "",
        "record": asked.record,
    }


def _grouped(request: Request, asked: queries.Asked, columns: Columns, naming: Naming) -> dict[str, Any]:
    """The groups, each with its number; a group's rows come when it is opened."""
    column = columns.get(asked.group)
    assert column is not None
    found = []
    for value, count in queries.groups(request.actor, asked, columns):
        if column.holds == "number":
            words = [f"{column.key}.least.{value}", f"{column.key}.most.{value}"]
        else:
            words = [f"{column.key}.none" if value in (None, "") else f"{column.key}.is.{value}"]
        name = _("nobody") if column.holds == "member" and value is None else naming.value(column, value)
        address = asked.address(*(("f", word) for word in words), ("rows", "1"), without=["group"])
        found.append({"name": name, "count": count, "url": address})
    return {"asked": asked, "groups": found, "width": len(columns.shown(asked.columns)) + 2, "record": asked.record}


def around(request: Request, asked: queries.Asked, columns: Columns, naming: Naming) -> dict[str, Any]:
    """What stands around the rows: lists, views, filters, columns, what can be done with several."""
    visible = columns.shown(asked.columns)
    chosen = {column.key for column in visible}
    return {
        "lists": [(reverse(url), name, record == asked.record) for record, (url, name) in LISTS.items()],
        "here": reverse(LISTS[asked.record][0]),
        "heading": LISTS[asked.record][1],
        "tabs": _tabs(request, asked),
        "view": _view(request, asked),
        "sentences": [(filters.sentence(one, naming.value), asked.less(one)) for one in asked.filters],
        "filterable": [one for one in columns.all.values() if one.holds in filters.WAYS],
        "heads": [_head(asked, column) for column in visible],
        "name_url": asked.address(("sort", "name")),
        "picker": [(column, column.key in chosen) for column in columns.all.values()],
        "groupable": [
            (columns.all[key].label, asked.address(("group", key)), key == asked.group) for key in GROUPS[asked.record]
        ],
        "ungrouped": asked.address(without=["group"]),
        "members": queries.followers(),
        "stages": naming.words.choices(STAGE_LIST[asked.record]) if asked.record != CONTACT else [],
        "tags": list(naming.tags.values()),
        "may_edit": request.actor.may(Permission.EDIT_CUSTOMERS),
        "may_give": request.actor.may(Permission.ASSIGN_CUSTOMERS),
        "countries": country_choices(),
    }


def _head(asked: queries.Asked, column: Any) -> dict[str, Any]:
    """A head cell: where its order can be chosen, a click chooses it; a second one takes it back."""
    is_usual = not asked.sort and not asked.text and column.key == "last_contact" and asked.record != CONTACT
    is_here = asked.sort == column.key or is_usual
    url = asked.address(("sort", column.key)) if column.order is not None and not is_here else ""
    down = column.order is not None and column.order.is_down
    return {
        "label": column.label,
        "numeric": column.is_numeric,
        "url": url,
        "sorted": ("down" if down else "up") if is_here else "",
    }


def _tabs(request: Request, asked: queries.Asked) -> list[tuple[str, str, bool]]:
    tabs = [("", _("All"), "")]
    if asked.record != CONTACT:
        tabs += [
            ("mine", _("Mine"), "f=owner.is.me"),
            ("free", _("Nobody's"), "f=owner.none"),
            ("due", _("Next step"), "f=next_step.set&sort=next_step"),
        ]
    else:
        tabs += [("mine", _("Mine"), "f=owner.is.me")]
    saved = SavedView.objects.visible_to(request.actor).filter(record=asked.record).order_by("position", "id")
    tabs += [(str(one.pk), one.name, one.query) for one in saved]
    found = []
    for key, name, query in tabs:
        pairs = [pair for pair in queries.pairs_of(query) if pair[0] != "view"]
        here = asked.view == key and bool(key or not asked.filters)
        found.append((name, "?" + urlencode([*pairs, *([("view", key)] if key else [])]), here))
    return found


def _view(request: Request, asked: queries.Asked) -> SavedView | None:
    """The saved view that one looks through and may remove."""
    mine = SavedView.objects.filter(member=request.actor.member, record=asked.record)
    return next((one for one in mine if str(one.pk) == asked.view), None) if len(asked.view) > 8 else None


@require_safe
def filter_fields(request: Request, record: str) -> HttpResponse:
    """How the chosen column can be compared, and with what: the second part of the filter's form."""
    request.actor.require(Permission.USE_CUSTOMERS)
    if record not in RECORDS:
        raise NotFound
    column = Columns(record, fields_of(record)).get(request.GET.get("fc", ""))
    if column is None or column.holds not in filters.WAYS:
        return HttpResponse()
    ways = filters.WAYS[column.holds]
    way = request.GET.get("fw", "")
    values = {
        "column": column,
        "ways": list(ways.items()),
        "way": way if way in ways else next(iter(ways)),
        "record": record,
        "choices": Naming(request.actor).choices(column),
        "valueless": filters.VALUELESS,
    }
    return render(request, "customers/list.html#filter_fields", values)


@require_POST
def save_view(request: Request, record: str) -> HttpResponse:
    """The list as it is looked at becomes a tab."""
    if record not in RECORDS:
        raise NotFound
    columns = Columns(record, fields_of(record))
    pairs = [(name, value) for name, values in request.POST.lists() for value in values]
    asked = queries.Asked.of(columns, [pair for pair in pairs if pair[0] != "view"])
    query = asked.address().lstrip("?")
    is_shared = request.POST.get("is_shared") == "on"
    view = viewing.save_view(request.actor, record, request.POST.get("name", ""), query, is_shared=is_shared)
    url = reverse(LISTS[record][0]) + f"?{query}&view={view.pk}"
    return HttpResponse(status=204, headers={"HX-Redirect": url})


@require_POST
def remove_view(request: Request, view_id: Any) -> HttpResponse:
    """The tab is gone; the rows stay."""
    request.actor.require(Permission.USE_CUSTOMERS)
    view = get_visible(SavedView.objects.visible_to(request.actor), view_id)
    record = view.record
    viewing.remove_view(request.actor, view)
    return HttpResponse(status=204, headers={"HX-Redirect": reverse(LISTS[record][0])})


def given_words(count: int, name: str) -> str:
    """How many were given to whom."""
    words = ngettext("%(count)s customer given to %(name)s.", "%(count)s customers given to %(name)s.", count)
    return words % {"count": count, "name": name}
