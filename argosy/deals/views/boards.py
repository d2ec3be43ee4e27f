"""The board and the list of opportunities."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from argosy.customers.queries import followers
from argosy.deals import queries
from argosy.deals.actions import opportunities
from argosy.deals.flows import Flow, Flows
from argosy.deals.models import DealStage, Opportunity
from argosy.deals.permissions import Permission
from argosy.deals.stages import lost_reasons
from argosy.deals.waiting import decorated, put_into_words
from argosy.deals.worth import Purse
from argosy.platform.errors import BadInput
from argosy.platform.http.request import Request, get_visible


def opportunity_of(request: Request, pk: Any) -> Opportunity:
    """The opportunity of this address, if the member may see opportunities and sees this one."""
    request.actor.require(Permission.USE_DEALS)
    rows = Opportunity.objects.visible_to(request.actor).select_related(
        "customer__owner__user", "owner__user", "thread"
    )
    found: Opportunity = get_visible(rows, pk)
    return found


@require_safe
def board(request: Request) -> HttpResponse:
    """The opportunities of one sales flow by stage, with totals."""
    flows = Flows()
    asked = queries.OnBoard.of(request.GET.dict())
    flow = flows.named(request.GET.get("flow", "")) or flows.standard
    purse = Purse(request.enterprise.currency)
    columns = queries.board(request.actor, asked, flow, purse)
    for column in columns:
        put_into_words(column.cards)
    values = {
        "columns": [(column, _more(asked, column.stage.key)) for column in columns],
        "is_empty": not any(column.count for column in columns),
        "asked": asked,
        "here": reverse("deals:board"),
        "places": places(request, "deals:board"),
        "flow": flow,
        "flows": _flows(flows, flow, asked),
        "members": followers(),
        "rates": purse.said,
        "may_open": request.actor.may(Permission.EDIT_DEALS),
    }
    part = "#board" if request.htmx and not request.htmx.boosted else ""
    return render(request, "deals/board.html" + part, values)


def _flows(flows: Flows, here: Flow, asked: queries.OnBoard) -> list[tuple[str, str, bool]]:
    """The flows that one can look at, where there are several."""
    if len(flows.all) == 1:
        return []
    others = {name: value for name, value in asked.given.items() if name != "flow"}
    return [("?" + urlencode({**others, "flow": one.word}), one.title, one == here) for one in flows.all]


def places(request: Request, here: str) -> list[tuple[str, str, bool]]:
    """Board, list, forecast and, for those who settle them, the flows."""
    found = [
        (_("Board"), "deals:board"),
        (_("List"), "deals:list"),
        (_("Forecast"), "deals:forecast"),
    ]
    if request.actor.may(Permission.SETTLE_FLOWS):
        found.append((_("Sales flows"), "deals:flows"))
    return [(name, reverse(address), address == here) for name, address in found]


def _more(asked: queries.OnBoard, step: str) -> str:
    words = [("f", f"step.is.{step}")]
    if asked.owner:
        words.append(("f", f"worker.is.{asked.owner}"))
    if asked.text:
        words.append(("q", asked.text))
    return reverse("deals:list") + "?" + urlencode(words)


@require_POST
def move_card(request: Request) -> HttpResponse:
    """A card was put into another column."""
    deal = opportunity_of(request, _card(request.POST.get("card", "")))
    before = deal.step
    deal = opportunities.move_opportunity(request.actor, deal, request.POST.get("column", ""))
    return moved(request, deal, before)


def _card(text: str) -> str:
    if len(text) != 36:
        raise BadInput
    return text


def moved(request: Request, deal: Opportunity, before: str) -> HttpResponse:
    """The quiet line after a move, with its undoing; for a lost one it asks why."""
    if deal.step == before:
        return HttpResponse(status=204)
    back = reverse("deals:move_opportunity", args=[deal.pk]) + "?" + urlencode({"stage": before, "back": 1})
    values = {"deal": decorated(deal), "undo": back, "reasons": lost_reasons() if deal.stage == DealStage.LOST else []}
    return render(request, "deals/board.html#moved", values)
