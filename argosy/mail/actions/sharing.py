"""A mailbox that colleagues work in together: its member says with whom, and who of them may answer."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.enterprise.models import Member
from argosy.mail.models import Mailbox, MailboxShare
from argosy.mail.permissions import Permission
from argosy.notifications.actions.telling import kind, tell
from argosy.platform.access import Actor

words(mailbox_shared=_("shared a mailbox with a colleague"), mailbox_unshared=_("stopped sharing a mailbox"))
SHARED = kind("mail.shared", _("%(colleague)s shares the mailbox %(address)s with you."))


@transaction.atomic
def share(actor: Actor, mailbox: Mailbox, wanted: Mapping[UUID, bool]) -> Mailbox:
    """These colleagues work in the actor's mailbox, and no others; True for those who may also answer from it."""
    actor.require(Permission.USE_MAIL)
    mailbox = Mailbox.objects.bound().filter(member=actor.member).select_related("member__user").lock(mailbox.pk)
    before = {one.member_id: one for one in MailboxShare.objects.filter(mailbox=mailbox)}
    colleagues = Member.objects.filter(state="active", pk__in=wanted).exclude(pk=mailbox.member_id)
    after = {pk: wanted[pk] for pk in colleagues.values_list("pk", flat=True)}
    for member, may_answer in after.items():
        _let_in(actor, mailbox, before.get(member), member, may_answer=may_answer)
    for member, one in before.items():
        if member not in after:
            one.delete()
            record(actor, "mailbox.unshared", mailbox, concerns=member)
    return mailbox


def _let_in(actor: Actor, mailbox: Mailbox, known: MailboxShare | None, member: UUID, *, may_answer: bool) -> None:
    if known is not None:
        if known.may_answer is not may_answer:
            known.may_answer = may_answer
            known.save(update_fields=["may_answer"])
            record(actor, "mailbox.shared", mailbox, concerns=member)
        return
    MailboxShare.objects.create(mailbox=mailbox, member_id=member, may_answer=may_answer)
    record(actor, "mailbox.shared", mailbox, concerns=member)
    tell(member, SHARED, link=reverse("mail:inbox"), colleague=str(mailbox.member), address=mailbox.address)
