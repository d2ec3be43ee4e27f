"""The door of the API: a token instead of a session; each call in the scope and transaction of its enterprise."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.csrf import csrf_exempt

from argosy.integrations.actions.repeating import once
from argosy.integrations.actions.tokens import enterprise_of, let_in
from argosy.platform import veil
from argosy.platform.errors import ArgosyError, NotAllowed
from argosy.platform.http.refusals import note
from argosy.platform.http.request import public
from argosy.platform.tenancy.scope import enterprise_scope


class InTheOpen(NotAllowed):
    code = "in_the_open"
    message = _(
        "Programs come by https only; nobody is led there from http, so that no token travels in the open unnoticed."
        " This one has: withdraw it and make another."
    )


Answer = Callable[..., HttpResponse]
# What waits for a child or for somebody outside is done first, so that nothing is locked meanwhile.
Before = Callable[[HttpRequest], Any]
FAILED = 400
PROBLEM = "application/problem+json"


def by_token(view: Answer, before: Before | None = None) -> Answer:
    """Let the view be opened by an access token, and by nothing else.

    `before` looks at what is sent, outside of the call's transaction; what comes of it is in `request.looked_at`.
    """

    @wraps(view)
    def opened(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return _inside(request, before, lambda: view(request, *args, **kwargs))
        except ArgosyError as refusal:
            refusal.settle()
            note(request, refusal)
            return problem(refusal)

    return public(csrf_exempt(opened))


def _inside(request: HttpRequest, before: Before | None, call: Callable[[], HttpResponse]) -> HttpResponse:
    if settings.BEHIND_TLS and not request.is_secure():
        raise InTheOpen
    how, _space, secret = request.headers.get("Authorization", "").partition(" ")
    enterprise = enterprise_of(secret.strip() if how.casefold() == "bearer" else "")
    with enterprise_scope(enterprise):  # counted also where the call fails
        actor, token = let_in(secret.strip())
    request.actor = actor  # type: ignore[attr-defined]
    request.token = token  # type: ignore[attr-defined]
    if before is not None and request.method == "POST":
        _whole = request.body  # read before its files are, so that a repeated call can still be told by it
        request.looked_at = before(request)  # type: ignore[attr-defined]
    try:
        with enterprise_scope(enterprise), veil.through(actor):
            answer = _kept(once(request, token, call))
    except _UndoneError as undone:
        answer = undone.answer
        if refusal := getattr(answer, "refusal", None):
            refusal.settle()
    answer["Cache-Control"] = "private, no-store"
    return answer


def _kept(answer: HttpResponse) -> HttpResponse:
    if answer.status_code >= FAILED:
        raise _UndoneError(answer)
    return answer


class _UndoneError(Exception):
    """A call that failed changes nothing: its transaction is left by this."""

    def __init__(self, answer: HttpResponse) -> None:
        super().__init__()
        self.answer = answer


def problem(refusal: ArgosyError) -> HttpResponse:
    """A refusal as programs read it (RFC 9457), with the sentence that people read on pages."""
    said = {"type": f"urn:argosy:{refusal.code}", "title": str(refusal), "status": refusal.status, "code": refusal.code}
    answer = JsonResponse(said, status=refusal.status, content_type=PROBLEM)
    answer.refusal = refusal  # type: ignore[attr-defined]
    if refusal.status == 401:
        answer["WWW-Authenticate"] = 'Bearer realm="Argosy"'
    if refusal.status == 429:
        answer["Retry-After"] = "60"
    return answer
