"""What money does about what happens with documents."""

from __future__ import annotations

from argosy.customers.events import CustomerGiven
from argosy.deals.events import DocumentMoved
from argosy.platform.events import subscribe
from argosy.settlement.actions.dues import settle_up
from argosy.settlement.actions.handing import follow_customer
from argosy.shipments.events import ShipmentLoaded, ShipmentMoved


@subscribe(DocumentMoved)
def owe(event: DocumentMoved) -> None:
    """What is owed in its transaction is written anew."""
    settle_up(event.chain)


@subscribe(ShipmentMoved)
def owe_after_shipment(event: ShipmentMoved) -> None:
    """What falls due after shipment or arrival has its day, or another one."""
    settle_up(event.chain)


@subscribe(ShipmentLoaded)
def owe_by_loads(event: ShipmentLoaded) -> None:
    """Each shipment makes due as much as it carries."""
    settle_up(event.chain)


@subscribe(CustomerGiven)
def go_with_the_customer(event: CustomerGiven) -> None:
    """Who follows the buyer sees what it paid."""
    follow_customer(event.customer_id, event.after)
