"""Every cookie that Argosy sets, what it is for, and whether one can do without it (S143, S144).

All are our own, none can be read by scripts or sent by other sites. The functional ones are set by `keep` alone, which
sets none for who refused them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

DAY = 86_400
YEAR = 365 * DAY
REFUSAL, DEVICE, THEME, RAIL, ASKS = (
    f"{settings.COOKIE_PREFIX}argosy_{word}" for word in ("cookies", "device", "theme", "rail", "asks")
)


@dataclass(frozen=True, slots=True)
class Cookie:
    """One cookie: what it does, how long it lasts, and whether signing in works without it."""

    name: str
    what: Any
    seconds: int
    is_necessary: bool = False

    @property
    def days(self) -> int:
        """How long it lasts."""
        return self.seconds // DAY

    @property
    def minutes(self) -> int:
        """The same, for what lives less than a day."""
        return self.seconds // 60


COOKIES = (
    Cookie(settings.SESSION_COOKIE_NAME, _("keeps you signed in"), settings.SESSION_COOKIE_AGE, is_necessary=True),
    Cookie(
        settings.CSRF_COOKIE_NAME,
        _("shows that a form was sent by yourself and not by another site"),
        settings.CSRF_COOKIE_AGE,
        is_necessary=True,
    ),
    Cookie(
        ASKS,
        _("shows that this browser is the one whose code you scanned, where you sign in with another device"),
        2 * 60,
        is_necessary=True,
    ),
    Cookie(REFUSAL, _("remembers that you refused the functional cookies"), YEAR, is_necessary=True),
    Cookie(
        settings.LANGUAGE_COOKIE_NAME, _("remembers your language before you sign in"), settings.LANGUAGE_COOKIE_AGE
    ),
    Cookie(THEME, _("remembers light or dark"), YEAR),
    Cookie(RAIL, _("remembers that the rail is folded"), YEAR),
    Cookie(DEVICE, _("recognises this device, where you asked for it when signing in"), 30 * DAY),
)
KNOWN = {one.name: one for one in COOKIES}
FUNCTIONAL = tuple(one.name for one in COOKIES if not one.is_necessary)


def are_refused(request: HttpRequest) -> bool:
    """Did this reader refuse the functional cookies?"""
    return request.COOKIES.get(REFUSAL) == "necessary"


def keep(request: HttpRequest, response: HttpResponse, name: str, value: str) -> None:
    """Set a functional cookie, or take it away where the value is empty or the reader refused them."""
    if value and not are_refused(request):
        _set(response, KNOWN[name], value)
    elif name in request.COOKIES:
        response.delete_cookie(name, samesite="Lax")


def refuse(response: HttpResponse) -> None:
    """No functional cookies from now on: those that are there go."""
    _set(response, KNOWN[REFUSAL], "necessary")
    for name in FUNCTIONAL:
        response.delete_cookie(name, samesite="Lax")


def allow(response: HttpResponse) -> None:
    """Functional cookies may be set again."""
    response.delete_cookie(REFUSAL, samesite="Lax")


def remember(response: HttpResponse, name: str, value: str) -> None:
    """Set a necessary cookie that holds something, signed where nobody may change it."""
    assert KNOWN[name].is_necessary
    _set(response, KNOWN[name], value)


def _set(response: HttpResponse, cookie: Cookie, value: str) -> None:
    response.set_cookie(
        cookie.name, value, cookie.seconds, samesite="Lax", secure=settings.SESSION_COOKIE_SECURE, httponly=True
    )


class RefusalOfCookies:
    """Whoever refused functional cookies gets none, whoever sets them (the choice of a language is Django's own)."""

    def __init__(self, get_response: Any) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response: HttpResponse = self.get_response(request)
        if are_refused(request):
            for name in FUNCTIONAL:
                if name in response.cookies and response.cookies[name].value:
                    del response.cookies[name]
        return response
