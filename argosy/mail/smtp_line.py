"""The line to an SMTP server: a large letter takes the time that it needs, and no answer lasts for ever."""

from __future__ import annotations

import smtplib
import socket
import ssl
import time
from io import BufferedReader
from typing import TYPE_CHECKING, Any, cast

from argosy.mail.imap import line as lines
from argosy.mail.imap.errors import TooSlow
from argosy.mail.imap.line import Place
from argosy.platform import connectors

TIMEOUT_SECONDS = 30.0
# After the last byte the server looks for viruses and spam, and is silent meanwhile. RFC 5321 4.5.3.2.6 would have us wait
# ten minutes; longer than three a letter holds up those of others, and nobody is sent it twice for that.
AFTER_DATA_SECONDS = 180.0
# An answer may have many lines (RFC 5321 4.2.1), but not without an end.
LONGEST_ANSWER = 100_000
# What the system has taken from us has not come to the server yet: no more than this, else "all sent" would be long before.
ON_ITS_WAY = 262_144
END_OF_LETTER = b"\r\n.\r\n"


class _Answers:
    """What the server says, a line at a time."""

    def __init__(self, line: Any) -> None:
        self._file = cast("BufferedReader", line.makefile("rb"))
        self._begun, self._got = 0.0, 0

    def begin(self) -> None:
        """An answer begins: its time and its size."""
        self._begun, self._got = time.monotonic(), 0

    def readline(self, most: int) -> bytes:
        """The next line, or as much of it. Raises TooSlow where the answer comes by drops."""
        found = bytearray()
        while len(found) < most and (held := self._file.peek(1)):
            end = held.find(b"\n") + 1
            piece = self._file.read1(min(end or len(held), most - len(found)))
            found += piece
            self._got += len(piece)
            if time.monotonic() - self._begun > lines.LONGEST_ANSWER_SECONDS:
                raise TooSlow
            if self._got > LONGEST_ANSWER:
                raise smtplib.SMTPServerDisconnected("the server's answer has no end")
            if end:
                break
        return bytes(found)

    def close(self) -> None:
        """No more of it."""
        self._file.close()


if TYPE_CHECKING:
    _Base = smtplib.SMTP
else:
    _Base = object


class Line(_Base):
    """A line whose server may be anything."""

    file: _Answers | None
    has_all = False  # the server has all of the letter: until it answers nobody knows whether it goes out

    def connect(self, *where: Any, **more: Any) -> Any:
        """Open it."""
        try:
            answer = super().connect(*where, **more)
        except BaseException:
            self.close()
            raise
        line = cast("socket.socket", self.sock)
        line.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, ON_ITS_WAY)
        return answer

    def send(self, s: Any) -> None:
        """Hand this over. Raises SMTPServerDisconnected, and TooSlow."""
        if self.sock is None:
            raise smtplib.SMTPServerDisconnected("the line is closed")
        data = s.encode(self.command_encoding) if isinstance(s, str) else s
        try:
            lines.hand_over(self.sock, data)
        except OSError as problem:
            self.close()
            raise smtplib.SMTPServerDisconnected(str(problem)) from None
        if data.endswith(END_OF_LETTER):
            self.has_all = True
            self.sock.settimeout(AFTER_DATA_SECONDS)

    def getreply(self) -> tuple[int, bytes]:
        """The server's answer. Raises SMTPServerDisconnected, and TooSlow."""
        if self.file is None:
            self.file = _Answers(self.sock)
        self.file.begin()
        return super().getreply()


class _Plain(Line, smtplib.SMTP):
    pass


class _Tls(Line, smtplib.SMTP_SSL):
    pass


def connected(place: Place) -> Line:
    """A line to this server that greeted us, not signed in."""
    connectors.require_tested("smtp")
    context = ssl.create_default_context()
    if place.security == "tls":
        line: Line = _Tls(place.host, place.port, timeout=TIMEOUT_SECONDS, context=context)
    else:
        line = _Plain(place.host, place.port, timeout=TIMEOUT_SECONDS)
    line.ehlo()
    if place.security == "starttls":
        line.starttls(context=context)
        line.ehlo()
    return line
