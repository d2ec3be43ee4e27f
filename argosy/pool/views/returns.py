"""The ledger of what came into pools, why, and what was said against it."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from argosy.platform.http.request import Request, get_visible
from argosy.pool import queries
from argosy.pool.actions import returning
from argosy.pool.models import PoolStay
from argosy.pool.permissions import Permission


@require_safe
def returns(request: Request) -> HttpResponse:
    """What came into pools, from whom and why."""
    return _shown(request, "#rows" if request.GET.get("after") else "")


@require_POST
def contest(request: Request, stay_id: UUID) -> HttpResponse:
    """Who lost a customer objects."""
    request.actor.require(Permission.USE_POOL)
    stay: PoolStay = get_visible(PoolStay.objects.filter(taken_from=request.actor.member), stay_id)
    returning.contest(request.actor, stay, request.POST.get("words", ""))
    return _shown(request, "#returns")


@require_POST
def settle(request: Request, stay_id: UUID) -> HttpResponse:
    """Who keeps pools gives the customer back or says why not."""
    request.actor.require(Permission.KEEP_POOLS)
    stay: PoolStay = get_visible(PoolStay.objects.all(), stay_id)
    returning.settle(request.actor, stay, request.POST.get("outcome", ""), request.POST.get("words", ""))
    return _shown(request, "#returns")


def _shown(request: Request, part: str) -> HttpResponse:
    page = queries.returns(request.actor, request.GET.get("after", ""))
    values = {
        "stays": page.rows,
        "next": page.next,
        "keeps": request.actor.may(Permission.KEEP_POOLS),
        "here": "returns",
    }
    return render(request, "pool/returns.html" + part, values)
