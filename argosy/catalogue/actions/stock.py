"""What is there of a product: counted by hand, less what orders set aside."""

from __future__ import annotations

from decimal import Decimal

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.catalogue.models import Product
from argosy.catalogue.permissions import Permission
from argosy.platform.access import Actor
from argosy.platform.typing_numbers import typed

words(product_counted=_("counted what is in stock of a product"))


@transaction.atomic
def count_stock(actor: Actor, product: Product, quantity: Decimal | None) -> Product:
    """So many are there that no order has set aside; None: nobody counts this product."""
    actor.require(Permission.EDIT_CATALOGUE)
    product = Product.objects.visible_to(actor).lock(product.pk)
    before, product.in_stock = product.in_stock, quantity
    product.save(update_fields=["in_stock"])
    record(actor, "product.counted", product, before=typed(before), after=typed(quantity))
    return product
