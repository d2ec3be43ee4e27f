"""Files of a draft: brought up whole or piece by piece, looked at, taken out."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from argosy.mail import shelves
from argosy.mail.actions import attaching
from argosy.mail.actions.attaching import PIECE
from argosy.mail.child import Cut
from argosy.mail.errors import PieceMissing, StillComingUp
from argosy.mail.letters import File
from argosy.mail.models import DraftAttachment
from argosy.mail.views.dock import dock, own_draft
from argosy.mail.views.sources import saved
from argosy.platform import blobs
from argosy.platform.errors import BadInput
from argosy.platform.http.request import Request, get_visible, own_transactions
from argosy.platform.tenancy.scope import enterprise_scope

LONGEST_WORDS = 100


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 12 else -1


@require_POST
def attach(request: Request, draft_id: UUID) -> HttpResponse:
    """Files are added to the draft."""
    found = own_draft(request, draft_id)
    for one in request.FILES.getlist("files"):
        kind = one.content_type or "application/octet-stream"
        attaching.attach(request.actor, found, File(one.name or "file", kind, one.read()))
    return dock(request, found, part="files")


@require_POST
def begin_file(request: Request, draft_id: UUID) -> JsonResponse:
    """A large file begins to come up; the answer says where its pieces go, and how large each may be."""
    found = own_draft(request, draft_id)
    given = {name: request.POST.get(name, "")[:300] for name in ("name", "kind")}
    size = _number(request.POST.get("size", ""))
    made = attaching.begin_file(request.actor, found, size=size, **given)
    address = {"draft_id": found.pk, "attachment_id": made.pk}
    urls = {"piece": reverse("mail:add_piece", kwargs=address), "detach": reverse("mail:detach", kwargs=address)}
    return JsonResponse({**urls, "most": PIECE})


@require_POST
def add_piece(request: Request, draft_id: UUID, attachment_id: UUID) -> HttpResponse:
    """The next piece of a file, as it stands; only the last one is answered, with the files of the draft."""
    found = _attachment(request, draft_id, attachment_id)
    if _number(request.headers.get("Content-Length", "")) > PIECE:
        raise PieceMissing
    content = request.read(PIECE + 1)
    begins = _number(request.GET.get("begins", ""))
    if len(content) > PIECE:
        raise PieceMissing
    if not attaching.add_piece(request.actor, found, begins=begins, content=content).is_whole:
        return HttpResponse(status=204)
    return dock(request, own_draft(request, draft_id), part="files")


def _attachment(request: Request, draft_id: UUID, attachment_id: UUID) -> DraftAttachment:
    own = DraftAttachment.objects.filter(draft=draft_id, draft__member=request.actor.member).select_related("draft")
    found: DraftAttachment = get_visible(own, attachment_id)
    return found


@require_POST
def detach(request: Request, draft_id: UUID, attachment_id: UUID) -> HttpResponse:
    """A file is taken out again."""
    attaching.detach(request.actor, _attachment(request, draft_id, attachment_id))
    return dock(request, own_draft(request, draft_id), part="files")


@require_GET
def library(request: Request, draft_id: UUID) -> HttpResponse:
    """The shelves from which files can be taken into this letter; with `q`, what fits these words."""
    draft, words = own_draft(request, draft_id), request.GET.get("q", "")[:LONGEST_WORDS]
    values = {"draft": draft, "words": words, "shelves": shelves.looked_through(request.actor, draft, words)}
    return render(request, "mail/library.html" + ("#found" if "q" in request.GET else ""), values)


@require_POST
@own_transactions
def take(request: Request, draft_id: UUID, shelf: str) -> HttpResponse:
    """A file from a shelf goes with the draft."""
    key = request.POST.get("key", "")[:LONGEST_WORDS]
    with enterprise_scope(request.actor.enterprise):
        draft = own_draft(request, draft_id)
        if not key:
            raise BadInput
        make = shelves.taken(request.actor, shelf, key)
    file = make()
    with enterprise_scope(request.actor.enterprise):
        attaching.attach(request.actor, draft, file)
        return dock(request, own_draft(request, draft_id), part="files")


@require_GET
def attachment(request: Request, draft_id: UUID, attachment_id: UUID) -> HttpResponse:
    """A file of a draft, to be looked at before it is sent; a large one is looked at where it came from."""
    found = _attachment(request, draft_id, attachment_id)
    if not found.blob:
        raise StillComingUp(name=found.name)
    return saved(Cut(found.name, found.type, blobs.load(found.blob)))
