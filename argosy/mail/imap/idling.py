"""Waiting for a server's news (IDLE, RFC 2177), without waking up for nothing: five hundred mailboxes wait at once."""

from __future__ import annotations

import os
import select
import threading
import time
from typing import Any

from argosy.mail.imap.errors import Unreachable

NEWS = (b"EXISTS", b"EXPUNGE", b"FETCH", b"VANISHED")
# A server that does not answer DONE in this time is not there any more.
DONE_SECONDS = 15.0


class Stop:
    """Tells a thread to end, also one that waits for a server: `set()` wakes whoever polls it."""

    def __init__(self) -> None:
        self._event = threading.Event()
        self._wake = os.eventfd(0, os.EFD_NONBLOCK | os.EFD_CLOEXEC)

    def __del__(self) -> None:
        os.close(self._wake)

    def set(self) -> None:
        """End as soon as possible."""
        self._event.set()
        os.eventfd_write(self._wake, 1)

    def is_set(self) -> bool:
        """Shall we end?"""
        return self._event.is_set()

    def wait(self, seconds: float) -> bool:
        """Wait so long, or until the end is asked for: True."""
        return self._event.wait(seconds)

    def fileno(self) -> int:
        """What to poll."""
        return self._wake


def wait(line: Any, seconds: float, stop: Stop) -> bool:
    """Idle on a line with an open folder; True as soon as the server has news."""
    line.begin()
    tag = line._new_tag()  # noqa: SLF001 imaplib has no IDLE before Python 3.14
    line.send(tag + b" IDLE\r\n")
    while not (first := line.readline()).startswith(b"+"):
        if not first or first.startswith(tag):
            raise Unreachable("the server does not idle")
    has_news = _silence_broken(line, seconds, stop)
    before, _ = line.sock.gettimeout(), line.sock.settimeout(DONE_SECONDS)
    line.begin()
    line.send(b"DONE\r\n")
    while not (said := line.readline()).startswith(tag):
        if not said:
            raise Unreachable("the line broke while idling")
        has_news = has_news or any(word in said for word in NEWS)
    line.sock.settimeout(before)
    return has_news


def _silence_broken(line: Any, seconds: float, stop: Stop) -> bool:
    # poll and not select: select knows no file beyond the 1,024th
    ears = select.poll()
    ears.register(line.sock, select.POLLIN)
    ears.register(stop, select.POLLIN)
    until = time.monotonic() + seconds
    while not stop.is_set() and (left := until - time.monotonic()) > 0:
        if not _is_waiting(line) and not ears.poll(left * 1000):
            return False
        if stop.is_set():
            return False
        line.begin()
        said = line.readline()
        if not said:
            raise Unreachable("the line broke while idling")
        if any(word in said for word in NEWS):
            return True
    return False


def _is_waiting(line: Any) -> bool:
    """Has the line something that was taken from the socket already: in TLS's buffer, or in the file's?"""
    if getattr(line.sock, "pending", lambda: 0)():
        return True
    return bool(_buffered(line))


def _buffered(line: Any) -> bytes:
    line.sock.setblocking(False)
    try:
        return bytes(line.file.peek(1))
    except (OSError, ValueError):
        return b""
    finally:
        line.sock.settimeout(30.0)
