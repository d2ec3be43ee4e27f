"""Products are added and changed, priced, pictured."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST

from argosy.catalogue import forms
from argosy.catalogue.actions import codes, pictures, prices, products, stock
from argosy.catalogue.forms import ProductForm, StockForm
from argosy.catalogue.listing import decorated
from argosy.catalogue.models import BuyersCode, Product, ProductPicture
from argosy.catalogue.permissions import Permission
from argosy.catalogue.views import pages
from argosy.customers.models import Customer
from argosy.platform.http.forms import refused, shown_on
from argosy.platform.http.request import Request, get_visible, went

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])


@GET_OR_POST
def add_product(request: Request) -> HttpResponse:
    """The form of a new product."""
    request.actor.require(Permission.EDIT_CATALOGUE)
    form = ProductForm(request.POST or None, with_costs=_with_costs(request), initial={"unit": "piece", "origin": "CN"})
    return _new(request, form)


@GET_OR_POST
def add_variant(request: Request, product_id: UUID) -> HttpResponse:
    """The form of a product that differs from this one in size, colour or finish."""
    request.actor.require(Permission.EDIT_CATALOGUE)
    like = pages.product_of(request, product_id)
    first = like.variant_of or like
    given = ProductForm.of(like, with_costs=_with_costs(request)).initial
    form = ProductForm(request.POST or None, with_costs=_with_costs(request), initial={**given, "number": ""})
    return _new(request, form, first, like)


def _new(
    request: Request, form: ProductForm, variant_of: Product | None = None, like: Product | None = None
) -> HttpResponse:
    """The form leaves out what nobody touched of the texts of `like`."""
    if request.method == "POST" and form.is_valid():
        made, shown = None, {name: getattr(like, name) for name in form.PARTED} if like else {}
        with shown_on(form, "number"):
            made = products.add_product(request.actor, variant_of=variant_of, **(shown | form.values()))
        if made is not None:
            return went(request, "catalogue:product", made.pk)
    return render(request, "catalogue/edit.html", {"form": form, "variant_of": variant_of})


@GET_OR_POST
def change_product(request: Request, product_id: UUID) -> HttpResponse:
    """The form of a product that there is."""
    request.actor.require(Permission.EDIT_CATALOGUE)
    product = pages.product_of(request, product_id)
    form = ProductForm.of(product, request.POST or None, with_costs=_with_costs(request))
    if request.method == "POST" and form.is_valid():
        with shown_on(form, "number"):
            products.change_product(request.actor, product, **form.values())
        if form.is_valid():
            return went(request, "catalogue:product", product.pk)
    return render(request, "catalogue/edit.html", {"form": form, "product": product})


def _with_costs(request: Request) -> bool:
    return request.actor.may(Permission.SEE_COSTS)


@require_POST
def retire_product(request: Request, product_id: UUID) -> HttpResponse:
    """It is not offered any more, or is again."""
    product = pages.product_of(request, product_id)
    products.retire_product(request.actor, product, is_retired=request.POST.get("do") != "return")
    return went(request, "catalogue:product", product.pk)


@require_POST
def set_prices(request: Request, product_id: UUID) -> HttpResponse:
    """A price list of the product, in tiers, for everybody or one customer."""
    product = pages.product_of(request, product_id)
    request.actor.require(Permission.EDIT_CATALOGUE)
    currency, incoterm = forms.terms(request.POST)
    chosen, customer = request.POST.get("customer", ""), None
    if chosen:
        customer = get_visible(Customer.objects.visible_to(request.actor), _uuid(chosen))
    tiers = forms.tiers(request.POST)
    prices.set_prices(request.actor, product, tiers, currency=currency, incoterm=incoterm, customer=customer)
    values = pages.page(request, product)
    return render(request, "catalogue/product.html#prices", values)


def _uuid(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        return UUID(int=0)


@require_POST
def add_pictures(request: Request, product_id: UUID) -> HttpResponse:
    """More pictures of the product."""
    product = pages.product_of(request, product_id)
    for file in request.FILES.getlist("pictures"):
        pictures.add_picture(request.actor, product, file.read())
    return _pictures(request, product)


@require_POST
def remove_picture(request: Request, product_id: UUID, picture_id: UUID) -> HttpResponse:
    """A picture less."""
    product = pages.product_of(request, product_id)
    mine = ProductPicture.objects.filter(product=product).select_related("product")
    pictures.remove_picture(request.actor, get_visible(mine, picture_id))
    return _pictures(request, product)


def _pictures(request: Request, product: Product) -> HttpResponse:
    return render(request, "catalogue/product.html#pictures", pages.page(request, product))


@require_POST
def forget_code(request: Request, product_id: UUID, code_id: UUID) -> HttpResponse:
    """A customer's code does not mean this product any more."""
    product = pages.product_of(request, product_id)
    seen = BuyersCode.objects.filter(product=product, customer__in=Customer.objects.visible_to(request.actor))
    codes.forget_code(request.actor, get_visible(seen.select_related("product"), code_id))
    return render(request, "catalogue/product.html#codes", pages.page(request, product))


@require_POST
def count_stock(request: Request, product_id: UUID) -> HttpResponse:
    """So many are there; nothing typed means that nobody counts this product."""
    product = pages.product_of(request, product_id)
    form = StockForm(request.POST)
    if not form.is_valid():
        raise refused(form)
    product = stock.count_stock(request.actor, product, form.cleaned_data["in_stock"])
    values = {"product": decorated(product), "may_edit": True}
    return render(request, "catalogue/product.html#stock", values)
