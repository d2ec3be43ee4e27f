"""The board and the list of opportunities."""

from __future__ import annotations

from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_POST, require_safe

from argosy.customers.queries import followers
from argosy.deals import queries
from argosy.deals.actions import opportunities
from argosy.deals.models import DealStage, Opportunity
from argosy.deals.permissions import Permission
from argosy.deals.stages import LOST_REASONS, STAGES
from argosy.deals.waiting import put_into_words
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
    """The opportunities by stage, with totals."""
    asked = queries.Asked.of(request.GET.dict())
    columns = queries.board(request.actor, asked)
    for column in columns:
        for card in column.cards:
            put_into_words(decorated(card))
    values = {
        "columns": [
            (column, STAGES[column.key], in_sum(column.totals), _more(asked, column.key)) for column in columns
        ],
        "is_empty": not any(column.count for column in columns),
    }
    return _show(request, "deals/board.html", values | around(asked, "deals:board"), "#board")


@require_safe
def list_opportunities(request: Request) -> HttpResponse:
    """The same as a list that goes back as far as there is anything."""
    asked = queries.Asked.of(request.GET.dict())
    after = request.GET.get("after", "")
    rows, more = queries.opportunities(request.actor, asked, after)
    values = {"rows": [decorated(row) for row in rows], "next": _address(asked, after=more) if more else ""}
    if after:
        return render(request, "deals/list.html#rows", values)
    return _show(request, "deals/list.html", values | around(asked, "deals:list"), "#table")


def _show(request: Request, template: str, values: dict[str, Any], part: str) -> HttpResponse:
    is_part = request.htmx and not request.htmx.boosted
    return render(request, template + (part if is_part else ""), values)


def decorated(deal: Any) -> Any:
    """The opportunity with its stage in words and in colour."""
    deal.stage_name = STAGES[deal.stage]
    deal.tone = {DealStage.ORDERED: "green", DealStage.LOST: "plain"}.get(DealStage(deal.stage), "accent")
    return deal


def around(asked: queries.Asked, here: str) -> dict[str, Any]:
    """What stands around board and list: the views and the filters."""
    query = _address(asked)
    return {
        "asked": asked,
        "here": reverse(here),
        "tabs": [
            (_("Board"), reverse("deals:board") + query, here == "deals:board"),
            (_("List"), reverse("deals:list") + query, here == "deals:list"),
        ],
        "members": followers(),
        "stages": [("open", pgettext("stage", "Open")), *STAGES.items()],
    }


def in_sum(totals: list[tuple[str, Decimal]]) -> str:
    """Amounts of several currencies in one line."""
    return " · ".join(f"{currency} {amount:,.0f}" for currency, amount in totals[:3])


def _address(asked: queries.Asked, **other: str) -> str:
    given = {name: value for name, value in {**asked.given, **other}.items() if value}
    return "?" + urlencode(given) if given else ""


def _more(asked: queries.Asked, stage: str) -> str:
    return reverse("deals:list") + _address(asked, stage=stage)


@require_POST
def move_card(request: Request) -> HttpResponse:
    """A card was put into another column."""
    deal = opportunity_of(request, _card(request.POST.get("card", "")))
    before = deal.stage
    deal = opportunities.move_opportunity(request.actor, deal, request.POST.get("column", ""))
    return moved(request, deal, before)


def _card(text: str) -> str:
    if len(text) != 36:
        raise BadInput
    return text


def moved(request: Request, deal: Opportunity, before: str) -> HttpResponse:
    """The quiet line after a move, with its undoing; for a lost one it asks why."""
    if deal.stage == before:
        return HttpResponse(status=204)
    back = reverse("deals:move_opportunity", args=[deal.pk]) + "?" + urlencode({"stage": before, "back": 1})
    values = {"deal": decorated(deal), "undo": back, "reasons": LOST_REASONS.items()}
    return render(request, "deals/board.html#moved", values)
