"""Where services of other companies stand: beside documents and shipments, asked for when the page is there already."""

from __future__ import annotations

from typing import Any

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from argosy.enterprise import tabs
from argosy.platform.http.request import Request
from argosy.platform.slots import offer
from argosy.providers.permissions import Permission

NOTHING = SafeString("")


def of_document(request: Request, document: Any) -> SafeString:  # noqa: ARG001 the same beside every document
    """Customs declaration, payment and the like, where somebody looks after a transaction."""
    return _later(request, "document")


def of_shipment(request: Request, shipment: Any) -> SafeString:  # noqa: ARG001 the same beside every shipment
    """Customs declaration and logistics, where somebody looks after goods on their way."""
    return _later(request, "shipment")


def of_insurance(request: Request, order: Any) -> SafeString:  # noqa: ARG001 the same beside every order
    """The insurer's own pages and other guarantees, where an order to an insurer is drafted."""
    return _later(request, "insurance")


def _later(request: Request, at: str) -> SafeString:
    if not request.actor.may(Permission.USE_PROVIDERS):
        return NOTHING
    url = f"{reverse('providers:beside')}?at={at}"
    return SafeString(render_to_string("providers/later.html", {"url": url}, request))


offer("documents.side", of_document)
offer("shipments.side", of_shipment)
offer("insurance.side", of_insurance)
tabs.offer("providers:list", _("Services of others"), tabs.Group.CONNECTIONS, Permission.KEEP_PROVIDERS)
