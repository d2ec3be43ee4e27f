"""Which rooms members use, counted in memory and written down once a minute: no contents, no searches, no names."""

from __future__ import annotations

import threading
import time
from collections import Counter
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from argosy.enterprise.models import Member
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.support.models import RoomUse

_waiting: Counter[tuple[UUID, UUID, str]] = Counter()
_lock = threading.Lock()
_written = time.monotonic()


def count(enterprise: UUID, member: UUID, room: str) -> None:
    """One more page of this room was shown to this member."""
    with _lock:
        _waiting[enterprise, member, room] += 1


def is_due() -> bool:
    """Is it a minute since the counts were written down?"""
    return bool(_waiting) and time.monotonic() - _written > settings.COUNT_USE_SECONDS


def write_down() -> None:
    """What was counted stands in the database; a process that dies loses one minute of it."""
    global _written  # noqa: PLW0603 the clock of this process
    with _lock:
        counted = dict(_waiting)
        _waiting.clear()
        _written = time.monotonic()
    for enterprise in {key[0] for key in counted}:
        with enterprise_scope(enterprise), transaction.atomic():
            known = set(Member.objects.values_list("pk", flat=True))
            # in one order: two processes that write at once would each wait for a row of the other
            for (whose, member, room), pages in sorted(counted.items()):
                if whose == enterprise and member in known:
                    _add(member, room, pages)


def _add(member: UUID, room: str, pages: int) -> None:
    today = timezone.localdate()
    _row, is_new = RoomUse.objects.get_or_create(member_id=member, room=room, day=today, defaults={"pages": pages})
    if not is_new:
        RoomUse.objects.filter(member_id=member, room=room, day=today).update(pages=F("pages") + pages)
