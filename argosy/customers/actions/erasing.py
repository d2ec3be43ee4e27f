"""People at customers who are erased: the contact goes, and with it what names the person in notes, timeline and search."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import F, Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_noop

from argosy.customers.actions import own_files, own_index, recognising
from argosy.customers.models import (
    Contact,
    ContactPoint,
    Customer,
    CustomField,
    FieldFile,
    FieldIndex,
    FieldKind,
    Merge,
    TimelineEntry,
)
from argosy.platform.listing.columns import identity
from argosy.privacy.actions.declared import fields_of
from argosy.privacy.actions.retention import ends
from argosy.privacy.sources import DELETED, EMPTIED, KEPT, Part, offer
from argosy.privacy.subjects import Subject

A_NIGHT = 2_000
NOTED = ("notes", "next_step", "phone")
# Values of the enterprise's own fields that are no words: in a day or an id the letters of a name are chance. A file whose
# name has them goes whole.
WORDLESS = (FieldKind.DATE, FieldKind.MONEY, FieldKind.MEMBER, FieldKind.RELATION, FieldKind.FILE)
UNREAD = gettext_noop(
    "put with the person’s company: look them through, and take away those in which the person stands"
)


class People:
    """Contacts, by the token of their address."""

    covers = frozenset(
        {
            "customers.Contact",
            "customers.ContactPoint",
            "customers.Customer",
            "customers.TimelineEntry",
            "customers.Merge",
            "customers.FieldFile",
        }
    )

    def words(self, subject: Subject) -> list[str]:
        people = [word for one in _contacts(subject) for word in (one.name, one.email, one.phone)]
        return [*people, *(one.value for one in _points(subject))]

    def export(self, subject: Subject) -> dict[str, list[dict[str, Any]]]:
        contacts = _contacts(subject)
        return {
            "customers.Contact": [
                fields_of(one, "language", "time_zone", "may_mail", "may_track", "permit_at", "origins", "created_at")
                | {"company": one.customer.name}
                for one in contacts
            ],
            "customers.ContactPoint": [fields_of(one, "kind") for one in _points(subject)],
            "customers.TimelineEntry": [fields_of(one, "at", "kind") for one in _entries(subject)],
            "customers.FieldFile": [fields_of(one, "at", "type", "size") for one in _files(subject)],
        }

    def plan(self, subject: Subject) -> list[Part]:
        files = _files(subject)
        return [
            Part("customers.Contact", _contacts(subject).count(), DELETED),
            Part("customers.ContactPoint", _points(subject).count(), DELETED),
            Part("customers.Customer", len(_noted(subject)), EMPTIED),
            Part("customers.TimelineEntry", len(_entries(subject)), EMPTIED),
            Part("customers.Merge", len(_merges(subject)), EMPTIED),
            Part("customers.FieldFile", len(files), DELETED),
            Part("customers.FieldFile", _beside(subject, files), KEPT, UNREAD),
        ]

    def erase(self, subject: Subject) -> list[Part]:
        done = self.plan(subject)
        own_files.delete_files(_files(subject))
        customers, kept = _customers(subject), _wordless()
        for customer in _noted(subject):
            for name in NOTED:
                setattr(customer, name, subject.taken_out(getattr(customer, name)))
            customer.addresses = _without(subject, customer.addresses)
            own = customer.custom or {}
            customer.custom = {pk: one if pk in kept else _without(subject, one) for pk, one in own.items()} or None
            customer.save(update_fields=[*NOTED, "addresses", "custom"])
            own_index.renew(customer)
        for entry in _entries(subject):
            entry.text = subject.taken_out(entry.text)
            entry.changes = _without(subject, entry.changes)
            entry.save(update_fields=["text", "changes"])
        for merge in _merges(subject):  # what would bring the words back is forgotten; the merge stays
            merge.before = None
            merge.save(update_fields=["before"])
        own_index.forget(_contacts(subject).values_list("pk", flat=True))
        _contacts(subject).delete()
        for customer in customers:
            recognising.index(customer)
        return done


def _contacts(subject: Subject) -> QuerySet[Contact]:
    further = ContactPoint.objects.filter(key__in=subject.keys).values("contact_id")
    rows = Contact.objects.filter(Q(email_key__in=subject.keys) | Q(pk__in=further))
    return rows.select_related("customer")  # type: ignore[no-any-return]


def _points(subject: Subject) -> QuerySet[ContactPoint]:
    return ContactPoint.objects.filter(contact__in=_contacts(subject).values("pk"))  # type: ignore[no-any-return]


def _files(subject: Subject) -> list[FieldFile]:
    """The files that stand or stood in fields of the person, and those that bear her name in any record."""
    people = {one.pk for one in _contacts(subject)}
    rows = FieldFile.objects.order_by("at").iterator(chunk_size=500)
    return [one for one in rows if one.row_id in people or subject.stands_in(one.name)]


def _beside(subject: Subject, hers: list[FieldFile]) -> int:
    """The other files of her companies: nobody but a person can tell whether she stands in them."""
    rows = FieldFile.objects.filter(row_id__in=[one.pk for one in _customers(subject)])
    return int(rows.exclude(pk__in=[one.pk for one in hers]).count())


def _merges(subject: Subject) -> list[Merge]:
    """What is kept to take a merge of their companies apart."""
    return list(Merge.objects.filter(kept__in=_customers(subject), before__isnull=False))


def _wordless() -> set[str]:
    return {str(pk) for pk in CustomField.objects.filter(kind__in=WORDLESS).values_list("pk", flat=True)}


def _without(subject: Subject, value: Any) -> Any:
    """The structure with the person taken out of each text in it; an id is none."""
    if isinstance(value, str):
        return subject.taken_out(value) if identity(value) is None else value
    if isinstance(value, list):
        return [_without(subject, one) for one in value]
    if isinstance(value, dict):
        return {key: _without(subject, one) for key, one in value.items()}
    return value


def _customers(subject: Subject) -> list[Customer]:
    ids = _contacts(subject).values_list("customer", flat=True)
    return list(Customer.objects.filter(pk__in=list(ids)))


def _noted(subject: Subject) -> list[Customer]:
    """The customers whose notes name the person."""
    return [
        one
        for one in _customers(subject)
        if subject.stands_in((one.notes, one.next_step, one.phone, one.addresses, one.custom))
    ]


def _entries(subject: Subject) -> list[TimelineEntry]:
    """The lines of their timelines that name the person."""
    rows = TimelineEntry.objects.filter(customer__in=_customers(subject)).iterator(chunk_size=500)
    return [one for one in rows if subject.stands_in((one.text, one.changes))]


def _end_contacts(before: datetime, held: frozenset[int]) -> tuple[str, int]:
    """Contacts with whom nobody has dealt for the whole period; who waits for an answer stays until it is given."""
    last = Coalesce("customer__last_contact_at", F("created_at"))
    rows = Contact.objects.annotate(last=last).filter(last__lt=before, created_at__lt=before)
    over = list(rows.filter(~Q(email_key__in=held) | Q(email_key=None)).select_related("customer")[:A_NIGHT])
    own_files.delete_files(FieldFile.objects.filter(row_id__in=[one.pk for one in over]))
    own_index.forget(one.pk for one in over)
    Contact.objects.filter(pk__in=[one.pk for one in over]).delete()
    for customer in {one.customer_id: one.customer for one in over}.values():
        recognising.index(customer)
    return DELETED, len(over)


def _end_files(before: datetime, held: frozenset[int]) -> tuple[str, int]:
    """Files in fields of companies and people with whom nobody has dealt for the whole period, wherever they stand now."""
    busy = Customer.objects.filter(last_contact_at__gte=before)
    people = Contact.objects.filter(Q(customer__in=busy) | Q(email_key__in=held))
    # a merged company's file was put into another one first: the index tells where it stands
    here = Q(row_id__in=busy.values("pk")) | Q(row_id__in=people.values("pk"))
    there = FieldIndex.objects.filter(here, field__kind=FieldKind.FILE, key__isnull=False)
    rows = FieldFile.objects.filter(at__lt=before).exclude(key__in=there.values("key"))
    return DELETED, own_files.delete_files(rows.order_by("pk")[:A_NIGHT])


offer(People())
ends("customers.Contact", _end_contacts)
ends("customers.FieldFile", _end_files)
