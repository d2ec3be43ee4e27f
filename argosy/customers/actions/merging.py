"""Two companies that are one: merged field by field as somebody chose, and taken apart again within thirty days."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.customers import origins
from argosy.customers.actions import joining, own_index, owners, recognising, timeline, wandering
from argosy.customers.actions.customers import CORRECT_CUSTOMERS, KNOWN
from argosy.customers.columns import fields_of
from argosy.customers.events import ContactChanged, CustomerAdded, CustomerChanged, CustomersMerged
from argosy.customers.models import Customer, EntryKind, Follower, Merge, RecordKind
from argosy.customers.permissions import Permission
from argosy.enterprise import limits
from argosy.notifications.actions.telling import tell
from argosy.notifications.kinds import kind
from argosy.platform import veil
from argosy.platform.access import Actor
from argosy.platform.errors import BadInput, Conflict, NotFound
from argosy.platform.events import publish

words(customers_merged=_("merged two customers"), merge_undone=_("took a merge of customers apart"))
UNDO_FOR = timedelta(days=30)
# What is chosen when two companies are merged; what they are to us and who owns them stays with the one that is kept.
CHOSEN = (*(field for field in KNOWN if field != "stage"), "stage", "next_step", "next_step_at")
# A lead that is found to be a customer is one.
RELATION = ("kind", "became_customer_at")
# Nobody has to choose here: what either of them has belongs to the one that there is afterwards.
UNITED = ("other_names", "addresses", "more_websites")
MERGED = kind(
    "customers.merged", _("%(gone)s was merged into %(customer)s. On its page they can be taken apart again.")
)


class CannotMerge(BadInput):
    message = _("These two cannot be merged: choose two different companies, neither of which was merged before.")


class OneSells(BadInput):
    message = _(
        "One of them is a supplier and the other is not: both records stay, each with its own mail and documents."
    )


class TooLateToUndo(Conflict):
    message = _("This merge can no longer be taken apart: it was undone already, or is older than thirty days.")


@dataclass(frozen=True, slots=True)
class Chosen:
    """What somebody chose: fields taken from the one that goes, own fields of it left away, people who are two."""

    taken: frozenset[str]
    left: frozenset[str]
    apart: frozenset[str]


@dataclass(frozen=True, slots=True)
class Choice:
    """One field in which the two differ."""

    field: str
    kept: Any
    gone: Any

    @property
    def is_better(self) -> bool:
        """Does only the one that goes know it? Then its value is taken unless somebody says otherwise."""
        return not _is_known(self.kept)


def _is_known(value: Any) -> bool:
    """Is anything said here? A “no” in a field of the enterprise's own is."""
    return bool(value) or value is False


def choices(kept: Customer, gone: Customer) -> list[Choice]:
    """The fields in which they differ and about which somebody has to decide; the step and its day are one.

    Fields of the enterprise's own stand behind the others, by the keys of their columns.
    """
    fields = [field for field in _mergeable(kept, gone) if field not in {"next_step_at", *UNITED}]
    found = [Choice(field, getattr(kept, field), getattr(gone, field)) for field in fields]
    return [one for one in [*found, *_own_choices(kept, gone)] if one.kept != one.gone and _is_known(one.gone)]


def _own_choices(kept: Customer, gone: Customer) -> list[Choice]:
    ours, theirs = kept.custom or {}, gone.custom or {}
    return [
        Choice(f"x{one.pk.hex}", ours.get(str(one.pk)), theirs.get(str(one.pk)))
        for one in fields_of(kept.kind)
        if str(one.pk) in theirs and not one.is_hidden
    ]


def _mergeable(kept: Customer, gone: Customer) -> tuple[str, ...]:
    """A lead's stages are not a customer's."""
    return CHOSEN if kept.kind == gone.kind else tuple(field for field in CHOSEN if field != "stage")


