"""Looking at Argosy as a colleague sees it begins; she is shown that it happened."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.enterprise.models import Member
from argosy.enterprise.permissions import Permission
from argosy.platform.access import Actor
from argosy.platform.errors import NotFound

words(role_tried=_("looked at Argosy as a colleague sees it"))


@transaction.atomic
def see_as(actor: Actor, other: Member) -> Member:
    """From now on the actor looks with this colleague's rights and reach, as far as she has them herself."""
    actor.require(Permission.MANAGE_ROLES)
    if other.pk == actor.member or not actor.reach.covers(other.pk):
        raise NotFound
    record(actor, "role.tried", other, concerns=other.pk)
    return other
