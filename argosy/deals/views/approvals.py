"""What waits for an approval of mine, what I asked for, and for administrators the rules."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.db.models import Prefetch
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from argosy.customers.models import Customer
from argosy.customers.queries import followers
from argosy.customers.views.choosing import offered
from argosy.deals.actions import approvals
from argosy.deals.document_words import KINDS
from argosy.deals.models import (
    ApprovalReason,
    ApprovalRequest,
    ApprovalRule,
    ApprovalState,
    ApprovalStep,
    Document,
    DocumentVersion,
    StandIn,
)
from argosy.deals.papers.figures import plain
from argosy.deals.permissions import Permission
from argosy.platform.access import Actor
from argosy.platform.errors import BadInput
from argosy.platform.http.request import Request, get_visible, went
from argosy.platform.listing.columns import identity
from argosy.platform.listing.walking import Order, walk
from argosy.platform.money import from_minor
from argosy.platform.typing_numbers import number

SHOWN, WAITING, STEPS_OFFERED = 40, 200, 3
NEWEST = Order("asked_at", may_be_empty=False)
REASONS: dict[str, Any] = {
    ApprovalReason.AMOUNT.value: gettext_lazy("Total from (in your currency)"),
    ApprovalReason.MARGIN.value: gettext_lazy("Margin below (%)"),
    ApprovalReason.DISCOUNT.value: gettext_lazy("Discount above (%)"),
    ApprovalReason.DEPOSIT.value: gettext_lazy("Paid before shipment below (%)"),
    ApprovalReason.CUSTOMER.value: gettext_lazy("Any document of this customer"),
}
# The same as a rule says it, with its limit or its customer.
RULES: dict[str, Any] = {
    ApprovalReason.AMOUNT.value: gettext_lazy("The total is %(limit)s or more"),
    ApprovalReason.MARGIN.value: gettext_lazy("The margin is below %(limit)s %%"),
    ApprovalReason.DISCOUNT.value: gettext_lazy("More than %(limit)s %% is taken off the price"),
    ApprovalReason.DEPOSIT.value: gettext_lazy("Less than %(limit)s %% is paid before shipment"),
    ApprovalReason.CUSTOMER.value: gettext_lazy("Any document for %(customer)s"),
}
# Why a document is asked for: as the rule says, or although nobody can tell whether it keeps to the rule.
WHY: dict[str, Any] = RULES | {
    ApprovalReason.CUSTOMER.value: gettext_lazy("Any document for this customer"),
    "amount.rate": gettext_lazy("Nobody can tell whether the total is %(limit)s or more: no exchange rate is known"),
    "margin.costs": gettext_lazy(
        "Nobody can tell whether the margin is below %(limit)s %%: not every line says what it costs"
    ),
    "margin.freight": gettext_lazy(
        "Nobody can tell whether the margin is below %(limit)s %%: the freight is not known"
    ),
}
STATES: dict[str, Any] = {
    ApprovalState.WAITING.value: gettext_lazy("waits"),
    ApprovalState.APPROVED.value: gettext_lazy("approved"),
    ApprovalState.REFUSED.value: gettext_lazy("refused"),
    ApprovalState.WITHDRAWN.value: gettext_lazy("withdrawn"),
}
TONES = {"waiting": "amber", "approved": "green", "refused": "red", "withdrawn": "plain"}


@require_safe
def list_approvals(request: Request) -> HttpResponse:
    """The page of all of it."""
    request.actor.require(Permission.USE_DOCUMENTS)
    steps = Prefetch(
        "steps", ApprovalStep.objects.select_related("member__user", "answered_by__user").order_by("position")
    )
    rows = ApprovalRequest.objects.visible_to(request.actor).select_related("document__customer", "asked_by__user")
    rows = rows.prefetch_related(steps)
    after = request.GET.get("after", "")
    sets = {own: approvals.answers_for(request.actor, own=own) for own in (False, True)}
    seen: dict[str, Any] = {"actor": request.actor, "answers_for": sets, "own": request.enterprise.currency}
    waiting = [
        _decorated(one, **seen) for one in rows.filter(state=ApprovalState.WAITING).order_by("asked_at")[:WAITING]
    ]
    mine = [one for one in waiting if one.is_mine]
    history = walk(rows.exclude(pk__in=[one.pk for one in mine]), NEWEST, after, SHOWN)
    values: dict[str, Any] = {
        "others": _as_asked([_decorated(one, **seen) for one in history.rows]),
        "next": "?" + urlencode({"after": history.next}) if history.next else "",
    }
    if after:
        return render(request, "documents/approvals.html#history", values)
    may_manage = request.actor.may(Permission.MANAGE_DOCUMENTS)
    values |= {
        "mine": mine,
        "members": (members := followers()),
        "colleagues": [one for one in members if one.pk != request.actor.member],
        "stand_in": StandIn.objects.filter(member=request.actor.member, until__gte=timezone.localdate()).first(),
        "may_manage": may_manage,
    }
    return render(request, "documents/approvals.html", values | (_rules(request) if may_manage else {}))


def _decorated(one: Any, actor: Actor, answers_for: Mapping[bool, Collection[UUID]], own: str) -> Any:
    one.parts = list(one.steps.all())
    waiting = next((step for step in one.parts if step.is_yes is None), None)
    is_open = one.state == ApprovalState.WAITING
    one.is_mine = is_open and waiting is not None and waiting.member_id in answers_for[one.asked_by_id == actor.member]
    one.state_words, one.tone = STATES[one.state], TONES[one.state]
    one.why = [_said(WHY[name], name, limit, own) for name, limit in one.reasons if name in WHY]
    one.kind_name = KINDS[one.document.kind]
    one.total, one.currency = one.document.total, one.document.currency
    return one


def _as_asked(asked: list[Any]) -> list[Any]:
    """What was asked of an earlier version came to what that version came to, and not to what the document does now."""
    earlier = [one for one in asked if one.version < one.document.version]
    rows = DocumentVersion.objects.filter(document__in={one.document_id for one in earlier})
    issued = {(row.document_id, row.version): row for row in rows}
    for one in earlier:
        if row := issued.get((one.document_id, one.version)):
            one.currency = row.content["currency"]
            one.total = from_minor(row.total_minor, one.currency)
    return asked


def _said(words: Any, name: str, limit: Decimal | str | None, own: str, customer: str = "") -> str:
    shown = plain(Decimal(limit or 0))
    money = f"{own} {shown}" if name.startswith(ApprovalReason.AMOUNT) else shown
    return str(words) % {"limit": money, "customer": customer}


def _rules(request: Request) -> dict[str, Any]:
    names = {str(one.pk): str(one) for one in followers()}
    rules: list[Any] = list(
        ApprovalRule.objects.filter(ended_at__isnull=True).select_related("customer").order_by("made_at")
    )
    for one in rules:
        name = one.customer.name if one.customer else ""
        one.sentence = _said(RULES[one.reason], one.reason, one.limit, request.enterprise.currency, name)
        one.who = " → ".join(names.get(step, _("somebody who left")) for step in one.steps)
    return {
        "rules": rules,
        "reasons": list(REASONS.items()),
        "customers": offered(request.actor),
        "empty_steps": range(STEPS_OFFERED),
    }


@require_POST
def answer_approval(request: Request, approval_id: UUID) -> HttpResponse:
    """Yes, or no and why."""
    request.actor.require(Permission.USE_DOCUMENTS)
    found = get_visible(ApprovalRequest.objects.visible_to(request.actor), approval_id)
    is_yes = request.POST.get("do") == "yes"
    approvals.answer(request.actor, found, is_yes=is_yes, said=request.POST.get("words", ""))
    return went(request, "documents:list_approvals")


@require_POST
def ask_for_access(request: Request) -> HttpResponse:
    """Let me see this document; the answer is the same whether there is one that she does not see."""
    number, why = request.POST.get("number", ""), request.POST.get("why", "")
    approvals.ask_for_access(request.actor, number, why)
    seen = Document.objects.visible_to(request.actor).filter(number=number.strip()).first()
    if seen is not None:
        return render(request, "documents/approvals.html#asked", {"said": _("You see it already:"), "seen": seen})
    said = _("If there is such a document, its owner was asked.")
    return render(request, "documents/approvals.html#asked", {"said": said})


@require_POST
def name_stand_in(request: Request) -> HttpResponse:
    """Who answers for me, and until when."""
    try:
        until = date.fromisoformat(request.POST.get("until", ""))
    except ValueError:
        until = None
    approvals.name_stand_in(request.actor, identity(request.POST.get("stand_in", "")), until)
    return went(request, "documents:list_approvals")


def _limit(text: str, own: str) -> Decimal | None:
    """The number, with or without its sign: 5 %, and an amount in our `own` currency."""
    text = text.strip().rstrip("%％").strip()
    bare = text.upper().removeprefix(own).removesuffix(own)
    try:
        found = number(bare)
    except (InvalidOperation, ValueError) as problem:
        raise BadInput(_("Write a number.")) from problem
    if found is not None and not 0 <= found < Decimal(10) ** 12:
        raise BadInput(_("This number is too large or negative."))
    return found


@require_POST
def change_rules(request: Request) -> HttpResponse:
    """A rule more, or one less."""
    request.actor.require(Permission.MANAGE_DOCUMENTS)
    ended = identity(request.POST.get("end", ""))
    if ended is not None:
        approvals.end_rule(request.actor, ended)
        return went(request, "documents:list_approvals")
    reason = request.POST.get("reason", "")
    chosen, customer = identity(request.POST.get("customer", "")), None
    if reason == ApprovalReason.CUSTOMER and chosen is not None:
        customer = get_visible(Customer.objects.visible_to(request.actor), chosen)
    limit = (
        None
        if reason == ApprovalReason.CUSTOMER
        else _limit(request.POST.get("limit", ""), request.enterprise.currency)
    )
    steps = [pk for text in request.POST.getlist("step") if (pk := identity(text)) is not None]
    approvals.add_rule(request.actor, reason, limit, steps, customer)
    return went(request, "documents:list_approvals")
