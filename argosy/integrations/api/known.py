"""Calls about whether a company is known, who follows it from now on, and what lies in the public pool."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Router, Status
from ninja.params.functions import Query

from argosy.customers.actions import customers, duplicates, merging, owners
from argosy.customers.actions.bulk import member_of
from argosy.customers.actions.people import NewContact
from argosy.customers.models import Customer
from argosy.customers.permissions import Permission
from argosy.duplicates.actions import checking
from argosy.integrations.api import shapes_of_known as shapes
from argosy.integrations.api import telling
from argosy.integrations.api.reads import After, Limit
from argosy.integrations.api.telling import actor_of
from argosy.platform.http.request import get_visible
from argosy.pool import queries as pools
from argosy.pool.actions import claiming
from argosy.pool.models import Pool
from argosy.pool.permissions import Permission as Pools

router = Router()
IsAnother = Query(False, description="It is not the one that the duplicate check names")
KNOWN, POOLS = ["Duplicate check"], ["Public pool"]


@router.post("/known", response=shapes.Known, tags=KNOWN)
def ask(request: HttpRequest, given: shapes.Asked) -> Any:
    """Who of the companies may be meant; what is out of reach is told without its name, and each look is written down."""
    actor = actor_of(request)
    if given.text.strip():
        found = checking.check(actor, given.text)
    else:
        person = NewContact("", given.email, given.phone)
        people = [person] if given.email.strip() or given.phone.strip() else []
        found = duplicates.look(actor, given.name, given.country, given.website, people)
    return {"items": [telling.known(one) for one in found]}


@router.put("/companies/{uuid:customer_id}/owner", response=shapes.Owner, tags=KNOWN)
def give_company(request: HttpRequest, customer_id: UUID, given: shapes.OwnerIn) -> Any:
    """This member follows the company from now on, or nobody. Needs the scope customers.hand_over."""
    actor = actor_of(request)
    actor.require(Permission.ASSIGN_CUSTOMERS)
    to = member_of(str(given.owner)) if given.owner else None
    return {"owner": owners.give_customer(actor, _company(request, customer_id), to).owner_id}


@router.post("/companies/{uuid:customer_id}/conversion", response=shapes.Converted, tags=KNOWN)
def convert(request: HttpRequest, customer_id: UUID, *, is_another: bool = IsAnother) -> Any:
    """The lead is a customer from now on. One that surely is one already is refused. Needs the scope customers.write."""
    lead = _company(request, customer_id)
    return {"kind": customers.convert_lead(actor_of(request), lead, is_surely_new=is_another).kind}


@router.post("/companies/{uuid:customer_id}/merges", response={201: shapes.Merged}, tags=KNOWN)
def merge(request: HttpRequest, customer_id: UUID, given: shapes.MergeIn) -> Any:
    """The other company goes into this one, with the fields in `taken`. Needs the scope customers.hand_over."""
    actor = actor_of(request)
    actor.require(Permission.MERGE_CUSTOMERS)
    kept, gone = _company(request, customer_id), _company(request, given.other)
    made = merging.merge_customers(actor, kept, gone, given.taken)
    return Status(201, {"id": made.pk, "kept": kept.pk, "gone": gone.pk})


@router.get("/pools", response=shapes.Pools, tags=POOLS)
def list_pools(request: HttpRequest) -> Any:
    """The pools from which the member may take. Needs the scope pools."""
    found = pools.pools(actor_of(request))
    return {"items": [{"id": one.pk, "name": one.name} for one in found]}


@router.get("/pools/{uuid:pool_id}/companies", response=shapes.Lying, tags=POOLS)
def list_lying(request: HttpRequest, pool_id: UUID, after: str = After, limit: int = Limit) -> Any:
    """What lies in a pool, the newest first; what the pool hides is left out. Needs the scope pools."""
    inside = pools.lying(actor_of(request), _pool(request, pool_id), after=after, most=limit)
    return {"items": [telling.stay(one, inside.hidden) for one in inside.stays], "next": inside.next}


@router.post("/pools/claims", response=shapes.Taken, tags=POOLS)
def claim(request: HttpRequest, given: shapes.ClaimIn) -> Any:
    """The member follows these from now on, all of them or none. Needs the scope pools."""
    return {"companies": [one.customer_id for one in claiming.claim(actor_of(request), given.stays)]}


@router.post("/companies/{uuid:customer_id}/pool", response={201: shapes.Stay}, tags=POOLS)
def put_into_pool(request: HttpRequest, customer_id: UUID, given: shapes.PoolIn) -> Any:
    """The company is given back into a pool, with a reason. Needs the scopes pools and customers.read."""
    into = _pool(request, given.pool)
    made = claiming.put_into_pool(actor_of(request), _company(request, customer_id), into, given.reason)
    return Status(201, {"id": made.pk, "pool": into.pk})


def _company(request: HttpRequest, customer_id: UUID) -> Customer:
    actor_of(request).require(Permission.USE_CUSTOMERS)
    found: Customer = get_visible(Customer.objects.visible_to(actor_of(request)).kept(), customer_id)
    return found


def _pool(request: HttpRequest, pool_id: UUID) -> Pool:
    actor = actor_of(request)
    actor.require(Pools.USE_POOL)
    found: Pool = get_visible(Pool.objects.open_to(actor, keeps=actor.may(Pools.KEEP_POOLS)), pool_id)
    return found
