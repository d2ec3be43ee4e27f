"""What help keeps: who helps, what was asked and answered."""

from __future__ import annotations

from argosy.support.models.activities import Activity, ActivityEntry, ActivityKind
from argosy.support.models.deeds import StaffDeed
from argosy.support.models.incidents import Channel, Incident, IncidentDelivery, IncidentReport
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
from argosy.support.models.register import PaperKind, StaffPaper
from argosy.support.models.staff import HelpDesk, Staff, StaffRole
from argosy.support.models.uses import RoomUse
from argosy.support.models.visits import Visit, VisitScope, VisitStep

__all__ = [
    "Activity",
    "ActivityEntry",
    "ActivityKind",
    "Channel",
    "CommercialRefusal",
    "HelpDesk",
    "Incident",
    "IncidentDelivery",
    "IncidentReport",
    "News",
    "NewsKind",
    "NewsReceipt",
    "OrderEntry",
    "OrderFile",
    "OrderState",
    "OrderTopic",
    "OrderWord",
    "PaperKind",
    "RoomUse",
    "ServiceContact",
    "ServiceKind",
    "ServiceMessage",
    "Staff",
    "StaffDeed",
    "StaffPaper",
    "StaffRole",
    "Visit",
    "VisitScope",
    "VisitStep",
    "WordKind",
    "WorkOrder",
]
