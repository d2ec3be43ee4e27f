"""Incidents: noted, told in four parts by every way, reported to authorities; alarms when a clock runs out (S165)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from argosy.accounts.actions.letters import in_words_of, link, write
from argosy.accounts.models import OutboxLetter
from argosy.audit.record import record, words
from argosy.enterprise.models import Member, MemberState
from argosy.notifications.actions.telling import tell
from argosy.notifications.kinds import kind
from argosy.platform import texting
from argosy.platform.access import Actor
from argosy.platform.models import Tenant
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.privacy.actions import knocking
from argosy.privacy.kinds import REQUESTS
from argosy.support import jobs
from argosy.support.actions.desk import desk
from argosy.support.actions.staff import note, require_lead
from argosy.support.errors import NotWritten, StillRunning, UnknownDuty
from argosy.support.incident_clocks import AUTHORITY, NAMES, clocks_of
from argosy.support.models import Channel, Incident, IncidentDelivery, IncidentReport, Staff, StaffRole

words(incident_told=gettext_lazy("told members of a security incident"))
INCIDENT = kind("support.incident", gettext_lazy("A security incident concerns your data: read what to do."))
A_RUN = 200


@dataclass(frozen=True, slots=True)
class Noted:
    """What is known of an incident."""

    title: str
    known_at: datetime
    enterprises: Sequence[UUID]
    is_significant: bool
    in_europe: bool
    is_high_risk: bool


@transaction.atomic
def note_incident(staff: Staff, noted: Noted) -> Incident:
    """The clocks run from the moment at which it was known."""
    made = Incident.objects.create(
        title=noted.title.strip()[:200],
        known_at=min(noted.known_at, timezone.now()),
        enterprises=[str(one) for one in noted.enterprises],
        is_significant=noted.is_significant,
        in_europe=noted.in_europe,
        is_high_risk=noted.is_high_risk,
        noted_by=staff,
    )
    note(staff, "incident", made.title)
    return made


@transaction.atomic
def write_notice(staff: Staff, incident: Incident, parts: dict[str, str]) -> Incident:
    """What happened and what it may mean, what was done, what people can do, what help there is; in both languages."""
    require_lead(staff)
    incident.notice = {name: text.strip()[:5_000] for name, text in parts.items()}
    incident.save(update_fields=["notice"])
    note(staff, "incident_written", incident.title)
    return incident


@transaction.atomic
def tell_people(staff: Staff, incident: Incident) -> Incident:
    """Everybody concerned is told inside Argosy, by mail and by text message; each delivery is written down."""
    require_lead(staff)
    if not incident.is_written:
        raise NotWritten
    incident = Incident.objects.select_for_update().get(pk=incident.pk)
    incident.telling = [str(one) for one in concerned(incident)]
    _queue_telling(incident)
    _settle(incident)
    note(staff, "incident_told", incident.title)
    return incident


def _queue_telling(incident: Incident) -> None:
    for enterprise in incident.telling:
        with enterprise_scope(UUID(enterprise)):
            jobs.tell_of_incident.defer(once=str(incident.pk), incident=str(incident.pk))


def _settle(incident: Incident) -> None:
    """The clock stops when everybody was told, and not when somebody asked for it."""
    if not incident.telling:
        incident.told_at = incident.told_at or timezone.now()
    incident.save(update_fields=["telling", "told_at"])


def concerned(incident: Incident) -> list[UUID]:
    """The enterprises whose people it concerns."""
    rows = Tenant.objects.filter(is_open=True)
    if incident.enterprises:
        rows = rows.filter(pk__in=incident.enterprises)
    return list(rows.values_list("id", flat=True))


@jobs.tell_of_incident
def tell_of_incident(actor: Actor, incident: str) -> None:
    """In one enterprise: each member once, by every way there is."""
    found = Incident.objects.get(pk=UUID(incident))
    told = set(IncidentDelivery.objects.filter(incident_id=found.pk).values_list("member_id", flat=True))
    for member in Member.objects.filter(state=MemberState.ACTIVE).exclude(pk__in=told).select_related("user"):
        _tell(found, member)
    record(actor, "incident.told", None, incident=incident)
    jobs.follow_deliveries.defer(once="deliveries")
    found = Incident.objects.select_for_update().get(pk=found.pk)  # others tell theirs at the same time
    found.telling = [one for one in found.telling if one != str(actor.enterprise)]
    _settle(found)


def _tell(incident: Incident, member: Member) -> None:
    page = reverse("help:incident", args=[incident.pk])
    tell(member.pk, INCIDENT, link=page)
    inside = IncidentDelivery(incident_id=incident.pk, member=member, channel=Channel.NOTICE)
    inside.arrived()
    inside.save()
    with in_words_of(member.user):
        language = "zh" if member.user.language.startswith("zh") else "en"
        text = "\n\n".join([*_parts(incident, language), link(page)])
        letter = write(member.enterprise_id, member.user.email, _("A security incident concerns your data"), text)
    IncidentDelivery.objects.create(incident_id=incident.pk, member=member, channel=Channel.MAIL, letter_id=letter.pk)
    if member.user.mobile and member.user.mobile_verified_at and texting.has_notices():
        IncidentDelivery.objects.create(incident_id=incident.pk, member=member, channel=Channel.TEXT)


def _parts(incident: Incident, language: str) -> list[str]:
    titles = (pgettext("incident", "What happened"), _("What we did"), _("What you can do"), _("What help there is"))
    names = ("situation", "measures", "advice", "remedies")
    return [f"{title}:\n{incident.notice[f'{name}_{language}']}" for title, name in zip(titles, names, strict=True)]


@jobs.follow_deliveries
def follow_deliveries(actor: Actor) -> None:
    """Hourly: text messages are handed over, and letters that left the outbox are written down as delivered."""

    def hand_over(pk: UUID) -> None:
        with enterprise_scope(actor.enterprise):
            _text(pk)

    with enterprise_scope(actor.enterprise):
        for one in _on_the_way(Channel.MAIL).order_by("at")[:A_RUN]:
            sent = OutboxLetter.objects.filter(pk=one.letter_id).values_list("sent_at", flat=True).first()
            if sent is not None:
                one.arrived(sent)
                one.save(update_fields=["arrived_at"])
        texts = list(_on_the_way(Channel.TEXT).order_by("at").values_list("pk", flat=True)[:A_RUN])
    texting.one_by_one(texts, hand_over)


def _on_the_way(channel: Channel) -> Any:
    return IncidentDelivery.objects.filter(channel=channel, arrived_at=None, failed_at=None)


def _text(pk: UUID) -> None:
    rows = _on_the_way(Channel.TEXT).select_for_update(of=("self",), skip_locked=True).select_related("member__user")
    one: IncidentDelivery | None = rows.filter(pk=pk).first()
    if one is None:
        return
    user = one.member.user
    with in_words_of(user):
        sentence = _("Security notice: please sign in to Argosy")
    try:
        texting.send_notice(user.mobile, sentence)
    except texting.NotTaken:
        one.failed_at = timezone.now()
    else:
        one.arrived()
    one.save(update_fields=["arrived_at", "failed_at"])


@transaction.atomic
def note_delivery(staff: Staff, incident: Incident, enterprise: UUID, member: UUID, channel: str) -> IncidentDelivery:
    """Somebody was told by telephone or by letter, because nothing else reached her."""
    with enterprise_scope(enterprise):
        made = IncidentDelivery(incident_id=incident.pk, member=Member.objects.get(pk=member), channel=Channel(channel))
        made.arrived()
        made.save()
    note(staff, "incident_delivered", incident.title, enterprise)
    return made


@transaction.atomic
def announce(staff: Staff, incident: Incident) -> Incident:
    """Where single people cannot be reached, the notice stands on a public page."""
    require_lead(staff)
    if not incident.is_written:
        raise NotWritten
    incident.public_at = incident.public_at or timezone.now()
    incident.save(update_fields=["public_at"])
    note(staff, "incident_announced", incident.title)
    return incident


@transaction.atomic
def report(staff: Staff, incident: Incident, clock: str, authority: str, text: str) -> IncidentReport:
    """An authority was told; the clock of this duty stops."""
    duty = NAMES.get(clock)
    if duty is None or duty.whom != AUTHORITY or not text.strip():
        raise UnknownDuty
    made = IncidentReport.objects.create(
        incident=incident, clock=clock, authority=authority.strip()[:200], text=text.strip()[:20_000], by=staff
    )
    note(staff, "incident_reported", f"{incident.title}: {made.authority}")
    return made


@transaction.atomic
def close(staff: Staff, incident: Incident) -> Incident:
    """All duties are done. Raises StillRunning."""
    require_lead(staff)
    if missing := [str(clock.duty.title) for clock in clocks_of(incident) if clock.done_at is None]:
        raise StillRunning(missing=" · ".join(missing))
    incident.closed_at = timezone.now()
    incident.save(update_fields=["closed_at"])
    note(staff, "incident_closed", incident.title)
    return incident


@jobs.watch_incidents
def watch_incidents(actor: Actor) -> None:
    """Every few minutes: each clock that ran out, of incidents and of people outside, is an alarm to who runs the service."""
    for incident in Incident.objects.select_for_update(skip_locked=True).filter(closed_at=None):
        _go_on_telling(actor, incident)
        for clock in clocks_of(incident):
            if clock.is_alarming and clock.duty.name not in incident.alarmed:
                _alarm(
                    _("OVERDUE: %(what)s. Incident: %(title)s") % {"what": clock.duty.title, "title": incident.title}
                )
                incident.alarmed = [*incident.alarmed, clock.duty.name]
        incident.save(update_fields=["alarmed"])
    for knock in knocking.overdue():
        what = REQUESTS[knock.kind]
        sentence = _("OVERDUE: a request of somebody outside was due on %(day)s: %(what)s")
        alarm(sentence % {"day": f"{knock.due_at:%Y-%m-%d}", "what": what}, link(reverse("operator:outside")))


def _go_on_telling(actor: Actor, incident: Incident) -> None:
    """What failed is done again in the present enterprise; one that has left meanwhile has nobody to tell."""
    if incident.telling:
        still_here = {str(one) for one in concerned(incident)}
        incident.telling = [one for one in incident.telling if one in still_here]
        if str(actor.enterprise) in incident.telling:
            jobs.tell_of_incident.defer(once=str(incident.pk), incident=str(incident.pk))
        _settle(incident)


def _alarm(sentence: str) -> None:
    alarm(sentence, link(reverse("operator:incidents")))


def alarm(sentence: str, page: str) -> None:
    """A letter to everybody who runs the service, and to the operator's own address."""
    leads = Staff.objects.at_work().filter(role=StaffRole.LEAD).select_related("user")
    addresses = {one.user.email for one in leads} | {settings.OPERATOR_EMAIL, desk().email} - {""}
    for address in addresses:
        write(None, address, sentence[:200], f"{sentence}\n\n{page}")
