"""Out of a private mailbox: what the member herself can do."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy import matching
from argosy.enterprise.actors import members_who_may
from argosy.enterprise.models import Member
from argosy.enterprise.permissions import Permission as Enterprise
from argosy.leaving.errors import NotPrivate
from argosy.mail.actions import mailboxes, private
from argosy.mail.models import Mailbox, Message, Thread
from argosy.mail.permissions import Permission
from argosy.notifications.actions.telling import kind, tell
from argosy.platform.access import Actor

ASKED = kind(
    "leaving.asks_for_address",
    _("%(who)s signs in with a private address and asks for a work address instead."),
)


@transaction.atomic
def unbind_private(actor: Actor, mailbox: Mailbox, *, all_unfiled: bool) -> int:
    """The member's mailbox is unbound; what she called private, or all that is not with a customer, is gone. How many."""
    actor.require(Permission.USE_MAIL)
    mailbox = Mailbox.objects.bound().filter(member=actor.member).lock(mailbox.pk)
    count = private.take_out(actor, mailbox, all_unfiled=all_unfiled)
    mailboxes.unbind(actor, mailbox)
    return count


@transaction.atomic
def ask_for_address(actor: Actor) -> None:
    """Whoever may change members' addresses is told, once a day. Raises NotPrivate."""
    actor.require(Permission.USE_MAIL)
    member = Member.objects.select_related("user").get(pk=actor.member)
    if not matching.is_free_mail(member.user.email.rpartition("@")[2]):
        raise NotPrivate
    link = reverse("enterprise:member", args=[member.pk])
    for one in members_who_may(Enterprise.MANAGE_MEMBERS):
        tell(one.pk, ASKED, link=link, once=f"{member.pk}:{timezone.localdate()}", who=str(member))


def with_senders(threads: Sequence[Thread]) -> list[Thread]:
    """These conversations, each with who wrote last in it (`who`)."""
    names: dict[UUID, str] = {}
    rows = Message.objects.filter(thread__in=[one.pk for one in threads]).order_by("at")
    for one in rows.only("thread_id", "sender_name", "sender_address", "direction", "enterprise_id"):
        if one.direction == "in" or one.thread_id not in names:
            names[one.thread_id] = one.sender_name or one.sender_address
    for thread in threads:
        thread.who = names.get(thread.pk, "")  # type: ignore[attr-defined]
    return list(threads)
