"""How the goods of the sample enterprise travel, and what its credit insurer was asked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from django.utils import timezone

from argosy.deals.models import Document
from argosy.insurance.actions import orders
from argosy.insurance.actions.policies import NewPolicy, keep_policy
from argosy.insurance.models import OrderKind
from argosy.platform.access import Actor
from argosy.samples.dealings import Business
from argosy.shipments.actions.shipments import begin_shipment, change_shipment
from argosy.shipments.boxes import VALUES
from argosy.shipments.models import Shipment

FORWARDERS = ("Blue Anchor Logistics", "Eastgate Forwarding", "Harbour Line Agency")
BOX, ROOM = "40HQ", Decimal(68)
AT_SEA = {"US": 24, "MX": 22, "BR": 38, "JP": 5, "AU": 18, "AE": 20}
USUALLY_AT_SEA = 32
INSURER, POLICY = "Harbour Export Credit Insurance", "SCH-018-2207"


@dataclass(frozen=True, slots=True)
class Shipped:
    """What the papers say of a shipment, and how many boxes it filled."""

    terms: dict[str, Any]
    boxes: int


def ship(seller: Actor, order: Document, business: Business, leaves: date, place: int) -> Shipped:
    """There is a shipment of the order: booked, gone or arrived, by what day it is."""
    today = timezone.localdate()
    shipment = begin_shipment(seller, order)
    arrives = leaves + timedelta(days=AT_SEA.get(business.customer.country, USUALLY_AT_SEA) + place % 3)
    first = shipment.containers.get(position=1)
    boxes = _boxes(first.kind, first.cartons or 0, first.gross or Decimal(0), first.volume or Decimal(0), place)
    values = {
        "forwarder": FORWARDERS[place % len(FORWARDERS)],
        "booking": f"BK{leaves:%y%m}{3100 + place * 17}",
        "bl_number": business.bill_of_lading if leaves <= today else "",
        "vessel": f"{business.vessel} HORIZON",
        "voyage": f"{10 + place:03d}W",
        "etd": leaves,
        "eta": arrives,
        "departed_on": leaves if leaves <= today else None,
        "arrived_on": arrives if arrives <= today else None,
    }
    shipment = change_shipment(seller, shipment, values, boxes)
    _dated(shipment, leaves, arrives)
    terms = {
        "vessel": f"{values['vessel']} / {values['voyage']}",
        "bl_number": business.bill_of_lading,
        "container": ", ".join(f"{one['number']} / {one['seal']}" for one in boxes if one["number"])[:200],
        "etd": leaves.isoformat(),
        "eta": arrives.isoformat(),
    }
    return Shipped(terms, len(boxes))


def _boxes(kind: str, cartons: int, gross: Decimal, volume: Decimal, place: int) -> list[dict[str, Any]]:
    """The load in its boxes: one where it fits, else as many of the largest as it needs."""
    count = 1 if kind else max(1, -int(-volume // ROOM))
    shares = [cartons // count + (1 if at < cartons % count else 0) for at in range(count)]
    return [
        {
            "kind": kind or BOX,
            "number": "" if kind == "LCL" else container(1_302_200 + place * 977 + at * 31),
            "seal": f"CN{478_100 + place * 53 + at}",
            "cartons": share,
            "gross": (gross * share / max(cartons, 1)).quantize(Decimal("0.01")),
            "volume": (volume * share / max(cartons, 1)).quantize(Decimal("0.001")),
        }
        for at, share in enumerate(shares)
    ]


def container(number: int) -> str:
    """A container number with the right check digit (ISO 6346)."""
    begin = f"TGHU{number % 1_000_000:06d}"
    total = sum(VALUES[sign] << place for place, sign in enumerate(begin))
    return f"{begin}{total % 11 % 10}"


def _dated(shipment: Shipment, leaves: date, arrives: date) -> None:
    days = {"begun": leaves - timedelta(days=9), "etd": leaves - timedelta(days=8), "eta": leaves - timedelta(days=8)}
    days |= {"departed": leaves, "arrived": arrives}
    for kind, day in days.items():
        shipment.events.filter(kind=kind).update(at=_at(day))
    last = max(day for day in days.values() if day <= timezone.localdate())
    Shipment.objects.filter(pk=shipment.pk).update(made_at=_at(days["begun"]), changed_at=_at(last))


def _at(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(15)))


def insure(master: Actor, sold: Iterable[tuple[Actor, Document]]) -> None:
    """There is a policy, a limit that was approved, one that waits for its owner's word, and a declaration in draft."""
    keep_policy(master, NewPolicy(INSURER, POLICY, "credit@harbour-insurance.example", "NB-2207"))
    for place, (seller, document) in enumerate(sold):
        draft = orders.draft_limit(seller, document.customer, OrderKind.LIMIT_OPEN, document)
        asked = (document.total * 2).quantize(Decimal(1000))
        # nobody at the buyer's was asked: their numbers stay here
        content = (draft.content or {}) | {"quotaSumApply": str(asked), "tel": "", "fax": "", "eMail": ""}
        draft = orders.change_order(seller, draft, content)
        if place == 0:
            _approved(seller, draft, asked)
        orders.draft_shipment(seller, document)


def _approved(seller: Actor, draft: Any, asked: Decimal) -> None:
    order = orders.hand_over(seller, orders.authorise_order(seller, draft, draft.content))
    today = timezone.localdate()
    orders.note_answer(seller, order, asked, today - timedelta(days=40), today + timedelta(days=320))
