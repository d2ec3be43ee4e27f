"""What the API says of money and of credit insurance, and what it takes of a receipt."""

from __future__ import annotations

from datetime import date as Day  # noqa: N812 as the other shapes call it
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from ninja import Schema
from pydantic import Field

AS_NUMBER = "As a decimal number in the currency"


class ReceiptIn(Schema):
    """Money that came in. Nothing is paid by it before it is written off."""

    customer: UUID
    received_on: Day
    amount: Decimal = Field(gt=0, max_digits=16, decimal_places=3, description="What the buyer paid, before charges")
    currency: str = Field(min_length=3, max_length=3)
    charges: Decimal = Field(Decimal(0), ge=0, max_digits=16, decimal_places=3, description="Kept by the banks of it")
    method: str = Field("tt", max_length=4, description="tt, lc, dp, da, oa, wu, pp or cc")
    payer: str = Field("", max_length=200)
    reference: str = Field("", max_length=80, description="The bank's")
    rate: Decimal | None = Field(
        None, gt=0, max_digits=24, decimal_places=12, description="That the bank gave; else the day's is found"
    )
    note: str = Field("", max_length=2000)


class ReceiptOut(Schema):
    """Money that came in, or went back to a buyer."""

    id: UUID
    customer: UUID
    owner: UUID
    received_on: Day
    method: str
    currency: str
    amount: str = Field(description="As a decimal number in the currency; below nought what went back")
    charges: str = Field(description=AS_NUMBER)
    rest: str = Field(description="Not written off yet")
    reason: str = Field(description="Why it went back: overpaid, cancelled, claim, returned, discount, other")
    payer: str
    reference: str
    rate: str | None = Field(description="Of a unit in the enterprise's own currency, on that day")
    rate_currency: str
    withdrawn_at: datetime | None
    made_at: datetime


class WriteOffOut(Schema):
    """What of a receipt pays a document; what is let go has no receipt, what goes back is below nought."""

    id: UUID
    receipt: UUID | None
    source: UUID | None = Field(description="The receipt out of which money went back")
    document: UUID | None
    currency: str
    amount: str = Field(description=AS_NUMBER)
    gain: str | None = Field(description="Exchange gain, below nought a loss, in the enterprise's own currency")
    gain_currency: str
    reason: str = Field(description="Why a rest is let go: charges, discount, claim, small, lost, returned")
    made_at: datetime


class DueOut(Schema):
    """One part of what a document's buyer owes. Parts are written anew when something changes: know them by place."""

    document: UUID
    position: int
    customer: UUID
    owner: UUID
    percent: str
    currency: str
    amount: str = Field(description=AS_NUMBER)
    left: str = Field(description="Not paid yet")
    carriage: str = Field(
        description="Empty: by all goods; ship: by what one shipment carries; rest: by what is not shipped yet; unknown:"
        " with the first of several shipments, as nobody noted what each carries"
    )
    shipment: UUID | None = Field(description="With which shipment it falls due, where carriage is ship")
    goods: str | None = Field(description="What those goods are worth; none where it goes by all of them")
    due_on: Day | None = Field(description="None as long as what it waits for has no day")


class InsuranceOut(Schema):
    """A limit application or shipment declaration; what it says leaves by its owner's word alone, so it is not told here."""

    id: UUID
    kind: str
    number: str
    state: str
    customer: UUID
    document: UUID | None
    shipment: UUID | None
    owner: UUID
    currency: str
    amount: str = Field(description="Asked for, or insured")
    approved: str | None
    valid_from: Day | None
    valid_until: Day | None
    changed_at: datetime


class Receipts(Schema):
    """A page of receipts."""

    items: list[ReceiptOut]
    next: str


class WriteOffs(Schema):
    """A page of write-offs."""

    items: list[WriteOffOut]
    next: str


class Dues(Schema):
    """A page of what is owed."""

    items: list[DueOut]
    next: str


class InsuranceOrders(Schema):
    """A page of insurance orders."""

    items: list[InsuranceOut]
    next: str
