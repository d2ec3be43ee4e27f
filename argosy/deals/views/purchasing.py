"""What a buyer ordered is ordered from suppliers."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from argosy.catalogue.permissions import Permission as Catalogue
from argosy.customers.models import Customer, RecordKind
from argosy.customers.views.choosing import offered
from argosy.deals import purchasing
from argosy.deals.actions import purchasing as actions
from argosy.deals.actions import stocking
from argosy.deals.models import Document
from argosy.deals.permissions import Permission
from argosy.deals.sheet_forms import quantity_of
from argosy.deals.views.documents import document_of
from argosy.platform.http.request import Request, get_visible, went
from argosy.platform.listing.columns import identity


@require_safe
def suppliers(request: Request, document_id: UUID) -> HttpResponse:
    """Who offers these goods to us, and for how much."""
    return _card(request, document_of(request, document_id))


@require_POST
def set_aside(request: Request, document_id: UUID) -> HttpResponse:
    """So many of each item come from stock; the answer is what remains to be bought."""
    document = document_of(request, document_id)
    quantities = zip(request.POST.getlist("item"), request.POST.getlist("from_stock"), strict=False)
    stocking.set_aside(request.actor, document, {item: quantity_of(text) for item, text in quantities})
    return _card(request, document)


def _card(request: Request, document: Document) -> HttpResponse:
    request.actor.require(Permission.EDIT_DOCUMENTS)
    request.actor.require(Catalogue.SEE_COSTS)
    found = purchasing.sources(request.actor, document)
    shown = {one.supplier.pk for one in found}
    others = [(pk, name) for pk, name in offered(request.actor, RecordKind.SUPPLIER) if pk not in shown]
    needed = purchasing.needs(document)
    values = {
        "document": document,
        "needs": needed,
        "is_covered": bool(needed) and not any(one.rest for one in needed),
        "sources": found,
        "others": others,
    }
    return render(request, "documents/suppliers.html", values)


@require_POST
def order_from(request: Request, document_id: UUID) -> HttpResponse:
    """A purchase order for the supplier, with what it offers of these goods."""
    document = document_of(request, document_id)
    chosen = identity(request.POST.get("supplier", ""))
    if chosen is None:
        raise actions.NotFromASupplier
    supplier = get_visible(Customer.objects.visible_to(request.actor).suppliers(), chosen)
    made = actions.order_from(request.actor, document, supplier, request.POST.get("currency", "")[:3])
    return went(request, "documents:document", made.pk)
