"""From whom the goods of an order can be bought, and for how much: what suppliers ask for its lines."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db.models import Sum
from django.utils import timezone

from argosy.catalogue import supplying
from argosy.catalogue.supplying import SuppliersOffer
from argosy.deals.contents import shown_content
from argosy.deals.models import Document, DocumentKind, DocumentLine, DocumentState, FromStock, GoodsMove
from argosy.deals.papers.reading_lines import called
from argosy.deals.papers.sums import decimal
from argosy.platform.access import Actor

# Of which documents goods are bought: those in which the buyer has said yes, or is about to.
BOUGHT = frozenset({DocumentKind.ORDER.value, DocumentKind.CONTRACT.value, DocumentKind.PROFORMA.value})


@dataclass(slots=True)
class Need:
    """One item of an order: how many are sold, and whence they come."""

    item: str
    product_id: UUID | None
    sold: Decimal = Decimal(0)
    from_stock: Decimal = Decimal(0)
    gone: Decimal = Decimal(0)  # out of stock, without having been set aside
    ordered: Decimal = Decimal(0)  # on purchase orders that are issued
    in_stock: Decimal | None = None  # there beside what is set aside; None where nobody counted

    @property
    def covered(self) -> Decimal:
        """How many need not be bought any more."""
        return self.from_stock + self.gone + self.ordered

    @property
    def rest(self) -> Decimal:
        """How many must still be bought."""
        return max(self.sold - self.covered, Decimal(0))


@dataclass(slots=True)
class Source:
    """A supplier who offers goods of an order."""

    supplier: Any
    currency: str
    lines: list[tuple[DocumentLine, SuppliersOffer]] = field(default_factory=list)
    all_lines: int = 0

    @property
    def total(self) -> Decimal:
        """What its share of the goods costs there."""
        prices = ((line.quantity or Decimal(0), offer.price_of(line.quantity)) for line, offer in self.lines)
        return sum((quantity * (price or Decimal(0)) for quantity, price in prices), Decimal(0))

    @property
    def lead_days(self) -> int | None:
        """How long the slowest of them takes."""
        return max((one.first.lead_days for _line, one in self.lines if one.first.lead_days is not None), default=None)

    @property
    def is_short(self) -> bool:
        """Is less ordered of something than the supplier makes at least?"""
        return any(
            offer.first.moq is not None and (line.quantity or Decimal(0)) < offer.first.moq
            for line, offer in self.lines
        )


def needs(document: Document) -> list[Need]:
    """The items of an order, with what comes from stock, what is ordered and what remains to be bought."""
    found: dict[str, Need] = {}
    for line in document.lines.select_related("listed").order_by("position"):
        need = found.setdefault(_called(line), Need(_called(line), line.listed_id))
        need.sold += line.quantity or Decimal(0)
        need.in_stock = line.listed.in_stock if line.listed else need.in_stock
    kept = {one.item: one for one in FromStock.objects.filter(chain=document.chain)}
    for item in kept.keys() - found.keys() - _sold_elsewhere(document, is_asked=bool(kept.keys() - found.keys())):
        found[item] = Need(item, kept[item].product_id)  # sold no more: it can still be given back
    aside, gone = {item: one.quantity for item, one in kept.items()}, _gone(document.chain)
    for need in found.values():
        need.from_stock, need.gone = aside.get(need.item, Decimal(0)), gone.get(need.item, Decimal(0))
    for paper in purchases_of(document.chain):
        for kept in shown_content(paper)["lines"]:
            if called(kept) in found:
                found[called(kept)].ordered += decimal(kept.get("quantity"))
    return list(found.values())


def from_stock(chain: UUID) -> dict[str, Decimal]:
    """How many of each item of a transaction come from stock, or came from there without being set aside first."""
    found = _gone(chain)
    for item, quantity in FromStock.objects.filter(chain=chain).values_list("item", "quantity"):
        found[item] = found.get(item, Decimal(0)) + quantity
    return found


def _gone(chain: UUID) -> dict[str, Decimal]:
    rows = GoodsMove.objects.filter(chain=chain, undone_at__isnull=True, quantity__lt=0).values_list("item").order_by()
    return {item: -free for item, free in rows.annotate(Sum("free")) if free}


def to_buy(document: Document) -> list[DocumentLine]:
    """The lines of the order with the quantities that must still be bought; what is covered is left out."""
    covered = {one.item: one.covered for one in needs(document)}
    found = []
    for line in document.lines.order_by("position"):
        if line.quantity:
            taken = min(covered[_called(line)], line.quantity)
            covered[_called(line)] -= taken
            line.quantity -= taken
            if not line.quantity:
                continue
        found.append(line)
    return found


def _sold_elsewhere(document: Document, *, is_asked: bool) -> set[str]:
    """What other papers of the transaction sell."""
    if not is_asked:
        return set()
    papers = Document.objects.filter(chain=document.chain, kind__in=BOUGHT).exclude(state=DocumentState.CANCELLED)
    return {_called(line) for line in DocumentLine.objects.filter(document__in=papers.exclude(pk=document.pk))}


def _called(line: DocumentLine) -> str:
    return called({"number": line.number, "name": line.name, "name_zh": line.name_zh})


def sources(actor: Actor, document: Document) -> list[Source]:
    """The suppliers who offer what must still be bought, who offers most lines first, then who is cheapest."""
    today = timezone.localdate()
    all_lines = to_buy(document)
    lines = [one for one in all_lines if one.listed_id and one.quantity]
    offers = supplying.offers(actor, {one.listed_id for one in lines if one.listed_id})
    found: dict[tuple[UUID, str], Source] = {}
    for line in lines:
        for offer in offers.get(line.listed_id, []) if line.listed_id else []:
            if offer.is_valid(today) and offer.price_of(line.quantity) is not None:
                key = (offer.supplier.pk, offer.first.currency)
                found.setdefault(key, Source(offer.supplier, offer.first.currency, all_lines=len(all_lines)))
                found[key].lines.append((line, offer))
    return sorted(found.values(), key=lambda one: (-len(one.lines), one.total))


def needed_by(content: dict[str, Any]) -> date | None:
    """When the goods must be there: a week before the ship leaves, or before the last day of shipment."""
    transport = content["terms"].get("transport", {})
    text = transport.get("etd") or transport.get("latest_shipment", "")
    try:
        return date.fromisoformat(text) - timedelta(days=7)
    except ValueError:
        return None


def purchases_of(chain: UUID) -> list[Document]:
    """The purchase orders of a transaction that count: issued or confirmed."""
    states = (DocumentState.ISSUED, DocumentState.ACCEPTED)
    rows = Document.objects.filter(chain=chain, kind=DocumentKind.PURCHASE, state__in=states)
    return list(rows.order_by("made_at"))
