"""How much each web process has to do, so that readers who keep their connections are dealt to the processes evenly."""

from __future__ import annotations

import contextlib
import mmap
import multiprocessing
import os

MOST = 64  # processes
LOCK_SECONDS = 1  # a process that is killed between two lines may keep the lock


class Shares:
    """What the processes that are forked from this one are at: a number each, in memory that they share.

    The kernel deals connections to the processes by chance, and browsers keep theirs: of eight readers, six may be with one
    process while another has nothing to do. So whoever is answered by the busier process is told to come by a new connection
    next time (RFC 9112, section 9.6), which is dealt anew.
    """

    def __init__(self) -> None:
        memory = memoryview(mmap.mmap(-1, 16 * MOST)).cast("q")
        self._pids, self._at_work = memory[:MOST], memory[MOST:]
        self._lock = multiprocessing.get_context("fork").Lock()
        self._place: int | None = None

    def join(self) -> None:
        """This process takes a place, of one that has ended if need be. Without one it takes no part."""
        if self._lock.acquire(timeout=LOCK_SECONDS):
            try:
                self._place = next(
                    (place for place in range(MOST) if not self._pids[place] or not _lives(self._pids[place])), None
                )
                if self._place is not None:
                    self._pids[self._place], self._at_work[self._place] = os.getpid(), 0
            finally:
                self._lock.release()

    def begin(self) -> None:
        """This process has one request more."""
        if self._place is not None:
            self._at_work[self._place] += 1

    def end(self) -> bool:
        """It has answered one; true where another process has less to do now."""
        if self._place is None:
            return False
        self._at_work[self._place] -= 1
        mine = self._at_work[self._place]
        others = (pid for pid, at_work in zip(self._pids, self._at_work, strict=True) if pid and at_work < mine)
        return any(_lives(pid) for pid in others)


def _lives(pid: int) -> bool:
    with contextlib.suppress(ProcessLookupError, PermissionError):  # its number is another user's process' by now
        os.kill(pid, 0)
        return True
    return False
