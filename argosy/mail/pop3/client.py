"""One POP3 mailbox, seen as an IMAP mailbox with one folder: so it is brought in by the same code, with the same promises.

POP3 numbers messages for one session only and names them by a text of the server's (UIDL). `numbers` says under which
lasting number each name is known here. Nothing is ever deleted on the server.
"""

from __future__ import annotations

import hashlib
import time
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, date, datetime
from email import message_from_bytes
from email.message import Message
from email.policy import compat32
from email.utils import parsedate_to_datetime
from types import TracebackType
from typing import Self

from argosy.mail.imap.answers import Fetched, Listed
from argosy.mail.imap.client import Changed, Place, Selected
from argosy.mail.imap.errors import MailServerError, Refused, Throttled, TooSlow, of_sign_in
from argosy.mail.imap.idling import Stop
from argosy.mail.imap.line import LONGEST_LITERAL, SLOWEST_BYTES_A_SECOND, said
from argosy.mail.pop3.line import Line

INBOX = "INBOX"
# The server has one folder only; the others are ours, for what is sent and put away here.
FOLDERS = (
    Listed(INBOX, INBOX, "inbox", is_selectable=True),
    Listed("Sent", "Sent", "sent", is_selectable=True),
    Listed("Archive", "Archive", "archive", is_selectable=True),
    Listed("Junk", "Junk", "junk", is_selectable=True),
    Listed("Trash", "Trash", "trash", is_selectable=True),
)
NUMBERING = 1
# Each look is a sign-in, and while it lasts no other program gets in.
LOOK_SECONDS = 120.0
# What TOP is asked for where a message is too large to be kept whole.
BYTES_A_LINE = 60
# By so much, beside the double, a message may be larger than the server says: line ends are counted differently.
BEYOND_SAID = 10_000_000
# What may stand in a listing: more digits than any number of a message, more bytes than any message has.
LONGEST_NUMBER, LARGEST = 12, 2**31 - 1
# Where the server has no names, every message is asked for; so long, so much longer for each that was named, and never
# longer than a thread may be silent (argosy.mail.sync.process).
NAMING_SECONDS, SECONDS_A_NAME, LONGEST_NAMING_SECONDS = 60.0, 0.5, 800.0
# So much of a message is looked through for when it came.
LONGEST_HEAD = 65_536

# The lasting numbers of messages with these names, in the order of the names.
Numbers = Callable[[Sequence[str]], Sequence[int]]


