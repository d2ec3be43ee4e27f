"""Requests to the owners of customers."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from argosy.duplicates import queries
from argosy.duplicates.actions import asking
from argosy.duplicates.forms import AskForm
from argosy.duplicates.models import OwnerRequest
from argosy.platform.http.request import Request, get_visible


@require_safe
def requests(request: Request) -> HttpResponse:
    """What colleagues ask of the member, and what she asked of them."""
    return _shown(request, "")


@require_POST
def ask_owner(request: Request, look_id: UUID) -> HttpResponse:
    """The owner of a customer that was shown masked is asked."""
    form = AskForm(request.POST)
    found = form.cleaned_data if form.is_valid() else {"wish": "", "reason": "", "typed": ""}
    made = asking.ask_owner(request.actor, look_id, found["wish"], found["reason"], found["typed"])
    return render(request, "duplicates/ask.html#asked", {"made": made})


@require_POST
def answer_request(request: Request, owner_request_id: UUID) -> HttpResponse:
    """The owner gives the customer, replies or declines."""
    found: OwnerRequest = get_visible(OwnerRequest.objects.to_answer(request.actor), owner_request_id)
    asking.answer_request(request.actor, found, request.POST.get("state", ""), request.POST.get("answer", ""))
    return _shown(request, "#requests")


@require_POST
def withdraw_request(request: Request, owner_request_id: UUID) -> HttpResponse:
    """The asker takes her request back."""
    found: OwnerRequest = get_visible(OwnerRequest.objects.asked_by(request.actor), owner_request_id)
    asking.withdraw_request(request.actor, found)
    return _shown(request, "#requests")


def _shown(request: Request, part: str) -> HttpResponse:
    values = {"requests": queries.requests(request.actor), "here": "requests"}
    return render(request, "duplicates/requests.html" + part, values)
