"""One connection to one mailbox."""

from __future__ import annotations

import imaplib
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from types import TracebackType
from typing import Any, Self, cast

from argosy import __version__
from argosy.mail.imap import answers, idling
from argosy.mail.imap.errors import MailServerError, Refused, Throttled, of_answer, of_sign_in, of_token
from argosy.mail.imap.line import Place, ascending, connected, quoted, said, words
from argosy.mail.imap.sasl import Token, reason, xoauth2

__all__ = ["Changed", "Client", "Place", "Selected"]

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
# A set of UIDs with many holes is asked for in pieces: servers end a command at 8 KB (RFC 7162 section 4).
MOST_IN_ONE = 500
# A server that puts a large letter away is silent meanwhile.
KEEPING_SECONDS = 180.0


@dataclass(frozen=True, slots=True)
class Selected:
    """What the server says of a folder when it is opened; 0 where it does not say."""

    uidvalidity: int
    uidnext: int
    exists: int
    modseq: int = 0


@dataclass(frozen=True, slots=True)
class Changed:
    """What changed in a folder: UID → (seen, flagged), and the UIDs that are gone where the server tells them."""

    flags: dict[int, tuple[bool, bool]]
    vanished: set[int]


class Client:
    """`with Client(place, user, password) as client`: signed in inside, the line closed after. Raises MailServerError."""

    def __init__(
        self, place: Place, user: str, password: str, *, wants_id: bool = False, token: Token | None = None
    ) -> None:
        self._place, self._user, self._password, self._wants_id = place, user, password, wants_id
        self._token = token  # signs in with it and not with the password
        self._line: Any = None
        self.folder = ""
        self.tells_vanished = False  # QRESYNC is on (RFC 7162)

    def __enter__(self) -> Self:
        with said():
            self._line = connected(self._place)
        try:
            self._introduce()
            self._sign_in()
            self._switch_on()
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
            done, lines = self._line.list('""', '"*"')
            return list(answers.listed(_answer(done, lines)))

    def open(self, path: str, *, readonly: bool = True) -> Selected:
        """Open a folder. Its numbers come back."""
        with said():
            name = f"{quoted(path)} (CONDSTORE)" if self.has("CONDSTORE") else quoted(path)
            self.folder = ""  # a refusal closes what was open before
            done, lines = self._line.select(name, readonly)
            if done != "OK":
                raise of_answer(words(lines))
            self.folder = path
            exists = [int(line.split()[0]) for line in lines if line and line.split()[0].isdigit()]
            numbers = [self._number(name) for name in ("UIDVALIDITY", "UIDNEXT", "HIGHESTMODSEQ")]
            return Selected(numbers[0], numbers[1], exists[-1] if exists else 0, numbers[2])

    def status(self, path: str) -> Selected:
        """A folder's numbers without opening it."""
        wanted = "MESSAGES UIDNEXT UIDVALIDITY" + (" HIGHESTMODSEQ" if self.has("CONDSTORE") else "")
        with said():
            done, lines = self._line.status(quoted(path), f"({wanted})")
            return Selected(*answers.status(_answer(done, lines)))

    def uids(self, *, since: date | None = None, above: int = 0) -> list[int]:
        """The UIDs of the open folder, ascending; those received since a day, those above a UID."""
        asked = ["UID", f"{above + 1}:*"] if above else []
        if since is not None:
            asked += ["SINCE", f"{since.day}-{MONTHS[since.month - 1]}-{since.year}"]
        with said():
            done, lines = self._line.uid("SEARCH", *(asked or ["ALL"]))
            # "n:*" always names the last message, even below n (RFC 3501 6.4.8)
            return [uid for uid in answers.numbers(_answer(done, lines)) if uid > above]

    def exist(self, uids: Sequence[int]) -> list[int]:
        """Those of these UIDs that the open folder still has."""
        with said():
            done, lines = self._line.uid("SEARCH", "UID", ascending(uids))
            return [uid for uid in answers.numbers(_answer(done, lines)) if uid in set(uids)]

    def fetch(self, uids: Sequence[int], *, most: int = 0) -> list[answers.Fetched]:
        """These messages whole, without marking them as seen. Those that are gone or broken are missing in the answer.

        With `most`, only so many bytes of each.
        """
        what = f"BODY.PEEK[]<0.{most}>" if most else "BODY.PEEK[]"
        with said():
            lines = self._uid("FETCH", ascending(uids), f"(UID FLAGS INTERNALDATE {what})")
            found = list(answers.fetched(lines, only=uids[0] if len(uids) == 1 else None))
        asked = set(uids)
        return [one for one in found if one.uid in asked]

    def sizes(self, uids: Sequence[int]) -> dict[int, int]:
        """UID → bytes; a message whose size the server does not say is missing."""
        with said():
            return answers.sizes(self._each(uids, "(UID RFC822.SIZE)"))

    def heads(self, uids: Sequence[int]) -> list[answers.Fetched]:
        """The header fields of these messages instead of the whole, each with its size."""
        with said():
            lines = self._uid("FETCH", ascending(uids), "(UID FLAGS INTERNALDATE RFC822.SIZE BODY.PEEK[HEADER])")
            return list(answers.fetched(lines))

    def flags(self, uids: Sequence[int]) -> dict[int, tuple[bool, bool]]:
        """UID → (seen, flagged)."""
        with said():
            return answers.flags_by_uid(self._each(uids, "(UID FLAGS)"))

    def changed_since(self, modseq: int) -> Changed:
        """What changed in the open folder since it had this number (RFC 7162)."""
        vanished = " VANISHED" if self.tells_vanished else ""
        with said():
            self._line.response("VANISHED")  # of earlier commands
            lines = self._uid("FETCH", "1:*", f"(UID FLAGS) (CHANGEDSINCE {modseq}{vanished})")
            gone = self._line.response("VANISHED")[1] or []
            return Changed(answers.flags_by_uid(lines), set(answers.vanished(gone)))

    def mark(self, uids: Sequence[int], flag: str, *, is_on: bool) -> None:
        r"""Set or take away a flag (`\Seen`) of messages of a folder opened for writing."""
        with said():
            self._uid("STORE", ascending(uids), f"{'+' if is_on else '-'}FLAGS.SILENT", f"({flag})")

    def move(self, uids: Sequence[int], path: str) -> tuple[int, dict[int, int]]:
        """Move messages of a folder opened for writing.

        The other folder's UIDVALIDITY, and old UID → new UID, come back where the server tells (RFC 4315, 6851).
        """
        with said():
            self._line.response("COPYUID")
            if self.has("MOVE"):
                done, lines = self._line._simple_command("UID", "MOVE", ascending(uids), quoted(path))  # noqa: SLF001
                _answer(done, lines)
            else:
                self._uid("COPY", ascending(uids), quoted(path))
                self._uid("STORE", ascending(uids), "+FLAGS.SILENT", "(\\Deleted)")
                if self.has("UIDPLUS"):
                    self._line._simple_command("UID", "EXPUNGE", ascending(uids))  # noqa: SLF001
                else:  # takes with it what other programs marked as deleted and did not expunge: deleted all the same
                    self._line.expunge()
            return answers.copied(self._line.response("COPYUID")[1] or [])

    def append(self, path: str, raw: bytes, flags: str = "\\Seen") -> None:
        """Put a message into a folder; the last thing that the line is for."""
        with said():
            self._line.sock.settimeout(KEEPING_SECONDS)
            _answer(*self._line.append(quoted(path), f"({flags})", None, raw))

    def find_message_id(self, message_id: str) -> list[int]:
        """The UIDs in the open folder whose Message-ID is this."""
        with said():
            done, lines = self._line.uid("SEARCH", "HEADER", "Message-ID", quoted(message_id))
            return answers.numbers(lines) if done == "OK" else []

    def rest(self, seconds: float, stop: idling.Stop) -> None:
        """Do nothing for a while, then tell the server that we are still there.

        STATUS and not NOOP: 163's clock does not hear NOOP.
        """
        if stop.wait(seconds):
            return
        with said():
            if self.folder:
                self._line.status(quoted(self.folder), "(MESSAGES UIDNEXT)")
            else:
                self._line.noop()

    def wait(self, seconds: float, stop: idling.Stop) -> bool:
        """Wait for news of the open folder by IDLE (RFC 2177); True as soon as there is some."""
        with said():
            return idling.wait(self._line, seconds, stop)

    def _introduce(self) -> None:
        # 163, 126 and yeah.net refuse to open a folder before they know the program (RFC 2971)
        if self._wants_id or self.has("ID"):
            with said(), suppress(imaplib.IMAP4.error):
                self._line._simple_command("ID", f'("name" "argosy" "version" "{__version__}" "vendor" "argosy")')  # noqa: SLF001

    def _sign_in(self) -> None:
        if self._token is not None:
            self._sign_in_with(self._token)
            return
        try:
            with said():
                if self.has("AUTH=PLAIN") and not (self._user + self._password).isascii():
                    secret = f"\0{self._user}\0{self._password}".encode()
                    self._line.authenticate("PLAIN", lambda _: secret)
                else:
                    self._line.login(self._user, self._password)
        except (Refused, Throttled) as problem:
            raise of_sign_in(problem.words) from None

    def _sign_in_with(self, token: Token) -> None:
        given = token("")
        try:
            self._show_token(given)
        except Refused:
            # it may have been withdrawn before its time: one more, fresh, tells whether the person is needed
            try:
                self._show_token(token(given))
            except (Refused, Throttled) as problem:
                raise of_token(problem.words) from None
        except Throttled as problem:
            raise of_token(problem.words) from None

    def _show_token(self, given: str) -> None:
        told: list[bytes] = []

        def answer(challenge: bytes) -> bytes:
            if not challenge:
                return xoauth2(self._user, given).encode()
            told.append(challenge)
            return b""

        with said():
            try:
                self._line.authenticate("XOAUTH2", answer)
            except imaplib.IMAP4.error as problem:
                if isinstance(problem, imaplib.IMAP4.abort) or not told:
                    raise
                raise Refused(f"{words([str(problem)])} {reason(told[-1])}".strip()) from None

    def _switch_on(self) -> None:
        # many servers tell all they can only after the sign-in
        with said():
            with suppress(Refused), said():
                _done, lines = self._line.capability()
                told = " ".join(line.decode("ascii", "replace") for line in lines if line).upper().split()
                self._line.capabilities = tuple(told) or self._line.capabilities
            if self.has("QRESYNC") and self.has("ENABLE"):
                done, _lines = self._line.enable("QRESYNC")
                self.tells_vanished = done == "OK"

    def _number(self, name: str) -> int:
        values = self._line.response(name)[1]
        found = [int(v) for v in values if v and v.isdigit()]
        return found[-1] if found else 0

    def _each(self, uids: Sequence[int], what: str) -> Iterable[Any]:
        for start in range(0, len(uids), MOST_IN_ONE):
            yield from self._uid("FETCH", ascending(uids[start : start + MOST_IN_ONE]), what)

    def _uid(self, *asked: str) -> list[Any]:
        done, lines = self._line.uid(*asked)
        return _answer(done, lines)


def _answer(done: str, lines: Any) -> list[Any]:
    if done != "OK":
        raise of_answer(words(lines))
    return cast("list[Any]", lines)
