"""What the pool does about what happens with customers."""

from __future__ import annotations

from argosy.customers.events import CustomerBackInPool, CustomerGiven
from argosy.platform.events import subscribe
from argosy.pool.actions.moving import end_stay, go_on


@subscribe(CustomerGiven)
def leave_the_pool(event: CustomerGiven) -> None:
    """Whoever gave it away, on whatever page: nobody else takes it out of the pool afterwards."""
    end_stay(event.customer_id, event.after)


@subscribe(CustomerBackInPool)
def return_to_the_pool(event: CustomerBackInPool) -> None:
    """It goes on lying where it lay before it was given away."""
    go_on(event.customer_id, event.given_to)
