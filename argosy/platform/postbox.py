"""Mail that Argosy itself sends (invitations, codes, notices): one way, through the operator's SMTP server.

Without one (setting ARGOSY_SMTP_HOST) the notices lie sealed in the outbox, and the administrator's page shows them.
"""

from __future__ import annotations

import ipaddress
import logging
import smtplib
import ssl
from dataclasses import dataclass
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid, parseaddr

from django.conf import settings
from django.utils import timezone

from argosy.platform import connectors
from argosy.platform.errors import Unavailable

TIMEOUT_SECONDS = 20
SMTPS_PORT = 465  # RFC 8314 section 3.3
log = logging.getLogger("argosy.postbox")


@dataclass(frozen=True, slots=True)
class Letter:
    """One notice to one person, in words only."""

    to: str
    subject: str
    text: str


def has_server() -> bool:
    """Has the operator named an SMTP server?"""
    return bool(settings.SMTP_HOST)


def send(letter: Letter) -> None:
    """Hand the letter to the operator's server. Raises Unavailable where it does not take it."""
    connectors.require_tested("smtp")
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = settings.SMTP_FROM, letter.to, letter.subject
    message["Date"] = format_datetime(timezone.now())
    # of the sender's domain, like the envelope that smtplib takes from From: so the letter is the domain's own (docs/adr/0007)
    message["Message-ID"] = make_msgid(domain=parseaddr(settings.SMTP_FROM)[1].rpartition("@")[2] or None)
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(letter.text)
    try:
        with _line() as server:
            if settings.SMTP_USER:
                server.login(settings.SMTP_USER, settings.SMTP_PASSWORD)
            server.send_message(message)
    except (OSError, smtplib.SMTPException) as problem:
        raise Unavailable from problem


def _line() -> smtplib.SMTP:
    """To the operator's server, protected as he said."""
    where = settings.SMTP_HOST, settings.SMTP_PORT
    security = settings.SMTP_SECURITY or ("tls" if settings.SMTP_PORT == SMTPS_PORT else "starttls")
    if security == "tls":
        return smtplib.SMTP_SSL(*where, timeout=TIMEOUT_SECONDS, context=ssl.create_default_context())
    server = smtplib.SMTP(*where, timeout=TIMEOUT_SECONDS)
    try:
        if security == "starttls":
            server.starttls(context=ssl.create_default_context())
        else:
            _refuse_outside(server)
    except BaseException:
        server.close()
        raise
    return server


def _refuse_outside(server: smtplib.SMTP) -> None:
    # in the open, a letter (and what it opens) goes to this machine or its own network only
    address = server.sock.getpeername()[0] if server.sock is not None else ""
    if address and not ipaddress.ip_address(address).is_global:
        return
    log.error("ARGOSY_SMTP_HOST lies across the open network: no letter goes there while ARGOSY_SMTP_SECURITY is none.")
    raise Unavailable
