"""The personal centre: own details, password, second factors, sessions."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from argosy.accounts import queries
from argosy.accounts.actions import passwords, photos, profiles, sign_ins
from argosy.accounts.entrance import SIGN_IN, in_their_ways
from argosy.accounts.forms import ChangePasswordForm, ConfirmForm, DetailsForm, PhotoForm
from argosy.accounts.models import User
from argosy.accounts.risk import ASKS, SIGNALS
from argosy.platform import postbox, texting
from argosy.platform.http import cookies
from argosy.platform.http.forms import shown_on
from argosy.platform.http.request import Request

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])


def myself(request: Request) -> User:
    """The person who is signed in."""
    assert isinstance(request.user, User)
    return request.user


@GET_OR_POST
def details(request: Request) -> HttpResponse:
    """My own details; address, department and position are the administrator's."""
    user = myself(request)
    form = DetailsForm(request.POST) if request.method == "POST" else DetailsForm.of(user)
    if request.method == "POST" and form.is_valid():
        with shown_on(form, "mobile"):
            profiles.change_details(user, form.details())
        if form.is_valid():
            messages.success(request, _("Your details are kept."))
            return in_their_ways(request, redirect("accounts:details"), user)
    return render(request, "accounts/details.html", _details_page(request, form, PhotoForm()))


@require_POST
def change_photo(request: Request) -> HttpResponse:
    """Another photo of mine, or none."""
    user = myself(request)
    if request.POST.get("remove"):
        photos.remove_photo(user)
        return redirect("accounts:details")
    form = PhotoForm(request.POST, request.FILES)
    if form.is_valid():
        with shown_on(form, "photo"):
            photos.change_photo(user, form.cleaned_data["photo"].read())
        if form.is_valid():
            return redirect("accounts:details")
    return render(request, "accounts/details.html", _details_page(request, DetailsForm.of(user), form))


def photo(request: Request) -> HttpResponse:
    """My photo."""
    content = photos.photo_of(myself(request))
    # a file of a person's own: shown as a picture and as nothing else
    headers = {"Content-Security-Policy": "default-src 'none'; sandbox", "Cache-Control": "private, no-cache"}
    return HttpResponse(content, content_type=photos.kind_of(content), headers=headers)


def _details_page(request: Request, form: DetailsForm, photo_form: PhotoForm) -> dict[str, object]:
    return {
        "form": form,
        "photo_form": photo_form,
        "member": request.member,
        "has_provider": texting.has_provider(),
        "here": "details",
    }


def security(request: Request) -> HttpResponse:
    """Password, second factors, and where I am signed in."""
    user = myself(request)
    page = {
        "factors": queries.factors(user),
        "codes_left": queries.codes_left(user),
        "sessions": queries.open_sessions(user, request.session.get(SIGN_IN)),
        "outside": queries.doors(user),
        "has_server": postbox.has_server(),
        "devices": queries.devices(user, request.COOKIES.get(cookies.DEVICE, "")),
        "signals": SIGNALS.values(),
        "asks": ASKS,
        "here": "security",
    }
    return render(request, "accounts/security.html", page)


@sensitive_post_parameters("present", "password")
@GET_OR_POST
def password(request: Request) -> HttpResponse:
    """A new password; all other sessions end."""
    user = myself(request)
    form = ChangePasswordForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        with shown_on(form):
            passwords.change_password(user, typed["present"], typed["password"], keep=request.session.session_key)
        if form.is_valid():
            return _with_new_password(request, user)
    return render(request, "accounts/password.html", {"form": form, "here": "security"})


def _with_new_password(request: Request, user: User) -> HttpResponse:
    update_session_auth_hash(request, user)
    # the session got a new key: its line in the list must know it
    if opened := request.session.get(SIGN_IN):
        sign_ins.rekey(user, opened, str(request.session.session_key))
    messages.success(request, _("Your new password works. Your other sessions have ended."))
    return redirect("accounts:security")


@sensitive_post_parameters("present")
@GET_OR_POST
def end_session(request: Request, sign_in: UUID) -> HttpResponse:
    """This device is signed out, once the password is typed."""
    user = myself(request)
    queries.open_session(user, sign_in)
    said = _("That session has ended.")
    return with_password(request, "session", lambda typed: sign_ins.sign_out_there(user, typed, sign_in), said)


@sensitive_post_parameters("present")
@GET_OR_POST
def end_others(request: Request) -> HttpResponse:
    """Only this device stays signed in, once the password is typed."""
    user, this = myself(request), str(request.session.session_key)
    said = _("All other sessions have ended.")
    return with_password(request, "sessions", lambda typed: sign_ins.sign_out_elsewhere(user, typed, keep=this), said)


def with_password(request: Request, what: str, act: Callable[[str], object], said: str) -> HttpResponse:
    """The page that asks for the present password; `act` gets it, then what was `said` is told."""
    form = ConfirmForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with shown_on(form, "present"):
            act(form.cleaned_data["present"])
        if form.is_valid():
            messages.success(request, said)
            return redirect("accounts:security")
    return render(request, "accounts/confirm.html", {"form": form, "what": what, "here": "security"})
