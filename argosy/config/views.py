"""The pages that stand over all apps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse, StreamingHttpResponse
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from argosy.automation import cards
from argosy.automation.sentences import KINDS
from argosy.config import finding, today
from argosy.deals import links
from argosy.platform.errors import NotFound
from argosy.platform.http.refusals import answer
from argosy.platform.http.request import Request, own_transactions
from argosy.platform.live import exchange


@require_safe
def home(request: Request) -> HttpResponse:
    """What needs me today; in a new enterprise, what to do first."""
    start = today.start(request.actor)
    needs = today.today(request.actor)
    _in_words([*needs.unanswered, *needs.of_team])
    values = {
        "today": needs,
        "start": start,
        "suggestions": cards.all_told(request, needs.suggestions),
        "mail_url": _address("mail:inbox"),
        "bind_url": _address("mail:bind") or _address("mail:inbox"),
        "switches_url": _address("enterprise:switches"),
        "invite_url": _address("enterprise:members"),
    }
    part = "#today" if request.htmx and not request.htmx.boosted else ""
    return render(request, "config/home.html" + part, values)


def _in_words(messages: Sequence[Any]) -> None:
    for message in messages:
        message.url = links.thread(message.thread_id)
        message.kind_words = KINDS[message.kind]
        message.waits_days = (timezone.now() - message.at).days


def _address(name: str) -> str:
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""


@require_safe
def go(request: Request) -> JsonResponse:
    """What the command palette finds for the words that were typed."""
    return JsonResponse({"groups": finding.find(request.actor, request.GET.get("q", "")[:200])})


@own_transactions
def live(request: Request) -> StreamingHttpResponse:
    """What happens, as it happens, for the open page."""
    assert request.actor.member is not None
    stream = exchange.follow(request.actor.enterprise, request.actor.member)
    response = StreamingHttpResponse(stream, content_type="text/event-stream")
    response["Cache-Control"] = "no-cache"
    response["X-Accel-Buffering"] = "no"
    return response


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001 Django passes it
    """The form was opened too long ago or elsewhere."""
    return render(request, "ui/error.html", {"status": 403, "sentence": ""}, status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 Django's shape
    """An address that leads nowhere: a mistyped one, or a link of an older version."""
    return answer(request, NotFound())


def server_error(request: HttpRequest) -> HttpResponse:
    """Argosy failed; the steps just before lie in the reader's tab, to be sent if she wants."""
    try:
        return render(request, "ui/error.html", {"status": 500, "sentence": ""}, status=500)
    except Exception:  # noqa: BLE001 what failed may be what every page needs
        return HttpResponse("Argosy could not answer. Try again in a moment.", "text/plain", status=500)
