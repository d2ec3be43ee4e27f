"""What a reader answers to a warning: checked, or a fraud."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from argosy.mail import warning_words
from argosy.mail.actions import guarding
from argosy.mail.handling import may_handle
from argosy.mail.models import Message, MessageWarning
from argosy.platform.http.request import Request, get_visible


@require_POST
def answer_warning(request: Request, warning_id: UUID) -> HttpResponse:
    """The warning is answered; the bar above the conversation comes back as it stands now."""
    rows = MessageWarning.objects.visible_to(request.actor).select_related("message__mailbox")
    found = get_visible(rows, warning_id)
    answer, proof = request.POST.get("answer", ""), request.POST.get("proof", "")
    guarding.answer_warning(request.actor, found, answer, proof)
    ids = Message.objects.visible_to(request.actor).filter(thread=found.message.thread_id).values_list("pk", flat=True)
    values = {
        "warnings": warning_words.told(request.actor, list(ids)),
        "may_handle": may_handle(request.actor, found.message.mailbox),
    }
    response = render(request, "mail/warnings.html", values)
    response["HX-Trigger"] = "mail-changed"
    return response
