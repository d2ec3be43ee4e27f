"""A whole import is taken back: what it made goes, what it changed is as before; what somebody worked with since stays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Model
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.customers.actions import own_index
from argosy.customers.actions.customers import change_customer
from argosy.customers.actions.fields import fill
from argosy.customers.actions.people import change_contact
from argosy.customers.actions.recognising import index
from argosy.customers.models import (
    Contact,
    Customer,
    CustomerSearch,
    Follower,
    MatchKey,
    Ownership,
    Tagging,
)
from argosy.customers.permissions import Permission as Customers
from argosy.duplicates.models import SuspectedPair
from argosy.enterprise import limits
from argosy.enterprise.actors import actor_of
from argosy.exchange import jobs
from argosy.exchange.actions.importing import forget_file
from argosy.exchange.actions.meeting import allowed, own_allowed, person_of, plain
from argosy.exchange.errors import CannotUndo
from argosy.exchange.models import Import, ImportBatch, SetAside, State
from argosy.exchange.permissions import Permission
from argosy.platform import live, veil
from argosy.platform.access import Actor
from argosy.platform.errors import ArgosyError
from argosy.platform.listing.columns import identity
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.pool.models import PoolStay

words(import_undone=_("took back an import"))
DELETE_IMPORTS = limits.offer("imports.delete", _("take back an import with what it brought"))
# What every new customer has, and what is found by itself. All else means that somebody worked with it.
BESIDE = frozenset({MatchKey, Contact, Follower, Ownership, Tagging, SuspectedPair, PoolStay, SetAside})


@transaction.atomic
def undo_import(actor: Actor, imported: Import) -> Import:
    """The import is taken back from now on, in the background. Raises CannotUndo."""
    actor.require(Permission.IMPORT)
    actor.require(Customers.EDIT_CUSTOMERS)
    imported = Import.objects.visible_to(actor).lock(imported.pk)
    limits.require(actor, DELETE_IMPORTS, imported.created_at)
    if not imported.can_be_undone:
        raise CannotUndo
    forget_file(imported)
    imported.state, imported.done, imported.kept = State.UNDOING, 0, 0
    imported.barred = 0
    imported.save(update_fields=["state", "done", "kept", "barred", "blob", "shape"])
    record(actor, "import.undone", imported)
    jobs.undo_import.defer(in_turn="imports", imported=str(imported.pk))
    return imported


@jobs.undo_import
def take_back(actor: Actor, imported: str) -> None:
    """Batch by batch, the last first."""
    with enterprise_scope(actor.enterprise):
        row: Import | None = (
            Import.objects.filter(pk=imported, state=State.UNDOING).select_related("member__role").first()
        )
        if row is None:
            return
        batches = list(ImportBatch.objects.filter(imported=row).order_by("-number").values_list("pk", flat=True))
    for pk in batches:
        with enterprise_scope(actor.enterprise):
            _take_back(actor_of(row.member, via="import"), row, pk)
    with enterprise_scope(actor.enterprise):
        SetAside.objects.filter(imported=row).delete()
        Import.objects.filter(pk=row.pk).update(state=State.UNDONE)
        live.tell("exchange", row.member_id, imported=str(row.pk))


def _take_back(actor: Actor, imported: Import, batch_id: Any) -> None:
    batch = ImportBatch.objects.all().lock(batch_id)
    changed = Customer.objects.in_bulk((batch.before or {}).keys())
    barred = sum(not _is_as_before(actor, one, (batch.before or {})[str(pk)]) for pk, one in changed.items())
    untouched = _untouched(batch.made)
    CustomerSearch.objects.filter(row_id__in=untouched).delete()
    people = Contact.objects.filter(customer__in=untouched).values_list("pk", flat=True)
    own_index.forget([*untouched, *people])
    PoolStay.objects.filter(customer__in=untouched).delete()
    Customer.objects.filter(pk__in=untouched).delete()
    row = Import.objects.all().lock(imported.pk)
    row.kept += len(batch.made) - len(untouched)
    row.barred += barred
    row.done += len(batch.made) + len(batch.before or {})
    row.save(update_fields=["kept", "barred", "done"])
    batch.made, batch.before = [], None
    batch.save(update_fields=["made", "before"])
    live.tell("exchange", row.member_id, imported=str(row.pk))


def _untouched(made: list[str]) -> list[Any]:
    """Those with which nobody has done anything since: no line of a timeline, no mail, deal, document, price …"""
    rows = Customer.objects.filter(pk__in=made, merged_into__isnull=True)
    for relation in Customer._meta.get_fields(include_hidden=True):
        model: type[Model] | None = relation.related_model if relation.one_to_many else None
        if model is None or model in BESIDE or not hasattr(relation, "field"):
            continue
        path = relation.field.attname
        used = model._default_manager.filter(**{f"{path}__in": made}).values_list(path, flat=True)  # noqa: SLF001 any model
        rows = rows.exclude(pk__in=list(used))
    return list(rows.values_list("pk", flat=True))


def _is_as_before(actor: Actor, customer: Customer, changes: Sequence[dict[str, Any]]) -> bool:
    """Could it be taken back, or is it a colleague's by now, or not to be changed by this member any more?"""
    if not Customer.objects.visible_to(actor).filter(pk=customer.pk).exists():
        return False
    try:
        with transaction.atomic():
            done = [_as_before(actor, Customer.objects.get(pk=customer.pk), before) for before in reversed(changes)]
    except ArgosyError:
        return False
    return all(done)


def _as_before(actor: Actor, customer: Customer, before: dict[str, Any]) -> bool:
    """What stands there still as the import left it; what somebody typed since stays.

    False where fields stay because the role of whoever imported may not change them any more.
    """
    after = before.get("after", {})
    now = {name: getattr(customer, name) for name in before.get("fields", {})}
    fields = _unchanged(before.get("fields", {}), after.get("fields", {}), now)
    open_fields = {name: value for name, value in fields.items() if not veil.is_fixed(actor, customer, name)}
    customer = change_customer(actor, customer, by="import", **open_fields)
    own = _unchanged(before.get("own", {}), after.get("own", {}), customer.custom or {})
    open_own = own_allowed(actor, {pk: value for key, value in own.items() if (pk := identity(key))})
    if open_own:
        fill(actor, customer, open_own)
    is_whole = len(open_fields) == len(fields) and len(open_own) == len(own)
    return _people_as_before(actor, customer, before) and is_whole


def _people_as_before(actor: Actor, customer: Customer, before: dict[str, Any]) -> bool:
    after, is_whole = before.get("after", {}), True
    people = {str(one.pk): one for one in Contact.objects.filter(customer=customer)}
    for pk, was in before.get("people", {}).items():
        if contact := people.get(pk):
            now = plain(contact)
            changed = _unchanged(was, after.get("people", {}).get(pk, {}), now)
            open_fields = allowed(actor, contact, changed)
            is_whole = is_whole and len(open_fields) == len(changed)
            change_contact(actor, contact, person_of(now | open_fields))
    for pk in before.get("tags", []):
        Tagging.objects.filter(customer=customer, tag=pk).delete()
    if added := before.get("added"):
        made = after.get("added", {})
        gone = [pk for pk in added if pk in people and made.get(pk) in (None, plain(people[pk]))]
        own_index.forget(map(UUID, gone))
        Contact.objects.filter(pk__in=gone, customer=customer).delete()
        index(customer)
    return is_whole


def _unchanged(before: Mapping[str, Any], after: Mapping[str, Any], now: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in before.items() if name not in after or now.get(name) == after[name]}
