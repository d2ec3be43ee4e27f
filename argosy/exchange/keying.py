"""How the lines of a long file are found and compared: worked out by a child, on another core, while the database writes."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Any, Self

from argosy.matching import Company, Verdict, many
from argosy.platform.limited import Limited, LimitedPool


class Keying:
    """Works ahead: what is begun for a block is there when the block is brought in. A short file does without a child."""

    def __init__(self, *, is_long: bool) -> None:
        self._child = LimitedPool(
            "argosy.matching.many:answer", memory_mb=1024, seconds=60, records=["argosy.matching.company"]
        )
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="keys")
        self._is_long = is_long
        if is_long:  # the child loads its lists of words while the file is read
            self.begin([(Company("Any Company Ltd", country="DE", phone="040 0"), ())])

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._thread.shutdown(cancel_futures=True)
        self._child.close()

    def begin(self, asked: Sequence[tuple[Company, many.People]]) -> Future[list[many.Found]]:
        """The kinds and values under which each of these companies is found."""
        return self._asked(many.ask_keys(asked))

    def compare(self, pairs: Sequence[many.Pair]) -> Future[list[Verdict | None]]:
        """For each pair the verdict, where the two are one company."""
        return self._asked(many.ask_pairs(pairs))

    def _asked(self, question: bytes) -> Future[list[Any]]:
        if self._is_long:
            return self._thread.submit(self._by_child, question)
        known: Future[list[Any]] = Future()
        known.set_result(many.answer(question))
        return known

    def _by_child(self, question: bytes) -> list[Any]:
        try:
            found: list[Any] = self._child.run(question)
        except Limited:  # the machine had no room for it: slower, and the same
            found = many.answer(question)
        return found
