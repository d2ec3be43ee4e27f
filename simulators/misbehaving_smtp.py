"""An SMTP server on loopback that does what no decent one does, and slow lines do: see `Habits`. A thread a line."""

from __future__ import annotations

import socket
import socketserver
import time
from contextlib import suppress
from dataclasses import dataclass

from simulators.serving import Serving

PIECE = 262_144
END = b"\r\n.\r\n"


@dataclass
class Habits:
    """What it does wrong."""

    size: int = 0  # the largest message that it announces (RFC 1870)
    takes_slowly: float = 0.0  # so many seconds before each quarter of a megabyte of a letter
    breaks_at: int = 0  # the line breaks when so much of a letter has come
    drips: float = 0.0  # says a byte each so many seconds, for ever
    drips_after_data: float = 0.0  # the same, once it has the letter
    never_ends: bool = False  # its answer to EHLO has no last line
    says_after_data: str = "250 2.0.0 OK"


class MisbehavingSmtp(Serving):
    """`with MisbehavingSmtp() as server:`; `letters` are those that came whole, `sizes` how much of each came."""

    host = "127.0.0.1"

    def __init__(self) -> None:
        self.habits = Habits()
        self.letters: list[bytes] = []
        self.sizes: list[int] = []
        server = socketserver.ThreadingTCPServer((self.host, 0), type("_Session", (_Session,), {"owner": self}))
        # what the system takes in ahead of us is a letter that has not come yet
        server.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, PIECE)
        server.daemon_threads = True
        self._server = server
        self.port = int(server.server_address[1])


class _Session(socketserver.StreamRequestHandler):
    owner: MisbehavingSmtp

    def handle(self) -> None:
        with suppress(OSError):
            self._talk()

    def _talk(self) -> None:
        habits = self.owner.habits
        if habits.drips:
            self._drip(habits.drips)
        self._say("220 ready")
        while line := self.rfile.readline().decode().strip().upper():
            if line.startswith("EHLO"):
                self._introduce()
            elif line.startswith("MAIL") and habits.size and int(line.partition("SIZE=")[2] or 0) > habits.size:
                self._say("552 5.3.4 Message size exceeds fixed limit")
            elif line == "DATA":
                if not self._letter():
                    return
            else:
                self._say("250 OK")
            if line == "QUIT":
                return

    def _introduce(self) -> None:
        size = self.owner.habits.size
        while self.owner.habits.never_ends:
            self._say("250-ONE MORE")
        self._say(f"250-simulated\r\n250 SIZE {size}" if size else "250 simulated")

    def _letter(self) -> bool:
        habits, got = self.owner.habits, bytearray()
        self._say("354 go on")
        while not got.endswith(END):
            time.sleep(habits.takes_slowly)
            piece = self.rfile.read1(PIECE)
            got += piece
            if not piece or (habits.breaks_at and len(got) > habits.breaks_at):
                self.owner.sizes.append(len(got))
                return False
        self.owner.sizes.append(len(got))
        self.owner.letters.append(bytes(got))
        if habits.drips_after_data:
            self._drip(habits.drips_after_data)
        self._say(habits.says_after_data)
        return True

    def _drip(self, seconds: float) -> None:
        while True:
            self.wfile.write(b"2")
            time.sleep(seconds)

    def _say(self, words: str) -> None:
        self.wfile.write(words.encode() + b"\r\n")
