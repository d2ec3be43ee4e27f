"""The parent's side of a nursery: one for each module whose functions run in children, shared by the pools of this process."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
import time
from contextlib import suppress
from functools import cache
from pathlib import Path

import argosy
from argosy.platform.limited.errors import NotStarted
from argosy.platform.limited.wire import NOBODYS, NUMBER, Order, exactly

# Python, the libraries that the module imports and all patterns need this long, where everything else is started too.
_START_SECONDS = 120.0
# A fork is made at once, unless the machine stands still.
_ANSWER_SECONDS = 30.0
# `python -m` looks into the working folder first: it must be ours, never one with a stranger's files.
_PACKAGES = Path(argosy.__file__).resolve().parent.parent


def home_of(module: str, warm: str = "") -> Home:
    """The nursery of this module in this process; whoever uses it enters first and leaves when done."""
    return _home_of(os.getpid(), module, warm)  # after a fork the nurseries belong to the other process


class Home:
    """Where children come from, and who ends them. May be used from many threads."""

    def __init__(self, module: str, warm: str) -> None:
        self._module, self._warm = module, warm
        self._guests = 0
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._control: socket.socket | None = None

    def enter(self) -> None:
        """One more pool has children of this nursery."""
        with self._lock:
            self._guests += 1

    def leave(self) -> None:
        """The nursery ends with the last pool that had children of it; the next child would start it again."""
        with self._lock:
            self._guests = max(self._guests - 1, 0)
            if not self._guests:
                self._end()

    def child(self) -> tuple[int, socket.socket]:
        """A new child: its number, and the line to it. Raises NotStarted where none can be made."""
        ours, theirs = socket.socketpair()
        with theirs, self._lock:
            for _ in range(2):  # a nursery that was killed meanwhile is replaced once
                with suppress(OSError, EOFError):
                    return self._ask(Order.FORK, theirs), ours
                self._end()
        ours.close()
        raise NotStarted("The reading process did not start.")

    def end(self, pid: int, *, patiently: bool = False) -> int | None:
        """Kill this child; `patiently` lets one that is dying already say why. Its exit code, as `subprocess` has it.

        None where it ended with its nursery.
        """
        with self._lock:
            if self._control is not None:
                with suppress(OSError, EOFError):
                    code = self._ask(Order.ASK if patiently else Order.KILL, pid)
                    return code if code != NOBODYS else None
                self._end()  # an answer that comes too late would be taken for that to the next order
        return None

    def _ask(self, order: bytes, of: int | socket.socket) -> int:
        control = self._control or self._start()
        if isinstance(of, socket.socket):
            socket.send_fds(control, [order], [of.fileno()])
        else:
            control.sendall(order + NUMBER.pack(of))
        (answer,) = NUMBER.unpack(exactly(control, NUMBER.size, time.monotonic() + _ANSWER_SECONDS))
        return int(answer)

    def _start(self) -> socket.socket:
        self._control, theirs = socket.socketpair()
        with theirs:
            words = [str(theirs.fileno()), str(os.getpid()), self._module, self._warm]
            command = [sys.executable, "-m", "argosy.platform.limited.nursery", *filter(None, words)]
            self._process = subprocess.Popen(  # noqa: S603 - our own module
                command, stdin=subprocess.DEVNULL, pass_fds=[theirs.fileno()], cwd=_PACKAGES
            )
        exactly(self._control, NUMBER.size, time.monotonic() + _START_SECONDS)
        return self._control

    def _end(self) -> None:
        if self._control is not None:
            self._control.close()
        if self._process is not None:
            self._process.kill()
            self._process.wait()
        self._control = self._process = None


@cache
def _home_of(_process: int, module: str, warm: str) -> Home:
    return Home(module, warm)
