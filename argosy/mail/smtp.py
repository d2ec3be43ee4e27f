"""Talking to SMTP servers (RFC 5321): signing in, and handing over a message so that it never goes out twice by itself."""

from __future__ import annotations

import smtplib
import ssl
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any

from argosy.mail.imap.errors import MailServerError, NotTrusted, Refused, TooSlow, Unreachable, of_sign_in, of_token
from argosy.mail.imap.line import Place
from argosy.mail.imap.sasl import Token, xoauth2
from argosy.mail.smtp_line import Line, connected


class Uncertain(MailServerError):
    """The server fell silent after it had the whole message: it may have been sent (RFC 1047)."""

    cure = "unreachable"


class NobodyTaken(Refused):
    """The server takes the message for none of its recipients; `recipients` with its words."""

    def __init__(self, recipients: dict[str, str]) -> None:
        super().__init__("; ".join(recipients.values()))
        self.recipients = recipients


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
        refused = _envelope(line, sender, recipients, len(raw))
        try:
            code, words = line.data(raw)
        except smtplib.SMTPDataError as problem:
            raise Refused(_text(problem.smtp_error)) from None
        except (smtplib.SMTPException, OSError, TooSlow) as problem:
            if not line.has_all:
                raise  # a letter of which the server has a part only goes nowhere
            raise Uncertain(str(problem)) from None
        if 400 <= code < 600:
            raise Refused(_text(words))
        if code != 250:
            raise Uncertain(_text(words))
        return Handed(refused)


def _envelope(line: Line, sender: str, recipients: Sequence[str], size: int) -> dict[str, str]:
    line.ehlo_or_helo_if_needed()
    # so that a server refuses what is too large for it before it comes up, and says so (RFC 1870)
    code, words = line.mail(sender, [f"SIZE={size}"] if line.has_extn("size") else ())
    if code != 250:
        raise Refused(_text(words))
    refused = {}
    for address in recipients:
        code, words = line.rcpt(address)
        if code not in {250, 251}:
            refused[address] = f"{code} {_text(words)}"
    if len(refused) == len(recipients):
        raise NobodyTaken(refused)
    return refused


@contextmanager
def _signed_in(place: Place, user: str, password: str, token: Token | None) -> Iterator[Line]:
    line: Line | None = None
    try:
        line = connected(place)
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


def _show_token(line: Line, user: str, token: Token) -> None:
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


def _text(words: bytes | str) -> str:
    return words.decode("utf-8", "replace") if isinstance(words, bytes) else words
