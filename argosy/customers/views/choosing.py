"""A customer or supplier is chosen in a form: the first ones at once, all others by a few letters."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from argosy.customers import in_order, reach
from argosy.customers.columns import NAMES
from argosy.customers.finding import in_pieces, telling
from argosy.customers.models import Customer, RecordKind
from argosy.customers.permissions import Permission
from argosy.customers.reach import Reached
from argosy.platform.access import Actor
from argosy.platform.http.request import Request

OFFERED = 50
# No id: a form that is sent with it is refused.
NOBODY = "-"


def offered(actor: Actor, kind: str = "", text: str = "") -> list[tuple[UUID, str]]:
    """Those whom a form offers: of these words, or the first by name."""
    reached = reach.of(actor)
    seen = Customer.objects.visible_to(actor).kept()
    seen = seen.filter(kind=kind) if kind else seen
    if text:
        return _bearing(reached, kind, text, seen)
    ids = in_order.first(reached, NAMES, OFFERED, kind)
    names = _names(seen, ids)
    return [(pk, names[pk]) for pk in ids if pk in names]


def _bearing(reached: Reached, kind: str, text: str, seen: Any) -> list[tuple[UUID, str]]:
    """A word that many others bear, of another kind or out of reach, hides nobody: it is looked for until enough are found."""
    chosen: list[tuple[UUID, str]] = []
    for piece in in_pieces(text, reached.lines_of(kind), seen, are_all=reached.actor.reach.is_all):
        names = _names(seen, [pk for pk, _at in piece])
        chosen += [(pk, names[pk]) for pk in telling([pk for pk, _at in piece if pk in names], text)]
        if len(chosen) >= OFFERED:
            break
    return chosen[:OFFERED]


def _names(seen: Any, ids: Sequence[UUID]) -> dict[UUID, str]:
    return dict(seen.filter(pk__in=ids).values_list("pk", "name"))


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
