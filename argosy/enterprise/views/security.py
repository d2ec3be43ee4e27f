"""Settings: what looked like attacks, what was done about it, and whether everybody needs a second factor."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from argosy.accounts.risk import ASKS, SIGNALS
from argosy.enterprise import queries
from argosy.enterprise.actions import security
from argosy.enterprise.models import SecurityEvent
from argosy.enterprise.permissions import Permission
from argosy.platform.http.request import Request, get_visible


def register(request: Request) -> HttpResponse:
    """The register of security events."""
    request.actor.require(Permission.SEE_AUDIT)
    asked = request.GET.get("page", "1")
    page = int(asked) if asked.isdecimal() and len(asked) < 7 else 1
    events, has_more = queries.security_events(page)
    shown = {
        "events": events,
        "scores": queries.account_scores() if page == 1 else [],
        "has_more": has_more,
        "page": page,
        "signals": SIGNALS.values(),
        "asks": ASKS,
        "may_manage": request.actor.may(Permission.MANAGE_MEMBERS),
        "here": "security",
    }
    return render(request, "enterprise/security.html", shown)


@require_POST
def answer(request: Request, event_id: UUID) -> HttpResponse:
    """What was found and done about an event."""
    request.actor.require(Permission.SEE_AUDIT)
    event = get_visible(SecurityEvent.objects.all(), event_id)
    security.answer_event(request.actor, event, request.POST.get("answer", ""))
    messages.success(request, _("Kept."))
    return redirect("enterprise:security")


@require_POST
def need_factor(request: Request) -> HttpResponse:
    """Everybody needs a second factor, or may choose."""
    is_needed = request.POST.get("is_needed") == "1"
    security.need_second_factor(request.actor, request.enterprise, is_needed=is_needed)
    return redirect("enterprise:security")


@require_safe
def network_log(request: Request) -> HttpResponse:
    """What the network log holds of oneself; nobody else is shown it."""
    asked = request.GET.get("page", "1")
    page = int(asked) if asked.isdecimal() and len(asked) < 7 else 1
    lines, has_more = queries.network_log(request.member, page)
    shown = {"lines": lines, "page": page, "has_more": has_more, "here": "security"}
    return render(request, "enterprise/network_log.html", shown)
