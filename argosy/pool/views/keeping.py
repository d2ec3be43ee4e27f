"""The rules of the pools, tried on the past before they are switched on."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from argosy.customers import countries, markets
from argosy.platform.http.forms import shown_on
from argosy.platform.http.request import Request, get_visible
from argosy.pool.actions import keeping
from argosy.pool.forms import PoolForm
from argosy.pool.models import Pool
from argosy.pool.permissions import Permission
from argosy.pool.simulator import simulate

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def rules(request: Request) -> HttpResponse:
    """All pools with their rules in a line."""
    request.actor.require(Permission.KEEP_POOLS)
    pools: list[Any] = list(Pool.objects.all().prefetch_related("seats__member__user").order_by("name"))
    for one in pools:
        named = [name for key, name in markets.choices() if key in one.markets]
        one.places = [*named, *map(countries.name, one.countries), *one.provinces]
    return render(request, "pool/rules.html", {"pools": pools, "keeps": True, "here": "rules"})


@GET_OR_POST
def new_pool(request: Request) -> HttpResponse:
    """A new pool."""
    request.actor.require(Permission.KEEP_POOLS)
    return _form(request, None)


@GET_OR_POST
def keep_pool(request: Request, pool_id: UUID) -> HttpResponse:
    """A pool's rules; "try" runs them over the past and keeps nothing."""
    request.actor.require(Permission.KEEP_POOLS)
    return _form(request, get_visible(Pool.objects.all(), pool_id))


def _form(request: Request, pool: Pool | None) -> HttpResponse:
    form = PoolForm(request.POST) if request.method == "POST" else PoolForm.of(pool)
    values: dict[str, Any] = {"form": form, "pool": pool, "keeps": True, "here": "rules"}
    if request.method == "POST" and form.is_valid():
        members = [UUID(pk) for pk in form.cleaned_data["members"]]
        if request.POST.get("do") == "try":
            values["run"] = simulate(keeping.draft(pool, form.cleaned_data), members, form.cleaned_data["weeks"] or 13)
            return render(request, "pool/keep.html" + ("#run" if request.htmx else ""), values)
        with shown_on(form):
            keeping.keep_pool(request.actor, pool, form.cleaned_data, members)
        if form.is_valid():
            messages.success(request, _("The pool is kept. Changed rules act from the next night on."))
            return redirect("pool:rules")
    return render(request, "pool/keep.html", values)
