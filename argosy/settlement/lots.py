"""What of a claim goes with which shipment, and from which days the payment of each counts.

Who ships in parts is paid in parts: 70 % against copy of B/L are 70 % of what each ship carries. Where nobody noted what
the ships carry, what is left after those of which it is known goes with the first of the others.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any
from uuid import UUID

from argosy.deals.contents import shown_content
from argosy.deals.document_queries import VALID_STATES
from argosy.deals.models import Document, DocumentKind, DocumentState
from argosy.deals.papers.payment import Part
from argosy.platform.money import from_minor, to_minor
from argosy.settlement.claims import Claim
from argosy.settlement.models import Carriage
from argosy.shipments.carrying import Carried, of_paper, ships_of
from argosy.shipments.models import Shipment

# What the terms wait for, and which of the days it is.
WITH_SHIPS = {
    "before_shipment": "shipped",
    "bl_copy": "shipped",
    "sight": "shipped",
    "after_bl": "shipped",
    "after_arrival": "arrived",
}
WAITS_FOR = WITH_SHIPS | {"after_invoice": "invoiced"}


@dataclass(frozen=True, slots=True)
class Days:
    """The days from which payment terms count; None where they are not known yet."""

    ordered: date
    shipped: date | None = None
    invoiced: date | None = None
    arrived: date | None = None


@dataclass(frozen=True, slots=True)
class Lot:
    """What of a claim falls due together."""

    days: Days
    goods_minor: int
    carriage: str = Carriage.WHOLE
    ship: Shipment | None = None


@dataclass(frozen=True, slots=True)
class Lots:
    """A claim as a whole, and lot by lot where it goes with several ships or has not wholly gone."""

    whole: Lot
    each: Sequence[Lot]
    is_invoiced_apart: bool

    def of(self, part: Part) -> Sequence[Lot]:
        """By which of them a part of the payment falls due."""
        is_apart = part.event in WITH_SHIPS or (part.event == "after_invoice" and self.is_invoiced_apart)
        return self.each if is_apart else [self.whole]


def lots_of(claim: Claim) -> Lots:
    """The lots of a claim, in the order in which they were booked; what has not gone is the last."""
    papers, ships = _papers(claim), ships_of(claim.document)
    whole = Lot(days_of(claim, ships, papers), claim.total_minor)
    known = {ship: _goods(claim, ship, ships) for ship in ships}
    taken, each = 0, []
    for ship, goods in known.items():
        goods_minor = min(goods or 0, claim.total_minor - taken)
        taken += goods_minor
        if goods_minor > 0:
            each.append(Lot(_days(claim, [ship], ships, papers), goods_minor, Carriage.SHIP, ship))
    if taken < claim.total_minor:
        unknown = [ship for ship, goods in known.items() if goods is None]
        carriage = Carriage.UNKNOWN if unknown else Carriage.REST
        each.append(Lot(_days(claim, unknown, ships, papers), claim.total_minor - taken, carriage))
    is_one = len(each) < 2 and (not each or each[0].carriage == Carriage.SHIP or len(ships) < 2)
    own = {one.document_id for one in ships} - {claim.document.pk}
    return Lots(whole, [whole] if is_one else each, bool(own & _invoices(papers).keys()))


def _goods(claim: Claim, ship: Shipment, ships: Sequence[Shipment]) -> int | None:
    """What a ship carries of the claim, in its currency; None where nobody knows."""
    paper: Document = ship.document
    if paper.kind != DocumentKind.INVOICE or paper.state not in VALID_STATES or paper.pk == claim.document.pk:
        return _worth(of_paper(claim.document, claim.content, ship), claim.total_minor, claim.currency)
    goes = of_paper(paper, shown_content(paper), ship)
    if goes.content["currency"] != claim.currency:
        return None
    # an invoice of all goods may come to more than the order, for what was added since
    total_minor = min(paper.total_minor, claim.total_minor)
    worth = _worth(goes, total_minor, claim.currency)
    is_alone = [one for one in ships if one.document_id == paper.pk] == [ship]
    return total_minor if worth is None and is_alone else worth


def _worth(goes: Carried, total_minor: int, currency: str) -> int | None:
    if goes.is_all:
        return total_minor
    return (
        None if goes.share is None else to_minor(goes.share.of(from_minor(total_minor, currency), currency), currency)
    )


def _papers(claim: Claim) -> list[Document]:
    rows = Document.objects.filter(chain=claim.document.chain).exclude(state=DocumentState.CANCELLED)
    return list(rows.exclude(kind=DocumentKind.PURCHASE).order_by("changed_at"))


def _invoices(papers: Collection[Document]) -> dict[UUID, date]:
    return {one.pk: one.date for one in papers if one.kind == DocumentKind.INVOICE and one.issued_at is not None}


def days_of(claim: Claim, ships: Sequence[Shipment], papers: Sequence[Document] | None = None) -> Days:
    """From which days the terms of a claim count: what its ships say, else what its papers say."""
    papers = _papers(claim) if papers is None else papers
    return _days(claim, ships, ships, papers)


def _days(claim: Claim, some: Sequence[Shipment], ships: Sequence[Shipment], papers: Sequence[Document]) -> Days:
    """The same for some of the ships. The papers name the first alone: what it does not say, they do."""
    transport: Mapping[str, Any] = {}
    for paper in papers if some[:1] == ships[:1] else ():
        told = {name: value for name, value in (paper.terms or {}).get("transport", {}).items() if value}
        transport = {**transport, **told}
    left = [day for one in some if (day := one.departed_on or one.etd)]
    came = [day for one in some if (day := one.arrived_on or one.eta)]
    return Days(
        claim.on,
        min(left) if left else date_of(transport.get("etd")),
        _invoiced(claim, some, ships, _invoices(papers)),
        min(came) if came else date_of(transport.get("eta")),
    )


def _invoiced(
    claim: Claim, some: Sequence[Shipment], ships: Sequence[Shipment], invoices: Mapping[UUID, date]
) -> date | None:
    """The day of the invoices by which these ships go; for others, that of the first which is no ship's own."""
    if claim.document.pk in invoices:
        return invoices[claim.document.pk]
    own = [invoices[one.document_id] for one in some if one.document_id in invoices]
    gone = {one.document_id for one in ships} - {one.document_id for one in some}
    return min(own or [day for pk, day in invoices.items() if pk not in gone], default=None)


def date_of(text: str | None) -> date | None:
    """A day as a paper says it; None where it says none."""
    try:
        return date.fromisoformat(text or "")
    except ValueError:
        return None


def due_on(part: Part, days: Days) -> date | None:
    """The day on which a part falls due; None as long as what it waits for has no day."""
    begins: date | None = getattr(days, WAITS_FOR.get(part.event, "ordered"))
    if begins is None:
        return None
    if part.event == "before_shipment":
        return begins - min(timedelta(days=part.days), begins - date.min)
    # an invoice may be dated in the year 9999 by a slip of the keyboard: nothing falls due after that
    return begins + min(timedelta(days=part.days), date.max - begins)


def cut(amount_minor: int, lots: Sequence[Lot]) -> list[int]:
    """An amount by what its lots carry: together they come to it, to the last coin."""
    whole, taken = sum(one.goods_minor for one in lots), 0
    found: list[int] = []
    for lot in lots:
        taken += lot.goods_minor
        until = Decimal(amount_minor) * taken / whole if whole else Decimal(amount_minor)
        found.append(int(until.quantize(Decimal(1), rounding=ROUND_HALF_UP)) - sum(found))
    return found
