"""What stands of credit insurance on the pages of customers and invoices: asked for when the page is there already."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString

from argosy.customers.models import Customer
from argosy.deals.models import Document, DocumentKind, DocumentState
from argosy.insurance import queries
from argosy.insurance.permissions import Permission
from argosy.insurance.sentences import decorated
from argosy.platform.http.request import Request
from argosy.platform.slots import offer

NOTHING = SafeString("")
DECLARED = frozenset({DocumentKind.INVOICE, DocumentKind.ORDER})


def _later(request: Request, name: str, pk: UUID) -> SafeString:
    url = reverse(f"insurance:{name}", args=[pk])
    return SafeString(render_to_string("settlement/later.html", {"url": url}, request))


def of_customer(request: Request, customer: Customer) -> SafeString:
    """On a customer's page: the limit."""
    may = request.actor.may(Permission.USE_INSURANCE)
    return _later(request, "of_customer", customer.pk) if may else NOTHING


def of_document(request: Request, document: Document) -> SafeString:
    """On the page of an invoice or order: its declaration."""
    is_final = document.state in {DocumentState.ISSUED, DocumentState.ACCEPTED}
    may = request.actor.may(Permission.USE_INSURANCE)
    return _later(request, "of_document", document.pk) if may and is_final and document.kind in DECLARED else NOTHING


def of_shipment(request: Request, shipment: Any) -> SafeString:
    """On the page of a shipment: its declaration."""
    document: Document = shipment.document
    is_final = document.state in {DocumentState.ISSUED, DocumentState.ACCEPTED} and document.kind in DECLARED
    if not request.actor.may(Permission.USE_INSURANCE) or not is_final:
        return NOTHING
    values = {
        "document": document,
        "ship": shipment,
        "orders": [decorated(one) for one in queries.of_shipment(request.actor, shipment)],
        "may_draft": request.actor.reach.covers(document.owner_id),
    }
    return SafeString(render_to_string("insurance/of_shipment.html", values, request))


def link(request: Request) -> SafeString:
    """Beside what is owed: the way to the insurance orders."""
    if not request.actor.may(Permission.USE_INSURANCE):
        return NOTHING
    return SafeString(render_to_string("insurance/link.html", {}, request))


offer("settlement.list", link)
offer("customers.side", of_customer)
offer("documents.side", of_document)
offer("shipments.side", of_shipment)
