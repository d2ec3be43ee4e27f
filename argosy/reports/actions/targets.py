"""Targets: what a member is to reach in a month."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.enterprise.models import Enterprise, Member
from argosy.platform.access import Actor
from argosy.platform.errors import BadInput, NotFound
from argosy.platform.money import to_minor
from argosy.platform.tenancy.scope import current_enterprise
from argosy.reports.models import Aim, Target
from argosy.reports.permissions import Permission

words(target_set=_("set targets for a member"))
MOST = Decimal(10**12)


class NoTarget(BadInput):
    message = _("A target is a number that is not negative, without units.")


@transaction.atomic
def set_targets(actor: Actor, member: Member, month: date, wanted: Mapping[str, Decimal | None]) -> None:
    """The member is to reach these in the month; an aim without a number has no target. Raises NoTarget, NotFound."""
    actor.require(Permission.SET_TARGETS)
    if not actor.reach.covers(member.pk):
        raise NotFound
    currency = Enterprise.objects.get(pk=current_enterprise()).currency
    month = month.replace(day=1)
    for aim in Aim.values:
        value = wanted.get(aim)
        if value is None:
            Target.objects.filter(member=member, month=month, aim=aim).delete()
            continue
        if not 0 <= value < MOST:
            raise NoTarget
        is_money = aim == Aim.WON
        kept = {
            "value": to_minor(value, currency) if is_money else int(value),
            "currency": currency if is_money else "",
        }
        Target.objects.update_or_create(member=member, month=month, aim=aim, defaults=kept)
    record(actor, "target.set", member, month=month.isoformat())
