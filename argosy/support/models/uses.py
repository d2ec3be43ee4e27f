"""Which rooms of the product a member uses: for support that she asked, and for news that concern her. No contents."""

from __future__ import annotations

from django.db import models

from argosy.enterprise.models import Member
from argosy.platform.personal_data import PersonalData, Purpose
from argosy.platform.tenancy.models import EnterpriseForeignKey, EnterpriseModel


class RoomUse(EnterpriseModel):
    """A member used a room of the product on a day: its name and how many pages, never what stood there."""

    member = EnterpriseForeignKey(Member, on_delete=models.CASCADE, related_name="+")
    room = models.CharField(max_length=40)
    day = models.DateField()
    pages = models.PositiveIntegerField(default=0)

    personal_data = PersonalData(
        subject="member",
        purpose=Purpose.ACCOUNT,
        keep_for_days=180,
        fields={},
        plain={"room": "the name of a room of the product, by which groups are formed"},
        clock="day",
    )

    class Meta(EnterpriseModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["enterprise_id", "member", "room", "day"], name="one_use_a_room_and_day")
        ]
