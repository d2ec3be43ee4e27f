"""What the product pages show: the list, and the price that holds for whom."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from argosy.catalogue.models import Product, ProductPicture, ProductPrice, ProductSearch
from argosy.catalogue.permissions import Permission
from argosy.platform import search
from argosy.platform.access import Actor
from argosy.platform.tenancy.search_rows import found

MOST_FOUND = 200


def products(actor: Actor, text: str, *, most: int) -> list[Any]:
    """The products on sale in which these words stand, the newest first; by number where nothing is asked for."""
    actor.require(Permission.USE_CATALOGUE)
    rows = Product.objects.visible_to(actor).on_sale()
    return found_by(actor, rows, text, most) if text else list(rows.order_by("number")[:most])


def ids_of(actor: Actor, text: str) -> list[UUID]:
    """The products in which every word of the text stands, the newest first."""
    words = search.query(actor.enterprise, text)
    if not words:
        return []
    return list(found(ProductSearch.objects.all(), words, None).values_list("row_id", flat=True)[:MOST_FOUND])


def found_by(actor: Actor, rows: Any, text: str, most: int) -> list[Any]:
    """The products in which every word of the text stands, newest first."""
    ids = ids_of(actor, text)
    known = rows.in_bulk(ids)
    return [known[pk] for pk in ids if pk in known][:most]


def beside(shown: Sequence[Any]) -> None:
    """Put its first picture and its usual price beside each product."""
    pictures: dict[UUID, ProductPicture] = {}
    for one in ProductPicture.objects.filter(product__in=[p.pk for p in shown]).order_by("-position"):
        pictures[one.product_id] = one
    prices: dict[UUID, ProductPrice] = {}
    standing = ProductPrice.objects.standing().filter(product__in=[p.pk for p in shown], customer__isnull=True)
    for price in standing.order_by("min_quantity", "made_at"):
        prices.setdefault(price.product_id, price)
    for product in shown:
        product.picture, product.usual = pictures.get(product.pk), prices.get(product.pk)


@dataclass(frozen=True, slots=True)
class PriceList:
    """The tiers of one customer (None: everybody), currency and Incoterm."""

    customer: Any
    currency: str
    incoterm: str
    tiers: list[ProductPrice]

    @property
    def since(self) -> datetime:
        """Since when the newest of them holds."""
        return max(one.made_at for one in self.tiers)


def price_lists(product: Product) -> list[PriceList]:
    """What holds now, everybody's first."""
    standing = ProductPrice.objects.standing().filter(product=product).select_related("customer")
    grouped: dict[tuple[Any, str, str], list[ProductPrice]] = {}
    for row in standing.order_by("currency", "incoterm", "min_quantity"):
        grouped.setdefault((row.customer_id, row.currency, row.incoterm), []).append(row)
    lists = [PriceList(tiers[0].customer, key[1], key[2], tiers) for key, tiers in grouped.items()]
    return sorted(lists, key=lambda one: (one.customer is not None, str(one.customer or ""), one.currency))


def price_history(product: Product, most: int = 40) -> list[ProductPrice]:
    """Every price that held before, newest first."""
    past = product.prices.filter(ended_at__isnull=False).select_related("customer", "made_by__user")
    return list(past.order_by("-ended_at")[:most])


def prices_for(
    products: Iterable[UUID], customer: UUID | None, currency: str, incoterm: str
) -> dict[UUID, list[ProductPrice]]:
    """The tiers that hold for this customer under this Incoterm: their own before everybody's, the exact term first."""
    rows = ProductPrice.objects.standing().filter(product__in=list(products), currency=currency)
    rows = rows.filter(incoterm__in={incoterm, ""})
    best: dict[UUID, dict[tuple[bool, bool], list[ProductPrice]]] = {}
    for row in rows.order_by("min_quantity"):
        if row.customer_id in (None, customer):
            rank = (row.customer_id is not None, row.incoterm == incoterm)
            best.setdefault(row.product_id, {}).setdefault(rank, []).append(row)
    return {product: ranked[max(ranked)] for product, ranked in best.items()}


def price_at(tiers: Sequence[ProductPrice], quantity: Decimal | None) -> Decimal | None:
    """The price of this quantity among tiers that rise; below the first tier nothing is promised."""
    wanted = quantity if quantity is not None else (tiers[0].min_quantity if tiers else Decimal(0))
    fitting = [one.price for one in tiers if one.min_quantity <= wanted]
    return fitting[-1] if fitting else None
