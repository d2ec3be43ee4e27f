"""A letter that waits for an answer: an answer clears it, and without one its member is reminded."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.mail import jobs
from argosy.mail.models import Draft, DraftState, Message, ThreadReference
from argosy.notifications.actions.telling import kind, tell
from argosy.platform.access import Actor

NO_ANSWER = kind("mail.no_answer", _("%(to)s has not answered “%(subject)s” for %(days)s days."))


def clear_answered(mailbox: UUID, messages: Sequence[UUID]) -> int:
    """Letters that these messages answer wait no longer; how many. Bounces and automatic replies are no answers."""
    waiting = Draft.objects.filter(mailbox=mailbox, state=DraftState.SENT).awaiting_answer()
    if not waiting.exists():
        return 0
    came = Message.objects.filter(pk__in=messages, direction="in", is_bounce=False, is_auto_reply=False)
    named = ThreadReference.objects.filter(mailbox=mailbox, thread__in=came.values("thread")).values("key")
    cleared: int = waiting.filter(message_key__in=named).update(answered_at=timezone.now())
    return cleared


def link_to(draft: Draft) -> str:
    """Where a sent letter is read: in its conversation as soon as that is here, else in the outbox."""
    reference = ThreadReference.objects.filter(mailbox=draft.mailbox_id, key=draft.message_key).first()
    return reverse("mail:conversation", args=[reference.thread_id]) if reference else reverse("mail:outbox")


@jobs.remind
def remind(_actor: Actor) -> None:
    """Whoever asked for it learns that nobody answered, once for each letter."""
    now = timezone.now()
    due = Draft.objects.filter(answer_due_at__lte=now, reminded_at__isnull=True).awaiting_answer()
    for draft in due.select_related("mailbox"):
        tell(
            draft.member_id, NO_ANSWER, link=link_to(draft), to=draft.to, subject=draft.subject, days=draft.remind_days
        )
        draft.reminded_at = now
        draft.save(update_fields=["reminded_at"])
