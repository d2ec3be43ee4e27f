"""The last step of every way in: the session is opened, written down, and the page speaks the person's language."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import get_language

from argosy.accounts.actions import devices
from argosy.accounts.actions.profiles import follow_browser
from argosy.accounts.actions.second_factors import is_asked, user_by_id
from argosy.accounts.actions.sign_ins import note_sign_in
from argosy.accounts.models import Device, User
from argosy.accounts.place import place_of
from argosy.accounts.sessions import SINCE
from argosy.platform import postbox, texting
from argosy.platform.http import cookies

SIGN_IN = "sign_in"
REMEMBER = "remember_device"
# The session was opened by one proof alone: its owner adds another before she sees anything.
ONE_PROOF = "one_proof"
# Where she does it.
SETTING_UP = (
    "/me/security/app/",
    "/me/security/passkey/",
    "/me/verify/",
    "/privacy/policy/",
    "/privacy/agree/",
    "/sign-out/",
)
HALF = "half_way"
TYPED = "registered_address"
# Between the password and the second factor.
HALF_WAY_SECONDS = 600
BACKEND = "argosy.accounts.backends.EmailBackend"


def where_to(request: HttpRequest, wanted: str = "") -> str:
    """Where the person wanted to go, if it is one of our own pages; else home."""
    wanted = wanted or request.GET.get("next", "")
    ours = url_has_allowed_host_and_scheme(wanted, {request.get_host()}, require_https=request.is_secure())
    return wanted if wanted and ours else settings.LOGIN_REDIRECT_URL


def enter(
    request: HttpRequest, user: User, wanted: str, *, with_second_factor: bool, is_alone: bool = False
) -> HttpResponse:
    """Open the session and lead the person to where she wanted to go; after one proof alone, to where she adds another.

    A device is remembered only after two: else it would be the second proof of whoever has the first.
    """
    request.session.pop(HALF, None)
    wishes_memory, place = bool(request.session.pop(REMEMBER, False)) and not is_alone, place_of(request)
    known = device_of(request, user)
    login(request, user, backend=BACKEND)
    opened = note_sign_in(
        user,
        str(request.session.session_key),
        place,
        with_second_factor=with_second_factor,
        is_remembered=known is not None,
    )
    request.session[SIGN_IN] = str(opened.pk)
    request.session[SINCE] = opened.at.isoformat()
    request.session[ONE_PROOF] = is_alone
    follow_browser(user, get_language() or settings.LANGUAGE_CODE)
    response = in_their_ways(request, HttpResponseRedirect(_first_stop(user) or where_to(request, wanted)), user)
    if known is None and wishes_memory and not cookies.are_refused(request):
        known, secret = devices.remember(user, place, with_second_factor=with_second_factor)
        cookies.keep(request, response, cookies.DEVICE, secret)
    if known is not None:
        devices.note_use(known, opened)
    return response


def is_one_enough() -> bool:
    """Does one proof alone open: has the operator said so, or does no other machine reach this installation?"""
    is_private = settings.ONE_PROOF_OPENS == "auto" and settings.SERVES_THIS_MACHINE_ALONE
    return is_private or settings.ONE_PROOF_OPENS == "always"


def is_proved_by_letter() -> bool:
    """Does the code of a letter open a new account, before its password does?"""
    return postbox.has_server() and not is_one_enough()


def is_let_in(user: User) -> bool:
    """Does the password open the account, or is the letter to its address to be answered first?

    Until then it opens nothing, as if it were not right: else whoever registers with somebody's address would learn by
    signing in whether it was free, or belongs to an account of another enterprise (S2).
    """
    return not (is_proved_by_letter() and user.is_unused())


def lacks_proof(request: HttpRequest, user: User) -> bool:
    """Has the person shown one proof alone, and added none since? Where she adds it, she may move (S161)."""
    is_alone = bool(request.session.get(ONE_PROOF)) and not request.path.startswith(SETTING_UP)
    return is_alone and not is_asked(user)


def where_to_add_a_proof(user: User) -> str:
    """Her address is confirmed by the code of a letter, where one can be sent; else she adds an app or a passkey."""
    by_letter = postbox.has_server() and user.email_verified_at is None
    return reverse("accounts:verify" if by_letter else "accounts:add_app")


def device_of(request: HttpRequest, user: User) -> Device | None:
    """The device that asks, where this person asked to remember it."""
    return devices.recognised(request.COOKIES.get(cookies.DEVICE, ""), user)


def _first_stop(user: User) -> str:
    """Whoever comes in for the first time proves the address and the number first, where codes can be sent."""
    if user.sign_ins.count() > 1:
        return ""
    if postbox.has_server() and user.email_verified_at is None:
        return reverse("accounts:verify")
    if texting.has_provider() and user.mobile_verified_at is None:
        return reverse("accounts:verify_number")
    return ""


def in_their_ways(request: HttpRequest, response: HttpResponse, user: User) -> HttpResponse:
    """The language that the person chose, and her brightness, for the pages that follow."""
    if user.has_chosen_language:
        cookies.keep(request, response, settings.LANGUAGE_COOKIE_NAME, user.language)
    cookies.keep(request, response, cookies.THEME, user.theme)
    return response


@dataclass(frozen=True, slots=True)
class HalfWay:
    """Somebody who has shown the password, and what is asked for besides: her second factor, or a letter's code."""

    user: User
    wanted: str
    by_letter: bool


def wait_half_way(request: HttpRequest, user: User, wanted: str, *, by_letter: bool = False) -> None:
    """The password was right; the session stays shut until the other proof is shown."""
    until = time.time() + HALF_WAY_SECONDS
    request.session[HALF] = {"user": str(user.pk), "until": until, "next": wanted, "by_letter": by_letter}


def half_way(request: HttpRequest) -> HalfWay | None:
    """Who has shown the password and where she wants to go; None after ten minutes."""
    known: dict[str, Any] = request.session.get(HALF) or {}
    if known.get("until", 0) < time.time():
        return None
    user = user_by_id(known["user"])
    return HalfWay(user, str(known.get("next", "")), bool(known.get("by_letter"))) if user else None
