"""The dock at the bottom right: a letter being written, or what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render

from argosy.mail import checks, lines
from argosy.mail.actions import drafts
from argosy.mail.actions.attaching import OPEN
from argosy.mail.actions.writing import habits_of
from argosy.mail.checks import Doubt
from argosy.mail.cures import cure_of
from argosy.mail.failing import warnings_of
from argosy.mail.forms import DraftForm
from argosy.mail.models import Draft, Mailbox
from argosy.mail.writing_forms import REMINDERS
from argosy.platform.http.request import Request, get_visible

# Every list and every open conversation shows what became of a letter.
CHANGED = "mail-changed, conversation-changed"


def own_draft(request: Request, draft_id: UUID) -> Draft:
    """The actor's own draft of this id. Raises NotFound."""
    rows = Draft.objects.visible_to(request.actor).select_related("mailbox", "answers__customer")
    found: Draft = get_visible(rows, draft_id)
    return found


def kept(request: Request, found: Draft, form: DraftForm) -> Draft:
    """The draft with what stands in the form, from the mailbox that it names."""
    mailbox = form.cleaned_data.get("mailbox")
    if mailbox and mailbox != found.mailbox_id:
        own = Mailbox.objects.bound().answered_by(request.actor)
        found = drafts.send_from(request.actor, found, get_visible(own, mailbox))
    return drafts.keep(request.actor, found, is_tracked=form.cleaned_data["is_tracked"], **form.words())


def dock(
    request: Request,
    draft: Draft,
    form: DraftForm | None = None,
    *,
    part: str = "",
    is_new: bool = False,
    doubts: Sequence[Doubt] = (),
) -> HttpResponse:
    """The draft in the dock, or a part of it; `doubts` are what its writer should see before it goes out."""
    form = form or DraftForm.of(draft)
    context: dict[str, Any] = {
        "draft": draft,
        "form": form,
        "files": list(draft.attachments.order_by("id")),
        "mailboxes": list(Mailbox.objects.bound().answered_by(request.actor).order_by("bound_at")),
        "state": lines.DRAFTS[draft.state],
        "cure": cure_of(draft.cure) if draft.cure else "",
        "is_open": draft.state in OPEN,
        "is_new": is_new,
        "doubts": doubts or checks.of_tracking(request.actor, draft),
        "is_kept": part == "kept",
        "failing": warnings_of(*(str(form[one].value() or "") for one in ("to", "cc", "bcc"))),
        "reminders": REMINDERS,
        "remind_days": draft.remind_days
        if draft.remind_days is not None
        else habits_of(request.actor).remind_days or 0,
    }
    return render(request, "mail/dock.html" + (f"#{part}" if part else ""), context)
