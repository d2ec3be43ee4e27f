"""The network log: who opened which page when, from where, with which browser, and what was searched for (S101).

Lines are gathered in this process and written together every few seconds, by a thread of its own: no page waits for its
line. What a process had gathered when it was killed is lost; a page is no deed, and deeds stand in the audit trail.
"""

from __future__ import annotations

import atexit
import logging
import threading
from collections.abc import Callable
from uuid import UUID

from django.conf import settings
from django.db import DatabaseError, close_old_connections
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone

from argosy.accounts.place import browser_words, place_of
from argosy.enterprise.actions.network_logs import LONGEST, Line, keep_lines

# What a page is asked for by itself, without anybody wanting to see it.
NOT_PAGES = ("/live/", "/cookies/look/", "/static/")
# Under these words pages take what is searched for.
SEARCHED = ("q", "search", "words")
MOST_WAITING = 5_000
log = logging.getLogger("argosy.enterprise")


_waiting: list[Line] = []
_lock = threading.Lock()
_writer: threading.Thread | None = None


class NetworkLogMiddleware:
    """Notes each page that a member opens."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        member = getattr(request, "member", None)
        if member is not None and not request.path.startswith(NOT_PAGES):
            _note(request, member.enterprise_id, member.pk)
        return response


def _note(request: HttpRequest, enterprise: UUID, member: UUID) -> None:
    place = place_of(request)
    searched = " ".join(request.GET.get(name, "") for name in SEARCHED).strip()
    line = Line(
        enterprise,
        member,
        timezone.now(),
        place.ip,
        browser_words(place.user_agent),
        request.path[:LONGEST],
        searched[:LONGEST],
    )
    with _lock:
        _waiting.append(line)
        is_much = len(_waiting) >= MOST_WAITING
    if is_much:
        write()
    elif settings.NETWORK_LOG_SECONDS:
        _begin()


def write() -> int:
    """Write what was gathered; how many lines."""
    with _lock:
        lines, _waiting[:] = list(_waiting), []
    keep_lines(lines)
    return len(lines)


def _begin() -> None:
    global _writer  # noqa: PLW0603 one writer a process
    with _lock:
        if _writer is not None and _writer.is_alive():
            return
        _writer = threading.Thread(target=_write_for_ever, name="network-log", daemon=True)
        _writer.start()
    atexit.register(write)


def _write_for_ever() -> None:
    pause = threading.Event()
    while not pause.wait(settings.NETWORK_LOG_SECONDS):
        close_old_connections()
        try:
            write()
        except DatabaseError:
            log.exception("The network log could not be written; what waited is lost.")
        close_old_connections()
