"""The third-party parts are compared with known weaknesses every day, or when whoever runs the installation says so."""

from __future__ import annotations

import logging
from datetime import timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.utils import timezone

from argosy.platform.access import Actor
from argosy.privacy import advisories, jobs, third_parties
from argosy.privacy.models import PartCheck

# The job runs for each enterprise; the parts are the installation's, and one comparison a day is enough.
A_DAY, KEPT = timedelta(hours=20), timedelta(days=365)
log = logging.getLogger("argosy.privacy")


@jobs.compare_parts
def compare_parts(_actor: Actor) -> None:
    """Daily, and after an upgrade: is anything known against the parts in use? The log and `argosy doctor` say what."""
    last = newest()
    is_fresh = last is not None and last.at > timezone.now() - A_DAY and is_of_these_parts(last)
    if settings.ADVISORIES_URL and not is_fresh:
        compare()


def compare(answer: bytes | None = None) -> PartCheck:
    """Compare all parts now, by the service or by an answer that was brought from it. Raises Unavailable."""
    parts = third_parties.parts()
    host = "" if answer is not None else urlsplit(settings.ADVISORIES_URL).hostname or ""
    weak = advisories.known(parts, advisories.ask(parts) if answer is None else answer)
    for name, ids in weak.items():
        log.warning("A weakness of %s is known: %s", name, ", ".join(ids))
    PartCheck.objects.filter(at__lt=timezone.now() - KEPT).delete()
    return PartCheck.objects.create(asked=host, parts=_compared(parts), weak=weak)


def is_of_these_parts(check: PartCheck) -> bool:
    """Was it made of the versions that are in use now, or before an upgrade?"""
    return sorted(check.parts) == sorted(_compared(third_parties.parts()))


def _compared(parts: list[third_parties.Part]) -> list[list[str]]:
    return [[one.name, one.version, one.source] for one in parts[: advisories.MOST_PARTS]]


def newest() -> PartCheck | None:
    """The newest comparison."""
    return PartCheck.objects.order_by("-at").first()
