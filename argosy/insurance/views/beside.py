"""Credit insurance beside a customer and beside a document."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from argosy.customers.models import Customer
from argosy.deals.models import Document, DocumentState
from argosy.deals.views.documents import document_of
from argosy.insurance import queries
from argosy.insurance.actions import orders
from argosy.insurance.models import OrderKind
from argosy.insurance.permissions import Permission
from argosy.insurance.sentences import KINDS, decorated
from argosy.platform.http.request import Request, get_visible, went
from argosy.platform.listing.columns import identity
from argosy.shipments.carrying import ships_of
from argosy.shipments.listing import called


def _customer(request: Request, pk: UUID) -> Customer:
    request.actor.require(Permission.USE_INSURANCE)
    found: Customer = get_visible(Customer.objects.visible_to(request.actor), pk)
    return found


def _document(request: Request, pk: UUID) -> Document:
    request.actor.require(Permission.USE_INSURANCE)
    found: Document = document_of(request, pk)
    return found


@require_safe
def of_customer(request: Request, customer_id: UUID) -> HttpResponse:
    """The buyer's limit, how much of it is used, and the orders about it."""
    customer = _customer(request, customer_id)
    values = {
        "customer": customer,
        "limit": queries.limit_of(customer.pk),
        "orders": [decorated(one) for one in queries.of_customer(request.actor, customer.pk)],
        "kinds": [(key, KINDS[key]) for key in (OrderKind.LIMIT_OPEN.value, OrderKind.LIMIT_LC.value)],
    }
    return render(request, "insurance/of_customer.html", values)


@require_POST
def draft_limit(request: Request, customer_id: UUID) -> HttpResponse:
    """A draft that asks for a limit, with the goods of the last document where there is one."""
    customer = _customer(request, customer_id)
    seen = Document.objects.visible_to(request.actor).filter(customer=customer)
    last = seen.filter(state__in=[DocumentState.ISSUED, DocumentState.ACCEPTED]).order_by("-changed_at").first()
    made = orders.draft_limit(request.actor, customer, request.POST.get("kind", ""), last)
    return went(request, "insurance:order", made.pk)


@require_safe
def of_document(request: Request, document_id: UUID) -> HttpResponse:
    """The declarations of this shipment."""
    document = _document(request, document_id)
    values = {
        "document": document,
        "orders": [_named(one) for one in queries.of_transaction(request.actor, document.chain)],
        "ships": _ships(document),
        "limit": queries.limit_of(document.customer_id),
        "may_draft": request.actor.reach.covers(document.owner_id),
    }
    return render(request, "insurance/of_document.html", values)


def _ships(document: Document) -> list[tuple[str, str]]:
    """The shipments among which one chooses, the next one that is not declared first."""
    ships = ships_of(document)
    following = queries.undeclared(document)
    told = [(str(one.pk), " · ".join((f"{at}", *called(one)))) for at, one in enumerate(ships, start=1)]
    return sorted(told, key=lambda pair: following is None or pair[0] != str(following.pk)) if len(ships) > 1 else []


def _named(order: Any) -> Any:
    order.ship_name = " · ".join(called(order.shipment)) if order.shipment else ""
    return decorated(order)


@require_POST
def draft_shipment(request: Request, document_id: UUID) -> HttpResponse:
    """A draft that declares it, or one of its shipments."""
    document = _document(request, document_id)
    chosen = identity(request.POST.get("shipment", ""))
    ship = next((one for one in ships_of(document) if one.pk == chosen), None)
    made = orders.draft_shipment(request.actor, document, ship)
    return went(request, "insurance:order", made.pk)
