"""Calls that read documents and shipments: what their events tell of by id."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Router

from argosy.deals.document_listing import DOCUMENTS
from argosy.deals.models import Document
from argosy.deals.permissions import Permission as Deals
from argosy.integrations.api import shapes, shapes_of_papers, telling
from argosy.integrations.api.reads import After, Limit, Sort, order_of
from argosy.integrations.api.telling import actor_of
from argosy.platform.http.request import get_visible
from argosy.shipments.listing import SHIPMENTS
from argosy.shipments.models import Shipment
from argosy.shipments.permissions import Permission as Shipments

router = Router()


@router.get("/documents", response=shapes_of_papers.Documents, tags=["Documents"])
def list_documents(
    request: HttpRequest, *, customer: UUID | None = None, sort: shapes.DocumentSort = Sort, after: str = After,
    limit: int = Limit,
) -> Any:  # fmt: skip
    """Quotations, invoices and other documents within reach, sorted as their page is; or of one customer. Needs documents.read."""
    rows = _documents(request)
    rows = rows.filter(customer=customer) if customer else rows
    return telling.page(rows, after, limit, telling.document, order_of(DOCUMENTS, sort))


@router.get("/documents/{uuid:document_id}", response=shapes_of_papers.DocumentOut, tags=["Documents"])
def read_document(request: HttpRequest, document_id: UUID) -> Any:
    """One document with its goods."""
    return telling.document(get_visible(_documents(request), document_id))


@router.get("/shipments", response=shapes_of_papers.Shipments, tags=["Shipments"])
def list_shipments(
    request: HttpRequest, *, customer: UUID | None = None, sort: shapes.ShipmentSort = Sort, after: str = After,
    limit: int = Limit,
) -> Any:  # fmt: skip
    """Shipments within reach, sorted as their page is; also those of one customer. Needs the scope shipments.read."""
    rows = _shipments(request)
    rows = rows.filter(customer=customer) if customer else rows
    return telling.page(rows, after, limit, telling.shipment, order_of(SHIPMENTS, sort))


@router.get("/shipments/{uuid:shipment_id}", response=shapes_of_papers.ShipmentOut, tags=["Shipments"])
def read_shipment(request: HttpRequest, shipment_id: UUID) -> Any:
    """One shipment with its containers."""
    return telling.shipment(get_visible(_shipments(request), shipment_id))


def _documents(request: HttpRequest) -> Any:
    actor = actor_of(request)
    actor.require(Deals.USE_DOCUMENTS)
    return Document.objects.visible_to(actor).prefetch_related("lines")


def _shipments(request: HttpRequest) -> Any:
    actor = actor_of(request)
    actor.require(Shipments.USE_SHIPMENTS)
    return Shipment.objects.visible_to(actor).prefetch_related("containers")
