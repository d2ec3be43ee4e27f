"""What the operator's staff did: kept for the operator and for whoever checks it (S163)."""

from __future__ import annotations

from django.db import models

from argosy.platform.crypto.fields import SealedTextField
from argosy.platform.personal_data import OnErase, PersonalData, Purpose
from argosy.platform.tenancy.models import InstallationModel
from argosy.support.models.staff import Staff


class StaffDeed(InstallationModel):
    """Somebody of the staff did something: what (a word of kinds.DEEDS), about what, in which enterprise."""

    staff = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="deeds")
    at = models.DateTimeField(auto_now_add=True)
    word = models.CharField(max_length=32)
    about = SealedTextField()
    at_enterprise = models.UUIDField(null=True)

    personal_data = PersonalData(
        subject="staff.user",
        purpose=Purpose.SECURITY,
        keep_for_days=None,
        fields={"about": OnErase.KEEP},
        not_personal=frozenset({"word"}),
    )

    class Meta:
        indexes = [models.Index(fields=["-at"], name="deed_newest")]
