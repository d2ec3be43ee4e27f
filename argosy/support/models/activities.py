"""Questionnaires and activities of the operator: which fields they ask, to whom these go, and who signed up."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from argosy.enterprise.models import Member
from argosy.platform.crypto.fields import SealedJSONField
from argosy.platform.personal_data import NoPersonalData, OnErase, PersonalData, Purpose
from argosy.platform.tenancy.models import EnterpriseForeignKey, EnterpriseModel, InstallationModel
from argosy.privacy.models import Recipient
from argosy.support.models.staff import Staff


class ActivityKind(models.TextChoices):
    """What it is. The value is stored: never rename it."""

    QUESTIONNAIRE = "questionnaire", "questionnaire"
    ACTIVITY = "activity", "activity"


class ActivityQuerySet(models.QuerySet["Activity"]):
    """Reads of activities."""

    def open(self) -> ActivityQuerySet:
        """Those that still take answers."""
        return self.filter(closed_at=None, closes_on__gte=timezone.localdate())


class Activity(InstallationModel):
    """The operator asks users something, or invites them: these fields, no others, and who receives which of them."""

    kind = models.CharField(max_length=16, choices=ActivityKind.choices)
    title_en = models.CharField(max_length=120)
    title_zh = models.CharField(max_length=120)
    text_en = models.TextField()
    text_zh = models.TextField()
    asked = models.JSONField(default=list)  # names of support.activity_fields.FIELDS
    questions = models.JSONField(default=list)  # [Chinese, English] each
    receiver = models.CharField(max_length=200, blank=True)  # who gets data besides the operator; empty: nobody
    receiver_contact = models.CharField(max_length=300, blank=True)
    passed = models.JSONField(default=list)  # those of `asked` that the receiver gets
    closes_on = models.DateField()
    staff = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    closed_at = models.DateTimeField(null=True)

    objects = ActivityQuerySet.as_manager()

    personal_data = NoPersonalData("what the operator asks; answers lie with each enterprise")

    class Meta:
        indexes = [models.Index(fields=["-made_at"], name="activity_newest")]


class ActivityEntry(EnterpriseModel):
    """A member answered a questionnaire or signed up: exactly the fields that were shown."""

    activity_id = models.UUIDField()
    member = EnterpriseForeignKey(Member, on_delete=models.CASCADE, related_name="+")
    recipient = EnterpriseForeignKey(Recipient, on_delete=models.PROTECT, null=True, related_name="+")
    given = SealedJSONField(null=True)  # field → value
    answers = SealedJSONField(null=True)  # one a question, in order
    at = models.DateTimeField(auto_now_add=True)
    passed_at = models.DateTimeField(null=True)

    personal_data = PersonalData(
        subject="member",
        purpose=Purpose.ACCOUNT,
        keep_for_days=365,
        fields={"given": OnErase.DELETE_ROW, "answers": OnErase.DELETE_ROW},
        clock="at",
    )

    class Meta(EnterpriseModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["enterprise_id", "member", "activity_id"], name="one_entry_a_member")
        ]
