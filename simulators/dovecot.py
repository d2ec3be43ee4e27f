"""A private Dovecot on loopback: a real IMAP server with accounts made on the fly, gone without trace afterwards.

It needs Debian's `dovecot-imapd`; `available()` says whether that is installed. It works as root and as anybody else.
"""

from __future__ import annotations

import grp
import imaplib
import os
import pwd
import shutil
import signal
import socket
import ssl
import subprocess
import tempfile
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from pathlib import Path
from types import MappingProxyType, TracebackType
from typing import Self

from simulators.certificate import Certificate, self_signed
from simulators.dovecot_settings import Settings, configuration, token_questions
from simulators.folder_names import modified_utf7
from simulators.loopback import free_port

# What each folder is for (RFC 6154) and what two kinds of provider call it.
ENGLISH: Mapping[str, str] = MappingProxyType(
    {"sent": "Sent", "drafts": "Drafts", "trash": "Trash", "junk": "Junk"},
)
CHINESE: Mapping[str, str] = MappingProxyType(
    {"sent": "已发送", "drafts": "草稿箱", "trash": "已删除", "junk": "垃圾邮件"},
)

_START_SECONDS = 10.0
_STOP_SECONDS = 5.0
_delivered = count(1)


class DovecotFailed(RuntimeError):
    """Dovecot did not come up; the message carries its own log."""


def available() -> bool:
    """Whether Dovecot is installed here."""
    return _program() is not None


def _program() -> str | None:
    return shutil.which("dovecot", path=os.environ.get("PATH", "") + os.pathsep + "/usr/sbin")


@dataclass(frozen=True, slots=True)
class Account:
    """A mailbox that lives in the private Dovecot."""

    address: str
    password: str
    home: Path
    folders: Mapping[str, str] = field(default_factory=lambda: ENGLISH)

    def maildir(self, folder: str = "INBOX") -> Path:
        """Where the messages of a folder lie (Maildir++: INBOX is the root, the others are `.Name`)."""
        root = self.home / "Maildir"
        return root if folder.upper() == "INBOX" else root / f".{modified_utf7(folder)}"


