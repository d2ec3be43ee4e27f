"""What suppliers ask: kept in tiers; what held before is ended, never overwritten, so that one sees how prices moved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.catalogue.errors import NotASupplier
from argosy.catalogue.models import Product, SupplierPrice
from argosy.catalogue.permissions import Permission
from argosy.customers.models import Customer, RecordKind
from argosy.platform.access import Actor

words(product_bought=_("noted what a supplier asks for a product"))
MOST_TIERS = 20


@dataclass(frozen=True, slots=True)
class Offer:
    """What a supplier offers: prices from a quantity on, and on which conditions."""

    tiers: Sequence[tuple[Decimal, Decimal]]
    currency: str
    code: str = ""
    moq: Decimal | None = None
    lead_days: int | None = None
    valid_until: date | None = None


@transaction.atomic
def keep_offer(actor: Actor, product: Product, supplier: Customer, offer: Offer) -> None:
    """From now on this supplier asks this for the product; without tiers it offers it no more. Raises NotASupplier."""
    actor.require(Permission.EDIT_CATALOGUE)
    actor.require(Permission.SEE_COSTS)
    if supplier.kind != RecordKind.SUPPLIER:
        raise NotASupplier
    product = Product.objects.visible_to(actor).lock(product.pk)
    now = timezone.now()
    SupplierPrice.objects.standing().filter(product=product, supplier=supplier).update(ended_at=now)
    wanted = {quantity: price for quantity, price in offer.tiers[:MOST_TIERS] if price > 0}
    SupplierPrice.objects.bulk_create(
        SupplierPrice(
            product=product,
            supplier=supplier,
            code=offer.code.strip()[:60],
            currency=offer.currency,
            min_quantity=quantity,
            price=price,
            moq=offer.moq,
            lead_days=offer.lead_days,
            valid_until=offer.valid_until,
            made_at=now,
            made_by_id=actor.member,
        )
        for quantity, price in sorted(wanted.items())
    )
    record(actor, "product.bought", product, supplier=str(supplier.pk), currency=offer.currency, tiers=len(wanted))
