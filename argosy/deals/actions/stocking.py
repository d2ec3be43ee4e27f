"""What an order needs is covered from what is there; only the rest is bought."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.catalogue.models import Product
from argosy.deals.actions.documents import IsCancelled, NoSuchKind, locked
from argosy.deals.models import Document, DocumentState, FromStock
from argosy.deals.papers.laying_out import plain
from argosy.deals.permissions import Permission
from argosy.deals.purchasing import BOUGHT, Need, needs
from argosy.platform.access import Actor
from argosy.platform.errors import BadInput, Conflict

words(document_stocked=_("set goods aside from stock for an order"))


class MoreThanSold(BadInput):
    message = _("%(item)s: only %(sold)s are sold. Take no more from stock.")


class NotInStock(Conflict):
    message = _("%(item)s: only %(there)s more are in stock. Take fewer, or count again on the product’s page.")


@transaction.atomic
def set_aside(actor: Actor, document: Document, wanted: Mapping[str, Decimal]) -> None:
    """So many of each of these items come from stock. Raises NoSuchKind, IsCancelled, MoreThanSold, NotInStock."""
    actor.require(Permission.EDIT_DOCUMENTS)
    document = locked(actor, document)
    if document.kind not in BOUGHT:
        raise NoSuchKind
    if document.state == DocumentState.CANCELLED:
        raise IsCancelled
    _lock_transaction(document.chain)
    changed = [
        (one, wanted[one.item]) for one in needs(document) if wanted.get(one.item, one.from_stock) != one.from_stock
    ]
    products = _locked({need.product_id for need, _quantity in changed if need.product_id})
    for need, quantity in changed:
        if quantity > need.sold:
            raise MoreThanSold(item=need.item, sold=plain(need.sold))
        _take(products.get(need.product_id) if need.product_id else None, need, quantity - need.from_stock)
        _keep(actor, document, need, quantity)
    if changed:
        goods = {need.item: plain(quantity) for need, quantity in changed}
        record(actor, "document.stocked", document, number=document.number, goods=goods)


def release(chain: UUID) -> None:
    """Once nothing of a transaction is sold any more, what was set aside for it is there again."""
    _lock_transaction(chain)
    if Document.objects.filter(chain=chain, kind__in=BOUGHT).exclude(state=DocumentState.CANCELLED).exists():
        return
    rows = list(FromStock.objects.filter(chain=chain))
    products = _locked({one.product_id for one in rows if one.product_id})
    for one in rows:
        product = products.get(one.product_id)
        if product is not None and product.in_stock is not None:
            product.in_stock += one.quantity
            product.save(update_fields=["in_stock"])
    FromStock.objects.filter(pk__in=[one.pk for one in rows]).delete()


def _lock_transaction(chain: UUID) -> None:
    """Two documents of one transaction speak of the same goods."""
    list(Document.objects.filter(chain=chain).order_by("pk").select_for_update(of=("self",)).values_list("pk"))


def _locked(ids: set[UUID]) -> dict[UUID, Product]:
    """In one order, so that two orders of the same goods do not wait for each other."""
    return {one.pk: one for one in Product.objects.filter(pk__in=ids).order_by("pk").select_for_update()}


def _take(product: Product | None, need: Need, more: Decimal) -> None:
    """Less is there; a product that nobody counts gives what is asked."""
    if product is None or product.in_stock is None:
        return
    if more > product.in_stock:
        raise NotInStock(item=need.item, there=plain(product.in_stock))
    product.in_stock -= more
    product.save(update_fields=["in_stock"])


def _keep(actor: Actor, document: Document, need: Need, quantity: Decimal) -> None:
    if not quantity:
        FromStock.objects.filter(chain=document.chain, item=need.item).delete()
        return
    values = {"quantity": quantity, "product_id": need.product_id, "set_by_id": actor.member}
    FromStock.objects.update_or_create(chain=document.chain, item=need.item, defaults=values)
