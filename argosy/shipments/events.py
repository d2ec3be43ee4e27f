"""What happened with shipments."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class ShipmentLoaded:
    """A shipment carries something else than before."""

    shipment_id: UUID
    chain: UUID


@dataclass(frozen=True, slots=True)
class ShipmentMoved:
    """A shipment has other days than before."""

    shipment_id: UUID
    chain: UUID
