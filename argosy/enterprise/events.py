"""Facts about the enterprise and its people."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class PersonAgreed:
    """A person agreed to this version of the policy when registering or joining."""

    user_id: UUID
    version: str
    language: str


@dataclass(frozen=True, slots=True)
class MemberJoined:
    """Somebody is a member from now on."""

    member_id: UUID


@dataclass(frozen=True, slots=True)
class MemberDisabled:
    """A member no longer takes part; what the member did stays."""

    member_id: UUID


@dataclass(frozen=True, slots=True)
class MasterOffered:
    """The master account was offered to a member."""

    offer_id: UUID
    heir_id: UUID


@dataclass(frozen=True, slots=True)
class EditionChanged:
    """The enterprise has another edition: other functions than before."""

    edition: str


@dataclass(frozen=True, slots=True)
class AccessDoubted:
    """A member's accesses of a day stood out: who looks after the enterprise should look."""

    member_id: UUID
    event_id: UUID
