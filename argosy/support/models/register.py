"""The operator's register: certificates, trainings, confidentiality agreements (S163)."""

from __future__ import annotations

from django.db import models

from argosy.platform.crypto.fields import SealedTextField
from argosy.platform.personal_data import OnErase, PersonalData, Purpose
from argosy.platform.tenancy.models import InstallationModel
from argosy.support.models.staff import Staff


class PaperKind(models.TextChoices):
    """What a paper shows. The value is stored: never rename it."""

    CERTIFICATE = "certificate", "certificate"
    TRAINING = "training", "training"
    CONFIDENTIALITY = "confidentiality", "confidentiality agreement"


class StaffPaper(InstallationModel):
    """A certificate of the operator, a training or a confidentiality agreement of somebody of the staff."""

    kind = models.CharField(max_length=16, choices=PaperKind.choices)
    staff = models.ForeignKey(Staff, on_delete=models.PROTECT, null=True, related_name="papers")  # null: the operator
    title = models.CharField(max_length=200)
    note = SealedTextField()
    since = models.DateField()
    until = models.DateField(null=True)
    noted_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    noted_at = models.DateTimeField(auto_now_add=True)
    warned_at = models.DateTimeField(null=True)

    personal_data = PersonalData(
        subject="staff.user",
        purpose=Purpose.LAW,
        keep_for_days=None,
        fields={"note": OnErase.KEEP},
        not_personal=frozenset({"title"}),
    )

    class Meta:
        indexes = [models.Index(fields=["until"], name="paper_ends")]
