"""What lies in the pools, taken by one or by many."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from argosy.customers import queries as of_customers
from argosy.customers.models import Customer
from argosy.enterprise.models import Member
from argosy.platform.errors import BadInput
from argosy.platform.http.request import Request, get_visible, went
from argosy.pool import queries
from argosy.pool.actions import claiming
from argosy.pool.models import Pool, PoolStay
from argosy.pool.permissions import Permission


@require_safe
def pool_list(request: Request) -> HttpResponse:
    """The first pool, or how to make one."""
    found = queries.pools(request.actor)
    return _shown(request, found[0] if found else None)


@require_safe
def pool(request: Request, pool_id: UUID) -> HttpResponse:
    """One pool."""
    return _shown(request, _pool_of(request, pool_id))


@require_POST
def claim(request: Request) -> HttpResponse:
    """The marked customers are the member's from now on."""
    taken = claiming.claim(request.actor, _chosen(request))
    words = ngettext("%(count)s customer is yours now.", "%(count)s customers are yours now.", len(taken))
    return _shown(request, taken[0].pool, said=words % {"count": len(taken)})


@require_POST
def take(request: Request, customer_id: UUID) -> HttpResponse:
    """The customer of this page is taken out of its pool."""
    request.actor.require(Permission.USE_POOL)
    customer: Customer = get_visible(Customer.objects.visible_to(request.actor), customer_id)
    claiming.claim(request.actor, PoolStay.objects.lying().filter(customer=customer).values_list("pk", flat=True))
    return went(request, reverse("customers:customer", args=[customer.pk]))


@require_POST
def assign(request: Request) -> HttpResponse:
    """The marked customers are given to a member."""
    request.actor.require(Permission.KEEP_POOLS)
    to = get_visible(Member.objects.select_related("user"), _id(request.POST.get("to", "")))
    given = claiming.assign(request.actor, _chosen(request), to)
    words = ngettext("%(count)s customer given to %(name)s.", "%(count)s customers given to %(name)s.", len(given))
    return _shown(request, given[0].pool, said=words % {"count": len(given), "name": to})


@require_POST
def put_into_pool(request: Request, customer_id: UUID) -> HttpResponse:
    """The owner gives a customer back."""
    request.actor.require(Permission.USE_POOL)
    customer: Customer = get_visible(Customer.objects.visible_to(request.actor), customer_id)
    into = _pool_of(request, _id(request.POST.get("pool", "")))
    claiming.put_into_pool(request.actor, customer, into, request.POST.get("reason", ""))
    return redirect("pool:pool", into.pk)


@require_POST
def lock_customer(request: Request, customer_id: UUID) -> HttpResponse:
    """The customer never goes into a pool by itself, or may again."""
    request.actor.require(Permission.KEEP_POOLS)
    customer: Customer = get_visible(Customer.objects.visible_to(request.actor), customer_id)
    claiming.lock_customer(request.actor, customer, is_locked=request.POST.get("is_locked") == "1")
    return redirect("customers:customer", customer.pk)


def _pool_of(request: Request, pk: UUID) -> Pool:
    request.actor.require(Permission.USE_POOL)
    found: Pool = get_visible(Pool.objects.open_to(request.actor, keeps=request.actor.may(Permission.KEEP_POOLS)), pk)
    return found


def _chosen(request: Request) -> list[UUID]:
    found = [_id(one) for one in request.POST.getlist("chosen")[:500]]
    if not found:
        raise BadInput(_("Mark the customers first."))
    return found


def _id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError as problem:
        raise BadInput from problem


def _shown(request: Request, shown: Pool | None, said: str = "") -> HttpResponse:
    keeps = request.actor.may(Permission.KEEP_POOLS)
    values: dict[str, Any] = {"pools": queries.pools(request.actor), "keeps": keeps, "said": said, "here": "pools"}
    asked = request.GET if request.method == "GET" else request.POST
    country, after = asked.get("country", "")[:2], asked.get("after", "")
    if shown is not None:
        values |= {"pool": shown, "inside": queries.lying(request.actor, shown, country, after), "country": country}
    if shown is not None and not after:
        values |= {"members": of_customers.followers() if keeps else [], "countries": queries.countries_of(shown)}
    part = "#pool" if request.htmx and not request.htmx.boosted else ""
    return render(request, "pool/pool.html" + ("#rows" if after else part), values)
