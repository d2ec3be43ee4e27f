"""The page of statistics that may be passed on to others, and each table as a file."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from argosy.catalogue import exchange
from argosy.catalogue.views.files import XLSX
from argosy.deals.worth import Purse
from argosy.platform.errors import NotFound
from argosy.platform.http.files import saved
from argosy.platform.http.request import Request
from argosy.reports import anonymity, passing_on
from argosy.reports.actions import statistics
from argosy.reports.anonymity import Line
from argosy.reports.passing_on import Table
from argosy.reports.permissions import Permission
from argosy.reports.spans import finished_year
from argosy.reports.views.reports import tabs


@require_safe
def page(request: Request) -> HttpResponse:
    """Every table as it would leave, with the rules by which nobody stands in it."""
    request.actor.require(Permission.MAKE_STATISTICS)
    span, purse = finished_year(), Purse(request.enterprise.currency)
    tables = [one for one in passing_on.TABLES.values() if request.actor.may(one.needs)]
    values = {
        "tabs": tabs(request, "statistics"),
        "span": span,
        "tables": [(one, _rows(one, one.lines(request.actor, span, purse))) for one in tables],
        "currency": purse.currency,
        "fewest": anonymity.FEWEST,
        "colleagues": anonymity.FEWEST_COLLEAGUES,
    }
    return render(request, "reports/statistics.html", values)


@require_safe
def save(request: Request, table: str, format: str) -> HttpResponse:  # noqa: A002 the address calls it so
    """One table as a file."""
    if format not in {"csv", "xlsx"}:
        raise NotFound
    found = passing_on.table(request.actor, table)
    span, purse = finished_year(), Purse(request.enterprise.currency)
    lines = _rows(found, statistics.make_statistics(request.actor, found, span, purse))
    head = [
        str(found.groups),
        _("Customers, about"),
        *([_("%(currency)s, about") % {"currency": purse.currency}] * found.has_amounts),
    ]
    name = f"{found.title} {span.first} {span.last}.{format}"
    if format == "xlsx":
        return saved(exchange.as_xlsx(head, lines), name, XLSX)
    return saved(exchange.as_csv(head, lines), name, "text/csv")


def _rows(table: Table, lines: list[Line]) -> list[list[Any]]:
    return [[table.name_of(one), one.customers, *([one.amount] * table.has_amounts)] for one in lines]
