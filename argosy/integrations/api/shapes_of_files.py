"""What the API says of imports and exports, and what it takes."""

from __future__ import annotations

from datetime import datetime
from typing import Literal
from uuid import UUID

from ninja import Schema
from pydantic import Field

from argosy.integrations.api.shapes import Taken

Record = Literal["customer", "lead", "supplier", "contact"]
State = Literal["mapping", "running", "done", "failed", "undoing", "undone"]


class ColumnOut(Schema):
    """A column of the file, and what it will hold."""

    heading: str
    examples: list[str]
    field: str = Field(description='A key of /imports/fields; "": the column is left out')


class FileOut(Schema):
    """A file that lies ready for a field of the enterprise's own."""

    id: UUID
    name: str
    type: str
    size: int


class ImportOut(Schema):
    """An import: how far it is, and what came of it."""

    id: UUID
    record: Record
    file_name: str
    state: State
    problem: str
    columns: list[ColumnOut] = Field(description="While it waits for its columns")
    rows: int
    done: int
    made: int
    people: int
    changed: int
    skipped: int
    failed: int
    set_aside: int = Field(description="Lines that a person decides about in Argosy")
    kept: int = Field(description="Not taken back, because somebody has worked with them since")
    can_be_undone: bool
    created_at: datetime
    started_at: datetime | None
    finished_at: datetime | None


class ImportStart(Taken):
    """How the lines are brought in, and where they come from."""

    mapping: list[str] | None = Field(
        None, max_length=500, description="The field of each column in their order; left out: as they were guessed"
    )
    policy: Literal["skip", "update", "make", "ask"] = Field("skip", description="With a company that is known already")
    wins: Literal["ours", "file"] = Field("ours", description="Where both know something")
    owner: UUID | None = Field(None, description="Who follows the new ones; left out: the member of the token")
    nobody: bool = Field(False, description="Nobody follows the new ones")
    pool: UUID | None = Field(None, description="They go into this pool")
    source: str = Field("import", max_length=40, description="Where the file names none")
    statement: str = Field(min_length=3, max_length=1_000, description="Where the data comes from")
    agreed: bool = Field(description="The source is lawful, and the people agreed or the law allows it without")


class FieldOut(Schema):
    """What a column can hold."""

    key: str
    label: str
    group: str


class Fields(Schema):
    """All that columns can hold, the enterprise's own fields among them."""

    items: list[FieldOut]


class LineOut(Schema):
    """A line that was not brought in, and why."""

    line: int
    cells: list[str]
    what: Literal["failed", "skipped"]
    why: str


class Lines(Schema):
    """A page of such lines in the order of the file; `next` goes on, "" at the end."""

    items: list[LineOut]
    next: str


class Imports(Schema):
    """A page of imports, newest first."""

    items: list[ImportOut]
    next: str


class ExportIn(Taken):
    """A list that shall go out as a file."""

    record: Literal[
        "customer", "lead", "supplier", "contact", "deal", "document", "receipt", "shipment", "insurance"
    ] = "customer"
    query: str = Field(
        "", max_length=4_000, description="As it stands in the address of the list: f=country.is.DE&cols=city"
    )
    view: UUID | None = Field(None, description="A saved view of these records, instead of a query")
    format: Literal["xlsx", "csv"] = "xlsx"
    with_all: bool = Field(False, description="All columns instead of those of the view")
    reason: str = Field("", max_length=300, description="What it is for; stands in the register of disclosures")


class ExportOut(Schema):
    """An export: how far it is, and where its file is until when."""

    id: UUID
    record: str
    format: str
    reason: str
    state: State
    rows: int
    file: str = Field(
        description='Where the file is fetched with the same token; "" before it is there and after it is gone'
    )
    created_at: datetime
    expires_at: datetime | None


class Exports(Schema):
    """A page of exports, newest first."""

    items: list[ExportOut]
    next: str
