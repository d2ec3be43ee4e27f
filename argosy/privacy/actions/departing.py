"""Who leaves, an enterprise or a person, takes no network log along: the law wants it for half a year (S156).

It is moved out of the enterprise meanwhile: sealed, read by nobody, and worked with by nothing (S158).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta
from itertools import islice
from typing import Any
from uuid import UUID

from django.utils import timezone

from argosy.enterprise.models import NetworkLogEntry, SecurityEvent
from argosy.privacy.actions.declared import SIX_MONTHS, fields_of
from argosy.privacy.models import DepartedLogEntry
from argosy.privacy.sources import KEPT, Part, offer
from argosy.privacy.subjects import Subject

KEPT_FOR = timedelta(days=183)
CHUNK = 1_000
LOGS: tuple[type[NetworkLogEntry | SecurityEvent], ...] = (NetworkLogEntry, SecurityEvent)


def keep_log(enterprise: UUID) -> None:
    """Write the last half year of the log down outside the enterprise, whose keys are about to be destroyed."""
    since = timezone.now() - KEPT_FOR
    for model in LOGS:
        _write_down(enterprise, model.objects.filter(at__gt=since).iterator(chunk_size=CHUNK))


def forget_departed() -> None:
    """Nightly: what is old enough goes."""
    DepartedLogEntry.objects.filter(at__lt=timezone.now() - KEPT_FOR).delete()


class Logs:
    """What the network log and the register of security events say of a member."""

    covers = frozenset(model._meta.label for model in LOGS)

    def words(self, subject: Subject) -> list[str]:  # noqa: ARG002 nobody is named here who is not named elsewhere
        return []

    def export(self, subject: Subject) -> dict[str, list[dict[str, Any]]]:
        return {model._meta.label: [fields_of(one, "at") for one in rows] for model, rows in _of(subject)}

    def plan(self, subject: Subject) -> list[Part]:
        return [Part(model._meta.label, rows.count(), KEPT, SIX_MONTHS) for model, rows in _of(subject)]

    def erase(self, subject: Subject) -> list[Part]:
        done = self.plan(subject)
        while self.some(subject, CHUNK):
            pass
        return done

    def left(self, subject: Subject) -> int:
        return sum(rows.count() for _model, rows in _of(subject))

    def some(self, subject: Subject, most: int) -> list[Part]:
        """So many lines are moved to where nobody reads them; nothing where none is left."""
        for model, rows in _of(subject):
            if lines := list(rows.order_by("pk")[:most]):
                _write_down(subject.enterprise, lines)
                model.objects.filter(pk__in=[one.pk for one in lines]).delete()
                return [Part(model._meta.label, len(lines), KEPT, SIX_MONTHS)]
        return []


def _of(subject: Subject) -> Iterator[tuple[type[NetworkLogEntry | SecurityEvent], Any]]:
    if subject.member is not None:
        yield from ((model, model.objects.filter(member_id=subject.member)) for model in LOGS)


def _write_down(enterprise: UUID, rows: Iterable[NetworkLogEntry | SecurityEvent]) -> None:
    lines = (_line(enterprise, one) for one in rows)
    while some := list(islice(lines, CHUNK)):
        DepartedLogEntry.objects.bulk_create(some, ignore_conflicts=True)


def _line(enterprise: UUID, one: NetworkLogEntry | SecurityEvent) -> DepartedLogEntry:
    # neither what was searched for nor what people wrote about it: the law asks for no words
    place, what = (f"{one.browser} {one.ip}", one.page) if isinstance(one, NetworkLogEntry) else (one.place, one.kind)
    return DepartedLogEntry(
        id=one.pk, of_enterprise=enterprise, of_member=one.member_id, at=one.at, place=place.strip(), what=what
    )


offer(Logs())
