"""A member's own ways of writing: her choices, kept for all her letters."""

from __future__ import annotations

from django.db import transaction

from argosy.mail.models import WritingHabits
from argosy.mail.permissions import Permission
from argosy.platform.access import Actor


def habits_of(actor: Actor) -> WritingHabits:
    """The member's choices; the usual ones where she made none."""
    found: WritingHabits | None = WritingHabits.objects.filter(member=actor.member).first()
    return found or WritingHabits()


@transaction.atomic
def choose(actor: Actor, *, undo_seconds: int, remind_days: int | None) -> WritingHabits:
    """From now on letters can be taken back for so many seconds, and the member is reminded after so many days."""
    actor.require(Permission.SEND_MAIL)
    kept: WritingHabits
    kept, _is_new = WritingHabits.objects.update_or_create(
        member_id=actor.member, defaults={"undo_seconds": undo_seconds, "remind_days": remind_days}
    )
    return kept
