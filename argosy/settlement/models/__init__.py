"""Money, as rows."""

from argosy.settlement.models.dues import RULES, Carriage, CostKind, CostLine, Due, DueQuerySet, RefundRate
from argosy.settlement.models.receipts import LetGo, PaidBack, PutAside, Receipt, ReceiptQuerySet, WriteOff

__all__ = [
    "RULES",
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
