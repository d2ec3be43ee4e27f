"""Facts about consents and requests."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True, slots=True)
class ConsentWithdrawn:
    """A member no longer allows a function: who runs it stops."""

    consent_id: UUID
    function: str
    object_id: UUID | None
    member_id: UUID


@dataclass(frozen=True, slots=True)
class ConsentRenewed:
    """A member agreed to what a function does now: what rested goes on."""

    consent_id: UUID
    function: str
    object_id: UUID | None
    member_id: UUID


@dataclass(frozen=True, slots=True)
class TermSet:
    """The operator opened the service of the enterprise: for a trial, as ordered, or without an end."""

    kind: str
    ends_on: date | None


@dataclass(frozen=True, slots=True)
class TermNears:
    """So many days are left until the service of the enterprise ends."""

    end: date
    days_left: int
