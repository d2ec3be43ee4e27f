"""What the API says and takes about the duplicate check, owners, merging and the public pool."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from ninja import Schema
from pydantic import Field

from argosy.integrations.api.shapes import Taken as Sent


class Asked(Sent):
    """One line as a person types it, or what is known of a company by fields."""

    text: str = Field("", max_length=300, description="A name, e-mail, phone, site, account or number")
    name: str = Field("", max_length=300)
    country: str = Field("", pattern="^([A-Z]{2})?$")
    website: str = Field("", max_length=200)
    email: str = Field("", max_length=254)
    phone: str = Field("", max_length=60)


class KnownOut(Schema):
    """A company that may be meant."""

    company: UUID | None = Field(description="null where it is out of reach; then it has no name either")
    name: str
    is_sure: bool
    is_forbidden: bool = Field(description="The enterprise allows no second record with what both share")
    evidence: list[str]
    follower: str
    since: str
    last_contact: str


class Known(Schema):
    """The companies that may be meant, the likeliest first."""

    items: list[KnownOut]


class OwnerIn(Sent):
    """Who follows it from now on."""

    owner: UUID | None = Field(description="A member; null: nobody")


class Owner(Schema):
    """Who follows it."""

    owner: UUID | None


class Converted(Schema):
    """What it is to us now."""

    kind: str


class MergeIn(Sent):
    """Which company goes into the one of the address, and which of its fields are taken."""

    other: UUID
    taken: list[str] = Field([], max_length=140)


class Merged(Schema):
    """A merge; for thirty days it is taken apart on the page of the one that was kept."""

    id: UUID
    kept: UUID
    gone: UUID


class PoolOut(Schema):
    """A pool."""

    id: UUID
    name: str


class Pools(Schema):
    """Pools by name."""

    items: list[PoolOut]


class LyingOut(Schema):
    """A company's stay in a pool."""

    id: UUID
    name: str = Field(description='"" where the pool hides it')
    website: str
    country: str
    stars: int
    cause: str
    came_at: datetime
    is_disputed: bool = Field(description="An objection is open: it cannot be taken until that is settled")


class Lying(Schema):
    """A page of stays; `next` goes on, "" at the end."""

    items: list[LyingOut]
    next: str


class ClaimIn(Sent):
    """The stays that are taken."""

    stays: list[UUID] = Field(min_length=1, max_length=100)


class Taken(Schema):
    """The companies that are the member's now."""

    companies: list[UUID]


class PoolIn(Sent):
    """Where it is put, and why."""

    pool: UUID
    reason: str = Field(min_length=1, max_length=1000)


class Stay(Schema):
    """That it lies there."""

    id: UUID
    pool: UUID
