"""Prices: set in tiers; what held before is ended, never overwritten, so that one sees what was offered when."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.catalogue.models import Product, ProductPrice
from argosy.catalogue.permissions import Permission
from argosy.customers.models import Customer
from argosy.platform.access import Actor

words(product_priced=_("set the prices of a product"))
MOST_TIERS = 20


@transaction.atomic
def set_prices(
    actor: Actor,
    product: Product,
    tiers: Sequence[tuple[Decimal, Decimal]],
    *,
    currency: str,
    incoterm: str = "",
    customer: Customer | None = None,
) -> None:
    """From now on these prices hold, each from its quantity on; without any, none holds. Equal ones keep their date."""
    actor.require(Permission.EDIT_CATALOGUE)
    product = Product.objects.visible_to(actor).lock(product.pk)
    standing = ProductPrice.objects.standing().filter(product=product)
    before = standing.filter(customer=customer, currency=currency, incoterm=incoterm)
    wanted = {quantity: price for quantity, price in tiers[:MOST_TIERS] if price > 0}
    now = timezone.now()
    for row in before:
        if wanted.get(row.min_quantity) == row.price:
            del wanted[row.min_quantity]
        else:
            row.ended_at = now
            row.save(update_fields=["ended_at"])
    ProductPrice.objects.bulk_create(
        ProductPrice(
            product=product,
            customer=customer,
            currency=currency,
            incoterm=incoterm,
            min_quantity=quantity,
            price=price,
            made_at=now,
            made_by_id=actor.member,
        )
        for quantity, price in sorted(wanted.items())
    )
    record(actor, "product.priced", product, currency=currency, incoterm=incoterm, tiers=len(tiers))
