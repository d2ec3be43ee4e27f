"""The line to a POP3 server: opened, and bounded in size and time, because what stands at its other end may be anything."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator

from argosy.mail.imap.errors import MailServerError, TooSlow, Unreachable, of_answer
from argosy.mail.imap.line import LONGEST_LITERAL, PIECE, SLOWEST_BYTES_A_SECOND, Place, trust
from argosy.platform import connectors

TIMEOUT_SECONDS = 30.0
# RFC 1939 allows 512 bytes and RFC 5322 998 for a line of a message; there are messages of a single line.
LONGEST_ANSWER, LONGEST_LINE = 4_096, LONGEST_LITERAL
# One line a message. Both are needed: short lines cost far more memory than their bytes.
MOST_LISTED, LONGEST_LISTING = 1_000_000, 100_000_000


class Line:
    """A line to this server that greeted us, not signed in. Use it inside `argosy.mail.imap.line.said`."""

    def __init__(self, place: Place) -> None:
        connectors.require_tested("pop3")
        self._socket = socket.create_connection((place.host, place.port), timeout=TIMEOUT_SECONDS)
        try:
            if place.security == "tls":
                self._protect(place)
            self._held = bytearray()
            self._said()
            if place.security == "starttls":  # RFC 2595 section 4
                self.ask("STLS")
                self._protect(place)
                # what came before the line was protected is worth nothing
                self._held.clear()
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
            self._socket.close()

    def ask(self, command: str) -> str:
        """What the server says to this. Raises Refused, and Throttled where it asks to come back later."""
        self._socket.sendall(command.encode() + b"\r\n")
        return self._said()

    def lines(self, command: str) -> list[bytes]:
        """The lines of a listing, without their ends."""
        found: list[bytes] = []
        for line in self._sent(command, LONGEST_LISTING):
            if len(found) >= MOST_LISTED:
                raise Unreachable("the server lists more than a mailbox can hold")
            found.append(line)
        return found

    def message(self, command: str, most: int = LONGEST_LITERAL) -> bytes:
        """The message, or the part of one, that the server sends for this."""
        found = bytearray()
        for line in self._sent(command, most):
            found += line
            found += b"\r\n"
        return bytes(found)

    def _sent(self, command: str, most: int) -> Iterator[bytes]:
        """The lines that the server sends for this, without their ends and the dots that stand for a dot."""
        self.ask(command)
        begun = time.monotonic()
        size = 0
        while (line := self._line(LONGEST_LINE, begun, size)) != b".":
            size += len(line) + 2
            if size > most:
                raise Unreachable("the server sends more than a message can be")
            yield line[1:] if line.startswith(b".") else line

    def _said(self) -> str:
        line = self._line(LONGEST_ANSWER, time.monotonic())
        words = line.partition(b" ")[2].decode("utf-8", "replace")[:300]
        if line[:3].upper() != b"+OK":
            raise of_answer(words or line.decode("utf-8", "replace")[:300])
        return words

    def _line(self, most: int, begun: float, size: int = 0) -> bytes:
        """The next line of an answer that began then and has had so many bytes: one that comes by drops ends too."""
        held, at = self._held, 0
        while (end := held.find(b"\n", at)) < 0:
            at = len(held)
            if at > most:
                raise Unreachable("the server sends a line without an end")
            piece = self._socket.recv(PIECE)
            if not piece:
                raise Unreachable("the line broke")
            held += piece
            self._require_fast(begun, size + len(held))
        self._require_fast(begun, size + end)
        line = bytes(held[:end])
        del held[: end + 1]
        return line.removesuffix(b"\r")

    @staticmethod
    def _require_fast(begun: float, size: int) -> None:
        if time.monotonic() - begun > TIMEOUT_SECONDS + size / SLOWEST_BYTES_A_SECOND:
            raise TooSlow
