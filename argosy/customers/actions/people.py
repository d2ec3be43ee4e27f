"""People at companies: added and changed, with every way to reach them and what they allow."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.customers import origins
from argosy.customers.actions import duplicates, recognising
from argosy.customers.errors import BadAddress, WasErased
from argosy.customers.events import ContactAdded, ContactChanged
from argosy.customers.models import Contact, ContactPoint, Customer, Permit, PointKind
from argosy.customers.permissions import Permission
from argosy.enterprise import limits
from argosy.platform import search, veil
from argosy.platform.access import Actor
from argosy.platform.events import publish
from argosy.platform.tenancy import rows
from argosy.platform.tenancy.ids import new_ids
from argosy.privacy import tombstones

words(
    contact_added=_("added a contact"),
    contact_changed=_("changed a contact"),
)
CORRECT_CONTACTS = limits.offer("contacts.correct", _("correct the data of a contact"))
MOST_POINTS, MOST_ASKED, SHORTEST_NUMBER = 20, 200, 6
# What is known of a person beside the name; each tells whence it comes.
NOT_IN_ADDRESS = re.compile(r"[\s<>,;]")
KNOWN = ("name", "email", "phone", "position", "language", "notes", "time_zone", "may_mail", "may_track", "permit_note")
# By these the company is found and recognised; what else is known of a person leaves its keys as they are.
FOUND_BY = frozenset({"name", "email", "phone"})
# What the person wants counts from the moment it is said: keeping it is no correcting.
SAID = frozenset({"may_mail", "may_track", "permit_note"})


@dataclass(frozen=True, slots=True)
class NewContact:
    """A person to be added at a company, or what is known of one from now on."""

    name: str = ""
    email: str = ""
    phone: str = ""
    position: str = ""
    language: str = ""
    points: Sequence[tuple[str, str]] | None = None  # (kind, value) of further ways; None leaves them as they are
    more: Mapping[str, Any] = field(default_factory=dict)  # the other fields


@transaction.atomic
def add_contact(actor: Actor, customer: Customer, contact: NewContact, *, by: str = "hand", ref: str = "") -> Contact:
    """There is a new person at the company. Raises BadAddress, WasErased, AlreadyThere."""
    actor.require(Permission.EDIT_CUSTOMERS)
    customer = Customer.objects.visible_to(actor).lock(customer.pk)
    duplicates.refuse_person(actor, customer, contact)
    made = keep_contact(actor, customer, contact, is_main=not customer.contacts.exists(), by=by, ref=ref)
    recognising.index(customer)
    record(actor, "contact.added", made)
    publish(ContactAdded(customer.pk, made.pk))
    return made


@transaction.atomic
def change_contact(actor: Actor, contact: Contact, new: NewContact, *, by: str = "hand", ref: str = "") -> Contact:
    """The person's data are these from now on. Raises BadAddress, WasErased, AlreadyThere."""
    actor.require(Permission.EDIT_CUSTOMERS)
    customer = Customer.objects.visible_to(actor).lock(contact.customer_id)
    _refuse_erased(new)
    wanted = _wanted(new)
    changed = {name: value for name, value in wanted.items() if getattr(contact, name) != value}
    veil.require_change(actor, contact, changed)
    known = [one for one in contact.points.all() if not veil.is_hidden(one, "value")]
    points = None if new.points is None else _points(contact, new.points)
    has_other_ways = points is not None and _ways(points) != _ways(known)
    if has_other_ways or changed.keys() - SAID:
        limits.require(actor, CORRECT_CONTACTS, contact.created_at)
    if {"email", "phone"} & changed.keys():
        duplicates.refuse_person(actor, customer, new)
    if {"may_mail", "may_track"} & changed.keys():
        contact.permit_at = timezone.now()
    for name, value in changed.items():
        setattr(contact, name, value)
    if "email" in changed:
        contact.email_key = email_key(customer.enterprise_id, contact.email)
    origins.stamp(contact, changed, actor, by, ref)
    contact.save()
    if points is not None and has_other_ways:
        _require_ways(actor, [*known, *points])
        contact.points.filter(pk__in=[one.pk for one in known]).delete()
        ContactPoint.objects.bulk_create(points)
    if has_other_ways or FOUND_BY & changed.keys():
        recognising.index(customer)
    record(actor, "contact.changed", contact, fields=sorted(changed))
    publish(ContactChanged(customer.pk, contact.pk))
    return contact


@transaction.atomic
def make_main(actor: Actor, contact: Contact) -> Contact:
    """This is the person to turn to first."""
    actor.require(Permission.EDIT_CUSTOMERS)
    customer = Customer.objects.visible_to(actor).lock(contact.customer_id)
    customer.contacts.filter(is_main=True).update(is_main=False)
    contact.is_main = True
    contact.save(update_fields=["is_main"])
    record(actor, "contact.changed", contact, fields=["is_main"])
    return contact


