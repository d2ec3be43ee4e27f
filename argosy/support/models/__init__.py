"""What help keeps: who helps, what was asked and answered."""

from __future__ import annotations

from argosy.support.models.deeds import StaffDeed
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

__all__ = [
    "HelpDesk",
    "OrderEntry",
    "OrderFile",
    "OrderState",
    "OrderTopic",
    "OrderWord",
    "RoomUse",
    "Staff",
    "StaffDeed",
    "StaffRole",
    "WordKind",
    "WorkOrder",
]
