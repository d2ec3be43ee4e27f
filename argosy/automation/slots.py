"""What stands of the automation on the pages of mail and deals."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from argosy.automation import cards, contradictions, queries, sentences
from argosy.automation.models import Decision, DecisionKind, DecisionState
from argosy.automation.permissions import Permission
from argosy.deals.models import Opportunity
from argosy.mail.conversations import Letter
from argosy.mail.handling import may_handle
from argosy.mail.models import Message
from argosy.platform.http.request import Request
from argosy.platform.slots import offer
from argosy.platform.ui.tags.marks import icon

NOTHING = SafeString("")
DEAL = (DecisionKind.OPEN_DEAL, DecisionKind.UPDATE_DEAL)


def reading_strip(
    request: Request, messages: Sequence[Message] = (), letters: Sequence[Letter] = (), **_more: Any
) -> SafeString:
    """Above a conversation: what Argosy understood, where it was filed, the deal; or the customer that it proposes."""
    decisions = queries.of_messages(request.actor, messages)
    kinds = (
        (DecisionKind.AUTHOR,),
        (DecisionKind.MARK,),
        (DecisionKind.SORT,),
        (DecisionKind.FILE,),
        DEAL,
        (DecisionKind.SUGGEST_CUSTOMER,),
        (DecisionKind.LIST_PRODUCTS,),
    )
    shown = [found for found in (queries.newest(decisions, *one) for one in kinds) if found is not None]
    if not shown:
        return NOTHING
    mark: Any = next((one for one in shown if one.kind == DecisionKind.MARK), None)
    understood = queries.understood(mark.message, letters) if mark else None
    told = cards.all_told(request, shown)
    doubts = contradictions.in_words(understood) if understood else []
    if mark and understood and mark.rule == "reading":
        mark.what = sentences.gist(understood)
        mark.aside = sentences.where(understood)
    is_filed = any(one.kind == DecisionKind.FILE for one in shown)
    # filed by hand, or not yet: that is said by the mail pages themselves
    by_hand = None if is_filed else max(messages, key=lambda message: message.at, default=None)
    may = by_hand is not None and may_handle(request.actor, by_hand.mailbox)
    values = {"decisions": told, "by_hand": by_hand, "may_handle": may, "doubts": doubts}
    return SafeString(render_to_string("automation/strip.html", values, request))


def why_opened(request: Request, opportunity: Opportunity) -> SafeString:
    """On the page of a deal: what opened and moved it, in the words that say so; and the mail about it."""
    decisions: Sequence[Decision] = queries.of_opportunity(request.actor, opportunity.pk)
    decisions = [one for one in decisions if one.state != DecisionState.DISMISSED]
    letters = queries.mail_of_opportunity(request.actor, opportunity)
    if not decisions and not letters:
        return NOTHING
    values = {"decisions": cards.all_told(request, decisions, on_deal=True), "letters": letters}
    return SafeString(render_to_string("automation/why.html", values, request))


def rules_link(request: Request) -> SafeString:
    """In the folder pane: the way to the rules."""
    if not request.actor.may(Permission.WRITE_RULES):
        return NOTHING
    words = (reverse("automation:rules"), icon("list-filter"), _("Rules"))
    return format_html('<a class="rail-link" href="{}">{}<span>{}</span></a>', *words)


offer("mail.reading_strip", reading_strip)
offer("mail.shelf", rules_link)
offer("deals.why", why_opened)
