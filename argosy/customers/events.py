"""What happened with customers."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class CustomerAdded:
    """There is a new customer."""

    customer_id: UUID


@dataclass(frozen=True, slots=True)
class CustomersCame:
    """Many new customers came at once, by an import."""

    customer_ids: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class CustomerChanged:
    """Something is known otherwise of a customer."""

    customer_id: UUID


@dataclass(frozen=True, slots=True)
class ContactAdded:
    """There is a new person at a customer."""

    customer_id: UUID
    contact_id: UUID


@dataclass(frozen=True, slots=True)
class ContactChanged:
    """The data of a person at a customer are others, perhaps the address."""

    customer_id: UUID
    contact_id: UUID


@dataclass(frozen=True, slots=True)
class CustomerGiven:
    """Another member owns the customer from now on."""

    customer_id: UUID
    before: UUID | None
    after: UUID


@dataclass(frozen=True, slots=True)
class CustomersMerged:
    """Two customers are one from now on: `gone_id` went into `customer_id`."""

    customer_id: UUID
    gone_id: UUID


@dataclass(frozen=True, slots=True)
class CustomerBackInPool:
    """That a customer came from the public pool to `given_to` was undone."""

    customer_id: UUID
    given_to: UUID
