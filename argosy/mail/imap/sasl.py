"""Signing in with a token instead of a password: SASL XOAUTH2, as Google, Microsoft and Dovecot speak it.

Source: developers.google.com/workspace/gmail/imap/xoauth2-protocol. A refusal comes as a challenge with its reason in
JSON; the client answers it with nothing, and only then does the server say no.
"""

from __future__ import annotations

import json
from collections.abc import Callable

# Gives an access token; called with the one that the server refused, another.
Token = Callable[[str], str]


def xoauth2(user: str, token: str) -> str:
    """What is said first."""
    return f"user={user}\x01auth=Bearer {token}\x01\x01"


def reason(challenge: bytes | None) -> str:
    """Why the server refuses, as it says in its challenge."""
    try:
        told = json.loads(challenge or b"")
    except (ValueError, RecursionError):
        return ""
    if not isinstance(told, dict):
        return ""
    return " ".join(str(told[name]) for name in ("status", "error", "schemes", "scope") if name in told)[:200]
