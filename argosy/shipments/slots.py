"""What stands of shipments on the page of a document: asked for when the page is there already."""

from __future__ import annotations

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString

from argosy.deals.models import Document, DocumentState
from argosy.platform.http.request import Request
from argosy.platform.slots import offer
from argosy.shipments.actions.shipments import SHIPPED
from argosy.shipments.permissions import Permission

NOTHING = SafeString("")


def of_document(request: Request, document: Document) -> SafeString:
    """The shipments of its transaction, with what happened last."""
    may = request.actor.may(Permission.USE_SHIPMENTS)
    if not may or document.kind not in SHIPPED or document.state == DocumentState.CANCELLED:
        return NOTHING
    url = reverse("shipments:of_document", args=[document.pk])
    return SafeString(render_to_string("shipments/later.html", {"url": url}, request))


offer("documents.side", of_document)
