"""Links to large files: made when their letter goes out, opened by whoever has them, ended by time or by their sender."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.enterprise.actors import actor_of
from argosy.enterprise.permissions import Permission as Enterprise
from argosy.mail import jobs
from argosy.mail.actions.attaching import forget_files, forget_pieces
from argosy.mail.actions.forgetting import forget_unused
from argosy.mail.errors import FileGone, FileLinkOver
from argosy.mail.linked import Linked
from argosy.mail.models import Draft, DraftAttachment, DraftState, FileDownload, FileLink, LargeFiles
from argosy.mail.permissions import Permission
from argosy.mail.weights import LARGEST, LONGEST_DAYS, SMALLEST, chosen
from argosy.platform import search
from argosy.platform.access import Actor

words(
    filelink_made=_("sent a file as a link"),
    filelink_withdrawn=_("ended the link to a file"),
    filelink_restored=_("opened the link to a file again"),
    largefiles_chosen=_("chose from which size on files go as links"),
)
# A link that ended by mistake can be opened again so long; then its file is erased.
GRACE = timedelta(days=1)
# Nobody saves a file so often: from there on it is not counted any more.
MOST_DOWNLOADS = 10_000
AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class Behind:
    """What lies behind a link, for whoever opens it."""

    enterprise: UUID
    sender: str
    name: str
    size: int
    expires_at: datetime
    pieces: tuple[str, ...]


def links_of(draft: Draft) -> list[Linked]:
    """The links that this letter carries, made where they are not yet: every copy of the letter has the same."""
    found = []
    for attachment in draft.attachments.filter(is_linked=True, is_whole=True).order_by("id"):
        secret = secrets.token_urlsafe(24)
        link, is_new = FileLink.objects.get_or_create(
            attachment=attachment,
            defaults={
                "made_by_id": draft.member_id,
                "secret": secret,
                "link_key": search.blind(draft.enterprise_id, secret),
                "expires_at": timezone.now() + timedelta(days=chosen().days),
            },
        )
        if is_new:
            record(actor_of(draft.member), "filelink.made", link)
        token = f"{draft.enterprise_id.hex}.{link.secret}"
        found.append(Linked(attachment.name, attachment.size, token, timezone.localdate(link.expires_at)))
    return found


@transaction.atomic
def withdraw(actor: Actor, link: FileLink) -> FileLink:
    """The link opens nothing any more; for a day it can be opened again, then the file is erased."""
    actor.require(Permission.SEND_MAIL)
    link = _seen(actor, link)
    if link.withdrawn_at is None:
        link.withdrawn_at = timezone.now()
        link.save(update_fields=["withdrawn_at"])
        record(actor, "filelink.withdrawn", link, concerns=link.attachment.draft.member_id)
    return link


@transaction.atomic
def restore(actor: Actor, link: FileLink) -> FileLink:
    """The link opens its file again, until its day. Raises FileGone."""
    actor.require(Permission.SEND_MAIL)
    link = _seen(actor, link)
    if link.forgotten_at is not None:
        raise FileGone
    link.withdrawn_at = None
    link.save(update_fields=["withdrawn_at"])
    record(actor, "filelink.restored", link, concerns=link.attachment.draft.member_id)
    return link


def _seen(actor: Actor, link: FileLink) -> FileLink:
    found: FileLink = FileLink.objects.visible_to(actor).select_related("attachment__draft").lock(link.pk)
    return found


def withdraw_all(member: UUID) -> None:
    """Whoever no longer takes part gives nothing out: the links in her letters end. Those above her can open one again."""
    now = timezone.now()
    links = FileLink.objects.open(now).filter(attachment__draft__member=member)
    links.update(withdrawn_at=now)


def open_anew(draft: Draft) -> None:
    """The letter goes out now, perhaps long after it was refused: its links hold from today on.

    Only while it is handed over: a link that its sender ends afterwards stays ended, whatever copies are made.
    """
    links = FileLink.objects.filter(attachment__draft=draft, forgotten_at__isnull=True)
    links.update(withdrawn_at=None, expires_at=timezone.now() + timedelta(days=chosen().days))


@transaction.atomic
def choose(actor: Actor, *, megabytes: int, days: int) -> LargeFiles:
    """From now on files go as links from this size on, and the links hold so many days."""
    actor.require(Enterprise.MANAGE_SWITCHES)
    kept: LargeFiles = LargeFiles.objects.first() or LargeFiles()
    kept.most_megabytes = min(max(megabytes, SMALLEST), LARGEST)
    kept.days = min(max(days, 1), LONGEST_DAYS)
    kept.save()
    record(actor, "largefiles.chosen", kept, megabytes=kept.most_megabytes, days=kept.days)
    return kept


def enterprise_of(token: str) -> UUID:
    """Whose file a link opens: its first part. Raises FileLinkOver."""
    try:
        return UUID(hex=token.partition(".")[0])
    except ValueError:
        raise FileLinkOver from None


def look_behind(token: str, *, is_saved: bool) -> Behind:
    """What the link opens, inside its enterprise's scope; where it `is_saved`, that is counted. Raises FileLinkOver."""
    key = search.blind(enterprise_of(token), token.partition(".")[2])
    rows = FileLink.objects.open(timezone.now()).filter(link_key=key)
    link = rows.select_related("attachment__draft__mailbox").first()
    if link is None:
        raise FileLinkOver
    if is_saved and link.downloads.count() < MOST_DOWNLOADS:
        FileDownload.objects.create(link=link)
    file, mailbox = link.attachment, link.attachment.draft.mailbox
    return Behind(
        enterprise=link.enterprise_id,
        sender=mailbox.sender_name or mailbox.address,
        name=file.name,
        size=file.size,
        expires_at=link.expires_at,
        pieces=tuple(file.pieces.order_by("number").values_list("blob", flat=True)) if is_saved else (),
    )


@jobs.forget_linked_files
def forget_linked_files(_actor: Actor) -> None:
    """Nightly: the files behind links that ended, and what began to come up and never became whole, are erased."""
    now = timezone.now()
    for link in FileLink.objects.over(now - GRACE).select_related("attachment")[:AT_ONCE]:
        with transaction.atomic():
            names = forget_pieces(link.attachment)
            link.forgotten_at = now
            link.save(update_fields=["forgotten_at"])
            forget_unused(names)
    left = DraftAttachment.objects.filter(is_whole=False, begun_at__lt=now - GRACE)
    forget_files(left.exclude(draft__state=DraftState.SENT)[:AT_ONCE])
