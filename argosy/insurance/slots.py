"""What stands of credit insurance on the pages of customers and invoices: asked for when the page is there already."""

from __future__ import annotations

from uuid import UUID

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString

from argosy.customers.models import Customer
from argosy.deals.models import Document, DocumentKind, DocumentState
from argosy.insurance.permissions import Permission
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


def link(request: Request) -> SafeString:
    """Beside what is owed: the way to the insurance orders."""
    if not request.actor.may(Permission.USE_INSURANCE):
        return NOTHING
    return SafeString(render_to_string("insurance/link.html", {}, request))


offer("settlement.list", link)
offer("customers.side", of_customer)
offer("documents.side", of_document)
