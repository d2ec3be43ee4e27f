"""A temporary sign-in that a member makes for support: bounded in time and scope, and every step of it on record."""

from __future__ import annotations

from django.db import models

from argosy.enterprise.models import Member
from argosy.platform.crypto.fields import SealedTextField
from argosy.platform.personal_data import OnErase, PersonalData, Purpose
from argosy.platform.tenancy.models import EnterpriseForeignKey, EnterpriseModel

KEEP_DAYS = 3 * 365


class VisitScope(models.TextChoices):
    """What support may do with it. The value is stored: never rename it."""

    READ = "read", "look only"
    ACT = "act", "look and act"


class Visit(EnterpriseModel):
    """A member lets one of the staff use her account for at most an hour: by a string that opens it once."""

    member = EnterpriseForeignKey(Member, on_delete=models.CASCADE, related_name="+")
    digest = models.CharField(max_length=64)  # of the string: whoever reads it here cannot sign in with it
    scope = models.CharField(max_length=4, choices=VisitScope.choices, default=VisitScope.READ)
    made_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    staff_id = models.UUIDField(null=True)  # who used it; nobody else can
    began_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    personal_data = PersonalData(
        subject="member",
        purpose=Purpose.SECURITY,
        keep_for_days=KEEP_DAYS,
        fields={},
        not_personal=frozenset({"digest"}),
        clock="made_at",
    )

    class Meta(EnterpriseModel.Meta):
        indexes = [models.Index(fields=["enterprise_id", "member", "-made_at"], name="visit_of_member")]


class VisitStep(EnterpriseModel):
    """One page that support opened, or one thing that it did, during a visit."""

    visit = EnterpriseForeignKey(Visit, on_delete=models.CASCADE, related_name="steps")
    at = models.DateTimeField(auto_now_add=True)
    is_act = models.BooleanField(default=False)
    is_refused = models.BooleanField(default=False)
    path = SealedTextField()
    title = SealedTextField()

    personal_data = PersonalData(
        subject="visit.member",
        purpose=Purpose.SECURITY,
        keep_for_days=None,  # goes with the visit
        fields={"path": OnErase.BLANK, "title": OnErase.BLANK},
    )

    class Meta(EnterpriseModel.Meta):
        indexes = [models.Index(fields=["enterprise_id", "visit", "at"], name="step_of_visit")]
