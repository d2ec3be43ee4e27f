"""Insurance orders go with the documents or the customer that they are about."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any
from uuid import UUID

from argosy.insurance.models import InsuranceOrder, OrderState


def follow_documents(documents: Collection[UUID], before: UUID, after: UUID) -> None:
    """The orders about these documents that were one member's are the other's."""
    _give(InsuranceOrder.objects.filter(document__in=documents, owner=before), after)


def follow_customer(customer: UUID, before: UUID, after: UUID) -> None:
    """The orders about the customer and no document that were one member's are the other's."""
    _give(InsuranceOrder.objects.filter(customer=customer, document__isnull=True, owner=before), after)


def _give(orders: Any, after: UUID) -> None:
    # the word of the one before does not bind the next: she looks, and authorises it herself
    orders.filter(state=OrderState.AUTHORISED).update(state=OrderState.DRAFT, digest="", authorised_at=None)
    orders.update(owner=after)
