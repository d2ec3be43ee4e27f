"""What happened with opportunities."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class OpportunitiesOpened:
    """There are new opportunities: of each its own id, and its customer's."""

    opened: tuple[tuple[UUID, UUID], ...]


@dataclass(frozen=True, slots=True)
class OpportunityMoved:
    """An opportunity reached another stage."""

    opportunity_id: UUID
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class DocumentIssued:
    """A document is final, and can go to its buyer."""

    document_id: UUID
    customer_id: UUID
    kind: str


@dataclass(frozen=True, slots=True)
class DocumentMoved:
    """A document was issued, accepted, cancelled, given to another member, or is being written anew."""

    document_id: UUID
    chain: UUID
    state: str


@dataclass(frozen=True, slots=True)
class DocumentsGiven:
    """Documents of one member are another's from now on."""

    document_ids: tuple[UUID, ...]
    before: UUID
    after: UUID
