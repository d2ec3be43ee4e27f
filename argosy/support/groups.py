"""Groups of users for news, formed from how the product is used (rooms, role, time), and from nothing that anybody wrote."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.utils import timezone
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from argosy.enterprise.models import Member, MemberState
from argosy.support.models import RoomUse
from argosy.support.rooms import ROOMS

LATELY = timedelta(days=90)
NEW = timedelta(days=30)
USES, NOT = "uses:", "not:"

GROUPS: dict[str, Any] = {
    "new": _("joined within the last 30 days"),
    "administrators": _("administrators"),
    **{f"{USES}{room}": format_lazy(_("use: {room}"), room=title) for room, title in ROOMS.items()},
    **{f"{NOT}{room}": format_lazy(_("do not use yet: {room}"), room=title) for room, title in ROOMS.items()},
}


def members_of(groups: Iterable[str]) -> list[Member]:
    """The active members of the present enterprise who are in any of these groups; without groups everybody."""
    everybody = list(Member.objects.filter(state=MemberState.ACTIVE).select_related("user", "role"))
    groups = list(groups)
    wanted = [one for one in groups if one in GROUPS]
    if not groups:
        return everybody
    rooms = _rooms()
    return [one for one in everybody if any(_is_in(one, group, rooms.get(one.pk, set())) for group in wanted)]


def _rooms() -> dict[UUID, set[str]]:
    since = timezone.localdate() - LATELY
    found: dict[UUID, set[str]] = {}
    for member, room in RoomUse.objects.filter(day__gte=since).values_list("member_id", "room").distinct():
        found.setdefault(member, set()).add(room)
    return found


def _is_in(member: Member, group: str, rooms: set[str]) -> bool:
    if group.startswith(USES):
        return group.removeprefix(USES) in rooms
    if group.startswith(NOT):
        return group.removeprefix(NOT) not in rooms
    if group == "new":
        return member.joined_at > timezone.now() - NEW
    return member.is_master or member.role.builtin == "administrator"
