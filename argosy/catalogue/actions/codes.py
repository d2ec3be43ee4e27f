"""How buyers call our products: learnt when somebody says which product a line of theirs means."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.catalogue.models import BuyersCode, Product
from argosy.catalogue.permissions import Permission
from argosy.catalogue.recognising import folded
from argosy.customers.models import Customer
from argosy.platform.access import Actor

words(
    product_named=_("said how a customer calls a product"), product_unnamed=_("forgot how a customer calls a product")
)


@transaction.atomic
def learn_code(actor: Actor, customer: Customer, code: str, product: Product) -> BuyersCode | None:
    """From now on this customer means this product by this code; None where the code says nothing."""
    actor.require(Permission.USE_CATALOGUE)
    key = folded(code)[:300]
    if not key:
        return None
    row: BuyersCode
    row, _made = BuyersCode.objects.update_or_create(
        customer=customer,
        code_key=key,
        defaults={"product": product, "code": code.strip()[:300], "learnt_by_id": actor.member},
    )
    record(actor, "product.named", product, code=row.code, customer=str(customer.pk))
    return row


@transaction.atomic
def forget_code(actor: Actor, code: BuyersCode) -> None:
    """The customer's code means nothing any more."""
    actor.require(Permission.EDIT_CATALOGUE)
    record(actor, "product.unnamed", code.product, code=code.code)
    code.delete()
