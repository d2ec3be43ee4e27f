"""What is done with several companies or people of a list at once; each with its undo."""

from __future__ import annotations

from django.contrib import messages
from django.core import signing
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from argosy.customers import queries
from argosy.customers.actions import bulk, tagging
from argosy.customers.cell_forms import cell_form
from argosy.customers.columns import CONTACT, RECORDS, Columns, changed_in_lists, fields_of, set_for_many
from argosy.customers.errors import NothingTyped
from argosy.customers.models import RecordKind
from argosy.customers.naming import Naming
from argosy.customers.permissions import Permission
from argosy.customers.views.lists import around, counted, shown
from argosy.customers.vocabulary import STAGE_LIST
from argosy.platform.errors import BadInput, NotFound
from argosy.platform.http.forms import refused
from argosy.platform.http.request import Request
from argosy.platform.listing.asked import Asked
from argosy.platform.listing.columns import Column

UNDO_FOR_SECONDS = 3600


@require_POST
def give_customers(request: Request) -> HttpResponse:
    """The marked customers are given to a member."""
    to = request.POST.get("to", "")
    before = bulk.give_customers(request.actor, request.POST.getlist("chosen"), to)
    words = _("%(who)s given to %(name)s.")
    return _again(request, words % {"who": _who(request, before), "name": bulk.member_of(to)}, "owner", before)


@require_POST
def stage_customers(request: Request) -> HttpResponse:
    """The marked customers are moved to a stage."""
    stage = request.POST.get("stage_to", "")
    before = bulk.stage_customers(request.actor, request.POST.getlist("chosen"), stage)
    of = STAGE_LIST.get(_record(request), STAGE_LIST[RecordKind.CUSTOMER])
    words = _("%(who)s moved to “%(stage)s”.")
    name = Naming(request.actor).words.word(of, stage).name
    return _again(request, words % {"who": _who(request, before), "stage": name}, "stage", before)


@require_POST
def tag_customers(request: Request) -> HttpResponse:
    """The marked customers bear a tag; a word that is none yet becomes one."""
    request.actor.require(Permission.EDIT_CUSTOMERS)
    tag = tagging.make_tag(request.actor, request.POST.get("tag", ""))
    before = bulk.tag_customers(request.actor, request.POST.getlist("chosen"), tag)
    words = _("%(who)s marked with “%(tag)s”.")
    return _again(request, words % {"who": _who(request, before), "tag": tag.name}, "tag", before)


def _record(request: Request) -> str:
    record = request.POST.get("record", "")
    return record if record in RECORDS else RecordKind.CUSTOMER


def _who(request: Request, before: bulk.Before) -> str:
    return counted(_record(request), len(before))


def _again(request: Request, words: str, what: str, before: bulk.Before) -> HttpResponse:
    record = _record(request)
    columns = Columns(record, fields_of(record))
    pairs = [(name, value) for name, values in request.POST.lists() for value in values]
    asked = Asked.of(columns, pairs)
    naming = Naming(request.actor)
    values = shown(request, asked, columns, naming, queries.look(request.actor, asked))
    values |= {"said": words, "undo": kept(request, what, before, record)}
    return render(request, "customers/list.html#table", values | around(request, asked, columns, naming))


def kept(request: Request, what: str, before: bulk.Before, record: str) -> str:
    """What the button that undoes it brings back."""
    said = {"what": what, "before": before, "by": str(request.actor.member), "record": record}
    return signing.dumps(said, compress=True)


@require_POST
def put_back(request: Request) -> HttpResponse:
    """What was done with several customers is undone."""
    request.actor.require(Permission.USE_CUSTOMERS)
    try:
        said = signing.loads(request.POST.get("undo", ""), max_age=UNDO_FOR_SECONDS)
    except signing.BadSignature as problem:
        raise BadInput(_("This can no longer be undone from here.")) from problem
    if said["by"] != str(request.actor.member):
        raise BadInput(_("Only who did it can undo it from here."))
    record = said.get("record", RecordKind.CUSTOMER)  # buttons from before people were changed in lists name none
    are_people = record == CONTACT
    left = bulk.put_back(request.actor, said["what"], said["before"], are_people=are_people)
    if left:
        words = ngettext(
            "%(who)s was changed since and stays as it is.", "%(who)s were changed since and stay as they are.", left
        )
        messages.warning(request, words % {"who": counted(record, left)})
    response = HttpResponse(status=204)
    response["HX-Refresh"] = "true"
    return response


def column_of(request: Request, record: str, key: str) -> Column:
    """The column of this key, if the member changes it in this list. Raises NotFound."""
    request.actor.require(Permission.EDIT_CUSTOMERS)
    column = Columns(record, fields_of(record)).get(key)
    if column is None or not changed_in_lists(request.actor, record, [column]):
        raise NotFound
    return column


@require_safe
def column_form(request: Request, record: str) -> HttpResponse:
    """What the marked rows get in the chosen column, to be typed or chosen; nothing where none is chosen."""
    request.actor.require(Permission.EDIT_CUSTOMERS)
    column = Columns(record, fields_of(record)).get(request.GET.get("column", "")) if record in RECORDS else None
    may = column is not None and set_for_many(request.actor, record, [column])
    form = cell_form(request.actor, Naming(request.actor), column) if column is not None and may else None
    return render(request, "customers/list.html#column_form", {"form": form, "record": record})


@require_POST
def change_customers(request: Request) -> HttpResponse:
    """The marked customers, leads, suppliers or contacts have this value in the chosen column from now on."""
    record = _record(request)
    column = column_of(request, record, request.POST.get("column", ""))
    if not set_for_many(request.actor, record, [column]):
        raise NotFound
    form = cell_form(request.actor, Naming(request.actor), column, data=request.POST)
    if not form.is_valid():
        raise refused(form)
    changes = form.changes()
    if not changes:
        raise NothingTyped
    [(what, value)] = changes.items()
    chosen = request.POST.getlist("chosen")
    if record == CONTACT:
        before = bulk.change_contacts(request.actor, chosen, what, value, how=form.how)
    else:
        before = bulk.change_customers(request.actor, chosen, what, value)
    words = _("%(what)s of %(who)s is set.")
    return _again(request, words % {"who": _who(request, before), "what": column.label}, what, before)
