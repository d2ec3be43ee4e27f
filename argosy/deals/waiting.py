"""At which stage a deal is, how long it is open and who waits for whom, in words; made in Python, for a board has sixty cards."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from argosy.deals.flows import Flows
from argosy.deals.models import DealStage


def decorated(deal: Any, flows: Flows | None = None) -> Any:
    """The opportunity with its stage in words and in colour."""
    deal.stage_name = (flows or Flows()).at(deal).title
    deal.tone = {DealStage.ORDERED: "green", DealStage.LOST: "plain"}.get(DealStage(deal.stage), "accent")
    return deal


def put_into_words(deal: Any) -> None:
    """Put the words beside a deal that `queries.look_who_waits` has looked at."""
    deal.age_words = (
        ngettext("%(days)s day", "%(days)s days", deal.age) % {"days": deal.age} if deal.age else _("today")
    )
    deal.waits_words = ""
    if deal.waits == "us":
        deal.waits_words = _they_wait(deal.waits_days)
    elif deal.waits == "them":
        deal.waits_words = _we_wait(deal.waits_days)


def _they_wait(days: int) -> str:
    if not days:
        return _("They wrote today")
    return ngettext("They wait for us · %(days)s day", "They wait for us · %(days)s days", days) % {"days": days}


def _we_wait(days: int) -> str:
    if not days:
        return _("We wrote today")
    return ngettext("We wait for them · %(days)s day", "We wait for them · %(days)s days", days) % {"days": days}


def stuck_words(deal: Any) -> str:
    """For how long it has been at its stage, which is too long."""
    return ngettext("%(days)s day here", "%(days)s days here", deal.days_here) % {"days": deal.days_here}
