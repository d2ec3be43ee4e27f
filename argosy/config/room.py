"""How much of what is being sent lies in a web process's memory at once: for all together, and for those whom nobody knows."""

from __future__ import annotations

import asyncio
import io
from collections import Counter
from collections.abc import Iterable
from concurrent.futures import Executor
from importlib import import_module

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.http.cookie import parse_cookie

from argosy.platform.errors import ArgosyError

# A page's own forms: heard whatever others send.
SMALL = 64 * 1024
# So much of the room is left to those who are signed in.
OF_STRANGERS = 3
# And so much to others by one person, who sends many slowly.
OF_ONE = 2

Headers = Iterable[tuple[bytes, bytes]]


class Body(io.BytesIO):
    """What was sent with a request; empty where it was refused unheard."""

    refused: ArgosyError | None = None
    is_cut_off = False  # it went on for so long that its end was not waited for
    taken = 0  # bytes of the room
    whose = ""  # the account, once that was asked


class Room:
    """The memory for bodies. Only the event loop enters it, so nobody waits at its door."""

    def __init__(self, threads: Executor) -> None:
        self._threads = threads
        self._taken = 0
        self._taken_by: Counter[str] = Counter()  # "": those whom nobody asked who they are

    async def takes(self, body: Body, size: int, headers: Headers) -> bool:
        """Is there room for so many bytes more of this body? Then they are taken, until the body is let go."""
        size = max(0, body.tell() + size - SMALL) - body.taken
        if size <= 0:
            return True
        most = settings.WEB_BODIES_MB * 2**20
        if not body.whose and self._taken_by[""] + size > most // OF_STRANGERS:
            # only now is it worth a question to the database
            found = await self._asked_who(headers)
            if not found:
                return False
            self._taken_by[""] -= body.taken
            body.whose = found
            self._taken_by[found] += body.taken
        if self._taken + size > most or (body.whose and self._taken_by[body.whose] + size > most // OF_ONE):
            return False
        body.taken += size
        self._taken += size
        self._taken_by[body.whose] += size
        return True

    def let_go(self, body: Body) -> None:
        """The body is answered, or refused."""
        self._taken -= body.taken
        self._taken_by[body.whose] -= body.taken
        if not self._taken_by[body.whose]:
            del self._taken_by[body.whose]
        body.taken = 0

    async def _asked_who(self, headers: Headers) -> str:
        cookies = b"; ".join(value for name, value in headers if name == b"cookie").decode("latin-1")
        cookie = parse_cookie(cookies).get(settings.SESSION_COOKIE_NAME, "")
        return await asyncio.get_running_loop().run_in_executor(self._threads, _account_of, cookie) if cookie else ""


def _account_of(cookie: str) -> str:
    """Who signed in with this session; empty where nobody did."""
    # the door is opened before Django's models can be imported
    return str(import_module(settings.SESSION_ENGINE).SessionStore(cookie).load().get(SESSION_KEY, ""))
