"""The process that children come from: it has loaded and compiled once what each of them needs, and forks them warm.

Started by `home.py` as `python -m argosy.platform.limited.nursery SOCKET PARENT MODULE [WARM]`, never by hand. It sees no
input of a stranger: what it loads is our own modules, what it runs before it forks is `WARM`, a function of ours without
arguments. A child shares these pages of memory and takes its limits upon itself before it reads the first byte.
"""

from __future__ import annotations

import importlib
import os
import signal
import socket
import sys
import time
import traceback
from collections.abc import Callable
from typing import NoReturn

from argosy.platform import garbage
from argosy.platform.limited import child
from argosy.platform.limited.wire import NOBODYS, NUMBER, Order, exactly
from argosy.platform.parentage import die_with_parent

_DYING_SECONDS = 1.0
_LOOK_SECONDS = 0.01


def main(descriptor: int, parent: int, module: str, warm: str = "") -> None:
    """Fork when asked, until the parent is gone."""
    _end_with(parent)
    # What a library prints must not reach the parent's standard output.
    os.dup2(2, 1)
    control = socket.socket(fileno=descriptor)
    importlib.import_module(module)
    if warm:
        found: Callable[[], object] = child.named(warm)
        found()
    garbage.settle()  # a child that looked through what is there now would copy each page
    control.sendall(NUMBER.pack(os.getpid()))
    while True:
        try:
            order, descriptors, _, _ = socket.recv_fds(control, 1, 1)
        except OSError:
            return
        if not order:
            return
        if order == Order.FORK:
            control.sendall(NUMBER.pack(_forked(control, *descriptors)))
        else:
            (pid,) = NUMBER.unpack(exactly(control, NUMBER.size))
            control.sendall(NUMBER.pack(_ended(pid, patience=_DYING_SECONDS if order == Order.ASK else 0.0)))


def _forked(control: socket.socket, descriptor: int) -> int:
    me = os.getpid()
    pid = os.fork()
    if not pid:
        _be_child(control, descriptor, me)
    os.close(descriptor)
    return pid


def _be_child(control: socket.socket, descriptor: int, parent: int) -> NoReturn:
    """Never comes back into the loop of the process that it is a copy of."""
    code = 1
    try:
        control.close()
        signal.signal(signal.SIGUSR1, signal.SIG_DFL)
        die_with_parent(parent=parent)  # the parent has one thread only: gone is gone
        child.serve(socket.socket(fileno=descriptor))
        code = 0
    except BaseException:  # noqa: BLE001 - nothing may go on from here
        traceback.print_exc()
    finally:
        os._exit(code)


def _ended(pid: int, *, patience: float) -> int:
    """Kill this child, unless it ends by itself in so many seconds; how it ended, as `subprocess` numbers it.

    A number that is no child's of ours (any more) may be a stranger's by now: waiting for it fails, before it is killed.
    """
    until = time.monotonic() + patience
    try:
        while not (ended := os.waitpid(pid, os.WNOHANG))[0] and time.monotonic() < until:
            time.sleep(_LOOK_SECONDS)
        if not ended[0]:
            os.kill(pid, signal.SIGKILL)
            ended = os.waitpid(pid, 0)
        return os.waitstatus_to_exitcode(ended[1])
    except ChildProcessError:
        return NOBODYS


def _end_with(parent: int) -> None:
    """Die when the parent dies. Linux signals this also when only the parent's thread ended: hence the second look."""

    def look(*_: object) -> None:
        if os.getppid() != parent:
            os._exit(1)

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle
    signal.signal(signal.SIGUSR1, look)
    die_with_parent(signal.SIGUSR1)
    look()


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), *sys.argv[3:])
