"""Tables of products come in: the file, how it goes, what came of it, and the way back."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from argosy.catalogue import exchange, tables
from argosy.catalogue.actions import importing, taking_back
from argosy.catalogue.errors import NoFileChosen, NotYourImport, TooLargeTable
from argosy.catalogue.forms import KNOWN
from argosy.catalogue.headings import WHY
from argosy.catalogue.models import ImportState, ProductImport
from argosy.catalogue.permissions import Permission
from argosy.catalogue.views.files import XLSX
from argosy.platform.errors import BadInput
from argosy.platform.http.files import saved
from argosy.platform.http.request import Request, get_visible, own_transactions
from argosy.platform.tenancy.scope import enterprise_scope

MOST_MEGABYTES, SHOWN, SHOWN_FAULTS = 10, 10, 50


@require_http_methods(["GET", "HEAD", "POST"])
@own_transactions
def import_products(request: Request) -> HttpResponse:
    """A file is chosen; the next page shows what comes of it."""
    request.actor.require(Permission.EDIT_CATALOGUE)
    problem = ""
    if request.method == "POST":
        try:
            made = _begun(request)
        except BadInput as refusal:
            problem = str(refusal)
        else:
            return redirect("catalogue:import", made.pk)
    with enterprise_scope(request.actor.enterprise):
        rows = ProductImport.objects.visible_to(request.actor).select_related("member__user").order_by("-created_at")
        values = {"problem": problem, "known": list(KNOWN.items()), "imports": list(rows[:SHOWN])}
        return render(request, "catalogue/import.html", values, status=422 if problem else 200)


def _begun(request: Request) -> ProductImport:
    file = request.FILES.get("file")
    if file is None:
        raise NoFileChosen
    if (file.size or 0) > MOST_MEGABYTES * 1024 * 1024:
        raise TooLargeTable(most=MOST_MEGABYTES)
    content = file.read()
    found = tables.sheets(content)
    known = request.POST.get("known", "")
    with enterprise_scope(request.actor.enterprise):
        return importing.begin_import(
            request.actor, str(file.name or ""), content, found, known if known in KNOWN else next(iter(KNOWN))
        )


def _import(request: Request, product_import_id: UUID) -> ProductImport:
    request.actor.require(Permission.EDIT_CATALOGUE)
    rows = ProductImport.objects.visible_to(request.actor).select_related("member__user")
    found: ProductImport = get_visible(rows, product_import_id)
    return found


def _values(request: Request, found: ProductImport) -> dict[str, Any]:
    """Lines that failed may name costs, suppliers' prices and customers that others do not see."""
    is_own = found.member_id == request.actor.member
    sheets = (found.faults or ()) if is_own else ()
    faults = [
        (title, at, [one for one in cells if one][:4], why)
        for title, _head, lines in sheets
        for at, cells, why in lines
    ]
    return {
        "import": found,
        "is_own": is_own,
        "is_running": found.state in {ImportState.RUNNING, ImportState.UNDOING},
        "faults": faults[:SHOWN_FAULTS],
        "further": max(len(faults) - SHOWN_FAULTS, 0),
    }


@require_safe
def show_import(request: Request, product_import_id: UUID) -> HttpResponse:
    """The import as it stands: that it runs, or what came of it."""
    part = "#state" if request.htmx and not request.htmx.boosted else ""
    return render(request, f"catalogue/imported.html{part}", _values(request, _import(request, product_import_id)))


@require_safe
def problems(request: Request, product_import_id: UUID) -> HttpResponse:
    """The lines that did not come in, sheet by sheet, with the reason beside each: to mend and import again."""
    found = _import(request, product_import_id)
    if found.member_id != request.actor.member:
        raise NotYourImport
    why = WHY[(get_language() or "").startswith("zh")]
    sheets = (
        (title, [*head, why], [[*cells, *[""] * (len(head) - len(cells)), reason] for _at, cells, reason in lines])
        for title, head, lines in found.faults or ()
    )
    to_mend = _("to mend")
    name = f"{found.file_name.rpartition('.')[0] or found.file_name} – {to_mend}.xlsx"
    return saved(exchange.as_book(sheets), name, XLSX)


@require_POST
def undo_import(request: Request, product_import_id: UUID) -> HttpResponse:
    """The whole import is taken back."""
    found = taking_back.undo_import(request.actor, _import(request, product_import_id))
    return render(request, "catalogue/imported.html#state", _values(request, found))
