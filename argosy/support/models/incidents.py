"""Security incidents: what happened, who was told by which way, and what the authorities got."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.utils import timezone

from argosy.enterprise.models import Member
from argosy.platform.crypto.fields import SealedTextField
from argosy.platform.personal_data import OnErase, PersonalData, Purpose
from argosy.platform.tenancy.models import EnterpriseForeignKey, EnterpriseModel, InstallationModel
from argosy.support.models.staff import Staff

KEEP_DAYS = 3 * 365
# The four parts of a notice, in both languages.
PARTS = ("situation", "measures", "advice", "remedies")
LANGUAGES = ("zh", "en")


class Incident(InstallationModel):
    """Something went wrong with the safety of data: when it was known, whom it concerns, the notice in four parts."""

    title = SealedTextField()
    known_at = models.DateTimeField(default=timezone.now)  # from here all clocks run
    enterprises = models.JSONField(default=list)  # ids of those whose people it concerns; empty: everybody
    is_significant = models.BooleanField(default=False)  # "relatively significant" or worse by the Chinese rules
    in_europe = models.BooleanField(default=False)  # people in the EU are concerned
    is_high_risk = models.BooleanField(default=False)  # for the people's rights and freedoms
    # situation_zh, situation_en, measures_zh …
    notice = models.JSONField(default=dict)
    noted_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    telling = models.JSONField(default=list)  # ids of those whose people are still being told
    told_at = models.DateTimeField(null=True)  # when the last of them was
    public_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    alarmed = models.JSONField(default=list)  # names of the clocks of which an alarm was given

    personal_data = PersonalData(
        subject="self",
        purpose=Purpose.LAW,
        keep_for_days=None,
        fields={"title": OnErase.KEEP},
        not_personal=frozenset({"enterprises", "telling", "notice", "alarmed"}),
    )

    class Meta:
        indexes = [models.Index(fields=["-known_at"], name="incident_newest")]

    @property
    def is_written(self) -> bool:
        """Do all four parts of the notice stand in both languages?"""
        return all(self.notice.get(f"{part}_{language}") for part in PARTS for language in LANGUAGES)


class IncidentReport(InstallationModel):
    """What an authority was told about an incident."""

    incident = models.ForeignKey(Incident, on_delete=models.PROTECT, related_name="reports")
    authority = models.CharField(max_length=200)
    clock = models.CharField(max_length=20)  # which duty this report fulfils
    text = SealedTextField()
    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")

    personal_data = PersonalData(
        subject="self",
        purpose=Purpose.LAW,
        keep_for_days=None,
        fields={"text": OnErase.KEEP},
        not_personal=frozenset({"authority", "clock"}),
    )


class Channel(models.TextChoices):
    """By which way somebody was told. The value is stored: never rename it."""

    NOTICE = "notice", "inside Argosy"
    MAIL = "mail", "by mail"
    TEXT = "text", "by text message"
    PHONE = "phone", "by telephone"
    LETTER = "letter", "by letter"


class IncidentDelivery(EnterpriseModel):
    """A member was told of an incident, by one way."""

    incident_id = models.UUIDField()
    member = EnterpriseForeignKey(Member, on_delete=models.CASCADE, related_name="+")
    channel = models.CharField(max_length=8, choices=Channel.choices)
    at = models.DateTimeField(auto_now_add=True)
    letter_id = models.UUIDField(null=True)  # the letter in the outbox, until it left
    arrived_at = models.DateTimeField(null=True)  # handed to the mail server, the provider, the person
    failed_at = models.DateTimeField(null=True)

    personal_data = PersonalData(
        subject="member",
        purpose=Purpose.LAW,
        keep_for_days=KEEP_DAYS,
        fields={},
        clock="at",
    )

    class Meta(EnterpriseModel.Meta):
        indexes = [models.Index(fields=["enterprise_id", "incident_id", "member"], name="delivery_of_incident")]

    def arrived(self, at: datetime | None = None) -> None:
        """It left our house (not saved yet)."""
        self.arrived_at = at or timezone.now()
