"""One connection to one mailbox."""

from __future__ import annotations

import imaplib
import select
import socket
import ssl
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from types import TracebackType
from typing import Any, Self, cast

from argosy import __version__
from argosy.mail.imap import answers
from argosy.mail.imap.errors import MailServerError, NotTrusted, Refused, Unreachable, of_sign_in

# Long lines are legal in IMAP (a SEARCH of a million UIDs); the standard library stops at 10,000 bytes.
imaplib._MAXLINE = 50_000_000  # type: ignore[attr-defined]  # noqa: SLF001
imaplib.Commands.setdefault("ID", ("NONAUTH", "AUTH", "SELECTED"))
TIMEOUT_SECONDS = 30.0
# A message beyond this is stored as far as the server hands it over in one answer, or not at all.
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a server is and how the line to it is protected: "tls", "starttls" or "none"."""

    host: str
    port: int
    security: str = "tls"


@dataclass(frozen=True, slots=True)
class Selected:
    """What the server says of a folder when it is opened; uidnext is 0 where it does not say."""

    uidvalidity: int
    uidnext: int
    exists: int


class Client:
    """`with Client(place, user, password) as client`: signed in inside, the line closed after. Raises MailServerError."""

    def __init__(self, place: Place, user: str, password: str, *, wants_id: bool = False) -> None:
        self._place, self._user, self._password, self._wants_id = place, user, password, wants_id
        self._line: Any = None
        self.folder = ""

    def __enter__(self) -> Self:
        with said():
            self._line = _connected(self._place)
        try:
            self._introduce()
            self._sign_in()
        except MailServerError:
            self.close()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Say goodbye if the line still works, then close it."""
        if self._line is not None:
            with suppress(Exception):
                self._line.sock.settimeout(2)
                self._line.logout()
            with suppress(Exception):
                self._line.shutdown()
            self._line = None

    def has(self, capability: str) -> bool:
        """Does the server offer this?"""
        return capability in self._line.capabilities

    def folders(self) -> list[answers.Listed]:
        """All folders of the mailbox."""
        with said():
            return list(answers.listed(self._ask("LIST", '""', '"*"')))

    def open(self, path: str, *, readonly: bool = True) -> Selected:
        """Open a folder. Its numbers come back."""
        with said():
            done, lines = self._line.select(_quoted(path), readonly)
            if done != "OK":
                raise Refused(_words(lines))
            self.folder = path
            return Selected(self._number("UIDVALIDITY"), self._number("UIDNEXT"), int((lines[0] or b"0").split()[0]))

    def uids(self, *, since: date | None = None, above: int = 0) -> list[int]:
        """The UIDs of the open folder, ascending; those received since a day, those above a UID."""
        words = ["UID", f"{above + 1}:*"] if above else []
        if since is not None:
            words += ["SINCE", f"{since.day}-{MONTHS[since.month - 1]}-{since.year}"]
        with said():
            done, lines = self._line.uid("SEARCH", *(words or ["ALL"]))
            if done != "OK":
                raise Refused(_words(lines))
            # "n:*" always names the last message, even below n (RFC 3501 6.4.8)
            return [uid for uid in answers.numbers(lines) if uid > above]

    def fetch(self, uids: Sequence[int]) -> list[answers.Fetched]:
        """These messages whole, without marking them as seen. Those that are gone or broken are missing in the answer."""
        with said():
            lines = self._uid("FETCH", _ascending(uids), "(UID FLAGS INTERNALDATE BODY.PEEK[])")
            return list(answers.fetched(lines))

    def flags(self, uids: Sequence[int]) -> dict[int, tuple[bool, bool]]:
        """UID → (seen, flagged)."""
        with said():
            return answers.flags_by_uid(self._uid("FETCH", _ascending(uids), "(UID FLAGS)"))

    def mark(self, uids: Sequence[int], flag: str, *, is_on: bool) -> None:
        r"""Set or take away a flag (`\Seen`) of messages of a folder opened for writing."""
        with said():
            self._uid("STORE", _ascending(uids), f"{'+' if is_on else '-'}FLAGS.SILENT", f"({flag})")

    def append(self, path: str, raw: bytes, flags: str = "\\Seen") -> None:
        """Put a message into a folder."""
        with said():
            done, lines = self._line.append(_quoted(path), f"({flags})", None, raw)
            if done != "OK":
                raise Refused(_words(lines))

    def find_message_id(self, message_id: str) -> list[int]:
        """The UIDs in the open folder whose Message-ID is this."""
        with said():
            done, lines = self._line.uid("SEARCH", "HEADER", "Message-ID", _quoted(message_id))
            return answers.numbers(lines) if done == "OK" else []

    def keep_alive(self) -> None:
        """Tell the server that we are still there. STATUS and not NOOP: 163's clock does not hear NOOP."""
        with said():
            if self.folder:
                self._line.status(_quoted(self.folder), "(MESSAGES UIDNEXT)")
            else:
                self._line.noop()

    def wait(self, seconds: float, stop: Callable[[], bool]) -> bool:
        """Wait for news of the open folder by IDLE (RFC 2177); True as soon as there is some."""
        with said():
            tag = self._line._new_tag()  # noqa: SLF001 imaplib has no IDLE before Python 3.14
            self._line.send(tag + b" IDLE\r\n")
            if not self._line.readline().startswith(b"+"):
                raise Unreachable("the server does not idle")
            has_news = self._silence_broken(seconds, stop)
            self._line.send(b"DONE\r\n")
            while not (line := self._line.readline()).startswith(tag):
                if not line:
                    raise Unreachable("the line broke while idling")
                has_news = has_news or b"EXISTS" in line
            return has_news

    def _silence_broken(self, seconds: float, stop: Callable[[], bool]) -> bool:
        waited = 0.0
        while waited < seconds and not stop():
            pending = getattr(self._line.sock, "pending", lambda: 0)()
            if pending or select.select([self._line.sock], [], [], 0.5)[0]:
                line = self._line.readline()
                if not line:
                    raise Unreachable("the line broke while idling")
                if b"EXISTS" in line or b"EXPUNGE" in line or b"FETCH" in line:
                    return True
            waited += 0.5
        return False

    def _introduce(self) -> None:
        # 163, 126 and yeah.net refuse to open a folder before they know the program (RFC 2971)
        if self._wants_id or self.has("ID"):
            with said(), suppress(imaplib.IMAP4.error):
                self._line._simple_command("ID", f'("name" "argosy" "version" "{__version__}" "vendor" "argosy")')  # noqa: SLF001

    def _sign_in(self) -> None:
        try:
            with said():
                if self.has("AUTH=PLAIN") and not (self._user + self._password).isascii():
                    secret = f"\0{self._user}\0{self._password}".encode()
                    self._line.authenticate("PLAIN", lambda _: secret)
                else:
                    self._line.login(self._user, self._password)
        except Refused as problem:
            raise of_sign_in(problem.words) from None

    def _number(self, name: str) -> int:
        values = self._line.response(name)[1]
        found = [int(v) for v in values if v and v.isdigit()]
        return found[-1] if found else 0

    def _ask(self, command: str, *words: str) -> list[Any]:
        done, lines = getattr(self._line, command.lower())(*words)
        if done != "OK":
            raise Refused(_words(lines))
        return cast("list[Any]", lines)

    def _uid(self, *words: str) -> list[Any]:
        done, lines = self._line.uid(*words)
        if done != "OK":
            raise Refused(_words(lines))
        return cast("list[Any]", lines)


