"""An IMAP server on loopback that does what Dovecot never does and real providers do: see `Habits`.

A thread a line, messages in memory. It knows what Argosy asks for, and nothing else.
"""

from __future__ import annotations

import socket
import socketserver
from contextlib import suppress
from dataclasses import dataclass, field
from types import TracebackType

from simulators.misbehaving_line import Line
from simulators.serving import Serving

ALL = "IMAP4rev1 IDLE CONDSTORE ENABLE QRESYNC MOVE UIDPLUS ID"


@dataclass
class Habits:
    """What it does wrong; the numbers in research paper "mail", section 5, name who was seen to do it."""

    capabilities: str = ALL
    forgets_uids: bool = False  # FETCH answers without UID (11)
    forgets_flags: bool = False  # no answer says how a message is marked (11)
    is_disorderly: bool = False  # names and hands over messages in no order (5)
    withholds: set[int] = field(default_factory=set)  # left out of FETCH answers, and still in SEARCH (11)
    breaks_on: set[int] = field(default_factory=set)  # the line breaks in the middle of this message (14)
    stalls_on: set[int] = field(default_factory=set)  # falls silent in the middle of it (11)
    garbage_on: set[int] = field(default_factory=set)  # says something that is no IMAP (11)
    announces: dict[int, int] = field(default_factory=dict)  # UID → the length that its literal claims (11)
    expunges: dict[int, int] = field(default_factory=dict)  # when this is fetched, that is gone (10)
    uidnext: int | None = None  # what it says instead of the truth; 0: nothing at all (8)
    modseq: int | None = None  # what it says instead of the truth; 0: nothing at all (5, 6)
    hides_changes: bool = False  # CHANGEDSINCE answers nothing (5)
    wants_id: bool = False  # "Unsafe Login" before ID (1)
    refuses_descending: bool = False  # "UID parameters!" (3)
    drips: float = 0.0  # hands over the middle of a message, and the answer to STATUS, a byte each so many seconds
    takes_slowly: float = 0.0  # so many seconds before each quarter of a megabyte that it is given
    is_deaf_in_idle: bool = False  # takes IDLE, says nothing more and hears no DONE: half open (13)
    refuses_folders: set[str] = field(default_factory=set)  # listed and not opened
    refuses_moves: bool = False
    refuses_sign_in: str = ""  # with these words
    finds_nothing: bool = False  # SEARCH answers empty
    renumbers: bool = False  # another UIDVALIDITY each time (4)


@dataclass
class Stored:
    """A message on the server."""

    uid: int
    raw: bytes
    flags: set[str]
    modseq: int


class Box:
    """A folder."""

    def __init__(self, name: str, attributes: str = "") -> None:
        self.name, self.attributes = name, attributes
        self.uidvalidity, self.next, self.modseq = 1_000, 1, 1
        self.messages: list[Stored] = []
        self.vanished: list[tuple[int, int]] = []  # modseq, UID

    def add(self, raw: bytes, *flags: str) -> int:
        """A message arrives; its UID."""
        self.modseq += 1
        self.messages.append(Stored(self.next, raw, set(flags), self.modseq))
        self.next += 1
        return self.next - 1

    def expunge(self, *uids: int) -> None:
        """Messages are deleted."""
        for uid in uids:
            self.modseq += 1
            self.messages = [m for m in self.messages if m.uid != uid]
            self.vanished.append((self.modseq, uid))

    def mark(self, uid: int, *flags: str) -> None:
        """A message bears these flags and no others."""
        self.modseq += 1
        for message in self.messages:
            if message.uid == uid:
                message.flags, message.modseq = set(flags), self.modseq

    def flags_of(self, uid: int) -> set[str]:
        """The flags of a message."""
        return next(m.flags for m in self.messages if m.uid == uid)

    def renumber(self, *, shift: int = 100) -> None:
        """UIDVALIDITY changes, and every UID with it."""
        self.uidvalidity += 1
        for message in self.messages:
            message.uid += shift
        self.next += shift
        self.vanished = []


class MisbehavingImap(Serving):
    """`with MisbehavingImap() as server: server.inbox.add(raw); server.habits.forgets_uids = True`."""

    host = "127.0.0.1"

    def __init__(self, habits: Habits | None = None) -> None:
        self.habits = habits or Habits()
        self.boxes = {"INBOX": Box("INBOX"), "Sent": Box("Sent", "\\Sent"), "Trash": Box("Trash", "\\Trash")}
        self.commands: list[str] = []
        self.password = "secret"
        self.lines: list[socket.socket] = []
        self._server = socketserver.ThreadingTCPServer((self.host, 0), _line_of(self), bind_and_activate=False)
        self._server.daemon_threads = True
        self._server.allow_reuse_address = True
        self._server.server_bind()
        self._server.server_activate()
        self.port = int(self._server.server_address[1])

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.cut()
        super().__exit__(kind, error, trace)

    @property
    def inbox(self) -> Box:
        """Where mail arrives."""
        return self.boxes["INBOX"]

    def box(self, name: str, attributes: str = "") -> Box:
        """Another folder, made where there is none."""
        return self.boxes.setdefault(name, Box(name, attributes))

    def cut(self) -> None:
        """All lines break."""
        for line in self.lines:
            with suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)
        self.lines.clear()

    def asked(self, part: str) -> list[str]:
        """The commands that held this."""
        return [command for command in self.commands if part in command]


def _line_of(server: MisbehavingImap) -> type[socketserver.StreamRequestHandler]:
    class Handler(socketserver.StreamRequestHandler):
        disable_nagle_algorithm = True

        def handle(self) -> None:
            server.lines.append(self.connection)
            with suppress(OSError, ValueError):
                Line(server, self.rfile, self.wfile, self.connection).serve()

    return Handler
