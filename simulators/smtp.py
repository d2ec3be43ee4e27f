"""A real SMTP server on loopback: takes mail, remembers it, can deliver it into the private Dovecot, and has moods.

With `dovecot` given, the accounts of that Dovecot may sign in, and mail for them lands in their INBOX.
"""

from __future__ import annotations

import asyncio
import base64
import ssl
import threading
from collections.abc import Callable
from dataclasses import dataclass
from email.utils import formatdate
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Any, Self

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from simulators.certificate import Certificate, self_signed
from simulators.dovecot import Account, Dovecot
from simulators.loopback import free_port


@dataclass(frozen=True, slots=True)
class Arrived:
    """A message as it came over the wire."""

    user: str
    sender: str
    recipients: tuple[str, ...]
    raw: bytes


class Smtp:
    """A running SMTP server; use it with `with`. `encryption` is "none", "starttls" or "tls" (implicit)."""

    host = "127.0.0.1"

    def __init__(
        self,
        *,
        dovecot: Dovecot | None = None,
        encryption: str = "none",
        tokens: Callable[[str, str], bool] | None = None,
    ) -> None:
        self._tokens = tokens  # (user, token): is it good? For AUTH XOAUTH2
        self.port = free_port()
        self.encryption = encryption
        self.messages: list[Arrived] = []
        self.certificate: Certificate | None = None
        self._dovecot = dovecot
        self._passwords: dict[str, str] = {}
        self._refused: dict[str, str] = {}
        self._sign_in_refusal = ""
        self._hang_seconds = 0.0
        self._hang_keeps = True
        self._controller: Controller | None = None
        self._keys: TemporaryDirectory[str] | None = None
        self._news = threading.Condition()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def start(self) -> None:
        """Start the server in a thread of its own; it accepts connections when this returns."""
        options: dict[str, Any] = {}
        if self.encryption != "none":
            options["ssl_context" if self.encryption == "tls" else "tls_context"] = self._tls_context()
        self._controller = Controller(
            self,
            hostname=self.host,
            port=self.port,
            ready_timeout=10,
            server_hostname="localhost",
            ident="simulated ESMTP",
            authenticator=self._sign_in,
            auth_require_tls=self.encryption == "starttls",
            data_size_limit=60_000_000,
            **options,
        )
        self._controller.start()

    def stop(self) -> None:
        """Stop the server and close what is open."""
        if self._controller is not None:
            self._controller.stop()
            self._controller = None
        if self._keys is not None:
            self._keys.cleanup()
            self._keys = None

    def account(self, address: str, password: str = "secret") -> None:
        """Allow somebody to sign in who has no mailbox in the Dovecot."""
        self._passwords[address.lower()] = password

    def refuse(self, address: str, reply: str = "550 5.1.1 User unknown") -> None:
        """Answer every RCPT TO for this address with `reply`."""
        self._refused[address.lower()] = reply

    def refuse_sign_in(self, reply: str = "535 5.7.8 Error: authentication failed") -> None:
        """Answer every sign-in with `reply`, also with the right password."""
        self._sign_in_refusal = reply

    def hang_after_data(self, seconds: float, *, keeps: bool = True) -> None:
        """Stay silent for so long after the message was sent: kept or lost, the client cannot know."""
        self._hang_seconds, self._hang_keeps = seconds, keeps

    def calm_down(self) -> None:
        """Forget all moods and all messages."""
        self._refused.clear()
        self._sign_in_refusal = ""
        self._hang_seconds, self._hang_keeps = 0.0, True
        self.messages.clear()

    def wait_for(self, number: int, seconds: float = 10.0) -> list[Arrived]:
        """Wait until that many messages have come, at most so long, and return those that are there."""
        with self._news:
            self._news.wait_for(lambda: len(self.messages) >= number, timeout=seconds)
            return list(self.messages)

    # What aiosmtpd calls, by the names it knows.

    async def handle_MAIL(  # noqa: N802
        self, _server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """Open a message, for those who have signed in."""
        if not session.authenticated:
            return "530 5.7.0 Authentication required"
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 2.1.0 OK"

    async def handle_RCPT(  # noqa: N802
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """Accept or refuse one recipient."""
        refusal = self._refused.get(address.lower()) or self._unknown_here(address)
        if refusal:
            return refusal
        envelope.rcpt_tos.append(address)
        envelope.rcpt_options.extend(options)
        return "250 2.1.5 OK"

    async def handle_DATA(self, _server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        """Take a whole message."""
        if self._hang_seconds and not self._hang_keeps:
            await asyncio.sleep(self._hang_seconds)
            return "451 4.3.0 Temporary failure, please try again later"
        self._keep(session, envelope)
        if self._hang_seconds:
            await asyncio.sleep(self._hang_seconds)
        return "250 2.0.0 OK: queued"

    def _keep(self, session: Session, envelope: Envelope) -> None:
        content = envelope.original_content or b""
        user = session.auth_data.decode() if isinstance(session.auth_data, bytes) else ""
        arrived = Arrived(user, envelope.mail_from or "", tuple(envelope.rcpt_tos), content)
        for address in arrived.recipients:
            account = self._mailbox(address)
            if account is not None and self._dovecot is not None:
                self._dovecot.deliver(account, _trace(arrived, address) + content)
        with self._news:
            self.messages.append(arrived)
            self._news.notify_all()

    def _mailbox(self, address: str) -> Account | None:
        return self._dovecot.accounts.get(address.lower()) if self._dovecot else None

    def _unknown_here(self, address: str) -> str:
        """A domain that has mailboxes here knows all its people; every other domain takes everything."""
        if self._dovecot is None or self._mailbox(address):
            return ""
        domain = address.rpartition("@")[2].lower()
        is_ours = any(known.rpartition("@")[2] == domain for known in self._dovecot.accounts)
        return f"550 5.1.1 <{address}>: Recipient address rejected: User unknown" if is_ours else ""

    async def auth_XOAUTH2(self, server: SMTP, arguments: list[str]) -> AuthResult:  # noqa: N802
        """A token instead of a password, as Google and Microsoft take it: what is wrong comes as a challenge first."""
        given = base64.b64decode(arguments[1]) if len(arguments) > 1 else await server.challenge_auth(b"")
        user, token = _shown(given if isinstance(given, bytes) else b"")
        if self._tokens is not None and self._tokens(user, token):
            return AuthResult(success=True, auth_data=user.encode())
        await server.challenge_auth(b'{"status":"400","schemes":"Bearer","scope":"https://mail.google.com/"}')
        return AuthResult(success=False, handled=False, message="535 5.7.8 Username and Password not accepted.")

    def _sign_in(self, _server: SMTP, _session: Session, _envelope: Envelope, _mechanism: str, data: Any) -> AuthResult:
        if self._sign_in_refusal:
            return AuthResult(success=False, handled=False, message=self._sign_in_refusal)
        if not isinstance(data, LoginPassword):
            return AuthResult(success=False, handled=False)
        address = data.login.decode().lower()
        account = self._mailbox(address)
        password = account.password if account else self._passwords.get(address)
        if password is None or password.encode() != data.password:
            return AuthResult(success=False, handled=False, message="535 5.7.8 Error: authentication failed")
        return AuthResult(success=True, auth_data=data.login)

    def _tls_context(self) -> ssl.SSLContext:
        self._keys = TemporaryDirectory(prefix="smtp-")
        self.certificate = self_signed(Path(self._keys.name))
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.certificate.certificate, self.certificate.key)
        return context


def _shown(given: bytes) -> tuple[str, str]:
    """User and token of an initial response of XOAUTH2."""
    fields = dict(part.split("=", 1) for part in given.decode("ascii", "replace").split("\x01") if "=" in part)
    return fields.get("user", ""), fields.get("auth", "").removeprefix("Bearer ")


def _trace(arrived: Arrived, address: str) -> bytes:
    """The lines that the last server puts on top of a message (RFC 5321 4.4)."""
    return (
        f"Return-Path: <{arrived.sender}>\r\n"
        f"Delivered-To: {address}\r\n"
        f"Received: from localhost ([127.0.0.1]) by localhost with ESMTPA for <{address}>; {formatdate()}\r\n"
    ).encode()
