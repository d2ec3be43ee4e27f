"""The parent's side: a few children kept alive, one input at a time each, replaced when they die."""

from __future__ import annotations

import os
import pickle
import queue
import select
import signal
import time
from collections.abc import Collection
from contextlib import suppress
from types import TracebackType
from typing import Any, Self

from argosy.platform.limited import answers
from argosy.platform.limited.errors import ChildDied, Failed, Orphaned, TooMuchMemory, TooSlow
from argosy.platform.limited.home import Home, home_of
from argosy.platform.limited.wire import Outcome, Task, receive, send

# A fresh child now and then gives back what libraries never free.
_INPUTS_A_CHILD = 2000
# What a function loads only when it meets its first input needs this long on a busy machine.
_FIRST_SECONDS = 30.0


class LimitedPool:
    """`pool.run(data)` gives the result of a pure function on bytes, or raises `Limited` with a sentence.

    The function is named as "package.module:function", so that this process need not import it; `arguments`
    follow the bytes in every call, `records` are the modules of the dataclasses and enumerations that it may answer with.
    `warm` names a function without arguments that runs once before any child is made, so that all begin with what it loaded.
    May be used from many threads: each waits for a free child.
    """

    def __init__(
        self,
        function: str,
        *arguments: Any,
        memory_mb: int = 1024,
        seconds: float = 30.0,
        children: int = 1,
        records: Collection[str] = (),
        warm: str = "",
    ) -> None:
        self._warm = warm
        self._task = Task(function, arguments, memory_mb, max(1, int(seconds)))
        self._records = frozenset(records)
        self._seconds = seconds
        self._children = children
        self._begin()

    def run(self, data: bytes) -> Any:
        """The function's result for these bytes."""
        try:
            return self._run(data)
        except Orphaned:  # by another's input, or for want of memory; where it was this one's doing, it says so now
            return self._run(data)

    def _run(self, data: bytes) -> Any:
        if os.getpid() != self._process:  # after a fork the children belong to the other process
            self._begin()
        free = self._free
        child = free.get()
        try:
            if child is None or not child.is_fit():
                if child is not None:
                    child.end()
                child = None
                child = _Child(self._home, self._task, self._seconds, self._records)
            return child.run(data)
        finally:
            free.put(child)

    def close(self) -> None:
        """End all children that are not at work."""
        for _ in range(self._children):
            with suppress(queue.Empty):
                child = self._free.get_nowait()
                if child is not None:
                    child.end()
                self._free.put(None)
        self._home.leave()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _begin(self) -> None:
        self._process = os.getpid()
        self._home = home_of(self._task.function.partition(":")[0], self._warm)
        self._home.enter()
        self._free: queue.LifoQueue[_Child | None] = queue.LifoQueue()
        for _ in range(self._children):
            self._free.put(None)


class _Child:
    """One child process and the socket to it."""

    def __init__(self, home: Home, task: Task, seconds: float, records: Collection[str]) -> None:
        self._home = home
        self._task = task
        self._records = records
        self._seconds = seconds
        self._served = 0
        self._is_broken = False
        self._pid, self._connection = home.child()
        with suppress(OSError):  # whoever died this early is found out at the first input
            send(self._connection, pickle.dumps(task))

    def is_fit(self) -> bool:
        return not self._is_broken and self._served < _INPUTS_A_CHILD and self._is_there()

    def _is_there(self) -> bool:
        """A child says nothing unasked: what can be read between two inputs is that its end of the line was closed."""
        line = select.poll()  # select() knows no descriptor above 1023, and processes with many readers have those
        line.register(self._connection, select.POLLIN)
        return not line.poll(0)

    def run(self, data: bytes) -> Any:
        until = time.monotonic() + self._seconds + (0 if self._served else _FIRST_SECONDS)
        self._served += 1
        self._is_broken = True  # until the whole answer is here
        try:
            self._connection.settimeout(self._seconds + _FIRST_SECONDS)
            send(self._connection, data)
            answer = receive(self._connection, until, at_most=self._task.memory_mb * 1024 * 1024)
        except TimeoutError:
            self.end()
            raise TooSlow(f"It took longer than {self._seconds:g} seconds.") from None
        except (EOFError, OSError):
            raise self._cause_of_death() from None
        self._is_broken = False
        outcome = answer[0]
        if outcome == Outcome.RESULT:
            try:
                return answers.read(memoryview(answer)[1:], self._records)
            except Exception as error:  # whatever a forged answer raises
                self.end()
                raise Failed("It could not be read (the answer is no value).") from error
        if outcome == Outcome.MEMORY:
            self.end()
            raise TooMuchMemory(f"It needed more than {self._task.memory_mb} MB of memory.")
        raise Failed(f"It could not be read ({answer[1:].decode('utf-8', 'replace')}).")

    def end(self) -> None:
        """Kill the child and forget it."""
        self._is_broken = True
        self._connection.close()
        self._home.end(self._pid)

    def _cause_of_death(self) -> TooSlow | ChildDied:
        self._is_broken = True
        self._connection.close()
        code = self._home.end(self._pid, patiently=True)
        if code is None:
            return Orphaned("The reading process ended with the one that it came from.")
        if code == -signal.SIGXCPU:
            return TooSlow(f"It took longer than {self._task.cpu_seconds} seconds of computing.")
        return ChildDied(f"The reading process ended by itself (code {code}).")
