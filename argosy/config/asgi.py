"""The web process's door."""

from __future__ import annotations

import io
import os
from typing import Any

import django
from django.conf import settings
from django.core.exceptions import RequestAborted
from django.core.handlers.asgi import ASGIHandler

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "argosy.config.settings")

# What is too large is read to its end, so that whoever sent it reads why; nobody is listened to for longer than this.
LONGEST_HEARD = 1024**3


class Body(io.BytesIO):
    """What was sent with a request; empty where that was too large."""

    is_too_large = False


class Door(ASGIHandler):
    """Django's, which would keep all that anybody sends, on the disk where it is large. This one keeps what may be sent."""

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


django.setup(set_prefix=False)
application = Door()
