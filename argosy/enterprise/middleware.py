"""Each request acts as a member of one enterprise, inside its scope, or does not reach a view."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.views import redirect_to_login
from django.db import DataError
from django.http import HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from argosy.accounts.actions import second_factors
from argosy.accounts.entrance import lacks_proof, where_to_add_a_proof
from argosy.accounts.models import User
from argosy.enterprise import seeing_as
from argosy.enterprise.actors import signed_in
from argosy.platform import veil
from argosy.platform.errors import ArgosyError
from argosy.platform.http.opening import page_to_open
from argosy.platform.http.refusals import answer, refusal
from argosy.platform.http.request import Request, page_before
from argosy.platform.tenancy.scope import enterprise_scope

SECURITY = "/me/security/"
# Whoever works for the operator belongs to no enterprise: for her no other page exists.
STAFF_DOOR = "/operator/"
# The personal centre, one's rights and the policy stay open to everybody.
OPEN_WITHOUT = ("/me/", "/privacy/", "/live/", "/sign-out/")


class ActorMiddleware:
    """Puts `request.actor`, `request.member` and `request.enterprise` in place and runs the view in their scope.

    A view marked `own_transactions` gets them too, but opens its scopes itself.
    """

    def __init__(self, get_response: Callable[[Request], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: Request) -> HttpResponseBase:
        try:
            return self.get_response(request)
        finally:
            timezone.deactivate()

    def process_view(
        self, request: Request, view: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> HttpResponseBase | None:
        """Answer for the view, inside the scope; a refusal undoes what the view did."""
        user = request.user
        if getattr(view, "is_public", False):
            return None
        if not isinstance(user, User):
            return self._to_sign_in(request)
        if user.enterprise_id is None:
            return HttpResponseRedirect(STAFF_DOOR)
        try:
            return self._inside(request, user, view, args, kwargs)
        except (ArgosyError, DataError) as problem:
            refused = refusal(problem)
            if refused is None:
                raise
            return answer(request, refused)

    def _inside(
        self, request: Request, user: User, view: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> HttpResponseBase:
        assert user.enterprise_id is not None
        waits = getattr(view, "has_own_transactions", False)
        with enterprise_scope(user.enterprise_id):
            known = signed_in(user)
            if known is not None:
                request.actor, request.member, request.enterprise = known.actor, known.member, known.enterprise
                timezone.activate(_zone(user.time_zone))
                if user.has_chosen_language:  # also where no cookie may remember it
                    translation.activate(user.language)
                seeing = seeing_as.of_session(request, known.actor)
                if seeing is not None:
                    request.seeing_as = seeing  # type: ignore[attr-defined]
                    request.actor = seeing_as.narrowed(known.actor, seeing)
                if lacks_proof(request, user):
                    return self._to_another_proof(request, user)
                if known.enterprise.needs_second_factor and _lacks_factor(request, user):
                    return self._to_second_factor(request)
                if not waits:
                    return _shown(request, lambda: view(request, *args, **kwargs), is_preview=seeing is not None)
        if known is None:
            logout(request)
            return self._to_sign_in(request)
        with veil.through(request.actor):
            answered: HttpResponseBase = view(request, *args, **kwargs)
        return answered

    def _to_second_factor(self, request: Request) -> HttpResponse:
        if _is_stream(request):
            return HttpResponse(status=204)
        if request.htmx:
            return HttpResponse(status=204, headers={"HX-Redirect": SECURITY})
        messages.info(request, _("Your enterprise asks everybody for a second factor. Add one, then go on."))
        return HttpResponseRedirect(SECURITY)

    def _to_another_proof(self, request: Request, user: User) -> HttpResponse:
        place = where_to_add_a_proof(user)
        if _is_stream(request):
            return HttpResponse(status=204)
        if request.htmx:
            return HttpResponse(status=204, headers={"HX-Redirect": place})
        messages.info(request, _("A password alone opens nothing here. Add a second proof that it is you, then go on."))
        return HttpResponseRedirect(place)

    def _to_sign_in(self, request: Request) -> HttpResponse:
        """To the door, and from there back to the page that was open: a form's own address often answers no GET."""
        if _is_stream(request):
            return HttpResponse(status=204)
        before = page_before(request) if request.htmx else page_to_open(request)
        there = redirect_to_login(before, "/sign-in/")
        if request.htmx:
            return HttpResponse(status=204, headers={"HX-Redirect": there.url if before else "/sign-in/"})
        return there


def _is_stream(request: Request) -> bool:
    """Does an open page listen here? It follows no redirect; 204 tells it that there is nothing to hear, and no sentence
    waits for the next page each time it asks.
    """
    return "text/event-stream" in request.headers.get("Accept", "")


def _shown(request: Request, show: Callable[[], HttpResponseBase], *, is_preview: bool) -> HttpResponseBase:
    """The page, as the actor's role sees the fields of records."""
    with veil.through(request.actor):
        if is_preview and request.method in seeing_as.READS:
            return seeing_as.only_shown(request.actor, show)
        return show()


def _lacks_factor(request: Request, user: User) -> bool:
    """Must this person add a second factor first? In her personal centre, where she does it, she may move."""
    return not request.path.startswith(OPEN_WITHOUT) and not second_factors.is_asked(user)


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):  # a zone that a newer tz database dropped
        return ZoneInfo("UTC")
