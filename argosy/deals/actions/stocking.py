"""What an order needs is covered from what is there; only the rest is bought."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.catalogue.models import Product
from argosy.deals import moved_goods
from argosy.deals.actions.documents import IsCancelled, NoSuchKind, locked
from argosy.deals.models import Document, DocumentState, FromStock, GoodsMove
from argosy.deals.papers.figures import plain
from argosy.deals.permissions import Permission
from argosy.deals.purchasing import BOUGHT, Need, needs
from argosy.platform.access import Actor
from argosy.platform.errors import BadInput, Conflict

words(document_stocked=_("set goods aside from stock for an order"))


class MoreThanSold(BadInput):
    message = _("%(item)s: only %(sold)s are sold. Take no more from stock.")


class NotInStock(Conflict):
    message = _("%(item)s: only %(there)s more are in stock. Take fewer, or count again on the product’s page.")


class GoneAlready(Conflict):
    message = _("%(item)s: %(gone)s of those set aside went out already. Set no fewer aside.")


@transaction.atomic
def set_aside(actor: Actor, document: Document, wanted: Mapping[str, Decimal]) -> None:
    """So many of each of these items come from stock. Raises NoSuchKind, IsCancelled, MoreThanSold, GoneAlready, NotInStock."""
    actor.require(Permission.EDIT_DOCUMENTS)
    document = locked(actor, document)
    if document.kind not in BOUGHT:
        raise NoSuchKind
    if document.state == DocumentState.CANCELLED:
        raise IsCancelled
    changed = [
        (one, wanted[one.item]) for one in needs(document) if wanted.get(one.item, one.from_stock) != one.from_stock
    ]
    rows = {one.item: one for one in FromStock.objects.filter(chain=document.chain)}
    moved = moved_goods.kept_by_moves(document.chain)
    before = {one.product_id for one in rows.values()}
    products = locked_products({one for one in before | {need.product_id for need, _quantity in changed} if one})
    for need, quantity in changed:
        if quantity > need.sold:
            raise MoreThanSold(item=need.item, sold=plain(need.sold))
        if quantity + moved.get(need.item, Decimal(0)) < 0:
            raise GoneAlready(item=need.item, gone=plain(-moved[need.item]))
        _take(products, need, rows.get(need.item), quantity)
        _keep(actor, document, need, quantity)
    if changed:
        goods = {need.item: plain(quantity) for need, quantity in changed}
        record(actor, "document.stocked", document, number=document.number, goods=goods)


def release(chain: UUID, document: UUID) -> None:
    """Once nothing of a transaction is sold any more, what was set aside for it or came in for it is there for everybody."""
    Document.objects.hold(chain)
    if Document.objects.filter(chain=chain, kind__in=BOUGHT).exclude(state=DocumentState.CANCELLED).exists():
        return
    rows = list(FromStock.objects.filter(chain=chain))
    moved = moved_goods.kept_by_moves(chain)
    named = dict(GoodsMove.objects.filter(chain=chain, item__in=moved).values_list("item", "product"))
    products = locked_products({one for one in (*named.values(), *(row.product_id for row in rows)) if one})
    for one in rows:
        add_to_stock(products, one.product_id, one.quantity)
    for item, kept in moved.items():
        add_to_stock(products, named[item], kept)
        given = {"chain": chain, "document_id": document, "item": item, "product_id": named[item]}
        GoodsMove.objects.create(**given, quantity=0, free=kept)
    FromStock.objects.filter(pk__in=[one.pk for one in rows]).delete()


def locked_products(ids: set[UUID]) -> dict[UUID, Product]:
    """In one order, so that two orders of the same goods do not wait for each other."""
    return {one.pk: one for one in Product.objects.filter(pk__in=ids).order_by("pk").select_for_update()}


def _take(products: Mapping[UUID, Product], need: Need, row: FromStock | None, quantity: Decimal) -> None:
    """What was set aside goes back to the product that it was, and so many are taken of what it is now."""
    now = products.get(need.product_id) if need.product_id else None
    there = now.in_stock if now else None
    if row is not None:
        add_to_stock(products, row.product_id, row.quantity)
    if now is not None and there is not None and quantity > now.in_stock:
        raise NotInStock(item=need.item, there=plain(there))
    add_to_stock(products, need.product_id, -quantity)


def add_to_stock(products: Mapping[UUID, Product], pk: UUID | None, more: Decimal) -> None:
    """A product that nobody counts gives what is asked."""
    product = products.get(pk) if pk else None
    if product is not None and product.in_stock is not None:
        product.in_stock += more
        product.save(update_fields=["in_stock"])


def _keep(actor: Actor, document: Document, need: Need, quantity: Decimal) -> None:
    if not quantity:
        FromStock.objects.filter(chain=document.chain, item=need.item).delete()
        return
    values = {"quantity": quantity, "product_id": need.product_id, "set_by_id": actor.member}
    FromStock.objects.update_or_create(chain=document.chain, item=need.item, defaults=values)
