"""Who may do something with a message: who works in its mailbox, and those above her where the company switched that on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.enterprise import switches
from argosy.enterprise.switches import offer
from argosy.mail.errors import NotYours
from argosy.mail.models import Mailbox, Message
from argosy.platform.access import Actor
from argosy.platform.standing import standing

words(mailbox_handled=_("filed, starred or marked somebody's mail"))
BELOW = offer(
    "mail.handle_below",
    _("Supervisors handle mail of those below them"),
    _("Supervisors and administrators, who see mail of those below them, may also file, star and mark it. The member is"
      " told so before she binds a mailbox, and shown each time that it happens; nobody answers in her name."),
)  # fmt: skip


def handled_by(actor: Actor) -> Q:
    """The condition that the actor may handle a message."""
    own = Q(mailbox__in=Mailbox.objects.worked_in_by(actor).values("pk"))
    return own | actor.reach.of("mailbox__member") if switches.is_on(BELOW) else own


def may_handle(actor: Actor, mailbox: Mailbox) -> bool:
    """May the actor file, star and mark what lies in this mailbox?"""
    return works_in(actor, mailbox) or (actor.reach.covers(mailbox.member_id) and switches.is_on(BELOW))


def works_in(actor: Actor, mailbox: Mailbox) -> bool:
    """Is it the actor's own mailbox, or one that is shared with her?"""
    return mailbox.member_id == actor.member or bool(_worked_in(actor, mailbox.pk))


def may_answer(actor: Actor, mailbox: Mailbox) -> bool:
    """May the actor write from this mailbox? Shared with her, it may be to read and sort only."""
    return mailbox.member_id == actor.member or Mailbox.objects.answered_by(actor).filter(pk=mailbox.pk).exists()


@standing
def _worked_in(actor: Actor, mailbox: UUID) -> QuerySet[Any, dict[str, Any]]:
    found: QuerySet[Any, dict[str, Any]] = Mailbox.objects.worked_in_by(actor).filter(pk=mailbox).values("pk")
    return found


def require_handling(actor: Actor, mailbox: Mailbox) -> None:
    """Go on only where the actor may handle it. Raises NotYours."""
    if not may_handle(actor, mailbox):
        raise NotYours


def note_handling(actor: Actor, messages: Iterable[Message]) -> None:
    """Whose mail was handled by somebody else is shown it, once for each mailbox."""
    others = {one.mailbox.pk: one.mailbox for one in messages if one.mailbox.member_id != actor.member}
    for mailbox in others.values():
        if works_in(actor, mailbox):
            continue  # shared: it is her work too
        record(actor, "mailbox.handled", mailbox, concerns=mailbox.member_id)
