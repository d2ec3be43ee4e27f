"""On the page of an opportunity: who works on it, how much of it counts as whose, what is to be done."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.views.decorators.http import require_POST

from argosy.customers.queries import followers
from argosy.deals.actions import working
from argosy.deals.models import DealTask, Opportunity
from argosy.deals.permissions import Permission
from argosy.deals.views.boards import opportunity_of
from argosy.platform.errors import BadInput
from argosy.platform.http.request import Request, get_visible
from argosy.platform.listing.columns import identity

MOST_DONE = 5


def team(request: Request, deal: Opportunity) -> dict[str, Any]:
    """Who works on it, and how the hundred is split."""
    shares = list(deal.shares.select_related("member__user").order_by("-percent", "pk"))
    working_here = {one.member_id for one in shares} | {deal.owner_id}
    return {
        "owner_percent": working.WHOLE - sum(one.percent for one in shares),
        "team": shares,
        "others": [one for one in followers() if one.pk not in working_here],
        "may_edit": request.actor.may(Permission.EDIT_DEALS),
    }


def tasks(request: Request, deal: Opportunity) -> dict[str, Any]:
    """What is to be done, the most urgent first, and what was done last."""
    rows = list(deal.tasks.select_related("member__user").order_by("done_at", "due_on", "made_at"))
    today = timezone.localdate()
    open_ones: list[Any] = [one for one in rows if one.done_at is None]
    for one in open_ones:
        one.is_late = one.due_on is not None and one.due_on < today
    done = [one for one in rows if one.done_at is not None]
    return {
        "open_tasks": sorted(open_ones, key=lambda one: (one.due_on is None, one.due_on or today)),
        "done_tasks": list(reversed(done))[:MOST_DONE],
        "may_edit": request.actor.may(Permission.EDIT_DEALS),
    }


@require_POST
def share_work(request: Request, opportunity_id: UUID) -> HttpResponse:
    """These members work on it, each with so much of the hundred; who is new comes with nothing at first."""
    deal = opportunity_of(request, opportunity_id)
    others = {pk: _percent(request.POST.get(f"percent-{pk}", "0")) for pk in _members(request, "member")}
    for pk in _members(request, "add"):
        others.setdefault(pk, 0)
    for pk in _members(request, "remove"):
        others.pop(pk, None)
    working.share_work(request.actor, deal, working.WHOLE - sum(others.values()), others)
    return render(request, "deals/working.html#team", {"deal": deal} | team(request, deal))


@require_POST
def add_task(request: Request, opportunity_id: UUID) -> HttpResponse:
    """One more thing to be done."""
    deal = opportunity_of(request, opportunity_id)
    text, due = request.POST.get("words", ""), _day(request.POST.get("due_on", ""))
    working.add_task(request.actor, deal, text, member=identity(request.POST.get("member", "")), due_on=due)
    return _tasks(request, deal)


@require_POST
def finish_task(request: Request, opportunity_id: UUID, task_id: UUID) -> HttpResponse:
    """Done, or not yet after all."""
    deal = opportunity_of(request, opportunity_id)
    task = get_visible(DealTask.objects.visible_to(request.actor).filter(opportunity=deal), task_id)
    working.finish_task(request.actor, task, is_done="undo" not in request.POST)
    return _tasks(request, deal)


def _tasks(request: Request, deal: Opportunity) -> HttpResponse:
    values = {"deal": deal, "members": followers()} | tasks(request, deal)
    return render(request, "deals/working.html#tasks", values)


def _members(request: Request, name: str) -> list[UUID]:
    return [pk for text in request.POST.getlist(name)[:100] if (pk := identity(text)) is not None]


def _percent(text: str) -> int:
    text = text.strip().rstrip("%").strip() or "0"
    if not (text.isascii() and text.isdecimal() and len(text) <= 3):
        raise BadInput
    return int(text)


def _day(text: str) -> Any:
    try:
        return parse_date(text)
    except ValueError:
        return None
