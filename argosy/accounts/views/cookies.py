"""The cookie page: which cookies there are and how to refuse them; and what they remember: language, light or dark."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST
from django.views.i18n import set_language

from argosy.accounts.actions import profiles
from argosy.accounts.models import User
from argosy.platform.errors import BadInput
from argosy.platform.http import cookies
from argosy.platform.http.request import no_content, public

LOOKS = {"theme": (cookies.THEME, {"", "light", "dark"}), "rail": (cookies.RAIL, {"", "folded"})}


@public
@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """Every cookie with its use, and the choice."""
    shown = {
        "necessary": [one for one in cookies.COOKIES if one.is_necessary],
        "functional": [one for one in cookies.COOKIES if not one.is_necessary],
        "are_refused": cookies.are_refused(request),
    }
    return render(request, "accounts/cookies.html", shown)


@public
@require_POST
def choose(request: HttpRequest) -> HttpResponse:
    """Functional cookies are refused, or allowed again."""
    response = redirect("accounts:cookies")
    if request.POST.get("functional") == "1":
        cookies.allow(response)
        messages.success(request, _("Functional cookies may be set again."))
    else:
        cookies.refuse(response)
        messages.success(request, _("Functional cookies are refused, and those that were there are deleted."))
    return response


@public
@require_POST
def language(request: HttpRequest) -> HttpResponse:
    """The pages speak this language from now on; who is signed in finds it again with every other browser."""
    chosen = request.POST.get("language", "")
    if isinstance(request.user, User) and chosen in dict(settings.LANGUAGES):
        profiles.choose_language(request.user, chosen)
    return set_language(request)


@public
@require_POST
def look(request: HttpRequest) -> HttpResponse:
    """Light or dark, rail folded or not: kept for the next page, where that is allowed."""
    name, allowed = LOOKS.get(request.POST.get("what", ""), ("", set()))
    value = request.POST.get("value", "")
    if value not in allowed:
        raise BadInput
    response = no_content()
    cookies.keep(request, response, name, value)
    return response
