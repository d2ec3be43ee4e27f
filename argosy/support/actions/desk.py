"""How help is reached and when, as the operator sets it (S111)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from argosy.platform.errors import NotAllowed
from argosy.support.actions.staff import note
from argosy.support.errors import NotHours
from argosy.support.models import HelpDesk, Staff, StaffRole

# As the published policy names them: Monday to Friday 9:00-19:00, Saturday 9:00-17:30.
USUAL = [["09:00", "19:00"]] * 5 + [["09:00", "17:30"], None]
SPAN = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)\s*[-–—~]\s*([01]?\d|2[0-3]):([0-5]\d)")


@dataclass(frozen=True, slots=True)
class Ways:
    """How help is reached."""

    phone: str
    email: str
    chat_url: str
    other: str
    time_zone: str


def desk() -> HelpDesk:
    """What the operator set; before that, what the installation's settings say and the usual hours."""
    found = HelpDesk.objects.first()
    if found is not None:
        return found
    phone, email = settings.OPERATOR_HOTLINE, settings.OPERATOR_EMAIL
    return HelpDesk(phone="" if phone == "—" else phone, email=email, hours=USUAL)


def clock() -> ZoneInfo:
    """The time by which the operator works."""
    return ZoneInfo(desk().time_zone)


@transaction.atomic
def settle(by: Staff, ways: Ways, days: Sequence[str]) -> HelpDesk:
    """From now on help is reached in these ways and at these hours; every page shows them."""
    if by.role != StaffRole.LEAD:
        raise NotAllowed
    found = HelpDesk.objects.select_for_update().first() or HelpDesk()
    found.phone, found.email, found.chat_url = ways.phone, ways.email, ways.chat_url
    found.other, found.time_zone = ways.other, ways.time_zone
    found.hours = [_span(day) for day in days]
    found.save()
    note(by, "desk")
    return found


def is_open(found: HelpDesk, now: datetime | None = None) -> bool:
    """Is somebody there now, by the desk's own clock?"""
    there = (now or timezone.now()).astimezone(ZoneInfo(found.time_zone))
    span = found.hours[there.weekday()] if len(found.hours) > there.weekday() else None
    return span is not None and time.fromisoformat(span[0]) <= there.time() < time.fromisoformat(span[1])


def _span(typed: str) -> list[str] | None:
    if not typed.strip():
        return None
    match = SPAN.fullmatch(typed.strip())
    if match is None:
        raise NotHours
    begin, end = (f"{int(match[at]):02}:{match[at + 1]}" for at in (1, 3))
    if begin >= end:
        raise NotHours
    return [begin, end]
