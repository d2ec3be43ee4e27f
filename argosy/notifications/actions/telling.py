"""Telling a member something: kept until read, and shown at once on her open page."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone

from argosy.notifications import jobs
from argosy.notifications.kinds import KINDS, in_words, kind
from argosy.notifications.models import Notification
from argosy.platform import live, search
from argosy.platform.access import Actor
from argosy.platform.errors import NotFound
from argosy.platform.personal_data import PersonalData
from argosy.platform.tenancy.scope import current_enterprise

TOPIC = "notification"

__all__ = ["TOPIC", "forget_old", "in_words", "kind", "read", "read_all", "tell", "unread"]


def tell(member: UUID, name: str, *, link: str = "", once: str = "", **values: Any) -> Notification | None:
    """The member finds this notice in her list; with `once`, of that thing only the first time (None afterwards)."""
    if name not in KINDS:
        raise LookupError(f"the notice {name} has no sentence: register it with notifications.kinds.kind")
    key = search.blind(current_enterprise(), f"told:{name}:{once}") if once else None
    if key is not None and Notification.objects.filter(member_id=member, once_key=key).exists():
        return None
    made: Notification = Notification.objects.create(
        member_id=member, kind=name, values=values or None, link=link, once_key=key
    )
    live.tell(TOPIC, member, notification=str(made.pk))
    return made


def read(actor: Actor, notification: UUID) -> Notification:
    """The member has seen this notice."""
    found: Notification | None = Notification.objects.filter(member_id=actor.member, pk=notification).first()
    if found is None:
        raise NotFound
    if found.read_at is None:
        found.read_at = timezone.now()
        found.save(update_fields=["read_at"])
    return found


def read_all(actor: Actor) -> int:
    """The member has seen everything; how many notices that were."""
    rows = Notification.objects.filter(member_id=actor.member, read_at=None)
    return int(rows.update(read_at=timezone.now()))


def unread(actor: Actor) -> int:
    """How many notices wait for the member."""
    return int(unread_rows(actor).count())


def unread_rows(actor: Actor) -> QuerySet[Notification]:
    """The notices that wait for the member."""
    found: QuerySet[Notification] = Notification.objects.filter(member_id=actor.member, read_at=None)
    return found


@jobs.forget_old
def forget_old(actor: Actor) -> None:  # noqa: ARG001 the scope says whose
    """Nightly: notices whose time is over are deleted."""
    declared = Notification.personal_data
    assert isinstance(declared, PersonalData)
    assert declared.keep_for_days is not None
    Notification.objects.filter(made_at__lt=timezone.now() - timedelta(days=declared.keep_for_days)).delete()
