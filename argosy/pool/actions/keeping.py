"""Pools made and changed: their rules, caps, members."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.enterprise.models import Member
from argosy.platform.access import Actor
from argosy.pool.errors import NoPoolName
from argosy.pool.models import Pool, PoolSeat
from argosy.pool.permissions import Permission

words(pool_kept=_("changed a pool and its rules"))
FIELDS = frozenset(
    [
        "name",
        "returns",
        "no_contact_days",
        "no_deal_days",
        "counts",
        "stages",
        "markets",
        "countries",
        "provinces",
        "most_stars",
        "warn_days",
        "holding_cap",
        "claims_a_day",
        "cool_down_days",
        "hidden",
    ]
)

# Whom these let in may lose a customer that she did not lose before.
TAKING = (
    "returns", "no_contact_days", "no_deal_days", "counts", "stages", "markets", "countries", "provinces", "most_stars",
)  # fmt: skip


@transaction.atomic
def keep_pool(actor: Actor, pool: Pool | None, values: Mapping[str, Any], members: Collection[UUID]) -> Pool:
    """There is this pool with these rules; changed rules act from the next night on, and warn before they take."""
    actor.require(Permission.KEEP_POOLS)
    if not str(values.get("name", "")).strip():
        raise NoPoolName
    before = [getattr(pool, name) for name in TAKING] if pool is not None else None
    kept = draft(pool, values)
    wanted = set(Member.objects.filter(pk__in=members).values_list("pk", flat=True))
    seats = set(kept.seats.values_list("member", flat=True)) if pool is not None else set()
    if kept.returns and (before != [getattr(kept, name) for name in TAKING] or seats != wanted):
        kept.rules_since = timezone.now()
    kept.save()
    PoolSeat.objects.filter(pool=kept).exclude(member__in=wanted).delete()
    have = set(PoolSeat.objects.filter(pool=kept).values_list("member", flat=True))
    PoolSeat.objects.bulk_create([PoolSeat(pool=kept, member_id=pk) for pk in wanted - have])
    record(actor, "pool.kept", kept, returns=kept.returns)
    return kept


def draft(pool: Pool | None, values: Mapping[str, Any]) -> Pool:
    """The pool with these rules, not kept: what the simulator runs."""
    made = pool or Pool()
    for name in FIELDS & values.keys():
        setattr(made, name, values[name])
    return made
