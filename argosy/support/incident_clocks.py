"""By when people and authorities must know of an incident: the policy's thirty days and the stricter rules of law."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.support.models import Incident, IncidentReport

PEOPLE, AUTHORITY = "people", "authority"


@dataclass(frozen=True, slots=True)
class Duty:
    """One duty: who must be told, by when after the incident became known, in which cases, and where that stands."""

    name: str
    whom: str  # people or authority
    title: Any
    source: Any
    within: timedelta
    applies: Callable[[Incident], bool]


@dataclass(frozen=True, slots=True)
class Clock:
    """A duty of one incident: due when, done when."""

    duty: Duty
    due_at: datetime
    done_at: datetime | None

    @property
    def is_overdue(self) -> bool:
        """Is it late, or was it done late?"""
        return (self.done_at or timezone.now()) > self.due_at

    @property
    def is_alarming(self) -> bool:
        """Is it late and still not done?"""
        return self.done_at is None and timezone.now() > self.due_at


# "At once" is given an hour: time to find out what happened, and little more.
AT_ONCE = timedelta(hours=1)
DUTIES = (
    Duty(
        "cn_authority",
        AUTHORITY,
        _("the authority for data protection, at once"),
        _("Personal Information Protection Law of the PRC, art. 57"),
        AT_ONCE,
        lambda _incident: True,
    ),
    Duty(
        "cn_report",
        AUTHORITY,
        _("the network authority, within four hours"),
        _("National measures for reporting cybersecurity incidents, in force since 1 November 2025"),
        timedelta(hours=4),
        lambda incident: incident.is_significant,
    ),
    Duty(
        "eu_authority",
        AUTHORITY,
        _("the European supervisory authority, within 72 hours"),
        _("GDPR art. 33 (1)"),
        timedelta(hours=72),
        lambda incident: incident.in_europe,
    ),
    Duty(
        "people_at_once",
        PEOPLE,
        _("the people concerned, at once"),
        _("Personal Information Protection Law of the PRC, art. 57; GDPR art. 34 where the risk is high"),
        AT_ONCE,
        lambda incident: incident.is_significant or incident.is_high_risk,
    ),
    Duty(
        "people",
        PEOPLE,
        _("the people concerned, within 30 calendar days at the latest"),
        _("Privacy policy, section 8"),
        timedelta(days=30),
        lambda _incident: True,
    ),
)
NAMES = {duty.name: duty for duty in DUTIES}


def clocks_of(incident: Incident) -> list[Clock]:
    """All duties that this incident brings, the most urgent first."""
    reports = dict(IncidentReport.objects.filter(incident=incident).order_by("-at").values_list("clock", "at"))
    found = [
        Clock(
            duty, incident.known_at + duty.within, incident.told_at if duty.whom == PEOPLE else reports.get(duty.name)
        )
        for duty in DUTIES
        if duty.applies(incident)
    ]
    return sorted(found, key=lambda clock: clock.due_at)
