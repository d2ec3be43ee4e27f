"""Webhooks as the Standard Webhooks specification 1.0.0 has them: secrets `whsec_…`, HMAC-SHA256, three headers."""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
from collections.abc import Iterable

BEGINNING = "whsec_"
SECRET_BYTES = 32
HEADERS = ("webhook-id", "webhook-timestamp", "webhook-signature")


def new_secret() -> str:
    """A secret of one address, as its receiver enters it."""
    return BEGINNING + base64.b64encode(secrets.token_bytes(SECRET_BYTES)).decode()


def headers(known_secrets: Iterable[str], message: str, at: int, body: bytes) -> dict[str, str]:
    """What proves that the body is ours and of now; with two secrets while one takes the other's place."""
    signed = " ".join(_signature(one, message, at, body) for one in known_secrets)
    return dict(zip(HEADERS, (message, str(at), signed), strict=True))


def _signature(secret: str, message: str, at: int, body: bytes) -> str:
    key = base64.b64decode(secret.removeprefix(BEGINNING))
    digest = hmac.new(key, f"{message}.{at}.".encode() + body, hashlib.sha256).digest()
    return f"v1,{base64.b64encode(digest).decode()}"
