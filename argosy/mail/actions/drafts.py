"""Drafts: begun, kept with every change, given files, thrown away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Sum

from argosy.mail.errors import NotADraft, TooLarge
from argosy.mail.letters import File, one_line
from argosy.mail.models import Draft, DraftAttachment, DraftState, Mailbox, Message
from argosy.mail.permissions import Permission
from argosy.platform import blobs
from argosy.platform.access import Actor

MOST_BYTES = 25 * 1024 * 1024
# What can still be changed: a draft, and a letter that the server did not take.
OPEN = frozenset({DraftState.DRAFT, DraftState.REFUSED})


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
        _attach(draft, file)
    return draft


@transaction.atomic
def keep(actor: Actor, draft: Draft, *, is_tracked: bool | None = None, **words: str) -> Draft:
    """The draft says this from now on (to, cc, bcc, subject, html); `is_tracked` says whether to tell of its opening."""
    actor.require(Permission.SEND_MAIL)
    draft = _open(actor, draft)
    for name in ("to", "cc", "bcc", "subject", "html"):
        if name in words:
            setattr(draft, name, one_line(words[name]) if name == "subject" else words[name])
    draft.is_tracked = draft.is_tracked if is_tracked is None else is_tracked
    draft.save(update_fields=["to", "cc", "bcc", "subject", "html", "is_tracked", "changed_at"])
    return draft


@transaction.atomic
def send_from(actor: Actor, draft: Draft, mailbox: Mailbox) -> Draft:
    """The draft goes out from another mailbox of the actor's."""
    actor.require(Permission.SEND_MAIL)
    draft = _open(actor, draft)
    draft.mailbox = Mailbox.objects.bound().answered_by(actor).get(pk=mailbox.pk)
    draft.save(update_fields=["mailbox", "changed_at"])
    return draft


@transaction.atomic
def attach(actor: Actor, draft: Draft, file: File) -> DraftAttachment:
    """The file goes with the draft, sealed like all mail. Raises TooLarge."""
    actor.require(Permission.SEND_MAIL)
    return _attach(_open(actor, draft), file)


@transaction.atomic
def detach(actor: Actor, attachment: DraftAttachment) -> None:
    """The file does not go with the draft."""
    actor.require(Permission.SEND_MAIL)
    _open(actor, attachment.draft)
    attachment.delete()


@transaction.atomic
def discard(actor: Actor, draft: Draft) -> None:
    """The draft is thrown away with its files."""
    actor.require(Permission.SEND_MAIL)
    _open(actor, draft).delete()


def _open(actor: Actor, draft: Draft) -> Draft:
    found: Draft = Draft.objects.visible_to(actor).select_related("mailbox").lock(draft.pk)
    if found.state not in OPEN:
        raise NotADraft
    return found


def _attach(draft: Draft, file: File) -> DraftAttachment:
    held = DraftAttachment.objects.filter(draft=draft).aggregate(sum=Sum("size"))["sum"] or 0
    if held + len(file.content) > MOST_BYTES:
        raise TooLarge
    made: DraftAttachment = DraftAttachment.objects.create(
        draft=draft,
        name=one_line(file.name)[:200] or "file",
        type=file.type[:100] or "application/octet-stream",
        size=len(file.content),
        blob=blobs.keep(file.content),
    )
    return made
