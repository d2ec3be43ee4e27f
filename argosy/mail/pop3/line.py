"""The line to a POP3 server: opened, and bounded in size and time, because what stands at its other end may be anything."""

from __future__ import annotations

import socket
import time
from typing import IO

from argosy.mail.imap.errors import MailServerError, Unreachable, of_answer
from argosy.mail.imap.line import LONGEST_LITERAL, SLOWEST_BYTES_A_SECOND, Place, trust
from argosy.platform import connectors

TIMEOUT_SECONDS = 30.0
# RFC 1939 allows 512 bytes and RFC 5322 998 for a line of a message; there are messages of a single line.
LONGEST_ANSWER, LONGEST_LINE = 4_096, LONGEST_LITERAL
# One line a message: a million of them.
LONGEST_LISTING = 100_000_000


class Line:
    """A line to this server that greeted us, not signed in. Use it inside `argosy.mail.imap.line.said`."""

    def __init__(self, place: Place) -> None:
        connectors.require_tested("pop3")
        self._socket = socket.create_connection((place.host, place.port), timeout=TIMEOUT_SECONDS)
        try:
            if place.security == "tls":
                self._protect(place)
            self._file: IO[bytes] = self._socket.makefile("rb")
            self._said()
            if place.security == "starttls":  # RFC 2595 section 4
                self.ask("STLS")
                self._protect(place)
                # what came before the line was protected is worth nothing
                self._file = self._socket.makefile("rb")
        except BaseException:
            self._socket.close()
            raise

    def _protect(self, place: Place) -> None:
        self._socket = trust().wrap_socket(self._socket, server_hostname=place.host)

    def close(self) -> None:
        """Say goodbye, which deletes nothing, and close."""
        try:
            self._socket.settimeout(2)
            self.ask("QUIT")
        except (OSError, MailServerError):
            pass
        finally:
            self._file.close()
            self._socket.close()

    def ask(self, command: str) -> str:
        """What the server says to this. Raises Refused, and Throttled where it asks to come back later."""
        self._socket.sendall(command.encode() + b"\r\n")
        return self._said()

    def lines(self, command: str, most: int = LONGEST_LITERAL) -> list[bytes]:
        """The lines that the server sends for this, without their ends and the dots that stand for a dot."""
        self.ask(command)
        begun = time.monotonic()
        found: list[bytes] = []
        size = 0
        while (line := self._line(LONGEST_LINE)) != b".":
            size += len(line) + 2
            if size > most:
                raise Unreachable("the server sends more than a message can be")
            if time.monotonic() - begun > TIMEOUT_SECONDS + size / SLOWEST_BYTES_A_SECOND:
                raise Unreachable("the server hands a message over too slowly")
            found.append(line[1:] if line.startswith(b".") else line)
        return found

    def _said(self) -> str:
        line = self._line(LONGEST_ANSWER)
        words = line.partition(b" ")[2].decode("utf-8", "replace")[:300]
        if line[:3].upper() != b"+OK":
            raise of_answer(words or line.decode("utf-8", "replace")[:300])
        return words

    def _line(self, most: int) -> bytes:
        line = self._file.readline(most + 1)
        if not line.endswith(b"\n"):
            raise Unreachable("the line broke" if len(line) <= most else "the server sends a line without an end")
        return line[:-2] if line.endswith(b"\r\n") else line[:-1]
