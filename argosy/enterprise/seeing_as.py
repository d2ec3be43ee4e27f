"""Looking at Argosy as a colleague sees it: with her role's rights and her reach, never with more than one's own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from django.db import transaction
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import keep, lines_of
from argosy.enterprise.actors import fields_of, reach_of, rights_of
from argosy.enterprise.models import Member, MemberState
from argosy.enterprise.permissions import Permission
from argosy.platform.access import Actor, Reach
from argosy.platform.errors import NotAllowed

SEES_AS = "sees_as"  # in the session: the member with whose eyes is looked
# What may be done meanwhile: end it, sign out, or agree to a policy that came into force, without which no page opens.
ENDS = ("/settings/roles/see-as/end/", "/sign-out/", "/privacy/agree/")
READS = {"GET", "HEAD", "OPTIONS"}


class OnlyLooking(NotAllowed):
    """Nothing is changed while one looks with somebody else's eyes."""

    code = "only_looking"
    message = _("You look at Argosy as a colleague sees it. End that at the top before you change something.")


def narrowed(own: Actor, other: Member) -> Actor:
    """The actor with the rights and the reach that both have: a preview never shows more than one may see anyway."""
    theirs = reach_of(other)
    reach = theirs if own.reach.is_all else own.reach
    if not own.reach.is_all and not theirs.is_all:
        reach = Reach(own.reach.members & theirs.members)
    unseen, fixed = fields_of(other)
    narrow = replace(own, unseen=own.unseen | unseen, fixed=own.fixed | fixed)
    return replace(narrow, rights=own.rights & rights_of(other), reach=reach)


def of_session(request: HttpRequest, own: Actor) -> Member | None:
    """With whose eyes this session looks; nobody's once she has left, or oneself may no longer settle roles.

    Raises OnlyLooking where the request would change something.
    """
    kept = request.session.get(SEES_AS)
    if kept is None:
        return None
    rows = Member.objects.filter(pk=UUID(kept), state=MemberState.ACTIVE).select_related("role", "user")
    found: Member | None = rows.first() if own.may(Permission.MANAGE_ROLES) else None
    if found is None:
        del request.session[SEES_AS]
    elif request.method not in READS and request.path not in ENDS:
        raise OnlyLooking
    return found


def only_own_eyes(request: HttpRequest) -> None:
    """For a page that changes something though it is only opened, such as the way back from a provider.

    Raises OnlyLooking where the session looks with somebody else's eyes.
    """
    if request.session.get(SEES_AS) is not None:
        raise OnlyLooking


def only_shown(actor: Actor, show: Callable[[], HttpResponseBase]) -> HttpResponseBase:
    """The page, and nothing that showing it changed, such as mail that counts as read; that it was looked at stays."""
    since = timezone.now()
    with transaction.atomic():
        found = show()
        lines = lines_of(actor.via, since)
        transaction.set_rollback(True)
    keep(lines)
    return found
