"""On the page of an opportunity: which products of ours the buyer's lines mean."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from argosy.catalogue.models import Product
from argosy.catalogue.permissions import Permission as Catalogue
from argosy.deals.actions import listing
from argosy.deals.models import Opportunity, OpportunityItem
from argosy.deals.views.boards import opportunity_of
from argosy.platform.errors import BadInput
from argosy.platform.http.request import Request, get_visible


def rows_of(deal: Opportunity) -> list[Any]:
    """The lines of goods in their order, with the products that they mean."""
    return list(deal.items.select_related("listed").order_by("position"))


def listed(request: Request, rows: Sequence[OpportunityItem]) -> dict[str, Any]:
    """The lines with their products, and what may be done about those that have none."""
    may = request.actor.may(Catalogue.USE_CATALOGUE)
    return {
        "lines": [one for one in rows if one.product or one.model] if may else [],
        "unknown": sum(1 for one in rows if one.listed is None and (one.product or one.model)),
        "may_list": request.actor.may(Catalogue.EDIT_CATALOGUE),
    }


@require_POST
def choose_product(request: Request, opportunity_id: UUID) -> HttpResponse:
    """A line means a product: one that is named by its number, or a new one made of the line itself."""
    deal = opportunity_of(request, opportunity_id)
    line = _line(request, deal)
    if request.POST.get("do") == "list":
        listing.list_product(request.actor, deal, line)
    else:
        listing.choose_product(request.actor, deal, line, _product(request))
    listing.recognise_again(request.actor, deal)
    return render(request, "deals/listing.html", {"deal": deal} | listed(request, rows_of(deal)))


def _line(request: Request, deal: Opportunity) -> OpportunityItem:
    try:
        pk = UUID(request.POST.get("line", ""))
    except ValueError as problem:
        raise BadInput from problem
    found: OpportunityItem = get_visible(OpportunityItem.objects.filter(opportunity=deal), pk)
    return found


def _product(request: Request) -> Product:
    number = request.POST.get("product", "").split(" · ")[0].strip()
    found: Product | None = Product.objects.visible_to(request.actor).on_sale().filter(number=number).first()
    if found is None:
        raise BadInput(_("No product has the number “%(number)s”. Choose one from the list.") % {"number": number})
    return found
