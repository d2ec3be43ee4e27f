"""Who acts, what she may do, and whose things she may see. Web, jobs, extension and assistant all act as an Actor."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Self
from uuid import UUID

from django.db.models import Q

from argosy.platform.errors import NotAllowed, SwitchedOff


@dataclass(frozen=True, slots=True)
class Reach:
    """The members whose things an actor may see: herself, her subtree of the organisation, or all."""

    members: frozenset[UUID] = frozenset()
    is_all: bool = False

    @classmethod
    def all(cls) -> Self:
        """Everybody of the enterprise."""
        return cls(is_all=True)

    def covers(self, member_id: UUID | None) -> bool:
        """Are this member's things in sight?"""
        return self.is_all or member_id in self.members

    def of(self, path: str) -> Q:
        """The condition that `path` (a member's id) is in reach: `filter(reach.of("mailbox__member"))`."""
        return Q() if self.is_all else Q(**{f"{path}__in": self.members})


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody, or a job, acting in one enterprise with the rights it has and no others."""

    enterprise: UUID
    member: UUID | None = None
    rights: frozenset[str] = frozenset()
    reach: Reach = field(default_factory=Reach)
    via: str = "web"
    unseen: frozenset[str] = frozenset()  # fields that her role does not see, such as "contact.phone" (platform.veil)
    fixed: frozenset[str] = frozenset()  # fields that it sees and leaves as they are
    withheld: frozenset[str] = frozenset()  # rights of functions that the enterprise closed: her role has them in vain

    def may(self, right: StrEnum) -> bool:
        """Has the actor this right?"""
        return str(right) in self.rights and str(right) not in self.withheld

    def require(self, right: StrEnum) -> None:
        """Go on only with this right. Raises NotAllowed, or SwitchedOff where the enterprise closed the function."""
        if str(right) in self.withheld:
            raise SwitchedOff(right=str(right))
        if not self.may(right):
            raise NotAllowed(right=str(right))


def job_actor(enterprise: UUID, job: str, rights: frozenset[str]) -> Actor:
    """What a background job acts as: nobody's member, everything in reach, only the rights that the job names."""
    return Actor(enterprise, rights=rights, reach=Reach.all(), via=f"job:{job}")
