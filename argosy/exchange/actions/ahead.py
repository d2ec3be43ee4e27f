"""Blocks of an import whose turn has not come: made ready a few lines at a time, whenever the one before them has to wait."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from itertools import islice

from argosy.exchange.actions.batching import Batches
from argosy.exchange.actions.blocks import Block
from argosy.exchange.reading import rows_of


class Ahead:
    """Gives one block after the other, ready to be brought in."""

    def __init__(self, batches: Batches, packed: Sequence[bytes]) -> None:
        self._batches = batches
        self._ready: deque[Block] = deque()
        self._steps = self._work(packed)

    def next(self) -> Block | None:
        """The next block that is not in yet."""
        while not self._ready and self._step():
            pass
        return self._ready.popleft() if self._ready else None

    def a_little(self) -> bool:
        """Work on the next block for some milliseconds, while somebody waits; False where it is ready or none is left."""
        return not self._ready and self._step()

    def _step(self) -> bool:
        return next(self._steps, self) is not self

    def _work(self, packed: Sequence[bytes]) -> Iterator[None]:
        blocks = self._read(packed)
        read = deque(islice(blocks, 2))
        while read:
            block = read.popleft()
            yield from self._batches.prepare(block)
            read.extend(islice(blocks, 1))  # the child works on its keys while those before it are brought in
            self._ready.append(block)
            yield

    def _read(self, packed: Sequence[bytes]) -> Iterator[Block]:
        for number, lines in enumerate(packed):
            block = self._batches.read(number, rows_of(lines))
            if block is not None:  # else it was brought in before a break
                yield block
