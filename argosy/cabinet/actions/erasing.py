"""Files that bear the name of somebody who is erased go with her."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import F
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_noop

from argosy.cabinet.actions.files import delete_files
from argosy.cabinet.models import CustomerFile
from argosy.customers.models import Contact
from argosy.privacy.actions.declared import fields_of
from argosy.privacy.actions.retention import ends
from argosy.privacy.sources import DELETED, KEPT, Part, offer
from argosy.privacy.subjects import Subject

UNREAD = gettext_noop(
    "put with the person’s company: look them through, and take away those in which the person stands"
)
A_NIGHT = 2_000


class Files:
    """What stands in the names of files; what is written inside of them whoever answers is asked to look through."""

    covers = frozenset({"cabinet.CustomerFile"})

    def words(self, subject: Subject) -> list[str]:  # noqa: ARG002 nobody is named here who is not named elsewhere
        return []

    def export(self, subject: Subject) -> dict[str, list[dict[str, Any]]]:
        return {"cabinet.CustomerFile": [fields_of(one, "at", "type", "size") for one in _of(subject)]}

    def plan(self, subject: Subject) -> list[Part]:
        named = _of(subject)
        return [
            Part("cabinet.CustomerFile", len(named), DELETED),
            Part("cabinet.CustomerFile", _beside(subject, named), KEPT, UNREAD),
        ]

    def erase(self, subject: Subject) -> list[Part]:
        done = self.plan(subject)
        delete_files(_of(subject))
        return done


def _of(subject: Subject) -> list[CustomerFile]:
    rows = CustomerFile.objects.order_by("at").iterator(chunk_size=500)
    return [one for one in rows if subject.stands_in(one.name)]


def _beside(subject: Subject, named: list[CustomerFile]) -> int:
    """The other files of her companies: nobody but a person can tell whether she stands in them."""
    companies = Contact.objects.filter(email_key__in=subject.keys).values("customer")
    rows = CustomerFile.objects.kept().filter(customer__in=companies)
    return int(rows.exclude(pk__in=[one.pk for one in named]).count())


def _end_files(before: datetime, _held: frozenset[int]) -> tuple[str, int]:
    """Files of customers with whom nobody has dealt for the whole period."""
    last = Coalesce("customer__last_contact_at", F("at"))
    rows = CustomerFile.objects.annotate(last=last).filter(last__lt=before, at__lt=before)
    return DELETED, delete_files(rows.order_by("pk")[:A_NIGHT])


offer(Files())
ends("cabinet.CustomerFile", _end_files)
