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
    """Daily: is anything known against the parts in use? What is found stands in the log and in `argosy doctor`."""
    fresh = PartCheck.objects.filter(at__gt=timezone.now() - A_DAY)
    if settings.ADVISORIES_URL and not fresh.exists():
        compare()


def compare(answer: bytes | None = None) -> PartCheck:
    """Compare all parts now, by the service or by an answer that was brought from it. Raises Unavailable."""
    parts = third_parties.parts()
    host = "" if answer is not None else urlsplit(settings.ADVISORIES_URL).hostname or ""
    weak = advisories.known(parts, advisories.ask(parts) if answer is None else answer)
    for name, ids in weak.items():
        log.warning("A weakness of %s is known: %s", name, ", ".join(ids))
    PartCheck.objects.filter(at__lt=timezone.now() - KEPT).delete()
    compared = [[one.name, one.version, one.source] for one in parts[: advisories.MOST_PARTS]]
    return PartCheck.objects.create(asked=host, parts=compared, weak=weak)


def newest() -> PartCheck | None:
    """The newest comparison."""
    return PartCheck.objects.order_by("-at").first()
