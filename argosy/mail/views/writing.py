"""Writing and sending: the dock at the bottom right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_POST

from argosy.mail import cutting, lines, people, quoting
from argosy.mail.actions import drafts, sending
from argosy.mail.child import Cut
from argosy.mail.conversations import Letter, letters
from argosy.mail.cures import cure_of
from argosy.mail.errors import NothingBound, NotYours
from argosy.mail.failing import warnings_of
from argosy.mail.forms import DraftForm
from argosy.mail.letters import File
from argosy.mail.models import Draft, DraftAttachment, DraftState, Mailbox, Message
from argosy.mail.permissions import Permission
from argosy.mail.views.sources import saved
from argosy.platform import blobs
from argosy.platform.http.forms import shown_on
from argosy.platform.http.request import Request, get_visible, own_transactions
from argosy.platform.tenancy.scope import enterprise_scope

HOW = frozenset({"reply", "all", "forward"})


@dataclass(frozen=True, slots=True)
class _Original:
    """What is answered, with all that is taken from its source outside transactions."""

    letter: Letter
    html: str
    text: str
    raw: bytes
    positions: tuple[int, ...]


@require_POST
@own_transactions
def write(request: Request) -> HttpResponse:
    """A new letter, or the answer to one (`answers` and `how`), as a draft in the dock."""
    how = request.POST.get("how", "")
    with enterprise_scope(request.actor.enterprise):
        request.actor.require(Permission.SEND_MAIL)
        mailbox = _mailbox(request)
        original = _original(request, how) if how in HOW else None
    if original is None:
        with enterprise_scope(request.actor.enterprise):
            new = quoting.new(mailbox, request.POST.get("to", "")[:500], request.POST.get("subject", "")[:300])
            return _dock(request, drafts.begin(request.actor, mailbox, new), is_new=True)
    quoted = cutting.frame(b"", original.html, folds=False).html if original.html else quoting.plain(original.text)
    files = [_cut(original.raw, position) for position in original.positions]
    with enterprise_scope(request.actor.enterprise):
        letter = original.letter
        mailbox = letter.message.mailbox if letter.message.mailbox.password else mailbox
        beginning = quoting.answer(letter, mailbox, how, quoted)
        answers = letter.message if how != "forward" else None
        return _dock(
            request, drafts.begin(request.actor, mailbox, beginning, answers=answers, files=files), is_new=True
        )


def _original(request: Request, how: str) -> _Original:
    rows = Message.objects.visible_to(request.actor).select_related("mailbox")
    message = get_visible(rows, request.POST.get("answers", ""))
    if message.mailbox.member_id != request.actor.member:
        raise NotYours
    letter = letters([message])[0]
    positions = tuple(part.position for part in letter.attachments if not part.is_held) if how == "forward" else ()
    return _Original(
        letter=letter,
        html=letter.content.get("html") or "",
        text=letter.content.get("text") or "",
        raw=blobs.load(message.blob) if positions else b"",
        positions=positions,
    )


def _mailbox(request: Request) -> Mailbox:
    found: Mailbox | None = Mailbox.objects.bound().filter(member=request.actor.member).order_by("bound_at").first()
    if found is None:
        raise NothingBound
    return found


def _cut(raw: bytes, position: int) -> File:
    cut = cutting.attachment(raw, position)
    return File(cut.name, cut.type, cut.content)


def _draft(request: Request, draft_id: UUID) -> Draft:
    rows = Draft.objects.visible_to(request.actor).select_related("mailbox", "answers")
    found: Draft = get_visible(rows, draft_id)
    return found


def _dock(
    request: Request, draft: Draft, form: DraftForm | None = None, *, part: str = "", is_new: bool = False
) -> HttpResponse:
    form = form or DraftForm.of(draft)
    context: dict[str, Any] = {
        "draft": draft,
        "form": form,
        "files": list(draft.attachments.order_by("id")),
        "mailboxes": list(Mailbox.objects.bound().filter(member=request.actor.member).order_by("bound_at")),
        "state": lines.DRAFTS[draft.state],
        "cure": cure_of(draft.cure) if draft.cure else "",
        "is_open": draft.state in drafts.OPEN,
        "is_new": is_new,
        "is_kept": part == "kept",
        "failing": warnings_of(*(str(form[one].value() or "") for one in ("to", "cc", "bcc"))),
    }
    return render(request, "mail/dock.html" + (f"#{part}" if part else ""), context)


@require_GET
def draft(request: Request, draft_id: UUID) -> HttpResponse:
    """The draft in the dock, or what became of it; a letter that is sent needs no dock."""
    found = _draft(request, draft_id)
    response = _dock(request, found)
    if found.state == DraftState.SENT and request.GET.get("watch"):
        response = render(request, "mail/sent.html", {"draft": found})
        response["HX-Trigger"] = "mail-changed, conversation-changed"
    return response


@require_POST
def keep(request: Request, draft_id: UUID) -> HttpResponse:
    """What stands in the form is kept; the answer says when."""
    found, form = _draft(request, draft_id), DraftForm(request.POST)
    if form.is_valid():
        found = _kept(request, found, form)
    return _dock(request, found, form, part="kept")


def _kept(request: Request, found: Draft, form: DraftForm) -> Draft:
    mailbox = form.cleaned_data.get("mailbox")
    if mailbox and mailbox != found.mailbox_id:
        own = Mailbox.objects.bound().filter(member=request.actor.member)
        found = drafts.send_from(request.actor, found, get_visible(own, mailbox))
    return drafts.keep(request.actor, found, **form.words())


@require_POST
def send(request: Request, draft_id: UUID) -> HttpResponse:
    """The letter goes out, or the dock says why not yet."""
    found, form = _draft(request, draft_id), DraftForm(request.POST)
    if form.is_valid():
        with shown_on(form):
            found = sending.send(request.actor, _kept(request, found, form), despite=request.POST.getlist("despite"))
    response = _dock(request, found, form)
    if not form.is_valid():
        response.status_code = 422
    response["HX-Trigger"] = "mail-changed, conversation-changed"
    return response


@require_POST
def answer_doubt(request: Request, draft_id: UUID) -> HttpResponse:
    """A letter that perhaps went out: it arrived, or it is to be sent again."""
    found = _draft(request, draft_id)
    settle = sending.send_again if request.POST.get("do") == "again" else sending.it_arrived
    response = _dock(request, settle(request.actor, found))
    response["HX-Trigger"] = "mail-changed, conversation-changed"
    return response


@require_POST
def discard(request: Request, draft_id: UUID) -> HttpResponse:
    """The draft is thrown away."""
    drafts.discard(request.actor, _draft(request, draft_id))
    return HttpResponse(headers={"HX-Trigger": "mail-changed, close-dock, conversation-changed"})


@require_POST
def attach(request: Request, draft_id: UUID) -> HttpResponse:
    """Files are added to the draft."""
    found = _draft(request, draft_id)
    for file in _uploaded(request):
        drafts.attach(request.actor, found, file)
    return _dock(request, found, part="files")


def _uploaded(request: Request) -> Sequence[File]:
    return [
        File(one.name or "file", one.content_type or "application/octet-stream", one.read())
        for one in request.FILES.getlist("files")
    ]


def _attachment(request: Request, draft_id: UUID, attachment_id: UUID) -> DraftAttachment:
    own = DraftAttachment.objects.filter(draft=draft_id, draft__member=request.actor.member).select_related("draft")
    found: DraftAttachment = get_visible(own, attachment_id)
    return found


@require_POST
def detach(request: Request, draft_id: UUID, attachment_id: UUID) -> HttpResponse:
    """A file is taken out again."""
    found = _attachment(request, draft_id, attachment_id)
    drafts.detach(request.actor, found)
    return _dock(request, _draft(request, draft_id), part="files")


@require_GET
def attachment(request: Request, draft_id: UUID, attachment_id: UUID) -> HttpResponse:
    """A file of a draft, to be looked at before it is sent."""
    found = _attachment(request, draft_id, attachment_id)
    return saved(Cut(found.name, found.type, blobs.load(found.blob)))


@require_GET
def suggest_people(request: Request) -> JsonResponse:
    """Whom one may mean: contacts whose name, company or address begins so."""
    request.actor.require(Permission.SEND_MAIL)
    found = people.suggested(request.actor, request.GET.get("q", "")[:100])
    return JsonResponse({"people": [{"name": p.name, "email": p.email, "company": p.company} for p in found]})
