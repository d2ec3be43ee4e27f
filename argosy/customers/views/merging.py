"""Two companies are put beside each other, merged, and taken apart again."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from argosy.customers import countries, queries
from argosy.customers.actions import duplicates, joining, merging
from argosy.customers.columns import fields_of
from argosy.customers.errors import MarkTwo
from argosy.customers.models import Customer, CustomField, Merge
from argosy.customers.naming import Naming, own_value
from argosy.customers.permissions import Permission
from argosy.customers.telling_entries import field_word, value_word
from argosy.customers.views.pages import customer_of
from argosy.platform.http.request import Request, get_visible, went
from argosy.platform.listing.columns import identity
from argosy.platform.punctuation import listed

MOST_OFFERED = 8
# How many companies are put beside each other.
MARKED = 2
# Before the id of a contact of the one that goes: whether she is one with a contact of the other.
SAME = "same-"


@require_safe
def twins(request: Request, customer_id: UUID) -> HttpResponse:
    """The companies that may be the same: the alike ones, or those that are found by the words typed."""
    found = customer_of(request, customer_id)
    request.actor.require(Permission.MERGE_CUSTOMERS)
    typed, masked = request.GET.get("q", "").strip(), []
    if typed:
        offered = [(one, "") for one in queries.customers(request.actor, typed)]
    else:
        known = duplicates.look(
            request.actor, found.name, found.country, found.website, list(found.contacts.all()[:20])
        )
        offered = [(one.customer, listed(one.evidence, ";")) for one in known if one.customer is not None]
        masked = [one for one in known if one.customer is None]
    shown = [
        (one, countries.name(one.country) if one.country else "", why)
        for one, why in offered
        if one.pk != found.pk and one.merged_into_id is None
    ]
    values = {"customer": found, "offered": shown[:MOST_OFFERED], "masked": masked, "typed": typed}
    part = "#offered" if "q" in request.GET else ""
    return render(request, "customers/twins.html" + part, values)


@require_POST
def merge_marked(request: Request) -> HttpResponse:
    """The two that are marked in a list are put beside each other, the one that we have had for longer as the one that stays."""
    request.actor.require(Permission.MERGE_CUSTOMERS)
    chosen = [one for one in map(identity, request.POST.getlist("chosen")[: MARKED + 1]) if one]
    marked = Customer.objects.visible_to(request.actor).kept().filter(pk__in=chosen)
    if len(marked) != MARKED:
        raise MarkTwo
    kept, gone = sorted(marked, key=lambda one: int(one.number))
    return went(request, reverse("customers:merge", args=[kept.pk, gone.pk]))


@require_http_methods(["GET", "HEAD", "POST"])
def merge(request: Request, customer_id: UUID, other_id: UUID) -> HttpResponse:
    """The two beside each other, field by field; posted, they are one."""
    kept = customer_of(request, customer_id)
    request.actor.require(Permission.MERGE_CUSTOMERS)
    gone = customer_of(request, other_id)
    if request.method == "POST":
        taken = [name for name, value in request.POST.items() if value == "gone"]
        left = [name for name, value in request.POST.items() if value == "kept"]
        apart = [name.removeprefix(SAME) for name, value in request.POST.items() if value == "apart"]
        merging.merge_customers(request.actor, kept, gone, taken, left=left, apart=apart)
        return went(request, reverse("customers:customer", args=[kept.pk]))
    naming, own = Naming(request.actor), {f"x{one.pk.hex}": one for one in fields_of(kept.kind)}
    rows = [_row(one, own.get(one.field), naming) for one in merging.choices(kept, gone)]
    same = joining.pairs(kept, gone)
    values = {"customer": kept, "gone": gone, "rows": rows, "same": same, "wanders": _wanders(gone, len(same))}
    return render(request, "customers/merge.html", values)


def _row(one: merging.Choice, own: CustomField | None, naming: Naming) -> dict[str, Any]:
    """One field with both its values in words."""
    pair = (one.kept, one.gone)
    if own is not None:
        words = [own_value(own, value, naming) for value in pair]
    else:
        words = [value_word(one.field, _plain(value), naming) for value in pair]
    name = own.name if own is not None else capfirst(field_word(one.field))
    kept, gone = (said or "–" for said in words)
    return {"field": one.field, "name": name, "kept": kept, "gone": gone, "is_better": one.is_better}


def _plain(value: Any) -> Any:
    return value.isoformat() if hasattr(value, "isoformat") else value


def _wanders(gone: Customer, joined: int) -> list[tuple[Any, int]]:
    """What comes along, counted."""
    return [
        (_("Contacts"), gone.contacts.count() - joined),
        (_("Lines of the timeline"), gone.timeline.count()),
        (_("Tags"), gone.taggings.count()),
    ]


@require_POST
def undo_merge(request: Request, customer_id: UUID, merge_id: UUID) -> HttpResponse:
    """There are two companies again."""
    found = customer_of(request, customer_id)
    made: Merge = get_visible(Merge.objects.filter(kept=found), merge_id)
    merging.undo_merge(request.actor, made)
    return went(request, reverse("customers:customer", args=[found.pk]))
