"""At which stage a deal is, how long it is open and who waits for whom, in words; made in Python, for a board has sixty cards."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Any

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from argosy.deals.flows import Flows
from argosy.deals.models import DealStage
from argosy.platform.punctuation import listed

MOST_KEPT = 2048


def decorated(deal: Any, flows: Flows | None = None) -> Any:
    """The opportunity with its stage in words and in colour."""
    deal.stage_name = (flows or Flows()).at(deal).title
    deal.tone = {DealStage.ORDERED: "green", DealStage.LOST: "plain"}.get(DealStage(deal.stage), "accent")
    return deal


def put_into_words(deals: Iterable[Any]) -> None:
    """Put the words beside deals that `queries.board` has looked at."""
    language = get_language()
    for deal in deals:
        deal.age_words = _age(language, deal.age)
        deal.waits_words = WAITS[deal.waits](language, deal.waits_days) if deal.waits else ""
        deal.stuck_words = _stuck(language, deal.days_here) if deal.is_stuck else ""
        deal.missing_words = listed(deal.missing) if deal.missing else ""


def stuck_words(deal: Any) -> str:
    """For how long it has been at its stage, which is too long."""
    return _stuck(get_language(), deal.days_here)


# Sixty cards are so many days old as others are: words are looked up once for each number of days.
@lru_cache(maxsize=MOST_KEPT)
def _age(_language: str | None, days: int) -> str:
    return ngettext("%(days)s day", "%(days)s days", days) % {"days": days} if days else _("today")


@lru_cache(maxsize=MOST_KEPT)
def _they_wait(_language: str | None, days: int) -> str:
    if not days:
        return _("They wrote today")
    return ngettext("They wait for us · %(days)s day", "They wait for us · %(days)s days", days) % {"days": days}


@lru_cache(maxsize=MOST_KEPT)
def _we_wait(_language: str | None, days: int) -> str:
    if not days:
        return _("We wrote today")
    return ngettext("We wait for them · %(days)s day", "We wait for them · %(days)s days", days) % {"days": days}


@lru_cache(maxsize=MOST_KEPT)
def _stuck(_language: str | None, days: int) -> str:
    return ngettext("%(days)s day here", "%(days)s days here", days) % {"days": days}


WAITS: Mapping[str, Callable[[str | None, int], str]] = {"us": _they_wait, "them": _we_wait}
