"""Which documents need an approval: what each rule looks at, and what is asked where nobody knows it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any
from uuid import UUID

from argosy.deals import exchange
from argosy.deals.contents import content_of
from argosy.deals.models import ApprovalReason, ApprovalRule, Document, DocumentKind
from argosy.deals.papers import payment, sums
from argosy.deals.papers.figures import day_of
from argosy.deals.papers.reading_lines import line_of

# What is paid at these events is there before the goods are gone.
BEFORE_SHIPMENT = frozenset({"order", "before_shipment"})


@dataclass(frozen=True, slots=True)
class Seen:
    """What a rule looks at; where nobody knows it, what is missing: costs, freight or rate."""

    value: Decimal | None = None
    lacks: str = ""


def needed(document: Document) -> tuple[list[tuple[str, str]], list[UUID]]:
    """Why the document needs an approval, and whose, in order; both empty where it needs none.

    A reason is the rule's own with its limit (“margin”, “15”), or with what is missing to tell (“margin.costs”, “15”):
    what cannot be told is asked, never let pass.
    """
    reasons: list[tuple[str, str]] = []
    steps: list[UUID] = []
    rules = list(ApprovalRule.objects.filter(ended_at__isnull=True).order_by("made_at"))
    values = _values(document) if rules else {}
    for rule in rules:
        reason = _reason(document, rule, values)
        if reason:
            reasons.append((reason, f"{rule.limit.normalize():f}" if rule.limit is not None else ""))
            steps += [UUID(one) for one in rule.steps if UUID(one) not in steps]
    return reasons, steps


def _values(document: Document) -> dict[str, Seen]:
    content, rate = content_of(document), cache(exchange.rate)
    in_own = _in_own(document)
    if document.kind == DocumentKind.PURCHASE:  # nothing is given away by it
        return {ApprovalReason.AMOUNT: in_own}
    lines = [line_of(one, content["currency"], day_of(content["date"]), rate) for one in content["lines"]]
    found = {
        ApprovalReason.AMOUNT.value: in_own,
        ApprovalReason.MARGIN.value: _margin(lines, content),
        ApprovalReason.DISCOUNT.value: Seen(_given_away(lines, content)),
    }
    parts = [payment.Part.of(one) for one in content["terms"].get("payment", [])]
    # a letter of credit is a bank's promise: as good as paid, as far as it goes
    before = (sums.decimal(one.percent) for one in parts if one.event in BEFORE_SHIPMENT or one.method == "lc")
    found[ApprovalReason.DEPOSIT.value] = Seen(sum(before, Decimal(0)))
    return found


def _in_own(document: Document) -> Seen:
    if document.rate is not None:
        return Seen(document.total * document.rate)
    return Seen(document.total) if document.currency == exchange.own_currency() else Seen(lacks="rate")


def _margin(lines: list[sums.Line], content: dict[str, Any]) -> Seen:
    found = sums.sums(lines, content["terms"], content["currency"])
    margin = sums.margin(lines, content["terms"], found, content["currency"], content["incoterm"])
    if margin is None:
        return Seen(lacks="costs")
    if not margin.is_complete:
        return Seen(lacks="freight")
    return Seen(margin.percent)


def _given_away(lines: list[sums.Line], content: dict[str, Any]) -> Decimal:
    """How many per cent of the goods the buyer need not pay: off lines, off the whole, by a charge below nought."""
    # not rounded: 3 % are 3 % and no more, in whatever coins they are paid
    listed = sum(((one.quantity or 0) * (one.price or 0) for one in lines), Decimal(0))
    net = sum(((one.quantity or 0) * (one.net_price or 0) for one in lines), Decimal(0))
    percent = sums.decimal(content["terms"].get("discount"))
    if not listed:
        return percent
    charges = sums.charged(content["terms"], content["currency"])
    by_charges = -sum((amount for _words, amount in charges if amount < 0), Decimal(0))
    return (listed - net * (100 - percent) / 100 + by_charges) * 100 / listed


def _reason(document: Document, rule: ApprovalRule, values: dict[str, Seen]) -> str:
    """Why the document falls under the rule; nothing where it does not."""
    if rule.reason == ApprovalReason.CUSTOMER:
        return rule.reason if rule.customer_id == document.customer_id else ""
    seen = values.get(rule.reason)
    if seen is None or rule.limit is None:
        return ""
    if seen.lacks:
        return f"{rule.reason}.{seen.lacks}"
    if seen.value is None:  # nothing is sold: there is no margin
        return ""
    falls = {
        ApprovalReason.AMOUNT.value: seen.value >= rule.limit,
        ApprovalReason.DISCOUNT.value: seen.value > rule.limit,
    }.get(rule.reason, seen.value < rule.limit)
    return rule.reason if falls else ""
