"""What help keeps: who helps, what was asked and answered."""

from __future__ import annotations

from argosy.support.models.deeds import StaffDeed
from argosy.support.models.messages import (
    CommercialRefusal,
    News,
    NewsKind,
    NewsReceipt,
    ServiceContact,
    ServiceKind,
    ServiceMessage,
)
from argosy.support.models.orders import (
    OrderEntry,
    OrderFile,
    OrderState,
    OrderTopic,
    OrderWord,
    WordKind,
    WorkOrder,
)
from argosy.support.models.staff import HelpDesk, Staff, StaffRole
from argosy.support.models.uses import RoomUse
from argosy.support.models.visits import Visit, VisitScope, VisitStep

__all__ = [
    "CommercialRefusal",
    "HelpDesk",
    "News",
    "NewsKind",
    "NewsReceipt",
    "OrderEntry",
    "OrderFile",
    "OrderState",
    "OrderTopic",
    "OrderWord",
    "RoomUse",
    "ServiceContact",
    "ServiceKind",
    "ServiceMessage",
    "Staff",
    "StaffDeed",
    "StaffRole",
    "Visit",
    "VisitScope",
    "VisitStep",
    "WordKind",
    "WorkOrder",
]
