"""What the API says of each thing, and what it takes."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from ninja import Schema
from pydantic import ConfigDict, Field

Kind = Literal["customer", "lead", "supplier"]
# Each list is sorted as its page is, the companies of one country, stage or number of stars by their last contact.
CompanySort = Literal["newest", "name", "last_contact", "next_step", "country", "stage", "stars"]
PersonSort = Literal["newest", "company", "last_contact", "next_step"]
OwnSort = Annotated[str, Field(pattern="^own:.{1,60}$", description="A field of the enterprise's own, by its name")]
ProductSort = Literal["newest", "number", "changed"]
DocumentSort = Literal["newest", "changed", "date", "valid"]
ShipmentSort = Literal["newest", "changed", "etd", "eta"]
MessageSort = Literal["newest", "oldest"]
DealSort = Literal["newest", "moved", "opened", "next_step", "closes"]
Text100 = Field("", max_length=100)
LANGUAGE = "^[A-Za-z0-9-]*$"  # BCP 47
OWN = (
    "The enterprise's own fields by their names. Those that must be filled in are asked of people: a program may leave them "
    "out, and is refused where it empties one."
)


class Taken(Schema):
    """What a caller sends: nothing that is not named."""

    model_config = ConfigDict(extra="forbid")


class CompanyOut(Schema):
    """A customer, lead or supplier."""

    id: UUID
    number: int
    kind: Kind
    name: str
    short_name: str
    other_names: list[str]
    country: str = Field(description="Two letters of ISO 3166-1")
    region: str
    city: str
    time_zone: str
    phone: str
    website: str
    business: str
    stage: str
    stars: int
    source: str
    products: str
    notes: str
    owner: UUID | None
    custom: dict[str, Any] = Field(description="The enterprise's own fields by their names")
    next_step: str
    next_step_at: datetime | None
    last_contact_at: datetime | None
    created_at: datetime
    etag: str


class CompanyChange(Taken):
    """The fields that are to be changed; those that are left out stay."""

    name: str | None = Field(None, min_length=1, max_length=300)
    short_name: str | None = Field(None, max_length=100)
    other_names: list[str] | None = Field(None, max_length=20)
    country: str | None = Field(None, pattern="^([A-Z]{2})?$")
    region: str | None = Field(None, max_length=100)
    city: str | None = Field(None, max_length=100)
    phone: str | None = Field(None, max_length=60)
    website: str | None = Field(None, max_length=200)
    business: str | None = Field(None, max_length=32)
    stage: str | None = Field(None, max_length=32)
    stars: int | None = Field(None, ge=0, le=5)
    source: str | None = Field(None, max_length=40)
    products: str | None = Field(None, max_length=500)
    notes: str | None = Field(None, max_length=20_000)
    custom: dict[str, Any] | None = Field(None, max_length=100, description=OWN)


class PersonIn(Taken):
    """A person at a company."""

    name: str = Field("", max_length=200)
    email: str = Field("", max_length=254)
    phone: str = Field("", max_length=60)
    position: str = Text100
    language: str = Field("", max_length=10, pattern=LANGUAGE)


class CompanyIn(CompanyChange):
    """A new company, with its first people."""

    name: str = Field(min_length=1, max_length=300)
    kind: Kind = "customer"
    contacts: list[PersonIn] = Field([], max_length=50)
    is_another: bool = Field(False, description="It is not the one that the duplicate check names")


class PersonChange(Taken):
    """The fields of a person that are to be changed."""

    name: str | None = Field(None, max_length=200)
    email: str | None = Field(None, max_length=254)
    phone: str | None = Field(None, max_length=60)
    position: str | None = Field(None, max_length=100)
    language: str | None = Field(None, max_length=10, pattern=LANGUAGE)
    custom: dict[str, Any] | None = Field(None, max_length=100, description=OWN)


class PersonOut(Schema):
    """A person at a company."""

    id: UUID
    company: UUID
    name: str
    email: str
    phone: str
    position: str
    language: str
    is_main: bool
    may_mail: str
    points: list[tuple[str, str]] = Field(description="Further ways: kind and value")
    custom: dict[str, Any]
    created_at: datetime
    etag: str


class NoteIn(Taken):
    """Something that happened with a company."""

    text: str = Field(min_length=1, max_length=5_000)
    way: str = Field("note", max_length=32, description="note, call, chat, visit, meeting …")


class NoteOut(Schema):
    """A line of a company's timeline."""

    id: UUID
    kind: str
    way: str
    at: datetime
    member: UUID | None
    text: str


class OpportunityOut(Schema):
    """Something that a customer may order."""

    id: UUID
    number: int
    title: str
    customer: UUID
    owner: UUID
    stage: str
    amount: str | None = Field(description="As a decimal number in the currency")
    currency: str
    incoterm: str
    place: str
    payment: str
    opened_at: datetime
    moved_at: datetime


class ProductOut(Schema):
    """Something that the enterprise sells."""

    id: UUID
    number: str
    name: str
    name_zh: str
    description: str
    unit: str
    hs_code: str
    origin: str
    in_stock: str | None = Field(
        description="There and not set aside for an order, as a decimal number; null: not counted"
    )
    changed_at: datetime


class MessageOut(Schema):
    """A message as lists show it."""

    id: UUID
    direction: str
    at: datetime
    subject: str
    snippet: str
    sender_name: str
    sender_address: str
    customer: UUID | None
    kind: str
    has_attachments: bool


class Companies(Schema):
    """A page of companies; `next` goes on, "" at the end."""

    items: list[CompanyOut]
    next: str


class People(Schema):
    """A page of people."""

    items: list[PersonOut]
    next: str


class Notes(Schema):
    """A page of a timeline, newest first."""

    items: list[NoteOut]
    next: str


class Opportunities(Schema):
    """A page of opportunities."""

    items: list[OpportunityOut]
    next: str


class Products(Schema):
    """A page of products."""

    items: list[ProductOut]
    next: str


class Messages(Schema):
    """A page of messages, newest first."""

    items: list[MessageOut]
    next: str


class Problem(Schema):
    """Why a call was refused (RFC 9457)."""

    type: str
    title: str
    status: int
    code: str