def keep_contact(
    actor: Actor, customer: Customer, contact: NewContact, *, is_main: bool, by: str = "hand", ref: str = ""
) -> Contact:
    """The person's row, with whence it comes; for actions that asked already."""
    _refuse_erased(contact)
    made, points = prepared(actor, customer, contact, is_main=is_main, by=by, ref=ref)
    made.save(force_insert=True)
    ContactPoint.objects.bulk_create(points)
    return made


def prepared(
    actor: Actor, customer: Customer, contact: NewContact, *, is_main: bool, by: str, ref: str
) -> tuple[Contact, list[ContactPoint]]:
    """The rows of a person, not saved yet; for actions that asked already whether the person was erased."""
    known, points = new_rows(customer.enterprise_id, str(customer.pk), contact, origins.origin(actor, by, ref))
    known |= {"id": UUID(known["id"]), "customer_id": customer.pk}
    made = Contact(is_main=is_main, **known)
    return made, [ContactPoint(contact=made, kind=one["kind"], value=one["value"], key=one["key"]) for one in points]


def new_rows(
    enterprise: UUID, customer: str, contact: NewContact, source: origins.Origin
) -> tuple[rows.Row, list[rows.Row]]:
    """A person and the further ways to her as they come to lie in the tables."""
    wanted = _wanted(contact)
    said = {name for name in ("may_mail", "may_track") if wanted.get(name, Permit.UNKNOWN) != Permit.UNKNOWN}
    filled = [name for name, value in wanted.items() if value not in ("", Permit.UNKNOWN)]
    made = {
        **wanted,
        "id": new_ids(1)[0],
        "customer_id": customer,
        "email_key": email_key(enterprise, wanted["email"]),
        "permit_at": timezone.now() if said else None,
        "origins": dict.fromkeys(filled, source),
    }
    points = ways_in(enterprise, contact.points or ())
    return made, [{"contact_id": made["id"], "kind": kind, "value": value, "key": key} for kind, value, key in points]


def same_there(customer: Customer, contact: NewContact) -> Contact | None:
    """Who of the company's people this is by address, number or name, before she is there twice."""
    address, name = contact.email.strip().casefold(), contact.name.strip().casefold()
    number = digits(contact.phone)
    for one in customer.contacts.all()[:MOST_ASKED]:
        if (
            (address and one.email.casefold() == address)
            or (name and one.name.casefold() == name)
            or (number and digits(one.phone) == number)
        ):
            return one
    return None


def digits(phone: str) -> str:
    """A number as it is compared: without signs and leading noughts; "" where it is too short to tell anybody."""
    found = "".join(one for one in phone if one.isdigit()).lstrip("0")
    return found if len(found) >= SHORTEST_NUMBER else ""


def addresses_of(contact: NewContact) -> list[str]:
    """Every e-mail address of the person."""
    further = [value for kind, value in contact.points or () if kind == PointKind.EMAIL and value.strip()]
    return [one for one in (contact.email, *further) if one.strip()]


def email_key(enterprise: UUID, address: str) -> int | None:
    """The token under which a contact's address is looked up."""
    return search.blind(enterprise, address.strip().casefold()) if address.strip() else None


def _refuse_erased(new: NewContact) -> None:
    if any(tombstones.is_erased(one) for one in addresses_of(new)):
        raise WasErased


def _wanted(new: NewContact) -> dict[str, Any]:
    more = {name: value for name, value in new.more.items() if name in KNOWN}
    return {
        "name": new.name.strip(),
        "email": checked(new.email),
        "phone": new.phone.strip(),
        "position": new.position.strip(),
        "language": new.language,
        **more,
    }


def _require_ways(actor: Actor, points: Iterable[ContactPoint]) -> None:
    for one in points:
        veil.require_change(actor, one, ["value"])


def _ways(points: Iterable[ContactPoint]) -> set[tuple[str, str]]:
    return {(str(one.kind), one.value) for one in points}


def _points(contact: Contact, points: Sequence[tuple[str, str]]) -> list[ContactPoint]:
    ways = ways_in(contact.enterprise_id, points)
    return [ContactPoint(contact=contact, kind=kind, value=value, key=key) for kind, value, key in ways]


def ways_in(enterprise: UUID, points: Sequence[tuple[str, str]]) -> list[tuple[PointKind, str, int]]:
    """Each way once, with the token under which it is looked up."""
    kept = []
    for kind, given in list(dict.fromkeys((k, v.strip()[:254]) for k, v in points if v.strip()))[:MOST_POINTS]:
        value = checked(given) if kind == PointKind.EMAIL else given
        kept.append((PointKind(kind), value, search.blind(enterprise, value.casefold())))
    return kept


def checked(address: str) -> str:
    """The address without spaces around it. Raises BadAddress."""
    address = address.strip()
    local, at, domain = address.rpartition("@")
    if address and not (at and local and "." in domain and not NOT_IN_ADDRESS.search(address)):
        raise BadAddress(address=address)
    return address
