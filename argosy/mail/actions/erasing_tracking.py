"""What a contact agreed to about tracking and what was learnt of their openings goes with them."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from argosy.mail.models import Opening, OpeningAddress, TrackedLetter, TrackingConsent
from argosy.privacy.actions.declared import fields_of
from argosy.privacy.sources import DELETED, Part, offer
from argosy.privacy.subjects import Subject


class Tracking:
    """Consents to tracking, and openings of letters to somebody outside."""

    covers = frozenset({"mail.TrackingConsent", "mail.TrackedLetter", "mail.Opening"})

    def words(self, subject: Subject) -> list[str]:  # noqa: ARG002 nobody is named here
        return []

    def export(self, subject: Subject) -> dict[str, list[dict[str, Any]]]:
        consents, letters = self._consents(subject), self._letters(subject)
        openings = Opening.objects.filter(letter__in=letters).order_by("at")
        return {
            "mail.TrackingConsent": [fields_of(one, "is_given", "noted_at") for one in consents],
            "mail.Opening": [fields_of(one, "at", "opened_by", "confidence") for one in openings],
        }

    def plan(self, subject: Subject) -> list[Part]:
        return [
            Part("mail.TrackingConsent", self._consents(subject).count(), DELETED),
            Part("mail.TrackedLetter", self._letters(subject).count(), DELETED),
        ]

    def erase(self, subject: Subject) -> list[Part]:
        # where the contact itself was erased before, these went with it
        done = self.plan(subject)
        letters = list(self._letters(subject).values_list("pk", flat=True))
        OpeningAddress.objects.filter(letter_id__in=letters).delete()
        TrackedLetter.objects.filter(pk__in=letters).delete()
        self._consents(subject).delete()
        return done

    def _consents(self, subject: Subject) -> QuerySet[TrackingConsent]:
        rows: QuerySet[TrackingConsent] = TrackingConsent.objects.filter(contact__email_key__in=subject.keys)
        return rows

    def _letters(self, subject: Subject) -> QuerySet[TrackedLetter]:
        rows: QuerySet[TrackedLetter] = TrackedLetter.objects.filter(contact__email_key__in=subject.keys)
        return rows


offer(Tracking())
