"""The ledger: each automatic act with its evidence; undone, accepted, dismissed or contested in one click."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.automation.actions import noting
from argosy.automation.models import Decision, DecisionKind, DecisionState
from argosy.automation.permissions import Permission
from argosy.automation.queries import of_same_company
from argosy.customers.events import CustomerChanged
from argosy.customers.models import Customer
from argosy.deals.actions import opportunities
from argosy.deals.models import Opportunity, OpportunityItem
from argosy.mail.actions import authorship, filing, sorting
from argosy.mail.models import Message
from argosy.platform.access import Actor
from argosy.platform.errors import BadInput, Conflict
from argosy.platform.events import publish
from argosy.reading.model import Evidence, Item, Kind

words(
    decision_corrected=_("put the mark of a message right"),
    decision_undone=_("undid an automatic act"),
    decision_accepted=_("accepted a suggestion"),
    decision_dismissed=_("dismissed a suggestion"),
    decision_contested=_("contested an automatic act"),
)


class AlreadyAnswered(Conflict):
    message = _("Somebody answered this already. Reload to see how.")


class LaterFirst(Conflict):
    message = _("A later message changed this opportunity again. Undo that first.")


class NothingToUndo(Conflict):
    message = _("Nothing was done that could be taken back.")


class NoReason(BadInput):
    message = _("Say in a few words what is wrong, so that it can be put right.")


def decided(
    kind: str,
    message: Message,
    *,
    switch: str,
    rule: str,
    confidence: float,
    evidence: Sequence[Evidence],
    change: dict[str, Any],
    state: str = DecisionState.DONE,
    customer: UUID | None = None,
    opportunity: UUID | None = None,
) -> Decision:
    """An automatic act, to be written down by `write` in the transaction that does it."""
    return Decision(
        kind=kind,
        message=message,
        state=state,
        switch=switch,
        rule=rule,
        confidence=round(confidence * 100),
        evidence=[{"words": e.words[:300], "where": e.where} for e in evidence[:8]],
        change=change,
        customer_id=customer,
        opportunity_id=opportunity,
    )


def write(*decisions: Decision) -> None:
    """Write down what was decided."""
    Decision.objects.bulk_create(decisions)


@transaction.atomic
def undo(actor: Actor, decision: Decision) -> Decision:
    """What the rule did is taken back; the ledger keeps that it was."""
    actor.require(Permission.ANSWER_DECISIONS)
    decision = _open(actor, decision, {DecisionState.DONE})
    if decision.kind not in UNDO:
        raise NothingToUndo
    UNDO[decision.kind](actor, decision)
    _stage_back(actor, decision)
    return _answered(actor, decision, DecisionState.UNDONE, "decision.undone")


@transaction.atomic
def dismiss(actor: Actor, decision: Decision) -> Decision:
    """The suggestion is not followed and not shown again; of a proposed customer, what waits about its other people too."""
    actor.require(Permission.ANSWER_DECISIONS)
    decision = _open(actor, decision, {DecisionState.SUGGESTED})
    for one in of_same_company(actor, decision):
        _answered(actor, one, DecisionState.DISMISSED, "decision.dismissed")
    return _answered(actor, decision, DecisionState.DISMISSED, "decision.dismissed")


@transaction.atomic
def contest(actor: Actor, decision: Decision, reason: str) -> Decision:
    """The act is wrong, and why: kept with the decision for the administrator (S177)."""
    actor.require(Permission.ANSWER_DECISIONS)
    if not reason.strip():
        raise NoReason
    decision = Decision.objects.visible_to(actor).lock(decision.pk)
    decision.contested_at, decision.contest = timezone.now(), {"words": reason.strip()[:2000]}
    decision.save(update_fields=["contested_at", "contest"])
    record(actor, "decision.contested", decision)
    return decision


def answered(actor: Actor, decision: Decision, state: str, word: str) -> Decision:
    """The decision is in this state from now on, and who answered it."""
    return _answered(actor, decision, state, word)


def _open(actor: Actor, decision: Decision, states: set[str]) -> Decision:
    found: Decision = Decision.objects.visible_to(actor).lock(decision.pk)
    if found.state not in states:
        raise AlreadyAnswered
    return found


def _answered(actor: Actor, decision: Decision, state: str, word: str) -> Decision:
    decision.state = state
    decision.answered_by_id, decision.answered_at = actor.member, timezone.now()
    decision.save(update_fields=["state", "answered_by", "answered_at"])
    record(actor, word, decision, kind=decision.kind)
    return decision


@transaction.atomic
def correct_mark(actor: Actor, decision: Decision, kind: str) -> Decision:
    """The mail is of another kind; the ledger says who put it right, and later mail that is like it learns from it."""
    actor.require(Permission.ANSWER_DECISIONS)
    decision = _open(actor, decision, {DecisionState.DONE})
    if decision.kind != DecisionKind.MARK or kind not in {str(one) for one in Kind}:
        raise NothingToUndo
    change = decision.change or {}
    seen = change.get("seen", change.get("after", "other"))
    noting.note_kind(actor.member, decision.message, seen, kind)
    Message.objects.filter(pk=decision.message_id).update(kind=kind, confidence=100)
    decision.change = {**change, "after": kind, "seen": seen}
    decision.rule, decision.evidence, decision.confidence = "corrected", [], 100
    decision.save(update_fields=["change", "rule", "evidence", "confidence"])
    return _answered(actor, decision, DecisionState.DONE, "decision.corrected")


def _unsay(actor: Actor, decision: Decision) -> None:
    authorship.put_back(actor, decision.message, (decision.change or {}).get("seen", authorship.PROGRAM))


def _unmark(actor: Actor, decision: Decision) -> None:
    change = decision.change or {}
    noting.note_kind(
        actor.member, decision.message, change.get("seen", change.get("after", "")), change.get("before", "other")
    )
    # what a rule or a member marked otherwise since stays
    still = Message.objects.filter(pk=decision.message_id, kind=change.get("after", ""))
    still.update(kind=change.get("before", "other"), confidence=0)


def _unsort(actor: Actor, decision: Decision) -> None:
    change = decision.change or {}
    sorting.put_back(actor, decision.message, change)
    if change.get("customer") and decision.message.customer_id == decision.customer_id:
        _unfile(actor, decision)


def _unfile(actor: Actor, decision: Decision) -> None:
    noting.note_customer(actor.member, decision.message, str(decision.customer_id or ""), "")
    filing.unfile_message(actor, decision.message)
    # what was concluded from the message as this customer's goes with the filing
    concluded = Decision.objects.visible_to(actor).filter(
        message=decision.message_id,
        kind__in=[DecisionKind.OPEN_DEAL, DecisionKind.UPDATE_DEAL],
        state=DecisionState.DONE,
    )
    for one in concluded:
        undo(actor, one)


def _withdraw(actor: Actor, decision: Decision) -> None:
    if decision.opportunity_id is not None:
        found = Opportunity.objects.visible_to(actor).filter(pk=decision.opportunity_id).first()
        if found is not None:
            opportunities.withdraw_opportunity(actor, found)


def _stage_back(actor: Actor, decision: Decision) -> None:
    """The customer is at the stage at which it was before, unless somebody moved it since."""
    before = (decision.change or {}).get("customer_stage")
    later = Decision.objects.filter(customer=decision.customer_id, state=DecisionState.DONE, at__gt=decision.at)
    if before and decision.customer_id is not None and not later.exclude(kind=DecisionKind.FILE).exists():
        Customer.objects.filter(pk=decision.customer_id).update(stage=before)
        record(actor, "customer.changed", decision.customer, fields=["stage"])
        publish(CustomerChanged(decision.customer_id))


def _restore(actor: Actor, decision: Decision) -> None:
    if decision.opportunity_id is None:
        return
    opportunity = Opportunity.objects.visible_to(actor).lock(decision.opportunity_id)
    later = Decision.objects.filter(
        opportunity=opportunity, kind=DecisionKind.UPDATE_DEAL, state=DecisionState.DONE, at__gt=decision.at
    )
    if later.exists():
        raise LaterFirst
    before = (decision.change or {}).get("before", {})
    for field, value in before.get("fields", {}).items():
        setattr(opportunity, field, value)
    opportunity.save()
    if "items" in before:
        opportunities.set_items(opportunity, [item_of(one) for one in before["items"]])
        record(actor, "opportunity.goods_changed", opportunity, items=len(before["items"]))
    opportunities.move_opportunity(actor, opportunity, before.get("step") or before.get("stage", opportunity.stage))


UNDO: dict[str, Callable[[Actor, Decision], None]] = {
    DecisionKind.AUTHOR: _unsay,
    DecisionKind.MARK: _unmark,
    DecisionKind.SORT: _unsort,
    DecisionKind.FILE: _unfile,
    DecisionKind.OPEN_DEAL: _withdraw,
    DecisionKind.UPDATE_DEAL: _restore,
}
NUMBERS = ("quantity", "quantity_max", "price", "target_price")
FIELDS = (
    "product",
    "model",
    "quantity",
    "quantity_max",
    "unit",
    "price",
    "target_price",
    "currency",
    "hs_code",
    "where",
)


def item_of(kept: dict[str, Any]) -> Item:
    """A line of goods as it was kept for undoing."""
    present: dict[str, Any] = {name: kept[name] for name in FIELDS if kept.get(name) not in (None, "")}
    present |= {name: Decimal(present[name]) for name in NUMBERS if name in present}
    return Item(**present)


def kept_item(row: OpportunityItem) -> dict[str, Any]:
    """A line of goods as it is kept for undoing."""
    return {
        name: str(value) if name in NUMBERS else value
        for name in FIELDS
        if (value := getattr(row, name)) not in (None, "")
    }
