"""The operator's door: password and second factor, always both; whoever has none yet adds one first."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.mfa.totp.internal.auth import generate_totp_secret
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from argosy.accounts import second_factor
from argosy.accounts.actions import second_factors, sign_ins
from argosy.accounts.entrance import SIGN_IN, enter, half_way, wait_half_way
from argosy.accounts.forms import CodeForm, SignInForm
from argosy.accounts.models import User
from argosy.accounts.place import place_of
from argosy.platform.http.forms import shown_on
from argosy.platform.http.request import public
from argosy.support.actions.desk import clock
from argosy.support.actions.staff import note
from argosy.support.models import Staff

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])
SECRET, PROVED = "staff_secret", "staff_proved"
CONSOLE = "/operator/"


class StaffRequest(HttpRequest):
    """A request of the operator's staff."""

    staff: Staff


def for_staff(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Only for who works for the operator, and has shown both proofs in this session. No enterprise is in scope.

    Moments are read and shown by the clock of the service's hours.
    """

    @wraps(view)
    def asked(request: StaffRequest, *given: Any, **named: Any) -> HttpResponse:
        staff = staff_of(request)
        if staff is None:
            return redirect("operator:door")
        request.staff = staff
        with timezone.override(clock()):
            return view(request, *given, **named)

    return public(asked)


def staff_of(request: HttpRequest) -> Staff | None:
    """Who of the staff is signed in; None where it is somebody else, or the second proof was not shown."""
    user = request.user
    if not isinstance(user, User) or user.enterprise_id is not None or not request.session.get(PROVED):
        return None
    found: Staff | None = Staff.objects.at_work().select_related("user").filter(user=user).first()
    return found


def _is_at_work(user: User) -> bool:
    return bool(Staff.objects.at_work().filter(user=user).exists())


@public
@sensitive_post_parameters("password")
@GET_OR_POST
def door(request: HttpRequest) -> HttpResponse:
    """Address and password of somebody of the staff."""
    if staff_of(request) is not None:
        return redirect("operator:orders")
    form = SignInForm(request.POST or None, may_remember=False)  # both proofs each time
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        user = sign_ins.prove(typed["email"], typed["password"], place_of(request), _is_at_work)
        if user is not None:
            wait_half_way(request, user, CONSOLE)
            return redirect("operator:second")
        form.add_error(None, _("This address and this password do not go together."))
    return render(request, "support/door.html", {"form": form})


@public
@sensitive_post_parameters("code")
@GET_OR_POST
def second(request: HttpRequest) -> HttpResponse:
    """The code of the authenticator app; at the first sign-in the app is added here."""
    known = half_way(request)
    if known is None or not _is_at_work(known.user):
        return redirect("operator:door")
    user, is_new = known.user, not second_factors.is_asked(known.user)
    if is_new and SECRET not in request.session:
        request.session[SECRET] = generate_totp_secret()
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        sign_ins.refuse_guessing(user.email_key, place_of(request))
        if _is_right(request, user, form, is_new=is_new):
            return _entered(request, user)
        sign_ins.count_failure(user.email_key, place_of(request))
        if form.is_valid():
            form.add_error("code", _("This code is wrong or was used already."))
    page: dict[str, Any] = {"form": form, "is_new": is_new}
    if is_new:
        page |= second_factor.shown(user, request.session[SECRET])
    return render(request, "support/second.html", page)


@require_POST
@public
def leave(request: HttpRequest) -> HttpResponse:
    """The session ends."""
    opened = request.session.get(SIGN_IN)
    if opened and isinstance(request.user, User):
        sign_ins.close(request.user, opened)
    logout(request)
    return redirect("operator:door")


def _is_right(request: HttpRequest, user: User, form: CodeForm, *, is_new: bool) -> bool:
    if not is_new:
        return second_factors.is_right(user, form.cleaned_data["code"])
    with shown_on(form, "code"):
        second_factors.add_app(user, request.session[SECRET], form.cleaned_data["code"])
    return form.is_valid()


def _entered(request: HttpRequest, user: User) -> HttpResponse:
    request.session.pop(SECRET, None)
    response = enter(request, user, CONSOLE, with_second_factor=True)
    request.session[PROVED] = True
    note(Staff.objects.get(user=user), "entered")
    return response
