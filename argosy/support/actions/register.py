"""Certificates, trainings and confidentiality agreements are kept, and who runs the service is warned before they end."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from argosy.accounts.actions.letters import link
from argosy.platform.access import Actor
from argosy.support import jobs
from argosy.support.actions.incidents import alarm
from argosy.support.actions.staff import note, require_lead
from argosy.support.errors import EndsBeforeItBegins
from argosy.support.models import PaperKind, Staff, StaffPaper

WARN_BEFORE = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Paper:
    """What is to be kept."""

    kind: str
    title: str
    note: str
    since: date
    until: date | None
    of: Staff | None


@transaction.atomic
def keep_paper(by: Staff, paper: Paper) -> StaffPaper:
    """The paper stands in the register from now on; nothing is taken out of it."""
    require_lead(by)
    if paper.until is not None and paper.until < paper.since:
        raise EndsBeforeItBegins
    made = StaffPaper.objects.create(
        kind=PaperKind(paper.kind),
        staff=paper.of,
        title=paper.title.strip()[:200],
        note=paper.note.strip()[:2_000],
        since=paper.since,
        until=paper.until,
        noted_by=by,
    )
    note(by, "paper", made.title)
    return made


@jobs.watch_papers
def watch_papers(actor: Actor) -> None:  # noqa: ARG001 the register belongs to no enterprise
    """Daily: what ends within a month is told once to everybody who runs the service."""
    soon = StaffPaper.objects.select_for_update(skip_locked=True).filter(
        warned_at=None, until__lt=timezone.localdate() + WARN_BEFORE
    )
    for one in soon:
        alarm(
            _("It ends on %(day)s: %(title)s") % {"day": one.until, "title": one.title},
            link(reverse("operator:register")),
        )
        one.warned_at = timezone.now()
        one.save(update_fields=["warned_at"])
