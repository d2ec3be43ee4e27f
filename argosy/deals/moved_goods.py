"""What of a document's goods has come in or gone out, and what is kept for its transaction."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db.models import F, Sum

from argosy.catalogue import units
from argosy.deals.models import Document, DocumentKind, DocumentLine, DocumentState, FromStock, GoodsMove
from argosy.deals.papers.reading_lines import called
from argosy.deals.purchasing import BOUGHT

NOTHING = Decimal(0)
# On which documents goods leave; on a purchase order they come in.
LEAVE_ON = BOUGHT | {DocumentKind.INVOICE.value}
MOVES_IN = frozenset({DocumentState.ISSUED.value, DocumentState.ACCEPTED.value})
SHOWN = 30


@dataclass(slots=True)
class Goods:
    """One item of a document: how many it names, and how many of them came or went so far."""

    item: str
    product_id: UUID | None
    unit: str
    named: Decimal = NOTHING
    moved: Decimal = NOTHING

    @property
    def rest(self) -> Decimal:
        """How many are still to come, or to go."""
        return max(self.named - self.moved, NOTHING)


def moves_goods(document: Document) -> bool:
    """Do goods come in or go out on this document, as it stands?"""
    is_of_goods = document.kind == DocumentKind.PURCHASE or document.kind in LEAVE_ON
    return is_of_goods and document.state in MOVES_IN


def goods(document: Document) -> list[Goods]:
    """The items of a document with what came in on it, or what left in its transaction."""
    found: dict[str, Goods] = {}
    for line in document.lines.order_by("position"):
        item = _called(line)
        one = found.setdefault(item, Goods(item, line.listed_id, units.short(line.unit)))
        one.named += line.quantity or NOTHING
    comes_in = document.kind == DocumentKind.PURCHASE
    rows = GoodsMove.objects.filter(chain=document.chain, undone_at__isnull=True)
    rows = rows.filter(document=document, quantity__gt=0) if comes_in else rows.filter(quantity__lt=0)
    for item, quantity in rows.values_list("item").annotate(Sum("quantity")).order_by():
        if item in found:
            found[item].moved = abs(quantity)
    return list(found.values())


def history(document: Document) -> list[GoodsMove]:
    """What came and went on this document, the newest first, also what was undone."""
    rows = GoodsMove.objects.filter(document=document).select_related("made_by__user", "undone_by__user")
    return list(rows.order_by("-made_at", "-pk")[:SHOWN])


def kept_by_moves(chain: UUID) -> dict[str, Decimal]:
    """How many of each item came in and are kept for a transaction; below nought: so many of those set aside went out."""
    rows = GoodsMove.objects.filter(chain=chain, undone_at__isnull=True).values_list("item").order_by()
    return {item: kept for item, kept in rows.annotate(kept=Sum(F("quantity") - F("free"))) if kept}


def kept(chain: UUID) -> dict[str, Decimal]:
    """How many of each item are there for a transaction alone: set aside, or come in for it and not gone."""
    found: dict[str, Decimal] = defaultdict(Decimal, kept_by_moves(chain))
    for item, quantity in FromStock.objects.filter(chain=chain).values_list("item", "quantity"):
        found[item] += quantity
    return found


def still_wanted(chain: UUID) -> dict[str, Decimal]:
    """How many of each item a transaction sells and has not shipped; two papers of one sale sell the same goods."""
    sold: dict[tuple[UUID, str], Decimal] = defaultdict(Decimal)
    papers = Document.objects.filter(chain=chain, kind__in=BOUGHT).exclude(state=DocumentState.CANCELLED)
    for line in DocumentLine.objects.filter(document__in=papers):
        sold[line.document_id, _called(line)] += line.quantity or NOTHING
    found: dict[str, Decimal] = defaultdict(Decimal)
    for (_document, item), quantity in sold.items():
        found[item] = max(found[item], quantity)
    gone = GoodsMove.objects.filter(chain=chain, undone_at__isnull=True, quantity__lt=0)
    for item, quantity in gone.values_list("item").annotate(Sum("quantity")).order_by():
        found[item] += quantity
    return found


def of_product(product: Any) -> tuple[Decimal, list[GoodsMove]]:
    """How many of a product are kept for orders, and what came and went of it lately."""
    moves = GoodsMove.objects.filter(product=product)
    by_moves = moves.filter(undone_at__isnull=True).aggregate(kept=Sum(F("quantity") - F("free")))["kept"]
    aside = FromStock.objects.filter(product=product).aggregate(Sum("quantity"))["quantity__sum"]
    rows = moves.exclude(quantity=0).select_related("document", "made_by__user")
    return (by_moves or NOTHING) + (aside or NOTHING), list(rows.order_by("-made_at", "-pk")[:SHOWN])


def _called(line: DocumentLine) -> str:
    return called({"number": line.number, "name": line.name, "name_zh": line.name_zh})
