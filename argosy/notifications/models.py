"""What members were told."""

from __future__ import annotations

from django.db import models

from argosy.enterprise.models import Member
from argosy.platform.crypto.fields import SealedJSONField
from argosy.platform.personal_data import OnErase, PersonalData, Purpose
from argosy.platform.tenancy.models import EnterpriseForeignKey, EnterpriseModel


class Notification(EnterpriseModel):
    """One line for one member: a kind with its values, made into words in the reader's language."""

    member = EnterpriseForeignKey(Member, on_delete=models.CASCADE, related_name="notifications")
    kind = models.CharField(max_length=64)
    values = SealedJSONField(null=True)
    link = models.CharField(max_length=200, blank=True)
    made_at = models.DateTimeField(auto_now_add=True)
    read_at = models.DateTimeField(null=True)
    # The token of what it is about, where a member is told of that only once.
    once_key = models.BigIntegerField(null=True)

    personal_data = PersonalData(
        subject="member",
        purpose=Purpose.SALES,
        keep_for_days=180,
        fields={"values": OnErase.DELETE_ROW},
        not_personal=frozenset({"kind", "link"}),
        clock="made_at",
    )

    class Meta(EnterpriseModel.Meta):
        indexes = [
            models.Index(fields=["enterprise_id", "member", "-made_at"], name="notification_newest"),
            models.Index(
                fields=["enterprise_id", "member"], name="notification_unread", condition=models.Q(read_at=None)
            ),
        ]
        constraints = [models.UniqueConstraint(fields=["enterprise_id", "member", "once_key"], name="told_only_once")]