class Dovecot:
    """A running Dovecot; use it with `with`. `host`, `port` and, with `tls`, `tls_port` say where it listens."""

    host = "127.0.0.1"

    def __init__(self, *, tls: bool = False, introspection: str = "", pop3: bool = False) -> None:
        self._introspection = introspection
        self.pop3_port = free_port() if pop3 else 0
        self.pop3s_port = free_port() if pop3 and tls else 0
        self.port = free_port()
        self.tls_port = free_port() if tls else 0
        self.certificate: Certificate | None = None
        self.accounts: dict[str, Account] = {}  # by address, all that were made so far
        self._process: subprocess.Popen[bytes] | None = None
        # A short name: the paths of Unix sockets end at 107 bytes.
        self._root = Path(tempfile.mkdtemp(prefix="dovecot-"))
        self._owner = _owner()

    def __enter__(self) -> Self:
        try:
            self.start()
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    @property
    def pid(self) -> int:
        """The process id of the master."""
        return self._process.pid if self._process else 0

    @property
    def log(self) -> str:
        """What Dovecot has written to its log so far."""
        path = self._root / "log"
        return path.read_text(errors="replace") if path.exists() else ""

    def start(self) -> None:
        """Start the server and wait until it greets."""
        program = _program()
        if program is None:
            raise DovecotFailed("Dovecot is not installed: apt-get install dovecot-imapd")
        self._root.chmod(0o755)
        (self._root / "users").mkdir(exist_ok=True)
        self._mine(self._root / "mail", folder=True)
        if self.tls_port:
            self.certificate = self_signed(self._root)
        settings = Settings(
            self._root,
            self.host,
            self.port,
            self.tls_port,
            self.certificate,
            *self._owner,
            self._introspection,
            self.pop3_port,
            self.pop3s_port,
        )
        (self._root / "oauth2.conf").write_text(token_questions(settings))
        config = self._root / "dovecot.conf"
        config.write_text(configuration(settings, (ENGLISH, CHINESE)))
        # Should the test run be killed, its server goes too.
        leash = ["setpriv", "--pdeathsig", "TERM"] if shutil.which("setpriv") else []
        with (self._root / "output").open("wb") as output:
            self._process = subprocess.Popen(
                [*leash, program, "-F", "-c", str(config)], stdout=output, stderr=output, start_new_session=True
            )
        self._wait_until_it_greets()

    def stop(self) -> None:
        """Stop the server with all its children and remove what it kept."""
        process, self._process = self._process, None
        if process is not None:
            process.terminate()
            try:
                process.wait(_STOP_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)  # whatever outlived its master
        shutil.rmtree(self._root, ignore_errors=True)

    def account(self, address: str, password: str = "secret", *, folders: Mapping[str, str] = ENGLISH) -> Account:
        """Make a mailbox with its usual folders; it can be used at once."""
        account = Account(address.lower(), password, self._root / "mail" / address.lower(), folders)
        for folder in ("INBOX", *folders.values()):
            self._make_folder(account, folder)
        self._mine(account.home)
        subscribed = "".join(f"{modified_utf7(name)}\n" for name in folders.values())
        (account.maildir() / "subscriptions").write_text(subscribed)
        self._mine(account.maildir() / "subscriptions")
        self.accounts[account.address] = account
        self._write_password(account)
        return account

    def change_password(self, account: Account, password: str) -> Account:
        """The same mailbox with another password; the old one is refused from now on."""
        changed = Account(account.address, password, account.home, account.folders)
        self.accounts[account.address] = changed
        self._write_password(changed)
        time.sleep(1.1)  # until Dovecot looks again
        return changed

    def deliver(
        self,
        account: Account,
        raw: bytes,
        folder: str = "INBOX",
        *,
        seen: bool = False,
        date: datetime | None = None,
    ) -> None:
        """Put a message straight into the Maildir, thousands a second; `date` becomes its INTERNALDATE."""
        maildir = account.maildir(folder)
        if not maildir.exists():
            self._make_folder(account, folder)
        on_the_wire = len(raw) + raw.count(b"\n") - raw.count(b"\r\n")
        now = time.time_ns() // 1000
        name = f"{now // 1_000_000}.M{now % 1_000_000:06}P{os.getpid()}Q{next(_delivered):09}.loopback"
        name += f",S={len(raw)},W={on_the_wire}"
        draft = maildir / "tmp" / name
        draft.write_bytes(raw)
        self._mine(draft)
        if date is not None:
            os.utime(draft, (date.timestamp(), date.timestamp()))
        draft.rename(maildir / "cur" / f"{name}:2,S" if seen else maildir / "new" / name)

    def append(
        self,
        account: Account,
        raw: bytes,
        folder: str = "INBOX",
        *,
        seen: bool = False,
        date: datetime | None = None,
    ) -> None:
        """Put a message in as a mail client does, by IMAP APPEND."""
        with self.connect(account) as imap:
            when = imaplib.Time2Internaldate(date) if date else ""
            status, answer = imap.append(f'"{modified_utf7(folder)}"', "(\\Seen)" if seen else "", when, raw)
            if status != "OK":
                raise DovecotFailed(f"APPEND refused: {answer!r}")

    def connect(self, account: Account) -> imaplib.IMAP4:
        """A signed-in connection, for looking at the server from outside the product."""
        imap = imaplib.IMAP4(self.host, self.port, timeout=30)
        imap.login(account.address, account.password)
        return imap

    def connect_tls(self, account: Account) -> imaplib.IMAP4:
        """The same through implicit TLS, trusting the server's own certificate."""
        if self.certificate is None:
            raise DovecotFailed("Started without TLS: Dovecot(tls=True)")
        context = ssl.create_default_context(cafile=str(self.certificate.certificate))
        imap = imaplib.IMAP4_SSL(self.host, self.tls_port, ssl_context=context, timeout=30)
        imap.login(account.address, account.password)
        return imap

    def fetch(self, account: Account, folder: str = "INBOX") -> list[bytes]:
        """All messages of a folder, oldest first, marked neither seen nor otherwise."""
        with self.connect(account) as imap:
            imap.select(f'"{modified_utf7(folder)}"', readonly=True)
            _, answer = imap.uid("FETCH", "1:*", "(BODY.PEEK[])")
        return [line[1] for line in answer if isinstance(line, tuple)]

    def count(self, account: Account, folder: str = "INBOX") -> int:
        """How many messages lie in a folder."""
        maildir = account.maildir(folder)
        return sum(1 for part in ("new", "cur") for _ in (maildir / part).iterdir())

    def renumber(self, account: Account, folder: str = "INBOX") -> None:
        """Change UIDVALIDITY and every UID, as a provider does that restores a mailbox from its backup."""
        # Dovecot makes UIDVALIDITY from the clock's seconds: without the wait it could be the same again.
        time.sleep(1.1)
        for path in account.maildir(folder).glob("dovecot*"):
            if path.is_file():
                path.unlink()
        (account.maildir() / "dovecot-uidvalidity").unlink(missing_ok=True)

    def _make_folder(self, account: Account, folder: str) -> None:
        maildir = account.maildir(folder)
        for part in ("cur", "new", "tmp"):
            (maildir / part).mkdir(parents=True, exist_ok=True)
            self._mine(maildir / part)
        self._mine(maildir)
        if folder.upper() != "INBOX":
            (maildir / "maildirfolder").touch()
            self._mine(maildir / "maildirfolder")

    def _mine(self, path: Path, *, folder: bool = False) -> None:
        """Give a path to the user under whom the mail processes run: Dovecot refuses to read mail as root."""
        if folder:
            path.mkdir(exist_ok=True)
        if os.geteuid() == 0:
            os.chown(path, pwd.getpwnam(self._owner[0]).pw_uid, grp.getgrnam(self._owner[1]).gr_gid)

    def _write_password(self, account: Account) -> None:
        """A file for each account: Dovecot looks at a file of passwords only once a second."""
        file = self._root / "users" / account.address
        file.write_text(f"{account.address}:{{PLAIN}}{account.password}\n")
        file.chmod(0o644)

    def _wait_until_it_greets(self) -> None:
        until = time.monotonic() + _START_SECONDS
        while time.monotonic() < until:
            if self._process is None or self._process.poll() is not None:
                break
            try:
                with socket.create_connection((self.host, self.port), timeout=1) as connection:
                    if connection.recv(64).startswith(b"* OK"):
                        return
            except OSError:
                time.sleep(0.02)
        output = (self._root / "output").read_text(errors="replace")
        raise DovecotFailed(f"Dovecot did not start.\n{output}\n{self.log}")


def _owner() -> tuple[str, str]:
    """User and group for the mail processes: ourselves, or nobody where we are root."""
    if os.geteuid() == 0:
        nobody = pwd.getpwnam("nobody")
        return nobody.pw_name, grp.getgrgid(nobody.pw_gid).gr_name
    return pwd.getpwuid(os.geteuid()).pw_name, grp.getgrgid(os.getegid()).gr_name
