"""Messages go to another folder: archived, thrown away, moved; each with a way back."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from argosy.mail.actions import moving
from argosy.mail.models import Folder, FolderRole, Mailbox, Message
from argosy.mail.permissions import Permission
from argosy.mail.queries import folders_to_move_to
from argosy.mail.views.client import chosen, ids_of
from argosy.platform.errors import NotFound
from argosy.platform.http.request import Request, get_visible

ROLES = {"archive": FolderRole.ARCHIVE, "trash": FolderRole.TRASH, "inbox": FolderRole.INBOX, "junk": FolderRole.JUNK}


@require_POST
def move(request: Request, where: str) -> HttpResponse:
    """The chosen messages go to their mailbox's Archive, Trash, Junk or Inbox."""
    if where not in ROLES:
        raise NotFound
    return _answer(request, where, moving.move_to_role(request.actor, chosen(request), ROLES[where]))


@require_POST
def move_to_folder(request: Request, folder_id: UUID) -> HttpResponse:
    """The chosen messages of this folder's mailbox go there."""
    return _answer(request, "folder", moving.move(request.actor, chosen(request), _folder(request, folder_id)))


@require_POST
def move_back(request: Request) -> HttpResponse:
    """Messages that were moved are where they were: `back` names each folder with its messages."""
    request.actor.require(Permission.USE_MAIL)
    moved: dict[UUID, list[UUID]] = {}
    for piece in request.GET.get("back", "").split(";"):
        folder, _colon, ids = piece.partition(":")
        for pk in ids_of([folder]):
            moved |= moving.move(request.actor, ids_of(ids.split(",")), _folder(request, pk))
    return _answer(request, "back", moved)


@require_safe
def folders(request: Request, message_id: UUID) -> HttpResponse:
    """The folders to which the conversation of this message can go: a menu's lines, asked for when it is opened."""
    message = get_visible(Message.objects.visible_to(request.actor).select_related("mailbox"), message_id)
    is_own = Mailbox.objects.worked_in_by(request.actor).filter(pk=message.mailbox_id).exists()
    known = folders_to_move_to(message.mailbox) if is_own else []
    joined = ",".join(str(pk) for pk in chosen(request))
    return render(request, "mail/folders.html", {"folders": known, "chosen": joined})


def _folder(request: Request, pk: UUID) -> Folder:
    found: Folder = get_visible(
        Folder.objects.filter(mailbox__in=Mailbox.objects.worked_in_by(request.actor).values("pk")), pk
    )
    return found


def _answer(request: Request, where: str, came_from: dict[UUID, list[UUID]]) -> HttpResponse:
    back = ";".join(f"{folder}:{','.join(str(pk) for pk in ids)}" for folder, ids in came_from.items())
    count = sum(len(ids) for ids in came_from.values())
    response = render(request, "mail/moved.html", {"where": where, "count": count, "back": back})
    response["HX-Trigger"] = "mail-changed"
    return response
