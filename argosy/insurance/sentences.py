"""Kinds and states of insurance orders in words; what to look at before a shipment is declared."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from argosy.insurance.models import InsuranceOrder, OrderKind, OrderState
from argosy.insurance.queries import limit_of

KINDS: dict[str, Any] = {
    OrderKind.LIMIT_OPEN.value: gettext_lazy("Limit application (D/P, D/A, O/A)"),
    OrderKind.LIMIT_LC.value: gettext_lazy("Limit application (L/C)"),
    OrderKind.SHIPMENT.value: gettext_lazy("Shipment declaration"),
}
STATES: dict[str, tuple[Any, str]] = {
    OrderState.DRAFT.value: (pgettext_lazy("insurance order", "Draft"), "plain"),
    OrderState.AUTHORISED.value: (pgettext_lazy("insurance order", "Authorised"), "accent"),
    OrderState.HANDED_OVER.value: (pgettext_lazy("insurance order", "Handed over"), "accent"),
    OrderState.APPROVED.value: (pgettext_lazy("insurance order", "Approved"), "green"),
    OrderState.REFUSED.value: (pgettext_lazy("insurance order", "Refused"), "red"),
    OrderState.DROPPED.value: (pgettext_lazy("insurance order", "Dropped"), "plain"),
}


def decorated(order: Any) -> Any:
    """The order with its kind and state in words and colour."""
    order.kind_name = KINDS[order.kind]
    order.state_name, order.tone = STATES[order.state]
    return order


def doubts(order: InsuranceOrder) -> list[str]:
    """What does not fit between a declaration and the buyer's limit."""
    if order.kind != OrderKind.SHIPMENT or not order.is_open:
        return []
    shipped = _day((order.content or {}).get("transportDate", ""))
    limit = limit_of(order.customer_id, shipped)
    if limit is None:
        return [
            _("No approved limit of this buyer holds on the day of shipment: without one the shipment is not insured.")
        ]
    found = []
    if limit.currency == order.currency and order.amount > limit.free:
        values = {"free": f"{limit.currency} {limit.free:,}", "asked": f"{order.currency} {order.amount:,}"}
        found.append(_("Only %(free)s of the limit is free, and %(asked)s is to be insured.") % values)
    return found


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
