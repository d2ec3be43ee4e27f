"""What is done with several companies of a list at once, and in its cells; each with its undo."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.core import signing
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from argosy.customers import queries
from argosy.customers.actions import bulk, tagging
from argosy.customers.cell_forms import cell_form
from argosy.customers.cells import Rows
from argosy.customers.columns import Columns, changed_in_lists, fields_of
from argosy.customers.models import Customer, RecordKind
from argosy.customers.naming import Naming
from argosy.customers.permissions import Permission
from argosy.customers.views.lists import around, given_words, shown
from argosy.customers.vocabulary import STAGE_LIST
from argosy.platform.errors import BadInput, NotFound
from argosy.platform.http.forms import refused, shown_on
from argosy.platform.http.request import Request, get_visible
from argosy.platform.listing.asked import Asked
from argosy.platform.listing.columns import Column

UNDO_FOR_SECONDS = 3600


@require_POST
def give_customers(request: Request) -> HttpResponse:
    """The marked customers are given to a member."""
    to = request.POST.get("to", "")
    before = bulk.give_customers(request.actor, request.POST.getlist("chosen"), to)
    return _again(request, given_words(len(before), str(bulk.member_of(to))), "owner", before)


@require_POST
def stage_customers(request: Request) -> HttpResponse:
    """The marked customers are moved to a stage."""
    stage = request.POST.get("stage_to", "")
    before = bulk.stage_customers(request.actor, request.POST.getlist("chosen"), stage)
    words = ngettext(
        "%(count)s customer is at “%(stage)s” now.", "%(count)s customers are at “%(stage)s” now.", len(before)
    )
    name = Naming(request.actor).words.word(STAGE_LIST[_record(request)], stage).name
    return _again(request, words % {"count": len(before), "stage": name}, "stage", before)


@require_POST
def tag_customers(request: Request) -> HttpResponse:
    """The marked customers bear a tag; a word that is none yet becomes one."""
    request.actor.require(Permission.EDIT_CUSTOMERS)
    tag = tagging.make_tag(request.actor, request.POST.get("tag", ""))
    before = bulk.tag_customers(request.actor, request.POST.getlist("chosen"), tag)
    words = ngettext("%(count)s customer bears “%(tag)s” now.", "%(count)s customers bear “%(tag)s” now.", len(before))
    return _again(request, words % {"count": len(before), "tag": tag.name}, "tag", before)


def _record(request: Request) -> RecordKind:
    record = request.POST.get("record", "")
    return RecordKind(record) if record in RecordKind.values else RecordKind.CUSTOMER


def _again(request: Request, words: str, what: str, before: bulk.Before) -> HttpResponse:
    record = _record(request)
    columns = Columns(record, fields_of(record))
    pairs = [(name, value) for name, values in request.POST.lists() for value in values]
    asked = Asked.of(columns, pairs)
    naming = Naming(request.actor)
    values = shown(request, asked, columns, naming, queries.look(request.actor, asked))
    values |= {"said": words, "undo": _kept(request, what, before)}
    return render(request, "customers/list.html#table", values | around(request, asked, columns, naming))


def _kept(request: Request, what: str, before: bulk.Before) -> str:
    return signing.dumps({"what": what, "before": before, "by": str(request.actor.member)}, compress=True)


@require_POST
def put_back(request: Request) -> HttpResponse:
    """What was done with several customers is undone."""
    request.actor.require(Permission.USE_CUSTOMERS)
    try:
        kept = signing.loads(request.POST.get("undo", ""), max_age=UNDO_FOR_SECONDS)
    except signing.BadSignature as problem:
        raise BadInput(_("This can no longer be undone from here.")) from problem
    if kept["by"] != str(request.actor.member):
        raise BadInput(_("Only who did it can undo it from here."))
    left = bulk.put_back(request.actor, kept["what"], kept["before"])
    if left:
        words = ngettext(
            "%(count)s customer was changed since and stays as it is.",
            "%(count)s customers were changed since and stay as they are.",
            left,
        )
        messages.warning(request, words % {"count": left})
    response = HttpResponse(status=204)
    response["HX-Refresh"] = "true"
    return response


def _changed_column(request: Request, record: str, key: str) -> Column | None:
    """The column of this key, if the member changes it in lists."""
    request.actor.require(Permission.EDIT_CUSTOMERS)
    column = Columns(record, fields_of(record)).get(key) if record in RecordKind.values else None
    return column if column is not None and changed_in_lists(request.actor, record, [column]) else None


def _column(request: Request, record: str, key: str) -> Column:
    if (found := _changed_column(request, record, key)) is None:
        raise NotFound
    return found


@require_safe
def column_form(request: Request, record: str) -> HttpResponse:
    """What the marked customers get in the chosen column, to be typed or chosen; nothing where none is chosen."""
    column = _changed_column(request, record, request.GET.get("column", ""))
    form = cell_form(request.actor, Naming(request.actor), column) if column is not None else None
    return render(request, "customers/list.html#column_form", {"form": form, "record": record})


@require_POST
def change_customers(request: Request) -> HttpResponse:
    """The marked customers have this value in the chosen column from now on."""
    column = _column(request, _record(request), request.POST.get("column", ""))
    form = cell_form(request.actor, Naming(request.actor), column, data=request.POST)
    if not form.is_valid():
        raise refused(form)
    [(what, value)] = form.changes().items()
    before = bulk.change_customers(request.actor, request.POST.getlist("chosen"), what, value)
    words = ngettext("%(what)s of %(count)s customer is set.", "%(what)s of %(count)s customers is set.", len(before))
    return _again(request, words % {"count": len(before), "what": column.label}, what, before)


def _customer(request: Request, customer_id: UUID) -> Customer:
    request.actor.require(Permission.EDIT_CUSTOMERS)
    rows = Customer.objects.visible_to(request.actor).select_related("owner__user")
    found: Customer = get_visible(rows, customer_id)
    return found


@require_safe
def cell(request: Request, customer_id: UUID, key: str) -> HttpResponse:
    """A cell of the list, open to be changed; with `?plain` as it is otherwise."""
    found = _customer(request, customer_id)
    column = _column(request, found.kind, key)
    if "plain" in request.GET:
        return HttpResponse(_plain(request, found, column))
    return _open(request, found, column, cell_form(request.actor, Naming(request.actor), column, found))


def _open(request: Request, found: Customer, column: Column, form: Form) -> HttpResponse:
    return render(request, "customers/list.html#cell", {"customer": found, "column": column, "form": form})


def _plain(request: Request, found: Customer, column: Column) -> SafeString:
    return Rows(Naming(request.actor), [column], {column.key}).cell(found, column)


@require_POST
def change_cell(request: Request, customer_id: UUID, key: str) -> HttpResponse:
    """The value of one cell is another now, and one click undoes it; what does not fit is said in the cell."""
    found = _customer(request, customer_id)
    column = _column(request, found.kind, key)
    form = cell_form(request.actor, Naming(request.actor), column, found, request.POST)
    changes = form.changes() if form.is_valid() else {}
    if form.is_valid() and not changes:
        return HttpResponse(_plain(request, found, column))
    undo = ""
    for what, value in changes.items():
        with shown_on(form, next(iter(form.fields))):
            undo = _kept(request, what, bulk.change_customers(request.actor, [str(found.pk)], what, value))
    if not form.is_valid():
        return _open(request, found, column, form)
    found = _customer(request, customer_id)
    values = {
        "said": _("%(customer)s: %(what)s changed.") % {"customer": found.name, "what": column.label},
        "undo": undo,
        "cell": _plain(request, found, column),
    }
    return render(request, "customers/list.html#changed", values)
