"""How long the service goes on, where the data lies, and the end that the master account can bring about."""

from __future__ import annotations

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST

from argosy.platform.http.forms import shown_on
from argosy.platform.http.request import Request
from argosy.privacy import pages
from argosy.privacy.actions import takeovers, terms


class CancelForm(forms.Form):
    """The name of the enterprise, typed, so that nobody cancels it by a slip of the hand."""

    name = forms.CharField(label=_("Type the name of your enterprise"), max_length=200)


@require_http_methods(["GET", "HEAD", "POST"])
def service(request: Request) -> HttpResponse:
    """Until when the service goes on, in which country the data lies; for the master account, the cancellation."""
    form = CancelForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with shown_on(form):
            terms.cancel(request.actor, request.member, form.cleaned_data["name"])
        if form.is_valid():
            return redirect("privacy:service")
    term = terms.term_of()
    page = {"term": term, "last_day": terms.last_day(term), "form": form, "is_master": request.member.is_master}
    return render(
        request,
        "privacy/service.html",
        page | {"location": pages.location(), "takeovers": takeovers.known_to(request.actor.enterprise)},
    )


@require_POST
def stay(request: Request) -> HttpResponse:
    """The cancellation is taken back."""
    terms.take_back(request.actor, request.member)
    return redirect("privacy:service")
