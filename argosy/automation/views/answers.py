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
from argosy.customers.columns import CONTACT
from argosy.customers.errors import AlreadyThere
from argosy.customers.models import Customer, RecordKind
from argosy.customers.own_forms import FirstFields
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
    form, wanted = _typed(request, decision)
    own, of_writer = (_asked(request, decision, record) for record in (RecordKind.CUSTOMER, CONTACT))
    more: dict[str, Any] = {"own_form": own, "own_of_person": of_writer}
    if not all([own.is_valid(), of_writer.is_valid()]):
        return _shown(request, decision.pk, typed=form, **more)
    try:
        with transaction.atomic():
            is_another = request.POST.get("is_another") == "on"
            filled = suggesting.Filled(own.values(), of_writer.values())
            suggesting.accept(request.actor, decision, is_surely_new=is_another, filled=filled, **wanted)
    except AlreadyThere:
        return _shown(request, decision.pk, typed=form, twins=_twins(request, decision, wanted), **more)
    return _shown(request, decision.pk)


def _typed(request: Request, decision: Decision) -> tuple[ProposalForm | None, dict[str, str]]:
    """What was corrected of the proposal; nothing where its form was not sent."""
    if "company" not in request.POST:
        return None, {}
    form = ProposalForm(request.POST, auto_id=cards.form_ids(decision))
    if not form.is_valid():
        raise BadInput(" ".join(str(words) for errors in form.errors.values() for words in errors))
    return form, form.cleaned_data


def _asked(request: Request, decision: Decision, record: str) -> FirstFields:
    """What the enterprise wants to know of every customer, and of every person there."""
    return FirstFields(request.actor, record, request.POST, auto_id=cards.form_ids(decision))


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
    known = get_visible(Customer.objects.visible_to(request.actor), pk)
    form, wanted = _typed(request, decision)
    of_writer = _asked(request, decision, CONTACT)
    if not of_writer.is_valid():
        twins = _twins(request, decision, wanted)
        # chosen by what was corrected before, or on another page: asked all the same
        beside = None if known in [twin.customer for twin in twins] else known
        more = {"twins": twins, "beside": beside, "into": known.pk, "own_of_person": of_writer}
        return _shown(request, decision.pk, typed=form, **more)
    filled = suggesting.Filled(of_person=of_writer.values())
    suggesting.accept_into(request.actor, decision, known, filled=filled, **wanted)
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


def _shown(request: Request, pk: UUID, *, typed: ProposalForm | None = None, **more: Any) -> HttpResponse:
    values = {"decision": cards.told(request, decision_of(request, pk)), **more}
    if typed is not None:
        values["decision"].form = typed
    response = render(request, "automation/decision.html", values)
    response["HX-Trigger"] = (
        "mail-changed"  # whose the message is, its mark, its customer: the list and its menu say so too
    )
    return response
