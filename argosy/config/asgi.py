"""The web process's door."""

from __future__ import annotations

import asyncio
import io
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

from argosy.config.shares import Shares

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "argosy.config.settings")

# What is too large is read to its end, so that whoever sent it reads why; nobody is listened to for longer than this.
LONGEST_HEARD = 1024**3
log = logging.getLogger("argosy.web")


class Body(io.BytesIO):
    """What was sent with a request; empty where that was too large."""

    is_too_large = False


class Door(ASGIHandler):
    """Django's, but one thread makes the whole answer, and what is heard has an end.

    Django's passes a request from thread to thread at each middleware, begins a thread for each request, and keeps all that
    anybody sends, on the disk where it is large. Here threads stay, each with its connection to the database, and only what
    goes on and on (live events, large files piece by piece) is left to the loop.
    """

    def __init__(self) -> None:
        self.load_middleware()  # as WSGI would: nothing of ours is asynchronous before it answers
        self.threads = ThreadPoolExecutor(settings.WEB_THREADS, "page")
        self.shares = Shares()

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """Hear, answer, send."""
        try:
            body = await self.read_body(receive)
        except RequestAborted:
            return
        # what a request sets in its context (its language, say) goes with it
        answer = partial(copy_context().run, self._answer, scope, body)
        self.shares.begin()
        try:
            response = await asyncio.get_running_loop().run_in_executor(self.threads, answer)
        finally:
            is_busier = self.shares.end()
        if is_busier and scope["http_version"] == "1.1":
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

    async def read_body(self, receive: Any) -> Body:
        """What was sent, in memory; Django looks only afterwards who sent it. Raises RequestAborted."""
        body, heard = Body(), 0
        has_more = True
        while has_more:
            message = await receive()
            piece = message.get("body", b"")
            heard += len(piece)
            if message["type"] == "http.disconnect" or heard > LONGEST_HEARD:
                raise RequestAborted
            if heard > settings.FILE_UPLOAD_MAX_MEMORY_SIZE and not body.is_too_large:
                body = Body()
                body.is_too_large = True
            if not body.is_too_large:
                body.write(piece)
            has_more = message.get("more_body", False)
        body.seek(0)
        return body

    def create_request(self, scope: Any, body_file: Any) -> Any:
        """The request, which knows whether it was too large: the refusals answer it."""
        request, problem = super().create_request(scope, body_file)
        if request is not None:
            request.is_too_large = body_file.is_too_large  # type: ignore[attr-defined]
        return request, problem


async def _one_by_one(pieces: Iterable[bytes]) -> AsyncIterator[bytes]:
    for piece in pieces:
        yield piece


def _end(response: HttpResponseBase) -> None:
    response.close()
    connections.close_all()  # of the thread that read pieces for the stream: it ends


django.setup(set_prefix=False)
application = Door()
