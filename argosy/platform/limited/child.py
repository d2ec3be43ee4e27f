"""The child: forked by the nursery, it learns its function and limits from the first frame, then answers frame after frame."""

from __future__ import annotations

import importlib
import pickle
import resource
import socket
from collections.abc import Callable
from typing import Any

from argosy.platform.limited.wire import Outcome, Task, receive, send


def serve(connection: socket.socket) -> None:
    """Answer until the parent is gone."""
    task: Task = pickle.loads(receive(connection))  # noqa: S301 - comes from our own parent # nosec B301
    function = named(task.function)
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


def named(path: str) -> Callable[..., Any]:
    """The function that is called "package.module:function"."""
    module, _, name = path.partition(":")
    function: Callable[..., Any] = getattr(importlib.import_module(module), name)
    return function


def _answer(function: Callable[..., Any], data: bytes, arguments: tuple[Any, ...]) -> tuple[Outcome, bytes]:
    try:
        return Outcome.RESULT, pickle.dumps(function(data, *arguments), pickle.HIGHEST_PROTOCOL)
    except MemoryError:
        return Outcome.MEMORY, b""
    except RecursionError:
        return Outcome.ERROR, b"it is nested too deep"
    except Exception as error:  # noqa: BLE001 - whatever the function raises is an answer too
        return Outcome.ERROR, f"{type(error).__name__}: {error}"[:500].encode("utf-8", "replace")


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
