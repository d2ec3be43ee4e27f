"""Signing in with an account elsewhere, and binding one to the account here."""

from __future__ import annotations

import hmac
import time
from dataclasses import asdict
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from argosy.accounts.actions import bindings, prompts
from argosy.accounts.entrance import where_to
from argosy.accounts.forms import BindForm
from argosy.accounts.models import User
from argosy.accounts.outside import houses
from argosy.accounts.outsiders import House, NotSaid, Outsider, Start
from argosy.accounts.views.entrance import proceed
from argosy.accounts.views.me import myself
from argosy.platform.errors import NotFound
from argosy.platform.http.forms import shown_on
from argosy.platform.http.request import Request, public

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])
# The way to another house and back.
AWAY, AWAY_SECONDS = "away", 600


def _house(word: str) -> House:
    found = houses().get(word)
    if found is None:
        raise NotFound
    return found


def _set_out(request: HttpRequest, word: str, **more: Any) -> str:
    """Where the browser goes; what has to come back with it is kept in the session."""
    start = Start.fresh(request.build_absolute_uri(reverse("accounts:outside_back", args=[word])))
    request.session[AWAY] = asdict(start) | {"house": word, "until": time.time() + AWAY_SECONDS} | more
    return _house(word).address(start)


@public
@require_GET
def go(request: HttpRequest, house: str) -> HttpResponse:
    """Off to the other house, to sign in here with the account there."""
    _house(house)
    if isinstance(request.user, User):
        return redirect(where_to(request))
    return HttpResponseRedirect(_set_out(request, house, next=where_to(request)))


@public
@require_GET
def back(request: HttpRequest, house: str) -> HttpResponse:
    """Back from the other house: its account opens one here, or is bound to the one that is signed in."""
    kept: dict[str, Any] = request.session.pop(AWAY, None) or {}
    is_ours = kept.get("house") == house and kept.get("until", 0) > time.time()
    if not is_ours or not hmac.compare_digest(str(kept["state"]), request.GET.get("state", "")):
        return _turned_away(request, _("This way in was not begun here, or too long ago. Begin again."))
    code = request.GET.get("code") or request.GET.get("authCode", "")  # DingTalk says it in its own way
    start = Start(**{name: kept[name] for name in Start.__slots__})
    if not code:
        return _turned_away(request, _("You did not allow it there, so nothing happened."))
    try:
        outsider = _house(house).who(code, start)
    except NotSaid as problem:
        return _turned_away(request, str(problem))
    if "binds" in kept:
        return _bound(request, house, outsider, kept)
    return _signed_in(request, house, outsider, str(kept.get("next", "")))


def _signed_in(request: HttpRequest, house: str, outsider: Outsider, wanted: str) -> HttpResponse:
    user = bindings.owner(house, outsider)
    if user is None:
        return _turned_away(
            request,
            _(
                "This account of yours at %(house)s opens no account here yet. Sign in with your password and bind it"
                " under Security."
            )
            % {"house": _house(house).title},
        )
    return proceed(request, user, wanted)


def _bound(request: HttpRequest, house: str, outsider: Outsider, kept: dict[str, Any]) -> HttpResponse:
    user = request.user
    # who began it must still be the one who is signed in
    if not isinstance(user, User) or str(user.pk) != kept["binds"]:
        return _turned_away(request, _("This way in was not begun here, or too long ago. Begin again."))
    try:
        bindings.bind(user, house, outsider, kept.get("shown", ""))
    except bindings.BoundElsewhere as problem:
        messages.error(request, str(problem))
    else:
        messages.success(request, _("It is bound: you can sign in with it from now on."))
    return redirect("accounts:security")


def _turned_away(request: HttpRequest, words: str) -> HttpResponse:
    messages.error(request, words)
    return redirect("accounts:security" if isinstance(request.user, User) else "accounts:sign_in")


@sensitive_post_parameters("present")
@GET_OR_POST
def bind(request: Request, house: str) -> HttpResponse:
    """What will be kept, the password, and off to the other house. The answer to the form leads the browser there."""
    there, form = _house(house), BindForm(request.POST or None)
    shown = _("Of your account at %(house)s Argosy keeps: %(kept)s.") % {"house": there.title, "kept": there.kept}
    if request.method == "POST" and form.is_valid():
        with shown_on(form, "present"):
            prompts.require_password(myself(request), form.cleaned_data["present"])
        if form.is_valid():
            # a form that is sent may lead to our own pages only (form-action): htmx goes there instead
            place = _set_out(request, house, binds=str(myself(request).pk), shown=shown)
            return HttpResponse(status=204, headers={"HX-Redirect": place})
    page = {"form": form, "house": there, "shown": shown, "here": "security"}
    template = "accounts/bind.html#form" if request.method == "POST" else "accounts/bind.html"
    return render(request, template, page, status=422 if form.errors else 200)


@require_POST
def unbind(request: Request, identity: UUID) -> HttpResponse:
    """The account there opens nothing here any more."""
    bindings.unbind(myself(request), identity)
    messages.success(request, _("It is unbound, and nothing of it is kept."))
    return redirect("accounts:security")
