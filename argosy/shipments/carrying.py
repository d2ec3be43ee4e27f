"""How much of a document each of its shipments carries: by the load, each measured as the papers measure it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

from argosy.deals import document_queries
from argosy.deals.contents import shown_content
from argosy.deals.models import Document, DocumentKind
from argosy.deals.papers.figures import sums_of
from argosy.deals.papers.sums import coin
from argosy.shipments.models import Shipment, ShippedContainer

MEASURES = ("cartons", "volume", "gross")


@dataclass(frozen=True, slots=True)
class Share:
    """So much of all, in one measure, after what earlier shipments took."""

    measure: str
    own: Decimal
    all: Decimal
    before: Decimal

    @property
    def is_all(self) -> bool:
        """Does nothing stay behind, and did nothing go before?"""
        return not self.before and self.own >= self.all

    def of(self, total: Decimal, currency: str) -> Decimal:
        """Its part of a sum; the parts of all shipments come to the whole, to the last coin."""
        return self._until(self.before + self.own, total, currency) - self._until(self.before, total, currency)

    def _until(self, taken: Decimal, total: Decimal, currency: str) -> Decimal:
        return coin(total * min(taken, self.all) / self.all, currency)


@dataclass(frozen=True, slots=True)
class Carried:
    """What one shipment carries: of which paper, and how much of it; no share where the papers do not say."""

    paper: Document
    content: dict[str, Any]
    is_all: bool
    share: Share | None = None

    @property
    def worth(self) -> Decimal | None:
        """What it is worth by its paper; None where nobody can say."""
        if self.is_all:
            return self.paper.total
        return None if self.share is None else self.share.of(self.paper.total, self.content["currency"])


def ships_of(document: Document) -> list[Shipment]:
    """The shipments that carry a document's goods, the first one first.

    Where several papers of its kind stand in the transaction it has its own alone: those that were booked by it, or by
    what was made of it. What was booked by none of several orders may carry the goods of each.
    """
    ships = list(Shipment.objects.filter(chain=document.chain).order_by("made_at", "pk"))
    beside = (
        set(_standing(document, document.kind).exclude(pk=document.pk).values_list("pk", flat=True)) if ships else set()
    )
    if not beside:
        return ships
    before = dict(Document.objects.filter(chain=document.chain).values_list("pk", "made_from"))
    lines = {one.pk: _line(one.document_id, before) for one in ships}
    is_invoice = document.kind == DocumentKind.INVOICE
    return [one for one in ships if document.pk in lines[one.pk] or not (is_invoice or beside & lines[one.pk])]


def _line(document: UUID, before: Mapping[UUID, UUID | None]) -> set[UUID]:
    """A paper and those of which it was made."""
    found: set[UUID] = set()
    at: UUID | None = document
    while at is not None and at not in found:
        found.add(at)
        at = before.get(at)
    return found


def _standing(document: Document, kind: str) -> Any:
    rows = Document.objects.filter(chain=document.chain, kind=kind)
    return rows.filter(state__in=document_queries.VALID_STATES)


def carried(document: Document, ship: Shipment) -> Carried:
    """What goes with this shipment: its share of the paper by which it goes, or all of that."""
    paper = _paper(document, ship)
    return of_paper(paper, shown_content(paper), ship)


def of_paper(paper: Document, content: dict[str, Any], ship: Shipment) -> Carried:
    """How much of a paper goes with this shipment, by what the paper says."""
    ships = ships_of(paper)
    until = [one for one in ships if one.made_at < ship.made_at] + [ship]
    share = _share(content, until, ships)
    if len(ships) == 1 and (share is None or share.measure != "cartons"):
        # who ships once ships all of it, whatever the scales said
        return Carried(paper, content, is_all=True)
    return Carried(paper, content, share=share, is_all=share is not None and share.is_all)


def _paper(document: Document, ship: Shipment) -> Document:
    """The transaction's only invoice, where it is of all that was booked; else the document by which it was booked."""
    booked: Document = ship.document if ship.document.state in document_queries.VALID_STATES else document
    invoices: list[Document] = list(_standing(document, DocumentKind.INVOICE)[:2])
    if booked.kind == DocumentKind.INVOICE or len(invoices) != 1 or invoices[0].currency != booked.currency:
        return booked
    return invoices[0] if invoices[0].total_minor >= booked.total_minor else booked


def is_invoiced(document: Document) -> bool:
    """Is there an invoice in its transaction that went out?"""
    found: bool = _standing(document, DocumentKind.INVOICE).exists()
    return found


def _share(content: dict[str, Any], until: Sequence[Shipment], ships: Sequence[Shipment]) -> Share | None:
    """Of the last of those until then, in a measure that all ships of the paper have of which anything is known."""
    whole, loads = sums_of(content).load, _loads({*until, *ships})
    known = [load for load in loads.values() if any(one is not None for one in load.values())]
    for name in MEASURES:
        all_of_it, taken = getattr(whole, name), [loads[one.pk][name] for one in until]
        numbers = [one for one in taken if one is not None]
        if all_of_it and len(numbers) == len(taken) and None not in [load[name] for load in known]:
            return Share(name, numbers[-1], Decimal(all_of_it), sum(numbers[:-1], Decimal(0)))
    return None


def _loads(ships: Collection[Shipment]) -> dict[UUID, dict[str, Decimal | None]]:
    found: dict[UUID, dict[str, Decimal | None]] = {one.pk: dict.fromkeys(MEASURES) for one in ships}
    boxes: dict[UUID, list[dict[str, Any]]] = {}
    for row in ShippedContainer.objects.filter(shipment__in=ships).values("shipment", *MEASURES):
        boxes.setdefault(row["shipment"], []).append(row)
    for pk, rows in boxes.items():
        for name in MEASURES:
            values = [row[name] for row in rows]
            # a box of which nobody knows what is in it
            found[pk][name] = None if None in values else sum((Decimal(one) for one in values), Decimal(0))
    return found
