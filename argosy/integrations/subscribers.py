"""What is told to other programs: facts of the rooms below, handed on where somebody registered an address for them."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone

from argosy.customers.events import (
    ContactAdded,
    ContactChanged,
    CustomerAdded,
    CustomerChanged,
    CustomerGiven,
    CustomersCame,
    CustomersMerged,
)
from argosy.deals.events import DocumentIssued, DocumentMoved, OpportunitiesOpened, OpportunityMoved
from argosy.deals.models import Opportunity
from argosy.integrations import jobs
from argosy.integrations.models import Webhook
from argosy.platform.events import subscribe
from argosy.platform.standing import standing
from argosy.settlement.events import ReceiptMoved, ReceiptRegistered
from argosy.shipments.events import ShipmentMoved

# An import is told in parts of this many ids: a message stays below the 20 kB that receivers expect.
AT_ONCE = 400


@standing
def _listening(happening: str) -> QuerySet[Any, Any]:
    # asked for every deal that mail opens and every customer that it advances, where hardly anybody listens
    found: QuerySet[Any, Any] = Webhook.objects.listening(happening).values_list("pk")[:1]
    return found


def _tell(happening: str, **data: Any) -> None:
    _tell_each(happening, [data])


def _tell_each(happening: str, several: list[dict[str, Any]]) -> None:
    if _listening(happening):
        moment = timezone.now().isoformat()
        for data in several:
            told = {name: str(value) if isinstance(value, UUID) else value for name, value in data.items()}
            jobs.announce.defer(happening=happening, moment=moment, data=told)


@subscribe(CustomerAdded)
def customer_added(event: CustomerAdded) -> None:
    """There is a new one."""
    _tell("customer.added", id=event.customer_id)


@subscribe(CustomersCame)
def customers_came(event: CustomersCame) -> None:
    """There are many."""
    ids = [str(pk) for pk in event.customer_ids]
    for start in range(0, len(ids), AT_ONCE):
        _tell("customer.imported", ids=ids[start : start + AT_ONCE])


@subscribe(CustomerChanged)
def customer_changed(event: CustomerChanged) -> None:
    """Something is known otherwise."""
    _tell("customer.changed", id=event.customer_id)


@subscribe(CustomerGiven)
def customer_given(event: CustomerGiven) -> None:
    """It has another owner; who that is, a program may ask."""
    _tell("customer.given", id=event.customer_id)


@subscribe(CustomersMerged)
def customers_merged(event: CustomersMerged) -> None:
    """One of them went into the other."""
    _tell("customer.merged", id=event.customer_id, gone=event.gone_id)


@subscribe(ContactAdded)
def contact_added(event: ContactAdded) -> None:
    """There is a new person."""
    _tell("contact.added", id=event.contact_id, customer=event.customer_id)


@subscribe(ContactChanged)
def contact_changed(event: ContactChanged) -> None:
    """A person's data are others."""
    _tell("contact.changed", id=event.contact_id, customer=event.customer_id)


@subscribe(OpportunitiesOpened)
def opportunities_opened(event: OpportunitiesOpened) -> None:
    """There are new ones: each is told by itself."""
    _tell_each("opportunity.opened", [{"id": pk, "customer": customer} for pk, customer in event.opened])


@subscribe(OpportunityMoved)
def opportunity_moved(event: OpportunityMoved) -> None:
    """It reached another stage."""
    if _listening("opportunity.moved"):
        customer = Opportunity.objects.values_list("customer_id", flat=True).get(pk=event.opportunity_id)
        _tell("opportunity.moved", id=event.opportunity_id, customer=customer, before=event.before, after=event.after)


@subscribe(DocumentIssued)
def document_issued(event: DocumentIssued) -> None:
    """It is final."""
    _tell("document.issued", id=event.document_id, customer=event.customer_id, kind=event.kind)


@subscribe(DocumentMoved)
def document_moved(event: DocumentMoved) -> None:
    """It has another state."""
    _tell("document.moved", id=event.document_id, state=event.state)


@subscribe(ShipmentMoved)
def shipment_moved(event: ShipmentMoved) -> None:
    """It has other days."""
    _tell("shipment.moved", id=event.shipment_id)


@subscribe(ReceiptRegistered)
def receipt_registered(event: ReceiptRegistered) -> None:
    """Money came in or went back."""
    _tell("receipt.registered", id=event.receipt_id, customer=event.customer_id)


@subscribe(ReceiptMoved)
def receipt_moved(event: ReceiptMoved) -> None:
    """It pays something, or does no more."""
    _tell("receipt.moved", id=event.receipt_id, customer=event.customer_id)
