"""Parts of a payment and reasons in the reader's words."""

from __future__ import annotations

from typing import Any

from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from argosy.deals.papers import payment
from argosy.settlement.models import Carriage, Due, LetGo, PaidBack
from argosy.shipments.listing import called

REASONS: dict[str, Any] = {
    LetGo.CHARGES.value: _("bank charges on the way"),
    LetGo.DISCOUNT.value: _("discount afterwards"),
    LetGo.CLAIM.value: _("claim of the buyer"),
    LetGo.SMALL.value: _("too small to ask for"),
    LetGo.LOST.value: _("cannot be collected"),
    LetGo.RETURNED.value: _("goods sent back"),
}
BACK: dict[str, Any] = {
    PaidBack.OVERPAID.value: _("paid too much or twice"),
    PaidBack.CANCELLED.value: _("order cancelled"),
    PaidBack.CLAIM.value: _("claim settled"),
    PaidBack.RETURNED.value: _("goods sent back"),
    PaidBack.DISCOUNT.value: _("discount afterwards"),
    PaidBack.OTHER.value: _("something else"),
}


def carriage_words(due: Due) -> str:
    """With which shipment a part falls due, and for what goods; nothing where it goes with all of them."""
    values = {"goods": f"{due.currency}\N{NO-BREAK SPACE}{due.goods or 0:,}"}
    if due.carriage == Carriage.SHIP and due.shipment is not None:
        values["ship"] = " · ".join(called(due.shipment)) or gettext("Shipment")
        return gettext("%(ship)s: goods for %(goods)s") % values
    if due.carriage == Carriage.REST:
        return gettext("Not shipped yet: goods for %(goods)s") % values
    if due.carriage == Carriage.UNKNOWN:
        return gettext(
            "It is not noted how much each shipment carries, so this falls due with the first. Note the cartons in each."
        )
    return ""


def part_words(due: Due) -> str:
    """“30% T/T deposit with order”, in the reader's language."""
    part = payment.Part(due.method, due.percent, due.event, due.days)
    return payment.words(part)[1 if (get_language() or "").startswith("zh") else 0]
