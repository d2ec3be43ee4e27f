"""Calls about files in fields of the enterprise's own: brought first, then named by the record, handed out by it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Router, Status
from ninja.files import UploadedFile
from ninja.params.functions import File

from argosy.customers import brought, queries
from argosy.customers.actions import own_files
from argosy.customers.brought import Brought
from argosy.customers.models import Contact, Customer
from argosy.customers.permissions import Permission
from argosy.integrations.api import shapes_of_files as shapes
from argosy.integrations.api.telling import actor_of, source_of
from argosy.platform import blobs
from argosy.platform.http.files import saved
from argosy.platform.http.request import get_visible

router = Router()
Sent = File(...)
FIELDS = ["Files in own fields"]
BINARY = {"schema": {"type": "string", "format": "binary"}}
FILE = {"responses": {200: {"description": "The file", "content": {"application/octet-stream": BINARY}}}}


def _checked(request: HttpRequest) -> Brought:
    """The file that was sent, as it may be kept; the operator's scanner looks at it."""
    actor_of(request).require(Permission.EDIT_CUSTOMERS)
    return brought.checked(brought.taken(request.FILES.get("file")))


BEFORE = {"bring": _checked}


@router.post("/files", response={201: shapes.FileOut}, tags=FIELDS)
def bring(request: HttpRequest, file: UploadedFile = Sent) -> Any:  # noqa: ARG001 looked at before
    """A file lies ready until tomorrow: name its id in a field of kind file of a company or person. 20 MB at most. Needs
    the scope customers.write.
    """
    source_of(request)
    made = own_files.bring(actor_of(request), request.looked_at)  # type: ignore[attr-defined]
    return Status(201, {"id": made.pk, "name": made.name, "type": made.type, "size": made.size})


@router.get("/companies/{uuid:customer_id}/files/{uuid:field_file_id}", openapi_extra=FILE, tags=FIELDS)
def fetch_of_company(request: HttpRequest, customer_id: UUID, field_file_id: UUID) -> HttpResponse:
    """A file that stands in a field of the company. Needs the scope customers.read."""
    return _fetched(request, Customer.objects.visible_to(actor_of(request)).kept(), customer_id, field_file_id)


@router.get("/contacts/{uuid:contact_id}/files/{uuid:field_file_id}", openapi_extra=FILE, tags=FIELDS)
def fetch_of_contact(request: HttpRequest, contact_id: UUID, field_file_id: UUID) -> HttpResponse:
    """A file that stands in a field of the person. Needs the scope customers.read."""
    return _fetched(request, Contact.objects.visible_to(actor_of(request)), contact_id, field_file_id)


def _fetched(request: HttpRequest, rows: Any, row: UUID, field_file_id: UUID) -> HttpResponse:
    actor_of(request).require(Permission.USE_CUSTOMERS)
    found = get_visible(queries.files_in(get_visible(rows, row)), field_file_id)
    return saved(blobs.load(found.blob), found.name, found.type)
