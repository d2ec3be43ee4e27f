"""The files on the page of a customer, lead or supplier."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from argosy.cabinet.actions import files
from argosy.cabinet.errors import TooManyAtOnce
from argosy.cabinet.models import CustomerFile, CustomerFileQuerySet
from argosy.customers import brought as coming
from argosy.customers.brought import Brought
from argosy.customers.errors import NoFile
from argosy.customers.models import Customer
from argosy.customers.permissions import Permission
from argosy.platform import blobs
from argosy.platform.http import files as answers
from argosy.platform.http.request import Request, get_visible, own_transactions
from argosy.platform.tenancy.scope import enterprise_scope

A_PAGE = 8


@require_safe
def list_files(request: Request, customer_id: UUID) -> HttpResponse:
    """The files of a customer, the newest first: a few, or all."""
    return _shown(request, _customer(request, customer_id), is_all="all" in request.GET)


@require_POST
@own_transactions
def keep_files(request: Request, customer_id: UUID) -> HttpResponse:
    """Files that were dropped on the page, chosen or photographed are with the customer."""
    with enterprise_scope(request.actor.enterprise):
        request.actor.require(Permission.EDIT_CUSTOMERS)
        customer = _customer(request, customer_id)
    brought = [coming.checked(one) for one in _uploads(request)]
    with enterprise_scope(request.actor.enterprise):
        kept = files.keep_files(request.actor, customer, brought)
        said = ngettext("%(count)s file is kept.", "%(count)s files are kept.", len(kept)) % {"count": len(kept)}
        return _changed(request, customer, said=said)


def _uploads(request: Request) -> list[Brought]:
    found = request.FILES.getlist("files")
    if not found:
        raise NoFile
    if len(found) > files.MOST_AT_ONCE:
        raise TooManyAtOnce(most=files.MOST_AT_ONCE)
    return [coming.taken(one) for one in found]


@require_safe
def file(request: Request, customer_file_id: UUID) -> HttpResponse:
    """The file itself, saved under its name."""
    found = _file(request, customer_file_id, CustomerFile.objects.kept())
    return answers.saved(blobs.load(found.blob), found.name, found.type)


@require_POST
def remove_file(request: Request, customer_file_id: UUID) -> HttpResponse:
    """The file is with the customer no more; it can be put back."""
    found = _file(request, customer_file_id, CustomerFile.objects.kept())
    removed = files.remove_file(request.actor, found)
    return _changed(request, removed.customer, removed=removed)


@require_POST
def put_back(request: Request, customer_file_id: UUID) -> HttpResponse:
    """The file is with the customer again."""
    found = _file(request, customer_file_id, CustomerFile.objects.all())
    return _changed(request, files.put_back(request.actor, found).customer)


def _file(request: Request, pk: UUID, rows: CustomerFileQuerySet) -> CustomerFile:
    request.actor.require(Permission.USE_CUSTOMERS)
    found: CustomerFile = get_visible(rows.visible_to(request.actor), pk)
    return found


def _customer(request: Request, customer_id: UUID) -> Customer:
    request.actor.require(Permission.USE_CUSTOMERS)
    found: Customer = get_visible(Customer.objects.visible_to(request.actor), customer_id)
    return found


def _changed(request: Request, customer: Customer, **more: Any) -> HttpResponse:
    """The files, and a word to the timeline beside them."""
    response = _shown(request, customer, **more)
    response["HX-Trigger"] = "timeline-changed"
    return response


def _shown(request: Request, customer: Customer, *, is_all: bool = False, **more: Any) -> HttpResponse:
    rows = CustomerFile.objects.kept().filter(customer=customer).select_related("member__user").order_by("-at", "-id")
    found = list(rows[: files.MOST_FILES if is_all else A_PAGE + 1])
    values = {
        "customer": customer,
        "files": found if is_all else found[:A_PAGE],
        "has_more": not is_all and len(found) > A_PAGE,
        "may_edit": request.actor.may(Permission.EDIT_CUSTOMERS),
        "most": coming.MOST_MEGABYTES,
        "most_at_once": files.MOST_AT_ONCE,
        "most_together": settings.FILE_UPLOAD_MAX_MEMORY_SIZE // 1024**2,  # of anything that is sent
    }
    return render(request, "cabinet/files.html", values | more)
