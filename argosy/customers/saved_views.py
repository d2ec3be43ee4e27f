"""Ways to look at a list that somebody keeps: the tabs above it, built in and saved."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlencode

from django.db.models import QuerySet

from argosy.customers.models import SavedView
from argosy.platform.access import Actor
from argosy.platform.listing.asked import Asked, pairs_of
from argosy.platform.standing import standing

# Longer than the word of a built-in tab: the id of a saved one.
LONGEST_WORD = 8


def tabs(actor: Actor, asked: Asked, builtin: Sequence[tuple[str, str, str]]) -> list[tuple[str, str, bool]]:
    """The tabs of a list: (key, name, query) of the built-in ones, then what the actor and her colleagues saved."""
    saved = [(str(one.pk), one.name, one.query) for one in _saved(actor, str(asked.record))]
    found = []
    for key, name, query in [*builtin, *saved]:
        pairs = [pair for pair in pairs_of(query) if pair[0] != "view"]
        here = asked.view == key and bool(key or not asked.filters)
        found.append((name, "?" + urlencode([*pairs, *([("view", key)] if key else [])]), here))
    return found


@standing
def _saved(actor: Actor, record: str) -> QuerySet[SavedView]:
    found: QuerySet[SavedView] = SavedView.objects.visible_to(actor).filter(record=record).order_by("position", "id")
    return found


def seen_through(actor: Actor, asked: Asked) -> SavedView | None:
    """The saved view that one looks through and may remove."""
    if len(asked.view) <= LONGEST_WORD:
        return None
    mine = SavedView.objects.filter(member=actor.member, record=asked.record)
    return next((one for one in mine if str(one.pk) == asked.view), None)
