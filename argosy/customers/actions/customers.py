"""Companies: added, changed, moved on, made a customer. (People: `people`; who works on them: `owners`.)"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from argosy.audit.record import kinds, record, record_all, words
from argosy.customers import origins
from argosy.customers.actions import duplicates, own_index, owners, recognising, timeline
from argosy.customers.actions.people import NewContact, add_contact, change_contact, keep_contact
from argosy.customers.errors import NoName, NotALead
from argosy.customers.events import CustomerAdded, CustomerChanged
from argosy.customers.local_time import zone_of
from argosy.customers.models import Customer, EntryKind, RecordKind
from argosy.customers.permissions import Permission
from argosy.customers.rules import rules
from argosy.customers.vocabulary import STAGE_LIST, Words
from argosy.enterprise import limits
from argosy.platform import veil
from argosy.platform.access import Actor
from argosy.platform.events import publish
from argosy.platform.tenancy.scope import current_enterprise

__all__ = ["NewContact", "add_contact", "add_customer", "advance_customer", "change_contact", "change_customer"]

words(
    customer_added=_("added a customer"),
    customer_changed=_("changed a customer"),
    lead_converted=_("made a lead a customer"),
)
kinds({"customers.customer": pgettext_lazy("one of them", "customer")})
CORRECT_CUSTOMERS = limits.offer("customers.correct", _("correct what is known of a customer, lead or supplier"))
# What is known of a company; each of these tells whence it comes.
KNOWN = (
    "name", "short_name", "other_names", "country", "region", "city", "addresses", "time_zone", "phone", "website",
    "more_websites", "business", "stage", "stars", "intention", "yearly_purchase", "scale", "products", "source", "notes",
)  # fmt: skip
CHANGEABLE = frozenset({*KNOWN, "next_step", "next_step_at"})
# Work goes on with these; nothing that is known is corrected by it, and no limit to correcting holds.
GOES_ON = frozenset({"stage", "next_step", "next_step_at"})
# An import compares its lines itself.
TYPED = frozenset({"hand", "api"})


@transaction.atomic
def add_customer(
    actor: Actor,
    *,
    name: str,
    kind: str = RecordKind.CUSTOMER,
    country: str = "",
    website: str = "",
    city: str = "",
    source: str = "hand",
    stage: str = "",
    owner: UUID | None = None,
    contacts: Sequence[NewContact] = (),
    more: Mapping[str, Any] | None = None,
    by: str = "",
    ref: str = "",
    is_surely_new: bool = False,
) -> Customer:
    """There is a new customer, lead or supplier with these contacts, followed by `owner` (else by the actor).

    It is found by search at once. `more` has further fields; `by` says whence it comes where `source` does not, `ref` is
    the mail, file or token that it came with. Raises NoName, BadAddress, and AlreadyThere where it is surely known unless
    `is_surely_new`.
    """
    actor.require(Permission.EDIT_CUSTOMERS)
    if not name.strip():
        raise NoName
    duplicates.refuse_twins(actor, name, country, website, contacts, is_surely_new=is_surely_new)
    known = {"kind": kind, "name": name.strip()[:300], "country": country.upper(), "city": city, "website": website}
    customer = _new_row(actor, {**known, "source": source, "stage": stage or Words().first(kind)}, more or {}, owner)
    by = by or (source if source in origins.SOURCES else "hand")
    origins.stamp(customer, [field for field in KNOWN if getattr(customer, field)], actor, by, ref)
    customer.save(force_insert=True)
    for position, contact in enumerate(contacts):
        keep_contact(actor, customer, contact, is_main=position == 0, by=by, ref=ref)
    owners.own(customer)
    recognising.index(customer)
    record(actor, "customer.added", customer)
    publish(CustomerAdded(customer.pk))
    return customer


def _new_row(actor: Actor, known: Mapping[str, Any], more: Mapping[str, Any], owner: UUID | None) -> Customer:
    given = {field: value for field, value in more.items() if field in KNOWN}
    customer = Customer(
        number=next_number(),
        owner_id=owner or actor.member,
        created_by_id=actor.member,
        match_rules=rules(),
        **{**known, **given},
    )
    customer.time_zone = customer.time_zone or zone_of(customer.country)
    return customer


@transaction.atomic
def change_customer(actor: Actor, customer: Customer, *, by: str = "hand", ref: str = "", **changes: Any) -> Customer:
    """The customer's fields are changed, the old ones kept in its timeline, and written down whence the new ones come.

    Raises NoName, and AlreadyThere for what the enterprise forbids to have at two customers.
    """
    actor.require(Permission.EDIT_CUSTOMERS)
    customer = Customer.objects.visible_to(actor).lock(customer.pk)
    wanted = {k: v for k, v in changes.items() if k in CHANGEABLE and getattr(customer, k) != v}
    veil.require_change(actor, customer, wanted)
    if wanted.keys() - GOES_ON:
        limits.require(actor, CORRECT_CUSTOMERS, customer.created_at)
    if "name" in wanted and not str(wanted["name"]).strip():
        raise NoName
    if not wanted:
        return customer
    if by in TYPED:
        duplicates.refuse_change(actor, customer, wanted)
    before = [[field, _plain(getattr(customer, field)), _plain(value)] for field, value in sorted(wanted.items())]
    for field, value in wanted.items():
        setattr(customer, field, value)
    if "country" in wanted and "time_zone" not in wanted:
        customer.time_zone = zone_of(customer.country)
    origins.stamp(customer, [field for field in wanted if field in KNOWN], actor, by, ref)
    customer.save()
    recognising.index(customer)
    timeline.add(actor, customer, EntryKind.CHANGE, ", ".join(sorted(wanted)), changes=before)
    record(actor, "customer.changed", customer, fields=sorted(wanted))
    publish(CustomerChanged(customer.pk))
    return customer


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime) else value


@transaction.atomic
def advance_customer(actor: Actor, customer: Customer, stage: str) -> str:
    """The customer is at least at this stage; comes back what it was, "" where nothing changed. A lead becomes one."""
    actor.require(Permission.EDIT_CUSTOMERS)
    return advance_customers(actor, [(customer.pk, stage)])[0]


@transaction.atomic
def advance_customers(actor: Actor, wanted: Sequence[tuple[UUID, str]]) -> list[str]:
    """The same for several, one after the other; a customer may be among them more than once."""
    actor.require(Permission.EDIT_CUSTOMERS)
    rows = Customer.objects.filter(pk__in={pk for pk, _stage in wanted}).order_by("pk").select_for_update(of=("self",))
    customers = {one.pk: one for one in rows}
    lists, before, moved = Words(), [], []
    for pk, stage in wanted:
        customer = customers[pk]
        was_lead = customer.kind == RecordKind.LEAD
        if was_lead:
            _become_customer(actor, customer)
        is_later = lists.is_later(STAGE_LIST[RecordKind.CUSTOMER], stage, customer.stage)
        if customer.kind == RecordKind.SUPPLIER or not is_later:
            before.append("")
            continue
        before.append("" if was_lead else customer.stage)
        customer.stage = stage
        moved.append(customer)
    Customer.objects.bulk_update(set(moved), ["stage"])
    record_all(actor, "customer.changed", [(customer, {"fields": ["stage"]}) for customer in moved])
    for customer in {one.pk: one for one in moved}.values():
        publish(CustomerChanged(customer.pk))
    return before


@transaction.atomic
def convert_lead(actor: Actor, customer: Customer, *, is_surely_new: bool = False) -> Customer:
    """The lead is a customer from now on, with its people, its timeline and all that is known: nothing is typed again.

    Raises NotALead, and AlreadyThere where it surely is a customer already, unless `is_surely_new`.
    """
    actor.require(Permission.EDIT_CUSTOMERS)
    customer = Customer.objects.visible_to(actor).lock(customer.pk)
    if customer.kind != RecordKind.LEAD:
        raise NotALead
    if not is_surely_new:
        duplicates.refuse_lead(actor, customer)
    _become_customer(actor, customer)
    return customer


@transaction.atomic
def unconvert_lead(actor: Actor, customer: Customer) -> Customer:
    """The customer that was made of a lead is a lead again, in conversation. Raises NotALead."""
    actor.require(Permission.EDIT_CUSTOMERS)
    customer = Customer.objects.visible_to(actor).lock(customer.pk)
    if customer.became_customer_at is None:
        raise NotALead
    customer.kind, customer.stage, customer.became_customer_at = RecordKind.LEAD, "engaged", None
    customer.save(update_fields=["kind", "stage", "became_customer_at"])
    timeline.add(actor, customer, EntryKind.CHANGE, "kind", changes=[["kind", RecordKind.CUSTOMER, RecordKind.LEAD]])
    record(actor, "customer.changed", customer, fields=["kind"])
    publish(CustomerChanged(customer.pk))
    return customer


def _become_customer(actor: Actor, customer: Customer) -> None:
    customer.kind, customer.stage = RecordKind.CUSTOMER, Words().first(RecordKind.CUSTOMER)
    customer.became_customer_at = timezone.now()
    customer.save(update_fields=["kind", "stage", "became_customer_at"])
    own_index.carry_over(customer)
    timeline.add(actor, customer, EntryKind.CHANGE, "kind", changes=[["kind", RecordKind.LEAD, RecordKind.CUSTOMER]])
    record(actor, "lead.converted", customer)
    publish(CustomerChanged(customer.pk))


def next_number() -> int:
    """The number that the next customer gets; until the transaction ends nobody else gets it."""
    # one number after the other, also when two people add at the same moment
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"customer:{current_enterprise()}"])
    return int(Customer.objects.aggregate(last=Max("number"))["last"] or 0) + 1