@transaction.atomic
def merge_customers(
    actor: Actor,
    kept: Customer,
    gone: Customer,
    taken: Iterable[str],
    *,
    left: Iterable[str] = (),
    apart: Iterable[str] = (),
) -> Merge:
    """There is one company from now on: `kept`, with the fields in `taken` and all people, mail and deals of `gone`.

    What only the other has in fields of the enterprise's own comes along, but for those in `left`. Who is a contact of both is one
    afterwards, but for those in `apart`, by the ids at `gone`.

    The other's names and web sites stay as further ones, so that it is recognised, and its addresses too; each taken field
    still tells whence it came. Who owned the other goes on seeing it, and owns it where nobody does. Raises CannotMerge, OneSells.
    """
    actor.require(Permission.MERGE_CUSTOMERS)
    with veil.whole():
        return _merge(actor, kept, gone, Chosen(frozenset(taken), frozenset(left), frozenset(apart)))


def _merge(actor: Actor, kept: Customer, gone: Customer, chosen: Chosen) -> Merge:
    kept, gone = _both(actor, kept, gone)
    fields = [field for field in _mergeable(kept, gone) if field in chosen.taken and field not in UNITED]
    fields += ["next_step_at"] if "next_step" in fields and "next_step_at" not in fields else []
    custom = _own_values(kept, gone, chosen)
    if fields or custom != (kept.custom or None):
        limits.require(actor, CORRECT_CUSTOMERS, kept.created_at)
    before = {field: _plain(getattr(kept, field)) for field in (*CHOSEN, *RELATION, "last_contact_at")}
    before |= {"origins": kept.origins, "custom": kept.custom}
    first = [field for field in UNITED if getattr(gone, field) and not getattr(kept, field)]
    names, sites = (kept.name, gone.name), (kept.website, gone.website)
    for field in fields:
        setattr(kept, field, getattr(gone, field))
    origins.inherited(kept, gone, [field for field in (*fields, *first) if field in KNOWN])
    kept.other_names = _united(kept.other_names, names, gone.other_names, besides=kept.name)
    kept.more_websites = _united(kept.more_websites, sites, gone.more_websites, besides=kept.website)
    ours, theirs = kept.addresses or [], gone.addresses or []
    kept.addresses = [*ours, *(one for one in theirs if one not in ours)] or None
    kept.custom = custom
    if (kept.kind, gone.kind) == (RecordKind.LEAD, RecordKind.CUSTOMER):
        for field in (*RELATION, "stage"):
            setattr(kept, field, getattr(gone, field))
    kept.last_contact_at = max(filter(None, (kept.last_contact_at, gone.last_contact_at)), default=None)
    after = {field: _plain(getattr(kept, field)) for field in before}
    same = [one for one in joining.pairs(kept, gone) if str(one.gone.pk) not in chosen.apart]
    mains = wandering.leave_one_main(kept, gone)
    moved = wandering.move(kept, gone, besides={one.gone.pk for one in same})
    joined = joining.join(same)
    follower = _keep_in_sight(actor, kept, gone)
    gone.merged_into = kept
    kept.save()
    if custom != before["custom"]:
        own_index.renew(kept)
    gone.save(update_fields=["merged_into"])
    made: Merge = Merge.objects.create(
        kept=kept,
        gone=gone,
        member_id=actor.member,
        before={"before": before, "after": after, "moved": moved, "mains": mains, "joined": joined} | follower,
    )
    _index(kept, gone)
    timeline.add(actor, kept, EntryKind.CHANGE, "merged", changes=[["merged", "", gone.name]])
    record(actor, "customers.merged", kept, gone=str(gone.pk), fields=fields, joined=[one["kept"] for one in joined])
    for one in same:
        publish(ContactChanged(kept.pk, one.kept.pk))
    publish(CustomersMerged(kept.pk, gone.pk))
    _tell(actor, kept, gone)
    return made


def _united(ours: Iterable[str], both: Iterable[str], theirs: Iterable[str], *, besides: str) -> list[str]:
    """What stands there of either, once, without that which stands before it."""
    return [one for one in dict.fromkeys([*ours, *both, *theirs]) if one and one != besides]


def _tell(actor: Actor, kept: Customer, gone: Customer) -> None:
    """Whose customer was merged by somebody else reads of it."""
    link = reverse("customers:customer", args=[kept.pk])
    owners_told = {owner for owner in (kept.owner_id, gone.owner_id) if owner is not None and owner != actor.member}
    for owner in owners_told:
        tell(owner, MERGED, link=link, customer=kept.name, gone=gone.name)


