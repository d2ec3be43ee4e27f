"""A customer or supplier is chosen in a form: the first ones at once, all others by a few letters."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from argosy.customers import in_order, reach
from argosy.customers.columns import NAMES
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
    reached = reach.of(actor)
    if not text:
        ids = in_order.first(reached, NAMES, OFFERED, kind)
    else:
        lines: Any = reached.lines(CustomerSearch.objects.all())
        if kind:  # before the first are cut off: a word that many others bear hides nobody
            of_kind = reached.within(Customer.objects.kept().filter(kind=kind))
            lines = lines.filter(row_id__in=of_kind.values("pk"))
        ids = found_ids(text, MOST_FOUND, lines)
    rows = Customer.objects.visible_to(actor).kept().filter(pk__in=ids)
    names = dict((rows.filter(kind=kind) if kind else rows).values_list("pk", "name"))
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
