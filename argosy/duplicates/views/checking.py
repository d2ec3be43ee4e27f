"""The page on which anybody asks whether a customer is known."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from argosy.customers.actions.duplicates import looks_left
from argosy.customers.permissions import Permission
from argosy.duplicates.actions import checking
from argosy.platform.http.request import Request


@require_http_methods(["GET", "HEAD", "POST"])
def check(request: Request) -> HttpResponse:
    """One line, and who is there already. Asked by POST, so that what was asked stands in no address and no log."""
    request.actor.require(Permission.USE_CUSTOMERS)
    text = request.POST.get("who", "") if request.method == "POST" else ""
    # the beginning of a phone is some customer's number: whom nobody meant is not told of it
    waits = "is_typing" in request.POST and checking.is_number(text)
    values = {
        "asked": " ".join(text.split()),
        "waits": waits,
        "found": checking.check(request.actor, text) if text.strip() and not waits else [],
        "left": looks_left(request.actor),
        "here": "check",
    }
    part = "#answer" if request.htmx and request.method == "POST" else ""
    return render(request, "duplicates/check.html" + part, values)
