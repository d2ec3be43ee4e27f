"""The settings page of the duplicate check."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from argosy.customers.treatment import policy
from argosy.duplicates.actions import choosing
from argosy.duplicates.forms import RulesForm
from argosy.duplicates.permissions import Permission
from argosy.platform.http.request import Request


@require_http_methods(["GET", "HEAD", "POST"])
def rules(request: Request) -> HttpResponse:
    """Forbid, warn or ignore, field by field; and what colleagues are told."""
    request.actor.require(Permission.SET_RULES)
    form = RulesForm(request.POST) if request.method == "POST" else RulesForm.of(policy())
    if request.method == "POST" and form.is_valid():
        found = form.cleaned_data
        choosing.set_rules(
            request.actor,
            found,
            tells_follower=found["tells_follower"],
            most_masked_a_day=found["most_masked_a_day"],
        )
        messages.success(request, _("From now on duplicates are treated like this."))
        return redirect("duplicates:rules")
    return render(request, "duplicates/rules.html", {"form": form, "here": "rules"})
