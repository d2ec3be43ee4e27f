"""The policy, the agreement to it, and the page where a member sees what is known and who looked."""

from __future__ import annotations

from uuid import UUID

from django import forms
from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from argosy.accounts.entrance import where_to
from argosy.accounts.models import User
from argosy.enterprise.queries import looks_at
from argosy.platform.http.forms import shown_on
from argosy.platform.http.request import Request, public
from argosy.privacy import pages, policy, queries
from argosy.privacy.actions import agreements, consents
from argosy.privacy.middleware import before_agreement

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])


class AgreeForm(forms.Form):
    """That one has read and agrees."""

    version = forms.CharField(widget=forms.HiddenInput, max_length=20)
    agreed = forms.BooleanField(label=gettext_lazy("I have read the privacy policy and agree to it"))


@public
def read(request: HttpRequest, version: str = "") -> HttpResponse:
    """The policy in force, or an earlier one, in the reader's language; readable without an account."""
    if version and version not in policy.versions():
        raise Http404
    language = request.GET.get("language") or get_language() or "en"
    return render(request, "privacy/policy.html", _policy_page(language, version))


@before_agreement
@GET_OR_POST
def agree(request: Request) -> HttpResponse:
    """Before anything else: read the version in force and agree to it."""
    assert isinstance(request.user, User)
    language = get_language() or "en"
    form = AgreeForm(request.POST or None, initial={"version": policy.current_version()})
    if request.method == "POST" and form.is_valid():
        with shown_on(form):
            agreements.agree(request.user, form.cleaned_data["version"], policy.spoken(language))
        if form.is_valid():
            return redirect(where_to(request))
    return render(request, "privacy/agree.html", _policy_page(language) | {"form": form})


def centre(request: Request) -> HttpResponse:
    """What I agreed and consented to, where I am signed in, and who looked into my account."""
    assert isinstance(request.user, User)
    number = request.GET.get("page", "1")
    page = {
        "agreements": queries.agreements(request.user),
        "consents": queries.consents(request.member),
        "looks": looks_at(request.member, int(number) if number.isdecimal() else 1),
        "contact": _contact(),
    }
    return render(request, "privacy/centre.html", page)


@require_POST
def withdraw(request: Request, consent: UUID) -> HttpResponse:
    """A consent is taken back."""
    consents.withdraw(request.actor, consent)
    messages.success(request, _("Your consent is withdrawn. What was done before stays lawful."))
    return redirect("privacy:centre")


def _policy_page(language: str, version: str = "") -> dict[str, object]:
    text = pages.filled(policy.text(language, version), policy.facts(version)["filled_from_settings"])
    _title, _end, body = text.partition("\n")
    return {
        "body": pages.page(body),
        "spoken": policy.spoken(language),
        "version": policy.facts(version)["version"],
        "date": policy.day(version),
        "summary": policy.summary(language, version),
        "versions": [(one, policy.day(one)) for one in policy.versions()],
        "is_current": version in {"", policy.current_version()},
    }


def _contact() -> dict[str, str]:
    return {
        "operator": pages.operator(),
        "email": settings.OPERATOR_EMAIL,
        "address": settings.OPERATOR_ADDRESS,
        "hotline": settings.OPERATOR_HOTLINE,
    }
