"""What the deal templates need: the cards of the board, made in Python, for a board has sixty."""

from __future__ import annotations

from functools import cache
from typing import Any
from uuid import UUID

from django import template
from django.urls import reverse
from django.utils import timezone
from django.utils.html import escape
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from argosy.platform.ui.tags.boards import kanban_card
from argosy.platform.ui.tags.marks import icon, money
from argosy.platform.ui.tags.times import when

register = template.Library()
NOBODY = UUID(int=0)


@register.simple_tag
def deal_card(deal: Any) -> SafeString:
    """{% deal_card deal %} — a card of the board: what it is worth, how old it is, what comes next, who waits."""
    tone = "amber" if deal.needs_us or deal.is_stuck else "plain"
    # put together without templates, which would take most of the page's time: every text is escaped here
    content = SafeString(f'<p class="truncate">{escape(deal.title)}</p>{_worth(deal)}{_coming(deal)}{_waiting(deal)}')
    href = _around().replace(str(NOBODY), str(deal.pk))
    return kanban_card(content, id=deal.pk, href=href, title=deal.customer.name, tone=tone)


def _worth(deal: Any) -> str:
    if deal.amount is None:
        no_price = escape(_("no price yet"))
        worth = f'<span class="faint">{no_price}</span>'
    else:
        worth = f'<span class="ink">{money(deal.amount, deal.currency)}</span>'
    day = timezone.localtime(deal.opened_at).date().isoformat()
    opened = escape(_("opened"))
    age = f'<span class="faint" title="{opened} {day}">{escape(deal.age_words)}</span>'
    return f'<div class="row">{worth}{age}</div>'


def _coming(deal: Any) -> str:
    if not deal.next_step:
        return ""
    at = f" · {when(deal.next_step_at)}" if deal.next_step_at else ""
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


@cache
def _around() -> str:
    return reverse("deals:opportunity", args=[NOBODY])
