"""What the API says of documents and shipments."""

from __future__ import annotations

from datetime import date as Day  # noqa: N812 a document has a field of that name
from datetime import datetime
from uuid import UUID

from ninja import Schema
from pydantic import Field


class LineOut(Schema):
    """Goods of a document."""

    number: str
    name: str
    description: str
    quantity: str | None = Field(description="As a decimal number")
    unit: str
    price: str | None = Field(description="As a decimal number in the document's currency")
    discount: str | None = Field(description="Per cent off quantity times price; null where there is none")
    hs: str
    origin: str


class DocumentOut(Schema):
    """A quotation, invoice or other document."""

    id: UUID
    kind: str
    number: str
    version: int
    state: str
    customer: UUID
    opportunity: UUID | None
    owner: UUID
    date: Day
    valid_until: Day | None
    reference: str = Field(description="The buyer's own number")
    currency: str
    total: str = Field(description="As a decimal number in the currency")
    incoterm: str
    place: str
    loading: str
    discharge: str
    lines: list[LineOut]
    issued_at: datetime | None
    changed_at: datetime


class ContainerOut(Schema):
    """A container of a shipment, or a part of one."""

    kind: str
    number: str
    seal: str
    cartons: int | None
    gross: str | None = Field(description="kg")
    volume: str | None = Field(description="m³")


class ShipmentOut(Schema):
    """Goods of one transaction on their way."""

    id: UUID
    document: UUID
    customer: UUID
    owner: UUID
    forwarder: str
    booking: str
    bl_number: str
    vessel: str
    voyage: str
    loading: str
    discharge: str
    etd: Day | None
    eta: Day | None
    departed_on: Day | None
    arrived_on: Day | None
    tracking_number: str
    containers: list[ContainerOut]
    changed_at: datetime


class Documents(Schema):
    """A page of documents."""

    items: list[DocumentOut]
    next: str


class Shipments(Schema):
    """A page of shipments."""

    items: list[ShipmentOut]
    next: str
