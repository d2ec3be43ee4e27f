"""The settings pages of webhooks: which there are, one with its log."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from argosy.integrations.actions import delivering
from argosy.integrations.actions import webhooks as hooks
from argosy.integrations.forms import EventsForm, WebhookForm
from argosy.integrations.happenings import HAPPENINGS, TRIAL
from argosy.integrations.models import DeliveryState, Webhook, WebhookDelivery
from argosy.integrations.permissions import Permission
from argosy.platform import cursors
from argosy.platform.http.request import Request, get_visible
from argosy.platform.listing.walking import Order, walk

PAGE = 50
NEWEST = Order("made_at", may_be_empty=False, read=cursors.moment)
STOPPED = {
    "hand": _("Somebody stopped it."),
    "gone": _("The other side answered that it wants no more messages (410)."),
    "silent": _("Nothing arrived for more than three days."),
    "left": _("The member within whose reach it was told may not keep webhooks any more."),
    "not_shared": _("The sharing with this recipient was ended in the sharing register."),
}
STATES: dict[str, tuple[Any, str]] = {
    DeliveryState.WAITING: (_("waits"), "plain"),
    DeliveryState.SENT: (_("arrived"), "green"),
    DeliveryState.FAILED: (_("given up"), "red"),
    DeliveryState.WITHHELD: (_("withheld: out of reach by then"), "amber"),
}


@require_http_methods(["GET", "HEAD", "POST"])
def webhooks(request: Request) -> HttpResponse:
    """Every webhook; a new one shows its secret here, once."""
    request.actor.require(Permission.KEEP_WEBHOOKS)
    form = WebhookForm(request.POST or None)
    made, secret = None, ""
    if request.method == "POST" and form.is_valid():
        made, secret = hooks.register(request.actor, form.wanted())
        form = WebhookForm()
    rows = _rows(request).order_by("-made_at")
    values = {"form": form, "made": made, "secret": secret, "webhooks": rows, "here": "webhooks"}
    return render(
        request, "integrations/webhooks.html", values, status=422 if request.method == "POST" and not made else 200
    )


@require_safe
def webhook(request: Request, webhook_id: UUID) -> HttpResponse:
    """One webhook with what was sent to it."""
    request.actor.require(Permission.KEEP_WEBHOOKS)
    return _page(request, _found(request, webhook_id))


@require_POST
def change_events(request: Request, webhook_id: UUID) -> HttpResponse:
    """It is told of these events."""
    request.actor.require(Permission.KEEP_WEBHOOKS)
    hooks.change_events(request.actor, _found(request, webhook_id), request.POST.getlist("events"))
    return redirect("integrations:webhook", webhook_id)


@require_POST
def rotate(request: Request, webhook_id: UUID) -> HttpResponse:
    """It has another secret, shown once."""
    request.actor.require(Permission.KEEP_WEBHOOKS)
    found = _found(request, webhook_id)
    return _page(request, found, secret=hooks.rotate(request.actor, found))


@require_POST
def stop(request: Request, webhook_id: UUID) -> HttpResponse:
    """Nothing is sent any more."""
    request.actor.require(Permission.KEEP_WEBHOOKS)
    hooks.stop(request.actor, _found(request, webhook_id))
    return redirect("integrations:webhook", webhook_id)


@require_POST
def resume(request: Request, webhook_id: UUID) -> HttpResponse:
    """It goes on, within the reach of who says so."""
    request.actor.require(Permission.KEEP_WEBHOOKS)
    hooks.resume(request.actor, _found(request, webhook_id))
    return redirect("integrations:webhook", webhook_id)


@require_POST
def remove(request: Request, webhook_id: UUID) -> HttpResponse:
    """There is no such webhook any more."""
    request.actor.require(Permission.KEEP_WEBHOOKS)
    hooks.remove(request.actor, _found(request, webhook_id))
    return redirect("integrations:webhooks")


@require_POST
def try_out(request: Request, webhook_id: UUID) -> HttpResponse:
    """A message about nothing is on its way."""
    request.actor.require(Permission.KEEP_WEBHOOKS)
    hooks.try_out(request.actor, _found(request, webhook_id))
    return redirect("integrations:webhook", webhook_id)


@require_POST
def resend(request: Request, webhook_id: UUID, delivery_id: UUID) -> HttpResponse:
    """The event goes out once more."""
    request.actor.require(Permission.KEEP_WEBHOOKS)
    found = _found(request, webhook_id)
    hooks.resend(request.actor, found, get_visible(WebhookDelivery.objects.filter(webhook=found), delivery_id))
    return redirect("integrations:webhook", webhook_id)


def _rows(request: Request) -> Any:
    return Webhook.objects.visible_to(request.actor).select_related("recipient", "member__user", "member__role")


def _found(request: Request, webhook_id: UUID) -> Webhook:
    found: Webhook = get_visible(_rows(request), webhook_id)
    return found


def _page(request: Request, found: Webhook, *, secret: str = "") -> HttpResponse:
    state = request.GET.get("state", "")
    rows = WebhookDelivery.objects.filter(webhook=found)
    page = walk(rows.filter(state=state) if state in STATES else rows, NEWEST, request.GET.get("after", "")[:400], PAGE)
    for one in page.rows:
        one.words, one.tone = STATES[one.state]
        one.what = _("a trial") if one.happening == TRIAL else HAPPENINGS[one.happening].label
    values = {
        "here": "webhooks",
        "webhook": found,
        "secret": secret,
        "form": EventsForm(initial={"events": found.events}),
        "why": STOPPED.get(found.stopped_why, ""),
        "stands": found.stopped_at is None and delivering.acting_for(found) is not None,
        "events": [HAPPENINGS[one].label for one in found.events if one in HAPPENINGS],
        "page": page,
        "after": request.GET.get("after", ""),
        "state": state,
        "states": [(name, words) for name, (words, _tone) in STATES.items()],
    }
    return render(request, "integrations/webhook.html", values)
