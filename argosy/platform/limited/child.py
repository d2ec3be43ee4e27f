"""The child: `python -m argosy.platform.limited.child SOCKET PARENT`, started by the pool, never by hand.

It learns its function and limits from the first frame, then answers one frame after another.
"""

from __future__ import annotations

import ctypes
import importlib
import os
import pickle
import resource
import signal
import socket
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from argosy.platform.limited.wire import Outcome, Task, receive, send

_SET_PARENT_DEATH_SIGNAL = 1  # PR_SET_PDEATHSIG of Linux' prctl


def main(descriptor: int, parent: int) -> None:
    """Answer until the parent is gone."""
    _end_with(parent)
    connection = socket.socket(fileno=descriptor)
    # What a library prints must not reach the parent's standard output.
    os.dup2(2, 1)
    task: Task = pickle.loads(receive(connection))  # noqa: S301 - comes from our own parent # nosec B301
    function = _found(task.function)
    _limit_memory(task.memory_mb)
    while True:
        try:
            data = receive(connection)
        except (EOFError, OSError):
            return
        _limit_cpu(task.cpu_seconds)
        outcome, answer = _answer(function, data, task.arguments)
        send(connection, bytes([outcome]) + answer)
        if outcome is Outcome.MEMORY:  # what is left of the heap is in pieces
            return


def _answer(function: Callable[..., Any], data: bytes, arguments: tuple[Any, ...]) -> tuple[Outcome, bytes]:
    try:
        return Outcome.RESULT, pickle.dumps(function(data, *arguments), pickle.HIGHEST_PROTOCOL)
    except MemoryError:
        return Outcome.MEMORY, b""
    except RecursionError:
        return Outcome.ERROR, b"it is nested too deep"
    except Exception as error:  # noqa: BLE001 - whatever the function raises is an answer too
        return Outcome.ERROR, f"{type(error).__name__}: {error}"[:500].encode("utf-8", "replace")


def _found(path: str) -> Callable[..., Any]:
    module, _, name = path.partition(":")
    function: Callable[..., Any] = getattr(importlib.import_module(module), name)
    return function


def _limit_memory(megabytes: int) -> None:
    limit = megabytes * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _limit_cpu(seconds: int) -> None:
    """The kernel counts the life of the process, so the limit moves on with each input."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    limit = int(used.ru_utime + used.ru_stime) + seconds + 1
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (limit, hard))


def _end_with(parent: int) -> None:
    """Die when the parent dies. Linux signals this also when only the parent's thread ended: hence the second look."""

    def look(*_: object) -> None:
        if os.getppid() != parent:
            os._exit(1)

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle
    signal.signal(signal.SIGUSR1, look)
    with suppress(OSError, AttributeError):  # not Linux: the closed socket ends the child after its present input
        ctypes.CDLL(None).prctl(_SET_PARENT_DEATH_SIGNAL, signal.SIGUSR1)
    look()


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
