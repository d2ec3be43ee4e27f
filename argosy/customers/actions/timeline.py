"""The timeline: what happened with a customer, written by events and by people."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models.functions import Greatest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.customers.models import Customer, CustomerSearch, EntryKind, TimelineEntry
from argosy.customers.permissions import Permission
from argosy.platform.access import Actor
from argosy.platform.errors import BadInput

words(followup_noted=_("noted a follow-up"))
CONTACTS = frozenset({EntryKind.MAIL_IN, EntryKind.MAIL_OUT, EntryKind.CALL, EntryKind.VISIT})
BY_HAND = frozenset({EntryKind.NOTE, EntryKind.CALL, EntryKind.VISIT})


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
) -> TimelineEntry:
    """A line in the customer's timeline; mail, calls and visits move "last contact"."""
    at = at or timezone.now()
    entry: TimelineEntry = TimelineEntry.objects.create(
        customer=customer, kind=kind, at=at, member_id=member or actor.member, text=text, object_id=object_id
    )
    if kind in CONTACTS:
        Customer.objects.filter(pk=customer.pk).update(last_contact_at=Greatest("last_contact_at", at))
        CustomerSearch.objects.filter(row_id=customer.pk).update(at=Greatest("at", at))
    return entry


def add_all(entries: Sequence[TimelineEntry]) -> None:
    """Many lines about contacts at once, of any customers."""
    TimelineEntry.objects.bulk_create(entries)
    newest: dict[UUID, datetime] = {}
    for entry in entries:
        newest[entry.customer_id] = max(entry.at, newest.get(entry.customer_id, entry.at))
    for customer_id, at in newest.items():
        Customer.objects.filter(pk=customer_id).update(last_contact_at=Greatest("last_contact_at", at))
        CustomerSearch.objects.filter(row_id=customer_id).update(at=Greatest("at", at))


@transaction.atomic
def note(actor: Actor, customer: Customer, kind: str, text: str) -> TimelineEntry:
    """A member writes down what happened: a note, a call or a visit."""
    actor.require(Permission.EDIT_CUSTOMERS)
    if not text.strip() or kind not in BY_HAND:
        raise NothingSaid
    customer = Customer.objects.visible_to(actor).lock(customer.pk)
    entry = add(actor, customer, kind, text.strip()[:20_000])
    record(actor, "followup.noted", customer)
    return entry


def take_back(object_id: UUID) -> None:
    """The line about this message or deal is gone: its filing was undone."""
    TimelineEntry.objects.filter(object_id=object_id).delete()
