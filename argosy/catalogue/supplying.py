"""Who offers a product to us: the offers that hold, what a quantity costs there, and what was asked before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from argosy.catalogue.models import Product, SupplierPrice
from argosy.catalogue.permissions import Permission
from argosy.customers.models import Customer
from argosy.platform.access import Actor


@dataclass(frozen=True, slots=True)
class SuppliersOffer:
    """The tiers of one supplier for one product."""

    supplier: Any
    tiers: list[SupplierPrice]

    @property
    def first(self) -> SupplierPrice:
        """The tier that says the conditions; all of them say the same."""
        return self.tiers[0]

    def is_valid(self, on: date) -> bool:
        """Does the supplier still stand by it on that day?"""
        return self.first.valid_until is None or self.first.valid_until >= on

    def price_of(self, quantity: Decimal | None) -> Decimal | None:
        """What so many cost each; below the first tier nothing is promised."""
        wanted = quantity if quantity is not None else self.first.min_quantity
        fitting = [one.price for one in self.tiers if one.min_quantity <= wanted]
        return fitting[-1] if fitting else None


def offers(actor: Actor, products: Iterable[UUID]) -> dict[UUID, list[SuppliersOffer]]:
    """What suppliers ask for these products, of the suppliers that the actor sees; nothing for who may not see costs."""
    if not actor.may(Permission.SEE_COSTS):
        return {}
    rows = SupplierPrice.objects.standing().filter(
        product__in=list(products), supplier__in=Customer.objects.visible_to(actor)
    )
    grouped: dict[UUID, dict[UUID, SuppliersOffer]] = {}
    for row in rows.select_related("supplier").order_by("supplier__name", "min_quantity"):
        found = grouped.setdefault(row.product_id, {})
        found.setdefault(row.supplier_id, SuppliersOffer(row.supplier, [])).tiers.append(row)
    return {product: list(by.values()) for product, by in grouped.items()}


def cheapest(product: Product, quantity: Decimal | None, on: date) -> SupplierPrice | None:
    """The lowest standing price of so many, by whichever supplier; None where nobody offers the product on that day.

    As long as nobody says how many, what each supplier asks for the fewest counts.
    """
    rows = SupplierPrice.objects.standing().filter(product=product).exclude(valid_until__lt=on)
    fitting: dict[UUID, SupplierPrice] = {}
    for row in rows.order_by("min_quantity"):
        if quantity is None:
            fitting.setdefault(row.supplier_id, row)
        elif row.min_quantity <= quantity:
            fitting[row.supplier_id] = row
    same = {one.currency for one in fitting.values()}
    # prices in several currencies cannot be compared without a rate: the newest counts
    best = min(fitting.values(), key=lambda one: one.price, default=None) if len(same) < 2 else None
    return best or max(fitting.values(), key=lambda one: one.made_at, default=None)


def asked_before(actor: Actor, product: Product, most: int = 40) -> list[SupplierPrice]:
    """What suppliers asked before, the newest first."""
    if not actor.may(Permission.SEE_COSTS):
        return []
    past = SupplierPrice.objects.filter(
        product=product, ended_at__isnull=False, supplier__in=Customer.objects.visible_to(actor)
    )
    return list(past.select_related("supplier", "made_by__user").order_by("-ended_at", "min_quantity")[:most])