def _own_values(kept: Customer, gone: Customer, chosen: Chosen) -> dict[str, Any] | None:
    """The fields of the enterprise's own as the kept one has them afterwards."""
    values = {**(gone.custom or {}), **(kept.custom or {})}
    for one in _own_choices(kept, gone):
        pk = str(UUID(one.field[1:]))
        if one.field in chosen.taken:
            values[pk] = one.gone
        elif one.field in chosen.left and not _is_known(one.kept):
            del values[pk]
    return values or None


def _keep_in_sight(actor: Actor, kept: Customer, gone: Customer) -> dict[str, Any]:
    """Who owned the one that goes works on: as owner where the kept one has none, else beside its owner."""
    if gone.owner_id in {None, kept.owner_id}:
        return {}
    if kept.owner_id is None:
        given = {"given": str(gone.owner_id), "was_pooled": kept.is_pooled}
        owners.move(actor, kept, gone.owner_id, is_pooled=False)
        return given
    made, is_new = Follower.objects.get_or_create(customer=kept, member_id=gone.owner_id)
    return {"follower": str(made.pk)} if is_new else {}


def _both(actor: Actor, kept: Customer, gone: Customer) -> tuple[Customer, Customer]:
    if kept.pk == gone.pk:
        raise CannotMerge
    seen = Customer.objects.visible_to(actor)
    # locked in one order, so that two people who merge the same two do not wait for each other for ever
    rows = {pk: seen.all().lock(pk) for pk in sorted((kept.pk, gone.pk))}
    if any(row.merged_into_id for row in rows.values()):
        raise CannotMerge
    kinds = {row.kind for row in rows.values()}
    if RecordKind.SUPPLIER in kinds and len(kinds) > 1:
        raise OneSells
    return rows[kept.pk], rows[gone.pk]


@transaction.atomic
def undo_merge(actor: Actor, merge: Merge) -> Customer:
    """There are two companies again, each with what was its own; what was changed since stays. The one that went comes back.

    Raises TooLateToUndo.
    """
    actor.require(Permission.MERGE_CUSTOMERS)
    kept = Customer.objects.visible_to(actor).lock(merge.kept_id)
    merge = Merge.objects.all().lock(merge.pk)
    if merge.undone_at or merge.before is None or merge.at < timezone.now() - UNDO_FOR:
        raise TooLateToUndo
    gone: Customer = Customer.objects.all().lock(merge.gone_id)
    if gone.merged_into_id != kept.pk:
        raise NotFound
    wandering.move_back(kept, gone, merge.before["moved"])
    wandering.make_main_again(gone, merge.before.get("mains", ()))
    Follower.objects.filter(pk=merge.before.get("follower"), customer=kept).delete()
    if kept.owner_id is not None and str(kept.owner_id) == merge.before.get("given"):
        owners.move_back(actor, kept, None, is_pooled=merge.before["was_pooled"])
    with veil.whole():
        _restore(kept, merge.before)
        joining.part(merge.before.get("joined", ()))
    gone.merged_into = None
    gone.save(update_fields=["merged_into"])
    merge.undone_at, merge.before = timezone.now(), None
    merge.save()
    _index(kept, gone)
    timeline.add(actor, kept, EntryKind.CHANGE, "merged", changes=[["merged", gone.name, ""]])
    record(actor, "merge.undone", kept, gone=str(gone.pk))
    publish(CustomerChanged(kept.pk))
    publish(CustomerAdded(gone.pk))
    return gone


def _restore(kept: Customer, was: dict[str, Any]) -> None:
    for field, value in was["before"].items():
        if _plain(getattr(kept, field)) == was["after"].get(field):
            is_moment = field in {"next_step_at", "last_contact_at", "became_customer_at"} and value
            setattr(kept, field, parse_datetime(value) if is_moment else value)
    kept.save()
    own_index.renew(kept)


def _index(*customers: Customer) -> None:
    for one in customers:
        recognising.index(one)


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime) else value
