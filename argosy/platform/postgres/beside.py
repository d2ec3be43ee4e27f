"""Questions asked on a second line to the database, by a thread of their own, so that they are answered while the first writes."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextvars import copy_context
from types import TracebackType
from typing import Self, TypeVar
from uuid import UUID

from django.db import connection, connections

from argosy.platform.tenancy.scope import enterprise_scope

T = TypeVar("T")


class Beside:
    """The second line of one enterprise's work. Its answers know what is committed, not what the first is writing."""

    def __init__(self, enterprise: UUID) -> None:
        # what a transaction around it all has written would not be seen from outside: then there is only the first line
        self._thread = None if connection.in_atomic_block else ThreadPoolExecutor(1, "beside")
        self._enterprise, self._context = enterprise, copy_context()  # who looks, and in which language

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._thread is not None:
            self._thread.submit(connections.close_all)
            self._thread.shutdown()

    def ask(self, question: Callable[[], T]) -> Future[T]:
        """What the question finds; its error is raised where the answer is taken. One question after the other."""
        if self._thread is not None:
            return self._thread.submit(self._context.run, self._answer, question)
        answer: Future[T] = Future()
        answer.set_result(self._answer(question))
        return answer

    def _answer(self, question: Callable[[], T]) -> T:
        with enterprise_scope(self._enterprise):
            return question()
