"""What can go wrong with a server, told apart: a wrong password is not an outage."""

from __future__ import annotations

# Kept with the mailbox's state, and shown as a sentence of ours (argosy.mail.conditions).
TOO_SLOW = "(too slow)"


class MailServerError(Exception):
    """The base; `words` are the server's own, `cure` is the key of what to do (argosy.mail.cures)."""

    cure = "unknown"

    def __init__(self, words: str = "") -> None:
        super().__init__(words)
        self.words = words

    @property
    def said(self) -> str:
        """What is shown as the server's words beside ours."""
        return self.words


class WrongPassword(MailServerError):
    """The server refuses address or password."""

    cure = "wrong_password"


class ConnectAgain(MailServerError):
    """The provider no longer lets us in with what it gave us: the person has to sign in on its page again."""

    cure = "connect_again"


class NotRegistered(MailServerError):
    """The provider does not know this installation: its operator has to set the registration right."""

    cure = "not_registered"


class NotSwitchedOn(MailServerError):
    """The mailbox does not allow IMAP or SMTP, or wants an app password."""

    cure = "not_switched_on"


class Throttled(MailServerError):
    """The server asks to come back later."""

    cure = "throttled"


class Unreachable(MailServerError):
    """The server does not answer, or breaks the line."""

    cure = "unreachable"


class TooSlow(Unreachable):
    """The server answers by drops, and the line was ended: no thread waits longer than what comes is worth."""

    cure = "too_slow"

    def __init__(self) -> None:
        super().__init__(TOO_SLOW)

    @property
    def said(self) -> str:
        """Nothing: what is wrong is our own finding."""
        return ""


class NotTrusted(MailServerError):
    """The server's certificate is not valid for its name."""

    cure = "not_trusted"


class Refused(MailServerError):
    """The server answers NO to a command; other commands may still work."""

    cure = "refused"


# Parts of servers' words that tell the kind of refusal at sign-in, folded. Where each was seen: Gmail and Google Workspace
# ("Application-specific password required", "[ALERT] Please log in via your web browser"), 163/126 ("Unsafe Login"),
# QQ ("Login fail. Please using authorized code to login", "Account is abnormal, service is not open"),
# Microsoft ("AUTHENTICATE failed", "User is authenticated but not connected",
# "SmtpClientAuthentication is disabled"), Yandex ("IMAP is disabled"),
# POP3 servers by RFC 2449 and 3206 ("[IN-USE]", "[LOGIN-DELAY]", "[SYS/TEMP]"),
# Zoho ("You are yet to enable IMAP"), Dovecot ("[UNAVAILABLE] Temporary authentication failure", "[LIMIT]").
NOT_ON = (
    "application-specific password",
    "app password",
    "authorized code",
    "authorization code",
    "授权码",
    "unsafe login",
    "service is not open",
    "service not open",
    "imap is disabled",
    "yet to enable imap",
    "not enabled for imap",
    "web browser",
    "basic authentication is",
    "please enable",
    "smtpclientauthentication is disabled",
    "未开启",
    "未开通",
)
SLOW_DOWN = (
    "too many",
    "[limit]",
    "[inuse]",
    "[in-use]",
    "[login-delay]",
    "already locked",
    "rate limit",
    "throttl",
    "try again later",
    "frequency",
    "频率",
    "overquota",
)
OUTAGE = (
    "[unavailable]",
    "[sys/temp]",
    "temporary",
    "internal error",
    "server busy",
    "not connected",
    "system busy",
    "系统繁忙",
)


def of_sign_in(words: str) -> MailServerError:
    """The kind of a refusal at sign-in, from the server's words."""
    folded = words.casefold()
    for parts, kind in ((NOT_ON, NotSwitchedOn), (SLOW_DOWN, Throttled), (OUTAGE, Unreachable)):
        if any(part in folded for part in parts):
            return kind(words)
    return WrongPassword(words)


def of_token(words: str) -> MailServerError:
    """The kind of a refusal of a fresh token: not switched on, slow down, an outage, or that the person must sign in again."""
    problem = of_sign_in(words)
    return ConnectAgain(words) if isinstance(problem, WrongPassword) else problem


def of_answer(words: str) -> MailServerError:
    """The kind of a refusal after the sign-in, and of a goodbye: slow down, or simply no."""
    folded = words.casefold()
    if any(part in folded for part in SLOW_DOWN if part != "overquota") or "bandwidth limits" in folded:
        return Throttled(words)
    return Refused(words)
