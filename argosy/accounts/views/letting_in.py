"""One device signs in by being scanned with another that is signed in: the page that shows the code, and the one that confirms."""

from __future__ import annotations

import base64
import time
from typing import Any

import qrcode
from django.contrib import messages
from django.core import signing
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_http_methods
from qrcode.image.svg import SvgPathImage

from argosy.accounts.actions import letting_in, proving, second_factors, sign_ins
from argosy.accounts.actions.letters import link
from argosy.accounts.actions.letting_in import Asking, Judged
from argosy.accounts.entrance import SIGN_IN, enter, where_to
from argosy.accounts.forms import LetInForm
from argosy.accounts.models import SignIn, User
from argosy.accounts.place import place_of
from argosy.accounts.risk import SIGNALS
from argosy.accounts.views.me import myself
from argosy.platform.errors import ArgosyError
from argosy.platform.http import cookies
from argosy.platform.http.forms import shown_on
from argosy.platform.http.request import Request, public
from argosy.platform.reference.countries import country_of

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])
# What the asking browser keeps: its secret, until when, and where its person wanted to go. It keeps it itself: whoever
# only opens the page, as robots do by the thousand, leaves no row of a session behind.
SIGNED_FOR = "argosy.accounts.asks"
LONGEST_WAY = 1_500


@public
@GET_OR_POST
def ask(request: HttpRequest) -> HttpResponse:
    """The code to scan; once it was confirmed there, this browser comes in."""
    if isinstance(request.user, User):
        return redirect(where_to(request))
    if request.method == "POST":
        return _come_in(request)
    secret, shown = letting_in.ask(place_of(request))
    until = time.time() + letting_in.LIVES.total_seconds()
    kept = {"secret": secret, "until": until, "next": where_to(request)[:LONGEST_WAY]}
    page = {
        "picture": _picture(link(reverse("accounts:let_in", args=[shown]))),
        "seconds": int(letting_in.LIVES.total_seconds()),
        "minutes": int(letting_in.LIVES.total_seconds() // 60),
    }
    answer = render(request, "accounts/ask_in.html", page)
    cookies.remember(answer, cookies.ASKS, signing.dumps(kept, salt=SIGNED_FOR))
    return answer


def _kept(request: HttpRequest) -> dict[str, Any]:
    try:
        found: dict[str, Any] = signing.loads(
            request.COOKIES.get(cookies.ASKS, ""), salt=SIGNED_FOR, max_age=2 * letting_in.LIVES
        )
    except signing.BadSignature:
        return {}
    return found


def _come_in(request: HttpRequest) -> HttpResponse:
    kept = _kept(request)
    try:
        sign_ins.limit_knocks(place_of(request))
        user, has_factor = letting_in.come_in(str(kept.get("secret", "")))
    except ArgosyError as problem:
        messages.error(request, str(problem))
        return redirect("accounts:ask_in")
    answer = enter(request, user, str(kept["next"]), with_second_factor=has_factor)
    answer.delete_cookie(cookies.ASKS, samesite="Lax")
    return answer


@public
@require_GET
def waits(request: HttpRequest) -> HttpResponse:
    """Whether this browser was answered, or has waited too long."""
    kept = _kept(request)
    is_over = kept.get("until", 0) < time.time()
    is_answered = not is_over and letting_in.is_answered(str(kept["secret"]))
    return JsonResponse({"is_over": is_over, "is_answered": is_answered})


@sensitive_post_parameters("present", "credential")
@GET_OR_POST
def let_in(request: Request, shown: str) -> HttpResponse:
    """Which device asks, from where; it is let in, or turned away."""
    user, here = myself(request), place_of(request)
    found = letting_in.asking(shown)
    opened = SignIn.objects.filter(user=user, pk=request.session.get(SIGN_IN, user.pk), ended_at=None).first()
    judged = letting_in.judge(user, found, here, opened)
    given = request.POST if request.method == "POST" else None
    form = LetInForm(given, asks=judged.asks, by_factor=judged.by_factor, has_app=proving.asks_code(user))
    if request.method == "POST":
        answer = _decided(request, user, found, judged, form)
        if answer is not None:
            return answer
    page = {
        "asking": found,
        "judged": judged,
        "country": country_of(found.ip),
        "signals": [SIGNALS[name].sentence for name in judged.risk.signals if SIGNALS[name].weight > 0],
        "form": form,
        "by_passkey": judged.by_factor and second_factors.has_passkey(user),
        "here": "security",
    }
    return render(request, "accounts/let_in.html", page)


def _decided(request: Request, user: User, found: Asking, judged: Judged, form: LetInForm) -> HttpResponse | None:
    """Turned away or let in; None where what she showed was not right, and the page says so."""
    if "no" in request.POST:
        letting_in.turn_away(request.actor, user, found, judged)
        messages.success(
            request,
            _("It was turned away, and is written down. If somebody sent you that code, tell your administrator."),
        )
        return redirect("accounts:security")
    if form.is_valid():
        with shown_on(form, "present" if "present" in form.fields else None):
            letting_in.let_in(request.actor, user, found, judged, form.shown())
    if form.is_valid():
        messages.success(request, _("The other device comes in now. You see it here, and can sign it out here."))
        return redirect("accounts:security")
    if form.CREDENTIAL in form.fields:
        messages.error(request, _("The passkey was not used. Try again, or type a code."))
        return redirect(request.path)
    return None


def _picture(address: str) -> str:
    drawn = qrcode.make(address.encode(), image_factory=SvgPathImage, border=3).to_string()
    return "data:image/svg+xml;base64," + base64.b64encode(drawn).decode()
