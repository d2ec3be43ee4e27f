"""What insurance does when documents or customers change hands."""

from __future__ import annotations

from argosy.customers.events import CustomerGiven
from argosy.deals.events import DocumentsGiven
from argosy.insurance.actions.handing import follow_customer, follow_documents
from argosy.platform.events import subscribe


@subscribe(DocumentsGiven)
def go_with_documents(event: DocumentsGiven) -> None:
    """Who answers for the documents answers for their insurance."""
    follow_documents(event.document_ids, event.before, event.after)


@subscribe(CustomerGiven)
def go_with_the_customer(event: CustomerGiven) -> None:
    """Who follows the buyer answers for the limits that were asked for."""
    if event.before is not None:
        follow_customer(event.customer_id, event.before, event.after)
