"""What happened is told to open pages at once: PostgreSQL NOTIFY inside the transaction, server-sent events outside.

Only ids and words of the program go through it, never a name or a text.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from uuid import UUID

import psycopg
from django.conf import settings
from django.db import connection

from argosy.platform.tenancy.scope import current_enterprise

CHANNEL = "argosy_live"
# Proxies close silent connections after a minute.
HEARTBEAT_SECONDS = 25
MOST_WAITING = 200


def tell(topic: str, member: UUID | None = None, **ids: str) -> None:
    """Tell the open pages of this member (None: of the enterprise) when the transaction commits."""
    message = {
        "enterprise": str(current_enterprise()),
        "member": str(member) if member else None,
        "topic": topic,
        **ids,
    }
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_notify(%s, %s)", [CHANNEL, json.dumps(message)])


class Exchange:
    """One listening connection of a web process, and the pages that wait on it."""

    def __init__(self) -> None:
        self._pages: dict[asyncio.Queue[dict[str, str | None]], tuple[str, str]] = {}
        self._listener: asyncio.Task[None] | None = None

    async def follow(self, enterprise: UUID, member: UUID) -> AsyncIterator[bytes]:
        """The events of this member as text/event-stream (WHATWG HTML 9.2), with a heartbeat."""
        if self._listener is None or self._listener.done():
            self._listener = asyncio.create_task(self._listen())
        page: asyncio.Queue[dict[str, str | None]] = asyncio.Queue(MOST_WAITING)
        self._pages[page] = (str(enterprise), str(member))
        try:
            yield b"retry: 2000\n\n"
            while True:
                try:
                    message = await asyncio.wait_for(page.get(), HEARTBEAT_SECONDS)
                except TimeoutError:
                    yield b": still here\n\n"
                    continue
                yield f"data: {json.dumps(message)}\n\n".encode()
        finally:
            self._pages.pop(page, None)

    async def _listen(self) -> None:
        while self._pages:
            try:
                async with await psycopg.AsyncConnection.connect(settings.DATABASE_DSN, autocommit=True) as line:
                    await line.execute(f"LISTEN {CHANNEL}")
                    async for notice in line.notifies():
                        self._hand_out(json.loads(notice.payload))
            except psycopg.OperationalError:
                await asyncio.sleep(1)

    def _hand_out(self, message: dict[str, str | None]) -> None:
        for page, (enterprise, member) in self._pages.items():
            mine = message["enterprise"] == enterprise and message["member"] in {None, member}
            if mine and not page.full():
                page.put_nowait(message)


exchange = Exchange()
