"""The stages in words, and why deals are lost."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from argosy.customers import vocabulary
from argosy.customers.vocabulary import Words
from argosy.deals.models import DealStage, Opportunity

STAGES: dict[str, Any] = {
    DealStage.INQUIRY.value: _("Inquiry"),
    DealStage.QUOTED.value: _("Quoted"),
    DealStage.NEGOTIATING.value: _("Negotiating"),
    DealStage.ORDERED.value: _("Ordered"),
    DealStage.LOST.value: _("Lost"),
}
LOST = "lost"
# Stored as they stand here: never reword the key.
LOST_REASONS: dict[str, Any] = {
    "price": _("our price was too high"),
    "time": _("we could not deliver in time"),
    "competitor": _("they bought elsewhere"),
    "no_answer": _("they no longer answer"),
    "no_need": _("they no longer need it"),
    "terms": _("we did not agree on payment or delivery"),
}


def _lost_for(reason: str) -> int:
    return int(Opportunity.objects.filter(lost_reason=reason).count())


vocabulary.offer(LOST, _("Why deals are lost"), LOST_REASONS, _lost_for)


def lost_words(reason: str) -> str:
    """The reason as it is read: one of the list, or what somebody wrote."""
    return str(Words().word(LOST, reason).name) if reason else ""


def lost_reasons() -> list[tuple[str, Any]]:
    """The reasons that can be chosen."""
    return Words().choices(LOST)
