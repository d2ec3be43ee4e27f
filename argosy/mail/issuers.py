"""Who lets people sign in to mailboxes without a password (OAuth 2.0), one row each, with the source of its facts.

A row works once the operator has registered this installation there (docs/operate/sign-in-for-mail.md).
"""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings


@dataclass(frozen=True, slots=True)
class Issuer:
    """One of them. `serves` are keys of argosy.mail.providers; `access_url` is where a person ends the access."""

    key: str
    name: str
    serves: frozenset[str]
    sign_in_url: str
    token_url: str
    scopes: tuple[str, ...]
    client_id: str
    client_secret: str
    access_url: str
    asks: tuple[tuple[str, str], ...] = ()  # more that it wants to be asked with
    source: str = ""
    # where it is told that a token is used no more (RFC 7009), "" where it cannot be told
    revoke_url: str = ""

    @property
    def is_set_up(self) -> bool:
        """Is this installation registered there?"""
        return bool(self.client_id)

    @property
    def can_be_told(self) -> bool:
        """Can Argosy end its access there itself?"""
        return bool(self.is_set_up and self.revoke_url)


def issuers() -> tuple[Issuer, ...]:
    """All that are known, with what the operator set."""
    return (_google(), _microsoft(settings.MICROSOFT_TENANT))


def _google() -> Issuer:
    return Issuer(
        key="google",
        name="Google",
        serves=frozenset({"gmail", "google"}),
        sign_in_url="https://accounts.google.com/o/oauth2/v2/auth",
        token_url="https://oauth2.googleapis.com/token",  # noqa: S106
        scopes=("https://mail.google.com/",),
        client_id=settings.GOOGLE_CLIENT_ID,
        client_secret=settings.GOOGLE_CLIENT_SECRET,
        access_url="https://myaccount.google.com/connections",
        # without both, a refresh token comes with the first consent only
        asks=(("access_type", "offline"), ("prompt", "consent")),
        source="developers.google.com: identity/protocols/oauth2/web-server, workspace/gmail/imap/xoauth2-protocol",
        revoke_url="https://oauth2.googleapis.com/revoke",
    )


def _microsoft(tenant: str) -> Issuer:
    return Issuer(
        key="microsoft",
        name="Microsoft",
        serves=frozenset({"outlook", "microsoft"}),
        sign_in_url=f"https://login.microsoftonline.com/{tenant}/oauth2/v2.0/authorize",
        token_url=f"https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token",
        scopes=(
            "https://outlook.office.com/IMAP.AccessAsUser.All",
            "https://outlook.office.com/SMTP.Send",
            "offline_access",
        ),
        client_id=settings.MICROSOFT_CLIENT_ID,
        client_secret=settings.MICROSOFT_CLIENT_SECRET,
        access_url="https://account.live.com/consent/Manage",
        # its OpenID configuration names no revocation_endpoint
        source="learn.microsoft.com, Authenticate an IMAP, POP or SMTP connection using OAuth; OAuth 2.0 authorization code flow",
    )


def of_provider(key: str) -> Issuer | None:
    """Who lets people in to this provider's mailboxes, where this installation is registered there."""
    return next((one for one in issuers() if key in one.serves and one.is_set_up), None)


def of_key(key: str) -> Issuer | None:
    """The issuer with this key."""
    return next((one for one in issuers() if one.key == key), None)
