"""Facts about people who sign in."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A person opened a session."""

    user_id: UUID
    with_second_factor: bool
    is_unlike: bool  # so unlike the earlier ones that another proof was asked for, or would have been
    device: str = ""
    ip: str = ""


@dataclass(frozen=True, slots=True)
class SignInDoubted:
    """The password was right, but much else was unlike the person's earlier sign-ins."""

    user_id: UUID
    score: int  # 0 to 100
    signals: tuple[str, ...]  # names of argosy.accounts.risk.SIGNALS
    country: str
    device: str
    ip: str
    asked: str  # for which proof: letter, factor, or "" where none can be asked for


@dataclass(frozen=True, slots=True)
class GuessingStopped:
    """So many wrong passwords were typed for this account that it waits for a while."""

    user_id: UUID
    country: str
    device: str
    ip: str


@dataclass(frozen=True, slots=True)
class DeviceLetIn:
    """A person let another device into her account, or turned it away, by scanning what it showed."""

    user_id: UUID
    is_let_in: bool
    device: str


@dataclass(frozen=True, slots=True)
class OutsideBound:
    """A person bound an account elsewhere, having agreed to these words."""

    user_id: UUID
    identity_id: UUID
    house: str
    shown: str


@dataclass(frozen=True, slots=True)
class OutsideUnbound:
    """An account elsewhere opens nothing here any more."""

    user_id: UUID
    identity_id: UUID


@dataclass(frozen=True, slots=True)
class CredentialsChanged:
    """What a person signs in with is another; `what` is the rest of the audit word: password_changed …"""

    user_id: UUID
    what: str
    via: str = "web"
