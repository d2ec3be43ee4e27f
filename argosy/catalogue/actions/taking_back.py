"""A whole import of products is taken back: what it made goes, what it changed is as before; what was worked with since stays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Model, Q
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.catalogue import jobs
from argosy.catalogue.actions import progress
from argosy.catalogue.actions.importing import TOPIC
from argosy.catalogue.actions.products import COSTS, change_product, retire_product
from argosy.catalogue.actions.stock import count_stock
from argosy.catalogue.errors import CannotUndoImport
from argosy.catalogue.models import (
    BuyersCode,
    ImportState,
    Product,
    ProductImport,
    ProductPrice,
    ProductSearch,
    SupplierPrice,
)
from argosy.catalogue.noting import MODELS, OFFERS, PRICES, meaning, plain
from argosy.catalogue.permissions import Permission
from argosy.catalogue.recognising import folded
from argosy.enterprise.actors import actor_of
from argosy.enterprise.models import Member
from argosy.platform import live
from argosy.platform.access import Actor
from argosy.platform.errors import ArgosyError, NotAllowed
from argosy.platform.tenancy.scope import enterprise_scope

words(products_import_undone=_("took back an import of products"))


@transaction.atomic
def undo_import(actor: Actor, imported: ProductImport) -> ProductImport:
    """The import is taken back from now on, in the background, by who asks. Raises CannotUndoImport."""
    actor.require(Permission.EDIT_CATALOGUE)
    imported = ProductImport.objects.visible_to(actor).lock(imported.pk)
    if not imported.can_be_undone:
        raise CannotUndoImport
    _require(actor, imported)
    imported.state = ImportState.UNDOING
    imported.save(update_fields=["state"])
    record(actor, "products.import_undone", imported)
    jobs.undo_product_import.defer(in_turn="imports", imported=str(imported.pk), member=str(actor.member))
    return imported


@jobs.undo_product_import
def take_back(actor: Actor, imported: str, member: str) -> None:
    """In one transaction: a try that breaks leaves the import as it was, and so does who may not any more."""
    with enterprise_scope(actor.enterprise):
        going = ProductImport.objects.filter(pk=imported, state=ImportState.UNDOING)
        row: ProductImport | None = going.select_for_update(of=("self",)).first()
        if row is None:
            return
        by = actor_of(Member.objects.select_related("role").get(pk=member), via="import")
        try:
            _require(by, row)
        except NotAllowed:
            row.state = ImportState.DONE
            row.save(update_fields=["state"])
        else:
            _take_back(by, row)
        live.tell(TOPIC, row.member_id, imported=str(row.pk))


def _require(actor: Actor, row: ProductImport) -> None:
    """May the actor take all of it back? Nothing is half done. Raises NotAllowed."""
    actor.require(Permission.USE_CATALOGUE)
    actor.require(Permission.EDIT_CATALOGUE)
    for before, _since in progress.newest_first(row):
        offers = any(OFFERS in before.get(name, {}) for name in ("rows_made", "rows_ended"))
        if offers or any(COSTS & was.keys() for was, _now in before.get("changed", {}).values()):
            actor.require(Permission.SEE_COSTS)


def _take_back(actor: Actor, row: ProductImport) -> None:
    blocks = progress.newest_first(row)
    for before, _since in blocks:
        _codes_back(before.get("learnt", {}))
    # what a later block changed of products that the import made is noted there anew
    made = {pk: (stock, since) for before, since in reversed(blocks) for pk, stock in before.get("made", {}).items()}
    untouched = _untouched(made, [before.get("rows_made", {}) for before, _since in blocks])
    staying = set(made).difference(untouched)
    for before, since in blocks:
        staying |= _prices_back(before, since)
        staying |= {pk for pk, both in before.get("changed", {}).items() if not _as_before(actor, UUID(pk), *both)}
    ProductSearch.objects.filter(row_id__in=untouched).delete()
    Product.objects.filter(pk__in=untouched).delete()
    row.blocks.all().delete()
    row.kept = len(staying)
    row.state, row.before, row.faults = ImportState.UNDONE, {}, None
    row.save(update_fields=["state", "before", "faults", "kept"])


def _untouched(made: Mapping[str, tuple[Any, datetime]], own: Sequence[Mapping[str, Any]]) -> list[Any]:
    """Those that the import made and nobody has worked with since: no document, price, picture, code, variant, count."""
    rows = Product.objects.filter(pk__in=made).values_list("pk", "in_stock", "changed_at", "retired_at")
    found = {
        str(pk)
        for pk, stock, changed_at, retired_at in rows
        if plain(stock) == made[str(pk)][0] and max(changed_at, retired_at or changed_at) <= made[str(pk)][1]
    }
    ours: dict[Any, list[str]] = {
        ProductPrice: [pk for one in own for pk in one.get(PRICES, [])],
        SupplierPrice: [pk for one in own for pk in one.get(OFFERS, [])],
        BuyersCode: [],
        Product: list(found),
    }
    for relation in Product._meta.get_fields(include_hidden=True):
        model: type[Model] | None = relation.related_model if relation.one_to_many else None
        if model is None or not hasattr(relation, "field"):
            continue
        path = relation.field.attname
        used = model._default_manager.filter(**{f"{path}__in": list(found)}).exclude(pk__in=ours.get(model, []))  # noqa: SLF001 any model
        found -= {str(pk) for pk in used.values_list(path, flat=True)}
    # what stays keeps the product that it is a variant of
    parents = Product.objects.filter(pk__in=made, variant_of__in=list(found)).exclude(pk__in=list(found))
    found -= {str(pk) for pk in parents.values_list("variant_of_id", flat=True)}
    return sorted(found)


def _prices_back(before: Mapping[str, Any], since: datetime) -> set[str]:
    """Rows that the import made go, with its history; those that it found and ended hold again.

    A list of prices in which somebody set or ended anything since stays as it is; the products of such come back.
    """
    staying = set()
    for kind, model in MODELS.items():
        rows: Any = model.objects
        made, ended = before.get("rows_made", {}).get(kind, []), before.get("rows_ended", {}).get(kind, [])
        ours = list(rows.filter(pk__in=made))
        # what it made and ended itself never held
        past = list(rows.filter(pk__in=set(ended) - set(made), ended_at__isnull=False))
        beside = rows.filter(product__in={one.product_id for one in [*ours, *past]})
        moved = beside.filter(Q(made_at__gt=since) | Q(ended_at__gt=since))
        anew = {_list_of(one) for one in moved.exclude(pk__in=made, made_by__isnull=True)}
        going = [one.pk for one in ours if _list_of(one) not in anew or _never_held(one, since)]
        rows.filter(pk__in=going).delete()
        rows.filter(pk__in=[one.pk for one in past if _list_of(one) not in anew]).update(ended_at=None)
        staying |= {str(one.product_id) for one in [*ours, *past] if _list_of(one) in anew and one.pk not in going}
    return staying


def _never_held(row: Any, since: datetime) -> bool:
    """Is it of the history that the file told, or over before the import was?"""
    return row.made_by_id is None or (row.ended_at is not None and row.ended_at <= since)


def _list_of(row: Any) -> tuple[Any, ...]:
    if isinstance(row, SupplierPrice):
        return (row.product_id, row.supplier_id)
    return (row.product_id, row.customer_id, row.currency, row.incoterm)


def _codes_back(learnt: Mapping[str, Any]) -> None:
    """Codes mean what they meant before; one that somebody corrected since stays."""
    for row in BuyersCode.objects.select_for_update().filter(pk__in=learnt):
        was, now = learnt[str(row.pk)]
        if meaning(row) != now:
            continue
        if was is None:
            row.delete()
        elif Product.objects.filter(pk=was[0]).exists():
            row.product_id, row.code, row.code_key = was[0], was[1], folded(was[1])[:300]
            row.save(update_fields=["product_id", "code", "code_key"])


def _as_before(actor: Actor, pk: UUID, was: Mapping[str, Any], now: Mapping[str, Any]) -> bool:
    """What stands there still as the import left it; what somebody typed since stays. False where something stays."""
    product = Product.objects.filter(pk=pk).first()
    if product is None:
        return True
    standing: dict[str, Any] = {name: plain(getattr(product, name)) for name in was if name != "retired"}
    standing["retired"] = product.retired_at is not None
    same = {name: value for name, value in was.items() if standing[name] == now[name]}
    try:
        with transaction.atomic():
            _restore(actor, product, same)
    except ArgosyError:
        return False
    return len(same) == len(was)


def _restore(actor: Actor, product: Product, same: Mapping[str, Any]) -> None:
    fields = {name: _typed(name, value) for name, value in same.items() if name not in {"in_stock", "retired"}}
    if fields:
        change_product(actor, product, **fields)
    if "in_stock" in same:
        count_stock(actor, product, _typed("in_stock", same["in_stock"]))
    if "retired" in same:
        retire_product(actor, product, is_retired=same["retired"])


def _typed(name: str, value: Any) -> Any:
    field: Any = Product._meta.get_field(name.removesuffix("_id"))
    return UUID(value) if value and name.endswith("_id") else field.to_python(value)
