"""Shipments go with the documents whose goods they carry."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from argosy.shipments.models import Shipment


def follow_documents(documents: Collection[UUID], before: UUID, after: UUID) -> None:
    """The shipments of these documents that were one member's are the other's."""
    Shipment.objects.filter(document__in=documents, owner=before).update(owner=after)
