"""Saved views: a way to look at a list, kept by a member for herself or shared with everybody."""

from __future__ import annotations

from enum import StrEnum

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.customers.columns import RECORDS
from argosy.customers.models import SavedView
from argosy.customers.permissions import Permission
from argosy.platform.access import Actor
from argosy.platform.errors import BadInput, NotFound

# record → the right to see its list; the apps above add theirs.
LISTED: dict[str, StrEnum] = {}
words(view_saved=_("saved a view of a list"), view_removed=_("removed a view of a list"))
MOST_VIEWS, LONGEST_NAME, LONGEST_QUERY = 60, 60, 4000


class NoViewName(BadInput):
    message = _("Give the view a name of at most 60 letters.")


class TooManyViews(BadInput):
    message = _("You keep 60 views of this list already. Remove one before you save another.")


def offer(record_kind: str, right: StrEnum) -> None:
    """Views of this list can be saved by whoever has this right."""
    LISTED[record_kind] = right


for _kind in RECORDS:
    offer(_kind, Permission.USE_CUSTOMERS)


@transaction.atomic
def save_view(actor: Actor, record_kind: str, name: str, query: str, *, is_shared: bool = False) -> SavedView:
    """The view is a tab of the list from now on; one of the same name by the same member is replaced."""
    actor.require(LISTED[record_kind])
    name = " ".join(name.split())
    if not name or len(name) > LONGEST_NAME or len(query) > LONGEST_QUERY:
        raise NoViewName
    own = SavedView.objects.filter(member=actor.member, record=record_kind)
    view = next((one for one in own if one.name == name), None)
    if view is None:
        if len(own) >= MOST_VIEWS:
            raise TooManyViews
        assert actor.member is not None
        view = SavedView(record=record_kind, name=name, member_id=actor.member, position=len(own))
    view.query, view.is_shared = query, is_shared
    view.save()
    record(actor, "view.saved", view, is_shared=is_shared)
    return view


@transaction.atomic
def remove_view(actor: Actor, view: SavedView) -> None:
    """The view is no tab any more; only who saved it, or who settles lists, removes it."""
    actor.require(LISTED[view.record])
    if view.member_id != actor.member and not (view.is_shared and actor.may(Permission.SETTLE_LISTS)):
        raise NotFound
    record(actor, "view.removed", view)
    view.delete()
