"""The line to a server: opened, and bounded in size and time, because what stands at its other end may be anything."""

from __future__ import annotations

import imaplib
import re
import socket
import ssl
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from io import BufferedReader
from typing import TYPE_CHECKING, Any, cast

from argosy.mail.imap.errors import NotTrusted, Throttled, TooSlow, Unreachable, of_answer
from argosy.platform import connectors

# Long lines are legal in IMAP (a SEARCH of a million UIDs); the standard library stops at 10,000 bytes.
LONGEST_LINE = 50_000_000
imaplib._MAXLINE = LONGEST_LINE  # type: ignore[attr-defined]  # noqa: SLF001
imaplib.Commands.setdefault("ID", ("NONAUTH", "AUTH", "SELECTED"))
TIMEOUT_SECONDS = 30.0
# No server may hand over more in one piece, or slower: a length that is a lie must not cost our memory or our time.
LONGEST_LITERAL = 110_000_000
SLOWEST_BYTES_A_SECOND = 2_000
# What we send ourselves moves faster than this, or the line is ended: a third of a megabit, fifty megabytes in half an hour.
SLOWEST_SENT_A_SECOND = 40_000
# A whole answer may take so long, beside the time that its bytes may take: servers with much to search think that long,
# and say a word now and then meanwhile.
LONGEST_ANSWER_SECONDS = 180.0
END_OF_LINE = re.compile(r"[\r\n\0]")
PIECE = 1 << 16


@dataclass(frozen=True, slots=True)
class Place:
    """Where a server is and how the line to it is protected: "tls", "starttls" or "none"."""

    host: str
    port: int
    security: str = "tls"


if TYPE_CHECKING:
    _Base = imaplib.IMAP4
else:
    _Base = object


class _Bounded(_Base):
    _begun, _got = 0.0, 0

    def begin(self) -> None:
        """What comes from here on is the answer to something new: its time begins."""
        self._begun, self._got = time.monotonic(), 0

    def open(self, *where: Any, **more: Any) -> None:
        self.begin()
        super().open(*where, **more)

    def send(self, data: Any) -> None:
        hand_over(self.sock, data)
        self.begin()

    def _command(self, name: str, *arguments: Any) -> Any:
        if any(
            END_OF_LINE.search(one if isinstance(one, str) else bytes(one).decode("latin-1"))
            for one in arguments
            if one
        ):
            raise self.error("a line break is no part of a name or a password")  # it would begin another command
        self.begin()
        return super()._command(name, *arguments)  # type: ignore[misc]

    def read(self, size: int) -> bytes:
        if size > LONGEST_LITERAL:
            raise self.abort(f"the server announced {size} bytes in one piece")
        until = time.monotonic() + TIMEOUT_SECONDS + size / SLOWEST_BYTES_A_SECOND
        pieces: list[bytes] = []
        while size:
            # what has come, and no waiting until the piece is full: it may come a byte at a time
            piece = cast("BufferedReader", self.file).read1(min(size, PIECE))
            if not piece:
                raise self.abort("the line broke in the middle of a message")
            self._take(len(piece))
            if time.monotonic() > until:
                raise TooSlow
            pieces.append(piece)
            size -= len(piece)
        return b"".join(pieces)

    def readline(self) -> bytes:
        file = cast("BufferedReader", self.file)
        found = bytearray()
        while held := file.peek(1):
            end = held.find(b"\n") + 1
            piece = file.read1(end or len(held))
            found += piece
            self._take(len(piece))
            if len(found) > LONGEST_LINE:
                raise self.abort("the server sends a line without an end")
            if end:
                break
        return bytes(found)

    def _take(self, size: int) -> None:
        """So many bytes more have come. Raises TooSlow where the answer takes longer than so many are worth."""
        self._got += size
        if time.monotonic() - self._begun > LONGEST_ANSWER_SECONDS + self._got / SLOWEST_BYTES_A_SECOND:
            raise TooSlow


class _Plain(_Bounded, imaplib.IMAP4):
    pass


class _Tls(_Bounded, imaplib.IMAP4_SSL):
    pass


@cache
def trust() -> ssl.SSLContext:
    """Whom we trust. One for all lines: each of its own would cost a megabyte and twenty milliseconds a mailbox."""
    return ssl.create_default_context()


def connected(place: Place) -> Any:
    """A line to this server that greeted us, not signed in."""
    connectors.require_tested("imap")
    if place.security == "tls":
        line: Any = _Tls(place.host, place.port, ssl_context=trust(), timeout=TIMEOUT_SECONDS)
    else:
        line = _Plain(place.host, place.port, timeout=TIMEOUT_SECONDS)
        if place.security == "starttls":
            line.starttls(trust())
    line.sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    line.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return line


def hand_over(line: socket.socket, data: bytes) -> None:
    """Send all of this, however long it takes as long as it moves. Raises TooSlow, and OSError where nothing moves.

    In one piece the whole would have to be gone within the time of a single answer: a letter with large files never is,
    on a slow line.
    """
    until = time.monotonic() + LONGEST_ANSWER_SECONDS + len(data) / SLOWEST_SENT_A_SECOND
    for start in range(0, len(data), PIECE):
        # asked before a piece, never after the last: what the server has whole was handed over, however slowly
        if time.monotonic() > until:
            raise TooSlow
        line.sendall(data[start : start + PIECE])


@contextmanager
def said() -> Iterator[None]:
    """Inside, every way a line can fail becomes a MailServerError with the server's words."""
    try:
        yield
    except ssl.SSLCertVerificationError as problem:
        raise NotTrusted(problem.verify_message) from None
    except imaplib.IMAP4.abort as problem:
        kind = of_answer(words([str(problem)]))
        raise (kind if isinstance(kind, Throttled) else Unreachable(kind.words)) from None
    except imaplib.IMAP4.error as problem:
        raise of_answer(words([str(problem)])) from None
    except (OSError, EOFError, ValueError) as problem:
        raise Unreachable(str(problem) or type(problem).__name__) from None


def quoted(text: str) -> str:
    """A name as an IMAP quoted string."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def ascending(uids: Sequence[int]) -> str:
    """A set of UIDs, ascending: QQ answers "BAD UID parameters" to a descending one. Runs keep the command short."""
    runs: list[list[int]] = []
    for uid in sorted(uids):
        if runs and uid == runs[-1][1] + 1:
            runs[-1][1] = uid
        else:
            runs.append([uid, uid])
    return ",".join(f"{a}:{b}" if b > a else str(a) for a, b in runs)


def words(lines: Sequence[Any]) -> str:
    """What the server said, as text."""
    parts = [line.decode("utf-8", "replace") if isinstance(line, bytes) else str(line) for line in lines if line]
    return " ".join(parts)[:300].removeprefix("b'").removesuffix("'")
