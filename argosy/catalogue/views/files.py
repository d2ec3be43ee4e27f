"""Pictures of products, and products as tables that come and go."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from argosy.catalogue import exchange, queries, tables
from argosy.catalogue.actions import importing
from argosy.catalogue.actions.importing import Report
from argosy.catalogue.models import Product, ProductPicture
from argosy.catalogue.permissions import Permission
from argosy.catalogue.views.pages import product_of
from argosy.platform import blobs
from argosy.platform.errors import BadInput, NotFound
from argosy.platform.http.files import saved, shown
from argosy.platform.http.request import Request, get_visible, own_transactions
from argosy.platform.tenancy.scope import enterprise_scope

MOST_BYTES = 10 * 1024 * 1024
MOST_EXPORTED = 20_000
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_safe
def picture(request: Request, product_id: UUID, picture_id: UUID) -> HttpResponse:
    """One picture."""
    product = product_of(request, product_id)
    found = get_visible(ProductPicture.objects.filter(product=product), picture_id)
    return shown(blobs.load(found.blob), found.type)


@require_safe
def export_products(request: Request, format: str) -> HttpResponse:  # noqa: A002 the address calls it so
    """All products on sale as CSV or XLSX, with their usual prices; costs only for who may see them."""
    request.actor.require(Permission.USE_CATALOGUE)
    if format not in {"csv", "xlsx"}:
        raise NotFound
    rows = list(Product.objects.visible_to(request.actor).on_sale().order_by("number")[:MOST_EXPORTED])
    queries.beside(rows)
    with_costs = request.actor.may(Permission.SEE_COSTS)
    is_chinese = (get_language() or "").startswith("zh")
    head = exchange.headings(is_chinese=is_chinese, with_costs=with_costs)
    lines = (exchange.line(one, with_costs=with_costs) for one in rows)
    products = _("Products")
    name = f"{products} {timezone.localdate():%Y-%m-%d}.{format}"
    if format == "csv":
        return saved(exchange.as_csv(head, lines), name, "text/csv")
    return saved(exchange.as_xlsx(head, lines), name, XLSX)


@require_http_methods(["GET", "HEAD", "POST"])
@own_transactions
def import_products(request: Request) -> HttpResponse:
    """A table of products is brought in; the answer says what came of it, line by line where something is wrong."""
    request.actor.require(Permission.EDIT_CATALOGUE)
    report: Report | None = None
    problem = ""
    if request.method == "POST":
        try:
            report = _imported(request)
        except BadInput as refusal:
            problem = str(refusal)
    with enterprise_scope(request.actor.enterprise):
        values = {"report": report, "problem": problem}
        return render(request, "catalogue/import.html", values, status=422 if problem else 200)


def _imported(request: Request) -> Report:
    file = request.FILES.get("file")
    if file is None:
        raise BadInput(_("Choose a file first."))
    if (file.size or 0) > MOST_BYTES:
        raise BadInput(_("The file is larger than 10 MB. Import it in parts."))
    rows = tables.rows(file.read())
    with enterprise_scope(request.actor.enterprise):
        return importing.import_products(request.actor, rows)
