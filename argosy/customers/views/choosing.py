"""A customer or supplier is chosen in a form: the first ones at once, all others by a few letters."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from argosy.customers.finding import found_ids
from argosy.customers.models import Customer, CustomerSearch, RecordKind
from argosy.customers.permissions import Permission
from argosy.platform.access import Actor
from argosy.platform.http.request import Request

OFFERED, MOST_FOUND = 50, 200
# No id: a form that is sent with it is refused.
NOBODY = "-"


def offered(actor: Actor, kind: str = "", text: str = "") -> list[tuple[UUID, str]]:
    """Those whom a form offers: of these words, or the first by name."""
    rows: Any = Customer.objects.visible_to(actor).kept()
    if kind:
        rows = rows.filter(kind=kind)
    if not text:
        return list(rows.order_by("name").values_list("pk", "name")[:OFFERED])
    lines: Any = CustomerSearch.objects.all()
    if kind or not actor.reach.is_all:  # before the first are cut off: a word that many others bear hides nobody
        lines = lines.filter(row_id__in=rows.values("pk"))
    ids = found_ids(text, MOST_FOUND, lines)
    names = dict(rows.filter(pk__in=ids).values_list("pk", "name"))
    return [(pk, names[pk]) for pk in ids if pk in names][:OFFERED]


@require_safe
def offer_choices(request: Request) -> HttpResponse:
    """The lines of the choice for what was typed, the best one chosen."""
    request.actor.require(Permission.USE_CUSTOMERS)
    kind, text = request.GET.get("kind", ""), request.GET.get("find", "").strip()[:100]
    found: list[tuple[object, str]] = [*offered(request.actor, kind if kind in RecordKind.values else "", text)]
    if text and not found:  # else the line above would be chosen again, which says “everybody” in some forms
        found = [(NOBODY, _("Nothing like that"))]
    values = {"choices": found, "chosen": found[0][0] if found and text else ""}
    return render(request, "customers/choice.html#found", values)
