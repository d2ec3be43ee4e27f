"""Money, as rows."""

from argosy.settlement.models.dues import CostKind, CostLine, Due, DueQuerySet, RefundRate
from argosy.settlement.models.receipts import LetGo, PutAside, Receipt, ReceiptQuerySet, WriteOff

__all__ = [
    "CostKind",
    "CostLine",
    "Due",
    "DueQuerySet",
    "LetGo",
    "PutAside",
    "Receipt",
    "ReceiptQuerySet",
    "RefundRate",
    "WriteOff",
]
