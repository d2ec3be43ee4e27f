"""Money, as rows."""

from argosy.settlement.models.dues import Carriage, CostKind, CostLine, Due, DueQuerySet, RefundRate
from argosy.settlement.models.receipts import LetGo, PaidBack, PutAside, Receipt, ReceiptQuerySet, WriteOff

__all__ = [
    "Carriage",
    "CostKind",
    "CostLine",
    "Due",
    "DueQuerySet",
    "LetGo",
    "PaidBack",
    "PutAside",
    "Receipt",
    "ReceiptQuerySet",
    "RefundRate",
    "WriteOff",
]
