"""What happened with money that came in or went back."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class ReceiptRegistered:
    """There is a receipt, or money that went back."""

    receipt_id: UUID
    customer_id: UUID


@dataclass(frozen=True, slots=True)
class ReceiptMoved:
    """A receipt was written off or is whole again, was withdrawn or restored, or money went back out of it."""

    receipt_id: UUID
    customer_id: UUID
