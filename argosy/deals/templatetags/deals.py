"""What the deal templates need: the cards of the board, made in Python, for a board has sixty."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any, NamedTuple

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from argosy.platform.punctuation import between
from argosy.platform.ui.addresses import address_of
from argosy.platform.ui.tags.boards import kanban_card
from argosy.platform.ui.tags.marks import icon, money
from argosy.platform.ui.tags.times import Clock

register = template.Library()


@register.simple_tag
def deal_cards(deals: Sequence[Any]) -> SafeString:
    """{% deal_cards column.cards %} — the cards of a stage: what each is worth, how old it is, what comes next, who waits."""
    clock = Clock()
    stuck, missing = (escape(words) + between(":") for words in (_("Stuck"), _("Not known yet")))
    said = Said(escape(_("no price yet")), escape(_("opened")), stuck, missing)
    return SafeString("".join([_card(deal, clock, said) for deal in deals]))


class Said(NamedTuple):
    """What cards say, in the reader's language."""

    no_price: str
    opened: str
    stuck: str
    missing: str


def _card(deal: Any, clock: Clock, said: Said) -> SafeString:
    tone = "amber" if deal.needs_us or deal.is_stuck else "plain"
    # put together without templates, which would take most of the page's time: every text is escaped here
    content = SafeString(
        f'<p class="truncate">{escape(deal.title)}</p>{_worth(deal, clock, said)}'
        f"{_coming(deal, clock)}{_waiting(deal, said)}"
    )
    href = address_of("deals:opportunity", deal.pk)
    return kanban_card(content, id=deal.pk, href=href, title=deal.customer_name, tone=tone)


def _worth(deal: Any, clock: Clock, said: Said) -> str:
    if deal.amount_minor is None:
        worth = f'<span class="faint">{said.no_price}</span>'
    else:
        worth = f'<span class="ink">{money(deal.amount, deal.currency)}</span>'
    day = clock.local(deal.opened_at).date().isoformat()
    age = f'<span class="faint" title="{said.opened} {day}">{escape(deal.age_words)}</span>'
    return f'<div class="row">{worth}{age}</div>'


def _coming(deal: Any, clock: Clock) -> str:
    if not deal.next_step:
        return ""
    at = f" · {clock.when(deal.next_step_at)}" if deal.next_step_at else ""
    return f'<p class="truncate">{icon("arrow-right")} {escape(deal.next_step)}{at}</p>'


def _waiting(deal: Any, said: Said) -> str:
    waits = stuck = missing = ""
    if deal.waits_words:
        tone = "amber-words" if deal.needs_us else "faint" if deal.waits == "them" else ""
        waits = f'<p class="small {tone}">{escape(deal.waits_words)}</p>'
    if deal.stuck_words:
        stuck = f'<p class="small amber-words">{icon("hourglass")} {said.stuck}{escape(deal.stuck_words)}</p>'
    if deal.missing_words:
        missing = f'<p class="small amber-words">{icon("circle-alert")} {said.missing}{escape(deal.missing_words)}</p>'
    return waits + stuck + missing