@contextmanager
def said() -> Iterator[None]:
    """Inside, every way a line can fail becomes a MailServerError with the server's words."""
    try:
        yield
    except ssl.SSLCertVerificationError as problem:
        raise NotTrusted(problem.verify_message) from None
    except imaplib.IMAP4.abort as problem:
        raise Unreachable(str(problem)) from None
    except imaplib.IMAP4.error as problem:
        raise Refused(_words([str(problem)])) from None
    except (OSError, EOFError, ValueError) as problem:
        raise Unreachable(str(problem) or type(problem).__name__) from None


def _connected(place: Place) -> Any:
    if place.security == "tls":
        line: Any = imaplib.IMAP4_SSL(
            place.host, place.port, ssl_context=ssl.create_default_context(), timeout=TIMEOUT_SECONDS
        )
    else:
        line = imaplib.IMAP4(place.host, place.port, timeout=TIMEOUT_SECONDS)
        if place.security == "starttls":
            line.starttls(ssl.create_default_context())
    line.sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    return line


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _ascending(uids: Sequence[int]) -> str:
    # QQ answers "BAD UID parameters" to a descending set; runs keep the command short
    runs: list[list[int]] = []
    for uid in sorted(uids):
        if runs and uid == runs[-1][1] + 1:
            runs[-1][1] = uid
        else:
            runs.append([uid, uid])
    return ",".join(f"{a}:{b}" if b > a else str(a) for a, b in runs)


def _words(lines: Sequence[Any]) -> str:
    parts = [line.decode("utf-8", "replace") if isinstance(line, bytes) else str(line) for line in lines if line]
    return " ".join(parts)[:300].removeprefix("b'").removesuffix("'")
