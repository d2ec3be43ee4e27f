"""Parts of a payment and reasons in the reader's words."""

from __future__ import annotations

from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from argosy.deals.papers import payment
from argosy.settlement.models import Due, LetGo, PaidBack

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


def part_words(due: Due) -> str:
    """“30% T/T deposit with order”, in the reader's language."""
    part = payment.Part(due.method, due.percent, due.event, due.days)
    return payment.words(part)[1 if (get_language() or "").startswith("zh") else 0]
