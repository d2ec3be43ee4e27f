"""The tracking service: connected by its key; it reports to a secret address."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST

from argosy.platform.errors import BadInput
from argosy.platform.http.request import Request, no_content, public
from argosy.shipments.actions import tracking
from argosy.shipments.permissions import Permission

LARGEST_REPORT = 512 * 1024


@require_http_methods(["GET", "HEAD", "POST"])
def connect(request: Request) -> HttpResponse:
    """The account at the service."""
    request.actor.require(Permission.KEEP_TRACKING)
    if request.method == "POST":
        tracking.connect(request.actor, request.POST.get("key", ""), was_shown="read" in request.POST)
        return redirect("shipments:connect")
    found = tracking.account()
    address = ""
    if found is not None:
        hook = tracking.hook_of(request.actor, found)
        address = request.build_absolute_uri(reverse("shipments:take_report", args=[hook]))
    return render(request, "shipments/connect.html", {"account": found, "address": address, "notice": tracking.NOTICE})


@require_POST
def disconnect(request: Request) -> HttpResponse:
    """Nothing goes there any more."""
    tracking.disconnect(request.actor)
    return redirect("shipments:connect")


@public
@csrf_exempt
@require_POST
def take_report(request: HttpRequest, hook: str) -> HttpResponse:
    """What the service reports; its signature stands for the password."""
    if int(request.headers.get("Content-Length") or 0) > LARGEST_REPORT or len(request.body) > LARGEST_REPORT:
        raise BadInput
    tracking.take_report(hook, request.body, request.headers.get("sign", ""))
    return no_content()
