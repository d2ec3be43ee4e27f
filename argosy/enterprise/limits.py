"""The limits that an enterprise sets to correcting and deleting: who may, and how long after something was made (S171).

The enterprise controls its business data. A limit takes something away from a right that a role gives; it gives none. Work
that runs by itself is no person's correcting, and the master account, who sets limits, is bound by their days only.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.enterprise.models import Enterprise, Member
from argosy.platform.access import Actor
from argosy.platform.errors import NotAllowed

LONGEST_DAYS = 3_650
# what is limited → its sentence; each app offers its own
ACTS: dict[str, Any] = {}
# of these, what is done to nothing that has an age: they are limited to roles alone
TIMELESS: set[str] = set()


class NotForYou(NotAllowed):
    """The enterprise kept it for others."""

    code = "limited"
    message = _("Your enterprise has limited who may do this: %(what)s. Settings, Limits shows for whom it is.")


class TooLate(NotAllowed):
    """It can no longer be changed."""

    code = "limited"
    message = _("Your enterprise allows this only for %(days)s days after something was made: %(what)s.")


@dataclass(frozen=True, slots=True)
class Limit:
    """For which roles something is kept (none: whoever has the right), and for how many days (None: always)."""

    roles: frozenset[str] = frozenset()
    days: int | None = None

    @property
    def is_none(self) -> bool:
        """Does it limit nothing?"""
        return not self.roles and self.days is None


def offer(act: str, sentence: Any, *, has_days: bool = True) -> str:
    """Let enterprises limit this to roles and, with `has_days`, to days; returns its name, stored: never rename one."""
    ACTS[act] = sentence
    if not has_days:
        TIMELESS.add(act)
    return act


def of(enterprise: Enterprise, act: str) -> Limit:
    """The limit that holds."""
    known = enterprise.limits.get(act) or {}
    return Limit(frozenset(known.get("roles") or ()), None if act in TIMELESS else known.get("days"))


def require(actor: Actor, act: str, made_at: datetime | None = None) -> None:
    """Go on only within the enterprise's limit. Raises NotForYou, TooLate."""
    if actor.member is None:
        return
    limit = of(Enterprise.objects.get(pk=actor.enterprise), act)
    if limit.is_none:
        return
    if limit.roles:
        member = Member.objects.get(pk=actor.member)
        if not member.is_master and str(member.role_id) not in limit.roles:
            raise NotForYou(what=ACTS[act])
    if limit.days is not None and made_at is not None and timezone.now() - made_at > timedelta(days=limit.days):
        raise TooLate(days=limit.days, what=ACTS[act])
