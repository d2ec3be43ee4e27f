"""Receipts go with the customer who paid."""

from __future__ import annotations

from uuid import UUID

from argosy.settlement.models import Receipt


def follow_customer(customer: UUID, after: UUID) -> None:
    """The receipts of the customer are this member's, who follows it now."""
    Receipt.objects.filter(customer=customer).update(owner=after)
