"""The pages of figures: a family at a time, each figure brought by itself, each as a file too."""

from __future__ import annotations

from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from argosy.catalogue import exchange
from argosy.catalogue.views.files import XLSX
from argosy.deals.worth import Purse
from argosy.enterprise.models import Member, MemberState
from argosy.exchange.permissions import Permission as Exchange
from argosy.platform.errors import NotFound
from argosy.platform.http.files import saved
from argosy.platform.http.request import Request
from argosy.platform.listing.columns import identity
from argosy.reports import queries
from argosy.reports.actions.statistics import save_figures
from argosy.reports.figures import Figure, Look
from argosy.reports.permissions import Permission
from argosy.reports.spans import NAMES, Span

GIVEN = ("span", "from", "to", "member")


@require_safe
def start(request: Request) -> HttpResponse:
    """The first family that one may see."""
    request.actor.require(Permission.USE_REPORTS)
    first = next((one for one in queries.FAMILIES.values() if one.is_open_to(request.actor)), None)
    if first is None:
        raise NotFound
    return redirect("reports:family", first.key)


@require_safe
def family(request: Request, family: str) -> HttpResponse:
    """The figures of a family; each comes when its place is on the page."""
    found = queries.family(request.actor, family)
    look = look_of(request)
    address = urlencode({name: request.GET[name] for name in GIVEN if request.GET.get(name)})
    values = {
        "family": found,
        "here": reverse("reports:family", args=[family]),
        "tabs": tabs(request, family),
        "spans": [(key, name, key == look.span.name) for key, name in NAMES.items()],
        "span": look.span,
        "whose": look.member,
        "members": people(request),
        "figures": [(one, reverse("reports:figure", args=[family, one.key]) + "?" + address) for one in found.kinds],
    }
    part = "#figures" if request.htmx and not request.htmx.boosted else ""
    return render(request, "reports/family.html" + part, values)


def tabs(request: Request, here: str) -> list[tuple[Any, str, bool]]:
    """The families, and the targets for those who set them."""
    found = [
        (one.title, reverse("reports:family", args=[one.key]), one.key == here)
        for one in queries.FAMILIES.values()
        if one.is_open_to(request.actor)
    ]
    if request.actor.may(Permission.SET_TARGETS):
        found.append((_("Set targets"), reverse("reports:targets"), here == "targets"))
    if request.actor.may(Permission.MAKE_STATISTICS):
        found.append((_("Statistics to pass on"), reverse("reports:statistics"), here == "statistics"))
    return found


def people(request: Request) -> list[Member]:
    """The members in the viewer's reach."""
    rows = Member.objects.filter(request.actor.reach.of("pk")).exclude(state=MemberState.LEFT)
    return list(rows.select_related("user").order_by("joined_at"))


def look_of(request: Request) -> Look:
    """Who looks at what; a member out of reach is nobody."""
    member = identity(request.GET.get("member", ""))
    if member is not None and not request.actor.reach.covers(member):
        raise NotFound
    return Look(request.actor, Span.of(request.GET.dict()), Purse(request.enterprise.currency), member)


@require_safe
def figure(request: Request, family: str, figure: str) -> HttpResponse:
    """One figure: chart and table."""
    kind = queries.family(request.actor, family).kind(figure)
    look = look_of(request)
    counted = kind.count(look)
    address = "?" + urlencode({name: request.GET[name] for name in GIVEN if request.GET.get(name)})
    files = [
        (name, reverse("reports:save_figure", args=[family, figure, name.lower()]) + address)
        for name in ("CSV", "XLSX")
    ]
    values = {
        "kind": kind,
        "id": f"{family}-{figure}",
        "figure": counted,
        "lines": [(row, list(zip(counted.columns, row.cells, strict=True))) for row in counted.rows],
        "is_empty": not any(cell.value for row in counted.rows for cell in row.cells),
        "files": files if request.actor.may(Exchange.EXPORT) else [],
        "rates": look.purse.said,
    }
    return render(request, "reports/figure.html", values)


@require_safe
def save_figure(request: Request, family: str, figure: str, format: str) -> HttpResponse:  # noqa: A002 the address calls it so
    """The same as a file."""
    if format not in {"csv", "xlsx"}:
        raise NotFound
    kind = queries.family(request.actor, family).kind(figure)
    look = look_of(request)
    save_figures(request.actor, family, figure)
    head, lines = _table(kind.count(look))
    name = f"{kind.title} {look.span.first} {look.span.last}.{format}"
    if format == "csv":
        return saved(exchange.as_csv(head, lines), name, "text/csv")
    return saved(exchange.as_xlsx(head, lines), name, XLSX)


def _table(counted: Figure) -> tuple[list[str], list[list[Any]]]:
    head = [str(counted.first), *(str(one) for one in counted.columns)]
    return head, [[row.label, *(Decimal(cell.value) for cell in row.cells)] for row in counted.rows]
