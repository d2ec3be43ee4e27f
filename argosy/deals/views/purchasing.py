"""What a buyer ordered is ordered from suppliers."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from argosy.catalogue.permissions import Permission as Catalogue
from argosy.customers.models import Customer, RecordKind
from argosy.deals import purchasing
from argosy.deals.actions import purchasing as actions
from argosy.deals.document_forms import identity
from argosy.deals.permissions import Permission
from argosy.deals.views.documents import document_of
from argosy.platform.http.request import Request, get_visible

MOST_OFFERED = 200


def _suppliers(request: Request) -> Any:
    return Customer.objects.visible_to(request.actor).kept().filter(kind=RecordKind.SUPPLIER)


@require_safe
def suppliers(request: Request, document_id: UUID) -> HttpResponse:
    """Who offers these goods to us, and for how much."""
    document = document_of(request, document_id)
    request.actor.require(Permission.EDIT_DOCUMENTS)
    request.actor.require(Catalogue.SEE_COSTS)
    found = purchasing.sources(request.actor, document)
    shown = {one.supplier.pk for one in found}
    rows = _suppliers(request).exclude(pk__in=shown).order_by("name")
    others = list(rows.values_list("pk", "name")[:MOST_OFFERED])
    return render(request, "documents/suppliers.html", {"document": document, "sources": found, "others": others})


@require_POST
def order_from(request: Request, document_id: UUID) -> HttpResponse:
    """A purchase order for the supplier, with what it offers of these goods."""
    document = document_of(request, document_id)
    chosen = identity(request.POST.get("supplier", ""))
    if chosen is None:
        raise actions.NotFromASupplier
    supplier = get_visible(_suppliers(request), chosen)
    made = actions.order_from(request.actor, document, supplier, request.POST.get("currency", "")[:3])
    return redirect("documents:document", made.pk)
