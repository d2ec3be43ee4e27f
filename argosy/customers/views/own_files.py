"""Files in fields of the enterprise's own: brought while a form is filled in, and handed out again."""

from __future__ import annotations

from typing import cast
from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_http_methods, require_safe

from argosy.customers import brought, queries
from argosy.customers.actions import own_files
from argosy.customers.models import Contact, Customer, CustomField, FieldKind
from argosy.customers.own_forms import FileChooser, FileField
from argosy.customers.permissions import Permission
from argosy.customers.views.pages import customer_of
from argosy.platform import blobs, veil
from argosy.platform.http.files import saved
from argosy.platform.http.request import Request, get_visible, own_transactions
from argosy.platform.tenancy.scope import enterprise_scope

# The id that the field has in its form.
LONGEST_PLACE = 100


@require_http_methods(["GET", "HEAD", "POST"])
@own_transactions
def bring_file(request: Request, field_id: UUID) -> HttpResponse:
    """The field of a form with the file that was just chosen for it; asked for without one, with none."""
    with enterprise_scope(request.actor.enterprise):
        request.actor.require(Permission.EDIT_CUSTOMERS)
        known = get_visible(CustomField.objects.filter(kind=FieldKind.FILE), field_id)
        veil.require_key(request.actor, known.veil_key, known.name)
        if request.method == "POST":
            own_files.require_room(request.actor)
    field, value = FileField(), None
    if request.method == "POST":
        file = brought.checked(brought.taken(request.FILES.get("file")))
        with enterprise_scope(request.actor.enterprise):
            value = own_files.bring(request.actor, file).value
    field.knows(value)
    name, widget = f"x{field_id.hex}", cast(FileChooser, field.widget)
    place = request.GET.get("id", "")[:LONGEST_PLACE] or f"own_{name}"
    return HttpResponse(widget.render(name, value["file"] if value else "", {"id": place}))


@require_safe
def own_file(request: Request, customer_id: UUID, field_file_id: UUID) -> HttpResponse:
    """The file in a field of the company, saved under its name."""
    return _saved(customer_of(request, customer_id), field_file_id)


@require_safe
def own_file_of_contact(request: Request, customer_id: UUID, contact_id: UUID, person_file_id: UUID) -> HttpResponse:
    """The file in a field of a person there, saved under its name."""
    people = Contact.objects.filter(customer=customer_of(request, customer_id))
    return _saved(get_visible(people, contact_id), person_file_id)


def _saved(row: Customer | Contact, pk: UUID) -> HttpResponse:
    file = get_visible(queries.files_in(row), pk)
    return saved(blobs.load(file.blob), file.name, file.type)
