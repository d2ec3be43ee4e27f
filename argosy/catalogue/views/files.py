"""Pictures of products, and the catalogue as a table that goes out."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from argosy.catalogue import exchange, taking_out
from argosy.catalogue.models import ProductPicture
from argosy.catalogue.permissions import Permission
from argosy.catalogue.taking_out import Taken
from argosy.catalogue.views.pages import product_of
from argosy.platform import blobs
from argosy.platform.errors import NotFound
from argosy.platform.http.files import saved, shown
from argosy.platform.http.request import Request, get_visible

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_safe
def picture(request: Request, product_id: UUID, picture_id: UUID) -> HttpResponse:
    """One picture."""
    product = product_of(request, product_id)
    found = get_visible(ProductPicture.objects.filter(product=product), picture_id)
    return shown(blobs.load(found.blob), found.type)


@require_safe
def export_products(request: Request, format: str) -> HttpResponse:  # noqa: A002 the address calls it so
    """The whole catalogue as a workbook, or its products with their usual prices as CSV; costs only for who may see them."""
    request.actor.require(Permission.USE_CATALOGUE)
    if format not in {"csv", "xlsx"}:
        raise NotFound
    taken = Taken(request.actor, is_chinese=(get_language() or "").startswith("zh"))
    products = _("Products")
    name = f"{products} {timezone.localdate():%Y-%m-%d}.{format}"
    if format == "csv":
        return saved(exchange.as_csv(*taking_out.list_of(taken)), name, "text/csv")
    return saved(exchange.as_book(taking_out.whole(taken)), name, XLSX)
