"""What an opportunity is worth by its papers: what its orders come to together, else what was offered last.

Of each transaction one kind of paper counts, as one debt: the sales order, else the contract, else the proforma invoice,
else each commercial invoice. What is cancelled counts no more; while a new version is written, the one before does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar
from uuid import UUID

from argosy.deals.models import Document, DocumentKind, DocumentState, DocumentVersion
from argosy.deals.worth import Purse
from argosy.platform.money import to_minor

RULING = (DocumentKind.ORDER, DocumentKind.CONTRACT, DocumentKind.PROFORMA, DocumentKind.INVOICE)
# With one of these the buyer has ordered; the others offer.
ORDERED = frozenset({DocumentKind.ORDER, DocumentKind.CONTRACT, DocumentKind.INVOICE})
OFFERED = frozenset({DocumentKind.QUOTATION, DocumentKind.PROFORMA})


class Paper(Protocol):
    """Something that a document says."""

    @property
    def document(self) -> Document:
        """Which document."""


P = TypeVar("P", bound=Paper)


@dataclass(frozen=True, slots=True)
class Agreed:
    """What it comes to, and by which papers."""

    minor: int
    currency: str
    numbers: tuple[str, ...]
    is_ordered: bool


def ruling(papers: Sequence[P]) -> list[P]:
    """Which of a transaction's papers say what its buyer owes."""
    for kind in RULING:
        if found := [one for one in papers if one.document.kind == kind]:
            return found
    return []


def agreed(opportunity: UUID) -> Agreed | None:
    """What the opportunity is worth by its papers; None where none went out, or its orders' currencies have no rate."""
    issued = _issued(opportunity)
    chains = {one.document.chain for one in issued if one.document.kind in ORDERED}
    ordered = [one for chain in chains for one in ruling([row for row in issued if row.document.chain == chain])]
    if ordered:
        return _together(sorted(ordered, key=lambda one: one.issued_at))
    offered = [one for one in issued if one.document.kind in OFFERED]
    return _together([max(offered, key=lambda one: one.issued_at)], is_ordered=False) if offered else None


def _issued(opportunity: UUID) -> list[DocumentVersion]:
    """The last version that went out of each paper that counts."""
    of_deal = DocumentVersion.objects.filter(document__opportunity=opportunity, document__kind__in=ORDERED | OFFERED)
    rows = of_deal.exclude(document__state=DocumentState.CANCELLED).select_related("document")
    return list(rows.order_by("document", "-version").distinct("document"))


def _together(papers: Sequence[DocumentVersion], *, is_ordered: bool = True) -> Agreed | None:
    """The sum in the currency of the last paper, at the rates of its day."""
    last = papers[-1]
    currency = str(last.content["currency"])
    sum_of = Purse(currency, last.document.date).sum((one.content["currency"], one.total_minor) for one in papers)
    if sum_of.apart:
        return None
    return Agreed(to_minor(sum_of.amount, currency), currency, tuple(one.document.number for one in papers), is_ordered)
