"""The doors: signing in, the second factor, signing out, a forgotten password."""

from __future__ import annotations

from allauth.mfa.webauthn.internal import auth as webauthn
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from argosy.accounts.actions import codes, moving, passwords, second_factors, sign_ins
from argosy.accounts.actions.devices import address_of
from argosy.accounts.entrance import (
    REMEMBER,
    SIGN_IN,
    TYPED,
    device_of,
    enter,
    half_way,
    is_let_in,
    is_one_enough,
    wait_half_way,
    where_to,
)
from argosy.accounts.forms import CredentialForm, ForgottenForm, NewPasswordForm, SecondStepForm, SignInForm
from argosy.accounts.models import Device, User
from argosy.accounts.outside import houses
from argosy.accounts.place import place_of
from argosy.accounts.risk import Risk, assess
from argosy.platform import postbox
from argosy.platform.http import cookies
from argosy.platform.http.forms import shown_on
from argosy.platform.http.request import public

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])
FACTOR, LETTER, SET_UP = "factor", "letter", "set_up"
STAFF_DOOR = "/operator/"


@public
@sensitive_post_parameters("password")
@GET_OR_POST
def sign_in(request: HttpRequest) -> HttpResponse:
    """Address and password."""
    if isinstance(request.user, User):
        return redirect(where_to(request))
    usual = request.session.get(TYPED) or address_of(request.COOKIES.get(cookies.DEVICE, ""))
    form = SignInForm(request.POST or None, initial={"email": usual}, may_remember=not cookies.are_refused(request))
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        user = sign_ins.prove(typed["email"], typed["password"], place_of(request), is_let_in)
        if user is not None:
            request.session[REMEMBER] = bool(form.cleaned_data.get("remember"))
            return proceed(request, user, where_to(request))
        form.add_error(None, _("This address and this password do not go together."))
    page = {"form": form, "next": request.GET.get("next", ""), "houses": houses()}
    return render(request, "accounts/sign_in.html", page)


def proceed(request: HttpRequest, user: User, wanted: str) -> HttpResponse:
    """The first proof was right: open the session, or ask for another proof first."""
    if user.enterprise_id is None:  # whoever works for the operator has a door of its own
        return redirect(STAFF_DOOR)
    known = device_of(request, user)
    found = assess(user, place_of(request), timezone.now(), is_remembered=known is not None)
    asked = _proof_for(user, found, known)
    if found.asks:
        sign_ins.doubt(user, place_of(request), found, asked)
    if asked == FACTOR:
        wait_half_way(request, user, wanted)
        return redirect("accounts:second_step")
    if asked == LETTER:
        codes.send_code(user)
        wait_half_way(request, user, wanted, by_letter=True)
        return redirect("accounts:second_step")
    return enter(request, user, wanted, with_second_factor=False, is_alone=asked == SET_UP)


def _proof_for(user: User, found: Risk, known: Device | None) -> str:
    """Who has a second factor shows it, but on a device that is remembered with it, as long as nothing else is doubtful.

    Others show the device that they asked to remember, or the code of a letter. Who can be sent none sets up another
    proof before she sees anything (S161).
    """
    if second_factors.is_asked(user):
        is_proved = known is not None and known.with_second_factor and not found.asks
        return "" if is_proved else FACTOR
    if not found.asks and (known is not None or is_one_enough()):
        return ""
    if postbox.has_server() and user.email_verified_at is not None:
        return LETTER
    return "" if is_one_enough() else SET_UP


@public
@GET_OR_POST
def second_step(request: HttpRequest) -> HttpResponse:
    """The code of the app, a recovery code, or a passkey."""
    known = half_way(request)
    if known is None:
        return redirect(settings.LOGIN_URL)
    user = known.user
    may_remember = REMEMBER not in request.session and not cookies.are_refused(request)
    form = SecondStepForm(request.POST or None, may_remember=may_remember)
    if request.method == "POST" and form.is_valid():
        sign_ins.refuse_guessing(user.email_key, place_of(request))
        is_right = codes.verify_address if known.by_letter else second_factors.is_right
        if is_right(user, form.cleaned_data["code"]):
            if may_remember:
                request.session[REMEMBER] = form.cleaned_data["remember"]
            return enter(request, user, known.wanted, with_second_factor=not known.by_letter)
        sign_ins.count_failure(user.email_key, place_of(request))
        form.add_error("code", _("This code is wrong or was used already."))
    return render(request, "accounts/second_step.html", {"form": form, "by_letter": known.by_letter})


@public
@require_GET
def passkey_options(request: HttpRequest) -> HttpResponse:
    """What the browser must ask the person's device."""
    known = half_way(request)
    # who is signed in already is asked for one of her own, to let another device in
    here = request.user if isinstance(request.user, User) else None
    return JsonResponse(webauthn.begin_authentication(known.user if known else here))


@public
@require_POST
def passkey(request: HttpRequest) -> HttpResponse:
    """The device answered: the passkey completes the password, or replaces it."""
    known = half_way(request)
    user, wanted = (known.user, known.wanted) if known else (None, where_to(request))
    if user is not None:
        sign_ins.refuse_guessing(user.email_key, place_of(request))
    form = CredentialForm(request.POST)
    found = second_factors.owner_of_passkey(form.cleaned_data["credential"], user) if form.is_valid() else None
    if found is None:
        messages.error(request, _("This passkey does not open an account here."))
        return redirect("accounts:second_step" if known else settings.LOGIN_URL)
    return enter(request, found, wanted, with_second_factor=True)


@public
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """The session ends."""
    opened = request.session.get(SIGN_IN)
    if opened and isinstance(request.user, User):
        sign_ins.close(request.user, opened)
    logout(request)
    response = redirect(settings.LOGOUT_REDIRECT_URL)
    response.headers["Clear-Site-Data"] = '"storage"'  # who comes to this screen next finds nothing
    return response


@public
@GET_OR_POST
def forgotten(request: HttpRequest) -> HttpResponse:
    """A letter with a link for a new password; nobody learns whether the address is known."""
    form = ForgottenForm(request.POST or None)
    is_sent = request.method == "POST" and form.is_valid()
    if is_sent:
        sign_ins.limit_knocks(place_of(request))
        passwords.send_reset_link(form.cleaned_data["email"])
    return render(
        request, "accounts/forgotten.html", {"form": form, "is_sent": is_sent, "has_server": postbox.has_server()}
    )


@public
@sensitive_post_parameters("password")
@GET_OR_POST
def new_password(request: HttpRequest, secret: str) -> HttpResponse:
    """The link of the letter: type a new password."""
    user = codes.owner_of(secret, passwords.RESET)
    form = NewPasswordForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with shown_on(form, "password"):
            passwords.reset_password(secret, form.cleaned_data["password"])
        if form.is_valid():
            messages.success(request, _("Your new password works. Sign in with it."))
            # whoever works for the operator has a door of its own
            return redirect(STAFF_DOOR if user.enterprise_id is None else settings.LOGIN_URL)
    return render(request, "accounts/new_password.html", {"form": form})


@public
@GET_OR_POST
def new_address(request: HttpRequest, secret: str) -> HttpResponse:
    """The link of the letter: from now on I sign in with the address to which it came."""
    if request.method == "POST":
        moving.take_address(secret)
        messages.success(request, _("Your new address works. Sign in with it."))
        return redirect(settings.LOGIN_URL)
    user = codes.owner_of(secret, moving.NEW_ADDRESS)
    return render(request, "accounts/new_address.html", {"person": user})
