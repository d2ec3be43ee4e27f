"""Talking to SMTP servers (RFC 5321): signing in, and handing over a message so that it never goes out twice by itself."""

from __future__ import annotations

import smtplib
import ssl
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any

from argosy.mail.imap.errors import MailServerError, NotTrusted, Refused, Unreachable, of_sign_in, of_token
from argosy.mail.imap.line import TIMEOUT_SECONDS, Place
from argosy.mail.imap.sasl import Token, xoauth2
from argosy.platform import connectors


class Uncertain(MailServerError):
    """The server fell silent after it had the whole message: it may have been sent (RFC 1047)."""

    cure = "unreachable"


@dataclass(frozen=True, slots=True)
class Handed:
    """The server took the message; `refused` are recipients that it did not take, with its words."""

    refused: dict[str, str]


def verify(place: Place, user: str, password: str, token: Token | None = None) -> None:
    """Sign in and out. Raises MailServerError."""
    with _signed_in(place, user, password, token):
        pass


def hand_over(
    place: Place,
    user: str,
    password: str,
    *,
    sender: str,
    recipients: Sequence[str],
    raw: bytes,
    token: Token | None = None,
) -> Handed:
    """Give the message to the server.

    Raises Refused where it takes none of it, Unreachable where nothing was sent, Uncertain where nobody knows.
    """
    with _signed_in(place, user, password, token) as line:
        refused = _envelope(line, sender, recipients)
        try:
            code, words = line.data(raw)
        except smtplib.SMTPDataError as problem:
            raise Refused(_text(problem.smtp_error)) from None
        except (smtplib.SMTPServerDisconnected, OSError) as problem:
            raise Uncertain(str(problem)) from None
        if code != 250:
            raise Refused(_text(words))
        return Handed(refused)


def _envelope(line: smtplib.SMTP, sender: str, recipients: Sequence[str]) -> dict[str, str]:
    line.ehlo_or_helo_if_needed()
    code, words = line.mail(sender)
    if code != 250:
        raise Refused(_text(words))
    refused = {}
    for address in recipients:
        code, words = line.rcpt(address)
        if code not in {250, 251}:
            refused[address] = _text(words)
    if len(refused) == len(recipients):
        raise Refused("; ".join(refused.values()))
    return refused


@contextmanager
def _signed_in(place: Place, user: str, password: str, token: Token | None) -> Iterator[smtplib.SMTP]:
    line: smtplib.SMTP | None = None
    try:
        line = _connected(place)
        if token is not None:
            _show_token(line, user, token)
        elif line.has_extn("auth"):
            line.login(user, password)
        yield line
    except ssl.SSLCertVerificationError as problem:
        raise NotTrusted(problem.verify_message) from None
    except smtplib.SMTPAuthenticationError as problem:
        raise (of_token if token else of_sign_in)(_text(problem.smtp_error)) from None
    except (smtplib.SMTPException, OSError) as problem:
        raise Unreachable(str(problem)) from None
    finally:
        if line is not None:
            with suppress(Exception):
                line.quit()
            line.close()


def _show_token(line: smtplib.SMTP, user: str, token: Token) -> None:
    given = token("")
    try:
        line.auth("XOAUTH2", _answering(user, given))
    except smtplib.SMTPAuthenticationError:
        # it may have been withdrawn before its time: one more, fresh, tells whether the person is needed
        line.auth("XOAUTH2", _answering(user, token(given)))


def _answering(user: str, given: str) -> Any:
    def answer(challenge: bytes | None = None) -> str:
        return "" if challenge else xoauth2(user, given)

    return answer


def _connected(place: Place) -> smtplib.SMTP:
    connectors.require_tested("smtp")
    context = ssl.create_default_context()
    if place.security == "tls":
        line: smtplib.SMTP = smtplib.SMTP_SSL(place.host, place.port, timeout=TIMEOUT_SECONDS, context=context)
    else:
        line = smtplib.SMTP(place.host, place.port, timeout=TIMEOUT_SECONDS)
    line.ehlo()
    if place.security == "starttls":
        line.starttls(context=context)
        line.ehlo()
    return line


def _text(words: bytes | str) -> str:
    return words.decode("utf-8", "replace") if isinstance(words, bytes) else words
