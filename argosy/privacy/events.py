"""Facts about consents and requests."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class ConsentWithdrawn:
    """A member no longer allows a function: who runs it stops."""

    consent_id: UUID
    function: str
    object_id: UUID | None
    member_id: UUID
