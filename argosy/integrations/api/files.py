"""Calls about files: lists of companies that come in, and lists that go out."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from ninja import Router, Status
from ninja.files import UploadedFile
from ninja.params.functions import File

from argosy.customers.models import SavedView
from argosy.exchange import files, queries, writing
from argosy.exchange.actions import exporting, importing, undoing
from argosy.exchange.errors import NoFile, TooLarge
from argosy.exchange.files import Table
from argosy.exchange.forms import NOBODY, ChoicesForm
from argosy.exchange.models import Export, Import, SetAside, State
from argosy.exchange.permissions import Permission
from argosy.integrations.api import shapes_of_files as shapes
from argosy.integrations.api import telling
from argosy.integrations.api.reads import After, Limit
from argosy.integrations.api.telling import actor_of
from argosy.platform.cursors import BadCursor
from argosy.platform.http.files import saved
from argosy.platform.http.forms import refused
from argosy.platform.http.request import get_visible

router = Router()
Sent = File(...)
IMPORTS, EXPORTS = ["Imports"], ["Exports"]
BINARY = {"schema": {"type": "string", "format": "binary"}}
IMPORT = (
    "id", "record", "file_name", "state", "problem", "rows", "done", "made", "people", "changed", "skipped", "failed", "kept",
    "can_be_undone", "created_at", "started_at", "finished_at",
)  # fmt: skip
EXPORT = ("id", "record", "format", "reason", "state", "rows", "created_at", "expires_at")
FILE = {"responses": {200: {"description": "The file", "content": {writing.XLSX: BINARY, "text/csv": BINARY}}}}


@router.get("/imports/fields", response=shapes.Fields, tags=IMPORTS)
def list_fields(request: HttpRequest, record: shapes.Record = "customer") -> Any:
    """What the columns of a file can hold. Needs the scope imports."""
    actor_of(request).require(Permission.IMPORT)
    groups = queries.fields(actor_of(request), Import(record=record))
    return {
        "items": [{"key": key, "label": str(label), "group": str(name)} for name, some in groups for key, label in some]
    }


def _read(request: HttpRequest) -> tuple[bytes, Table]:
    """The table in the file that was sent: a child reads it for up to a minute."""
    actor_of(request).require(Permission.IMPORT)
    file = request.FILES.get("file")
    if file is None:
        raise NoFile
    if (file.size or 0) > files.MOST_MEGABYTES * 1024 * 1024:
        raise TooLarge(most=files.MOST_MEGABYTES)
    content = file.read()
    return content, files.table(content)


BEFORE = {"upload": _read}


@router.post("/imports", response={201: shapes.ImportOut}, tags=IMPORTS)
def upload(request: HttpRequest, record: shapes.Record = "customer", file: UploadedFile = Sent) -> Any:
    """A CSV, XLSX or vCard file is there, and its columns are guessed as of other CRMs' files and of one's own before;
    nothing is brought in yet. Needs the scopes imports and customers.write.
    """
    content, table = request.looked_at  # type: ignore[attr-defined]
    made = importing.begin_import(actor_of(request), record, file.name or "", content, table)
    return Status(201, _import_told(made))


@router.get("/imports", response=shapes.Imports, tags=IMPORTS)
def list_imports(request: HttpRequest, after: str = After, limit: int = Limit) -> Any:
    """Imports of members in reach, the newest first. Needs the scope imports."""
    return telling.page(_imports(request), after, limit, _import_told)


@router.get("/imports/{uuid:import_id}", response=shapes.ImportOut, tags=IMPORTS)
def read_import(request: HttpRequest, import_id: UUID) -> Any:
    """How far an import is, and what came of it. Needs the scope imports."""
    return _import_told(get_visible(_imports(request), import_id))


@router.post("/imports/{uuid:import_id}/start", response={202: shapes.ImportOut}, tags=IMPORTS)
def start(request: HttpRequest, import_id: UUID, given: shapes.ImportStart) -> Any:
    """The lines become records from now on, in the background; whence they come is written down with who stated it.
    Needs the scopes imports and customers.write.
    """
    actor, found = actor_of(request), get_visible(_imports(request), import_id)
    form = ChoicesForm(actor, found.record, _chosen(given, actor.member))
    if not form.is_valid():
        raise refused(form)
    mapping = found.mapping if given.mapping is None else given.mapping
    started = importing.start_import(
        actor, found, mapping, form.choices(), statement=given.statement, agreed=given.agreed
    )
    return Status(202, _import_told(started))


@router.get("/imports/{uuid:import_id}/errors", response=shapes.Lines, tags=IMPORTS)
def list_errors(request: HttpRequest, import_id: UUID, after: str = After, limit: int = Limit) -> Any:
    """The lines that failed or were left out, each with why, for thirty days. Needs the scope imports."""
    found = get_visible(_imports(request), import_id)
    if after and not (after.isdecimal() and len(after) < 10):
        raise BadCursor
    lines, is_end = queries.lines_told(found, int(after or 0), limit)
    items = [dict(zip(("line", "cells", "what", "why"), one[:4], strict=True)) for one in lines]
    return {"items": items, "next": "" if is_end else str(lines[-1][0])}


@router.post("/imports/{uuid:import_id}/undo", response={202: shapes.ImportOut}, tags=IMPORTS)
def undo(request: HttpRequest, import_id: UUID) -> Any:
    """The whole import is taken back, in the background; what somebody worked with since stays. Needs the scopes imports
    and customers.write.
    """
    return Status(202, _import_told(undoing.undo_import(actor_of(request), get_visible(_imports(request), import_id))))


@router.delete("/imports/{uuid:import_id}", response={204: None}, tags=IMPORTS)
def drop(request: HttpRequest, import_id: UUID) -> Any:
    """A file that was not started is gone. Needs the scope imports."""
    importing.drop_import(actor_of(request), get_visible(_imports(request), import_id))
    return Status(204, None)


@router.post("/exports", response={202: shapes.ExportOut}, tags=EXPORTS)
def start_export(request: HttpRequest, given: shapes.ExportIn) -> Any:
    """A list becomes a file, in the background and as far as the member sees; it is written down as passed on. Needs the
    scope exports and that by which the records are read: customers.read, deals.read, documents.read, money.read,
    shipments.read or insurance.read.
    """
    actor, query = actor_of(request), given.query
    if given.view is not None:
        query = get_visible(SavedView.objects.visible_to(actor).filter(record=given.record), given.view).query
    made = exporting.start_export(
        actor, given.record, query, given.format, with_all=given.with_all, reason=given.reason
    )
    return Status(202, _export_told(made))


@router.get("/exports", response=shapes.Exports, tags=EXPORTS)
def list_exports(request: HttpRequest, after: str = After, limit: int = Limit) -> Any:
    """The member's own exports, the newest first. Needs the scope exports."""
    return telling.page(_exports(request), after, limit, _export_told)


