"""What stands of the public pool on the customers' pages."""

from __future__ import annotations

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from argosy.customers.models import Customer
from argosy.platform.http.request import Request
from argosy.platform.slots import offer
from argosy.pool import queries
from argosy.pool.permissions import Permission

NOTHING = SafeString("")


def link(request: Request) -> SafeString:
    """Beside the list of customers: the way to the pool."""
    if not request.actor.may(Permission.USE_POOL):
        return NOTHING
    return SafeString(render_to_string("pool/into.html#link", {}, request))


def into(request: Request, customer: Customer) -> SafeString:
    """On a customer's page: give it back into a pool; lock it."""
    if not request.actor.may(Permission.USE_POOL):
        return NOTHING
    keeps = request.actor.may(Permission.KEEP_POOLS)
    values = {
        "customer": customer,
        "pools": queries.pools(request.actor),
        "keeps": keeps,
        "is_locked": keeps and bool(queries.locks(customer.pk)),
    }
    return SafeString(render_to_string("pool/into.html", values, request))


offer("customers.list", link)
offer("customers.actions", into)
