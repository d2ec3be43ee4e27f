"""Kinds and states of insurance orders in words; what to look at before a shipment is declared."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from argosy.insurance.models import InsuranceOrder, OrderKind, OrderState
from argosy.insurance.queries import declared_with, limit_of
from argosy.platform.punctuation import listed
from argosy.platform.typing_numbers import typed
from argosy.shipments.carrying import carried

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


MEASURED: dict[str, Any] = {
    "cartons": gettext_lazy("%(own)s of %(all)s cartons"),
    "volume": gettext_lazy("%(own)s of %(all)s m³"),
    "gross": gettext_lazy("%(own)s of %(all)s kg"),
}


def share_told(order: InsuranceOrder) -> str:
    """How much of its paper a declared shipment carries, where it does not carry all."""
    if order.document is None or order.shipment is None or not order.is_open:
        return ""
    goes = carried(order.document, order.shipment)
    values = {"number": goes.paper.number, "total": f"{goes.content['currency']} {goes.paper.total:,}"}
    if goes.is_all:
        return ""
    if goes.share is None:
        told = _(
            "%(number)s comes to %(total)s and goes with several shipments. Note in this one how many cartons it carries,"
            " or write the amount yourself."
        )
        return told % values
    part = MEASURED[goes.share.measure] % {"own": typed(goes.share.own), "all": typed(goes.share.all)}
    values |= {"part": part, "worth": f"{goes.content['currency']} {goes.worth:,}"}
    told = _(
        "This shipment carries %(part)s of %(number)s: %(worth)s of %(total)s, if its goods are worth as much as the others."
    )
    return told % values


def doubts(order: InsuranceOrder) -> list[str]:
    """What does not fit between a declaration, what is owed and the buyer's limit."""
    if order.kind != OrderKind.SHIPMENT or not order.is_open:
        return []
    return [*_beyond(order), *_unlimited(order)]


def _beyond(order: InsuranceOrder) -> list[str]:
    found = declared_with(order)
    if found is None or not found.is_too_much:
        return []
    values = {
        "others": listed(found.numbers),
        "amount": f"{order.currency} {found.amount:,}",
        "whole": f"{order.currency} {found.whole:,}",
    }
    if found.numbers:
        return [
            _("With %(others)s, %(amount)s are declared of this transaction, which comes to %(whole)s in all.") % values
        ]
    return [_("%(amount)s are declared of this transaction, which comes to %(whole)s in all.") % values]


def _unlimited(order: InsuranceOrder) -> list[str]:
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
