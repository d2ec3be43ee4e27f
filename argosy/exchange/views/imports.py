"""The pages of an import: the file, its columns, how it goes, what came of it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from argosy.customers.columns import RECORDS
from argosy.customers.naming import KINDS
from argosy.exchange import files, queries, writing
from argosy.exchange.actions import importing, resuming, settling, undoing
from argosy.exchange.errors import NoFile, TooLarge
from argosy.exchange.forms import ChoicesForm, ReadingForm
from argosy.exchange.models import Import, SetAside, State
from argosy.exchange.permissions import Permission
from argosy.platform.errors import BadInput
from argosy.platform.http.files import saved
from argosy.platform.http.leaves import leaf
from argosy.platform.http.request import Request, get_visible, own_transactions
from argosy.platform.tenancy.scope import enterprise_scope


@require_safe
def imports(request: Request) -> HttpResponse:
    """What was brought in so far, and by whom."""
    found = leaf(request, queries.imports(request.actor), "page")
    values = {"imports": found.rows, "leaf": found, "here": "imports"}
    return render(request, "exchange/imports.html", values)


@require_http_methods(["GET", "HEAD", "POST"])
@own_transactions
def new_import(request: Request) -> HttpResponse:
    """A file is chosen; the next page shows its columns."""
    request.actor.require(Permission.IMPORT)
    problem = ""
    if request.method == "POST":
        try:
            made = _begun(request)
        except BadInput as refusal:
            problem = str(refusal)
        else:
            return redirect("exchange:import", made.pk)
    record = request.POST.get("record") or request.GET.get("record", "customer")
    values = {
        "problem": problem,
        "record": record if record in RECORDS else "customer",
        "most": files.MOST_MEGABYTES,
        "here": "imports",
    }
    with enterprise_scope(request.actor.enterprise):
        return render(request, "exchange/new.html", values, status=422 if problem else 200)


def _begun(request: Request) -> Import:
    file = request.FILES.get("file")
    if file is None:
        raise NoFile
    if (file.size or 0) > files.MOST_MEGABYTES * 1024 * 1024:
        raise TooLarge(most=files.MOST_MEGABYTES)
    content = file.read()
    table = files.table(content)
    with enterprise_scope(request.actor.enterprise):
        return importing.begin_import(
            request.actor, request.POST.get("record", ""), str(file.name or ""), content, table
        )


@require_safe
def show_import(request: Request, import_id: UUID) -> HttpResponse:
    """The import as it stands: its columns, or how far it is, or what came of it."""
    request.actor.require(Permission.IMPORT)
    found = _import(request, import_id)
    if found.state == State.MAPPING:
        form = ChoicesForm(request.actor, found.record)
        return render(request, "exchange/columns.html", _columns(request, found, found.mapping, form))
    return render(request, "exchange/import.html", _state(request, found))


@require_safe
def progress(request: Request, import_id: UUID) -> HttpResponse:
    """The part of the page that tells how far it is."""
    request.actor.require(Permission.IMPORT)
    return render(request, "exchange/import.html#state", _state(request, _import(request, import_id)))


def _import(request: Request, import_id: UUID) -> Import:
    found: Import = get_visible(Import.objects.visible_to(request.actor).select_related("member__user"), import_id)
    return found


def _columns(request: Request, found: Import, mapping: list[str], form: Any) -> dict[str, Any]:
    shape = found.shape or {}
    return {
        "import": found,
        "unread": shape.get("unread", []),
        "columns": queries.columns(found, mapping),
        "fields": queries.fields(request.actor, found),
        "lines": queries.first_lines(request.actor, found, mapping),
        "left_out": queries.left_out(found, mapping),
        "form": form,
        "reading": ReadingForm(initial={"encoding": shape.get("encoding"), "delimiter": shape.get("delimiter")}),
        "record_name": _record_name(found.record),
        "here": "imports",
    }


def _record_name(record: str) -> str:
    return _("Contacts") if record == "contact" else str(KINDS[record])


def _state(request: Request, found: Import) -> dict[str, Any]:
    is_over = found.state in {State.DONE, State.FAILED}
    return {
        "import": found,
        "is_running": found.state in {State.RUNNING, State.UNDOING},
        "told": queries.told(found) if is_over else [],
        "aside": queries.aside(request.actor, found) if is_over else [],
        "aside_count": SetAside.objects.filter(imported=found).count() if is_over else 0,
        "record_name": _record_name(found.record),
        "here": "imports",
    }


@require_POST
def preview(request: Request, import_id: UUID) -> HttpResponse:
    """The first lines as they become with the columns chosen now."""
    request.actor.require(Permission.IMPORT)
    found = _import(request, import_id)
    mapping = _mapping(request, found)
    values = {
        "lines": queries.first_lines(request.actor, found, mapping),
        "left_out": queries.left_out(found, mapping),
    }
    return render(request, "exchange/columns.html#preview", values)


def _mapping(request: Request, found: Import) -> list[str]:
    known = {key for _group, fields in queries.fields(request.actor, found) for key, _label in fields}
    width = len((found.shape or {}).get("head", []))
    chosen = [request.POST.get(f"column_{place}", "") for place in range(width)]
    return [key if key in known else "" for key in chosen]


@require_POST
@own_transactions
def read_again(request: Request, import_id: UUID) -> HttpResponse:
    """The file is read with other letters or another sign between the columns."""
    request.actor.require(Permission.IMPORT)
    form = ReadingForm(request.POST)
    with enterprise_scope(request.actor.enterprise):
        found = _import(request, import_id)
        content = files.load(found.blob) if found.blob else b""
    if not form.is_valid() or not content:
        raise BadInput
    table = files.table(content, **form.cleaned_data)
    with enterprise_scope(request.actor.enterprise):
        importing.read_again(request.actor, found, table)
    return redirect("exchange:import", found.pk)


@require_POST
def start_import(request: Request, import_id: UUID) -> HttpResponse:
    """The import runs from now on."""
    request.actor.require(Permission.IMPORT)
    found = _import(request, import_id)
    mapping = _mapping(request, found)
    form = ChoicesForm(request.actor, found.record, request.POST)
    if form.is_valid():
        given = form.cleaned_data
        try:
            importing.start_import(
                request.actor, found, mapping, form.choices(), statement=given["statement"], agreed=given["agreed"]
            )
        except BadInput as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect("exchange:import", found.pk)
    return render(request, "exchange/columns.html", _columns(request, found, mapping, form), status=422)


@require_POST
def drop_import(request: Request, import_id: UUID) -> HttpResponse:
    """The file is gone, nothing was imported."""
    importing.drop_import(request.actor, _import(request, import_id))
    return redirect("exchange:imports")


@require_POST
def go_on(request: Request, import_id: UUID) -> HttpResponse:
    """An import that stopped goes on with the lines that are not in yet."""
    found = resuming.go_on(request.actor, _import(request, import_id))
    return render(request, "exchange/import.html#state", _state(request, found))


@require_POST
def undo_import(request: Request, import_id: UUID) -> HttpResponse:
    """The whole import is taken back."""
    found = undoing.undo_import(request.actor, _import(request, import_id))
    return render(request, "exchange/import.html#state", _state(request, found))


@require_POST
def settle(request: Request, import_id: UUID) -> HttpResponse:
    """What becomes of a line that was set aside, or of all of them."""
    found = _import(request, import_id)
    rows = SetAside.objects.filter(imported=found).order_by("line")
    if line := request.POST.get("line"):
        rows = rows.filter(line=int(line)) if line.isdecimal() and len(line) < 10 else rows.none()
    found = settling.settle(request.actor, found, list(rows[: settling.MOST_AT_ONCE]), request.POST.get("choice", ""))
    return render(request, "exchange/import.html#state", _state(request, found))


@require_safe
def problems(request: Request, import_id: UUID) -> HttpResponse:
    """The lines that failed or were left out, as a file to mend and bring in again."""
    request.actor.require(Permission.IMPORT)
    found = _import(request, import_id)
    head, lines = queries.report(found)
    to_mend = _("to mend")
    name = f"{found.file_name.rpartition('.')[0] or found.file_name} – {to_mend}.xlsx"
    return saved(writing.as_xlsx(head, lines), name, writing.XLSX)
