"""An enterprise leaves, and its network log stays for as long as the law wants it (S156): sealed, and read by nobody."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import islice
from uuid import UUID

from django.utils import timezone

from argosy.enterprise.models import NetworkLogEntry, SecurityEvent
from argosy.privacy.models import DepartedLogEntry

KEPT = timedelta(days=183)
CHUNK = 1_000


def keep_log(enterprise: UUID) -> None:
    """Write the last half year of the log down outside the enterprise, whose keys are about to be destroyed."""
    for some in _in_pieces(_lines(enterprise)):
        DepartedLogEntry.objects.bulk_create(some, ignore_conflicts=True)


def forget_departed() -> None:
    """Nightly: what is old enough goes."""
    DepartedLogEntry.objects.filter(at__lt=timezone.now() - KEPT).delete()


def _lines(enterprise: UUID) -> Iterator[DepartedLogEntry]:
    since = timezone.now() - KEPT
    for one in NetworkLogEntry.objects.filter(at__gt=since).iterator(chunk_size=CHUNK):
        # not what was searched for: the law asks for no words
        yield _line(enterprise, one, f"{one.browser} {one.ip}", one.page)
    for event in SecurityEvent.objects.filter(at__gt=since).iterator(chunk_size=CHUNK):
        yield _line(enterprise, event, event.place, event.kind)


def _line(enterprise: UUID, one: NetworkLogEntry | SecurityEvent, place: str, what: str) -> DepartedLogEntry:
    return DepartedLogEntry(
        id=one.pk, of_enterprise=enterprise, of_member=one.member_id, at=one.at, place=place.strip(), what=what
    )


def _in_pieces(lines: Iterator[DepartedLogEntry]) -> Iterator[list[DepartedLogEntry]]:
    while some := list(islice(lines, CHUNK)):
        yield some
