"""The settings of sales flows: their stages, kept as a whole."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from argosy.deals.actions import flows as actions
from argosy.deals.flows import REQUIRABLE, Flow, Flows, Stage
from argosy.deals.models import DealStage
from argosy.deals.permissions import Permission
from argosy.deals.stages import STAGES
from argosy.enterprise import tabs
from argosy.platform.errors import BadInput, NotFound
from argosy.platform.http.request import Request, went

tabs.offer("deals:flows", gettext_lazy("Sales flows"), tabs.Group.TRADE, Permission.SETTLE_FLOWS)
MOST = 20


@require_safe
def flows(request: Request) -> HttpResponse:
    """All sales flows with their stages in a line."""
    request.actor.require(Permission.SETTLE_FLOWS)
    return render(request, "deals/flows.html", {"flows": Flows().all, "here": "flows"})


@require_POST
def add_flow(request: Request) -> HttpResponse:
    """One more flow, and its page."""
    flow = actions.add_flow(request.actor, request.POST.get("name", ""))
    return went(request, "deals:keep_flow", flow.word)


@require_http_methods(["GET", "HEAD", "POST"])
def keep_flow(request: Request, word: str) -> HttpResponse:
    """The stages of a flow."""
    request.actor.require(Permission.SETTLE_FLOWS)
    flow = _flow(word)
    if request.method == "POST":
        actions.keep_flow(request.actor, flow.pk, request.POST.get("name", ""), stages(request.POST))
        messages.success(request, _("The sales flow is kept."))
        return went(request, "deals:keep_flow", word)
    return render(request, "deals/flow.html", _page(flow))


@require_POST
def close_flow(request: Request, word: str) -> HttpResponse:
    """Nothing new begins in it, or things may again."""
    request.actor.require(Permission.SETTLE_FLOWS)
    flow = _flow(word)
    actions.close_flow(request.actor, flow.pk, is_closed=not flow.is_closed)
    return went(request, "deals:flows")


def _page(flow: Flow) -> dict[str, Any]:
    required = list(REQUIRABLE.items())
    rows = [
        {"stage": one, "required": [(key, words, key in one.required) for key, words in required]}
        for one in flow.stages
    ]
    blank = Stage("", DealStage.NEGOTIATING, rate=50)
    return {
        "flow": flow,
        "rows": rows,
        "blank": {"stage": blank, "required": [(key, words, False) for key, words in required]},
        "meanings": list(STAGES.items()),
        "here": "flows",
        "reasons_url": reverse("customers:settings") + "?of=lost",
    }


def _flow(word: str) -> Flow:
    found = Flows().named(word)
    if found is None:
        raise NotFound
    return found


def stages(posted: QueryDict) -> list[Stage]:
    """The stages as they stand in the form, from top to bottom. Raises BadInput."""
    found = []
    for at in posted.getlist("row")[:MOST]:
        meaning = posted.get(f"meaning-{at}", "")
        if meaning not in DealStage.values:
            raise BadInput
        found.append(
            Stage(
                key=posted.get(f"key-{at}", "")[:32],
                meaning=meaning,
                name=posted.get(f"name-{at}", ""),
                rate=_number(posted.get(f"rate-{at}", "")),
                limit=_number(posted.get(f"limit-{at}", "")),
                required=tuple(posted.getlist(f"required-{at}")),
            )
        )
    return found


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 6 else 0
