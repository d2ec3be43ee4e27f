"""What a message was made of: its HTML in a frame of its own, its files, its source. Nothing of it can act here."""

from __future__ import annotations

from urllib.parse import quote
from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_GET

from argosy.mail import cutting
from argosy.mail.actions import guarding, mailboxes
from argosy.mail.actions.losing import source_of
from argosy.mail.child import Cut
from argosy.mail.conversations import Letter
from argosy.mail.errors import SourceLost
from argosy.mail.models import Message, MessageContent
from argosy.mail.permissions import Permission
from argosy.mail.sheet import document
from argosy.platform.http.request import Request, get_visible, own_transactions
from argosy.platform.tenancy.scope import enterprise_scope

# The frame has no scripts, no forms and nothing from elsewhere, whatever the cleaning may have missed.
FRAME_POLICY = (
    "default-src 'none'; img-src data:{images}; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
    " frame-ancestors 'self'; sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox"
)
FILE_POLICY = "default-src 'none'; sandbox"


def _message(request: Request, message_id: UUID) -> Message:
    """The message, where the actor may see it; a look at a colleague's is written down."""
    request.actor.require(Permission.USE_MAIL)
    message: Message = get_visible(Message.objects.visible_to(request.actor).select_related("mailbox"), message_id)
    mailboxes.look_at(request.actor, message.mailbox)
    return message


@require_GET
@own_transactions
@xframe_options_sameorigin
def frame(request: Request, message_id: UUID) -> HttpResponse:
    """The message's HTML made harmless; with pictures from elsewhere only where they were asked for, this once."""
    images = request.GET.get("images") == "1"
    with enterprise_scope(request.actor.enterprise):
        message = _message(request, message_id)
        kept = MessageContent.objects.filter(pk=message.pk).first()
        letter = Letter(message, kept.content if kept else {})
        html = letter.content.get("html") or ""
        raw = _pictures(message) if "cid:" in html else b""
    shown = cutting.frame(raw, html, images=images, quoted=letter.quoted)
    whole = bool(shown.html) or not html.strip()
    response = HttpResponse(document(shown, is_whole=whole, with_images=images))
    response["Content-Security-Policy"] = FRAME_POLICY.format(images=" https:" if images else "")
    response["Referrer-Policy"] = "no-referrer"
    return response


def _pictures(message: Message) -> bytes:
    """The message with the pictures of its text; without the disk's copy its words are shown, and the server is asked."""
    try:
        return source_of(message)
    except SourceLost as lost:
        if lost.stays is not None:
            lost.stays()
        return b""


@require_GET
@own_transactions
def part(request: Request, message_id: UUID, position: int) -> HttpResponse:
    """An attachment, to be saved and never to be run."""
    with enterprise_scope(request.actor.enterprise):
        message = _message(request, message_id)
        guarding.refuse_held(message, position)
        raw = source_of(message)
    file = cutting.attachment(raw, position)
    guarding.refuse_virus(request.actor.enterprise, message, position, file.content)
    return saved(file)


@require_GET
@own_transactions
def source(request: Request, message_id: UUID) -> HttpResponse:
    """The message as it came over the line."""
    with enterprise_scope(request.actor.enterprise):
        message = _message(request, message_id)
        raw = source_of(message)
    response = HttpResponse(raw, content_type="text/plain; charset=utf-8")
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = FILE_POLICY
    response["Cache-Control"] = "private, no-store"
    return response


def saved(file: Cut) -> HttpResponse:
    """A file that the browser saves under its name."""
    kind = file.type if file.type in cutting.PLAIN_TYPES else "application/octet-stream"
    response = HttpResponse(file.content, content_type=kind)
    name = "".join(c for c in file.name if c.isprintable() and c not in '/\\"') or _("attachment")
    plain = name.encode("ascii", "replace").decode().replace("?", "_")
    response["Content-Disposition"] = f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name)}"
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = FILE_POLICY
    response["Cache-Control"] = "private, no-store"
    return response
