"""What the pages of incidents show: the register, the notice in four parts, who was told by which way."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from argosy.enterprise.models import Enterprise
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.support.actions.incidents import concerned
from argosy.support.incident_clocks import clocks_of
from argosy.support.models import Channel, Incident, IncidentDelivery
from argosy.support.models.incidents import PARTS
from argosy.support.queries import A_PAGE, Some

CHANNELS: dict[str, Any] = {
    Channel.NOTICE: gettext_lazy("inside Argosy"),
    Channel.MAIL: gettext_lazy("by mail"),
    Channel.TEXT: gettext_lazy("by text message"),
    Channel.PHONE: gettext_lazy("by telephone"),
    Channel.LETTER: gettext_lazy("by letter"),
}
TITLES = (
    gettext_lazy("What happened, and what it may mean"),
    gettext_lazy("What we did"),
    gettext_lazy("What you can do"),
    gettext_lazy("What help there is"),
)
SHOWN = 200


@dataclass(frozen=True, slots=True)
class Notice:
    """A notice in four parts, in the reader's language."""

    title: str
    at: datetime | None
    parts: list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Told:
    """How an enterprise's people were told: members by name with the ways, and how many by each way."""

    enterprise: UUID
    company: str
    by_channel: list[tuple[str, int, int, int]]  # way, told, on the way, failed
    unreached: list[tuple[UUID, str]]


def register(page: int) -> Some:
    """All incidents, newest first, each with the clocks that alarm."""
    rows = list(Incident.objects.order_by("-known_at")[(page - 1) * A_PAGE : page * A_PAGE + 1])
    found = [(one, [clock for clock in clocks_of(one) if clock.is_alarming], next_clock(one)) for one in rows[:A_PAGE]]
    return Some(found, page, len(rows) > A_PAGE)


def next_clock(incident: Incident) -> Any:
    """The duty that is due next; None where all are done."""
    return next((clock for clock in clocks_of(incident) if clock.done_at is None), None)


def notice_of(incident: Incident, language: str) -> Notice:
    """The four parts as people read them."""
    short = "zh" if language.startswith("zh") else "en"
    texts = [str(incident.notice.get(f"{part}_{short}", "")) for part in PARTS]
    titles = [str(title) for title in TITLES]
    return Notice(
        _("Security notice"),
        incident.told_at or incident.public_at or incident.known_at,
        list(zip(titles, texts, strict=True)),
    )


def deliveries(incident: Incident) -> list[Told]:
    """The delivery log, by enterprise and way; who was reached by nothing but a notice is named."""
    found = []
    for enterprise in concerned(incident)[:SHOWN]:
        with enterprise_scope(enterprise):
            rows = list(
                IncidentDelivery.objects.filter(incident_id=incident.pk).select_related("member__user").order_by("at")
            )
            if rows:
                company = Enterprise.objects.get(pk=enterprise).name
                found.append(Told(enterprise, company, _by_channel(rows), _unreached(rows)))
    return found


def _by_channel(rows: list[IncidentDelivery]) -> list[tuple[str, int, int, int]]:
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    for one in rows:
        counted[one.channel]["told" if one.arrived_at else "failed" if one.failed_at else "open"] += 1
    return [(str(CHANNELS[name]), n["told"], n["open"], n["failed"]) for name, n in counted.items()]


def _unreached(rows: list[IncidentDelivery]) -> list[tuple[UUID, str]]:
    outside = {one.member_id for one in rows if one.channel != Channel.NOTICE and one.arrived_at}
    names = {one.member_id: str(one.member) for one in rows}
    return [(pk, name) for pk, name in names.items() if pk not in outside][:SHOWN]