class Client:
    """`with Client(place, user, password, numbers=…) as client`: signed in inside. Raises MailServerError.

    What came before `read_before` counts as read: POP3 knows no marks.
    """

    tells_vanished = False

    def __init__(
        self, place: Place, user: str, password: str, *, numbers: Numbers, read_before: datetime | None = None
    ) -> None:
        self._place, self._user, self._password = place, user, password
        self._numbers, self._read_before = numbers, read_before
        self._line: Line | None = None
        self._there: dict[int, tuple[int, int, str]] | None = (
            None  # lasting number → number in this session, size, name
        )
        self.folder = ""

    def __enter__(self) -> Self:
        self._connect()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _connect(self) -> None:
        with said():
            self._line = Line(self._place)
        try:
            with said():
                self._line.ask(f"USER {_word(self._user)}")
                self._line.ask(f"PASS {_word(self._password)}")
        except MailServerError as problem:
            self.close()
            raise (of_sign_in(problem.words) if isinstance(problem, (Refused, Throttled)) else problem) from None

    def close(self) -> None:
        """Say goodbye if the line still works, then close it."""
        line, self._line, self._there, self.folder = self._line, None, None, ""
        if line is not None:
            with suppress(OSError, ValueError):
                line.close()

    def rest(self, seconds: float, stop: Stop) -> None:
        """Let others in for a while, then sign in again: what comes meanwhile is not shown to whoever is in."""
        self.close()
        if not stop.wait(max(seconds, LOOK_SECONDS)):
            self._connect()

    def has(self, _capability: str) -> bool:
        """POP3 offers nothing of what one asks an IMAP server for."""
        return False

    def folders(self) -> list[Listed]:
        """The inbox, and those that are kept here."""
        return list(FOLDERS)

    def open(self, path: str, *, readonly: bool = True) -> Selected:  # noqa: ARG002 as of an IMAP mailbox
        """The inbox as it stood when the line was opened."""
        if path != INBOX:
            raise Refused("POP3 has one folder only")
        self.folder = path
        there = self._look()
        return Selected(NUMBERING, max(there, default=0) + 1, len(there))

    def status(self, path: str) -> Selected:
        """The same."""
        return self.open(path)

    def uids(self, *, since: date | None = None, above: int = 0) -> list[int]:  # noqa: ARG002 it knows no days
        """The lasting numbers, ascending."""
        return sorted(uid for uid in self._look() if uid > above)

    def exist(self, uids: Sequence[int]) -> list[int]:
        """Those of these that are there."""
        return [uid for uid in uids if uid in self._look()]

    def sizes(self, uids: Sequence[int]) -> dict[int, int]:
        """Bytes, as the server says."""
        there = self._look()
        return {uid: there[uid][1] for uid in uids if uid in there}

    def fetch(self, uids: Sequence[int], *, most: int = 0) -> list[Fetched]:
        """These messages whole; with `most`, only about so many bytes of each. Those that the server refuses are missing."""
        found = [(uid, self._got(uid, f"TOP {{}} {most // BYTES_A_LINE}" if most else "RETR {}")) for uid in uids]
        return [self._fetched(uid, raw[:most] if most else raw) for uid, raw in found if raw is not None]

    def heads(self, uids: Sequence[int]) -> list[Fetched]:
        """The header fields of these messages; none where the server does not hand them over alone (TOP is optional)."""
        found = [(uid, self._got(uid, "TOP {} 0")) for uid in uids]
        return [self._fetched(uid, raw, size=self._look()[uid][1]) for uid, raw in found if raw is not None]

    def flags(self, _uids: Sequence[int]) -> dict[int, tuple[bool, bool]]:
        """POP3 knows no marks."""
        return {}

    def changed_since(self, _modseq: int) -> Changed:
        """Nor what changed."""
        return Changed({}, set())

    def wait(self, seconds: float, stop: Stop) -> bool:
        """Nor does it tell of news."""
        return stop.wait(seconds)

    def _look(self) -> dict[int, tuple[int, int, str]]:
        """All that is there, asked for once a session: it does not change while we are in."""
        if self._there is None:
            with said():
                sizes = {number: _size(said) for number, said in _pairs(self._open.lines("LIST")).items()}
                named = self._names(sorted(sizes), sizes)
            uids = self._numbers([name for _number, name in named])
            self._there = {
                uid: (number, sizes[number], name) for uid, (number, name) in zip(uids, named, strict=True)
            }  # fmt: skip
        return self._there

    def _names(self, numbers: list[int], sizes: dict[int, int]) -> list[tuple[int, str]]:
        """What each message is called, one like no other: the server's name with the size, so that it may be used again.

        Where the server has no names, or gives one to several, a message is called by its header fields.
        """
        try:
            given = _pairs(self._open.lines("UIDL"))
        except Refused:
            given = {}
        often = Counter(given.values())
        seen: Counter[str] = Counter()
        named = []
        begun, got = time.monotonic(), 0
        for done, number in enumerate(numbers):
            name = given.get(number, "")
            if not name or often[name] > 1:
                content, size = self._content(number)
                name, got = f"{name} {content}", got + size
                _require_fast(time.monotonic() - begun, done, got)
            name = f"{sizes[number]} {name}"
            seen[name] += 1
            named.append((number, f"{name} #{seen[name]}" if seen[name] > 1 else name))
        return named

    def _content(self, number: int) -> tuple[str, int]:
        """A hash of its header fields, and how many bytes they came in."""
        try:
            raw = self._open.message(f"TOP {number} 0")
        except Refused:
            raw = self._open.message(f"RETR {number}")
        return hashlib.sha256(raw).hexdigest(), len(raw)  # all of them are held at once

    def _got(self, uid: int, command: str) -> bytes | None:
        place = self._look().get(uid)
        if place is None:
            return None
        with said():
            try:
                return self._open.message(command.format(place[0]), min(2 * place[1] + BEYOND_SAID, LONGEST_LITERAL))
            except Refused:
                return None

    @property
    def _open(self) -> Line:
        if self._line is None:
            raise OSError("the line is closed")
        return self._line

    def _fetched(self, uid: int, raw: bytes, size: int = 0) -> Fetched:
        at = _came_at(raw)
        is_old = self._read_before is not None and at < self._read_before
        return Fetched(uid, raw, at, is_old, is_flagged=False, size=size, name=self._look()[uid][2])


def _require_fast(seconds: float, done: int, got: int) -> None:
    """Raises TooSlow where the server took longer over so many messages, and so many bytes, than they are worth."""
    worth = NAMING_SECONDS + done * SECONDS_A_NAME + got / SLOWEST_BYTES_A_SECOND
    if seconds > min(worth, LONGEST_NAMING_SECONDS):
        raise TooSlow


def _word(text: str) -> str:
    # whoever types a line end would give a command of her own
    if any(ord(c) < 32 for c in text):
        raise ValueError("a sign-in name or password cannot hold this")
    return text


def _size(said: str) -> int:
    """Bytes, from what stands behind a number in LIST (RFC 1939 section 5 lets more follow); 0 where it is no size."""
    word = said.split(maxsplit=1)[0]
    return min(int(word[:12]), LARGEST) if word.isascii() and word.isdigit() else 0


def _pairs(lines: Sequence[bytes]) -> dict[int, str]:
    """Number → what stands behind it. A line that cannot be understood is left out, the rest stay."""
    found = {}
    for line in lines:
        number, _space, rest = line.decode("latin-1").strip().partition(" ")
        if number.isascii() and number.isdigit() and len(number) < LONGEST_NUMBER and rest.strip():
            found[int(number)] = rest.strip()
    return found


def _came_at(raw: bytes) -> datetime:
    """When the server got it, from the line that it wrote on top; else when it was written; never later than now."""
    now = datetime.now(UTC)
    head: Message = message_from_bytes(raw[:LONGEST_HEAD].partition(b"\r\n\r\n")[0] + b"\r\n\r\n", policy=compat32)
    for text in (str(head.get("Received", "")).rpartition(";")[2], str(head.get("Date", ""))):
        with suppress(ValueError, TypeError, IndexError, OverflowError):
            found = parsedate_to_datetime(text.strip())
            return min(now, found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC))
    return now
