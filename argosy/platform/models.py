"""The platform's own few tables: keys, and the list of enterprises that background work walks through."""

from __future__ import annotations

from django.db import models

from argosy.platform.personal_data import NoPersonalData
from argosy.platform.tenancy.models import InstallationModel


class DataKey(models.Model):
    """One version of an enterprise's key, wrapped by the master key; emptied when the enterprise is erased."""

    id = models.UUIDField(primary_key=True, editable=False)
    enterprise_id = models.UUIDField()
    purpose = models.CharField(max_length=8)
    version = models.PositiveIntegerField()
    wrapped = models.BinaryField(null=True)
    made_at = models.DateTimeField()

    personal_data = NoPersonalData("wrapped keys")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["enterprise_id", "purpose", "version"], name="one_key_a_version"),
        ]


class Tenant(InstallationModel):
    """That an enterprise exists: its id and whether background work runs for it. What it is stands in its own rows."""

    is_open = models.BooleanField(default=True)

    personal_data = NoPersonalData("an id and a switch")
