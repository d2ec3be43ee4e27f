"""A mailbox is passed on: a colleague works in it from now on, with the mail that is in it."""

from __future__ import annotations

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from argosy.audit.record import record, words
from argosy.enterprise.models import Member, MemberState
from argosy.enterprise.permissions import Permission as Enterprise
from argosy.mail.actions import ending
from argosy.mail.actions.private import take_out
from argosy.mail.errors import NobodyToPassTo, PrivateMailbox
from argosy.mail.models import (
    Draft,
    DraftState,
    Mailbox,
    MailboxLease,
    MailboxShare,
    MailboxState,
    Message,
    MessageSearch,
)
from argosy.mail.permissions import Permission
from argosy.notifications.actions.telling import kind, tell
from argosy.platform.access import Actor
from argosy.privacy.models import Consent

words(mailbox_passed=_("passed a mailbox on to a colleague"))
CAME = kind("mail.mailbox_came", _("The mailbox %(address)s of %(who)s is yours now, with the mail that is in it."))
LETTERS_CAME = kind(
    "mail.letters_came",
    ngettext_lazy(
        "%(count)s message of %(who)s was to go out later. It lies among your drafts now, and does not go out by itself.",
        "%(count)s messages of %(who)s were to go out later. They lie among your drafts now, and none goes out by itself.",
        "count",
    ),
)


@transaction.atomic
def pass_on(actor: Actor, mailbox: Mailbox, to: Member) -> Mailbox:
    """The colleague works in this mailbox from now on. What its member called private is taken out before.

    The password is forgotten and the access at the provider ends, because whoever left has them: the colleague types
    the new one, and by that agrees that its mail is brought in. Raises NobodyToPassTo; PrivateMailbox for an address of
    a free-mail provider, which is hers.
    """
    actor.require(Enterprise.MANAGE_MEMBERS)
    actor.require(Permission.USE_MAIL)
    mailbox = Mailbox.objects.visible_to(actor).lock(mailbox.pk)
    if mailbox.is_free_mail:
        raise PrivateMailbox
    if to.state != MemberState.ACTIVE or to.pk == mailbox.member_id:
        raise NobodyToPassTo
    before = mailbox.member
    take_out(actor, mailbox)
    mailbox.member, mailbox.sender_name = to, ""
    mailbox.password = ""
    ending.begin(mailbox)
    if mailbox.state != MailboxState.UNBOUND:
        mailbox.state, mailbox.state_since, mailbox.state_words = MailboxState.PASSED_ON, timezone.now(), ""
    mailbox.failing_since, mailbox.failures, mailbox.next_try_at = None, 0, None
    mailbox.save()
    MailboxLease.objects.filter(mailbox_id=mailbox.pk).update(holder="", until=None, is_wanted=False)
    MailboxShare.objects.filter(mailbox=mailbox, member__in=[to.pk, before.pk]).delete()
    Consent.objects.filter(object_id=mailbox.pk, withdrawn_at__isnull=True).update(withdrawn_at=timezone.now())
    # what she was writing goes along, and nothing of it goes out by itself
    drafts = Draft.objects.filter(mailbox=mailbox, member=before)
    stopped = drafts.filter(state=DraftState.WAITING).update(state=DraftState.DRAFT, send_at=None, waits_for="")
    drafts.update(member=to)
    rows = Message.objects.filter(mailbox=mailbox).values("pk")
    MessageSearch.objects.filter(row_id__in=rows).update(member_id=to.pk)
    record(actor, "mailbox.passed", mailbox, concerns=before.pk, before=str(before.pk), after=str(to.pk))
    link = reverse("mail:mailbox", args=[mailbox.pk])
    tell(to.pk, CAME, link=link, address=mailbox.address, who=str(before))
    if stopped:
        tell(to.pk, LETTERS_CAME, link=f"{reverse('mail:inbox')}?view=drafts", count=stopped, who=str(before))
    return mailbox
