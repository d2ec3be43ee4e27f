"""Products: added, changed, retired and brought back; found by search at once."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.catalogue.errors import NoNumber, NumberTaken
from argosy.catalogue.models import Product, ProductSearch
from argosy.catalogue.permissions import Permission
from argosy.catalogue.recognising import folded
from argosy.platform import search
from argosy.platform.access import Actor

words(
    product_added=_("added a product"),
    product_changed=_("changed a product"),
    product_retired=_("took a product out of the range"),
    product_returned=_("brought a product back into the range"),
)
COSTS = frozenset({"cost", "cost_currency"})
CHANGEABLE = COSTS | {
    "number", "name", "name_zh", "other_names", "description", "description_zh", "attributes", "unit", "hs_code",
    "other_descriptions", "variant_of_id", "origin", "moq", "pack_quantity", "carton_length", "carton_width",
    "carton_height", "net_weight", "gross_weight",
}  # fmt: skip


@transaction.atomic
def add_product(actor: Actor, *, variant_of: Product | None = None, **values: Any) -> Product:
    """There is a new product, found by search at once. Raises NoNumber, NumberTaken."""
    actor.require(Permission.EDIT_CATALOGUE)
    product = Product(variant_of=variant_of)
    _take(actor, product, values)
    product.save(force_insert=True)
    _index(product)
    record(actor, "product.added", product, number=product.number)
    return product


@transaction.atomic
def change_product(actor: Actor, product: Product, **values: Any) -> Product:
    """The product is so from now on; documents that were made keep what they say. Raises NoNumber, NumberTaken."""
    actor.require(Permission.EDIT_CATALOGUE)
    product = Product.objects.visible_to(actor).lock(product.pk)
    changed = _take(actor, product, values)
    if changed:
        product.changed_at = timezone.now()
        product.save()
        _index(product)
        record(actor, "product.changed", product, fields=sorted(changed))
    return product


@transaction.atomic
def retire_product(actor: Actor, product: Product, *, is_retired: bool) -> Product:
    """The product is (not) offered any more; its history stays."""
    actor.require(Permission.EDIT_CATALOGUE)
    product = Product.objects.visible_to(actor).lock(product.pk)
    if is_retired == (product.retired_at is not None):
        return product
    product.retired_at = timezone.now() if is_retired else None
    product.save(update_fields=["retired_at"])
    record(actor, "product.retired" if is_retired else "product.returned", product, number=product.number)
    return product


def _take(actor: Actor, product: Product, values: dict[str, Any]) -> set[str]:
    allowed = CHANGEABLE if actor.may(Permission.SEE_COSTS) else CHANGEABLE - COSTS
    changed = {k for k, v in values.items() if k in allowed and getattr(product, k) != v}
    for name in changed:
        setattr(product, name, values[name])
    product.number = product.number.strip()
    if not product.number:
        raise NoNumber
    product.name = product.name.strip() or product.name_zh or product.number
    twins = Product.objects.filter(number=product.number).exclude(pk=product.pk)
    if twins.exists():
        raise NumberTaken(number=product.number)
    product.number_key, product.name_key = folded(product.number)[:60], folded(product.name)[:300]
    return changed


def _index(product: Product) -> None:
    names = [product.number, product.number_key, product.name, product.name_zh, *product.other_names.values()]
    described = [product.description, product.description_zh, *product.other_descriptions.values()]
    texts = [*described, product.hs_code, *(v for _k, v in product.attributes)]
    tokens = search.tokens(product.enterprise_id, texts, prefixes=names)
    ProductSearch.objects.update_or_create(row_id=product.pk, defaults={"at": product.changed_at, "tokens": tokens})
