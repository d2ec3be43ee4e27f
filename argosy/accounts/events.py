"""Facts about people who sign in."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A person opened a session."""

    user_id: UUID
    with_second_factor: bool
    is_unlike: bool  # unlike the earlier ones: another device in another network
    device: str = ""
    ip: str = ""


@dataclass(frozen=True, slots=True)
class CredentialsChanged:
    """What a person signs in with is another; `what` is the rest of the audit word: password_changed …"""

    user_id: UUID
    what: str
    via: str = "web"
