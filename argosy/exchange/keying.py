"""How the lines of a long file are found and compared: worked out by a child, on another core, while the database writes."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Any, Self

from argosy.matching import Company, many
from argosy.platform.limited import Limited, LimitedPool


class Keying:
    """Works ahead: what is begun for a block is there when the block is brought in. A short file does without a child."""

    def __init__(self) -> None:
        self._child = LimitedPool("argosy.matching.many:answer", memory_mb=1024, seconds=60)
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="keys")
        self._is_long = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._thread.shutdown(cancel_futures=True)
        self._child.close()

    def begin(self, asked: Sequence[tuple[Company, many.People]], *, is_first: bool) -> Future[list[many.Found]]:
        """The kinds and values under which each of these companies is found: a little later, but for the first block."""
        self._is_long = not is_first
        question = many.ask_keys(asked)
        if self._is_long:
            return self._thread.submit(self._by_child, question)
        found: Future[list[many.Found]] = Future()
        found.set_result(many.answer(question))
        return found

    def are_same(self, pairs: Sequence[many.Pair]) -> list[bool]:
        """For each pair, whether the two are one company."""
        question = many.ask_pairs(pairs)
        return self._thread.submit(self._by_child, question).result() if self._is_long else many.answer(question)

    def _by_child(self, question: bytes) -> list[Any]:
        try:
            found: list[Any] = self._child.run(question)
        except Limited:  # the machine had no room for it: slower, and the same
            found = many.answer(question)
        return found
