"""Fields of the enterprise's own: settled, and filled with values that are checked, sealed, and indexed for filters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.customers import origins
from argosy.customers.actions import own_files, own_index, timeline
from argosy.customers.actions.customers import CORRECT_CUSTOMERS
from argosy.customers.actions.people import CORRECT_CONTACTS
from argosy.customers.columns import RECORDS, fields_of
from argosy.customers.events import ContactChanged, CustomerChanged
from argosy.customers.models import Contact, Customer, CustomField, EntryKind, FieldKind
from argosy.customers.permissions import Permission
from argosy.enterprise import limits
from argosy.platform import veil
from argosy.platform.access import Actor
from argosy.platform.errors import BadInput, Conflict
from argosy.platform.events import publish

words(field_settled=_("settled the own fields of records"), values_changed=_("changed own fields of a record"))
MOST_FIELDS, MOST_CHOICES, LONGEST_NAME = 100, 100, 60


class NoFieldName(BadInput):
    message = _("Give the field a name of at most 60 letters.")


class FieldNameTaken(Conflict):
    """Files and programs name a field by its name alone."""

    message = _("There is a field “%(name)s” of these records already. Give this one another name.")


class NoChoices(BadInput):
    message = _("A list needs its words: type one a line.")


class TooManyFields(Conflict):
    message = _("There are 100 fields already. Remove one that nobody uses.")


@dataclass(frozen=True, slots=True)
class FieldShape:
    """How a field is."""

    name: str
    kind: str = FieldKind.TEXT
    section: str = ""
    help: str = ""
    choices: Sequence[str] = ()
    is_required: bool = False
    is_personal: bool = False


@transaction.atomic
def add_field(actor: Actor, record_kind: str, shape: FieldShape) -> CustomField:
    """Records of this kind have one more field from now on."""
    actor.require(Permission.SETTLE_LISTS)
    if record_kind not in RECORDS or shape.kind not in FieldKind.values:
        raise BadInput
    known = fields_of(record_kind)
    if len(known) >= MOST_FIELDS:
        raise TooManyFields
    place = max((one.position for one in known), default=0) + 10
    made = CustomField(record=record_kind, kind=shape.kind, position=place, is_personal=shape.is_personal)
    _shape(made, shape)
    made.save(force_insert=True)
    record(actor, "field.settled", made, added=made.name)
    return made


@transaction.atomic
def change_field(actor: Actor, field: CustomField, shape: FieldShape, *, is_hidden: bool = False) -> CustomField:
    """The field is called and placed like this; its kind, and whether it is personal, stay what they were."""
    actor.require(Permission.SETTLE_LISTS)
    field = CustomField.objects.all().lock(field.pk)
    _shape(field, shape)
    field.is_hidden = is_hidden
    field.save()
    record(actor, "field.settled", field, changed=field.name)
    return field


def _shape(field: CustomField, shape: FieldShape) -> None:
    name = " ".join(shape.name.split())
    if not name or len(name) > LONGEST_NAME:
        raise NoFieldName
    others = CustomField.objects.filter(record=field.record).exclude(pk=field.pk)
    if name != field.name and name.casefold() in {one.name.casefold() for one in others}:
        raise FieldNameTaken(name=name)
    chosen = [" ".join(one.split())[:LONGEST_NAME] for one in shape.choices if one.strip()]
    if field.kind in {FieldKind.CHOICE, FieldKind.SEVERAL} and not chosen:
        raise NoChoices
    field.name, field.section, field.help = name, shape.section.strip()[:60], shape.help.strip()[:200]
    field.choices = list(dict.fromkeys(chosen))[:MOST_CHOICES]
    field.is_required = shape.is_required


@transaction.atomic
def move_field(actor: Actor, field: CustomField, *, up: bool) -> None:
    """The field stands one place further up or down in its form."""
    actor.require(Permission.SETTLE_LISTS)
    order = fields_of(field.record)
    place = next(number for number, one in enumerate(order) if one.pk == field.pk)
    other = place - 1 if up else place + 1
    if not 0 <= other < len(order):
        return
    order[place], order[other] = order[other], order[place]
    for number, one in enumerate(order):
        one.position = number * 10
    CustomField.objects.bulk_update(order, ["position"])
    record(actor, "field.settled", field, moved=True)


@transaction.atomic
def remove_field(actor: Actor, field: CustomField) -> None:
    """The field is gone from all forms, and so is what filters knew of it."""
    actor.require(Permission.SETTLE_LISTS)
    record(actor, "field.settled", field, removed=field.name)
    field.delete()


@transaction.atomic
def fill(
    actor: Actor,
    row: Customer | Contact,
    values: Mapping[UUID, Any],
    *,
    is_new: bool = False,
    by: str = "hand",
    ref: str = "",
) -> None:
    """The record's own fields have these values from now on; None is nothing. The old ones stay in the timeline.

    To fill those of a record that is just made is no correcting (`is_new`).
    """
    actor.require(Permission.EDIT_CUSTOMERS)
    company_id = row.customer_id if isinstance(row, Contact) else row.pk
    company: Customer = Customer.objects.visible_to(actor).lock(company_id)
    target: Any = type(row).objects.all().lock(row.pk)
    kind = "contact" if isinstance(row, Contact) else company.kind
    known = {one.pk: one for one in fields_of(kind)}
    kept = dict(target.custom or {})
    touched = [pk for pk, value in values.items() if pk in known and kept.get(str(pk)) != value]
    changed = [_put(actor, row.pk, known[pk], kept, values[pk]) for pk in touched]
    if not changed:
        return
    veil.require_change(actor, target, ["custom"])
    for pk in touched:
        veil.require_key(actor, known[pk].veil_key, known[pk].name)
    if not is_new:
        limits.require(actor, CORRECT_CONTACTS if kind == "contact" else CORRECT_CUSTOMERS, target.created_at)
    target.custom = {key: value for key, value in kept.items() if value not in (None, "", [])} or None
    origins.stamp(target, ["custom"], actor, by, ref)
    target.save(update_fields=["custom", "origins"])
    row.custom = target.custom
    if not isinstance(row, Contact):
        timeline.add(actor, company, EntryKind.CHANGE, "custom", changes=changed)
    record(actor, "values.changed", target)
    if not is_new:
        publish(ContactChanged(company.pk, row.pk) if isinstance(row, Contact) else CustomerChanged(row.pk))


@transaction.atomic
def fill_new(
    actor: Actor,
    customer: Customer,
    own: Mapping[UUID, Any],
    of_person: Mapping[UUID, Any],
    *,
    by: str = "hand",
    ref: str = "",
) -> None:
    """The company that was just made has these values in its own fields, and the person who came with it these."""
    actor.require(Permission.EDIT_CUSTOMERS)
    fill(actor, customer, own, is_new=True, by=by, ref=ref)
    if of_person and (person := customer.contacts.first()) is not None:
        fill(actor, person, of_person, is_new=True, by=by, ref=ref)


def _put(actor: Actor, row: UUID, field: CustomField, kept: dict[str, Any], value: Any) -> list[Any]:
    """The value stands among those of the record, and it is found by it; comes back as the timeline tells it."""
    before, kept[str(field.pk)] = kept.get(str(field.pk)), value
    if value and field.kind == FieldKind.FILE:
        own_files.put_in(actor, value["file"], row)
    own_index.put(actor.enterprise, field, row, value)
    return [field.name, _told(field, before), _told(field, value)]


def _told(field: CustomField, value: Any) -> Any:
    """As the timeline keeps it: of a colleague or a company that they are one, so that it is told by name; of a file its name."""
    if value and field.kind == FieldKind.FILE:
        return value["name"]
    return {field.kind: value} if value and field.kind in {FieldKind.MEMBER, FieldKind.RELATION} else value
