"""A mailbox is tried before it is bound: do both of its servers let us in?"""

from __future__ import annotations

import ipaddress
import socket
from dataclasses import dataclass
from typing import Any

from django.conf import settings

from argosy.mail import smtp
from argosy.mail.errors import NotAnAddress, ServerRefuses
from argosy.mail.imap.answers import Listed
from argosy.mail.imap.client import Client, Place
from argosy.mail.imap.errors import MailServerError
from argosy.mail.imap.sasl import Token
from argosy.mail.models import MailProtocol
from argosy.mail.oauth import Tokens
from argosy.mail.pop3.client import Client as Pop3Client
from argosy.mail.quirks import quirks_of


@dataclass(frozen=True, slots=True)
class Binding:
    """All that is needed to bind a mailbox."""

    address: str
    password: str
    imap: Place
    smtp: Place
    username: str = ""
    sender_name: str = ""
    provider: str = ""
    saves_sent_itself: bool = False
    protocol: str = MailProtocol.IMAP  # of the server at `imap`
    # where the member signed in on the provider's own page (argosy.mail.issuers)
    issuer: str = ""
    tokens: Tokens | None = None

    @property
    def user(self) -> str:
        """The name to sign in with: the address unless the server wants another."""
        return self.username or self.address

    @property
    def is_pop3(self) -> bool:
        """Does mail come in by POP3?"""
        return self.protocol == MailProtocol.POP3

    @property
    def columns(self) -> dict[str, Any]:
        """What of it is kept with the mailbox as it stands."""
        return {
            "sender_name": self.sender_name,
            "username": self.user,
            "password": self.password,
            "provider": self.provider,
            "protocol": self.protocol,
            "imap_host": self.imap.host,
            "imap_port": self.imap.port,
            "imap_security": self.imap.security,
            "smtp_host": self.smtp.host,
            "smtp_port": self.smtp.port,
            "smtp_security": self.smtp.security,
            # what the server keeps of a letter that it sent does not come in by POP3
            "saves_sent_itself": self.saves_sent_itself and not self.is_pop3,
        }

    @property
    def token(self) -> Token | None:
        """How to sign in without a password: with the token that came a moment ago."""
        tokens = self.tokens
        return None if tokens is None else lambda _refused: tokens.access


def try_out(binding: Binding) -> list[Listed]:
    """Sign in to both servers; the folders come back. Takes seconds: call it outside a transaction.

    Raises NotAnAddress, and ServerRefuses with the server's words and the cure.
    """
    local, at, domain = binding.address.rpartition("@")
    if not (local and at and "." in domain) or any(c.isspace() for c in binding.address):
        raise NotAnAddress
    name = MailProtocol(binding.protocol).label
    for place, what in ((binding.imap, name), (binding.smtp, "SMTP")):
        _refuse_unfit(place, what)
    try:
        with _incoming(binding) as client:
            folders = client.folders()
            if not binding.is_pop3:  # there the sign-in has opened it (RFC 1939 section 4); all its names take long
                client.open("INBOX")
    except MailServerError as problem:
        raise ServerRefuses(problem.cure, problem.said, name) from problem
    try:
        smtp.verify(binding.smtp, binding.user, binding.password, binding.token)
    except MailServerError as problem:
        raise ServerRefuses(problem.cure, problem.said, "SMTP") from problem
    return folders


def _incoming(binding: Binding) -> Client | Pop3Client:
    if binding.is_pop3:
        return Pop3Client(binding.imap, binding.user, binding.password, numbers=lambda _names: ())
    quirks = quirks_of(binding.imap.host)
    return Client(binding.imap, binding.user, binding.password, wants_id=quirks.wants_id, token=binding.token)


def _refuse_unfit(place: Place, what: str) -> None:
    # a form must not make our server knock at the doors of its own network, nor say a password across the open one
    if settings.ALLOW_PRIVATE_MAIL_SERVERS and place.security != "none":
        return
    try:
        addresses = {str(entry[4][0]) for entry in socket.getaddrinfo(place.host, place.port, type=socket.SOCK_STREAM)}
    except (OSError, UnicodeError) as problem:
        raise ServerRefuses("unreachable", str(problem), what) from problem
    is_outside = [ipaddress.ip_address(address).is_global for address in addresses]
    if not settings.ALLOW_PRIVATE_MAIL_SERVERS and not all(is_outside):
        raise ServerRefuses("private_address", "", what)
    if place.security == "none" and any(is_outside):
        raise ServerRefuses("in_the_open", "", what)
