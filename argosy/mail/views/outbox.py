"""Sending and the outbox: when a letter goes out, what waits and why, and what nobody answered."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from argosy.mail import checks, lines, timing, whom
from argosy.mail.actions import outbox
from argosy.mail.checks import Doubt
from argosy.mail.cures import cure_of
from argosy.mail.forms import DraftForm
from argosy.mail.models import Draft
from argosy.mail.pacing import pace_of
from argosy.mail.permissions import Permission
from argosy.mail.views.dock import CHANGED, dock, kept, own_draft
from argosy.platform.http.forms import shown_on
from argosy.platform.http.request import Request

MOST_SHOWN = 200


@require_POST
def send(request: Request, draft_id: UUID) -> HttpResponse:
    """The letter goes out, now or at the chosen time, or the dock says why not yet."""
    found, form = own_draft(request, draft_id), DraftForm(request.POST)
    if form.is_valid():
        found = kept(request, found, form)
        with shown_on(form):
            found = outbox.send(
                request.actor,
                found,
                at=form.cleaned_data["at"],
                remind_days=form.cleaned_data["remind_days"],
                despite=request.POST.getlist("despite"),
                seen=request.POST.getlist("seen"),
            )
    response = dock(request, found, form, doubts=() if form.is_valid() else _doubts(request, found))
    if not form.is_valid():
        response.status_code = 422
    response["HX-Trigger"] = f"{CHANGED}, close-dialog"
    return response


def _doubts(request: Request, found: Draft) -> Sequence[Doubt]:
    people = whom.known(request.actor, whom.typed(found.to, found.cc, found.bcc), found)
    return checks.doubts(request.actor, found, people) if people else ()


@require_POST
def when(request: Request, draft_id: UUID) -> HttpResponse:
    """The times at which this letter may go out, for the people who stand in its form now."""
    found, form = own_draft(request, draft_id), DraftForm(request.POST)
    to = form.cleaned_data["to"] if form.is_valid() else found.to
    people = whom.known(request.actor, whom.typed(to), found)
    choices = timing.choices(people, timezone.now())
    return render(request, "mail/when.html", {"draft": found, "choices": choices})


@require_POST
def take_back(request: Request, draft_id: UUID) -> HttpResponse:
    """A letter that waits is written on."""
    return _changed(dock(request, outbox.take_back(request.actor, own_draft(request, draft_id))))


@require_POST
def send_now(request: Request, draft_id: UUID) -> HttpResponse:
    """A letter that waits goes out at once."""
    return _changed(dock(request, outbox.send_now(request.actor, own_draft(request, draft_id))))


@require_POST
def answer_doubt(request: Request, draft_id: UUID) -> HttpResponse:
    """A letter that perhaps went out: it arrived, or it is to be sent again."""
    found = own_draft(request, draft_id)
    settle = outbox.send_again if request.POST.get("do") == "again" else outbox.it_arrived
    return _changed(dock(request, settle(request.actor, found)))


@require_POST
def stop_waiting(request: Request, draft_id: UUID) -> HttpResponse:
    """The member needs no reminder of this letter."""
    outbox.stop_waiting(request.actor, own_draft(request, draft_id))
    return _changed(_outbox(request, part="lists"))


def _changed(response: HttpResponse) -> HttpResponse:
    response["HX-Trigger"] = CHANGED
    return response


@require_GET
def show_outbox(request: Request) -> HttpResponse:
    """What waits to go out and why, what was perhaps sent, and what nobody has answered yet."""
    request.actor.require(Permission.SEND_MAIL)
    return _outbox(request, part="lists" if request.htmx and request.GET.get("part") == "lists" else "")


def _outbox(request: Request, *, part: str) -> HttpResponse:
    own = Draft.objects.visible_to(request.actor).select_related("mailbox")
    going = list(own.outgoing().order_by("send_at", "-changed_at")[:MOST_SHOWN])
    waiting = list(own.awaiting_answer().order_by("answer_due_at")[:MOST_SHOWN])
    context: dict[str, Any] = {"going": [_line(draft) for draft in going], "waiting": waiting}
    return render(request, "mail/outbox.html" + (f"#{part}" if part else ""), context)


def _line(draft: Draft) -> dict[str, Any]:
    return {
        "draft": draft,
        "state": lines.DRAFTS[draft.state],
        "cure": cure_of(draft.cure) if draft.cure else "",
        "pace": pace_of(draft.mailbox),
    }