@router.get("/exports/{uuid:export_id}", response=shapes.ExportOut, tags=EXPORTS)
def read_export(request: HttpRequest, export_id: UUID) -> Any:
    """How far an export is, and where its file is. Needs the scope exports."""
    return _export_told(get_visible(_exports(request), export_id))


@router.get("/exports/{uuid:export_id}/file", url_name="export_file", openapi_extra=FILE, tags=EXPORTS)
def fetch(request: HttpRequest, export_id: UUID) -> HttpResponse:
    """The file, for a day; each fetching is written down. Needs the scope exports and that by which the records are read."""
    found = get_visible(_exports(request), export_id)
    content = exporting.fetch_export(actor_of(request), found)
    kind = writing.XLSX if found.format == "xlsx" else writing.CSV
    return saved(content, f"{found.record}.{found.format}", kind)


def _imports(request: HttpRequest) -> Any:
    actor_of(request).require(Permission.IMPORT)
    return Import.objects.visible_to(actor_of(request))


def _exports(request: HttpRequest) -> Any:
    actor_of(request).require(Permission.EXPORT)
    return Export.objects.visible_to(actor_of(request))


def _chosen(given: shapes.ImportStart, member: UUID | None) -> dict[str, Any]:
    """As the form takes it."""
    owner = f"pool:{given.pool}" if given.pool else NOBODY if given.nobody else str(given.owner or member)
    return {**given.dict(include={"policy", "wins", "source", "statement", "agreed"}), "owner": owner}


def _import_told(row: Import) -> telling.Said:
    told = {name: getattr(row, name) for name in IMPORT}
    columns = queries.columns(row, row.mapping) if row.state == State.MAPPING else []
    told["columns"] = [{"heading": one.heading, "examples": one.examples, "field": one.field} for one in columns]
    return told | {"set_aside": SetAside.objects.filter(imported=row).count()}


def _export_told(row: Export) -> telling.Said:
    is_there = bool(row.blob) and row.expires_at is not None and row.expires_at > timezone.now()
    return {name: getattr(row, name) for name in EXPORT} | {
        "file": reverse("api:export_file", args=[row.pk]) if is_there else ""
    }
