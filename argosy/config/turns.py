"""Who is answered next in a web process: one at a time, in the order in which they came."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

# Ten times what a page takes: who takes longer waits for somebody outside or adds up a great deal, and the next begins.
LONG_SECONDS = 0.25


class Turns:
    """Lets one request begin at a time, and another beside each that takes long.

    Python computes for one at a time anyway. Eight pages that it makes side by side are all ready when the last one is; one
    after the other, half of them are ready at half the time, and by one connection to the database, which soon knows every
    question, instead of eight. There are more threads for those who wait for a mail server or make a year's report.
    """

    def __init__(self) -> None:
        self._is_free = True
        self._waiting: deque[asyncio.Future[None]] = deque()

    @asynccontextmanager
    async def one(self) -> AsyncIterator[None]:
        """Wait for a turn. It ends with what is done inside, or when that takes long."""
        await self._wait()
        clock = asyncio.get_running_loop()
        timer = clock.call_later(LONG_SECONDS, self._next)
        try:
            yield
        finally:
            if timer.when() > clock.time():  # otherwise the timer gives the turn on
                timer.cancel()
                self._next()

    async def _wait(self) -> None:
        if self._is_free:
            self._is_free = False
            return
        turn = asyncio.get_running_loop().create_future()
        self._waiting.append(turn)
        try:
            await turn
        except asyncio.CancelledError:
            if not turn.cancelled():  # it was given to who does not want it any more
                self._next()
            raise

    def _next(self) -> None:
        while self._waiting:
            turn = self._waiting.popleft()
            if not turn.done():
                turn.set_result(None)
                return
        self._is_free = True
