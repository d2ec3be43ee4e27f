"""Writing and sending: the dock at the bottom right."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_POST

from argosy.mail import cutting, quoting, whom
from argosy.mail.actions import drafts
from argosy.mail.actions.losing import source_of
from argosy.mail.conversations import Letter, letters
from argosy.mail.errors import NothingBound, NotToAnswer
from argosy.mail.forms import DraftForm
from argosy.mail.handling import may_answer
from argosy.mail.letters import File
from argosy.mail.models import DraftState, Mailbox, MailboxState, Message
from argosy.mail.permissions import Permission
from argosy.mail.views.dock import dock, kept, own_draft
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
            to = request.POST.get("to", "")[:500]
            readers = whom.known(request.actor, whom.typed(to))
            language = readers[0].language if readers else ""
            new = quoting.new(mailbox, to, request.POST.get("subject", "")[:300], language)
            return dock(request, drafts.begin(request.actor, mailbox, new), is_new=True)
    quoted = cutting.frame(b"", original.html, folds=False).html if original.html else quoting.plain(original.text)
    files = [_cut(original.raw, position) for position in original.positions]
    with enterprise_scope(request.actor.enterprise):
        letter = original.letter
        mailbox = letter.message.mailbox if letter.message.mailbox.state != MailboxState.UNBOUND else mailbox
        beginning = quoting.answer(letter, mailbox, how, quoted)
        answers = letter.message if how != "forward" else None
        return dock(request, drafts.begin(request.actor, mailbox, beginning, answers=answers, files=files), is_new=True)


def _original(request: Request, how: str) -> _Original:
    rows = Message.objects.visible_to(request.actor).select_related("mailbox")
    message = get_visible(rows, request.POST.get("answers", ""))
    if not may_answer(request.actor, message.mailbox):
        raise NotToAnswer
    letter = letters([message])[0]
    positions = tuple(part.position for part in letter.attachments if not part.is_held) if how == "forward" else ()
    return _Original(
        letter=letter,
        html=letter.content.get("html") or "",
        text=letter.content.get("text") or "",
        raw=source_of(message) if positions else b"",
        positions=positions,
    )


def _mailbox(request: Request) -> Mailbox:
    found: Mailbox | None = Mailbox.objects.bound().answered_by(request.actor).order_by("bound_at").first()
    if found is None:
        raise NothingBound
    return found


def _cut(raw: bytes, position: int) -> File:
    cut = cutting.attachment(raw, position)
    return File(cut.name, cut.type, cut.content)


@require_GET
def draft(request: Request, draft_id: UUID) -> HttpResponse:
    """The draft in the dock, or what became of it; a letter that is sent needs no dock."""
    found = own_draft(request, draft_id)
    response = dock(request, found)
    if found.state == DraftState.SENT and request.GET.get("watch"):
        response = render(request, "mail/sent.html", {"draft": found})
        response["HX-Trigger"] = "mail-changed, conversation-changed"
    return response


@require_POST
def keep(request: Request, draft_id: UUID) -> HttpResponse:
    """What stands in the form is kept; the answer says when."""
    found, form = own_draft(request, draft_id), DraftForm(request.POST)
    if form.is_valid():
        found = kept(request, found, form)
    return dock(request, found, form, part="kept")


@require_POST
def discard(request: Request, draft_id: UUID) -> HttpResponse:
    """The draft is thrown away."""
    drafts.discard(request.actor, own_draft(request, draft_id))
    return HttpResponse(headers={"HX-Trigger": "mail-changed, close-dock, conversation-changed"})
