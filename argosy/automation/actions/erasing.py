"""What was learnt from mail of somebody who is erased is forgotten with them."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from argosy.automation.models import Correction
from argosy.privacy.sources import DELETED, Part, offer
from argosy.privacy.subjects import Subject


class Corrections:
    """Examples that members gave by correcting marks and filings."""

    covers = frozenset({"automation.Correction"})

    def words(self, subject: Subject) -> list[str]:  # noqa: ARG002 nobody is named here
        return []

    def export(self, subject: Subject) -> dict[str, list[dict[str, Any]]]:  # noqa: ARG002 tokens say nothing to anybody
        return {}

    def plan(self, subject: Subject) -> list[Part]:
        return [Part("automation.Correction", self._rows(subject).count(), DELETED)]

    def erase(self, subject: Subject) -> list[Part]:
        done = self.plan(subject)
        self._rows(subject).delete()
        return done

    def _rows(self, subject: Subject) -> QuerySet[Correction]:
        rows: QuerySet[Correction] = Correction.objects.filter(sender_key__in=subject.keys)
        return rows


offer(Corrections())
