"""Lines that were set aside because their company may be known: the member says what becomes of them."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from django.db import transaction

from argosy.customers.actions import bringing
from argosy.customers.actions.coming import Coming, company_of, keys_of
from argosy.customers.models import Customer
from argosy.exchange.actions.admitting import may_not_stand, were_erased
from argosy.exchange.actions.meeting import add_to
from argosy.exchange.errors import NothingChosen, StandsOnce
from argosy.exchange.models import Import, ImportBatch, Policy, SetAside, State
from argosy.exchange.own_values import Unusable
from argosy.exchange.permissions import Permission
from argosy.exchange.values import Conversion
from argosy.platform.access import Actor

MOST_AT_ONCE = 500
# Batches of settled lines are numbered behind those of the file.
BEHIND = 1_000_000


@transaction.atomic
def settle(actor: Actor, imported: Import, lines: Sequence[SetAside], choice: str) -> Import:
    """These lines are added to the known customers, become customers of their own, or are left out.

    Whoever was erased while a line waited does not come back: it is left out. Raises NothingChosen, StandsOnce.
    """
    actor.require(Permission.IMPORT)
    imported = Import.objects.visible_to(actor).lock(imported.pk)
    if choice not in {Policy.UPDATE, Policy.MAKE, Policy.SKIP} or imported.state not in {State.DONE, State.FAILED}:
        raise NothingChosen
    # read under the lock: a second click finds them settled
    waiting = SetAside.objects.filter(imported=imported, pk__in=[one.pk for one in lines[:MOST_AT_ONCE]])
    chosen = list(waiting.order_by("line"))
    if choice != Policy.SKIP:
        chosen = _without_erased(actor, imported, _readable(actor, imported, chosen))
    if choice == Policy.MAKE:
        chosen = _once(actor, imported, chosen)
    if choice == Policy.UPDATE and chosen:
        _add(actor, imported, chosen)
    elif choice == Policy.MAKE and chosen:
        _make(actor, imported, chosen)
    elif choice == Policy.SKIP:
        imported.skipped += len(chosen)
    imported.save(update_fields=["skipped", "made", "people", "changed"])
    SetAside.objects.filter(pk__in=[one.pk for one in chosen]).delete()
    return imported


def _readable(actor: Actor, imported: Import, chosen: Sequence[SetAside]) -> list[SetAside]:
    """Those that still fit the enterprise's lists; the others go on waiting, and the page says why."""
    conversion = Conversion(actor, imported.record, imported.mapping, imported.choices)
    found = []
    for one in chosen:
        with suppress(Unusable):
            conversion.coming(one.line, one.cells or [])
            found.append(one)
    return found


def _without_erased(actor: Actor, imported: Import, chosen: Sequence[SetAside]) -> list[SetAside]:
    found = []
    for one, is_erased in zip(chosen, were_erased(_coming(actor, imported, chosen)), strict=True):
        if is_erased:
            one.delete()
            imported.skipped += 1
        else:
            found.append(one)
    return found


def _once(actor: Actor, imported: Import, chosen: Sequence[SetAside]) -> list[SetAside]:
    """Those that may stand beside what is known; the others go on waiting, to be added to the known one or left out."""
    coming = _coming(actor, imported, chosen)
    found = [one for one, is_forbidden in zip(chosen, may_not_stand(coming), strict=True) if not is_forbidden]
    if chosen and not found:
        raise StandsOnce(name=coming[0].name)  # the line's own: the known one may be a colleague's
    return found


def _coming(actor: Actor, imported: Import, chosen: Sequence[SetAside]) -> list[Coming]:
    conversion = Conversion(actor, imported.record, imported.mapping, imported.choices)
    return [conversion.coming(one.line, one.cells or []) for one in chosen]


def _add(actor: Actor, imported: Import, chosen: Sequence[SetAside]) -> None:
    conversion = Conversion(actor, imported.record, imported.mapping, imported.choices)
    before: dict[str, list[object]] = {}
    for one in chosen:
        customer = Customer.objects.visible_to(actor).lock(one.customer_id)
        coming = conversion.coming(one.line, one.cells or [])
        wins = imported.choices.get("wins") == "file"
        told = add_to(actor, customer, coming, file_wins=wins, only_people=False, ref=str(imported.pk))
        before.setdefault(str(customer.pk), []).append(told)
        imported.people += len(told.get("added", []))
    imported.changed += len(chosen)
    _note(imported, before=before)


def _make(actor: Actor, imported: Import, chosen: Sequence[SetAside]) -> None:
    kind = Conversion(actor, imported.record, imported.mapping, imported.choices).kind
    coming = _coming(actor, imported, chosen)
    keys = [keys_of(one, company_of(one)) for one in coming]
    made = bringing.bring_in(actor, kind, coming, keys, by="import", ref=str(imported.pk))
    imported.made += len(made)
    imported.people += sum(len(one.people) for one in coming)
    _note(imported, made=[str(pk) for pk in made])


def _note(imported: Import, *, made: Sequence[str] = (), before: dict[str, list[object]] | None = None) -> None:
    last = ImportBatch.objects.filter(imported=imported, number__gte=BEHIND).order_by("-number").values_list("number")
    number = max((row[0] for row in last[:1]), default=BEHIND - 1) + 1
    ImportBatch.objects.create(imported=imported, number=number, made=list(made), before=before or None)
