"""What the pages of shipments show."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

from argosy.deals.contents import shown_content
from argosy.deals.papers.figures import sums_of
from argosy.platform.access import Actor
from argosy.shipments.boxes import fill_of
from argosy.shipments.models import Shipment, ShipmentEvent

MOST_EVENTS, MOST_OF_CHAIN = 120, 12


def of_chain(actor: Actor, chain: UUID) -> list[Shipment]:
    """The shipments of a transaction."""
    rows = Shipment.objects.visible_to(actor).filter(chain=chain)
    return list(rows.order_by("made_at")[:MOST_OF_CHAIN])


def history(shipment: Shipment) -> list[Any]:
    """What happened to it, the newest first."""
    rows = ShipmentEvent.objects.filter(shipment=shipment).select_related("made_by__user")
    return list(rows.order_by("-at", "-pk")[:MOST_EVENTS])


@dataclass(frozen=True, slots=True)
class Filling:
    """What the goods need, and how full the boxes of the shipment get."""

    cartons: int | None
    volume: Decimal | None
    gross: Decimal | None
    per_cent: int | None
    needed: list[tuple[str, int, int]]


def filling(shipment: Shipment, kinds: list[str]) -> Filling:
    """By the packing of its document."""
    sums = sums_of(shown_content(shipment.document))
    load = sums.load
    return Filling(load.cartons, load.volume, load.gross, fill_of(kinds, load.volume, load.gross), sums.containers)
