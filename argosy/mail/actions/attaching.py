"""Files of a draft: put with it whole or piece by piece, and taken out again; what is too large goes as a link."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction
from django.db.models import Sum

from argosy.mail.actions.forgetting import forget_unused
from argosy.mail.errors import FileGone, NotADraft, PieceMissing, StillComingUp, TooLarge
from argosy.mail.letters import File, one_line
from argosy.mail.models import Draft, DraftAttachment, DraftState, FilePiece
from argosy.mail.permissions import Permission
from argosy.mail.weights import room_of
from argosy.platform import blobs
from argosy.platform.access import Actor

# What can still be changed: a draft, and a letter that the server did not take.
OPEN = frozenset({DraftState.DRAFT, DraftState.REFUSED})
# So much comes up and is sealed at once; nobody holds a whole large file in memory.
PIECE = 4 * 1024 * 1024
MOST_BYTES, MOST_FILES = 500 * 1024 * 1024, 100


def open_draft(actor: Actor, draft: Draft) -> Draft:
    """The draft, locked, where it can still be changed. Raises NotADraft."""
    found: Draft = Draft.objects.visible_to(actor).select_related("mailbox").lock(draft.pk)
    if found.state not in OPEN:
        raise NotADraft
    return found


@transaction.atomic
def attach(actor: Actor, draft: Draft, file: File) -> DraftAttachment:
    """The file goes with the draft, sealed like all mail; as a link where it is too large for the letter. Raises TooLarge."""
    actor.require(Permission.SEND_MAIL)
    return placed(open_draft(actor, draft), file)


@transaction.atomic
def begin_file(actor: Actor, draft: Draft, *, name: str, kind: str, size: int) -> DraftAttachment:
    """A file of this size begins to come up, piece by piece. Raises TooLarge."""
    actor.require(Permission.SEND_MAIL)
    return _row(open_draft(actor, draft), name, kind, size, is_whole=False)


@transaction.atomic
def add_piece(actor: Actor, attachment: DraftAttachment, *, begins: int, content: bytes) -> DraftAttachment:
    """The next piece of a file is here; with the last one the file is whole. Raises PieceMissing where it does not fit on."""
    actor.require(Permission.SEND_MAIL)
    open_draft(actor, attachment.draft)
    attachment = DraftAttachment.objects.select_related("draft__mailbox").lock(attachment.pk)
    there = attachment.pieces.aggregate(sum=Sum("size"))["sum"] or 0
    if attachment.is_whole or begins != there or not content or there + len(content) > attachment.size:
        raise PieceMissing
    FilePiece.objects.create(
        attachment=attachment,
        number=attachment.pieces.count(),
        size=len(content),
        blob=blobs.keep_alone(content),
    )
    if there + len(content) == attachment.size:
        _is_whole(attachment)
    return attachment


def _is_whole(attachment: DraftAttachment) -> None:
    attachment.is_whole = True
    if not attachment.is_linked:
        content = b"".join(blobs.load(piece.blob) for piece in attachment.pieces.order_by("number"))
        names = forget_pieces(attachment)
        forget_unused(names)
        attachment.blob = blobs.keep_alone(content)
    attachment.save()


@transaction.atomic
def detach(actor: Actor, attachment: DraftAttachment) -> None:
    """The file does not go with the draft."""
    actor.require(Permission.SEND_MAIL)
    open_draft(actor, attachment.draft)
    forget_files([attachment])


def refuse_unfinished(draft: Draft) -> None:
    """A letter whose file is still coming up, or was erased since, stays. Raises StillComingUp, FileGone."""
    unfinished = draft.attachments.filter(is_whole=False).first()
    if unfinished is not None:
        raise StillComingUp(name=unfinished.name)
    if draft.attachments.filter(links__forgotten_at__isnull=False).exists():
        raise FileGone


def placed(draft: Draft, file: File) -> DraftAttachment:
    """The file stands with the draft, which the caller holds. Raises TooLarge."""
    made = _row(draft, file.name, file.type, len(file.content), is_whole=True)
    if not made.is_linked:
        made.blob = blobs.keep_alone(file.content)
        made.save(update_fields=["blob"])
        return made
    _cut_up(made, file.content)
    return made


def weigh_again(draft: Draft) -> None:
    """From another mailbox other files fit into the letter: the rest goes as links. The caller holds the draft."""
    room, inside = room_of(draft.mailbox), 0
    # a link that stands in a letter which was refused may be known to somebody already: it stays
    for attachment in draft.attachments.filter(links=None).order_by("id"):
        is_linked = inside + attachment.size > room
        inside += 0 if is_linked else attachment.size
        if is_linked != attachment.is_linked:
            attachment.is_linked = is_linked
            _is_carried_otherwise(attachment)


def _is_carried_otherwise(attachment: DraftAttachment) -> None:
    if not attachment.is_whole:
        attachment.save(update_fields=["is_linked"])
    elif not attachment.is_linked:
        _is_whole(attachment)
    else:
        name, attachment.blob = attachment.blob, ""
        content = blobs.load(name)
        _cut_up(attachment, content)
        attachment.save(update_fields=["is_linked", "blob"])
        # older files lie under the name of their content, which others may have kept as well
        if name != blobs.name_of(content):
            forget_unused({name})


def _cut_up(attachment: DraftAttachment, whole: bytes) -> None:
    for number, begins in enumerate(range(0, len(whole), PIECE)):
        content = whole[begins : begins + PIECE]
        FilePiece.objects.create(
            attachment=attachment, number=number, size=len(content), blob=blobs.keep_alone(content)
        )


def _row(draft: Draft, name: str, kind: str, size: int, *, is_whole: bool) -> DraftAttachment:
    others = list(draft.attachments.values_list("size", "is_linked"))
    if size <= 0 and not is_whole:
        raise PieceMissing
    if size + sum(one for one, _is_linked in others) > MOST_BYTES or len(others) >= MOST_FILES:
        raise TooLarge
    inside = sum(one for one, is_linked in others if not is_linked)
    made: DraftAttachment = DraftAttachment.objects.create(
        draft=draft,
        name=one_line(name)[:200] or "file",
        type=kind[:100] or "application/octet-stream",
        size=size,
        is_linked=inside + size > room_of(draft.mailbox),
        is_whole=is_whole,
    )
    return made


def forget_files(attachments: Iterable[DraftAttachment]) -> None:
    """The files are gone, with their sealed bytes once that holds.

    Older files lie under the name of their content, not of their own: the same bytes may be a product's picture or a receipt's
    slip, of which nobody here knows. They stay.
    """
    names: set[str] = set()
    for attachment in attachments:
        names |= set(forget_pieces(attachment))
        if attachment.blob and blobs.is_alone(attachment.blob):
            names.add(attachment.blob)
        attachment.delete()
    forget_unused(names)


def forget_pieces(attachment: DraftAttachment) -> list[str]:
    """The pieces stand nowhere any more; returns the names under which they lie."""
    names = list(attachment.pieces.values_list("blob", flat=True))
    attachment.pieces.all().delete()
    return names
