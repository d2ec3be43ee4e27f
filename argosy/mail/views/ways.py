"""How a member writes: her habits, her templates and signatures, on one page."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from argosy.mail.actions import writing
from argosy.mail.models import LetterTemplate, Mailbox, Signature
from argosy.mail.permissions import Permission
from argosy.mail.views.templates import listed
from argosy.mail.writing_forms import HabitsForm, SignatureForm
from argosy.platform.http.request import Request


@require_GET
def show_ways(request: Request) -> HttpResponse:
    """My ways of writing."""
    request.actor.require(Permission.SEND_MAIL)
    habits = writing.habits_of(request.actor)
    form = HabitsForm(initial={"undo_seconds": habits.undo_seconds, "remind_days": habits.remind_days or 0})
    return _page(request, form)


def _page(request: Request, form: HabitsForm, status: int = 200) -> HttpResponse:
    own = list(Mailbox.objects.bound().answered_by(request.actor).order_by("bound_at"))
    changeable = set(LetterTemplate.objects.changeable_by(request.actor).values_list("pk", flat=True))
    signatures = Signature.objects.filter(mailbox__in=own).order_by("language")
    context: dict[str, Any] = {
        "form": form,
        "templates": [(one, one.pk in changeable) for one in listed(request)],
        "mailboxes": [(box, [one for one in signatures if one.mailbox_id == box.pk]) for box in own],
        "signature_form": SignatureForm(),
    }
    return render(request, "mail/ways.html", context, status=status)


@require_POST
def choose_habits(request: Request) -> HttpResponse:
    """The member's choices are kept."""
    request.actor.require(Permission.SEND_MAIL)
    form = HabitsForm(request.POST)
    if not form.is_valid():
        return _page(request, form, 422)
    days = form.cleaned_data["remind_days"]
    writing.choose(request.actor, undo_seconds=form.cleaned_data["undo_seconds"], remind_days=days or None)
    messages.info(request, _("Kept."))
    return redirect("mail:ways")
