"""What the pages of shipments show."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

from argosy.catalogue.packing import Load, fill
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
    """What the shipment carries of its document's goods, and how full its boxes get."""

    own: Load
    all: Load
    per_cent: int | None
    needed: list[tuple[str, int, int]]


def filling(shipment: Shipment, kinds: list[str]) -> Filling:
    """By what is noted in its boxes; where nothing is, by the packing of its document, for the cartons that are noted."""
    sums = sums_of(shown_content(shipment.document))
    boxes: list[Any] = list(shipment.containers.values("cartons", "volume", "gross"))

    def noted(name: str) -> Decimal | None:
        values = [one[name] for one in boxes]
        return sum(values, Decimal(0)) if values and None not in values else None

    def carried(name: str) -> Decimal | None:
        own, some = noted(name), noted("cartons")
        whole: Decimal | None = getattr(sums.load, name)
        if own is not None or whole is None or some is None or not sums.load.cartons:
            return whole if own is None else own
        return (whole * min(some / sums.load.cartons, Decimal(1))).quantize(Decimal("0.001"))

    cartons, volume, gross = carried("cartons"), carried("volume"), carried("gross")
    own = Load(None if cartons is None else int(cartons), volume, None, gross)
    return Filling(own, sums.load, fill_of(kinds, volume, gross), fill(volume, gross))
