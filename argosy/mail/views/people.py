"""Whom a letter goes to: who is meant while one types, and what is to be said of those who stand there."""

from __future__ import annotations

from dataclasses import asdict
from uuid import UUID

from django.http import JsonResponse
from django.views.decorators.http import require_GET, require_POST

from argosy.mail import chips, people
from argosy.mail.permissions import Permission
from argosy.mail.views.dock import own_draft
from argosy.platform.http.request import Request


@require_GET
def suggest_people(request: Request) -> JsonResponse:
    """Whom one may mean: contacts, those with whom one wrote lately, colleagues."""
    request.actor.require(Permission.SEND_MAIL)
    found = people.suggested(request.actor, request.GET.get("q", "")[:100])
    return JsonResponse({"people": [asdict(one) for one in found]})


@require_POST
def check_people(request: Request, draft_id: UUID) -> JsonResponse:
    """What is to be said of each recipient as they stand in the form now. Asked by POST: addresses belong in no log."""
    request.actor.require(Permission.SEND_MAIL)
    typed = {line: request.POST.getlist(line) for line in chips.LINES}
    is_tracked = bool(request.POST.get("is_tracked"))
    found = chips.told(request.actor, own_draft(request, draft_id), typed, is_tracked=is_tracked)
    return JsonResponse({line: [asdict(one) for one in those] for line, those in found.items()})
