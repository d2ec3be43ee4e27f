"""What shipments do about what happens with documents."""

from __future__ import annotations

from argosy.deals.events import DocumentsGiven
from argosy.platform.events import subscribe
from argosy.shipments.actions.handing import follow_documents


@subscribe(DocumentsGiven)
def go_along(event: DocumentsGiven) -> None:
    """Who answers for the documents answers for the shipments."""
    follow_documents(event.document_ids, event.before, event.after)
