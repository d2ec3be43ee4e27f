"""Drafts: begun, kept with every change, thrown away. Their files: attaching.py."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from argosy.mail.actions.attaching import forget_files, open_draft, placed, weigh_again
from argosy.mail.letters import File, one_line
from argosy.mail.models import Draft, Mailbox, Message
from argosy.mail.permissions import Permission
from argosy.platform.access import Actor


@dataclass(frozen=True, slots=True)
class Beginning:
    """What stands in a letter when one begins to write it."""

    to: str = ""
    cc: str = ""
    subject: str = ""
    html: str = ""


@transaction.atomic
def begin(
    actor: Actor,
    mailbox: Mailbox,
    beginning: Beginning,
    *,
    answers: Message | None = None,
    files: Sequence[File] = (),
) -> Draft:
    """There is a draft in the actor's own mailbox, with these files, and it is kept until sent or thrown away."""
    actor.require(Permission.SEND_MAIL)
    mailbox = Mailbox.objects.bound().answered_by(actor).get(pk=mailbox.pk)
    draft: Draft = Draft.objects.create(
        mailbox=mailbox,
        member_id=actor.member,
        answers=answers,
        to=beginning.to,
        cc=beginning.cc,
        subject=one_line(beginning.subject),
        html=beginning.html,
    )
    for file in files:
        placed(draft, file)
    return draft


@transaction.atomic
def keep(actor: Actor, draft: Draft, *, is_tracked: bool | None = None, **words: str) -> Draft:
    """The draft says this from now on (to, cc, bcc, subject, html); `is_tracked` says whether to tell of its opening."""
    actor.require(Permission.SEND_MAIL)
    draft = open_draft(actor, draft)
    for name in ("to", "cc", "bcc", "subject", "html"):
        if name in words:
            setattr(draft, name, one_line(words[name]) if name == "subject" else words[name])
    draft.is_tracked = draft.is_tracked if is_tracked is None else is_tracked
    draft.save(update_fields=["to", "cc", "bcc", "subject", "html", "is_tracked", "changed_at"])
    return draft


@transaction.atomic
def send_from(actor: Actor, draft: Draft, mailbox: Mailbox) -> Draft:
    """The draft goes out from another mailbox of the actor's; which files go as links is weighed for that one."""
    actor.require(Permission.SEND_MAIL)
    draft = open_draft(actor, draft)
    draft.mailbox = Mailbox.objects.bound().answered_by(actor).get(pk=mailbox.pk)
    draft.save(update_fields=["mailbox", "changed_at"])
    weigh_again(draft)
    return draft


@transaction.atomic
def discard(actor: Actor, draft: Draft) -> None:
    """The draft is thrown away with its files."""
    actor.require(Permission.SEND_MAIL)
    draft = open_draft(actor, draft)
    forget_files(list(draft.attachments.all()))
    draft.delete()
