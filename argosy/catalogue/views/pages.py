"""The list of products and the page of one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from babel import Locale
from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from argosy.catalogue import packing, queries
from argosy.catalogue.forms import INCOTERMS, currency_choices
from argosy.catalogue.listing import PRODUCTS, decorated
from argosy.catalogue.models import Product
from argosy.catalogue.permissions import Permission
from argosy.customers.models import Customer
from argosy.customers.views import listing
from argosy.customers.views.choosing import offered
from argosy.platform.http.request import Request, get_visible

SUGGESTED, EMPTY_TIERS = 8, 5


def product_of(request: Request, pk: UUID) -> Any:
    """The product of this address, if the member may see products."""
    request.actor.require(Permission.USE_CATALOGUE)
    return get_visible(Product.objects.visible_to(request.actor).select_related("variant_of"), pk)


@require_safe
def list_products(request: Request) -> HttpResponse:
    """The products, found or by number, page by page."""
    more = {"may_edit": request.actor.may(Permission.EDIT_CATALOGUE)}
    return listing.page(request, PRODUCTS, "catalogue/list.html", more)


@require_safe
def product(request: Request, product_id: UUID) -> HttpResponse:
    """What it is, how it is packed, what it costs whom, and how buyers call it."""
    return render(request, "catalogue/product.html", page(request, product_of(request, product_id)))


def page(request: Request, product: Any) -> dict[str, Any]:
    """What the page shows."""
    carton = product.carton
    variants = list(product.variants.order_by("number")[:50])
    codes = product.buyers_codes.filter(customer__in=Customer.objects.visible_to(request.actor))
    return {
        "product": decorated(product),
        "pictures": list(product.pictures.order_by("position")),
        "variants": [decorated(one) for one in variants],
        "volume": carton.volume,
        "names": _by_language(product.other_names),
        "descriptions": _by_language(product.other_descriptions),
        "fits": packing.fits(carton),
        "codes": list(codes.select_related("customer").order_by("code")[:50]),
        "may_edit": request.actor.may(Permission.EDIT_CATALOGUE),
        "may_see_costs": request.actor.may(Permission.SEE_COSTS),
    } | prices(request, product)


def _by_language(texts: Mapping[str, str]) -> list[tuple[str, str, str]]:
    """Texts by language, the language in the reader's words."""
    locale = Locale.parse("zh_Hans" if (get_language() or "").startswith("zh") else "en")
    return [(code, str(locale.languages.get(code, code)), text) for code, text in texts.items()]


def prices(request: Request, product: Product) -> dict[str, Any]:
    """The price lists that hold, what held before, and the form of a new one."""
    seen = Customer.objects.visible_to(request.actor).kept()
    ids = set(seen.values_list("pk", flat=True)[:10_000])

    def is_seen(customer: Customer | None) -> bool:
        return customer is None or customer.pk in ids

    return {
        "price_lists": [one for one in queries.price_lists(product) if is_seen(one.customer)],
        "history": [one for one in queries.price_history(product) if is_seen(one.customer)],
        "currencies": currency_choices(),
        "incoterms": [(one, one) for one in INCOTERMS],
        "customers": offered(request.actor),
        "empty_tiers": range(EMPTY_TIERS),
    }


@require_safe
def suggest(request: Request) -> JsonResponse:
    """Products whose number or name begins so, with what a line of a document needs of them."""
    rows = queries.products(request.actor, request.GET.get("q", "").strip()[:100], most=SUGGESTED)
    found = [
        {"id": str(one.pk), "number": one.number, "name": one.name, "name_zh": one.name_zh, "unit": one.unit}
        for one in rows
    ]
    return JsonResponse({"products": found})
