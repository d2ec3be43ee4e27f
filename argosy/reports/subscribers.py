"""What reports do about what happens with documents."""

from __future__ import annotations

from argosy.deals.events import DocumentMoved, DocumentsGiven
from argosy.platform.events import subscribe
from argosy.reports.actions import selling


@subscribe(DocumentMoved)
def keep_what_was_sold(event: DocumentMoved) -> None:
    """An order that counts, or no longer does, is added up anew."""
    selling.keep([event.document_id])


@subscribe(DocumentsGiven)
def go_along(event: DocumentsGiven) -> None:
    """What was sold is theirs whose orders they are."""
    selling.give(event.document_ids, event.after)
