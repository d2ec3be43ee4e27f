"""Searches that a member keeps beside her folders, and forgets."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from argosy.mail.errors import TooManySearches
from argosy.mail.models import SavedSearch
from argosy.mail.permissions import Permission
from argosy.platform.access import Actor
from argosy.platform.errors import NotFound
from argosy.platform.standing import standing

MOST = 30


def saved(actor: Actor) -> list[SavedSearch]:
    """The member's own, oldest first."""
    return _saved(actor)


@standing
def _saved(actor: Actor) -> QuerySet[SavedSearch]:
    found: QuerySet[SavedSearch] = SavedSearch.objects.filter(member=actor.member).order_by("made_at")
    return found


@transaction.atomic
def save_search(actor: Actor, words: str) -> None:
    """The search stands beside the folders; the same one only once. Raises TooManySearches."""
    actor.require(Permission.USE_MAIL)
    own = saved(actor)
    if not words.strip() or any(one.words == words.strip() for one in own):
        return
    if len(own) >= MOST:
        raise TooManySearches
    SavedSearch.objects.create(member_id=actor.member, words=words.strip()[:200])


@transaction.atomic
def forget_search(actor: Actor, search: UUID) -> None:
    """The search stands there no more. Raises NotFound."""
    actor.require(Permission.USE_MAIL)
    found = SavedSearch.objects.filter(member=actor.member, pk=search).first()
    if found is None:
        raise NotFound
    found.delete()
