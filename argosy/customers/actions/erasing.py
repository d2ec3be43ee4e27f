"""People at customers who are erased: the contact goes, and with it what names the person in notes, timeline and search."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import F, Q, QuerySet
from django.db.models.functions import Coalesce

from argosy.customers.actions import recognising
from argosy.customers.models import Contact, Customer, TimelineEntry
from argosy.privacy.actions.declared import fields_of
from argosy.privacy.actions.retention import ends
from argosy.privacy.sources import DELETED, EMPTIED, Part, offer
from argosy.privacy.subjects import Subject

A_NIGHT = 2_000


class People:
    """Contacts, by the token of their address."""

    covers = frozenset({"customers.Contact", "customers.Customer", "customers.TimelineEntry"})

    def words(self, subject: Subject) -> list[str]:
        return [word for one in _contacts(subject) for word in (one.name, one.email, one.phone)]

    def export(self, subject: Subject) -> dict[str, list[dict[str, Any]]]:
        contacts = _contacts(subject)
        return {
            "customers.Contact": [
                fields_of(one, "language", "created_at") | {"company": one.customer.name} for one in contacts
            ],
            "customers.TimelineEntry": [fields_of(one, "at", "kind") for one in _entries(subject)],
        }

    def plan(self, subject: Subject) -> list[Part]:
        return [
            Part("customers.Contact", _contacts(subject).count(), DELETED),
            Part("customers.Customer", len(_noted(subject)), EMPTIED),
            Part("customers.TimelineEntry", len(_entries(subject)), EMPTIED),
        ]

    def erase(self, subject: Subject) -> list[Part]:
        done = self.plan(subject)
        customers = _customers(subject)
        for customer in _noted(subject):
            customer.notes, customer.next_step = (
                subject.taken_out(customer.notes),
                subject.taken_out(customer.next_step),
            )
            customer.save(update_fields=["notes", "next_step"])
        for entry in _entries(subject):
            entry.text = subject.taken_out(entry.text)
            entry.save(update_fields=["text"])
        _contacts(subject).delete()
        for customer in customers:
            recognising.index(customer)
        return done


def _contacts(subject: Subject) -> QuerySet[Contact]:
    return Contact.objects.filter(email_key__in=subject.keys).select_related("customer")  # type: ignore[no-any-return]


def _customers(subject: Subject) -> list[Customer]:
    ids = _contacts(subject).values_list("customer", flat=True)
    return list(Customer.objects.filter(pk__in=list(ids)))


def _noted(subject: Subject) -> list[Customer]:
    """The customers whose notes name the person."""
    return [one for one in _customers(subject) if subject.stands_in((one.notes, one.next_step))]


def _entries(subject: Subject) -> list[TimelineEntry]:
    """The lines of their timelines that name the person."""
    rows = TimelineEntry.objects.filter(customer__in=_customers(subject)).iterator(chunk_size=500)
    return [one for one in rows if subject.stands_in(one.text)]


def _end_contacts(before: datetime, held: frozenset[int]) -> tuple[str, int]:
    """Contacts with whom nobody has dealt for the whole period; who waits for an answer stays until it is given."""
    last = Coalesce("customer__last_contact_at", F("created_at"))
    rows = Contact.objects.annotate(last=last).filter(last__lt=before, created_at__lt=before)
    over = list(rows.filter(~Q(email_key__in=held) | Q(email_key=None)).select_related("customer")[:A_NIGHT])
    Contact.objects.filter(pk__in=[one.pk for one in over]).delete()
    for customer in {one.customer_id: one.customer for one in over}.values():
        recognising.index(customer)
    return DELETED, len(over)


offer(People())
ends("customers.Contact", _end_contacts)
