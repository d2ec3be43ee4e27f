"""Keeps the time and place of each session's last use, for the person's own list."""

from __future__ import annotations

import time
from collections.abc import Callable
from uuid import UUID

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone

from argosy.accounts.actions.sign_ins import SEEN_EVERY, note_use
from argosy.accounts.entrance import SIGN_IN
from argosy.accounts.place import place_of
from argosy.accounts.sessions import SINCE

MOST_REMEMBERED = 10_000
DAY = "day"  # the last day of use, in what the session remembers


class SeenMiddleware:
    """Writes down a session's use once in a few minutes; this process remembers when it did so last."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response
        self._noted: dict[str, float] = {}

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        # the session was read by the view; one that nobody asked for stays unread
        if request.session.accessed and (opened := request.session.get(SIGN_IN)):
            self._note(request, opened)
            if SINCE not in request.session:  # opened before sessions had a longest age, which counts from now
                request.session[SINCE] = timezone.now().isoformat()
            # a session that is used is kept for as long again, written once a day
            if request.session.get(DAY) != (today := timezone.localdate().isoformat()):
                request.session[DAY] = today
        return response

    def _note(self, request: HttpRequest, opened: str) -> None:
        now = time.monotonic()
        if now - self._noted.get(opened, 0.0) < SEEN_EVERY.total_seconds():
            return
        if len(self._noted) >= MOST_REMEMBERED:
            self._noted.clear()
        self._noted[opened] = now
        note_use(UUID(opened), place_of(request))
