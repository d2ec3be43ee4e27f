"""What the law keeps of an enterprise or a person who has left: the network log, for half a year."""

from __future__ import annotations

from django.db import models

from argosy.accounts.models import NETWORK_LOG
from argosy.platform.crypto.fields import SealedTextField
from argosy.platform.personal_data import OnErase, PersonalData, Purpose
from argosy.platform.tenancy.models import InstallationModel


class DepartedLogEntry(InstallationModel):
    """A line of the network log of whoever has left: when, who, from where, what; kept until it is old enough.

    It has the id of the line that it was, so that it is written once however often an erasure is repeated.
    """

    of_enterprise = models.UUIDField()
    of_member = models.UUIDField()
    at = models.DateTimeField()
    place = SealedTextField()  # device and network address
    what = SealedTextField()  # the page, or what looked like an attack

    personal_data = PersonalData(
        subject="self",
        purpose=Purpose.SECURITY,
        keep_for_days=183,
        fields={"place": OnErase.KEEP, "what": OnErase.KEEP},
        clock="at",
        needs=NETWORK_LOG,
    )

    class Meta:
        indexes = [models.Index(fields=["at"], name="departed_log_by_time")]
