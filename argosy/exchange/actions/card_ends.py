"""Photographed cards that are over their period, or name who is erased: they go with their pictures."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from argosy.exchange.models import CardPhoto
from argosy.privacy.actions.declared import fields_of
from argosy.privacy.actions.finishing import forget_files
from argosy.privacy.actions.retention import ends
from argosy.privacy.models import DataRequest
from argosy.privacy.sources import DELETED, Part, offer
from argosy.privacy.subjects import Subject


class Cards:
    """Cards that a member photographed, and those that name the person."""

    covers = frozenset({"exchange.CardPhoto"})

    def words(self, subject: Subject) -> list[str]:  # noqa: ARG002 nobody is named here who is not named elsewhere
        return []

    def export(self, subject: Subject) -> dict[str, list[dict[str, Any]]]:
        return {"exchange.CardPhoto": [fields_of(one, "made_at") for one in _of(subject)]}

    def plan(self, subject: Subject) -> list[Part]:
        return [Part("exchange.CardPhoto", _of(subject).count(), DELETED)]

    def erase(self, subject: Subject) -> list[Part]:
        done = self.plan(subject)
        _delete(_of(subject))
        return done


def _of(subject: Subject) -> QuerySet[CardPhoto]:
    rows: QuerySet[CardPhoto] = CardPhoto.objects.all()
    if subject.member is not None:
        return rows.filter(member_id=subject.member)
    return rows.filter(pk__in=[one.pk for one in rows.iterator(chunk_size=500) if subject.stands_in(one.card)])


def _delete(cards: QuerySet[CardPhoto]) -> int:
    blobs = dict(cards.values_list("pk", "blob"))
    CardPhoto.objects.filter(pk__in=list(blobs)).delete()
    forget_files(blobs.values())
    return len(blobs)


def _end_cards(before: datetime, _held: frozenset[int]) -> tuple[str, int]:
    waiting = DataRequest.objects.open().exclude(member=None).values_list("member", flat=True)
    over = CardPhoto.objects.filter(made_at__lt=before).exclude(member__in=list(waiting))
    return DELETED, _delete(over)


ends("exchange.CardPhoto", _end_cards)
offer(Cards())
