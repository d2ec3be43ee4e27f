"""The web process's door."""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import AsyncIterator, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from functools import partial
from typing import Any

import django
from asgiref.sync import ThreadSensitiveContext, sync_to_async
from django.conf import settings
from django.core import signals
from django.core.exceptions import RequestAborted
from django.core.handlers.asgi import ASGIHandler, get_script_prefix
from django.db import connections
from django.http.response import HttpResponseBase
from django.urls import set_script_prefix

from argosy.config.room import Body, Room
from argosy.config.shares import Shares
from argosy.config.turns import Turns
from argosy.platform.errors import ArgosyError, Crowded, TooLarge, TooLongSending

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "argosy.config.settings")

# What is too large is read to its end, so that whoever sent it reads why; nobody is listened to for longer than this.
LONGEST_HEARD = 1024**3
# Who sends for longer keeps the room from others; the largest file passes at 350 kbit/s.
LONGEST_SENDING_SECONDS = 600
log = logging.getLogger("argosy.web")


class Door(ASGIHandler):
    """Django's, but one thread makes the whole answer, and what is heard has an end.

    Django's passes a request from thread to thread at each middleware, begins a thread for each request, and keeps all that
    anybody sends, on the disk where it is large. Here threads stay, each with its connection to the database, and only what
    goes on and on (live events, large files piece by piece) is left to the loop.
    """

    def __init__(self) -> None:
        self.load_middleware()  # as WSGI would: nothing of ours is asynchronous before it answers
        self.threads = ThreadPoolExecutor(settings.WEB_THREADS, "page")
        self.room = Room(self.threads)
        self.shares = Shares()
        self.turns = Turns()

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """Hear, answer, send."""
        body = Body()
        try:
            await self._hear_in_time(body, scope, receive)
            # what a request sets in its context (its language, say) goes with it
            answer = partial(copy_context().run, self._answer, scope, body)
            self.shares.begin()
            try:
                async with self.turns.one():
                    response = await asyncio.get_running_loop().run_in_executor(self.threads, answer)
            finally:
                is_busier = self.shares.end()
        except RequestAborted:
            return
        finally:
            self.room.let_go(body)
        if (is_busier or body.is_cut_off) and scope["http_version"] == "1.1":
            response["Connection"] = "close"
        if response.closed:
            await self.send_response(response, send)
        else:
            await self._stream(response, receive, send)

    def _answer(self, scope: Any, body: Body) -> HttpResponseBase:
        """The whole answer, made by the thread that asks; only an asynchronous stream is still to come."""
        set_script_prefix(get_script_prefix(scope))
        signals.request_started.send(sender=self.__class__, scope=scope)
        request, problem = self.create_request(scope, body)
        response: HttpResponseBase = problem if request is None else self.get_response(request)
        if not response.streaming:
            response.close()
        elif not response.is_async:  # type: ignore[attr-defined]
            response.streaming_content = _one_by_one(list(response.streaming_content))  # type: ignore[attr-defined]
            response.close()
        return response

    async def _stream(self, response: HttpResponseBase, receive: Any, send: Any) -> None:
        """Send until all is sent or the reader has gone."""
        async with ThreadSensitiveContext():
            sending = asyncio.create_task(self.send_response(response, send))
            gone = asyncio.create_task(self.listen_for_disconnect(receive))
            try:
                await asyncio.wait({sending, gone}, return_when=asyncio.FIRST_COMPLETED)
            finally:
                for task in (sending, gone):
                    task.cancel()
                sent, _ = await asyncio.gather(sending, gone, return_exceptions=True)
                await sync_to_async(_end)(response)
            if isinstance(sent, Exception):
                log.error("An answer broke off in the middle.", exc_info=sent)

    async def _hear_in_time(self, body: Body, scope: Any, receive: Any) -> None:
        try:
            async with asyncio.timeout(LONGEST_SENDING_SECONDS):
                await self._hear(body, scope, receive)
        except TimeoutError:  # what still comes is not read: whoever sends it is told why, and the line is closed
            body.is_cut_off = True
            self._drop(body, body.refused or TooLongSending(most=LONGEST_SENDING_SECONDS // 60))

    async def _hear(self, body: Body, scope: Any, receive: Any) -> None:
        """What was sent, in memory; Django looks only afterwards who sent it. Raises RequestAborted."""
        heard, has_more = 0, True
        while has_more:
            message = await receive()
            piece = message.get("body", b"")
            heard += len(piece)
            if message["type"] == "http.disconnect" or heard > LONGEST_HEARD:
                raise RequestAborted
            if body.refused is None:
                problem = await self._refusal(body, piece, scope)
                if problem is None:
                    body.write(piece)
                else:
                    self._drop(body, problem)
            has_more = message.get("more_body", False)
        body.seek(0)

    def _drop(self, body: Body, problem: ArgosyError) -> None:
        self.room.let_go(body)
        body.refused = problem
        body.seek(0)
        body.truncate()

    async def _refusal(self, body: Body, piece: bytes, scope: Any) -> ArgosyError | None:
        """Why no more of this is kept; None where this piece is."""
        if body.tell() + len(piece) > settings.FILE_UPLOAD_MAX_MEMORY_SIZE:
            return TooLarge(most=settings.FILE_UPLOAD_MAX_MEMORY_SIZE // 2**20)
        return None if await self.room.takes(body, len(piece), scope["headers"]) else Crowded()

    def create_request(self, scope: Any, body_file: Any) -> Any:
        """The request, which knows whether it was refused unheard: the refusals answer it."""
        request, problem = super().create_request(scope, body_file)
        if request is not None:
            request.refused_unheard = body_file.refused  # type: ignore[attr-defined]
        return request, problem


async def _one_by_one(pieces: Iterable[bytes]) -> AsyncIterator[bytes]:
    for piece in pieces:
        yield piece


def _end(response: HttpResponseBase) -> None:
    response.close()
    connections.close_all()  # of the thread that read pieces for the stream: it ends


django.setup(set_prefix=False)
application = Door()
