"""What is done with several companies of a list at once, and in its cells; each with its undo."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core import signing
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from argosy.customers import queries
from argosy.customers.actions import bulk, tagging
from argosy.customers.cells import Rows
from argosy.customers.columns import Columns, fields_of
from argosy.customers.models import Customer, RecordKind
from argosy.customers.naming import Naming
from argosy.customers.permissions import Permission
from argosy.customers.views.lists import around, given_words, shown
from argosy.customers.vocabulary import STAGE_LIST
from argosy.platform.errors import BadInput, NotFound
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


def _cell_of(request: Request, customer_id: UUID, key: str) -> tuple[Customer, Column]:
    request.actor.require(Permission.EDIT_CUSTOMERS)
    found: Customer = get_visible(Customer.objects.visible_to(request.actor).select_related("owner__user"), customer_id)
    column = Columns(found.kind, ()).get(key)
    if column is None or not column.is_editable:
        raise NotFound
    return found, column


@require_safe
def cell(request: Request, customer_id: UUID, key: str) -> HttpResponse:
    """A cell of the list, open to be changed; with `?plain` as it is otherwise."""
    found, column = _cell_of(request, customer_id, key)
    naming = Naming(request.actor)
    if "plain" in request.GET:
        return HttpResponse(Rows(naming, [column], may_edit=True).cell(found, column))
    choices: list[tuple[str, Any]] = naming.choices(column)
    if column.key == "stars":
        choices = [(str(number), number) for number in range(6)]
    value = str(getattr(found, column.path))
    values = {"customer": found, "column": column, "choices": choices, "value": value}
    return render(request, "customers/list.html#cell", values)


@require_POST
def change_cell(request: Request, customer_id: UUID, key: str) -> HttpResponse:
    """The value of one cell is another now; one click undoes it."""
    found, column = _cell_of(request, customer_id, key)
    before = bulk.change_customers(request.actor, [str(found.pk)], column.path, request.POST.get("value", ""))
    naming = Naming(request.actor)
    found = get_visible(Customer.objects.visible_to(request.actor).select_related("owner__user"), customer_id)
    values = {
        "said": _("%(customer)s: %(what)s changed.") % {"customer": found.name, "what": column.label},
        "undo": _kept(request, column.path, before),
        "cell": Rows(naming, [column], may_edit=True).cell(found, column),
    }
    return render(request, "customers/list.html#changed", values)
