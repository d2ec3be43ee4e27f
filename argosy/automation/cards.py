"""A decision as it is shown: in the ledger, above a conversation, beside a deal, at home."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from argosy.automation import sentences
from argosy.automation.actions.ledger import UNDO
from argosy.automation.forms import ProposalForm
from argosy.automation.models import Decision, DecisionKind, DecisionState
from argosy.automation.permissions import Permission
from argosy.customers import countries
from argosy.deals import links
from argosy.platform.http.request import Request


def told(request: Request, decision: Any, *, on_deal: bool = False) -> Any:
    """The decision with its sentence, its evidence, and what the member may do about it."""
    may = request.actor.may(Permission.ANSWER_DECISIONS)
    decision.what, decision.why = sentences.what(decision, on_deal=on_deal), sentences.why(decision)
    decision.icon = sentences.ICONS[DecisionKind(decision.kind)]
    decision.state_words = sentences.STATES[decision.state]
    decision.may_undo = may and decision.state == DecisionState.DONE and decision.kind in UNDO
    decision.may_contest = may and decision.contested_at is None and decision.state != DecisionState.SUGGESTED
    decision.may_answer = may and decision.state == DecisionState.SUGGESTED
    if may and decision.kind == DecisionKind.MARK and decision.state == DecisionState.DONE:
        decision.kinds = sentences.KINDS.items()
    decision.conversation = links.thread(decision.message.thread_id)
    if decision.kind == DecisionKind.LIST_PRODUCTS:
        decision.products = (decision.change or {}).get("products", [])
    elif decision.state == DecisionState.SUGGESTED:
        proposal = decision.change or {}
        decision.form = ProposalForm(initial=proposal, auto_id=form_ids(decision))
        decision.country_name = countries.name(proposal.get("country", "")) if proposal.get("country") else ""
        known = (proposal.get("person"), decision.country_name, proposal.get("email"), proposal.get("phone"))
        decision.known = " · ".join(one for one in known if one)
        others = [one.change or {} for one in getattr(decision, "others", ())]
        decision.beside = [one.get("person") or one.get("email", "") for one in others]
    return decision


def form_ids(decision: Decision) -> str:
    """How the fields of its form are called: several stand on a page."""
    return f"d{decision.pk.hex[-8:]}_%s"


def all_told(request: Request, decisions: Iterable[Decision], *, on_deal: bool = False) -> list[Any]:
    """The same for several."""
    return [told(request, one, on_deal=on_deal) for one in decisions]


def card(request: Request, decision: Decision, **more: Any) -> SafeString:
    """One decision with its buttons."""
    values = {"decision": told(request, decision), **more}
    return SafeString(render_to_string("automation/decision.html", values, request))
