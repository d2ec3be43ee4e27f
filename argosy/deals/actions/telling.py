"""What a customer's timeline tells of deals and documents; each line leads to what it tells of."""

from __future__ import annotations

from datetime import datetime

from argosy.customers.actions import timeline
from argosy.customers.models import EntryKind
from argosy.deals.models import OPEN_STAGES, Document, Opportunity
from argosy.deals.papers.figures import money
from argosy.platform.access import Actor


def tell_document(actor: Actor, document: Document, what: str, at: datetime | None = None) -> None:
    """The document was issued, accepted, cancelled or shared. Its amount is shown to those alone who see the document."""
    amount = f"{document.currency} {money(document.total, document.currency)}"
    timeline.add(
        actor,
        document.customer,
        EntryKind.DOCUMENT,
        document.number,
        at=at,
        object_id=document.pk,
        changes=[["document", document.kind, what, amount]],
    )


def tell_end(actor: Actor, opportunity: Opportunity, before: str, at: datetime) -> None:
    """The deal was won, lost, or is open again."""
    after = opportunity.stage
    if after == before or (after in OPEN_STAGES and before in OPEN_STAGES):
        return
    said = "open" if after in OPEN_STAGES else after
    changes = [["deal", before, said]]
    text, pk = opportunity.title, opportunity.pk
    timeline.add(actor, opportunity.customer, EntryKind.DEAL, text, at=at, object_id=pk, changes=changes)
