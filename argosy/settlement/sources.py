"""Out of what money can go back to a buyer: what receipts still have, and what documents were paid."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from django.db.models import Sum

from argosy.deals.models import Document
from argosy.platform.access import Actor
from argosy.platform.money import from_minor
from argosy.settlement.models import Receipt, WriteOff

MOST = 60


@dataclass(frozen=True, slots=True)
class Source:
    """A receipt that is not wholly written off, or a document that was paid."""

    currency: str
    left_minor: int
    receipt: Receipt | None = None
    document: Document | None = None

    @property
    def left(self) -> Decimal:
        """How much can go back."""
        return from_minor(self.left_minor, self.currency)

    @property
    def key(self) -> str:
        """What a form calls it."""
        of = self.receipt or self.document
        assert of is not None
        return f"{of.pk}:{self.currency}"

    @property
    def customer(self) -> UUID | None:
        """Whose money it is."""
        of = self.receipt or self.document
        found: UUID | None = of.customer_id if of is not None else None
        return found


def paid_minor(document: UUID) -> dict[str, int]:
    """What a document was paid, less what went back, currency by currency; what was let go is no money."""
    return _paid([document]).get(document, {})


def _paid(documents: Collection[UUID]) -> dict[UUID, dict[str, int]]:
    rows = WriteOff.objects.filter(document__in=documents, undone_at__isnull=True, reason="")
    found: dict[UUID, dict[str, int]] = {}
    for row in rows.values("document", "currency").annotate(sum=Sum("amount_minor")).order_by("currency"):
        found.setdefault(row["document"], {})[row["currency"]] = row["sum"]
    return found


def sources(actor: Actor, customer: UUID) -> list[Source]:
    """Out of what money can go back to this customer: receipts first, the newest of each first."""
    came = Receipt.objects.visible_to(actor).standing().filter(customer=customer, rest_minor__gt=0)
    found = [Source(one.currency, one.rest_minor, receipt=one) for one in came.order_by("-received_on", "-pk")[:MOST]]
    seen = Document.objects.visible_to(actor).filter(actor.reach.of("owner"))
    papers = list(
        seen.filter(customer=customer, pk__in=WriteOff.objects.values("document")).order_by("-date", "-pk")[:MOST]
    )
    paid = _paid([one.pk for one in papers])
    for document in papers:
        of_it = paid.get(document.pk, {}).items()
        found += [Source(currency, minor, document=document) for currency, minor in of_it if minor > 0]
    return found
