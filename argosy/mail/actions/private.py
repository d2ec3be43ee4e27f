"""Private mail in a work mailbox: its member says what is private, and it is out before anybody else gets the mailbox."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.enterprise.permissions import Permission as Enterprise
from argosy.mail.actions.erasing import erase_messages
from argosy.mail.models import Mailbox, Message, PrivateConversation, Thread
from argosy.mail.permissions import Permission
from argosy.platform.access import Actor

words(
    mail_private=_("said which conversations are private"),
    mail_taken=_("took private conversations out of Argosy"),
)
# So many messages are erased in one piece.
CHUNK = 500


def unfiled(mailbox: Mailbox) -> QuerySet[Thread]:
    """Conversations of this mailbox that are not with a customer: what may be private."""
    filed = Message.objects.filter(mailbox=mailbox, customer__isnull=False).values("thread_id")
    found: QuerySet[Thread] = Thread.objects.filter(mailbox=mailbox, message_count__gt=0).exclude(pk__in=filed)
    return found


@transaction.atomic
def mark_private(actor: Actor, mailbox: Mailbox, *, private: Collection[UUID], shown: Collection[UUID]) -> int:
    """Of the conversations that were shown, these are private and the others are not; how many are in all now.

    What is filed with a customer is business and stays out of it.
    """
    actor.require(Permission.USE_MAIL)
    mailbox = Mailbox.objects.filter(member=actor.member).lock(mailbox.pk)
    may = set(unfiled(mailbox).filter(pk__in=shown).values_list("pk", flat=True))
    PrivateConversation.objects.filter(thread__in=may - set(private)).delete()
    have = set(PrivateConversation.objects.filter(thread__in=may).values_list("thread_id", flat=True))
    PrivateConversation.objects.bulk_create([PrivateConversation(thread_id=pk) for pk in (may & set(private)) - have])
    count = marked(mailbox).count()
    record(actor, "mail.private", mailbox, count=count)
    return int(count)


def marked(mailbox: Mailbox) -> QuerySet[PrivateConversation]:
    """What its member called private in this mailbox."""
    found: QuerySet[PrivateConversation] = PrivateConversation.objects.filter(thread__mailbox=mailbox)
    return found


@transaction.atomic
def take_out(actor: Actor, mailbox: Mailbox, *, all_unfiled: bool = False) -> int:
    """What was called private is gone from Argosy for good, and is not fetched again; on the server it stays.

    `all_unfiled`: everything that is not with a customer goes, for a mailbox that is private itself. The member herself
    may, and an administrator when she leaves. How many messages went.
    """
    actor.require(Permission.USE_MAIL)
    mailbox = Mailbox.objects.visible_to(actor).lock(mailbox.pk)
    if mailbox.member_id != actor.member:
        actor.require(Enterprise.MANAGE_MEMBERS)
    # what was filed with a customer since it was marked is business
    threads = unfiled(mailbox)
    if not all_unfiled:
        threads = threads.filter(pk__in=marked(mailbox).values("thread_id"))
    wanted = list(threads.values_list("pk", flat=True))
    count = 0
    while ids := list(Message.objects.filter(thread__in=wanted).values_list("pk", flat=True)[:CHUNK]):
        erase_messages(ids)
        count += len(ids)
    marked(mailbox).delete()
    if count:
        record(actor, "mail.taken", mailbox, concerns=mailbox.member_id, count=count)
    return count
