"""When the third-party parts were compared with known weaknesses, and what came of it."""

from __future__ import annotations

from django.db import models

from argosy.platform.personal_data import NoPersonalData
from argosy.platform.tenancy.models import InstallationModel


class PartCheck(InstallationModel):
    """One comparison of all third-party parts with known weaknesses."""

    at = models.DateTimeField(auto_now_add=True)
    asked = models.CharField(max_length=200)  # the host that was asked; "" where an answer was brought as a file
    parts = models.JSONField(default=list)  # [name, version, where from] of each that was compared
    weak = models.JSONField(default=dict)  # "name version" → ids of what is known against it

    personal_data = NoPersonalData("names and versions of software, and ids of published weaknesses")

    class Meta:
        indexes = [models.Index(fields=["-at"], name="part_check_newest")]
