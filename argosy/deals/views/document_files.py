"""Where a document is saved as a file: PDF, a picture of its first page, a workbook."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_safe

from argosy.deals.contents import for_buyers, pictures_of, shown_content
from argosy.deals.document_files import file_name, mark_of, pdf_of, ready
from argosy.deals.errors import CannotBeSet
from argosy.deals.papers import setting
from argosy.deals.papers.workbook import as_xlsx
from argosy.deals.papers.workbook_sheet import CannotBeDrawn
from argosy.deals.views.documents import document_of
from argosy.platform.http.files import opened, saved, shown
from argosy.platform.http.request import Request, own_transactions
from argosy.platform.limited import Limited
from argosy.platform.tenancy.scope import enterprise_scope

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_safe
@own_transactions
@xframe_options_sameorigin
def pdf(request: Request, document_id: UUID) -> HttpResponse:
    """The document as PDF, opened by the browser."""
    with enterprise_scope(request.actor.enterprise):
        document = document_of(request, document_id)
        made = ready(document)
    return opened(pdf_of(*made), file_name(document, "pdf"), "application/pdf")


@require_safe
@own_transactions
def preview(request: Request, document_id: UUID) -> HttpResponse:
    """Its first page as a picture."""
    with enterprise_scope(request.actor.enterprise):
        data, pictures = ready(document_of(request, document_id))
    try:
        response = shown(setting.as_picture(data, pictures.ready()), "image/png")
    except Limited as problem:
        raise CannotBeSet from problem
    response["Cache-Control"] = "private, no-store"  # it follows what is typed
    return response


@require_safe
@own_transactions
def xlsx(request: Request, document_id: UUID) -> HttpResponse:
    """The document as a workbook with formulas."""
    with enterprise_scope(request.actor.enterprise):
        document = document_of(request, document_id)
        content = for_buyers(shown_content(document))
        pictures = pictures_of(content)
    try:
        made = as_xlsx(content, pictures.ready(), mark=mark_of(document))
    except CannotBeDrawn as problem:
        raise CannotBeSet from problem
    return saved(made, file_name(document, "xlsx"), XLSX)
