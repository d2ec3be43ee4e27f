"""Which document of a transaction says what its buyer owes.

One transaction is one debt, however many papers speak of it: the sales order counts where there is one, else the
contract, else the proforma invoice, else each commercial invoice by itself. So nothing is owed twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any
from uuid import UUID

from argosy.deals.agreed import RULING, ruling
from argosy.deals.models import Document, DocumentState, DocumentVersion
from argosy.deals.papers.payment import Part
from argosy.settlement.own_money import rate_to_own

CLAIMING = frozenset(RULING)
HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Claim:
    """What one document says is owed: in the words and figures of its last issued version."""

    document: Document
    content: dict[str, Any]
    total_minor: int

    @property
    def currency(self) -> str:
        """What it is owed in."""
        return str(self.content["currency"])

    @property
    def on(self) -> date:
        """The day of the paper."""
        return date.fromisoformat(self.content["date"])

    @property
    def parts(self) -> list[Part]:
        """The parts of the payment; all of it with the order where nothing is said."""
        return [Part.of(one) for one in self.content["terms"].get("payment", [])] or [Part()]

    def rate(self) -> tuple[Decimal | None, str]:
        """What a unit of what is owed was worth in our own currency, and that currency."""
        if self.document.currency == self.currency:
            return self.document.rate, self.document.rate_currency
        # a draft of the next version is in another currency, and keeps the rate of that one
        found, own = rate_to_own(self.currency, self.on)
        return (None if found is None else found.rate), own


def claims(chain: UUID) -> list[Claim]:
    """What is owed in a transaction: mostly one claim, several where there are only invoices, none before anything was issued."""
    rows = Document.objects.filter(chain=chain, kind__in=CLAIMING).exclude(state=DocumentState.CANCELLED)
    documents = {row.pk: row for row in rows.select_related("customer")}
    found: list[Claim] = []
    seen = set()
    for version in DocumentVersion.objects.filter(document__in=documents).order_by("-version"):
        if version.document_id not in seen:
            seen.add(version.document_id)
            found.append(Claim(documents[version.document_id], version.content, version.total_minor))
    return sorted(ruling(found), key=lambda one: one.document.made_at)


def split(total_minor: int, parts: Sequence[Part]) -> list[int]:
    """The total by the per cents of its parts; the last takes what rounding leaves, so that the sum is exact."""
    found: list[int] = []
    for part in parts[:-1]:
        share = Decimal(total_minor) * _percent(part) / HUNDRED
        found.append(min(int(share.quantize(Decimal(1), rounding=ROUND_HALF_UP)), total_minor - sum(found)))
    return [*found, total_minor - sum(found)]


def _percent(part: Part) -> Decimal:
    try:
        found = Decimal(part.percent)
    except ArithmeticError:
        return Decimal(0)
    return min(max(found, Decimal(0)), HUNDRED) if found.is_finite() else Decimal(0)


def spread(paid_minor: int, amounts: Sequence[int]) -> list[int]:
    """What is paid fills the parts one after the other."""
    found = []
    for amount in amounts:
        taken = max(min(paid_minor, amount), 0)
        paid_minor -= taken
        found.append(taken)
    return found
