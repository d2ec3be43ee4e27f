"""The pages that stand over all apps."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render

from argosy.platform.http.request import Request, own_transactions
from argosy.platform.live import exchange


def home(request: Request) -> HttpResponse:
    """What needs me today."""
    return render(request, "config/home.html")


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
