"""What a member answers: accept, dismiss, undo, contest. The answer is the decision as it is now."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from argosy.automation import cards, queries
from argosy.automation.actions import ledger, listing, suggesting
from argosy.automation.forms import ProposalForm
from argosy.automation.models import Decision, DecisionKind
from argosy.customers.actions import duplicates
from argosy.customers.actions.customers import NewContact
from argosy.customers.errors import AlreadyThere
from argosy.customers.models import Customer
from argosy.platform.errors import BadInput
from argosy.platform.http.request import Request, get_visible


def decision_of(request: Request, pk: UUID) -> Decision:
    """The decision of this address, if the member sees its message."""
    found: Decision = get_visible(Decision.objects.visible_to(request.actor).select_related(*queries.AROUND), pk)
    return found


@require_POST
def accept(request: Request, decision_id: UUID) -> HttpResponse:
    """The proposed customer or products are made; where the customer is known, it is said which one it is."""
    decision = decision_of(request, decision_id)
    if decision.kind == DecisionKind.LIST_PRODUCTS:
        listing.accept(request.actor, decision, request.POST.getlist("number"))
        return _shown(request, decision.pk)
    wanted: dict[str, str] = {}
    if "company" in request.POST:
        form = ProposalForm(request.POST)
        if not form.is_valid():
            raise BadInput(" ".join(str(words) for errors in form.errors.values() for words in errors))
        wanted = form.cleaned_data
    try:
        with transaction.atomic():
            is_another = request.POST.get("is_another") == "on"
            suggesting.accept(request.actor, decision, is_surely_new=is_another, **wanted)
    except AlreadyThere:
        return _shown(request, decision.pk, twins=_twins(request, decision, wanted))
    return _shown(request, decision.pk)


def _twins(request: Request, decision: Decision, wanted: dict[str, str]) -> list[duplicates.Duplicate]:
    found = {**(decision.change or {}), **wanted}
    person = NewContact(found["person"], found["email"], found["phone"])
    return duplicates.look(request.actor, found["company"], found["country"], found["website"], [person])


@require_POST
def accept_into(request: Request, decision_id: UUID) -> HttpResponse:
    """The writer belongs to a customer that we have."""
    decision = decision_of(request, decision_id)
    try:
        pk = UUID(request.POST.get("customer", ""))
    except ValueError as problem:
        raise BadInput from problem
    suggesting.accept_into(request.actor, decision, get_visible(Customer.objects.visible_to(request.actor), pk))
    return _shown(request, decision.pk)


@require_POST
def dismiss(request: Request, decision_id: UUID) -> HttpResponse:
    """The suggestion is not followed."""
    ledger.dismiss(request.actor, decision_of(request, decision_id))
    return _shown(request, decision_id)


@require_POST
def correct(request: Request, decision_id: UUID) -> HttpResponse:
    """The mail is of another kind than was thought."""
    ledger.correct_mark(request.actor, decision_of(request, decision_id), request.POST.get("kind", ""))
    return _shown(request, decision_id)


@require_POST
def undo(request: Request, decision_id: UUID) -> HttpResponse:
    """What was done by itself is taken back."""
    ledger.undo(request.actor, decision_of(request, decision_id))
    return _shown(request, decision_id)


@require_POST
def contest(request: Request, decision_id: UUID) -> HttpResponse:
    """It is wrong, and why."""
    ledger.contest(request.actor, decision_of(request, decision_id), request.POST.get("reason", ""))
    return _shown(request, decision_id)


def _shown(request: Request, pk: UUID, **more: Any) -> HttpResponse:
    values = {"decision": cards.told(request, decision_of(request, pk)), **more}
    response = render(request, "automation/decision.html", values)
    response["HX-Trigger"] = (
        "mail-changed"  # whose the message is, its mark, its customer: the list and its menu say so too
    )
    return response
