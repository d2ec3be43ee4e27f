"""The timeline: what happened with a customer, written by events and by people."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Case, DateTimeField, Max, Value, When
from django.db.models.functions import Greatest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.customers.models import Customer, CustomerSearch, EntryKind, TimelineEntry
from argosy.customers.permissions import Permission
from argosy.customers.vocabulary import MEANS, Words
from argosy.enterprise.actors import actor_of
from argosy.enterprise.models import Member, MemberState
from argosy.notifications.actions.telling import tell
from argosy.notifications.kinds import kind
from argosy.platform.access import Actor
from argosy.platform.errors import BadInput

words(followup_noted=_("noted a follow-up"))
CONTACTS = frozenset({EntryKind.MAIL_IN, EntryKind.MAIL_OUT, EntryKind.CALL, EntryKind.VISIT, EntryKind.CHAT})
MENTIONED = kind("customers.mentioned", _("%(who)s mentions you in a note about %(customer)s."))
MOST_MENTIONED = 20


class NothingSaid(BadInput):
    message = _("Write what happened first.")


def add(
    actor: Actor,
    customer: Customer,
    kind: str,
    text: str,
    *,
    at: datetime | None = None,
    member: UUID | None = None,
    object_id: UUID | None = None,
    way: str = "",
    changes: list[list[Any]] | None = None,
) -> TimelineEntry:
    """A line in the customer's timeline; mail, calls, chats and visits move "last contact"."""
    at = at or timezone.now()
    entry: TimelineEntry = TimelineEntry.objects.create(
        customer=customer,
        kind=kind,
        at=at,
        member_id=member or actor.member,
        text=text,
        object_id=object_id,
        way=way,
        changes=changes,
    )
    if kind in CONTACTS:
        Customer.objects.filter(pk=customer.pk).update(last_contact_at=Greatest("last_contact_at", at))
        CustomerSearch.objects.filter(row_id=customer.pk).update(at=Greatest("at", at))
    return entry


def add_all(entries: Sequence[TimelineEntry]) -> None:
    """Many lines at once, of any customers."""
    TimelineEntry.objects.bulk_create(entries)
    newest: dict[UUID, datetime] = {}
    for entry in entries:
        if entry.kind not in CONTACTS:
            continue
        newest[entry.customer_id] = max(entry.at, newest.get(entry.customer_id, entry.at))
    if newest:
        at = Case(*(When(pk=pk, then=Value(at)) for pk, at in newest.items()), output_field=DateTimeField())
        Customer.objects.filter(pk__in=newest).update(last_contact_at=Greatest("last_contact_at", at))
        CustomerSearch.objects.filter(row_id__in=newest).update(at=Greatest("at", at))


@transaction.atomic
def note(actor: Actor, customer: Customer, way: str, text: str, at: datetime | None = None) -> TimelineEntry:
    """A member writes down what happened: a note, a call, a visit, a fair. Whoever is mentioned (@name) is told.

    Only members who see the customer are told; `at` is when it happened, if not now. Raises NothingSaid.
    """
    actor.require(Permission.EDIT_CUSTOMERS)
    if not text.strip() or not Words().has("followup", way):
        raise NothingSaid
    customer = Customer.objects.visible_to(actor).lock(customer.pk)
    at = min(at, timezone.now()) if at else None
    kind_of = MEANS.get(way, EntryKind.NOTE)
    entry = add(actor, customer, kind_of, text.strip()[:20_000], at=at, way=way)
    record(actor, "followup.noted", customer)
    _tell_mentioned(actor, customer, entry)
    return entry


def _tell_mentioned(actor: Actor, customer: Customer, entry: TimelineEntry) -> None:
    if "@" not in entry.text:
        return
    members = list(Member.objects.filter(state=MemberState.ACTIVE).select_related("user", "role"))
    who = next((str(one) for one in members if one.pk == actor.member), "")
    for member in mentioned(entry.text, members)[:MOST_MENTIONED]:
        if member.pk != actor.member and _sees(member, customer):
            link = reverse("customers:customer", args=[customer.pk])
            tell(member.pk, MENTIONED, link=link, who=who, customer=customer.name)


def untold(customer: Customer, text: str) -> list[Member]:
    """Who is mentioned in the text and does not see the customer."""
    if "@" not in text:
        return []
    members = list(Member.objects.filter(state=MemberState.ACTIVE).select_related("user", "role"))
    return [one for one in mentioned(text, members) if not _sees(one, customer)]


def _sees(member: Member, customer: Customer) -> bool:
    reader = actor_of(member)
    seen = Customer.objects.visible_to(reader).filter(pk=customer.pk)
    return reader.may(Permission.USE_CUSTOMERS) and bool(seen.exists())


def mentioned(text: str, members: Sequence[Member]) -> list[Member]:
    """The members whose names stand behind an @ in the text."""
    folded = text.casefold()
    return [one for one in members if f"@{one}".casefold() in folded]


@transaction.atomic
def finish_step(actor: Actor, customer: Customer) -> Customer:
    """The planned next step is done: it goes into the timeline, and nothing is planned any more."""
    actor.require(Permission.EDIT_CUSTOMERS)
    customer = Customer.objects.visible_to(actor).lock(customer.pk)
    if customer.next_step:
        add(actor, customer, EntryKind.NOTE, customer.next_step, way="done")
        customer.next_step, customer.next_step_at = "", None
        customer.save(update_fields=["next_step", "next_step_at"])
        record(actor, "followup.noted", customer)
    return customer


def take_back(object_id: UUID) -> None:
    """The line about this message or deal is gone, and "last contact" is what it was without it."""
    rows = TimelineEntry.objects.filter(object_id=object_id)
    concerned = set(rows.filter(kind__in=CONTACTS).values_list("customer_id", flat=True))
    rows.delete()
    for customer_id in concerned:
        last = TimelineEntry.objects.filter(customer=customer_id, kind__in=CONTACTS).aggregate(at=Max("at"))["at"]
        Customer.objects.filter(pk=customer_id).update(last_contact_at=last)
