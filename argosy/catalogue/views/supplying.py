"""What suppliers ask for a product."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from argosy.catalogue import forms, supplying
from argosy.catalogue.actions import supplier_prices
from argosy.catalogue.errors import NotASupplier
from argosy.catalogue.forms import OfferForm, currency_choices
from argosy.catalogue.listing import decorated
from argosy.catalogue.models import Product
from argosy.catalogue.permissions import Permission
from argosy.catalogue.views.pages import EMPTY_TIERS, product_of
from argosy.customers.models import Customer, RecordKind
from argosy.customers.views.choosing import offered
from argosy.platform.http.forms import refused
from argosy.platform.http.request import Request


@require_safe
def supplier_offers(request: Request, product_id: UUID) -> HttpResponse:
    """Who sells it to us, for how much, until when."""
    product = product_of(request, product_id)
    request.actor.require(Permission.SEE_COSTS)
    return _card(request, product)


@require_POST
def keep_supplier_offer(request: Request, product_id: UUID) -> HttpResponse:
    """A supplier asks this from now on."""
    product = product_of(request, product_id)
    request.actor.require(Permission.SEE_COSTS)
    form = OfferForm(request.POST)
    if not form.is_valid():
        raise refused(form)
    supplier = Customer.objects.visible_to(request.actor).suppliers().filter(pk=form.cleaned_data["supplier"]).first()
    if supplier is None:
        raise NotASupplier
    supplier_prices.keep_offer(request.actor, product, supplier, form.offer(forms.tiers(request.POST)))
    return _card(request, product)


def _card(request: Request, product: Product) -> HttpResponse:
    today = timezone.localdate()
    found = supplying.offers(request.actor, [product.pk]).get(product.pk, [])
    values = {
        "product": decorated(product),
        "offers": [(one, one.is_valid(today)) for one in found],
        "history": supplying.asked_before(request.actor, product),
        "suppliers": offered(request.actor, RecordKind.SUPPLIER),
        "currencies": currency_choices(),
        "empty_tiers": range(EMPTY_TIERS),
        "may_edit": request.actor.may(Permission.EDIT_CATALOGUE),
    }
    return render(request, "catalogue/suppliers.html", values)
