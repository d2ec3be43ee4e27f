"""Customers: added, changed, given to somebody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Max
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.customers.actions import duplicates, recognising, timeline
from argosy.customers.errors import BadAddress, NoName, WasErased
from argosy.customers.events import ContactAdded, CustomerAdded
from argosy.customers.local_time import zone_of
from argosy.customers.models import Contact, Customer, EntryKind, Stage
from argosy.customers.permissions import Permission
from argosy.enterprise.models import Member
from argosy.notifications.actions.telling import tell
from argosy.notifications.kinds import kind
from argosy.platform import search
from argosy.platform.access import Actor
from argosy.platform.events import publish
from argosy.platform.tenancy.scope import current_enterprise
from argosy.privacy import tombstones

words(
    customer_added=_("added a customer"),
    customer_changed=_("changed a customer"),
    customer_given=_("gave a customer to another member"),
    contact_added=_("added a contact"),
    contact_changed=_("changed a contact"),
)
CUSTOMER_CAME = kind("customers.came", _("%(customer)s is yours to follow now."))
CHANGEABLE = frozenset(
    {"name", "other_names", "country", "city", "website", "stage", "stars", "notes", "next_step", "next_step_at"}
)


@dataclass(frozen=True, slots=True)
class NewContact:
    """A person to be added at a customer."""

    name: str = ""
    email: str = ""
    phone: str = ""
    position: str = ""
    language: str = ""


@transaction.atomic
def add_customer(
    actor: Actor,
    *,
    name: str,
    country: str = "",
    website: str = "",
    city: str = "",
    source: str = "hand",
    stage: str = Stage.TO_FOLLOW,
    owner: UUID | None = None,
    contacts: Sequence[NewContact] = (),
    is_surely_new: bool = False,
) -> Customer:
    """There is a new customer with these contacts, followed by `owner` (else by the actor), found by search at once.

    Raises NoName, BadAddress, and AlreadyThere where it is surely known unless `is_surely_new`.
    """
    actor.require(Permission.EDIT_CUSTOMERS)
    if not name.strip():
        raise NoName
    duplicates.refuse_twins(actor, name, country, website, contacts, is_surely_new=is_surely_new)
    customer: Customer = Customer.objects.create(
        number=_next_number(),
        name=name.strip()[:300],
        country=country.upper(),
        city=city,
        website=website,
        time_zone=zone_of(country),
        source=source,
        stage=stage,
        owner_id=owner or actor.member,
        created_by_id=actor.member,
    )
    for position, contact in enumerate(contacts):
        _keep_contact(customer, contact, is_main=position == 0)
    recognising.index(customer)
    record(actor, "customer.added", customer)
    publish(CustomerAdded(customer.pk))
    return customer


@transaction.atomic
def change_customer(actor: Actor, customer: Customer, **changes: Any) -> Customer:
    """The customer's fields are changed, the old ones kept in its timeline."""
    actor.require(Permission.EDIT_CUSTOMERS)
    customer = Customer.objects.visible_to(actor).lock(customer.pk)
    wanted = {k: v for k, v in changes.items() if k in CHANGEABLE and getattr(customer, k) != v}
    if "name" in wanted and not str(wanted["name"]).strip():
        raise NoName
    if not wanted:
        return customer
    for field, value in wanted.items():
        setattr(customer, field, value)
    if "country" in wanted:
        customer.time_zone = zone_of(customer.country)
    customer.save()
    recognising.index(customer)
    timeline.add(actor, customer, EntryKind.CHANGE, ", ".join(sorted(wanted)))
    record(actor, "customer.changed", customer, fields=sorted(wanted))
    return customer


@transaction.atomic
def advance_customer(actor: Actor, customer: Customer, stage: str) -> str:
    """The customer is at least at this stage; comes back what it was, "" where nothing changed."""
    actor.require(Permission.EDIT_CUSTOMERS)
    customer = Customer.objects.all().lock(customer.pk)
    before: str = customer.stage
    if Stage.values.index(stage) <= Stage.values.index(before):
        return ""
    customer.stage = stage
    customer.save(update_fields=["stage"])
    record(actor, "customer.changed", customer, fields=["stage"])
    return before


@transaction.atomic
def give_customer(actor: Actor, customer: Customer, to: Member | None, *, is_taken_back: bool = False) -> Customer:
    """Another member follows the customer from now on, or nobody does. Both are told, the actor excepted.

    `is_taken_back`: the actor undoes her own giving, also where she does not see the customer any more.
    """
    actor.require(Permission.ASSIGN_CUSTOMERS)
    seen = Customer.objects if is_taken_back else Customer.objects.visible_to(actor)
    customer = seen.all().lock(customer.pk)
    before = customer.owner_id
    if before == (to.pk if to else None):
        return customer
    customer.owner = to
    customer.save(update_fields=["owner"])
    recognising.index(customer)
    words_of_change = _("now followed by %(name)s") % {"name": to} if to else _("now followed by nobody")
    timeline.add(actor, customer, EntryKind.CHANGE, str(words_of_change))
    record(actor, "customer.given", customer, before=str(before), after=str(to.pk if to else ""))
    if to is not None and to.pk != actor.member:
        link = reverse("customers:customer", args=[customer.pk])
        tell(to.pk, CUSTOMER_CAME, link=link, customer=customer.name)
    return customer


@transaction.atomic
def add_contact(actor: Actor, customer: Customer, contact: NewContact) -> Contact:
    """There is a new person at the customer."""
    actor.require(Permission.EDIT_CUSTOMERS)
    customer = Customer.objects.visible_to(actor).lock(customer.pk)
    made = _keep_contact(customer, contact, is_main=not customer.contacts.exists())
    recognising.index(customer)
    record(actor, "contact.added", made)
    publish(ContactAdded(customer.pk))
    return made


@transaction.atomic
def change_contact(actor: Actor, contact: Contact, new: NewContact) -> Contact:
    """The person's data are these from now on."""
    actor.require(Permission.EDIT_CUSTOMERS)
    customer = Customer.objects.visible_to(actor).lock(contact.customer_id)
    if tombstones.is_erased(new.email):
        raise WasErased
    contact.name, contact.phone, contact.position = new.name, new.phone, new.position
    contact.email, contact.email_key = _checked(new.email), email_key(customer.enterprise_id, new.email)
    contact.save()
    recognising.index(customer)
    record(actor, "contact.changed", contact)
    publish(ContactAdded(customer.pk))
    return contact


def email_key(enterprise: UUID, address: str) -> int | None:
    """The token under which a contact's address is looked up."""
    return search.blind(enterprise, address.strip().casefold()) if address.strip() else None


def _keep_contact(customer: Customer, contact: NewContact, *, is_main: bool) -> Contact:
    if tombstones.is_erased(contact.email):
        raise WasErased
    made: Contact = Contact.objects.create(
        customer=customer,
        name=contact.name.strip(),
        email=_checked(contact.email),
        email_key=email_key(customer.enterprise_id, contact.email),
        phone=contact.phone.strip(),
        position=contact.position.strip(),
        language=contact.language,
        is_main=is_main,
    )
    return made


def _checked(address: str) -> str:
    address = address.strip()
    local, at, domain = address.rpartition("@")
    if address and not (at and local and "." in domain and not any(c.isspace() or c in "<>,;" for c in address)):
        raise BadAddress(address=address)
    return address


def _next_number() -> int:
    # one number after the other, also when two people add at the same moment
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"customer:{current_enterprise()}"])
    return int(Customer.objects.aggregate(last=Max("number"))["last"] or 0) + 1
