"""One cell of a list: opened, changed where it stands, and undone in one click."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from uuid import UUID

from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from argosy.customers.actions import bulk
from argosy.customers.actions.values import record_of
from argosy.customers.cell_forms import cell_form
from argosy.customers.cells import CELL, CELL_OF_CONTACT, Rows, called
from argosy.customers.columns import CONTACT
from argosy.customers.models import Contact, Customer
from argosy.customers.naming import Naming
from argosy.customers.permissions import Permission
from argosy.customers.views.several import column_of, kept
from argosy.platform.http.forms import shown_on
from argosy.platform.http.request import Request, get_visible
from argosy.platform.listing.columns import Column

# A cell, and where what is typed into it goes.
_OF_COMPANY = CELL, "customers:change_cell"
_OF_CONTACT = CELL_OF_CONTACT, "customers:change_cell_of_contact"


def _customer(request: Request, customer_id: UUID) -> Customer:
    request.actor.require(Permission.EDIT_CUSTOMERS)
    rows = Customer.objects.visible_to(request.actor).select_related("owner__user")
    found: Customer = get_visible(rows, customer_id)
    return found


def _contact(request: Request, contact_id: UUID) -> Contact:
    request.actor.require(Permission.EDIT_CUSTOMERS)
    rows = Contact.objects.visible_to(request.actor).select_related("customer__owner__user")
    found: Contact = get_visible(rows, contact_id)
    return found


@require_safe
def cell(request: Request, customer_id: UUID, key: str) -> HttpResponse:
    """A cell of the list, open to be changed; with `?plain` as it is otherwise."""
    return _asked(request, _customer(request, customer_id), key)


@require_safe
def cell_of_contact(request: Request, contact_id: UUID, column: str) -> HttpResponse:
    """The same of a person."""
    return _asked(request, _contact(request, contact_id), column)


def _asked(request: Request, row: Customer | Contact, key: str) -> HttpResponse:
    column = column_of(request, record_of(row), key)
    if "plain" in request.GET:
        return HttpResponse(_plain(request, row, column))
    return _open(request, row, column, cell_form(request.actor, Naming(request.actor), column, row))


def _open(request: Request, row: Customer | Contact, column: Column, form: Form) -> HttpResponse:
    names = _OF_CONTACT if isinstance(row, Contact) else _OF_COMPANY
    cell_url, change_url = (reverse(name, args=[row.pk, column.key]) for name in names)
    values = {"column": column, "form": form, "cell_url": cell_url, "change_url": change_url}
    return render(request, "customers/list.html#cell", values)


def _plain(request: Request, row: Customer | Contact, column: Column) -> SafeString:
    return Rows(Naming(request.actor), record_of(row), [column], {column.key}).cell(row, column)


@require_POST
def change_cell(request: Request, customer_id: UUID, key: str) -> HttpResponse:
    """The value of one cell is another now, and one click undoes it; what does not fit is said in the cell."""
    return _changed(request, lambda: _customer(request, customer_id), key)


@require_POST
def change_cell_of_contact(request: Request, contact_id: UUID, column: str) -> HttpResponse:
    """The same of a person."""
    return _changed(request, lambda: _contact(request, contact_id), column)


def _changed(request: Request, find: Callable[[], Customer | Contact], key: str) -> HttpResponse:
    row = find()
    record = record_of(row)
    column = column_of(request, record, key)
    form = cell_form(request.actor, Naming(request.actor), column, row, request.POST)
    changes = form.changes() if form.is_valid() else {}
    if form.is_valid() and not changes:
        return HttpResponse(_plain(request, row, column))
    change, undo = partial(bulk.change_contacts, how=form.how) if record == CONTACT else bulk.change_customers, ""
    for what, value in changes.items():
        with shown_on(form, next(iter(form.fields))):
            undo = kept(request, what, change(request.actor, [str(row.pk)], what, value), record)
    if not form.is_valid():
        return _open(request, row, column, form)
    row = find()
    values = {
        "said": _("%(customer)s: %(what)s changed.") % {"customer": called(row), "what": column.label},
        "undo": undo,
        "cell": _plain(request, row, column),
    }
    return render(request, "customers/list.html#changed", values)
