"""An enterprise limits who may correct or delete what, and until when."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.enterprise.limits import ACTS, LONGEST_DAYS, TIMELESS, Limit
from argosy.enterprise.models import Enterprise, Role
from argosy.enterprise.permissions import Permission
from argosy.platform.access import Actor
from argosy.platform.errors import BadInput, NotFound

words(enterprise_limited=_("limited who may correct or delete what"))


class BadLimit(BadInput):
    """No such role, or no number of days."""

    message = _("Choose among your roles, and between 1 and 3650 days, or leave the days empty.")


@transaction.atomic
def limit(actor: Actor, act: str, wanted: Limit) -> Enterprise:
    """From now on this is for these roles and for so many days; an empty limit ends one. Raises BadLimit."""
    actor.require(Permission.MANAGE_ROLES)
    if act not in ACTS:
        raise NotFound
    known = {str(pk) for pk in Role.objects.values_list("pk", flat=True)}
    if not wanted.roles <= known or not _are_days(act, wanted.days):
        raise BadLimit
    enterprise: Enterprise = Enterprise.objects.lock(actor.enterprise)
    limits = {name: value for name, value in enterprise.limits.items() if name != act}
    if not wanted.is_none:
        limits[act] = {"roles": sorted(wanted.roles), "days": wanted.days}
    enterprise.limits = limits
    enterprise.save(update_fields=["limits"])
    record(actor, "enterprise.limited", enterprise, act=act, days=wanted.days, roles=len(wanted.roles))
    return enterprise


def _are_days(act: str, days: int | None) -> bool:
    return days is None or (act not in TIMELESS and 1 <= days <= LONGEST_DAYS)
