"""What deals do about what happens with documents."""

from __future__ import annotations

from argosy.deals.actions.stocking import release
from argosy.deals.events import DocumentMoved
from argosy.deals.models import DocumentState
from argosy.platform.events import subscribe


@subscribe(DocumentMoved)
def give_back_to_stock(event: DocumentMoved) -> None:
    """Goods that were set aside for an order that is cancelled are there for others."""
    if event.state == DocumentState.CANCELLED:
        release(event.chain, event.document_id)
