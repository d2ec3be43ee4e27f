"""Receipts go with the customer who paid."""

from __future__ import annotations

from uuid import UUID

from argosy.settlement.models import Receipt


def follow_customer(customer: UUID, after: UUID) -> None:
    """The receipts of the customer are this member's, who follows it now."""
    rows = Receipt.objects.filter(customer=customer)
    # in the order in which receipts are locked where they are written off
    list(rows.order_by("pk").select_for_update(no_key=True).values_list("pk"))
    rows.update(owner=after)
