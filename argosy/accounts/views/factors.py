"""The personal centre: the authenticator app, passkeys and recovery codes."""

from __future__ import annotations

from allauth.mfa.totp.internal.auth import generate_totp_secret
from allauth.mfa.webauthn.internal import auth as webauthn
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters

from argosy.accounts import queries, second_factor
from argosy.accounts.actions import prompts, second_factors
from argosy.accounts.forms import AddAppForm, AddPasskeyForm, ConfirmForm
from argosy.accounts.place import browser_words, place_of
from argosy.accounts.views.me import GET_OR_POST, myself, with_password
from argosy.platform.errors import NotFound
from argosy.platform.http.forms import shown_on
from argosy.platform.http.request import Request

SECRET = "app_secret"  # noqa: S105 the name under which the session keeps it


@sensitive_post_parameters("present", "code")
@GET_OR_POST
def add_app(request: Request) -> HttpResponse:
    """Scan the picture with an authenticator app and type the code that it shows."""
    user = myself(request)
    if request.method != "POST" or SECRET not in request.session:
        request.session[SECRET] = generate_totp_secret()
    secret = request.session[SECRET]
    form = AddAppForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with shown_on(form):
            prompts.require_password(user, form.cleaned_data["present"])
            fresh = second_factors.add_app(user, secret, form.cleaned_data["code"])
        if form.is_valid():
            del request.session[SECRET]
            return _done(request, fresh, _("Signing in asks for the app's code from now on."))
    page = {"form": form, "here": "security"} | second_factor.shown(user, secret)
    return render(request, "accounts/add_app.html", page)


@sensitive_post_parameters("present")
@GET_OR_POST
def add_passkey(request: Request) -> HttpResponse:
    """Let this device make a passkey."""
    user = myself(request)
    form = AddPasskeyForm(request.POST or None, initial={"name": browser_words(place_of(request).user_agent)})
    if request.method == "POST" and form.is_valid():
        with shown_on(form):
            prompts.require_password(user, form.cleaned_data["present"])
            fresh = second_factors.add_passkey(user, form.cleaned_data["name"], form.cleaned_data["credential"])
        if form.is_valid():
            return _done(request, fresh, _("This device can sign you in from now on."))
    page = {"form": form, "options": webauthn.begin_registration(user, passwordless=True), "here": "security"}
    return render(request, "accounts/add_passkey.html", page)


@sensitive_post_parameters("present")
@GET_OR_POST
def remove(request: Request, factor: int) -> HttpResponse:
    """A second factor is removed."""
    if factor not in {one.id for one in queries.factors(myself(request))}:
        raise NotFound
    user, said = myself(request), _("The second factor is removed.")
    return with_password(request, "remove", lambda typed: second_factors.remove(user, typed, factor), said)


@sensitive_post_parameters("present")
@GET_OR_POST
def recovery_codes(request: Request) -> HttpResponse:
    """Ten fresh recovery codes, shown once."""
    form = ConfirmForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with shown_on(form, "present"):
            fresh = second_factors.new_recovery_codes(myself(request), form.cleaned_data["present"])
        if form.is_valid():
            return _done(request, fresh, "")
    return render(request, "accounts/confirm.html", {"form": form, "what": "codes", "here": "security"})


def _done(request: Request, fresh: list[str], words: str) -> HttpResponse:
    if words:
        messages.success(request, words)
    if fresh:
        return render(request, "accounts/recovery_codes.html", {"codes": fresh, "here": "security"})
    return redirect("accounts:security")
