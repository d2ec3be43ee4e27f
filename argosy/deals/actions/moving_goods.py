"""Goods come in on purchase orders and go out on what was sold; what is in stock follows, and never falls below nought."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.catalogue.models import Product
from argosy.deals import moved_goods
from argosy.deals.actions.documents import locked
from argosy.deals.actions.stocking import add_to_stock, locked_products, release
from argosy.deals.models import Document, DocumentKind, GoodsMove
from argosy.deals.papers.figures import plain
from argosy.deals.permissions import Permission
from argosy.platform.access import Actor
from argosy.platform.errors import Conflict

words(
    goods_received=_("noted goods that came in"),
    goods_shipped=_("noted goods that went out"),
    goods_undone=_("took back that goods came in or went out"),
)


class NotOnThisDocument(Conflict):
    message = _("Goods come in on purchase orders and go out on orders and invoices, once these are issued.")


class NotThere(Conflict):
    message = _(
        "%(item)s: only %(there)s are there for this order. Note first what came in, count again on the product’s page, or"
        " let fewer go."
    )


class GoneMeanwhile(Conflict):
    message = _("%(item)s: these goods were set aside or went out meanwhile. Undo that first.")


@transaction.atomic
def move_goods(actor: Actor, document: Document, wanted: Mapping[str, Decimal]) -> list[GoodsMove]:
    """So many of each of these items came in, or went out. Raises NotOnThisDocument, NotThere."""
    actor.require(Permission.EDIT_DOCUMENTS)
    document = locked(actor, document)
    if not moved_goods.moves_goods(document):
        raise NotOnThisDocument
    named = [(one, wanted[one.item]) for one in moved_goods.goods(document) if wanted.get(one.item)]
    products = locked_products({one.product_id for one, _quantity in named if one.product_id})
    comes_in = document.kind == DocumentKind.PURCHASE
    kept = moved_goods.kept(document.chain)
    lacks = moved_goods.still_wanted(document.chain) if comes_in else {}
    made = []
    for one, quantity in named:
        own = kept[one.item]
        if comes_in:
            move = _received(document, one, quantity, lacks[one.item] - own)
        else:
            move = _shipped(document, one, quantity, max(own, Decimal(0)), products.get(one.product_id or document.pk))
        # at once: two items of a document may be the same product
        add_to_stock(products, move.product_id, move.free)
        made.append(move)
    for move in made:
        move.made_by_id = actor.member
        move.save(force_insert=True)
    if made:
        goods = {move.item: plain(abs(move.quantity)) for move in made}
        word = "goods.received" if comes_in else "goods.shipped"
        record(actor, word, document, number=document.number, goods=goods)
    return made


def _received(document: Document, one: moved_goods.Goods, quantity: Decimal, lacks: Decimal) -> GoodsMove:
    """What the transaction still lacks is kept for it; the rest is free for everybody."""
    return _move(document, one, quantity, quantity - min(quantity, max(lacks, Decimal(0))))


def _shipped(
    document: Document, one: moved_goods.Goods, quantity: Decimal, kept: Decimal, product: Product | None
) -> GoodsMove:
    """What is kept for the transaction goes first."""
    free = max(quantity - kept, Decimal(0))
    if product is not None and product.in_stock is not None and free > product.in_stock:
        raise NotThere(item=one.item, there=plain(kept + product.in_stock))
    return _move(document, one, -quantity, -free)


def _move(document: Document, one: moved_goods.Goods, quantity: Decimal, free: Decimal) -> GoodsMove:
    return GoodsMove(
        chain=document.chain,
        document=document,
        item=one.item,
        product_id=one.product_id,
        quantity=quantity,
        free=free,
    )


@transaction.atomic
def undo_move(actor: Actor, move: GoodsMove) -> GoodsMove:
    """It did not happen: what is in stock and what is kept are as if it never had. Raises GoneMeanwhile."""
    actor.require(Permission.EDIT_DOCUMENTS)
    document = locked(actor, move.document)
    move = GoodsMove.objects.lock(move.pk)
    if move.undone_at is not None:
        return move
    products = locked_products({move.product_id} if move.product_id else set())
    product = products.get(move.product_id) if move.product_id else None
    there = product.in_stock if product else None
    kept = moved_goods.kept(document.chain)[move.item] - (move.quantity - move.free)
    if kept < 0 or (there is not None and there < move.free):
        raise GoneMeanwhile(item=move.item)
    add_to_stock(products, move.product_id, -move.free)
    move.undone_by_id, move.undone_at = actor.member, timezone.now()
    move.save(update_fields=["undone_by", "undone_at"])
    release(document.chain, document.pk)  # where the sale is cancelled, nothing is kept for it
    record(actor, "goods.undone", document, number=document.number, goods={move.item: plain(abs(move.quantity))})
    return move
