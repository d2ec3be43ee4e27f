"""What the deal templates need: the cards of the board, made in Python, for a board has sixty."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from argosy.platform.ui.addresses import address_of
from argosy.platform.ui.tags.boards import kanban_card
from argosy.platform.ui.tags.marks import icon, money
from argosy.platform.ui.tags.times import Clock

register = template.Library()


@register.simple_tag
def deal_cards(deals: Sequence[Any]) -> SafeString:
    """{% deal_cards column.cards %} — the cards of a stage: what each is worth, how old it is, what comes next, who waits."""
    clock = Clock()
    words = escape(_("no price yet")), escape(_("opened"))
    return SafeString("".join([_card(deal, clock, *words) for deal in deals]))


def _card(deal: Any, clock: Clock, no_price: str, opened: str) -> SafeString:
    tone = "amber" if deal.needs_us or deal.is_stuck else "plain"
    # put together without templates, which would take most of the page's time: every text is escaped here
    content = SafeString(
        f'<p class="truncate">{escape(deal.title)}</p>{_worth(deal, clock, no_price, opened)}'
        f"{_coming(deal, clock)}{_waiting(deal)}"
    )
    href = address_of("deals:opportunity", deal.pk)
    return kanban_card(content, id=deal.pk, href=href, title=deal.customer.name, tone=tone)


def _worth(deal: Any, clock: Clock, no_price: str, opened: str) -> str:
    if deal.amount_minor is None:
        worth = f'<span class="faint">{no_price}</span>'
    else:
        worth = f'<span class="ink">{money(deal.amount, deal.currency)}</span>'
    day = clock.local(deal.opened_at).date().isoformat()
    age = f'<span class="faint" title="{opened} {day}">{escape(deal.age_words)}</span>'
    return f'<div class="row">{worth}{age}</div>'


def _coming(deal: Any, clock: Clock) -> str:
    if not deal.next_step:
        return ""
    at = f" · {clock.when(deal.next_step_at)}" if deal.next_step_at else ""
    return f'<p class="truncate">{icon("arrow-right")} {escape(deal.next_step)}{at}</p>'


def _waiting(deal: Any) -> str:
    waits = stuck = ""
    if deal.waits_words:
        tone = "amber-words" if deal.needs_us else "faint" if deal.waits == "them" else ""
        waits = f'<p class="small {tone}">{escape(deal.waits_words)}</p>'
    if deal.stuck_words:
        words = escape(": ".join((_("Stuck"), str(deal.stuck_words))))
        stuck = f'<p class="small amber-words">{icon("hourglass")} {words}</p>'
    return waits + stuck
