"""Visits that are over their period, or of somebody who is erased: they go with their pictures."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from argosy.privacy.actions.declared import fields_of
from argosy.privacy.actions.finishing import forget_files
from argosy.privacy.actions.retention import ends
from argosy.privacy.models import DataRequest
from argosy.privacy.sources import DELETED, Part, offer
from argosy.privacy.subjects import Subject
from argosy.visits.models import CustomerVisit


class Visits:
    """A member's visits, erased with their pictures and the words about the place."""

    covers = frozenset({"visits.CustomerVisit"})

    def words(self, subject: Subject) -> list[str]:  # noqa: ARG002 nobody is named here who is not named elsewhere
        return []

    def export(self, subject: Subject) -> dict[str, list[dict[str, Any]]]:
        return {"visits.CustomerVisit": [fields_of(one, "at", "accuracy") for one in _of(subject).order_by("at")]}

    def plan(self, subject: Subject) -> list[Part]:
        return [Part("visits.CustomerVisit", _of(subject).count(), DELETED)]

    def erase(self, subject: Subject) -> list[Part]:
        done = self.plan(subject)
        delete_visits(_of(subject))
        return done


def _of(subject: Subject) -> QuerySet[CustomerVisit]:
    rows: QuerySet[CustomerVisit] = CustomerVisit.objects.all()
    if subject.member is not None:
        return rows.filter(member_id=subject.member)
    named = [one.pk for one in rows.iterator(chunk_size=500) if subject.stands_in(f"{one.text} {one.spot}")]
    return rows.filter(pk__in=named)


def delete_visits(visits: QuerySet[CustomerVisit]) -> int:
    """These visits are gone with their pictures; the lines of the timelines stay."""
    ids = list(visits.values_list("pk", flat=True))
    photos = list(CustomerVisit.objects.filter(pk__in=ids).exclude(photo="").values_list("photo", flat=True))
    CustomerVisit.objects.filter(pk__in=ids).delete()
    forget_files(photos)
    return len(ids)


def _end_visits(before: datetime, _held: frozenset[int]) -> tuple[str, int]:
    waiting = DataRequest.objects.open().exclude(member=None).values_list("member", flat=True)
    over = CustomerVisit.objects.filter(at__lt=before).exclude(member__in=list(waiting))
    return DELETED, delete_visits(over)


ends("visits.CustomerVisit", _end_visits)
offer(Visits())
