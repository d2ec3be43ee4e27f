"""What stands of the public pool on the customers' pages."""

from __future__ import annotations

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from argosy.customers.actions.duplicates import Masked
from argosy.customers.models import Customer, RecordKind
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


def _is_ours(customer: Customer) -> bool:
    return customer.kind == RecordKind.CUSTOMER and customer.merged_into_id is None


def into(request: Request, customer: Customer) -> SafeString:
    """Beside a customer: give it back into a pool; lock it."""
    pools = queries.pools(request.actor) if request.actor.may(Permission.USE_POOL) and _is_ours(customer) else []
    if not pools:
        return NOTHING
    keeps = request.actor.may(Permission.KEEP_POOLS)
    values = {
        "customer": customer,
        "pools": pools,
        "keeps": keeps,
        "stay": queries.stay_of(customer.pk) if customer.is_pooled else None,
        "coming": queries.coming(customer.pk) if customer.owner_id else None,
        "is_locked": keeps and bool(queries.locks(customer.pk)),
    }
    return SafeString(render_to_string("pool/into.html", values, request))


def take(request: Request, customer: Customer) -> SafeString:
    """In the head of the page of a customer that lies in a pool: take it."""
    if not customer.is_pooled or not request.actor.may(Permission.USE_POOL):
        return NOTHING
    return SafeString(render_to_string("pool/into.html#take", {"customer": customer}, request))


def found(request: Request, masked: Masked) -> SafeString:
    """Where somebody is told that a company lies in the pool: the way there."""
    if not masked.is_pooled or not request.actor.may(Permission.USE_POOL):
        return NOTHING
    return SafeString(render_to_string("pool/into.html#link", {}, request))


offer("customers.list", link)
offer("customers.masked", found)
offer("customers.actions", take)
offer("customers.side", into)
