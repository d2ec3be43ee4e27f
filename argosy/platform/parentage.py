"""A child process ends when its parent ends, however the parent ended: nothing of Argosy is left running alone."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
from collections.abc import Callable

PR_SET_PDEATHSIG = 1
# Loaded once, before any fork: between fork and exec a child may only make plain system calls.
_LIBC = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None


def die_with_parent(sign: signal.Signals = signal.SIGKILL, *, parent: int | None = None) -> None:
    """Ask the kernel to send this process `sign` once the thread that started it is gone.

    `parent` is the expected parent: where it died before this call, the process ends itself at once. Does nothing
    where the kernel does not offer this (not Linux).
    """
    if _LIBC is None:
        return
    _LIBC.prctl(PR_SET_PDEATHSIG, int(sign), 0, 0, 0)
    if parent is not None and os.getppid() != parent:
        os.kill(os.getpid(), sign)


def bound_to_me(sign: signal.Signals = signal.SIGKILL) -> Callable[[], None]:
    """For `subprocess.Popen(preexec_fn=…)`: the child gets `sign` when this process is gone."""
    me = os.getpid()
    return lambda: die_with_parent(sign, parent=me)
