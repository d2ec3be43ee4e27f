"""Own Excel files for documents: the page of them, samples, placeholders; and a document saved with one."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from argosy.deals import workbooks
from argosy.deals.actions import workbooks as actions
from argosy.deals.actions.workbooks import made_with, workbook_name
from argosy.deals.contents import HEADS, letterhead
from argosy.deals.document_words import KINDS
from argosy.deals.models import WorkbookTemplate
from argosy.deals.papers.sample_paper import sample
from argosy.deals.papers.workbook_placeholders import DOCUMENT, LINES
from argosy.deals.papers.workbook_template_sample import sample_template
from argosy.deals.permissions import Permission
from argosy.deals.views.document_files import XLSX
from argosy.deals.views.documents import document_of
from argosy.platform.errors import BadInput, Conflict, NotFound
from argosy.platform.http.files import saved
from argosy.platform.http.request import Request, get_visible, own_transactions, went
from argosy.platform.tenancy.scope import enterprise_scope


@require_safe
def list_workbooks(request: Request) -> HttpResponse:
    """The files that there are, and the form of a new one."""
    return _page(request)


def _page(request: Request, problems: list[str] | None = None, of: UUID | None = None) -> HttpResponse:
    request.actor.require(Permission.MANAGE_DOCUMENTS)
    name, kinds = request.POST.get("name", ""), request.POST.getlist("kinds")
    rows: list[Any] = list(WorkbookTemplate.objects.order_by("archived_at", "name").prefetch_related("versions"))
    for one in rows:
        one.kind_names = [KINDS[kind] for kind in one.kinds if kind in KINDS]
        one.typed_name, one.typed_kinds = (name, kinds) if one.pk == of else (one.name, one.kinds)
        one.file = next((row for row in one.versions.all() if row.version == one.version), None)
    values = {
        "workbooks": [one for one in rows if one.archived_at is None],
        "archived": [one for one in rows if one.archived_at is not None],
        "kinds": list(KINDS.items()),
        "problems": problems or [],
        "problem_of": of,
        "most": workbooks.MOST_MEGABYTES,
        "typed_name": name if of is None else "",
        "typed_kinds": kinds if of is None else [],
    }
    return render(request, "documents/workbooks.html", values, status=422 if problems else 200)


@require_safe
def placeholders(request: Request) -> HttpResponse:
    """Every placeholder with its meaning."""
    request.actor.require(Permission.USE_DOCUMENTS)
    groups = [(_("Anywhere on the sheet"), DOCUMENT), (_("In the row of a line"), LINES)]
    values = {"groups": [(title, [("{{" + name + "}}", text) for name, text in of.items()]) for title, of in groups]}
    return render(request, "documents/workbook_placeholders.html", values)


@require_POST
@own_transactions
def add_workbook(request: Request) -> HttpResponse:
    """A file is put up; where something is wrong in it, the page says what and where."""
    return _put_up(request, None)


@require_POST
@own_transactions
def change_workbook(request: Request, workbook_id: UUID) -> HttpResponse:
    """Its name, its kinds, and where there is one, its new file."""
    return _put_up(request, workbook_id)


def _put_up(request: Request, pk: UUID | None) -> HttpResponse:
    request.actor.require(Permission.MANAGE_DOCUMENTS)
    try:
        _kept(request, pk)
    except (BadInput, Conflict) as refusal:
        with enterprise_scope(request.actor.enterprise):
            return _page(request, getattr(refusal, "problems", None) or [str(refusal)], pk)
    return went(request, "documents:workbooks")


def _kept(request: Request, pk: UUID | None) -> None:
    file, actor = request.FILES.get("file"), request.actor
    if file is None and pk is None:
        raise BadInput(_("Choose a file first."))
    looked = workbooks.look(file.read(workbooks.MOST_MEGABYTES * 1024 * 1024 + 1)) if file else None
    name, kinds = request.POST.get("name", ""), request.POST.getlist("kinds")
    with enterprise_scope(actor.enterprise):
        if pk is not None:
            actions.change_workbook(actor, get_visible(WorkbookTemplate.objects.all(), pk), name, kinds, looked)
        elif looked is not None:
            actions.add_workbook(actor, name, kinds, looked)


@require_POST
def archive_workbook(request: Request, workbook_id: UUID) -> HttpResponse:
    """It is offered no more, or again."""
    request.actor.require(Permission.MANAGE_DOCUMENTS)
    found = get_visible(WorkbookTemplate.objects.all(), workbook_id)
    actions.archive_workbook(request.actor, found, is_archived=request.POST.get("do") != "return")
    return went(request, "documents:workbooks")


@require_safe
def workbook_file(request: Request, workbook_id: UUID) -> HttpResponse:
    """The file as it was put up, to be changed and put up again."""
    request.actor.require(Permission.MANAGE_DOCUMENTS)
    found: Any = get_visible(WorkbookTemplate.objects.all(), workbook_id)
    return saved(actions.file_of(actions.current(found)), f"{found.name}.xlsx", XLSX)


@require_safe
@own_transactions
def try_workbook(request: Request, workbook_id: UUID) -> HttpResponse:
    """What it makes of a sample document."""
    request.actor.require(Permission.MANAGE_DOCUMENTS)
    with enterprise_scope(request.actor.enterprise):
        found: Any = get_visible(WorkbookTemplate.objects.all(), workbook_id)
        version, head = actions.current(found), letterhead()
        content, seller = actions.file_of(version), {name: getattr(head, name) for name in HEADS}
    document = sample(found.kinds[0], head.language, "USD", timezone.localdate()) | {"seller": seller}
    made = workbooks.filled(content, document, mark="")
    tried = _("sample")
    return saved(made, f"{found.name} – {tried}.xlsx", XLSX)


@require_safe
def sample_workbook(request: Request, document_kind: str) -> HttpResponse:
    """A file of this kind to begin with: what our own XLSX says, with placeholders."""
    request.actor.require(Permission.MANAGE_DOCUMENTS)
    if document_kind not in KINDS:
        raise NotFound
    language = "both" if (get_language() or "").startswith("zh") else "en"
    template = _("template")
    return saved(sample_template(document_kind, language), f"{KINDS[document_kind]} – {template}.xlsx", XLSX)


@require_safe
@own_transactions
def document_workbook(request: Request, document_id: UUID, workbook_id: UUID) -> HttpResponse:
    """The document in the enterprise's own file."""
    with enterprise_scope(request.actor.enterprise):
        document = document_of(request, document_id)
    content, template = made_with(request.actor, document, workbook_id)
    return saved(content, workbook_name(document, template), XLSX)
