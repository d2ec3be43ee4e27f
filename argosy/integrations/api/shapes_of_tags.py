"""What the API says of tags and visits, and what it takes."""

from __future__ import annotations

from datetime import datetime
from typing import Literal
from uuid import UUID

from ninja import Schema
from pydantic import Field

from argosy.integrations.api.shapes import Taken

Tone = Literal["plain", "accent", "amber", "green", "red"]
Scope = Literal["enterprise", "team", "private"]


class TagIn(Taken):
    """A tag that shall exist."""

    name: str = Field(min_length=1, max_length=60)
    scope: Scope = Field("enterprise", description="For everybody, for the member's department, or for her alone")
    tone: Tone = "plain"


class TagChange(Taken):
    """What a tag is called and how it is coloured; what is left out stays."""

    name: str | None = Field(None, min_length=1, max_length=60)
    tone: Tone | None = None


class TagOut(Schema):
    """A tag."""

    id: UUID
    name: str
    scope: Scope
    tone: Tone


class Tags(Schema):
    """All tags that the member sees, by name."""

    items: list[TagOut]


class VisitIn(Taken):
    """That the member is at a company now: where in words, or by the device with the consent that she gave in Argosy."""

    company: UUID
    text: str = Field("", max_length=20_000)
    place: str = Field("", max_length=300)
    latitude: float | None = Field(None, ge=-90, le=90)
    longitude: float | None = Field(None, ge=-180, le=180)
    accuracy: float = Field(0, ge=0, le=40_000_000, description="Metres")


class VisitSeen(Schema):
    """Who was where, and when."""

    id: UUID
    company: UUID
    member: UUID
    at: datetime


class VisitOut(VisitSeen):
    """A visit with what was written down of it."""

    text: str
    place: str
    latitude: float | None
    longitude: float | None
    accuracy: int | None
    has_photo: bool


class Visits(Schema):
    """A page of visits, newest first."""

    items: list[VisitSeen]
    next: str
