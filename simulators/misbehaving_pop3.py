"""A POP3 server on loopback that does what Dovecot never does and old servers do: see `Habits`. A thread a line."""

from __future__ import annotations

import socketserver
import time
from contextlib import suppress
from dataclasses import dataclass, field

from simulators.serving import Serving


@dataclass
class Habits:
    """What it does wrong. UIDL and TOP are optional in RFC 1939."""

    has_uidl: bool = True
    has_top: bool = True
    withholds: set[str] = field(default_factory=set)  # these it lists and does not hand over
    breaks_on: set[str] = field(default_factory=set)  # the line breaks in the middle of these
    greeting: str = "+OK ready"
    refuses: str = ""  # what it says to the password instead of +OK
    never_ends: bool = False  # a line of a message that goes on for ever
    drips: float = 0.0  # hands over a byte each so many seconds, sixty of them
    thinks: float = 0.0  # so many seconds before each TOP
    lists: str = "{n} {size}"  # a line of LIST


class MisbehavingPop3(Serving):
    """`with MisbehavingPop3() as server:`; `messages` are (UIDL, bytes) as they lie there now."""

    host = "127.0.0.1"

    def __init__(self) -> None:
        self.habits = Habits()
        self.messages: list[tuple[str, bytes]] = []
        self.commands: list[str] = []
        self._server = socketserver.ThreadingTCPServer((self.host, 0), type("Session", (_Session,), {"owner": self}))
        self._server.daemon_threads = True
        self.port = int(self._server.server_address[1])


class _Session(socketserver.StreamRequestHandler):
    owner: MisbehavingPop3

    def handle(self) -> None:
        seconds = self.owner.habits.drips
        with suppress(OSError):
            if seconds:
                self._drip(seconds)
            else:
                self._talk()

    def _talk(self) -> None:
        habits, there = self.owner.habits, list(self.owner.messages)  # a session sees what lay there when it began
        self._say(habits.greeting)
        while line := self.rfile.readline().decode().strip():
            self.owner.commands.append(line)
            word, *rest = line.split(" ")
            if word == "QUIT":
                self._say("+OK bye")
                return
            if word == "PASS":
                self._say(habits.refuses or "+OK")
            elif word == "LIST":
                lines = [habits.lists.format(n=n, size=len(raw)) for n, (_name, raw) in enumerate(there, 1)]
                self._many([one.encode() for one in lines])
            elif word == "UIDL" and habits.has_uidl:
                self._many([f"{n} {name}".encode() for n, (name, _raw) in enumerate(there, 1)])
            elif (word == "TOP" and habits.has_top) or word == "RETR":
                name, raw = there[int(rest[0]) - 1]
                time.sleep(habits.thinks)
                if self._hand_over(word, name, raw):
                    return
            else:
                self._say("+OK" if word == "USER" else "-ERR unknown command")

    def _hand_over(self, word: str, name: str, raw: bytes) -> bool:
        """True where the line is broken after it."""
        habits = self.owner.habits
        if word == "RETR" and name in habits.withholds:
            self._say("-ERR cannot open message")
            return False
        if word == "RETR" and name in habits.breaks_on:
            self.wfile.write(b"+OK\r\n" + raw[: len(raw) // 2])
            return True
        if habits.never_ends and word == "RETR":
            self._say("+OK")
            for _piece in range(1_000):
                self.wfile.write(b"x" * 65_536)
            return True
        lines = (raw.partition(b"\r\n\r\n")[0] + b"\r\n\r\n" if word == "TOP" else raw).removesuffix(b"\r\n")
        self._many(lines.split(b"\r\n"))
        return False

    def _drip(self, seconds: float) -> None:
        for _byte in range(60):
            self.wfile.write(b"+")
            time.sleep(seconds)

    def _many(self, lines: list[bytes]) -> None:
        stuffed = [b"." + line if line.startswith(b".") else line for line in lines]
        self.wfile.write(b"".join(line + b"\r\n" for line in [b"+OK", *stuffed, b"."]))

    def _say(self, words: str) -> None:
        self.wfile.write(words.encode() + b"\r\n")
